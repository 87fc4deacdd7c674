package tui

import (
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// comesBack is the courtyard with a conversation that remembers another: Mo is in both.
func comesBack(t *testing.T) *learner {
	t.Helper()
	return newLearner(courtyard(
		t, "  Ida: cook\n", "  Ida: cook\n  Mo: night porter\n", "Ida has both keys.\n",
		"Ida has both keys.\n\n`if met empty-bed strong` Mo nods at you.\n\n`if met two-keys` Ida sighs.\n",
	))
}

func (l *learner) ended(t *testing.T, id string, kind content.EndingKind) {
	t.Helper()
	talk := ofCourtyard(content.KindScenario, id)
	run := engine.ID("run-" + id)
	if err := l.coach.Record(engine.ScenarioBegan{Run: run, Item: talk, Context: "ward"},
		engine.ScenarioEnded{Run: run, Item: talk, Context: "ward", Ending: "told", Kind: kind, Got: 3, Best: 6}); err != nil {
		t.Fatal(err)
	}
}

func TestPeopleComeBackAndRemember(t *testing.T) {
	for _, c := range []struct {
		name string
		id   string
		kind content.EndingKind
		said string
	}{
		{"nobody was met", "", "", ""},
		{"it ended well", "empty-bed", content.EndingStrong, "Mo remembers “The empty bed”, yesterday: it ended well."},
		{"some of it worked", "empty-bed", content.EndingMixed, "Mo remembers “The empty bed”, yesterday: some of it worked, and some of it stayed as it was."},
		{"it ended otherwise", "empty-bed", content.EndingPoor, "Mo remembers “The empty bed”, yesterday: it ended the way these often end, and here is another moment."},
		{"the conversation itself", "two-keys", content.EndingStrong, "Ida and Mo remember the last time, yesterday: it ended well."},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := comesBack(t)
			if c.id != "" {
				l.ended(t, c.id, c.kind)
			}
			l.now = l.now.AddDate(0, 0, 1)
			agenda, ok := AgendaFor(l.coach.Library, mustProgress(t, l), content.Target{Kind: content.KindScenario, Ref: content.Ref{Pack: "courtyard", ID: "two-keys"}}, "")
			if !ok {
				t.Fatal("there is no such conversation")
			}
			d := drive(t, l, Options{Begin: &agenda})
			screen := strings.Join(strings.Fields(d.screen()), " ")
			var out strings.Builder
			if err := NewPlain(l.coach, strings.NewReader("q\n"), &out).Do(t.Context(), content.Target{Kind: content.KindScenario, Ref: content.Ref{Pack: "courtyard", ID: "two-keys"}}, ""); err != nil {
				t.Fatal(err)
			}
			lines := strings.Join(strings.Fields(out.String()), " ")
			for where, words := range map[string]string{"screen": screen, "lines": lines} {
				if c.said == "" && strings.Contains(words, "remember") {
					t.Errorf("%s: nobody was met, and it says %s", where, words)
				}
				if !strings.Contains(words, c.said) {
					t.Errorf("%s: it says %s\nwant %s", where, words, c.said)
				}
			}
		})
	}
}

func TestASettingThatThePackDoesNotHaveIsNotTaken(t *testing.T) {
	l := newcomer(t)
	for in, want := range map[content.ContextID]content.ContextID{"desk": "desk", "moon": "", "": ""} {
		agenda, _ := AgendaFor(l.coach.Library, mustProgress(t, l), content.Target{Kind: content.KindScenario, Ref: content.Ref{Pack: "courtyard", ID: "two-keys"}}, in)
		if got := agenda.Activities[0].Context; got != want {
			t.Errorf("in %q it takes place in %q, want %q", in, got, want)
		}
	}
}
