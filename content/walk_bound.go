package content

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// TooLargeError says that a scenario has more states than a walk looks at, and why.
type TooLargeError struct {
	Bound int
	// Choices is set where the states are not too many, and what can be chosen in them is: more than [TakenBound].
	Choices bool
	// Meters are those that conditions ask about, the largest first, and Marks how many `as`, `seen` and `once` there are beside
	// them: what a run remembers.
	Meters []Meter
	Marks  int
	// Given is how many combinations there are of what is given when a run begins, at most Bound+1, and Asked what that is.
	Given int
	Asked []string
}

func tooLarge(st *stage, asked asks, all []free, bound int) *TooLargeError {
	e := &TooLargeError{Bound: bound, Given: combinations(all, bound)}
	for _, f := range all {
		e.Asked = append(e.Asked, fmt.Sprintf("%s (%d)", f.name, len(f.values)))
	}
	for _, m := range st.scenario.Meters {
		if asked.meters[m.Name] {
			e.Meters = append(e.Meters, m)
		}
	}
	slices.SortStableFunc(e.Meters, func(a, b Meter) int { return cmp.Compare(b.Max, a.Max) })
	for _, sc := range st.scenes {
		e.Marks += count(asked.scenes[sc.Slug])
		for _, c := range sc.Choices {
			e.Marks += count(c.Once)
		}
	}
	for name := range st.marks {
		e.Marks += count(asked.marks[name])
	}
	return e
}

// Error names what makes the scenario so large.
func (e *TooLargeError) Error() string {
	words := fmt.Sprintf("this conversation has more than %s states, too many to look at all of them", grouped(e.Bound))
	if e.Choices {
		words = fmt.Sprintf("this conversation has more than %s choices in all its states (more is counted for long conditions), too many to take every one",
			grouped(TakenBound))
	}
	var why []string
	if len(e.Meters) > 0 {
		var names []string
		size := 1
		for _, m := range e.Meters {
			names = append(names, fmt.Sprintf("`%s` (0 to %d)", m.Name, m.Max))
			size = product(size, m.Max+1)
		}
		why = append(why, fmt.Sprintf("its %s %s alone stand in %s ways", plural(len(names), "meter", "meters"), strings.Join(names, ", "), upTo(size)))
	}
	if e.Marks > 0 {
		why = append(why, fmt.Sprintf("%d `as`, `seen` and `once` are remembered beside %s", e.Marks, plural(len(e.Meters), "it", "them")))
	}
	if len(e.Asked) > 0 {
		why = append(why, fmt.Sprintf("what is given when it begins makes %s cases: %s", upTo(e.Given), strings.Join(e.Asked, ", ")))
	}
	if len(why) == 0 {
		return words
	}
	return words + ": " + strings.Join(why, "; ")
}

// Remedy says what would make it small enough to look at.
func (e *TooLargeError) Remedy() string {
	if len(e.Meters) == 0 {
		return "ask about less of what was said before, or split the conversation in two"
	}
	large := e.Meters[0]
	most := min(5, max(1, large.Max/2))
	size := 1
	for _, m := range e.Meters {
		size = product(size, min(m.Max, most)+1)
	}
	var names []string
	for _, m := range e.Meters {
		if m.Max > most {
			names = append(names, fmt.Sprintf("`%s`", m.Name))
		}
	}
	if len(names) == 0 {
		return "take a meter out, ask about less of what was said before, or split the conversation in two"
	}
	return fmt.Sprintf("let %s go no further than %d: %s then %s in %s ways; or ask about fewer of them",
		strings.Join(names, ", "), most, plural(len(e.Meters), "it", "the meters"), plural(len(e.Meters), "stands", "stand"), upTo(size))
}

const largeProduct = 1_000_000_000

func product(a, b int) int { return min(largeProduct, a*b) }

func upTo(n int) string {
	if n >= largeProduct {
		return "more than " + grouped(largeProduct-1)
	}
	return grouped(n)
}

// grouped writes a number with a comma between thousands.
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}
