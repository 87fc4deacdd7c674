package tui_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/engine"
	"example.com/hearten/tui"
)

// reflects runs `reflect` with an editor and returns what was printed and what was kept.
func reflects(t *testing.T, l *person, input string, atOnce bool, edit func(string) (string, error)) (out string, kept []string, err error) {
	t.Helper()
	var b bytes.Buffer
	p := tui.NewPlain(l.coach, strings.NewReader(input), &b)
	p.Edit, p.EditAtOnce = edit, atOnce
	err = p.Reflect(t.Context())
	for _, f := range l.facts(t) {
		if r, ok := f.(engine.ReflectionWritten); ok {
			kept = append(kept, r.Text)
		}
	}
	return b.String(), kept, err
}

func TestTheEditorIsOpenedWhereWordsAreAskedFor(t *testing.T) {
	appends := func(text string) (string, error) { return strings.TrimSpace(text + "\nby hand"), nil }
	empties := func(string) (string, error) { return "", nil }
	refuses := func(string) (string, error) { return "", errors.New("the editor “x” ended with status 1") }
	for name, c := range map[string]struct {
		input  string
		atOnce bool
		edit   func(string) (string, error)
		want   []string
		says   string
	}{
		"e opens it with what is written":         {"one\ne\n\n", false, appends, []string{"one\nby hand"}, "You have written: one by hand"},
		"it may be opened again":                  {"E\ne\n\n", false, appends, []string{"by hand\nby hand"}, "; e opens your editor"},
		"an emptied file writes nothing":          {"one\ne\ns\n", false, empties, nil, "Coach: Nothing is written. Write a line"},
		"an editor that says no leaves all as is": {"one\ne\n\n", false, refuses, []string{"one"}, "The editor “x” ended with status 1. What you wrote before stays."},
		"at once":                       {"", true, appends, []string{"by hand"}, "You: by hand"},
		"at once and emptied":           {"", true, empties, nil, "Coach: Skipped."},
		"without an editor e is a word": {"e\n\n", false, nil, []string{"e"}, "You: e"},
	} {
		l := newPerson(courtyard(t))
		out, got, err := reflects(t, l, c.input, c.atOnce, c.edit)
		if err != nil || !slices.Equal(got, c.want) || !strings.Contains(strings.ReplaceAll(out, "\n", " "), c.says) {
			t.Errorf("%s: got %q, %v and\n%s\nwant %q and %q", name, got, err, out, c.want, c.says)
		}
		if named := strings.Contains(out, "e opens your editor"); named != (c.edit != nil && !c.atOnce) {
			t.Errorf("%s: the prompt names the editor: %v", name, named)
		}
		if !c.atOnce { // there the editor is the first prompt
			checkPlain(t, out)
		}
	}
}

// TestWordsOfAnEditorAreADraftAtOnce: they are kept before anything else is asked, and an editor that does not work ends
// the command without touching what was written before.
func TestWordsOfAnEditorAreADraftAtOnce(t *testing.T) {
	l := newPerson(courtyard(t))
	if _, _, err := reflects(t, l, "e\nq\n", false, func(string) (string, error) { return "half a thought", nil }); err != nil {
		t.Fatal(err)
	}
	var begun string
	_, kept, err := reflects(t, l, "", true, func(text string) (string, error) {
		begun = text
		return "", errors.New("no")
	})
	if err == nil || len(kept) > 0 || begun != "half a thought" {
		t.Errorf("got %v, kept %q, the editor began with %q", err, kept, begun)
	}
	if _, kept, err = reflects(t, l, "", true, func(text string) (string, error) { return text + ", whole", nil }); err != nil || !slices.Equal(kept, []string{"half a thought, whole"}) {
		t.Errorf("got %v, kept %q", err, kept)
	}
}

// heldDrafts is a journal that another window holds for a while.
type heldDrafts struct {
	engine.Memory
	times int
}

func (h *heldDrafts) SetDraft(key, text string) error {
	if h.times--; h.times >= 0 {
		return engine.ErrHeld
	}
	return h.Memory.SetDraft(key, text)
}

// TestWordsOfAnEditorOutliveAHeldJournal: they stay in the prompt until they can be kept.
func TestWordsOfAnEditorOutliveAHeldJournal(t *testing.T) {
	for name, c := range map[string]struct {
		input  string
		atOnce bool
	}{"at once": {"\n", true}, "by e": {"e\n\n", false}} {
		l := newPerson(courtyard(t))
		l.coach.Drafts = &heldDrafts{times: 1}
		out, kept, err := reflects(t, l, c.input, c.atOnce, func(string) (string, error) { return "not lost", nil })
		if err != nil || !slices.Equal(kept, []string{"not lost"}) || !strings.Contains(out, "Another hearten window is writing") {
			t.Errorf("%s: got %q, %v and\n%s", name, kept, err, out)
		}
	}
}
