package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/hearten/engine"
	"example.com/hearten/store"
)

func TestHeadStates(t *testing.T) {
	s, dir := filled(t, 3)
	states := map[int][2][]byte{} // by the number of events: journal.db and head
	for n := 3; n <= 6; n++ {
		states[n] = [2][]byte{file(t, dir, "journal.db"), file(t, dir, "head")}
		if _, err := s.Append(answers(10)[n]); err != nil {
			t.Fatal(err)
		}
	}
	otherDir := t.TempDir()
	if _, err := store.At(otherDir, store.Options{}).Append(answers(9)[4:]...); err != nil {
		t.Fatal(err)
	}
	other := file(t, otherDir, "head")
	changed := func(old, with string) []byte {
		return []byte(strings.Replace(string(states[5][1]), old, with, 1))
	}
	for _, c := range []struct {
		name          string
		journal, head []byte // nil is no file
		want          int    // events, or -1 for damage
	}{
		{"both as they were written", states[5][0], states[5][1], 5},
		{"a crash before the head was moved", states[5][0], states[4][1], 5},
		{"crashes before the head was moved, twice", states[5][0], states[3][1], 5},
		{"a crash before the first head", states[3][0], nil, 3},
		{"a journal that lost a commit", states[4][0], states[5][1], -1},
		{"a journal that lost two commits", states[3][0], states[5][1], -1},
		{"a journal that lost its file", nil, states[5][1], -1},
		{"a journal that lost its bytes", []byte{}, states[5][1], -1},
		{"an empty file where nothing was written", []byte{}, nil, 0},
		{"nothing at all", nil, nil, 0},
		{"the head of another journal", states[5][0], other, -1},
		{"a head with another chain", states[5][0], changed(`"chain":"`, `"chain":"00`), -1},
		{"a head with another count", states[5][0], changed(`"count":5`, `"count":4`), -1},
		{"a head with another place", states[5][0], changed(`"seq":5`, `"seq":4`), -1},
		{"a head of another rewrite", states[5][0], changed(`"rewrites":0`, `"rewrites":1`), -1},
		{"a head that is cut", states[5][0], states[5][1][:40], -1},
		{"an empty head", states[5][0], []byte{}, -1},
		{"a head that is no head", states[5][0], []byte("hello\n"), -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			if c.journal != nil {
				write(t, dir, "journal.db", c.journal)
			}
			if c.head != nil {
				write(t, dir, "head", c.head)
			}
			s := store.At(dir, store.Options{})
			heals(t, s, c.want)
		})
	}
}

// heals reads, appends and reads again: all right, or damage all along.
func heals(t *testing.T, s *store.Store, want int) {
	t.Helper()
	got, err := all(s)
	if want < 0 {
		if !errors.Is(err, engine.ErrDamaged) || len(got) != 0 {
			t.Errorf("read: got %d events, %v, want damage", len(got), err)
		}
		if _, err := s.Append(answers(1)...); !errors.Is(err, engine.ErrDamaged) {
			t.Errorf("append: got %v, want damage", err)
		}
		if _, err := s.Rewrite(everything); !errors.Is(err, engine.ErrDamaged) {
			t.Errorf("rewrite: got %v, want damage", err)
		}
		if err := s.SetDraft("plan", "when"); !errors.Is(err, engine.ErrDamaged) {
			t.Errorf("draft: got %v, want damage", err)
		}
		return
	}
	if err != nil || len(got) != want {
		t.Fatalf("read: got %d events, %v, want %d", len(got), err, want)
	}
	if _, err := s.Append(answers(1)...); err != nil {
		t.Fatal(err)
	}
	if got, err := all(s); err != nil || len(got) != want+1 {
		t.Fatalf("read again: got %d events, %v, want %d", len(got), err, want+1)
	}
}

func everything(e engine.Event) (engine.Event, bool) { return e, true }

func TestADraftMovesAHeadThatIsBehind(t *testing.T) {
	s, dir := filled(t, 2)
	behind := file(t, dir, "head")
	if _, err := s.Append(answers(1)...); err != nil {
		t.Fatal(err)
	}
	right := file(t, dir, "head")
	write(t, dir, "head", behind)
	if err := s.SetDraft("plan", "when"); err != nil {
		t.Fatal(err)
	}
	if got := file(t, dir, "head"); string(got) != string(right) {
		t.Errorf("got the head %s, want %s", got, right)
	}
}

func TestDamageNamesItsPlace(t *testing.T) {
	_, dir := filled(t, 38)
	b := file(t, dir, "journal.db")
	i := strings.Index(string(b), "words number 35.")
	b[i] ^= 1
	write(t, dir, "journal.db", b)
	got, err := all(store.At(dir, store.Options{}))
	want := "read " + filepath.Join(dir, "journal.db") + ": damaged at place 36: the checksum does not match"
	if err == nil || err.Error() != want {
		t.Errorf("got %v\nwant %s", err, want)
	}
	if len(got) != 35 {
		t.Errorf("got %d events before it, want 35", len(got))
	}
}

func TestReadingCreatesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "hearten")
	s := store.At(dir, store.Options{})
	if got, err := all(s); err != nil || len(got) != 0 {
		t.Errorf("got %d events, %v", len(got), err)
	}
	if text, err := s.Draft("plan"); err != nil || text != "" {
		t.Errorf("got the draft %q, %v", text, err)
	}
	_, err1 := s.Append()
	err2 := s.SetDraft("plan", "")
	_, err3 := s.Rewrite(everything)
	_, err4 := s.ForgetDrafts(func(string, string) bool { return true })
	if err := errors.Join(err1, err2, err3, err4); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(dir); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the folder is there: %v", err)
	}
}
