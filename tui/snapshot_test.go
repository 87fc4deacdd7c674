package tui

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"example.com/hearten/engine"
)

func firstDays(t *testing.T) *content.Library {
	t.Helper()
	lib, err := packs.Library()
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// sixteen are how many skills may stand after a snapshot, in every tier.
func sixteen() []engine.Stood {
	var out []engine.Stood
	names := []string{
		"Active listening", "Clear messages", "Feedback that can be used", "Saying no", "Empathy", "Staying calm under pressure", "Reading a room",
		"Giving thanks", "Delegation", "Decisions that hold", "Leading a meeting", "Coaching", "Working across cultures", "Negotiation", "Repairing trust", "Asking for help",
	}
	areas := []string{"Communication", "Yourself and others", "Leading", "Working together"}
	above := []float64{.82, .96, .5, .61, .22, .07, .38, .76, .25, .5, .55, .91, .47, .12, .5, .68}
	for i, name := range names {
		tier := engine.Open
		switch {
		case above[i] >= .75:
			tier = engine.Strength
		case above[i] <= .25:
			tier = engine.Look
		}
		out = append(out, engine.Stood{
			Skill: engine.Skill{Competency: content.Ref{Pack: "p", ID: fmt.Sprint(i)}, Title: name, Area: areas[i/4]},
			Tier:  tier, Above: above[i], Own: i < 3,
		})
	}
	return out
}

func someView() engine.SelfView {
	v := engine.SelfView{Title: "Snapshot", Role: "New lead"}
	for _, s := range sixteen()[:6] {
		v.Skills = append(v.Skills, s.Skill)
	}
	return v
}

func someGlimpse() engine.Glimpse {
	return engine.Glimpse{Title: "Snapshot", Answers: 3, Reasons: []engine.Reason{
		{Words: "So far: in two of three moments your reply did this: “Asks something that yes or no cannot answer.”"},
		{Words: "Active listening leans to a strength, 70 in 100, mostly by your own view so far; three answers are few."},
	}, Moments: []content.Line{{content.Text("Mostly fine")}, {content.Text("The column")}}, Before: true, View: true}
}

func someResult(stands []engine.Stood) engine.Result {
	return engine.Result{
		Title: "Snapshot", Asked: 12, Why: engine.TimeUp, Before: true, Stands: stands,
		Shown: []engine.ShownOften{{Words: "Asks something that yes or no cannot answer.", Causes: []uint64{3, 4, 9}}, {Words: "Lets a silence stand.", Causes: []uint64{5}}},
		Gaps: []engine.Gap{
			{Skill: stands[0].Skill, Difference: engine.Difference{Self: 5, Others: 3, Raters: 3, Points: 2, Give: 1.3}},
			{Skill: stands[1].Skill, Difference: engine.Difference{Self: 2, Others: 3.5, Raters: 2, Points: -1.5, Give: 1.4}},
			{Skill: stands[2].Skill, Difference: engine.Difference{Self: 3, Others: 3, Raters: 1, Give: 1.5}},
		},
	}
}

func someFocus() engine.ChooseFocus {
	c := engine.ChooseFocus{Title: "Your focus", Most: 3}
	for i, s := range sixteen()[:8] {
		o := engine.FocusOffer{Stood: s}
		if i == 4 || i == 5 {
			o.Reason.Words = "Your role asks for it most, and it is worth a look, 78 in 100."
			c.Chosen = append(c.Chosen, s.Competency)
		}
		c.Offers = append(c.Offers, o)
	}
	return c
}

// snapshotScreens are the screens of a snapshot.
func snapshotScreens() map[string]screen {
	rated, _ := newSelfView(someView()).act(pickRow, 4)
	return map[string]screen{
		"self-view": rated, "glimpse": glimpse{someGlimpse()}, "result": result{someResult(sixteen())}, "focus": newAiming(someFocus()),
	}
}

func TestTheScreensOfASnapshot(t *testing.T) {
	l := newLearner(firstDays(t))
	for name, s := range snapshotScreens() {
		goldens(t, "snapshot-"+name, alone(l, s, 80, 24))
	}
	agenda := SnapshotAgenda(0)
	d := drive(t, l, Options{Begin: &agenda})
	d.want("Snapshot", "your own view", "how do you see yourself?", "Active listening", "left out", "Enter on without")
	d.press("4", "right", "right", "left", "down", "left")
	d.want("on most days", "I seldom manage it", "Enter on with it")
	d.press("enter")
	d.want("moment 1", "Your own view of 2 skills is kept.", "x enough, show me")
	goldens(t, "snapshot-moment", d.app)
	d.press("1")
	d.want("How sure are you?", "u take it back")
	d.press("u")
	d.want("moment 1")
	d.press("1", "3")
	d.want("You chose")
	for _, then := range []string{"moment 2", "moment 3"} {
		d.until(then, "enter")
		d.press("1", "2")
	}
	d.until("so far", "enter")
	d.want("So far:", "three answers are few", "It rests on", "Enter the next moment")
	d.press("x")
	d.want("where you stand", "You had enough for now. This rests on three moments.")
	d.until("Enter choose a focus", "space")
	d.until("What would you like to work on?", "enter")
	d.until("[x] Clear messages", "space", "down")
	d.press("enter")
	d.want("For today", "One snapshot, 3 moments.")
	if got := len(l.profile(t).Focus); got == 0 {
		t.Error("no focus is kept")
	}
	d.press("enter")
	goldens(t, "room-snapshot", drive(t, l, Options{Room: Room{Name: SnapshotRoom}}).app)
	goldens(t, "room-snapshot-none", drive(t, newLearner(firstDays(t)), Options{Room: Room{Name: SnapshotRoom}}).app)
}

func TestLeavingASnapshotSaysHowItGoesOn(t *testing.T) {
	l := newLearner(firstDays(t))
	agenda := SnapshotAgenda(0)
	for _, keys := range [][]string{{}, {"s"}, {"s", "1"}, {"s", "1", "2"}} {
		d := drive(t, l, Options{Begin: &agenda})
		d.press(keys...)
		d.press("ctrl+c")
		if got := d.app.left().Next; len(keys) > 0 && got != "Next: whenever you like; hearten snapshot opens it again." {
			t.Errorf("after %v: %q", keys, got)
		}
	}
}

// byLines goes through a snapshot by lines.
func byLines(t *testing.T, l *learner, input string) string {
	t.Helper()
	var out bytes.Buffer
	s, err := l.coach.Begin(mustProgress(t, l), SnapshotAgenda(0))
	if err != nil {
		t.Fatal(err)
	}
	if err := NewPlain(l.coach, strings.NewReader(input), &out).Session(context.Background(), s); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestASnapshotByKeysAndByLinesLeavesTheSameEvents(t *testing.T) {
	keys, lines := newLearner(firstDays(t)), newLearner(firstDays(t))
	agenda := SnapshotAgenda(0)
	d := drive(t, keys, Options{Begin: &agenda})
	d.press("5", "down", "2", "enter") // the second is left out
	input := "\n5\ns\n2\n"
	for i := range 8 {
		n := fmt.Sprint(1 + i%4)
		d.press(n, "2")
		d.until("You chose", "space")
		d.press("end", "enter")
		input += n + "\n2\n\n"
		if i == 2 {
			d.press("enter")
			input += "\n"
		}
	}
	d.until("What would you like to work on?", "enter")
	d.press("up", "up", "space", "enter", "enter") // beside the third, which is proposed
	out := byLines(t, lines, input+"\n1 3\n\n")
	got, want := keys.journal(t), lines.journal(t)
	if !slices.Equal(got, want) {
		for i := range max(len(got), len(want)) {
			if i >= len(got) || i >= len(want) || got[i] != want[i] {
				t.Errorf("they part at %d of %d and %d:\n%s", i, len(got), len(want), out)
				if i < len(got) && i < len(want) {
					t.Logf("keys  %s\nlines %s", got[i], want[i])
				}
				break
			}
		}
	}
	t.Logf("%d events", len(got))
}

func TestWhatWasRatedIsKeptWhereTheLinesEnd(t *testing.T) {
	for name, c := range map[string]struct {
		input string
		rated int
	}{
		"before the first":           {"\n", 0},
		"after the first":            {"\n4\n", 1},
		"after one was left out":     {"\n4\ns\n", 1},
		"taken back and given again": {"\n4\n2\nb\n3\n", 2},
		"the rest left out":          {"\n4\nx\n", 1},
		"all left out":               {"s\n", 0},
	} {
		l := newLearner(firstDays(t))
		out := byLines(t, l, c.input)
		got := 0
		for _, e := range l.journal(t) {
			if strings.Contains(e, "competency.rated") {
				got++
			}
		}
		if got != c.rated || !strings.Contains(out, "hearten snapshot --plain") {
			t.Errorf("%s: %d rated, want %d:\n%s", name, got, c.rated, out)
		}
	}
}

// unkind are words that nobody is called here.
var unkind = regexp.MustCompile(`(?i)\b(weak(est|ness(es)?)?|fail(s|ed|ure)?|wrong|worst|poor(ly)?|bad(ly)?|rank(s|ed|ing)?|lazy|should have|don't forget)\b`)

func TestASnapshotCallsNobodyWeak(t *testing.T) {
	l := newLearner(firstDays(t))
	var said []string
	for i := range 101 {
		for _, tier := range []engine.Tier{engine.Look, engine.Open, engine.Strength} {
			said = append(said, TierWords(tier, float64(i)/100))
		}
	}
	for _, why := range []engine.SnapshotStop{engine.SureEnough, engine.FocusClear, engine.NothingLeft, engine.TimeUp, engine.LearnerDone} {
		for asked := range 12 {
			said = append(said, resultLead(engine.Result{Why: why, Asked: asked, Before: asked%2 == 0}))
		}
	}
	for n := range 7 {
		said = append(said, scaleWords(n))
	}
	for _, s := range snapshotScreens() {
		said = append(said, alone(l, s, 120, 60).View().Content)
	}
	for seed := range uint64(6) { // from the first reply of every moment to the last, with others' views
		l := newLearner(firstDays(t))
		l.coach.Seed = seed
		for k, ref := range l.coach.Library.All(content.KindCompetency) {
			for i, n := range []int{1, 3, 5} {
				if err := l.coach.Record(engine.CompetencyRated{Competency: ref, Source: engine.ByPeer, Rater: fmt.Sprint(i), Points: (n+k)%5 + 1}); err != nil {
					t.Fatal(err)
				}
			}
		}
		n := fmt.Sprint(1 + seed%4)
		var replies strings.Builder
		for i := range 8 {
			replies.WriteString(n + "\n3\n\n")
			if i == 2 {
				replies.WriteString("\n")
			}
		}
		out := byLines(t, l, "\n5\n1\n3\n"+replies.String()+"\n1\n\n")
		if !strings.Contains(out, "one snapshot, 8 moments") {
			t.Errorf("it did not come to its end:\n%s", out)
		}
		for line := range strings.SplitSeq(out, "\n") {
			if !strings.HasPrefix(line, "Choice ") {
				said = append(said, line)
			}
		}
	}
	for _, words := range said {
		if got := unkind.FindString(words); got != "" {
			t.Errorf("%q says %q", words, got)
		}
	}
	t.Logf("%d sentences and screens", len(said))
}

func TestTheHeatOfATierTellsHowSureItIs(t *testing.T) {
	for _, c := range []struct {
		tier  engine.Tier
		above float64
		level int
		words string
	}{
		{engine.Strength, .95, 4, "a strength, 95 in 100"},
		{engine.Strength, .82, 3, "a strength, 82 in 100"},
		{engine.Look, .22, 2, "worth a look, 78 in 100"},
		{engine.Look, .04, 1, "worth a look, 96 in 100"},
		{engine.Open, .5, 0, "open: not enough to say"},
		{engine.Open, .64, 0, "open: leans to a strength, 64 in 100"},
		{engine.Open, .36, 0, "open: may be worth a look, 64 in 100"},
		{engine.Open, .749, 0, "open: leans to a strength, 74 in 100"},
		{engine.Strength, 1, 4, "a strength, 99 in 100"},
	} {
		s := engine.Stood{Tier: c.tier, Above: c.above}
		if level, words := tierHeat(s), TierWords(s.Tier, s.Above); level != c.level || words != c.words {
			t.Errorf("%v at %.2f: %d, %q; want %d, %q", c.tier, c.above, level, words, c.level, c.words)
		}
	}
}

func TestThreeFocusesAreEnough(t *testing.T) {
	p := someFocus()
	f := newAiming(p)
	if f.at != 4 {
		t.Errorf("the cursor begins on %d, want the first that is proposed", f.at)
	}
	var s screen = f
	for range 3 {
		s, _ = s.act(rowDown, 0)
		s, _ = s.act(toggleRow, 0)
	}
	if f = s.(aiming); len(f.chosen) != 3 || f.note != "" { // one was unticked, then two ticked
		t.Errorf("%d are chosen, and it says %q", len(f.chosen), f.note)
	}
	for range 3 {
		s, _ = s.act(rowUp, 0)
	}
	for range 4 {
		s, _ = s.act(rowUp, 0)
		s, _ = s.act(toggleRow, 0)
	}
	if f = s.(aiming); len(f.chosen) > p.Most || f.note != "3 at a time are enough; untick one first." {
		t.Errorf("%d are chosen, and it says %q", len(f.chosen), f.note)
	}
	_, in := s.act(goOn, 0)
	if a, ok := in.(answer); !ok || len(a.in.(engine.Aim).Focus) > p.Most {
		t.Errorf("it answers %+v", in)
	}
}
