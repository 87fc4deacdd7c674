package starter_test

import (
	"path"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"example.com/hearten/content/starter"
)

func TestFilesAreBegunUntilTheirWordsAreReplaced(t *testing.T) {
	files, err := named("Asking first").Files()
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range starter.Kinds() {
		it := starter.Item{Kind: kind, ID: "one-more", Title: "One more", Area: "Work", Skill: starter.Skill{ID: "x", Title: "X", Shows: []string{"a"}}}
		f, err := it.Alone(string(kind) + ".md")
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	n := 0
	for _, f := range files {
		want := !strings.HasSuffix(f.Path, ".walk.md")
		if got := starter.Begun(f.Text); got != want {
			t.Errorf("%s: got %v, want %v", f.Path, got, want)
		}
		if mine := strings.NewReplacer("a", "o", "e", "i").Replace(f.Text); starter.Begun(mine) {
			t.Errorf("%s: with other words it is still begun", f.Path)
		}
		n++
	}
	t.Logf("%d files", n)
}

func TestNoFileOfTheProgramIsBegun(t *testing.T) {
	lib, err := packs.Library()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, p := range lib.Packs() {
		for _, sc := range p.Scenarios() {
			var b strings.Builder
			for _, s := range sc.Scenes {
				for _, c := range s.Choices {
					b.WriteString(c.Feedback.Markdown() + "\n")
				}
			}
			if n++; starter.Begun(b.String()) {
				t.Errorf("%s is begun", path.Join(string(p.ID), sc.ID))
			}
		}
	}
	if t.Logf("%d conversations", n); n == 0 {
		t.Error("no conversation was looked at")
	}
}

func TestTheVersionOfOneFileIsRead(t *testing.T) {
	for _, c := range []struct{ about, version, want string }{
		{"of a file", "1-4eae5374ba7b5fba", "of one file (4eae5374)"},
		{"of an author", "1.2.0", "1.2.0"},
		{"of an author, by date", "1-2026", "1-2026"},
		{"of sixteen letters", "1-abcdefghijklmnop", "1-abcdefghijklmnop"},
	} {
		if got := content.VersionWords(c.version); got != c.want {
			t.Errorf("%s: got %q, want %q", c.about, got, c.want)
		}
	}
}
