package content

// order is the states of a graph in groups: two states are in one where each can be reached from the other. A group comes after
// all that it leads to.
type order struct {
	group []uint32 // by state
	nodes []uint32 // the states, group by group
	start []uint32 // by group, and one more: where its states begin
}

func (o *order) groups() int { return len(o.start) - 1 }

func (o *order) members(group int) []uint32 { return o.nodes[o.start[group]:o.start[group+1]] }

// ordering finds the groups by Tarjan's algorithm, over the edges that use allows.
func (g *graph) ordering(use func(from, edge int) bool) *order {
	n := g.count()
	t := tarjan{
		graph: g, use: use, marks: make([]visit, n), path: make([]uint32, 0, n), open: make([]uint32, 0, n),
		order: &order{group: make([]uint32, n), nodes: make([]uint32, 0, n), start: make([]uint32, 0, n+1)},
	}
	for id := range n {
		if t.marks[id].index == 0 {
			t.from(id)
		}
	}
	t.order.start = append(t.order.start, uint32(n))
	return t.order
}

type tarjan struct {
	*graph
	order      *order
	use        func(from, edge int) bool
	marks      []visit // by state
	path, open []uint32
	found      uint32
}

// visit is what Tarjan's algorithm notes of a state. It lies together, because memory is what the search waits for.
type visit struct {
	index, low uint32 // from 1
	next, last uint32 // its edges yet to be followed
}

// done marks a state that has its group.
const done = ^uint32(0)

func (t *tarjan) enter(id int) {
	t.found++
	t.marks[id] = visit{t.found, t.found, t.first[id], t.first[id+1]}
	t.path, t.open = append(t.path, uint32(id)), append(t.open, uint32(id))
}

func (t *tarjan) from(root int) {
	t.enter(root)
	for len(t.path) > 0 {
		id := int(t.path[len(t.path)-1])
		if t.deeper(id) {
			continue
		}
		t.path = t.path[:len(t.path)-1]
		if len(t.path) > 0 {
			before := t.path[len(t.path)-1]
			t.marks[before].low = min(t.marks[before].low, t.marks[id].low)
		}
		if t.marks[id].low == t.marks[id].index {
			t.close(id)
		}
	}
}

// deeper goes on to a state that was not met before.
func (t *tarjan) deeper(id int) bool {
	v := &t.marks[id]
	for v.next < v.last {
		e := int(v.next)
		v.next++
		if t.use != nil && !t.use(id, e) {
			continue
		}
		to := t.to[e]
		switch index := t.marks[to].index; index {
		case 0:
			t.enter(int(to))
			return true
		case done:
		default:
			v.low = min(v.low, index)
		}
	}
	return false
}

// close makes a group of the open states from id on.
func (t *tarjan) close(id int) {
	group := uint32(len(t.order.start))
	t.order.start = append(t.order.start, uint32(len(t.order.nodes)))
	for {
		last := t.open[len(t.open)-1]
		t.open = t.open[:len(t.open)-1]
		t.marks[last].index, t.marks[last].low, t.order.group[last] = done, done, group
		t.order.nodes = append(t.order.nodes, last)
		if int(last) == id {
			return
		}
	}
}
