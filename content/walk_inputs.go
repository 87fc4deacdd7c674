package content

import (
	"slices"
)

// free is one thing that is given when a run begins, with one value for each class of values that the conditions tell apart.
type free struct {
	name string
	give []func(*Given)
}

// freeOf are the things that tests ask about, in the order: context, confidence, levels, conversations before.
func freeOf(tests []Condition, contexts []ContextID) []free {
	var out []free
	if f := freeContext(tests, contexts); len(f.give) > 1 {
		out = append(out, f)
	}
	if f := freeConfidence(tests); len(f.give) > 1 {
		out = append(out, f)
	}
	var levels, ended []Ref
	for _, t := range tests {
		switch t := t.(type) {
		case CompareLevel:
			if !slices.Contains(levels, t.Competency) {
				levels = append(levels, t.Competency)
				out = append(out, freeLevel(tests, t.Competency))
			}
		case HasMet:
			if !slices.Contains(ended, t.Scenario) {
				ended = append(ended, t.Scenario)
				out = append(out, freeEnded(tests, t.Scenario))
			}
		case All, Any, Not, Compare, HasSeen, HasChosen, InContext:
		}
	}
	return out
}

// freeContext has a class for each context that is asked for, and one for all others that the pack has. A scenario whose pack
// names no contexts may be played without one.
func freeContext(tests []Condition, contexts []ContextID) free {
	all := slices.Clone(contexts)
	if len(contexts) == 0 {
		all = []ContextID{""}
	}
	for _, t := range tests {
		if c, ok := t.(InContext); ok && !slices.Contains(all, ContextID(c)) {
			all = append(all, ContextID(c))
		}
	}
	return classes("the context", tests, all, func(g *Given, v ContextID) { g.In = v })
}

func freeConfidence(tests []Condition) free {
	return classes("the confidence", tests, []int{2, 1, 3}, func(g *Given, v int) { g.Sure = v })
}

func freeLevel(tests []Condition, of Ref) free {
	return classes("the level in "+of.ID, tests, []int{0, 1, 2, 3, 4}, func(g *Given, v int) { g.Levels = with(g.Levels, of, v) })
}

func freeEnded(tests []Condition, of Ref) free {
	kinds := []EndingKind{"", EndingStrong, EndingMixed, EndingPoor}
	return classes("how "+of.ID+" ended", tests, kinds, func(g *Given, v EndingKind) {
		if v != "" {
			g.Ended = with(g.Ended, of, v)
		}
	})
}

func with[V any](m map[Ref]V, k Ref, v V) map[Ref]V {
	out := map[Ref]V{k: v}
	for have, is := range m {
		if have != k {
			out[have] = is
		}
	}
	return out
}

// classes keeps the first of all values that the tests answer alike. Each test asks about one thing, so the others don't matter.
func classes[V any](name string, tests []Condition, values []V, set func(*Given, V)) free {
	f := free{name: name}
	var known [][]bool
	for _, v := range values {
		var g Given
		set(&g, v)
		answers := make([]bool, len(tests))
		for i, t := range tests {
			answers[i] = t.Holds(Play{Learner: g})
		}
		if !slices.ContainsFunc(known, func(a []bool) bool { return slices.Equal(a, answers) }) {
			known = append(known, answers)
			f.give = append(f.give, func(g *Given) { set(g, v) })
		}
	}
	return f
}

// combinations is how many there are, at most limit+1.
func combinations(all []free, limit int) int {
	n := 1
	for _, f := range all {
		if n *= len(f.give); n > limit {
			return limit + 1
		}
	}
	return n
}

// inputs are all combinations. In the first, all is as it is for a beginner in the first context.
func inputs(all []free, contexts []ContextID) []Given {
	first := Given{Sure: 2}
	if len(contexts) > 0 {
		first.In = contexts[0]
	}
	out := []Given{first}
	for _, f := range all {
		var next []Given
		for _, g := range out {
			for _, give := range f.give {
				g := g
				give(&g)
				next = append(next, g)
			}
		}
		out = next
	}
	return out
}
