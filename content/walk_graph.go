package content

// graph is everything that can happen in a scenario: the states where the learner has a choice, or none, and the choices between
// them. States are numbered breadth first, so that the first way found to one is a shortest way.
type graph struct {
	states
	stage   *stage
	inputs  *inputs
	live    [][]uint64 // by scene: what can matter from there on
	kind    []standing
	best    []Grade  // the best grade on offer
	from    []uint32 // the state before, on the first way found; a beginning is its own
	via     []uint16 // the choice, by its index in the file
	first   []uint32 // by state, and one more: where its edges begin
	to      []uint32
	by      []uint16
	grade   []Grade // by choice
	reached []bool  // by scene
	offered []bool  // by choice
	// uncovered are the first ways to scenes none of whose routes holds.
	uncovered []uncovered
}

// standing says how a state goes on.
type standing uint8

const (
	asking  standing = iota // there are choices
	ending                  // the conversation is over
	stuck                   // no choice is on offer
	lost                    // a choice led to no scene
	turning                 // routes go round in a circle
)

// explore finds all states; ok is false where there are more than bound, or more in them than workBound.
func explore(st *stage, in *inputs, live [][]uint64, bound int) (g *graph, ok bool) {
	g = &graph{
		states: newStates(1 + widest(live)), stage: st, inputs: in, live: live,
		grade: make([]Grade, len(st.acts)), reached: make([]bool, len(st.scenes)), offered: make([]bool, len(st.acts)),
	}
	for _, sc := range st.scenes {
		for _, c := range sc.Choices {
			g.grade[c.Key.Index] = c.Grade
		}
	}
	e := explorer{graph: g, learner: drawn{inputs: in}, unsure: st.conditional()}
	e.choosing, e.leading = st.work()
	e.mark = func(scene int) {
		if scene != nowhere {
			g.reached[scene] = true
			e.spent += e.leading[scene]
			e.cover(scene)
		}
	}
	for i := range in.count {
		e.learner.at, e.leaving = i, i
		e.at = st.play(&e.learner)
		e.mark(e.at.scene)
		e.arrive(&e.at, i)
		e.enter(i)
	}
	for id := 0; id < g.count(); id++ {
		e.begins.add(uint32(e.heads.count()))
		if g.kind[id] == asking {
			e.expand(id)
		}
		if g.count() > bound || e.spent > workBound {
			return g, false
		}
	}
	e.begins.add(uint32(e.heads.count()))
	g.first, g.to, g.by = e.begins.joined(), e.heads.joined(), e.taken.joined()
	return g, true
}

// widest is how many words of a run's state can matter.
func widest(live [][]uint64) int {
	width := 0
	for _, l := range live {
		for i, w := range l {
			if w != 0 {
				width = max(width, i+1)
			}
		}
	}
	return width
}

// explorer is what exploring needs for the moment.
type explorer struct {
	*graph
	// What becomes the graph's first, to and by.
	begins, heads roll[uint32]
	taken         roll[uint16]

	choosing, leading []int // by scene, see work
	spent             int
	unsure            []bool // by scene: whether all its routes have conditions, as long as one of them has always held
	leaving           int    // the state, or the beginning
	taking            []int  // the choice, if there is one

	state   []uint64
	options []*Choice
	mark    func(scene int)
	at      Play
	learner drawn // of at
	// By choice on offer: where it leads to.
	keys    []uint64
	hashes  []uint64
	arrived []standing
}

// expand takes every choice on offer.
func (e *explorer) expand(id int) {
	p := e.load(id)
	e.leaving = id
	e.state = append(e.state[:0], p.state...)
	scene, given := p.scene, e.givenOf(id)
	e.offer(id)
	e.keys, e.hashes, e.arrived = e.keys[:0], e.hashes[:0], e.arrived[:0]
	for _, c := range e.options {
		copy(p.state, e.state)
		p.scene = scene
		p.take(c)
		e.taking = append(e.taking[:0], c.Key.Index)
		e.mark(p.scene)
		e.arrive(p, given)
	}
	e.spent += e.choosing[scene] + choiceWork*len(e.options)
	e.fetch(e.hashes)
	for i, c := range e.options {
		to, first := e.enter(i)
		if first {
			e.from[to], e.via[to] = uint32(id), uint16(c.Key.Index)
		}
		e.heads.add(uint32(to))
		e.taken.add(uint16(c.Key.Index))
	}
}

// offer gathers the choices on offer.
func (e *explorer) offer(id int) {
	e.options = e.options[:0]
	for _, c := range e.stage.scenes[e.at.scene].Choices {
		if e.at.offers(c) {
			e.options = append(e.options, c)
			e.best[id] = max(e.best[id], c.Grade)
			e.offered[c.Key.Index] = true
		}
	}
	if len(e.options) == 0 {
		e.kind[id] = stuck
	}
}

// arrive follows routes and notes the key of the state where they end.
func (e *explorer) arrive(p *Play, given int) {
	onward := p.onward(e.mark)
	kind := asking
	switch {
	case p.scene == nowhere:
		kind = lost
	case !onward:
		kind = turning
	case e.stage.scenes[p.scene].Ending != nil:
		kind = ending
	}
	begin := len(e.keys)
	e.keys = append(e.keys, uint64(p.scene+1)<<32|uint64(given))
	for i := range e.width - 1 {
		word := uint64(0)
		if p.scene != nowhere {
			word = p.state[i] & e.live[p.scene][i]
		}
		e.keys = append(e.keys, word)
	}
	e.hashes = append(e.hashes, hash(e.keys[begin:]))
	e.arrived = append(e.arrived, kind)
}

// enter numbers the state where the i-th choice leads to.
func (e *explorer) enter(i int) (id int, first bool) {
	if id, first = e.number(e.keys[i*e.width:(i+1)*e.width], e.hashes[i]); first {
		e.kind, e.best = doubling(e.kind, e.arrived[i]), doubling(e.best, 0)
		e.from, e.via = doubling(e.from, uint32(id)), doubling(e.via, 0)
	}
	return id, first
}

// load puts the play where a state is, as far as it is remembered.
func (e *explorer) load(id int) *Play {
	p := &e.at
	e.learner.at, p.scene = e.givenOf(id), e.sceneOf(id)
	copy(p.state, e.key(id)[1:])
	return p
}

func (g *graph) sceneOf(id int) int { return int(g.key(id)[0]>>32) - 1 }

func (g *graph) givenOf(id int) int { return int(uint32(g.key(id)[0])) }

// scene is where a state stands; nil where that is nowhere.
func (g *graph) scene(id int) *Scene {
	if i := g.sceneOf(id); i != nowhere {
		return g.stage.scenes[i]
	}
	return nil
}

// edges are the edges of a state, as indices of to and by.
func (g *graph) edges(id int) (from, to int) { return int(g.first[id]), int(g.first[id+1]) }
