package content

import (
	"math"
	"slices"
)

const (
	// waysBudget is how many steps are spent on counting ways through loops, for each ending.
	waysBudget = 100_000
	// leadsBudget is how many choices are looked at, over all endings, to know from where each can be reached.
	leadsBudget = 60_000_000
)

// endings counts the ways to each ending, and all runs. Where what is given leads into no loop, the states have an order, and
// the counts are sums; else the paths are gone through one by one.
func (f *findings) endings() (out []Reach, runs uint64) {
	cyclic := f.cyclic()
	loops := slices.Contains(cyclic, true)
	reached := f.endingsReached()
	left := leadsBudget
	ways, runs := f.sums(cyclic)
	for i, sc := range f.stage.scenes {
		if sc.Ending == nil {
			continue
		}
		r := Reach{Scene: sc, Ways: ways[i]}
		switch {
		case !loops || !reached[i] || r.Ways > WaysCap:
		case left > 0:
			left -= len(f.to)
			r = f.through(r, i, cyclic)
		default:
			r.Ways, r.AtLeast = max(r.Ways, 1), true
		}
		out = append(out, r)
	}
	return out, runs
}

// endingsReached tells by scene.
func (f *findings) endingsReached() []bool {
	out := make([]bool, len(f.stage.scenes))
	for id, kind := range f.kind {
		if kind == ending {
			out[f.sceneOf(id)] = true
		}
	}
	return out
}

// cyclic tells, by what is given, whether a state can be come back to through others.
func (f *findings) cyclic() []bool {
	out := make([]bool, f.inputs.count)
	for group := range f.groups() {
		if f.repeats(group) {
			out[f.givenOf(int(f.members(group)[0]))] = true
		}
	}
	return out
}

// sums adds up the ways, from the beginnings on, where there are no loops: by scene in the case where there are most, and in all.
func (f *findings) sums(cyclic []bool) (ways []int, runs uint64) {
	n := make([]uint64, f.count())
	for id := range f.inputs.count {
		n[id] = 1
	}
	ways = make([]int, len(f.stage.scenes))
	endless := false
	for group := f.groups() - 1; group >= 0; group-- {
		id := int(f.members(group)[0])
		if cyclic[f.givenOf(id)] {
			endless = true
			continue
		}
		if f.kind[id] != asking {
			runs = add(runs, n[id])
		}
		if f.kind[id] == ending {
			at := f.sceneOf(id)
			ways[at] = max(ways[at], int(min(n[id], WaysCap+1)))
		}
		for e, last := f.edges(id); e < last; e++ {
			if to := f.to[e]; int(to) != id {
				n[to] = add(n[to], n[id])
			} else {
				endless = true
			}
		}
	}
	if endless {
		runs = 0
	}
	return ways, runs
}

// add stops at the largest number.
func add(a, b uint64) uint64 {
	if a > math.MaxUint64-b {
		return math.MaxUint64
	}
	return a + b
}

// through counts the ways to an ending where there are loops on the way.
func (f *findings) through(r Reach, scene int, cyclic []bool) Reach {
	c := &counter{findings: f, scene: scene, leads: f.leadingTo(scene), on: make([]bool, f.count()), left: waysBudget}
	for given, loops := range cyclic {
		if !loops || r.Ways > WaysCap || !c.leads[given] {
			continue
		}
		c.ways = 0
		c.from(given)
		if c.ways == 0 {
			c.ways = 1 // one leads there, and the budget was spent before it was met
		}
		r.Ways = max(r.Ways, c.ways)
	}
	r.AtLeast = c.left <= 0 && r.Ways <= WaysCap
	return r
}

// leadingTo tells for each state whether the ending can be reached from it.
func (f *findings) leadingTo(scene int) []bool {
	out := make([]bool, f.count())
	for group := range f.groups() {
		leads := false
		for _, id := range f.members(group) {
			leads = leads || f.kind[id] == ending && f.sceneOf(int(id)) == scene
			for e, last := f.edges(int(id)); e < last; e++ {
				leads = leads || out[f.to[e]]
			}
		}
		for _, id := range f.members(group) {
			out[id] = leads
		}
	}
	return out
}

// counter counts paths that repeat no state.
type counter struct {
	*findings
	scene int
	leads []bool
	on    []bool // the states on the path
	ways  int
	left  int
}

func (c *counter) from(root int) {
	type step struct{ id, next int }
	path := []step{{root, int(c.first[root])}}
	c.on[root] = true
	for len(path) > 0 {
		v := &path[len(path)-1]
		stop := c.ways > WaysCap || c.left <= 0
		if c.kind[v.id] == ending && !stop {
			c.ways++
		}
		if stop || v.next >= int(c.first[v.id+1]) {
			c.on[v.id] = false
			path = path[:len(path)-1]
			continue
		}
		to := int(c.to[v.next])
		v.next++
		if c.leads[to] && !c.on[to] {
			c.left--
			c.on[to] = true
			path = append(path, step{to, int(c.first[to])})
		}
	}
}
