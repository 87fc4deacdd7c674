package tui

import (
	"slices"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// traced is what is told of a session over the draft pack: the inputs choose by words.
func traced(t *testing.T, as *content.Given, words ...string) (lines []string, events int) {
	t.Helper()
	fsys := drafts(t, "met other strong", "met other")
	pack, problems := content.Load(fsys, nil)
	if pack == nil {
		t.Fatal(problems)
	}
	l := newLearner(library(t, pack))
	progress := mustProgress(t, l)
	agenda, ok := AgendaFor(l.coach.Library, progress, content.Target{Kind: content.KindScenario, Ref: content.Ref{Pack: "gate", ID: "talk"}}, "")
	if !ok {
		t.Fatal("there is no such talk")
	}
	agenda.Activities[0].As = as
	s, err := l.coach.Begin(progress, agenda)
	if err != nil {
		t.Fatal(err)
	}
	trace, seq := Trace{Library: l.coach.Library}, uint64(0)
	if as != nil {
		trace.As = *as
	}
	for range 30 {
		var in engine.Input = engine.Continue{}
		switch p := s.Prompt().(type) {
		case engine.Confidence:
			in = engine.Sure{Level: 2}
		case engine.Scene:
			if len(p.Choices) > 0 {
				in = engine.Choose{N: slices.IndexFunc(p.Choices, func(c content.Line) bool { return c.String() == words[0] })}
				words = words[1:]
			}
		case engine.Debrief:
			return lines, int(seq)
		}
		if s, err = l.coach.Reply(s, in); err != nil {
			t.Fatal(err)
		}
		for e, err := range l.mem.Read(seq) {
			if err != nil {
				t.Fatal(err)
			}
			var told []string
			seq = e.Seq
			trace, told = trace.With(e)
			lines = append(lines, told...)
		}
	}
	t.Fatal("it never came to its end")
	return nil, 0
}

func TestATraceTellsWhatHappens(t *testing.T) {
	lines, events := traced(t, nil, "“I was.”")
	want := []string{
		"“The gate” begins: setting remote, confidence 2, level 0 in c, other not met before. Trust 1 of 3.",
		"  It comes to “The gate”, line 21.",
		"Turn 1, “The gate”: choice 0-", "  Effect: +1 trust.", "  Evidence: +1 asks, of c.", "  Marked as `owned`.", "  Cue `gate`: picked up.",
		"  Not on offer, line 31: “Thank you.”: it needs that trust is 2 or more (it is 1 now).",
		"  Not on offer, line 33: “As I said.”: it needs that the level in c is 1 or more (it is 0) or “other” was gone through before (it was not).",
		"  trust was 1, and is 2 of 3 now.",
		"  The route to `well-met` is taken: trust is 2 or more (it is 2 now).",
		"  It comes to “Well met”, line 43: ending strong.",
		"The end: `well-met`, strong, with a share of 3 of 3, 100 in a hundred.", "  Cue `gate`: picked up.",
	}
	if len(lines) != len(want) {
		t.Fatalf("%d lines, want %d:\n%s", len(lines), len(want), strings.Join(lines, "\n"))
	}
	for i, w := range want {
		if !strings.HasPrefix(lines[i], w) {
			t.Errorf("line %d:\n got %s\nwant %s", i, lines[i], w)
		}
	}
	if events < 4 {
		t.Errorf("%d events", events)
	}
}

func TestATraceTellsTheOtherWay(t *testing.T) {
	lines, _ := traced(t, nil, "“The bus.”")
	all := strings.Join(lines, "\n")
	for _, want := range []string{
		"Passed over: asks, which the best on offer shows.", "Cue `gate`: went by here.", "trust was 1, and is 0 of 3 now.",
		"The route to `the-road` is taken, since none before it holds.", "ending poor", "a share of 0 of 3, 0 in a hundred", "Cue `gate`: went by.",
	} {
		if !strings.Contains(all, want) {
			t.Errorf("not told: %s\n%s", want, all)
		}
	}
}

// TestWhatIsTakenForTrueIsWhatIsPlayed offers a choice that only somebody of a level is offered.
func TestWhatIsTakenForTrueIsWhatIsPlayed(t *testing.T) {
	c := content.Ref{Pack: "gate", ID: "c"}
	lines, _ := traced(t, &content.Given{Levels: map[content.Ref]int{c: 2}}, "“As I said.”")
	all := strings.Join(lines, "\n")
	for _, want := range []string{"It was on offer: the level in c is 1 or more (it is 2)", "It is not offered again in this run.", "level 2 in c"} {
		if !strings.Contains(all, want) {
			t.Errorf("not told: %s\n%s", want, all)
		}
	}
	other := content.Ref{Pack: "gate", ID: "other"}
	if lines, _ := traced(t, &content.Given{Ended: map[content.Ref]content.EndingKind{other: content.EndingPoor}}, "“As I said.”"); !strings.Contains(strings.Join(lines, "\n"), "it ended poor") {
		t.Errorf("not told: %s", strings.Join(lines, "\n"))
	}
}
