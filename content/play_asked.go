package content

import "slices"

// Asked is what the conditions of a scenario ask about the learner, those of its paragraphs included, each once in the order of
// the file.
type Asked struct {
	Contexts   []ContextID
	Confidence bool
	Levels     []Ref // competencies
	Met        []Ref // scenarios
}

// Asked gathers what the scenario asks about the learner.
func (s *Scenario) Asked() Asked {
	a := newAsks()
	add := func(proses ...Prose) {
		t := passageOf(proses...)
		t.asks(&a)
	}
	add(s.Opening)
	for _, sc := range s.Scenes {
		add(sc.Body)
		for _, c := range sc.Choices {
			a.add(c.If)
			add(c.Reaction, c.Feedback)
		}
		for _, r := range sc.Routes {
			a.add(r.If)
		}
		if sc.Ending != nil {
			add(sc.Ending.Body, sc.Ending.Debrief)
		}
	}
	var out Asked
	for _, t := range a.tests {
		switch t := t.(type) {
		case InContext:
			out.Contexts = append(out.Contexts, ContextID(t))
		case Compare:
			out.Confidence = out.Confidence || t.Of == OfConfidence
		case CompareLevel:
			out.Levels = append(out.Levels, t.Competency)
		case HasMet:
			out.Met = append(out.Met, t.Scenario)
		case All, Any, Not, HasSeen, HasChosen:
		}
	}
	out.Contexts, out.Levels, out.Met = each(out.Contexts), each(out.Levels), each(out.Met)
	return out
}

// each keeps the first of what is equal.
func each[T comparable](all []T) []T {
	var out []T
	for _, x := range all {
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}
