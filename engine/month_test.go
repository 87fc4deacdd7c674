package engine_test

import (
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestAMonthIsReadAsItIsSaid(t *testing.T) {
	today, _ := engine.ParseDay("2026-11-24")
	for _, c := range []struct{ said, want string }{
		{"", "2026-11"},
		{"this", "2026-11"},
		{"last", "2026-10"},
		{"November", "2026-11"},
		{"nov", "2026-11"},
		{"december", "2025-12"},
		{"mar", "2026-03"},
		{"2025-02", "2025-02"},
		{"2026-11", "2026-11"},
		{"2026-12", ""},
		{"2026-13", ""},
		{"no", ""},
		{"novembers", ""},
		{"zebra", ""},
		{"0", ""},
	} {
		t.Run(c.said, func(t *testing.T) {
			got, err := engine.ParseMonth(c.said, today)
			if (err == nil) != (c.want != "") || err == nil && got.String() != c.want || err != nil && !errors.Is(err, engine.ErrMonth) {
				t.Errorf("got %v, %v, want %q", got, err, c.want)
			}
		})
	}
	m := engine.MonthOf(today)
	if m.First().String() != "2026-11-01" || m.Last().String() != "2026-11-30" || (m+2).First().String() != "2027-01-01" || m.Title() != "November 2026" {
		t.Errorf("%v is from %v to %v", m, m.First(), m.Last())
	}
}

// TestSixWeeksOfALearnerWhoLooksBack goes through forty-five days: conversations with words of their own, plans, a prepared
// talk, moments that come back. It prints the diary and the letters.
func TestSixWeeksOfALearnerWhoLooksBack(t *testing.T) {
	l, diary := sixWeeks(t)
	t.Log(diary)
	p, today := l.progress(), l.coach.Today()
	weeks := map[int]int{}
	for _, r := range p.Revisits {
		weeks[r.Weeks]++
	}
	if weeks[2] == 0 || weeks[4] == 0 {
		t.Errorf("moments came back after weeks: %v", weeks)
	}
	var months []string
	for _, m := range p.Months() {
		letter := engine.LetterOf(p, l.coach.Library, m, today)
		text := letter.Markdown()
		t.Logf("%s\n", text)
		months = append(months, m.String())
		again, _ := sixWeeks(t)
		if got := engine.LetterOf(again.progress(), l.coach.Library, m, today); !reflect.DeepEqual(got, letter) {
			t.Errorf("%s: another letter of the same days:\n%s", m, got.Markdown())
		}
		for line := range strings.SplitSeq(text, "\n") {
			if len([]rune(line)) > 78 {
				t.Errorf("a line of %d: %q", len([]rune(line)), line)
			}
		}
	}
	if got := strings.Join(months, " "); got != "2026-12 2026-11 2026-10" {
		t.Errorf("the months are %s", got)
	}
	whole := engine.LetterOf(p, l.coach.Library, engine.MonthOf(today)-1, today)
	if len(whole.Lines) == 0 || len(whole.Plans) == 0 || len(whole.Prepared) != 1 || len(whole.Pairs) == 0 || len(whole.Changed) == 0 || !whole.Changed[0].Better {
		t.Errorf("the letter holds %+v", whole)
	}
}

// sixWeeks is a learner from 26 October on, and what their days were.
func sixWeeks(t *testing.T) (*learner, string) {
	t.Helper()
	l := newLearner(t, embedded(t))
	start := l.now.AddDate(0, 0, -29)
	var diary strings.Builder
	talks, grade := []string{"copied-in", "what-we-agreed"}, content.Poor
	for n := range 45 {
		l.after(start, n)
		today := l.coach.Today()
		if n > 21 {
			grade = content.Best
		}
		switch {
		case n%7 == 2:
			words := []string{"You just copied everybody in, as always.", "I was surprised to see the whole team in copy. What were you after?"}[min(1, n/21)]
			l.converse(talks[n/7%2], grade, map[int]string{2: words}, fmt.Sprintf("Breathe first, then ask K. (day %d)", n))
		case n%7 == 4:
			l.record(engine.PlanMade{Plan: engine.ID(fmt.Sprintf("%012x", n)), Cue: "When K. writes in capitals", Action: "I read it twice.", Due: today + 1})
		case n%7 == 5:
			l.record(engine.PlanAnswered{Plan: engine.ID(fmt.Sprintf("%012x", n-1)), Outcome: engine.DidIt, Words: "She only had her caps lock on.", Resolution: engine.Finished})
		case n == 15:
			l.record(engine.PreparationMade{
				Preparation: "aaaaaaaaaaaa", Who: "J. from finance", On: today + 3, First: "I just wanted to say that you never answer.", Sentence: "On Tuesday I waited for the numbers. Could we look at them?",
			})
		case n == 20:
			l.record(engine.PreparationAnswered{Preparation: "aaaaaaaaaaaa", Outcome: engine.Held, Words: "He had been ill. We set a day."})
		}
		if act, ok := moment(l.progress(), l.coach.Library, today, 6); ok {
			_, pair := l.back(engine.Write{Text: "On Thursday I was surprised. What were you after?"})
			fmt.Fprintf(&diary, "%s %s: %s\n", today, today.Weekday(), act.Reasons[0].Words)
			for _, s := range pair.Said {
				fmt.Fprintf(&diary, "    %s: %s\n", s.Lead, s.Words)
			}
			fmt.Fprintf(&diary, "    %s\n", pair.Differs)
		}
	}
	return l, diary.String()
}

func TestALetterOfNothingSaysSo(t *testing.T) {
	l := newLearner(t, embedded(t))
	today := l.coach.Today()
	letter := engine.LetterOf(engine.Progress{}, l.coach.Library, engine.MonthOf(today), today)
	if !letter.Empty() || !strings.Contains(strings.Join(strings.Fields(letter.Markdown()), " "), "nothing is owed") || len(engine.Progress{}.Months()) != 0 {
		t.Errorf("got %q", letter.Markdown())
	}
}

func TestTheWayThatAMomentWent(t *testing.T) {
	for _, c := range []struct {
		name        string
		first, then content.Grade
		says        string
	}{
		{"for the better", content.Poor, content.Best, "A turn that changed, in “Copied in”, at"},
		{"the other way, and nothing else", content.Best, content.Poor, "A turn that went otherwise the second time, in “Copied in”, at"},
		{"nothing changed", content.Best, content.Best, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := newLearner(t, embedded(t))
			start := l.now
			l.converse("copied-in", c.first, map[int]string{1: "What I wrote at first."}, "")
			l.after(start, 3)
			l.converse("copied-in", c.then, map[int]string{1: "What I wrote later."}, "")
			today := l.coach.Today()
			letter := engine.LetterOf(l.progress(), l.coach.Library, engine.MonthOf(today), today)
			text := strings.Join(strings.Fields(letter.Markdown()), " ")
			if (len(letter.Changed) > 0) != (c.says != "") || !strings.Contains(text, c.says) {
				t.Errorf("%d changes, want %q within:\n%s", len(letter.Changed), c.says, letter.Markdown())
			}
		})
	}
}

