package store_test

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"example.com/hearten/engine"
	"example.com/hearten/store"
)

func TestErasedIsAsIfUntouched(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	damages := map[string]func(t *testing.T, dir string){
		"a whole journal":          func(*testing.T, string) {},
		"an empty file":            func(t *testing.T, dir string) { write(t, dir, "journal.db", nil) },
		"words of another program": func(t *testing.T, dir string) { write(t, dir, "journal.db", []byte("Marguerite")) },
		"a head that is none":      func(t *testing.T, dir string) { write(t, dir, "head", []byte("Marguerite")) },
		"a newer version":          func(t *testing.T, dir string) { setSchema(t, dir, "2.0") },
		"a head alone": func(t *testing.T, dir string) {
			if err := os.Remove(filepath.Join(dir, "journal.db")); err != nil {
				t.Fatal(err)
			}
		},
		"leftovers of a crash": func(t *testing.T, dir string) {
			write(t, dir, "journal.db.new", []byte("Marguerite"))
			write(t, dir, "head.new", []byte("Marguerite"))
		},
		"no lock": func(t *testing.T, dir string) {
			if err := os.Remove(filepath.Join(dir, "lock")); err != nil {
				t.Fatal(err)
			}
		},
	}
	for kind := range 9 {
		damages["damage "+string(rune('0'+kind))] = func(t *testing.T, dir string) {
			b := file(t, dir, "journal.db")
			write(t, dir, "journal.db", mutate(rng, kind, b, b))
		}
	}
	for name, damage := range damages {
		t.Run(name, func(t *testing.T) {
			s, dir := filled(t, 20)
			if err := s.SetDraft("plan", "to Marguerite"); err != nil {
				t.Fatal(err)
			}
			damage(t, dir)
			if err := s.Erase(); err != nil {
				t.Fatal(err)
			}
			if got := names(t, dir); !slices.Equal(got, []string{"lock"}) || len(file(t, dir, "lock")) > 0 {
				t.Errorf("got the files %v, want an empty lock", got)
			}
			if !s.Untouched() {
				t.Error("the folder counts as touched")
			}
			out, err := s.Append(answers(2)...)
			if err != nil || out[0].Seq != 1 {
				t.Fatalf("got %+v, %v, want places from 1", out, err)
			}
			if got, err := all(s); err != nil || len(got) != 2 {
				t.Errorf("got %d events, %v, want 2", len(got), err)
			}
			if text, err := s.Draft("plan"); err != nil || text != "" {
				t.Errorf("got the draft %q, %v", text, err)
			}
		})
	}
}

func TestToEraseNothingCreatesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "hearten")
	if err := store.At(dir, store.Options{}).Erase(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(dir); err == nil {
		t.Error("it made the folder")
	}
}

// A crash between the journal's end and the head's must not leave a record that looks whole.
func TestAnEraseThatStoppedIsNoticedAndCanBeDoneAgain(t *testing.T) {
	s, dir := filled(t, 3)
	if err := os.Remove(filepath.Join(dir, "journal.db")); err != nil {
		t.Fatal(err)
	}
	if _, err := all(s); !errors.Is(err, engine.ErrDamaged) {
		t.Errorf("got %v, want damage", err)
	}
	if err := s.Erase(); err != nil {
		t.Fatal(err)
	}
	if got, err := all(s); err != nil || len(got) > 0 {
		t.Errorf("got %d events, %v", len(got), err)
	}
}

func TestToEraseALinkIsRefused(t *testing.T) {
	_, from := filled(t, 3)
	dir := t.TempDir()
	if err := os.Symlink(filepath.Join(from, "journal.db"), filepath.Join(dir, "journal.db")); err != nil {
		t.Skip(err)
	}
	if err := store.At(dir, store.Options{}).Erase(); err == nil {
		t.Error("a link was removed: what it points to would stay")
	}
}
