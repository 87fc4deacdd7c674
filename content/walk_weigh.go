package content

import (
	"math"
	"slices"
)

// weighing looks for the run, or the loop, whose share is more than p/q, or less where sign is -1.
type weighing struct {
	*findings
	sign   int64
	p, q   int64
	weight []int64  // of the heaviest way to a state
	over   []uint32 // the last edge on it
	before []uint32 // the state before that
	trace  []int
	traces int
	left   int
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
	n := w.count()
	if w.weight == nil {
		w.weight, w.over, w.before = make([]int64, n), make([]uint32, n), make([]uint32, n)
		w.trace = make([]int, n)
	}
	for id := range n {
		w.weight[id], w.over[id] = unmet, noEdge
	}
	for id := range w.given {
		w.weight[id] = 0
	}
	for group := w.groups() - 1; group >= 0; group-- {
		if w.can[group]&canEnd == 0 {
			continue
		}
		if loop, at := w.within(group); loop {
			return true, at
		}
		for _, id := range w.members(group) {
			for e, last := w.edges(int(id)); e < last; e++ {
				if int(w.group[w.to[e]]) != group {
					w.relax(int(id), e)
				}
			}
		}
	}
	return false, 0
}

// relax keeps the edge where the way over it is heavier.
func (w *weighing) relax(id, e int) bool {
	to := w.to[e]
	if w.weight[id] == unmet || w.weight[id]+w.of(id, e) <= w.weight[to] {
		return false
	}
	w.weight[to], w.over[to], w.before[to] = w.weight[id]+w.of(id, e), uint32(e), uint32(id)
	return true
}

// within settles a group by Bellman's and Ford's method. Ways that go on getting heavier have a loop in them.
func (w *weighing) within(group int) (loop bool, at int) {
	members := w.members(group)
	for {
		changed := false
		for _, id := range slices.Backward(members) { // those nearest to the beginning stand last
			for e, last := w.edges(int(id)); e < last; e++ {
				if int(w.group[w.to[e]]) == group {
					w.left--
					changed = w.relax(int(id), e) || changed
				}
			}
		}
		if !changed || w.left <= 0 {
			return false, 0
		}
		if loop, at := w.loopIn(group, members); loop {
			return true, at
		}
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
