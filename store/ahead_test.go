package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"example.com/hearten/engine"
	"example.com/hearten/engine/journaltest"
	"example.com/hearten/store"
)

// eager is a journal whose readings begin before the last thing that was appended.
type eager struct{ *store.Store }

func (e eager) Append(events ...engine.Event) ([]engine.Event, error) {
	e.Ahead()
	return e.Store.Append(events...)
}

func (e eager) Rewrite(keep func(engine.Event) (engine.Event, bool)) (int, error) {
	n, err := e.Store.Rewrite(keep)
	e.Ahead()
	return n, err
}

func (e eager) Erase() error {
	err := e.Store.Erase()
	e.Ahead()
	return err
}

func TestAReadingThatBeganAheadIsAReading(t *testing.T) {
	journaltest.Run(t, func(t *testing.T) engine.Journal {
		dir, err := os.MkdirTemp("", "ahead")
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { // a reading that nobody waited for may still be in the folder
			for os.RemoveAll(dir) != nil {
			}
		})
		return eager{store.At(dir, store.Options{})}
	})
}

func TestAReadingThatBeganAheadFindsDamage(t *testing.T) {
	s, dir := filled(t, 5000)
	path := filepath.Join(dir, "journal.db")
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		at   int
	}{{"in the first pages", 0}, {"in the middle", len(b) / 3}} {
		bad := append([]byte(nil), b...)
		for i := c.at; i < c.at+8192; i++ {
			bad[i] ^= 0x55
		}
		if err := os.WriteFile(path, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		s.Ahead()
		n, got := 0, error(nil)
		for _, err := range s.Read(0) {
			if got = err; err == nil {
				n++
			}
		}
		if !errors.Is(got, engine.ErrDamaged) || n == 5000 {
			t.Errorf("damage %s: got %v after %d events, want ErrDamaged", c.name, got, n)
		}
	}
}
