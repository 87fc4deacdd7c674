package engine

import (
	"cmp"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// ThenKind says how words of a moment came about.
type ThenKind string

// The kinds.
const (
	Wrote   ThenKind = "wrote"   // the learner's own, written for a turn of a conversation before its choices were shown
	Chose   ThenKind = "chose"   // a choice's, where the turn was the one that mattered
	Noted   ThenKind = "noted"   // a line after a conversation
	Planned ThenKind = "planned" // the first sentence of a real talk that was prepared
)

// Then is a moment of the learner's that comes back after some weeks, with the words of that day.
type Then struct {
	Kind ThenKind
	// Of is the run or preparation that it belongs to; Turn is the turn in it, from 1, 0 where it is none.
	Of   ID
	Turn int
	// Item is the conversation, Scene the slug of the scene; nil and "" of a preparation.
	Item  *Item
	Scene string
	// Who is the other person of a preparation, as the learner wrote it.
	Who   string
	Words string
	Day   Day
	Seq   uint64
	// Weeks is after how many it comes back: 2 or 4.
	Weeks int

	grade content.Grade
}

// thens are the moments that may come back, in the order in which they do: the learner's own words before choices, what was
// graded below good before the rest, what is older first.
func (d day) thens() []Then {
	out := slices.Concat(d.turnsThen(), d.linesThen(), d.sentencesThen())
	slices.SortStableFunc(out, func(a, b Then) int {
		return cmp.Or(cmp.Compare(a.rank(), b.rank()), cmp.Compare(a.grade, b.grade), cmp.Compare(a.Seq, b.Seq))
	})
	return out
}

func (t Then) rank() int {
	switch {
	case t.Kind == Planned, t.Kind == Wrote && t.grade < content.Good:
		return 0
	case t.Kind == Wrote:
		return 1
	case t.Kind == Noted:
		return 2
	}
	return 3
}

// turnsThen are the turns of conversations that were gone through: those with words of the learner's own, and those graded
// below good, with what was chosen, where the pack still has that. What is said in a conversation of the learner's own is practice,
// and the first sentence of its talk comes back by itself.
func (d day) turnsThen() (out []Then) {
	for _, r := range d.Runs {
		if !r.Done || r.Practice || r.Item.Ref.Own() || r.Item.Kind != content.KindScenario || d.today-r.Ended > lastOfFour {
			continue
		}
		item := r.Item
		for i, a := range r.Answers {
			t := Then{
				Kind: Wrote, Of: r.ID, Turn: i + 1, Item: &item, Scene: a.Slug, Words: strings.TrimSpace(a.Words), Day: a.Day, Seq: a.Seq, grade: a.Grade,
			}
			if t.Words == "" {
				if a.Grade >= content.Good {
					continue
				}
				t.Kind, t.Words = Chose, choiceWords(d.lib, item.Ref, a)
			}
			if t.Words != "" {
				out = append(out, t)
			}
		}
	}
	return out
}

// linesThen are the lines that were written after conversations. One after a replay belongs to the run that it replays.
func (d day) linesThen() (out []Then) {
	for _, line := range d.Reflections {
		if line.Item == nil || line.Item.Kind != content.KindScenario || d.today-line.Day > lastOfFour {
			continue
		}
		r, ok := d.Run(line.Run)
		for ok && r.From != nil {
			r, ok = d.Run(r.From.Run)
		}
		if words := strings.TrimSpace(line.Text); ok && words != "" {
			out = append(out, Then{Kind: Noted, Of: r.ID, Item: line.Item, Words: words, Day: line.Day, Seq: line.Seq, grade: content.Good})
		}
	}
	return out
}

// sentencesThen are the first sentences of talks that were prepared and whose day has come.
func (d day) sentencesThen() (out []Then) {
	for _, r := range d.Preparations {
		dropped := slices.ContainsFunc(r.Answers, func(a PreparationAnswer) bool { return a.Outcome == NoTalk })
		words := strings.TrimSpace(cmp.Or(r.Sentence, r.First))
		if dropped || r.On > d.today || words == "" {
			continue
		}
		out = append(out, Then{Kind: Planned, Of: r.Preparation, Who: r.Who, Words: words, Day: r.Made, Seq: r.Seq})
	}
	return out
}

// choiceWords are the words of an answer's choice, "" where the pack has it no more.
func choiceWords(lib *content.Library, ref content.Ref, a RunAnswer) string {
	s := lib.Scenario(ref)
	if s == nil {
		return ""
	}
	scene := s.Scene(a.Slug)
	if scene == nil {
		return ""
	}
	i := slices.IndexFunc(scene.Choices, func(c *content.Choice) bool { return c.Key == a.Choice })
	if i < 0 {
		return ""
	}
	return scene.Choices[i].Words.String()
}

// The days after which a moment comes back, and until which it may: what is past that is let be, so that nothing piles up.
const (
	twoWeeks, lastOfTwo   = 14, 27
	fourWeeks, lastOfFour = 28, 60
)

// weeksSince is after how many weeks a moment of a day comes back on another, 0 for none.
func weeksSince(then, today Day) int {
	switch n := today - then; {
	case n >= twoWeeks && n <= lastOfTwo:
		return 2
	case n >= fourWeeks && n <= lastOfFour:
		return 4
	}
	return 0
}

// thensDue are the moments that come back on the day, one of a run or preparation, in their order.
func (d day) thensDue() (out []Then) {
	for _, t := range d.thens() {
		t.Weeks = weeksSince(t.Day, d.today)
		same := func(other Then) bool { return other.Of == t.Of }
		if t.Weeks != 0 && !d.revisited(t) && !slices.ContainsFunc(out, same) {
			out = append(out, t)
		}
	}
	return out
}

// revisited reports whether a moment has come back after as many weeks; one that was left counts.
func (d day) revisited(t Then) bool {
	return slices.ContainsFunc(d.Revisits, func(r Revisit) bool { return r.Of == t.Of && r.Weeks == t.Weeks })
}

// lastRevisit is the day on which a moment came back last.
func (p Progress) lastRevisit() (on Day, ok bool) {
	if n := len(p.Revisits); n > 0 {
		return p.Revisits[n-1].Day, true
	}
	return 0, false
}
