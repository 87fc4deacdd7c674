package content

import (
	"reflect"
	"testing"
	"time"
)

// at is where the nth code point of the test chips stands: their backtick is in line 3, column 5.
func at(n int) Pos { return Pos{"x.md", 3, 6 + n} }

func literal(text string) Literal { return Literal{Pos{"x.md", 3, 5}, text} }

func TestChips(t *testing.T) {
	for _, tc := range []struct {
		name string
		text string
		want chip
	}{
		{"a grade", "best", gradeChip(Best)},
		{"the lowest grade", "poor", gradeChip(Poor)},
		{"a reward", "+2 plays-back", effectChip{2, word{"plays-back", at(3)}}},
		{"a punishment of another pack's behaviour", "-1 clear-talk/hints", effectChip{-1, word{"clear-talk/hints", at(3)}}},
		{"names in any script", "+1 слушает", effectChip{1, word{"слушает", at(3)}}},
		{"names with marks", "+1 सुनना", effectChip{1, word{"सुनना", at(3)}}},
		{"once", "once", wordChip("once")},
		{"else", "else", wordChip("else")},
		{"a condition, unread", "if trust >= 3", ifChip{[]word{{"trust", at(3)}, {">=", at(9)}, {"3", at(12)}}}},
		{"a mark", "as early-warning", asChip{word{"early-warning", at(3)}}},
		{"one cue", "catches breath", catchesChip{[]word{{"breath", at(8)}}}},
		{"two cues", "catches breath promise", catchesChip{[]word{{"breath", at(8)}, {"promise", at(15)}}}},
		{"an ending", "ending mixed", endingChip(EndingMixed)},
		{"a level", "level 2", levelChip(2)},
		{"a weight", "weight 5", weightChip(5)},
		{"evidence", "evidence >= 14", measureChip{CountEvidence, AtLeast, 14}},
		{"mastery", "mastery >= 0.75", measureChip{OfMastery, AtLeast, 0.75}},
		{"a grade measured", "grade >= good", measureChip{OfGrade, AtLeast, 2}},
		{"tries", "tries = 2", measureChip{CountTries, Equal, 2}},
		{"self-reported", "self-reported", wordChip("self-reported")},
		{"confirmed by a coach", "coach-confirmed", wordChip("coach-confirmed")},
		{"a behaviour alone", "states-impact", nameChip{word{"states-impact", at(0)}}},
		{"after an event", "after plan 18h", triggerChip{trigger: After{"plan", 18 * time.Hour}}},
		{"stale", "stale active-listening 2w", triggerChip{Stale{Wait: 14 * 24 * time.Hour}, word{"active-listening", at(6)}}},
		{"an hour", "at evening", triggerChip{trigger: AtHour("evening")}},
		{"a limit", "at most 2 a week", triggerChip{trigger: AtMostEvery{2, "week"}}},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, f := parseChip(literal(tc.text))
			if f != nil {
				t.Fatalf("`%s`: %v", tc.text, f)
			}
			if !reflect.DeepEqual(got, tc.want) {
				t.Errorf("`%s` = %#v, want %#v", tc.text, got, tc.want)
			}
		})
	}
}

