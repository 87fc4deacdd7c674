package content

const (
	// TakenBound is how many choices are taken, over all states, where they have short conditions and do little. Each takes time
	// and room, and a scene can have a thousand.
	TakenBound = 20_000_000
	// choiceWork is how many small things, such as a test of a condition or the step of a meter, take as long as a choice.
	choiceWork = 16
	workBound  = choiceWork * TakenBound
)

// work is, by scene, how many small things are done to see what is on offer and what it does, and to follow its routes.
func (st *stage) work() (choosing, leading []int) {
	choosing, leading = make([]int, len(st.scenes)), make([]int, len(st.scenes))
	for i, sc := range st.scenes {
		for _, c := range sc.Choices {
			choosing[i] += 1 + tests(c.If) + len(c.Effects) + len(c.As)
		}
		for _, r := range sc.Routes {
			leading[i] += 1 + tests(r.If)
		}
	}
	return choosing, leading
}

// tests counts what a condition asks.
func tests(c Condition) int {
	n := 0
	switch c := c.(type) {
	case All:
		for _, part := range c {
			n += tests(part)
		}
	case Any:
		for _, part := range c {
			n += tests(part)
		}
	case Not:
		return tests(c.Part)
	case nil:
	case Compare, CompareLevel, HasSeen, HasChosen, InContext, HasMet:
		return 1
	}
	return n
}
