package journaltest

import (
	"strings"
	"testing"

	"example.com/hearten/engine"
)

// RunDrafts holds drafts to their contract. Open returns new ones without any text.
func RunDrafts(t *testing.T, open func(t *testing.T) engine.Drafts) {
	for _, c := range []struct {
		name string
		test func(*testing.T, engine.Drafts)
	}{
		{"a draft that was never kept is empty", noDraft},
		{"a draft is kept by its key, the last text wins", keptDraft},
		{"an empty text removes the draft", removedDraft},
		{"drafts are counted by key and text", countedDrafts},
		{"drafts are forgotten by key and text", forgottenDrafts},
		{"drafts in a journal's files are erased with it", erasedDrafts},
		{"a long draft in any script comes back whole", longDraft},
	} {
		t.Run(c.name, func(t *testing.T) { c.test(t, open(t)) })
	}
}

func set(t *testing.T, d engine.Drafts, key, text string) {
	t.Helper()
	if err := d.SetDraft(key, text); err != nil {
		t.Fatalf("set the draft %q: %v", key, err)
	}
}

func want(t *testing.T, d engine.Drafts, key, text string) {
	t.Helper()
	got, err := d.Draft(key)
	if err != nil {
		t.Fatalf("draft %q: %v", key, err)
	}
	if got != text {
		t.Fatalf("draft %q: got %q, want %q", key, got, text)
	}
}

func noDraft(t *testing.T, d engine.Drafts) {
	want(t, d, "plan", "")
	set(t, d, "plan", "")
	want(t, d, "plan", "")
}

func keptDraft(t *testing.T, d engine.Drafts) {
	set(t, d, "plan", "when")
	set(t, d, "plans", "other")
	set(t, d, "plan", "when the call starts")
	want(t, d, "plan", "when the call starts")
	want(t, d, "plans", "other")
}

func removedDraft(t *testing.T, d engine.Drafts) {
	set(t, d, "plan", "when")
	set(t, d, "note", "so")
	set(t, d, "plan", "")
	set(t, d, "plan", "")
	want(t, d, "plan", "")
	want(t, d, "note", "so")
}

func longDraft(t *testing.T, d engine.Drafts) {
	for _, text := range []string{" ", "a\nb\r\n", "漢字 العربية \x00 👩‍💻", strings.Repeat("a long text. ", 6000)} {
		set(t, d, "lesson/say-it-back#reflect/1", text)
		want(t, d, "lesson/say-it-back#reflect/1", text)
	}
}

func countedDrafts(t *testing.T, d engine.Drafts) {
	set(t, d, "plan", "when Kim calls")
	set(t, d, "note", "Kim")
	set(t, d, "Kim", "something")
	for _, c := range []struct {
		want  int
		match func(key, text string) bool
	}{
		{3, func(string, string) bool { return true }},
		{2, func(_, text string) bool { return strings.Contains(text, "Kim") }},
		{1, func(key, _ string) bool { return key == "plan" }},
		{0, func(string, string) bool { return false }},
	} {
		if got, err := d.CountDrafts(c.match); err != nil || got != c.want {
			t.Fatalf("got %d drafts, %v, want %d", got, err, c.want)
		}
	}
}

func forgottenDrafts(t *testing.T, d engine.Drafts) {
	anything := func(string, string) bool { return true }
	if n, err := d.ForgetDrafts(anything); err != nil || n != 0 {
		t.Fatalf("got %d forgotten, %v, where none was", n, err)
	}
	set(t, d, "plan", "when Kim calls")
	set(t, d, "note", "so")
	set(t, d, "line", "then")
	n, err := d.ForgetDrafts(func(key, text string) bool { return key == "line" || strings.Contains(text, "Kim") })
	if err != nil || n != 2 {
		t.Fatalf("got %d forgotten, %v, want 2", n, err)
	}
	want(t, d, "plan", "")
	want(t, d, "line", "")
	want(t, d, "note", "so")
	if n, err := d.CountDrafts(anything); err != nil || n != 1 {
		t.Fatalf("got %d left, %v, want 1", n, err)
	}
}