func TestBrokenChips(t *testing.T) {
	for _, tc := range []struct {
		name   string
		text   string
		at     Pos
		what   string
		remedy string
	}{
		{"nothing", " ", Pos{"x.md", 3, 5}, "there is nothing between the backticks", ""},
		{"two spaces", "+1  trust", at(3), "`+1  trust` has more than one space in a place", "write `+1 trust`"},
		{
			"two grades", "best good", at(5), "nothing may follow `best` between the same backticks",
			"write `best` and put the rest into backticks of its own",
		},
		{"no digit", "+ trust", at(0), "after `+` one digit is expected, not ``", "write `+1 name` to `+9 name`, with a space before the name"},
		{"two digits", "+10 trust", at(0), "after `+` one digit is expected, not `10`", "write `+1 name` to `+9 name`, with a space before the name"},
		{
			"no space", "+2plays-back", at(0), "after `+` one digit is expected, not `2plays-back`",
			"write `+1 name` to `+9 name`, with a space before the name",
		},
		{"no name", "+2", at(0), "after `+2` the name of a behaviour or meter is expected", "write `+2 name`"},
		{
			"a name with a sign in it", "+2 plays.back", at(3), "`plays.back` is not a name",
			"names are letters, digits, hyphens and underscores, without spaces",
		},
		{
			"two names", "+2 plays back", at(9), "nothing may follow `+2 plays` between the same backticks",
			"write `+2 plays` and put the rest into backticks of its own",
		},
		{"as without a name", "as", at(0), "after `as` a name is expected", "write `as name`"},
		{"catches without a name", "catches", at(0), "after `catches` the name of a cue is expected", "write `catches name`"},
		{
			"an ending of no kind", "ending", at(0), "after `ending` its kind is expected",
			"write `ending strong`, `ending mixed` or `ending poor`",
		},
		{"an ending misspelt", "ending stong", at(7), "an ending is strong, mixed or poor, not `stong`", "did you mean `strong`?"},
		{"a level in words", "level two", at(6), "after `level` one digit is expected", "write `level 3`, for example"},
		{"a measure alone", "evidence", at(0), "after `evidence` a comparison is expected", "write `evidence >= 3`, for example"},
		{
			"a measure with another sign", "evidence ≥ 3", at(9), "after `evidence` one of >=, <=, >, <, = is expected, not `≥`",
			"write `evidence >= 3`, for example",
		},
		{"a grade as a number", "grade >= 2", at(9), "`grade` cannot be compared with `2`", "write `grade >= good`, for example"},
		{"mastery above one", "mastery >= 60", at(11), "`mastery` cannot be compared with `60`", "write `mastery >= 0.6`, for example"},
		{"half a count", "days >= 1.5", at(8), "`days` cannot be compared with `1.5`", "write `days >= 3`, for example"},
		{"an unknown event", "after lesson 2d", at(6), "after `after` one of plan, session, badge, scenario is expected, not `lesson`", "did you mean `session`?"},
		{"a time without a unit", "after plan 18", at(11), "`18` is not a time", "write hours, days or weeks, such as `18h`, `14d` or `2w`"},
		{"a time with two units", "after plan 18hd", at(11), "`18hd` is not a time", "write hours, days or weeks, such as `18h`, `14d` or `2w`"},
		{"an hour misspelt", "at mornin", at(3), "after `at` one of morning, evening, most is expected, not `mornin`", "did you mean `morning`?"},
		{
			"a limit a month", "at most 2 a month", at(12), "`a day` or `a week` is expected, not `a month`",
			"write `at most 1 a day` or `at most 1 a week`",
		},
		{"many words", "see above", at(0), "`see above` means nothing here", ""},
		{"capitals", "Once more", at(0), "`Once more` means nothing here", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got, f := parseChip(literal(tc.text))
			if f == nil {
				t.Fatalf("`%s` = %#v, want a fault", tc.text, got)
			}
			if want := (fault{tc.at, tc.what, tc.remedy}); *f != want {
				t.Errorf("`%s`:\n got %+v\nwant %+v", tc.text, *f, want)
			}
		})
	}
}

func TestAlignments(t *testing.T) {
	for _, tc := range []struct{ text, framework, code string }{
		{"ESCO 1.1.1", "ESCO", "1.1.1"},
		{"O*NET 2.A.1.b", "O*NET", "2.A.1.b"},
		{"EQF", "EQF", ""},
	} {
		framework, code, f := parseAlignment(literal(tc.text))
		if f != nil || framework != tc.framework || code != tc.code {
			t.Errorf("`%s` = %q, %q, %v", tc.text, framework, code, f)
		}
	}
	if _, _, f := parseAlignment(literal("Life Comp S1")); f == nil || f.at != at(10) {
		t.Errorf("three words: got %v, want a fault at the third", f)
	}
}
