package content

import (
	"fmt"
	"slices"
	"strings"
)

// place is a spot where chips may stand: the code of one that means nothing there, and what would.
type place struct {
	code  string
	where string   // “on a choice”
	legal []string // the words that chips begin with there
	usage string   // the remedy where nothing is near
}

func onChoice() place {
	return place{
		"S011", "on a choice",
		[]string{"best", "good", "weak", "poor", "if", "once", "as", "catches", "+", "-"},
		"a choice takes `best`, `good`, `weak` or `poor`, `+1 name`, `if …`, `once`, `as name`, `catches name`",
	}
}

func onRoute() place {
	return place{"P003", "on a route", []string{"if", "else"}, "a route takes one `if …`; the last may say `else`"}
}

func onParagraph() place {
	return place{"P003", "at the start of a paragraph", []string{"if"}, "a paragraph may start with `if …`"}
}

func onScene() place {
	return place{
		"P003", "at the start of a paragraph",
		[]string{"if", "ending"},
		"in a scene a paragraph may start with `if …` or `ending strong`; a choice's chips stand behind its link",
	}
}

func onCriterion() place {
	return place{
		"P003", "in a criterion",
		[]string{
			"grade", "evidence", "mastery", "scenarios", "contexts", "days", "tries", "self-reported", "confirmed",
			"coach-confirmed", "ending", "level",
		},
		"a criterion takes a behaviour, `evidence >= 3`, `ending strong`, `level 2`, `self-reported`, `confirmed` and the like",
	}
}

func onDemand() place {
	return place{"P003", "in what a role asks for", []string{"weight"}, "write `weight 3` behind the competency's link"}
}

func onWalkEnd() place {
	return place{"P003", "at the end of a walkthrough", []string{"ending"}, "write `ending strong`, `ending mixed` or `ending poor`"}
}

func onNudge() place {
	return place{
		"N001", "as the trigger of a nudge",
		[]string{"after", "stale", "at", "if"},
		"a nudge takes `after plan 18h`, `stale name 14d`, `at morning`, `at most 1 a week` or `if …`",
	}
}

// strangeChip reports a chip that is broken (f says how) or means nothing in its place.
func (s *scope) strangeChip(lit Literal, f *fault, p place) {
	head, _, _ := strings.Cut(strings.TrimSpace(lit.Text), " ")
	known := slices.Contains(p.legal, head) || len(head) > 1 && slices.Contains(p.legal, head[:1])
	if f == nil || !known && head != "" {
		remedy := p.usage
		if !known {
			remedy = suggestOr(head, p.legal, p.usage)
		}
		s.report(lit.Pos, p.code, fmt.Sprintf("`%s` means nothing %s", lit.Text, p.where), remedy)
		return
	}
	code := p.code
	if head == "if" {
		code = "S010"
	}
	s.report(f.at, code, f.what, f.remedy)
}

// condition reads what stands after `if`; nil where it is broken.
func (s *scope) condition(lit Literal, c ifChip, names *vocabulary) Condition {
	cond, unknown, broken := parseCondition(word{"if", lit.Pos}, c.cond, names)
	if broken != nil {
		s.report(broken.at, "S010", broken.what, broken.remedy)
		return nil
	}
	for _, f := range unknown {
		s.report(f.at, "S012", f.what, f.remedy)
	}
	return cond
}
