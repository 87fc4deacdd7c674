package content

import "math"

// weighing looks for the run, or the loop, whose share is more than p/q, or less where sign is -1.
type weighing struct {
	*findings
	sign   int64
	p, q   int64
	gain   []int64  // by choice: what its grade weighs
	weight []int64  // of the heaviest way to a state
	over   []uint32 // the last edge on it
	before []uint32 // the state before that
	// heavier marks states whose weight has grown since it was last gone on from them.
	heavier []bool
	trace   []int
	traces  int
	left    int
}

const (
	unmet  = math.MinInt64
	noEdge = ^uint32(0)
)

// known is a share that some run has: the best, or worst, of the shortest ways to the endings; or that which no run is beyond.
func (w *weighing) known(whole Share) Share {
	out := Share{Got: 1 - whole.Got, Of: 1}
	for id := range w.count() {
		if w.kind[id] != ending {
			continue
		}
		got, of := 0, 0
		for at := id; int(w.from[at]) != at; at = int(w.from[at]) {
			got, of = got+int(w.grade[w.via[at]]), of+int(w.best[w.from[at]])
		}
		if w.sign*int64(got*out.Of-out.Got*of) > 0 {
			out.Got, out.Of = lowest(got, of)
		}
	}
	return out
}

// search goes from share to better share.
func (w *weighing) search(out Share) Share {
	for {
		w.p, w.q = int64(out.Got), int64(out.Of)
		loop, at := w.heaviest()
		end := w.heaviestEnding()
		switch {
		case w.left <= 0:
			out.Cut = true
			return out
		case loop:
			out.Got, out.Of = lowest(w.sumsFrom(at, at))
			out.Limit = true
		case w.weight[end] > 0:
			out.Got, out.Of = lowest(w.sumsFrom(end, -1))
			out.Limit = false
		default:
			out.Limit = out.Limit && !w.reaches(w.holds)
			return out
		}
	}
}

// holds reports an edge of a heaviest way to an ending that has just the share p/q.
func (w *weighing) holds(id, e int) bool {
	to := w.to[e]
	return w.weight[id] != unmet && w.weight[id]+w.of(id, e) == w.weight[to] && (w.kind[to] != ending || w.weight[to] == 0)
}

func (w *weighing) of(id, e int) int64 {
	return w.sign * (w.q*int64(w.grade[w.by[e]]) - w.p*int64(w.best[id]))
}

// heaviest finds the heaviest way to every state from which an ending can be reached; or a loop that weighs more than nothing,
// and a state on it.
func (w *weighing) heaviest() (loop bool, at int) {
	w.begin()
	for group := w.groups() - 1; group >= 0 && w.left > 0; group-- {
		if w.can[group]&canEnd == 0 {
			continue
		}
		if loop, at := w.within(group); loop {
			return true, at
		}
		for _, id := range w.members(group) {
			w.relax(int(id), group, false)
		}
	}
	return false, 0
}

// begin forgets all ways but those that are none.
func (w *weighing) begin() {
	n := w.count()
	if w.weight == nil {
		w.weight, w.over, w.before = make([]int64, n), make([]uint32, n), make([]uint32, n)
		w.trace, w.heavier, w.gain = make([]int, n), make([]bool, n), make([]int64, len(w.grade))
	}
	for id := range n {
		w.weight[id], w.over[id], w.heavier[id] = unmet, noEdge, false
	}
	for id := range w.inputs.count {
		w.weight[id], w.heavier[id] = 0, true
	}
	for choice, grade := range w.grade {
		w.gain[choice] = w.sign * w.q * int64(grade)
	}
}

// relax keeps the edges of a state over which the way is heavier: those that stay in its group, or those that leave it.
func (w *weighing) relax(id, group int, inside bool) (changed bool) {
	first, last := w.edges(id)
	w.left -= last - first
	base := w.weight[id] - w.sign*w.p*int64(w.best[id])
	if w.weight[id] == unmet {
		return false
	}
	for e := first; e < last; e++ {
		to, weight := w.to[e], base+w.gain[w.by[e]]
		if weight <= w.weight[to] || (int(w.group[to]) == group) != inside {
			continue
		}
		w.weight[to], w.over[to], w.before[to], w.heavier[to] = weight, uint32(e), uint32(id), true
		changed = true
	}
	return changed
}

// within settles a group by Bellman's and Ford's method, going on from what has become heavier. Ways that go on getting heavier
// have a loop in them; it is looked for whenever that takes no longer than what was done since.
func (w *weighing) within(group int) (loop bool, at int) {
	members := w.members(group)
	searched := w.left
	for {
		changed := false
		for i := len(members) - 1; i >= 0; i-- { // those nearest to the beginning stand last
			if id := int(members[i]); w.heavier[id] {
				w.heavier[id] = false
				changed = w.relax(id, group, true) || changed
			}
		}
		if !changed || w.left <= 0 {
			return false, 0
		}
		if w.left -= len(members) / 8; searched-w.left < len(members) {
			continue
		}
		if loop, at := w.loopIn(group, members); loop {
			return true, at
		}
		searched = w.left
	}
}

// loopIn looks for a loop among the last edges. Every search for one leaves its own trace.
func (w *weighing) loopIn(group int, members []uint32) (bool, int) {
	before := w.traces
	for _, start := range members {
		w.traces++
		for id := start; w.trace[id] <= before; id = w.before[id] {
			w.trace[id] = w.traces
			if w.over[id] == noEdge || int(w.group[w.before[id]]) != group {
				break
			}
			if w.trace[w.before[id]] == w.traces {
				return true, int(w.before[id])
			}
		}
	}
	return false, 0
}

// heaviestEnding is the ending with the heaviest way.
func (w *weighing) heaviestEnding() int {
	best := -1
	for id := range w.count() {
		if w.kind[id] == ending && w.weight[id] != unmet && (best < 0 || w.weight[id] > w.weight[best]) {
			best = id
		}
	}
	return best
}

// sumsFrom adds up what was got and what was on offer, back from a state to another one, or to the beginning.
func (w *weighing) sumsFrom(id, to int) (got, of int) {
	for w.over[id] != noEdge {
		before := int(w.before[id])
		got, of = got+int(w.grade[w.by[w.over[id]]]), of+int(w.best[before])
		if id = before; id == to {
			break
		}
	}
	return got, of
}
