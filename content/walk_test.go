package content_test

import (
	"io/fs"
	"os"
	"testing"

	"example.com/hearten/content"
)

func TestTry(t *testing.T) {
	for _, name := range []string{"packs/first-days", "testdata/example-pack"} {
		d, ps, err := content.LoadDraft(osDir("."), name, nil)
		t.Log(ps, err)
		for _, sc := range d.Scenarios {
			w, err := sc.Walk(d.Setting())
			t.Log(err)
			t.Logf("%s %d states %d given runs %d best %v worst %v longest %d s %d turns %d words cut %v", sc.ID, w.States, len(w.Given), w.Runs, w.Best, w.Worst, w.Longest.Seconds, w.Longest.Turns, w.Longest.Words, w.Longest.Cut)
			t.Log(len(w.Unreached), len(w.NeverOffered), len(w.Stops), len(w.Loops))
			for _, c := range w.NeverOffered {
				t.Log(c.Pos, c.Words)
			}
			for _, e := range w.Endings {
				t.Log(e.Scene.Slug, e.Ways, e.AtLeast)
			}
			for _, b := range w.WaysBack {
				t.Log(b.Scene.Slug, b.Choices, b.Always, b.Never)
			}
			t.Log(w.Behaviours)
		}
	}
}

func BenchmarkWalk(b *testing.B) {
	d, _, err := content.LoadDraft(osDir("."), "packs/first-days", nil)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		for _, sc := range d.Scenarios {
			if _, err := sc.Walk(d.Setting()); err != nil {
				b.Fatal(err)
			}
		}
	}
}

func osDir(s string) fs.FS { return os.DirFS(s) }
