package content

import (
	"maps"
	"math"
	"slices"
)

// free is one thing that is given when a run begins, with one value for each class of values that the conditions tell apart.
type free struct {
	name   string
	of     thing
	ref    Ref     // of a level, the competency; of an ending, the scenario
	values []Given // in each, nothing else is given
}

// thing is what may be given.
type thing uint8

const (
	theContext thing = iota
	theConfidence
	aLevel
	anEnding
)

// freeOf are the things that tests ask about, in the order: context, confidence, levels, conversations before.
func freeOf(tests []Condition, contexts []ContextID) []free {
	var out []free
	if f := freeContext(tests, contexts); len(f.values) > 1 {
		out = append(out, f)
	}
	if f := freeConfidence(tests); len(f.values) > 1 {
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
	return classes(free{name: "the context", of: theContext}, tests, all, func(g *Given, v ContextID) { g.In = v })
}

func freeConfidence(tests []Condition) free {
	return classes(free{name: "the confidence", of: theConfidence}, tests, []int{2, 1, 3}, func(g *Given, v int) { g.Sure = v })
}

func freeLevel(tests []Condition, of Ref) free {
	f := free{name: "the level in " + of.ID, of: aLevel, ref: of}
	return classes(f, tests, []int{0, 1, 2, 3, 4}, func(g *Given, v int) { g.Levels = map[Ref]int{of: v} })
}

func freeEnded(tests []Condition, of Ref) free {
	kinds := []EndingKind{"", EndingStrong, EndingMixed, EndingPoor}
	return classes(free{name: "how " + of.ID + " ended", of: anEnding, ref: of}, tests, kinds, func(g *Given, v EndingKind) {
		if v != "" {
			g.Ended = map[Ref]EndingKind{of: v}
		}
	})
}

// classes keeps the first of all values that the tests answer alike. Each test asks about one thing, so the others don't matter.
func classes[V any](f free, tests []Condition, values []V, set func(*Given, V)) free {
	var known [][]bool
	for _, v := range values {
		var g Given
		set(&g, v)
		answers := make([]bool, len(tests))
		for i, t := range tests {
			answers[i] = t.Holds(Play{Learner: g})
		}
		if !slices.ContainsFunc(known, func(a []bool) bool { return slices.Equal(a, answers) }) {
			known, f.values = append(known, answers), append(f.values, g)
		}
	}
	return f
}

// combinations is how many there are, at most limit+1.
func combinations(all []free, limit int) int {
	n := 1
	for _, f := range all {
		if n *= len(f.values); n > limit {
			return limit + 1
		}
	}
	return n
}

// inputs are all combinations of what is given, numbered from 0. There can be a million of them, so none is kept.
type inputs struct {
	free  []free
	first Given // what is given where nothing is asked: a beginner in the first context
	count int
}

func newInputs(all []free, contexts []ContextID) *inputs {
	in := &inputs{all, Given{Sure: 2}, combinations(all, math.MaxUint32)}
	if len(contexts) > 0 {
		in.first.In = contexts[0]
	}
	return in
}

// given writes a combination out. In the first, all is as it is for a beginner in the first context.
func (in *inputs) given(n int) Given {
	g := in.first
	g.Levels, g.Ended = map[Ref]int{}, map[Ref]EndingKind{}
	for i := len(in.free) - 1; i >= 0; i-- {
		f := &in.free[i]
		v := f.values[n%len(f.values)]
		n /= len(f.values)
		switch f.of {
		case theContext:
			g.In = v.In
		case theConfidence:
			g.Sure = v.Sure
		case aLevel:
			maps.Copy(g.Levels, v.Levels)
		case anEnding:
			maps.Copy(g.Ended, v.Ended)
		}
	}
	return g
}

// told are the things that make a difference.
func (in *inputs) told() Asked {
	var out Asked
	for _, f := range in.free {
		switch f.of {
		case theContext:
			for _, v := range f.values {
				out.Contexts = append(out.Contexts, v.In)
			}
		case theConfidence:
			out.Confidence = true
		case aLevel:
			out.Levels = append(out.Levels, f.ref)
		case anEnding:
			out.Met = append(out.Met, f.ref)
		}
	}
	return out
}

// drawn is the learner of one combination.
type drawn struct {
	*inputs
	at int
}

// value is what is given of a thing.
func (d *drawn) value(of thing, ref Ref) Given {
	n := d.at
	for i := len(d.free) - 1; i >= 0; i-- {
		f := &d.free[i]
		if f.of == of && f.ref == ref {
			return f.values[n%len(f.values)]
		}
		n /= len(f.values)
	}
	return d.first
}

func (d *drawn) Context() ContextID { return d.value(theContext, Ref{}).In }

func (d *drawn) Confidence() int { return d.value(theConfidence, Ref{}).Confidence() }

func (d *drawn) Level(of Ref) int { return d.value(aLevel, of).Level(of) }

func (d *drawn) Met(of Ref) (EndingKind, bool) { return d.value(anEnding, of).Met(of) }
