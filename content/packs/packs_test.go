package packs_test

import (
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
)

func TestEmbeddedPacksHaveNoProblems(t *testing.T) {
	for _, name := range packs.Names() {
		fsys, err := packs.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		pack, problems := content.Load(fsys, nil)
		for _, p := range problems {
			t.Errorf("%s: %s", name, p)
		}
		if pack == nil {
			continue
		}
		t.Logf("%s: %d competencies, %d lessons, %d scenarios, %d checkups, %d badges, %d roles", name,
			len(pack.Competencies), len(pack.Lessons), len(pack.Scenarios), len(pack.Checkups), len(pack.Badges), len(pack.Roles))
	}
}

func BenchmarkLibrary(b *testing.B) {
	for b.Loop() {
		if _, err := packs.Library(); err != nil {
			b.Fatal(err)
		}
	}
}
