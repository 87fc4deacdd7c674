package content

import "slices"

// Remembers are the scenarios whose last ending is asked for by a condition anywhere in this one, each once, in the order of
// the file: people of theirs come back here. A scenario may remember itself.
func (s *Scenario) Remembers() []Ref {
	var out []Ref
	for _, c := range s.conditions() {
		out = remembered(c, out)
	}
	return out
}

// remembered adds the scenarios that a condition asks for to those that are known.
func remembered(c Condition, known []Ref) []Ref {
	switch c := c.(type) {
	case All:
		for _, part := range c {
			known = remembered(part, known)
		}
	case Any:
		for _, part := range c {
			known = remembered(part, known)
		}
	case Not:
		known = remembered(c.Part, known)
	case HasMet:
		if !slices.Contains(known, c.Scenario) {
			known = append(known, c.Scenario)
		}
	case nil, Compare, CompareLevel, HasSeen, HasChosen, InContext:
	}
	return known
}

// conditions are all conditions of the scenario, in the order of the file; nil stands where there could be one.
func (s *Scenario) conditions() []Condition {
	out := s.Opening.conditions()
	for _, sc := range s.Scenes {
		out = append(out, sc.Body.conditions()...)
		for _, c := range sc.Choices {
			out = append(append(append(out, c.If), c.Reaction.conditions()...), c.Feedback.conditions()...)
		}
		for _, r := range sc.Routes {
			out = append(out, r.If)
		}
		if sc.Ending != nil {
			out = append(append(out, sc.Ending.Body.conditions()...), sc.Ending.Debrief.conditions()...)
		}
	}
	return out
}

// conditions are those of the paragraphs, at every depth.
func (p Prose) conditions() []Condition {
	var out []Condition
	for _, b := range p {
		switch b := b.(type) {
		case Paragraph:
			out = append(out, b.If)
		case List:
			for _, item := range b.Items {
				out = append(out, item.conditions()...)
			}
		case Quote:
			out = append(out, b.Body.conditions()...)
		case Code, Table, Subheading, Rule:
		}
	}
	return out
}
