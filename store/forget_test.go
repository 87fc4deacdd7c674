package store_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/engine"
	"example.com/hearten/store"
)

// hits counts a text in all files of a folder.
func hits(t *testing.T, dir, text string) int {
	t.Helper()
	n := 0
	for _, name := range names(t, dir) {
		n += bytes.Count(file(t, dir, name), []byte(text))
	}
	return n
}

func TestForgottenWordsAreInNoFile(t *testing.T) {
	dir := t.TempDir()
	s := store.At(dir, store.Options{})
	for i, e := range answers(60) {
		if i%5 == 0 {
			e.Fact = engine.ReflectionWritten{Text: fmt.Sprintf("about Marguerite, %d", i)}
		}
		if _, err := s.Append(e); err != nil {
			t.Fatal(err)
		}
		if i%20 == 0 {
			if err := s.SetDraft("plan", strings.Repeat("to Marguerite ", 1+i)); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := s.SetDraft("note", "something else"); err != nil {
		t.Fatal(err)
	}
	before := hits(t, dir, "Marguerite")
	changed, err := s.Rewrite(func(e engine.Event) (engine.Event, bool) {
		note, ok := e.Fact.(engine.ReflectionWritten)
		if !ok || !strings.Contains(note.Text, "Marguerite") {
			return e, true
		}
		e.Fact = engine.ReflectionWritten{Text: "(forgotten)"}
		return e, e.Seq%2 == 0
	})
	if err != nil || changed != 12 {
		t.Fatalf("got %d changed, %v, want 12", changed, err)
	}
	if n := hits(t, dir, "about Marguerite"); n != 0 {
		t.Errorf("got %d hits of events after the rewrite, want 0", n)
	}
	drafts, err := s.ForgetDrafts(func(_, text string) bool { return strings.Contains(text, "Marguerite") })
	if err != nil || drafts != 1 {
		t.Fatalf("got %d drafts forgotten, %v, want 1", drafts, err)
	}
	after := hits(t, dir, "Marguerite")
	t.Logf("%d hits before, %d after", before, after)
	if before == 0 || after != 0 {
		t.Errorf("got %d hits, want 0 of %d", after, before)
	}
	if text, err := s.Draft("note"); err != nil || text != "something else" {
		t.Errorf("got the other draft %q, %v", text, err)
	}
	if got, err := all(s); err != nil || len(got) != 54 {
		t.Errorf("got %d events, %v, want 54", len(got), err)
	}
	if got, want := names(t, dir), []string{"head", "journal.db", "lock"}; !slices.Equal(got, want) {
		t.Errorf("got the files %v, want %v", got, want)
	}
}

func TestARemovedDraftIsInNoFileAfterAnyRewrite(t *testing.T) {
	s, dir := filled(t, 3)
	if err := s.SetDraft("plan", "to Marguerite"); err != nil {
		t.Fatal(err)
	}
	if err := s.SetDraft("plan", ""); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Rewrite(everything); err != nil {
		t.Fatal(err)
	}
	if n := hits(t, dir, "Marguerite"); n != 0 {
		t.Errorf("got %d hits, want 0", n)
	}
}

func TestFilesOfACrashAreSwept(t *testing.T) {
	s, dir := filled(t, 3)
	for _, name := range []string{"journal.db.new", "head.new"} {
		write(t, dir, name, []byte("Marguerite"))
	}
	if _, err := s.Append(answers(1)...); err != nil {
		t.Fatal(err)
	}
	if n := hits(t, dir, "Marguerite"); n != 0 {
		t.Errorf("got %d hits, want 0", n)
	}
}

func TestAJournalThatIsNoPlainFileIsRefused(t *testing.T) {
	_, from := filled(t, 3)
	dir := t.TempDir()
	if err := os.Symlink(filepath.Join(from, "journal.db"), filepath.Join(dir, "journal.db")); err != nil {
		t.Skip(err)
	}
	s := store.At(dir, store.Options{})
	if _, err := all(s); err == nil {
		t.Error("a link was read: a rewrite would leave what it points to")
	}
	if _, err := s.Append(answers(1)...); err == nil {
		t.Error("a link was written to")
	}
}
