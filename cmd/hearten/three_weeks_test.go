package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
)

// TestThreeWeeks goes through three weeks of somebody who leads a shift and has two hard talks ahead, by the real commands in
// plain lines: the day's sessions, words of her own before the choices, a talk prepared, rehearsed, kept as a conversation and
// held, another put off once and held, moments that come back. It prints the diary and the letter of the month, to be read.
func TestThreeWeeks(t *testing.T) {
	l := newShiftLead(t)
	for n := 1; n <= 21; n++ {
		l.live(n)
		l.day = l.day.AddDate(0, 0, 1)
	}
	d := &diary{lib: l.lib}
	for line := range bytes.Lines(l.run("data", "export")) {
		var e engine.Event
		if err := json.Unmarshal(line, &e); err != nil {
			t.Fatal(err)
		}
		if e.Seq != d.p.Seq+1 {
			t.Errorf("place %d follows place %d", e.Seq, d.p.Seq)
		}
		d.tell(e)
	}
	letter := string(l.run("reflect", "--letter"))
	t.Logf("%s\n\n%s", d.b.String(), letter)
	l.holdTalks(d.p, letter)
	l.holdMoments(d.p)
	l.holdWords(d.p)
}

// live is the n-th evening of hers.
func (l *shiftLead) live(n int) {
	today, practice := []string{"today"}, []string{"practice", "--write-first"}
	switch n {
	case 1:
		l.sit(today, firstForm()...)
	case 2:
		l.sit(today)
		l.sit(append(practice, "copied-in"))
	case 3:
		l.sit([]string{"prepare"}, firstTalk()...)
	case 4:
		l.sit(append(practice, "the talk with t"))
		l.sit(today)
	case 5:
		l.sit(today, firstTalkHeld()...)
	case 7, 13: // her Sunday, and a Saturday
	case 11:
		l.sit([]string{"prepare"}, secondTalk()...)
	case 15:
		l.sit(today, secondTalkPutOff()...)
	case 16:
		l.sit(today, secondTalkHeld()...)
	case 17:
		l.sit(append(practice, "copied-in"))
	case 18:
		l.sit([]string{"reflect", "--then"})
		l.sit(today)
	case 20:
		l.sit(append(practice, "the-free-day"))
	default:
		l.sit(today)
	}
}

// holdTalks holds that both talks were prepared, sharpened, held and counted, and that the letter tells of them.
func (l *shiftLead) holdTalks(p engine.Progress, letter string) {
	l.t.Helper()
	if len(p.Preparations) != 2 {
		l.t.Fatalf("%d talks were prepared, want 2", len(p.Preparations))
	}
	letter = oneLineOf(strings.ReplaceAll(letter, "\n>", ""))
	put, tries := 0, 0
	for _, r := range p.Preparations {
		last := r.Answers[len(r.Answers)-1]
		if r.Open || last.Outcome != engine.Held || len(last.Made) == 0 || last.Words == "" {
			l.t.Errorf("the talk with %s: %+v", r.Who, r.Answers)
		}
		put += len(r.Answers) - 1
		if found := engine.Sharpen(r.Sentence); r.First == r.Sentence || len(found) > 0 || strings.Contains(r.Sentence, "just") {
			l.t.Errorf("the first sentence of the talk with %s is %q after %q", r.Who, r.Sentence, r.First)
		}
		for _, words := range []string{r.First, r.Sentence, last.Words} {
			if !strings.Contains(letter, words) {
				l.t.Errorf("the letter does not hold %q", words)
			}
		}
		counted := false
		for _, ref := range l.lib.All(content.KindCompetency) {
			_, seqs := p.Tries(ref)
			counted = counted || slices.Contains(seqs, last.Seq)
		}
		tries += one(counted)
	}
	if put != 1 || tries != 2 {
		l.t.Errorf("talks were put off %d times and %d of them count as a try, want 1 and 2", put, tries)
	}
	if strings.Contains(letter, "..") || strings.Contains(letter, "””") || strings.Contains(letter, "→") {
		l.t.Errorf("the letter has a double stop, a double quote or an arrow in it:\n%s", letter)
	}
}

// holdMoments holds that moments came back, that turns changed, and that a conversation of her own is no evidence.
func (l *shiftLead) holdMoments(p engine.Progress) {
	l.t.Helper()
	answered := 0
	for _, r := range p.Revisits {
		answered += one(r.Words != "")
		if r.Item != nil && r.Item.Ref.Own() {
			l.t.Errorf("a moment of her own conversation came back: %+v", r)
		}
	}
	own := 0
	for _, r := range p.Runs {
		if !r.Item.Ref.Own() {
			continue
		}
		own += one(r.Done)
		if slices.ContainsFunc(p.Pieces, func(e engine.Piece) bool { return e.Run == r.ID }) {
			l.t.Errorf("her own conversation is evidence")
		}
	}
	today := engine.DayOf(l.day.AddDate(0, 0, -1))
	letter := engine.LetterOf(p, l.lib, engine.MonthOf(today), today)
	better := slices.ContainsFunc(letter.Changed, func(c engine.Change) bool { return c.Better && !c.First.Chosen && !c.Later.Chosen })
	if answered < 2 || own != 1 || !better {
		l.t.Errorf("%d moments got an answer, %d conversations of her own, a turn changed in her own words: %v; want 2 or more, 1 and true", answered, own, better)
	}
	l.t.Logf("%d events on %d days; %d conversations, %d moments that came back, %d of them answered; %d turns that changed; %d plans, %d lines",
		p.Seq, letter.Days, letter.Talks, len(p.Revisits), answered, len(letter.Changed), len(p.Plans), len(p.Reflections))
}

// holdWords holds that whatever she wrote stands in the record and, but for names and days, in the notebook.
func (l *shiftLead) holdWords(p engine.Progress) {
	l.t.Helper()
	var book struct {
		Notes []struct {
			Kind tui.NoteKind
			Text string
		}
	}
	if err := json.Unmarshal(l.run("notebook", "--json"), &book); err != nil {
		l.t.Fatal(err)
	}
	kinds, all := map[tui.NoteKind]int{}, ""
	for _, n := range book.Notes {
		kinds[n.Kind]++
		all += letters(n.Text) + "\n"
	}
	for _, words := range l.typed {
		if !strings.Contains(all, letters(words)) {
			l.t.Errorf("the notebook does not hold %q", words)
		}
	}
	if len(l.typed) < 40 || kinds[tui.TalkNote] != 2 || kinds[tui.HeldNote] != 2 || kinds[tui.ThenNote] < 2 || kinds[tui.PlanNote]+kinds[tui.TryNote] < len(p.Plans) {
		l.t.Errorf("she wrote %d times, and the notebook has %v", len(l.typed), kinds)
	}
	l.t.Logf("she wrote %d times, and the notebook has %v", len(l.typed), kinds)
}
