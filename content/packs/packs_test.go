package packs_test

import (
	"reflect"
	"sync"
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
		pack, problems := content.Lint(fsys, nil)
		for _, p := range problems {
			t.Errorf("%s: %s", name, p)
		}
		if pack == nil {
			continue
		}
		t.Logf("%s: %d competencies, %d lessons, %d scenarios, %d checkups, %d badges, %d roles", name,
			len(pack.Competencies), len(pack.Lessons()), len(pack.Scenarios()), len(pack.Checkups()), len(pack.Badges()), len(pack.Roles))
	}
}

// TestAnOpenedPackIsTheLoadedOne holds what is parsed at need against what the checks saw.
func TestAnOpenedPackIsTheLoadedOne(t *testing.T) {
	for _, name := range packs.Names() {
		fsys, err := packs.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		loaded, _ := content.Load(fsys, nil)
		opened, err := content.Open(fsys, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range []struct {
			what      string
			got, want any
		}{
			{"lessons", opened.Lessons(), loaded.Lessons()},
			{"checkups", opened.Checkups(), loaded.Checkups()},
			{"scenarios", opened.Scenarios(), loaded.Scenarios()},
			{"badges", opened.Badges(), loaded.Badges()},
			{"competencies", opened.Competencies, loaded.Competencies},
			{"roles", opened.Roles, loaded.Roles},
			{"path", opened.Path, loaded.Path},
		} {
			if !reflect.DeepEqual(c.got, c.want) {
				t.Errorf("%s: the %s differ", name, c.what)
			}
		}
		a, err := content.NewLibrary(opened)
		if err != nil {
			t.Fatal(err)
		}
		b, err := content.NewLibrary(loaded)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, kind := range []content.Kind{content.KindLesson, content.KindCheckup, content.KindScenario, content.KindBadge} {
			for _, ref := range b.All(kind) {
				n++
				got, _ := a.Outline(kind, ref)
				want, _ := b.Outline(kind, ref)
				if !reflect.DeepEqual(got, want) || got.Title == "" || len(got.Competencies) == 0 {
					t.Errorf("%s: got %+v, want %+v", ref, got, want)
				}
			}
		}
		t.Logf("%s: %d outlines", name, n)
	}
}

func BenchmarkLibrary(b *testing.B) {
	for b.Loop() {
		if _, err := packs.Library(); err != nil {
			b.Fatal(err)
		}
	}
}

func TestManyMayReadAtOnce(t *testing.T) {
	lib, err := packs.Library()
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for _, ref := range lib.All(content.KindLesson) {
				if lib.Lesson(ref) == nil {
					t.Errorf("%s is not there", ref)
				}
			}
			for _, ref := range lib.All(content.KindScenario) {
				if lib.Scenario(ref) == nil {
					t.Errorf("%s is not there", ref)
				}
			}
		})
	}
	all.Wait()
}