func TestAReplayIsNoChange(t *testing.T) {
	l := newLearner(t, embedded(t))
	s := l.begin(l.do(content.KindScenario, "copied-in"))
	replayed := false
	for !s.Done() {
		in := plainly(s.Prompt())
		if _, ok := s.Prompt().(engine.Debrief); ok && !replayed {
			replayed, in = true, engine.Replay{Turn: 0}
		} else if p, ok := s.Prompt().(engine.Scene); ok && replayed && len(p.Choices) > 0 {
			in = engine.Choose{N: len(p.Choices) - 1}
		}
		s = l.reply(s, in)
	}
	today := l.coach.Today()
	if letter := engine.LetterOf(l.progress(), l.coach.Library, engine.MonthOf(today), today); len(letter.Changed) != 0 || letter.Talks != 1 {
		t.Errorf("%d conversations, changes %+v", letter.Talks, letter.Changed)
	}
}

// What was written before choices is told once, of the newest turns, in their order; what was practice is not.
func TestALetterHoldsWhatWasSaidFirst(t *testing.T) {
	l := newLearner(t, embedded(t))
	item := engine.Item{Kind: content.KindScenario, Ref: content.Ref{Pack: "first-days", ID: "copied-in"}}
	run := engine.NewID("copied-in")
	l.record(engine.ScenarioBegan{Run: run, Item: item})
	for i, words := range []string{"The first of three.", "The second one.", "The third, as I left."} {
		l.record(engine.TurnTaken{Run: run, Item: item, Turn: i + 1, Scene: fmt.Sprint("scene-", i), Words: words})
	}
	again := engine.NewID("again")
	l.record(engine.ScenarioBegan{Run: again, Item: item, Practice: true}, engine.TurnTaken{Run: again, Item: item, Turn: 1, Words: "Only practice.", Practice: true})
	today := l.coach.Today()
	letter := engine.LetterOf(l.progress(), l.coach.Library, engine.MonthOf(today), today).Markdown()
	second, third := strings.Index(letter, "> The second one."), strings.Index(letter, "> The third, as I left.")
	if second < 0 || third < second || strings.Contains(letter, "first of three") || strings.Contains(letter, "Only practice") {
		t.Errorf("got %s", letter)
	}
}

func TestALetterWithoutADayCountsNone(t *testing.T) {
	l := newLearner(t, embedded(t))
	month := engine.MonthOf(l.coach.Today()) + 1
	l.record(engine.PreparationMade{Preparation: engine.NewID("s"), Who: "S.", On: month.First() + 2, First: "On Monday you left.", Sentence: "On Monday you left."})
	letter := engine.LetterOf(l.progress(), l.coach.Library, month, month.Last()).Markdown()
	if strings.Contains(letter, "You were here") || !strings.Contains(letter, "a talk with S.") {
		t.Errorf("got %q", letter)
	}
}
