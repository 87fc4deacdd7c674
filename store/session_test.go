package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"example.com/hearten/engine"
)

func started(t *testing.T, n int) *Store {
	t.Helper()
	s := At(t.TempDir(), Options{})
	for i := range n {
		if _, err := s.Append(at(i)); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

func at(i int) engine.Event {
	when := time.Date(2026, 11, 24, 9, i, 0, 0, time.UTC)
	return engine.Event{At: when, Day: engine.DayOf(when), Fact: engine.ReflectionWritten{Text: "so"}}
}

func count(t *testing.T, s *Store) int {
	t.Helper()
	n := 0
	for _, err := range s.Read(0) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	return n
}

// TestAFileThatIsSwappedIsReported does to the file, in the middle of an append, what sync clients do.
func TestAFileThatIsSwappedIsReported(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(path string) error
	}{
		{"another copy is renamed over it", func(path string) error {
			b, err := os.ReadFile(path)
			return errors.Join(err, os.WriteFile(path+".sync", b, 0o600), os.Rename(path+".sync", path))
		}},
		{"it is removed", os.Remove},
		{"it is renamed away", func(path string) error { return os.Rename(path, path+".old") }},
		{"it is cut", func(path string) error { return os.Truncate(path, 4096) }},
		{"it is emptied", func(path string) error { return os.Truncate(path, 0) }},
		{"it is removed and made anew", func(path string) error {
			return errors.Join(os.Remove(path), os.WriteFile(path, nil, 0o600))
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := started(t, 3)
			err := s.write(func(b *book) error {
				if _, err := b.put([]engine.Event{{Seq: 4, At: at(1).At, Fact: at(1).Fact}}); err != nil {
					return err
				}
				return c.do(s.journal())
			})
			if !errors.Is(err, engine.ErrDamaged) {
				t.Errorf("got %v, want damage", err)
			}
			if _, err := os.Stat(s.head() + newSuffix); !errors.Is(err, os.ErrNotExist) {
				t.Errorf("the new head stayed behind: %v", err)
			}
		})
	}
}

func TestAPanicInBoltIsDamageAndHoldsNothing(t *testing.T) {
	s := started(t, 3)
	for _, access := range []access{reading, writing} {
		ses := session{path: s.journal(), access: access, timeout: time.Second}
		err := ses.run(func(tx *bbolt.Tx) error { panic("page 7 already freed") })
		if !errors.Is(err, engine.ErrDamaged) {
			t.Errorf("got %v, want damage", err)
		}
	}
	if _, err := s.Append(at(3)); err != nil {
		t.Error(err)
	}
	if got := count(t, s); got != 4 {
		t.Errorf("got %d events, want 4", got)
	}
}

func TestACommitThatFailsLeavesNothing(t *testing.T) {
	s := started(t, 2)
	full := errors.New("no space left on device")
	err := s.write(func(b *book) error {
		if _, err := b.put([]engine.Event{{Seq: 3, At: at(1).At, Fact: at(1).Fact}}); err != nil {
			return err
		}
		return full
	})
	if !errors.Is(err, full) {
		t.Errorf("got %v", err)
	}
	if got := count(t, s); got != 2 {
		t.Errorf("got %d events, want 2", got)
	}
}

// TestARewriteThatCrashesIsOldOrNew stops a rewrite after each of its steps.
func TestARewriteThatCrashesIsOldOrNew(t *testing.T) {
	for _, c := range []struct {
		name  string
		steps int
		want  int
	}{
		{"before anything", 0, 5},
		{"with the new file written", 1, 5},
		{"with the head that knows both", 2, 5},
		{"with the new file in place", 3, 4},
		{"with the new head written beside", 4, 4},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := started(t, 5)
			was, err := s.contents()
			if err != nil {
				t.Fatal(err)
			}
			c2 := *was
			c2.events = c2.events[1:]
			var next mark
			for i, step := range []func() error{
				func() (err error) { next, err = s.compose(&c2); return err },
				func() error { return s.setHead(was.tail, &next) },
				s.install,
				func() error { return s.stage(next, nil) },
			} {
				if i == c.steps {
					break
				}
				if err := step(); err != nil {
					t.Fatal(err)
				}
			}
			if got := count(t, s); got != c.want {
				t.Errorf("got %d events, want %d", got, c.want)
			}
			if out, err := s.Append(at(9)); err != nil || out[0].Seq != 6 {
				t.Fatalf("got %+v, %v, want place 6", out, err)
			}
			if got := count(t, s); got != c.want+1 {
				t.Errorf("got %d events after an append, want %d", got, c.want+1)
			}
			if left, _ := filepath.Glob(filepath.Join(s.dir, "*"+newSuffix)); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
			h, err := readHead(s.head())
			if err != nil || h.Next != nil {
				t.Errorf("got the head %+v, %v", h, err)
			}
		})
	}
}

func TestAFileThatIsHeldIsReported(t *testing.T) {
	s := started(t, 1)
	s.timeout = 120 * time.Millisecond
	release, err := s.lock(true)
	if err != nil {
		t.Fatal(err)
	}
	want := "another hearten window or reminder is writing; try again in a moment"
	_, err = s.Append(at(1))
	if text := "append to " + s.journal() + ": " + want; !errors.Is(err, engine.ErrHeld) || err.Error() != text {
		t.Errorf("got %v, want %s", err, text)
	}
	for _, err = range s.Read(0) {
	}
	if text := "read " + s.journal() + ": " + want; !errors.Is(err, engine.ErrHeld) || err.Error() != text {
		t.Errorf("got %v, want %s", err, text)
	}
	_, err = s.Rewrite(func(e engine.Event) (engine.Event, bool) { return e, true })
	if !errors.Is(err, engine.ErrHeld) {
		t.Errorf("got %v, want it held", err)
	}
	release()
	if _, err := s.Append(at(1)); err != nil {
		t.Error(err)
	}
}

// TestAForeignProgramThatHoldsTheFileIsReported: bbolt's own lock counts too.
func TestAForeignProgramThatHoldsTheFileIsReported(t *testing.T) {
	s := started(t, 1)
	s.timeout = 120 * time.Millisecond
	db, err := bbolt.Open(s.journal(), 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Append(at(1)); !errors.Is(err, engine.ErrHeld) {
		t.Errorf("got %v, want it held", err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Append(at(1)); err != nil {
		t.Error(err)
	}
}

func TestAFileRemovedBetweenPagesIsReported(t *testing.T) {
	s := started(t, 1)
	more := make([]engine.Event, 2*blockEvents*pageBlocks)
	for i := range more {
		more[i] = at(i)
	}
	if _, err := s.Append(more...); err != nil {
		t.Fatal(err)
	}
	var got error
	n := 0
	for _, got = range s.Read(0) {
		if n++; n == 5 {
			if err := os.RemoveAll(s.dir); err != nil {
				t.Fatal(err)
			}
		}
	}
	if !errors.Is(got, engine.ErrDamaged) {
		t.Errorf("got %v, want damage", got)
	}
}
