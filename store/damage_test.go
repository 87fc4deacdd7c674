package store_test

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"example.com/hearten/engine"
	"example.com/hearten/store"
)

const mutations = 600

// mutate returns a damaged copy of a journal. Old is the same journal some commits earlier.
func mutate(rng *rand.Rand, kind int, whole, old []byte) []byte {
	const size = 4096
	b := append([]byte(nil), whole...)
	page := func() []byte {
		p := rng.IntN(len(b) / size)
		return b[p*size : (p+1)*size]
	}
	switch kind {
	case 0: // a bit anywhere
		b[rng.IntN(len(b))] ^= 1 << rng.IntN(8)
	case 1: // a bit where something is written
		for {
			if i := rng.IntN(len(b)); b[i] != 0 {
				b[i] ^= 1 << rng.IntN(8)
				break
			}
		}
	case 2: // a bit in the head of a page or of its first entries
		page()[rng.IntN(64)] ^= 1 << rng.IntN(8)
	case 3:
		clear(page())
	case 4:
		clear(page()[512*rng.IntN(8):][:512])
	case 5:
		b = b[:rng.IntN(len(b))]
	case 6: // two pages in each other's place
		p, q := page(), page()
		for i := range p {
			p[i], q[i] = q[i], p[i]
		}
	case 7: // a page that was never written
		p := rng.IntN(len(old) / size)
		copy(b[p*size:(p+1)*size], old[p*size:])
	case 8: // noise
		for p := page(); len(p) > 0; p = p[1:] {
			p[0] = byte(rng.Uint32())
		}
	}
	return b
}

func TestDamageIsNeverShownAsProgress(t *testing.T) {
	s, dir := filled(t, 40)
	if err := s.SetDraft("plan", "when the call starts"); err != nil {
		t.Fatal(err)
	}
	old := file(t, dir, "journal.db")
	for _, e := range answers(120)[40:] {
		if e.Day%2 == 0 || e.At.Minute()%7 == 0 {
			if _, err := s.Append(e); err != nil {
				t.Fatal(err)
			}
		}
	}
	want, err := all(s)
	if err != nil {
		t.Fatal(err)
	}
	whole, head := file(t, dir, "journal.db"), file(t, dir, "head")
	rng := rand.New(rand.NewPCG(1, 2))
	var refused, damaged, read, wrong int
	for i := range mutations {
		dir := filepath.Join(t.TempDir(), "d")
		write(t, dir, "head", head)
		write(t, dir, "journal.db", mutate(rng, i%9, whole, old))
		s := store.At(dir, store.Options{})
		got, err := all(s)
		switch {
		case err == nil && reflect.DeepEqual(got, want):
			read++
		case err == nil:
			wrong++
			t.Errorf("mutation %d: got %d events without an error", i, len(got))
		default:
			refused++
			if errors.Is(err, engine.ErrDamaged) {
				damaged++
			}
		}
		if i%6 == 0 {
			wrong += writeAfterDamage(t, i, s, want)
		}
	}
	t.Logf("%d mutations: %d refused (%d as damage), %d read whole, %d silently wrong", mutations, refused, damaged, read, wrong)
	if refused != damaged {
		t.Errorf("%d refused for another reason than damage", refused-damaged)
	}
	if damaged < mutations/2 {
		t.Errorf("only %d mutations did harm: the test looks at the wrong places", damaged)
	}
}

// writeAfterDamage appends to a damaged journal: refused, or kept with all before it, or refused when it is read.
func writeAfterDamage(t *testing.T, i int, s *store.Store, want []engine.Event) (wrong int) {
	added, err := s.Append(answers(1)...)
	if err != nil {
		return 0
	}
	got, err := all(s)
	if err == nil && !reflect.DeepEqual(got, append(want[:len(want):len(want)], added...)) {
		t.Errorf("mutation %d: got %d events after an append without an error", i, len(got))
		return 1
	}
	if text, err := s.Draft("plan"); err == nil && text != "when the call starts" {
		t.Errorf("mutation %d: got the draft %q", i, text)
		return 1
	}
	return 0
}

func file(t testing.TB, dir, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func write(t testing.TB, dir, name string, b []byte) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name), b, 0o600); err != nil {
		t.Fatal(err)
	}
}
