package content

import (
	"fmt"
	"strings"
)

// Facts is what conditions may ask about a run and its learner.
type Facts interface {
	Meter(name string) int
	// Confidence is 1 to 3; a skipped question reads as 2.
	Confidence() int
	// Level is the learner's level in a competency, 0 to 4; 0 where none is reached.
	Level(competency Ref) int
	// Seen reports whether the scene has been entered in this run.
	Seen(scene string) bool
	// Chose reports whether a choice marked `as name` was taken in this run.
	Chose(name string) bool
	Context() ContextID
	// Met reports how the learner's last run of a scenario ended; ok is false if there was none.
	Met(scenario Ref) (kind EndingKind, ok bool)
	// Tries is how often the plan of a nudge was tried.
	Tries() int
}

// Condition is what stands after `if` in a chip: one of [All], [Any], [Not], [Compare], [CompareLevel], [HasSeen],
// [HasChosen], [InContext], [HasMet].
type Condition interface {
	// Holds evaluates the condition.
	Holds(f Facts) bool
	// String writes the condition as authors do.
	String() string
	condition()
}

// Op compares two numbers.
type Op string

// The operators of the chip grammar.
const (
	AtLeast Op = ">="
	AtMost  Op = "<="
	More    Op = ">"
	Less    Op = "<"
	Equal   Op = "="
)

// Holds reports whether a op b.
func (o Op) Holds(a, b float64) bool {
	switch o {
	case AtLeast:
		return a >= b
	case AtMost:
		return a <= b
	case More:
		return a > b
	case Less:
		return a < b
	case Equal:
		return a == b
	}
	return false
}

// Quantity says what a [Compare] reads.
type Quantity int

// What a comparison may read.
const (
	OfMeter Quantity = iota
	OfConfidence
	OfTries
)

type (
	// All holds when every part does: `a and b`.
	All []Condition
	// Any holds when one part does: `a or b`.
	Any []Condition
	// Not turns its part round.
	Not struct{ Part Condition }
	// Compare tests a meter, the confidence or, in nudges, the tries of the plan.
	Compare struct {
		Of   Quantity
		Name string
		Op   Op
		N    int
	}
	// CompareLevel tests the learner's level in a competency.
	CompareLevel struct {
		Competency Ref
		Op         Op
		N          int
	}
	// HasSeen holds once the scene with this slug has been entered.
	HasSeen string
	// HasChosen holds once a choice marked `as name` was taken.
	HasChosen string
	// InContext holds in a run of this context.
	InContext ContextID
	// HasMet holds when the learner has played the scenario before; Ending, where set, is how the last run ended.
	HasMet struct {
		Scenario Ref
		Ending   EndingKind
	}
)

func (All) condition()          {}
func (Any) condition()          {}
func (Not) condition()          {}
func (Compare) condition()      {}
func (CompareLevel) condition() {}
func (HasSeen) condition()      {}
func (HasChosen) condition()    {}
func (InContext) condition()    {}
func (HasMet) condition()       {}

// Holds evaluates the condition.
func (c All) Holds(f Facts) bool {
	for _, p := range c {
		if !p.Holds(f) {
			return false
		}
	}
	return true
}

// Holds evaluates the condition.
func (c Any) Holds(f Facts) bool {
	for _, p := range c {
		if p.Holds(f) {
			return true
		}
	}
	return false
}

// Holds evaluates the condition.
func (c Not) Holds(f Facts) bool { return !c.Part.Holds(f) }

// Holds evaluates the condition.
func (c Compare) Holds(f Facts) bool {
	n := 0
	switch c.Of {
	case OfMeter:
		n = f.Meter(c.Name)
	case OfConfidence:
		n = f.Confidence()
	case OfTries:
		n = f.Tries()
	}
	return c.Op.Holds(float64(n), float64(c.N))
}

// Holds evaluates the condition.
func (c CompareLevel) Holds(f Facts) bool {
	return c.Op.Holds(float64(f.Level(c.Competency)), float64(c.N))
}

// Holds evaluates the condition.
func (c HasSeen) Holds(f Facts) bool { return f.Seen(string(c)) }

// Holds evaluates the condition.
func (c HasChosen) Holds(f Facts) bool { return f.Chose(string(c)) }

// Holds evaluates the condition.
func (c InContext) Holds(f Facts) bool { return f.Context() == ContextID(c) }

// Holds evaluates the condition.
func (c HasMet) Holds(f Facts) bool {
	kind, ok := f.Met(c.Scenario)
	return ok && (c.Ending == "" || c.Ending == kind)
}

// String writes the condition as authors do.
func (c All) String() string { return join(c, " and ") }

// String writes the condition as authors do.
func (c Any) String() string { return join(c, " or ") }

// String writes the condition as authors do.
func (c Not) String() string { return "not " + group(c.Part) }

// String writes the condition as authors do.
func (c Compare) String() string {
	name := c.Name
	switch c.Of {
	case OfConfidence:
		name = "confidence"
	case OfTries:
		name = "tries"
	case OfMeter:
	}
	return fmt.Sprintf("%s %s %d", name, c.Op, c.N)
}

// String writes the condition as authors do.
func (c CompareLevel) String() string {
	return fmt.Sprintf("level %s %s %d", c.Competency, c.Op, c.N)
}

// String writes the condition as authors do.
func (c HasSeen) String() string { return "seen " + string(c) }

// String writes the condition as authors do.
func (c HasChosen) String() string { return "chose " + string(c) }

// String writes the condition as authors do.
func (c InContext) String() string { return string(c) }

// String writes the condition as authors do.
func (c HasMet) String() string {
	return strings.TrimSpace("met " + c.Scenario.String() + " " + string(c.Ending))
}

func join(parts []Condition, word string) string {
	words := make([]string, len(parts))
	for i, p := range parts {
		words[i] = group(p)
	}
	return strings.Join(words, word)
}

// group writes a part so that it reads back as one: lists in brackets.
func group(c Condition) string {
	switch c.(type) {
	case All, Any:
		return "(" + c.String() + ")"
	case Not, Compare, CompareLevel, HasSeen, HasChosen, InContext, HasMet:
	}
	return c.String()
}
