package content

import (
	"fmt"
	"strings"
)

// ConditionWords says a condition in words for people, as they stand behind “if”: “trust is 3 or more (it is 1 now)”. What is true
// now stands beside each part; where now is nil, nothing is said of that.
func ConditionWords(c Condition, now Facts) string {
	switch c := c.(type) {
	case All:
		return joinWords(c, " and ", now)
	case Any:
		return joinWords(c, " or ", now)
	case Not:
		return "not (" + ConditionWords(c.Part, now) + ")"
	case Compare, CompareLevel, HasSeen, HasChosen, InContext, HasMet:
	}
	words := testWords(c)
	if now == nil {
		return words
	}
	return words + " (" + foundNow(c, now) + ")"
}

func joinWords(parts []Condition, word string, now Facts) string {
	out := make([]string, len(parts))
	for i, p := range parts {
		out[i] = ConditionWords(p, now)
		switch p.(type) {
		case All, Any:
			out[i] = "(" + out[i] + ")"
		case Not, Compare, CompareLevel, HasSeen, HasChosen, InContext, HasMet:
		}
	}
	return strings.Join(out, word)
}

// testWords says one test.
func testWords(c Condition) string {
	switch c := c.(type) {
	case Compare:
		return quantityWords(c) + " is " + c.Op.words(c.N)
	case CompareLevel:
		return "the level in " + c.Competency.ID + " is " + c.Op.words(c.N)
	case HasSeen:
		return "the scene “" + string(c) + "” was seen"
	case HasChosen:
		return "“" + string(c) + "” was chosen"
	case InContext:
		return "the setting is " + string(c)
	case HasMet:
		words := "“" + c.Scenario.ID + "” was gone through before"
		if c.Ending != "" {
			words += " and ended " + string(c.Ending)
		}
		return words
	case All, Any, Not:
	}
	return ""
}

func quantityWords(c Compare) string {
	switch c.Of {
	case OfConfidence:
		return "the confidence"
	case OfTries:
		return "the number of tries"
	case OfMeter:
	}
	return c.Name
}

func (o Op) words(n int) string {
	switch o {
	case AtLeast:
		return fmt.Sprintf("%d or more", n)
	case AtMost:
		return fmt.Sprintf("%d or less", n)
	case More:
		return fmt.Sprintf("more than %d", n)
	case Less:
		return fmt.Sprintf("less than %d", n)
	case Equal:
	}
	return fmt.Sprint(n)
}

// foundNow says what a test finds now.
func foundNow(c Condition, now Facts) string {
	yes := func(is bool) string {
		if is {
			return "yes"
		}
		return "no"
	}
	switch c := c.(type) {
	case Compare:
		switch c.Of {
		case OfMeter:
			return fmt.Sprintf("it is %d now", now.Meter(c.Name))
		case OfConfidence:
			return fmt.Sprintf("it is %d", now.Confidence())
		case OfTries:
			return fmt.Sprintf("it is %d", now.Tries())
		}
	case CompareLevel:
		return fmt.Sprintf("it is %d", now.Level(c.Competency))
	case InContext:
		if now.Context() == "" {
			return "there is none"
		}
		return "it is " + string(now.Context())
	case HasMet:
		kind, met := now.Met(c.Scenario)
		if !met {
			return "it was not"
		}
		return "it ended " + string(kind)
	case HasSeen:
		return yes(now.Seen(string(c)))
	case HasChosen:
		return yes(now.Chose(string(c)))
	case All, Any, Not:
	}
	return ""
}
