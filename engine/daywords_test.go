package engine_test

import (
	"testing"

	"example.com/hearten/engine"
)

func TestADayIsFoundInWords(t *testing.T) {
	today, _ := engine.ParseDay("2026-11-24") // a Tuesday
	cases := []struct{ words, want string }{
		{"today", "2026-11-24"},
		{"today at four", "2026-11-24"},
		{"tonight", "2026-11-24"},
		{"tomorrow", "2026-11-25"},
		{"Tomorrow morning, before the shift", "2026-11-25"},
		{"the day after tomorrow", "2026-11-26"},
		{"thursday", "2026-11-26"},
		{"thursday at ten", "2026-11-26"},
		{"on Thursday after the round", "2026-11-26"},
		{"Thursday, 10:00", "2026-11-26"},
		{"on thurs.", "2026-11-26"},
		{"thu 10", "2026-11-26"},
		{"this friday", "2026-11-27"},
		{"tuesday", "2026-12-01"}, // the next one
		{"next thursday", "2026-12-03"},
		{"next monday", "2026-11-30"},
		{"sunday", "2026-11-29"},
		{"in 3 days", "2026-11-27"},
		{"in three days", "2026-11-27"},
		{"in a week", "2026-12-01"},
		{"two weeks from now", "2026-12-08"},
		{"in two weeks, after the audit", "2026-12-08"},
		{"3d", "2026-11-27"},
		{"0d", "2026-11-24"},
		{"2026-11-26", "2026-11-26"},
		{"2026-11-26 at ten", "2026-11-26"},
		{"2025-01-02", "2025-01-02"}, // past: for the caller to judge
		{"26 november", "2026-11-26"},
		{"26th of November", "2026-11-26"},
		{"November 26", "2026-11-26"},
		{"nov 26th at ten", "2026-11-26"},
		{"24 november", "2026-11-24"},
		{"23 november", "2027-11-23"},
		{"1 march 2027", "2027-03-01"},
		{"March 1, 2027", "2027-03-01"},
		{"29 february", "2028-02-29"},
		{"the 26th", "2026-11-26"},
		{"the 3rd", "2026-12-03"},
		{"Thursday the 3rd of December", "2026-12-03"},
		{"a week on Thursday", "2026-12-03"},
		{"a week from Thursday", "2026-12-03"},
		{"Thursday week", "2026-12-03"},
		{"Thursday week at ten", "2026-12-03"},
		{"monday week", "2026-12-07"},
		{"two weeks on Thursday", "2026-12-10"},
		{"Thursday in two weeks", "2026-12-10"},
		{"in two weeks, on Thursday", "2026-12-10"},
		{"Thursday in a week", "2026-12-03"},
		{"Thursday next week", "2026-12-03"},
		{"next week on Thursday", "2026-12-03"},
		{"Monday next week", "2026-11-30"},
		{"Thursday of the week after next", "2026-12-10"},
		{"Thursday this week", "2026-11-26"},
		{"a week today", "2026-12-01"},
		{"a week from today", "2026-12-01"},
		{"a week tomorrow", "2026-12-02"},
		{"tomorrow week", "2026-12-02"},
		{"a fortnight", "2026-12-08"},
		{"in a fortnight", "2026-12-08"},
		{"a fortnight on Thursday", "2026-12-10"},
		{"Thursday fortnight", "2026-12-10"},
		{"this tuesday", "2026-11-24"},
		{"this evening", "2026-11-24"},
		{"this afternoon at four", "2026-11-24"},
		{"tomorrow evening", "2026-11-25"},
		{"25/11", "2026-11-25"},
		{"25.11.", "2026-11-25"},
		{"25.11", "2026-11-25"},
		{"on 25.11., 10:00", "2026-11-25"},
		{"25.11.2027", "2027-11-25"},
		{"25/11/26", "2026-11-25"},
		{"11/25", "2026-11-25"},
		{"3.12.", "2026-12-03"},
		{"12/12", "2026-12-12"},
		{"Wednesday 25/11", "2026-11-25"},
		{"Thursday at 9.10.", "2026-11-26"},
		{"Thursday 9.10", "2026-11-26"},
		{"Thursday after lunch", "2026-11-26"},
		{"tomorrow, 25 November", "2026-11-25"},
		{"the 26th of this month", "2026-11-26"},
	}
	for _, c := range cases {
		got, ok := engine.DayIn(c.words, today)
		if !ok || got.String() != c.want {
			t.Errorf("%q: got %s, %v, want %s", c.words, got, ok, c.want)
		}
	}
	none := []string{
		"", "soon", "when she is back", "at ten", "10", "next week", "31 november", "november", "2026-13-01", "99999999d",
		"in 99999999999 days", "thirsty", "mo", "the 32nd", "it may be", "in the morning", "３d", "-3d",
		// What can be understood in two ways, or was turned round.
		"Thursday after next", "Thursday next", "Thursday, 31/11", "the Thursday after the next", "not tomorrow, Friday", "not tomorrow", "Thursday or Friday", "tomorrow or Thursday",
		"25 or 26 November", "the 26th or the 27th", "before Thursday", "after the 26th", "the day after Thursday", "two days after tomorrow",
		"Friday 26 November", "Monday in two weeks", "a week on Tuesday", "a week on next Thursday", "last Friday", "the first Thursday in December",
		"Thursday in a month", "the 26th of next month", "the week of Thursday", "the week after Thursday", "every week on Thursday", "this week",
		"early next week", "some week", "3/4", "three days from Thursday", "31/11", "13/13", "9.10", "at 25.11.",
	}
	for _, words := range none {
		if got, ok := engine.DayIn(words, today); ok {
			t.Errorf("%q: got %s, want no day", words, got)
		}
	}
	t.Logf("%d ways to name a day, %d that name none", len(cases), len(none))
}

func FuzzDayIn(f *testing.F) {
	f.Add("thursday at ten")
	f.Add("29 february 9999")
	f.Fuzz(func(t *testing.T, words string) {
		today, _ := engine.ParseDay("2026-11-24")
		if d, ok := engine.DayIn(words, today); ok && d > today+5*366*10 && len(d.String()) < 10 {
			t.Errorf("%q: %s", words, d)
		}
	})
}
