package content

// asks is what conditions ask about.
type asks struct {
	meters map[string]bool
	scenes map[string]bool // by slug
	marks  map[string]bool
	tests  []Condition // those about the learner: [Compare] of the confidence, [CompareLevel], [InContext], [HasMet]
}

func newAsks() asks {
	return asks{meters: map[string]bool{}, scenes: map[string]bool{}, marks: map[string]bool{}}
}

// asksOfWays is what decides about the ways through a scenario: the conditions of its choices and routes.
func asksOfWays(s *Scenario) asks {
	a := newAsks()
	for _, sc := range s.Scenes {
		a.addWays(sc)
	}
	return a
}

func (a *asks) addWays(sc *Scene) {
	for _, c := range sc.Choices {
		a.add(c.If)
	}
	for _, r := range sc.Routes {
		a.add(r.If)
	}
}

func (a *asks) add(c Condition) {
	switch c := c.(type) {
	case All:
		for _, p := range c {
			a.add(p)
		}
	case Any:
		for _, p := range c {
			a.add(p)
		}
	case Not:
		a.add(c.Part)
	case Compare:
		if c.Of == OfMeter {
			a.meters[c.Name] = true
		} else {
			a.tests = append(a.tests, c)
		}
	case HasSeen:
		a.scenes[string(c)] = true
	case HasChosen:
		a.marks[string(c)] = true
	case CompareLevel, InContext, HasMet:
		a.tests = append(a.tests, c)
	}
}
