package content_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/content"
)

// found says what a walk found, in a line.
func found(w *content.Walk) string {
	var out []string
	for _, sc := range w.Unreached {
		out = append(out, "unreached "+sc.Slug)
	}
	for _, c := range w.NeverOffered {
		out = append(out, "never "+c.Words.String())
	}
	for _, s := range w.Stops {
		where := "the start"
		if s.Scene != nil {
			where = s.Scene.Slug
		}
		out = append(out, fmt.Sprintf("%s %s %v %v", s.Kind, where, s.For.Path, s.For.At.Meters()))
	}
	for _, l := range w.Loops {
		var slugs []string
		for _, sc := range l.Scenes {
			slugs = append(slugs, sc.Slug)
		}
		out = append(out, fmt.Sprintf("loop %s %v", strings.Join(slugs, "+"), l.For.Path))
	}
	for _, u := range w.Uncovered {
		out = append(out, fmt.Sprintf("uncovered %s %v %v", u.Scene.Slug, u.For.Path, u.For.At.Meters()))
	}
	return strings.Join(out, "; ")
}

// all is what a walk says, in a line.
func all(w *content.Walk) string {
	out := found(w) + fmt.Sprint(w.States, w.Runs, w.Best, w.Worst, w.Behaviours, w.Longest.Seconds, w.Longest.For.Path)
	for _, e := range w.Endings {
		out += fmt.Sprint(" ", e.Scene.Slug, e.Ways)
	}
	return out
}

func TestWalkFindings(t *testing.T) {
	const meter = "meters:\n  m: 1 of 3\n"
	for _, tc := range []struct{ name, front, scenes, want string }{
		{"nothing", "", "## A\n\n- [“x”](#good) `best`" + good, ""},
		{"a scene that nothing leads to", "", "## A\n\n- [“x”](#good) `best`\n\n## B\n\n- [“y”](#good) `best`" + good, "unreached b"},
		{"a scene that only a choice leads to which is never on offer", meter, "## A\n\n- [“x”](#good) `best`\n- [“y”](#b) `best` `if m > 1`\n\n## B\n\n- [“z”](#good) `best`" + good, "unreached b; never “y”"},
		{"near: one turn more, and it is", meter, "## A\n\n- [“x”](#good) `best`\n- [“y”](#b) `best` `if m > 1`\n- [“w”](#a) `good` `+1 m`\n\n## B\n\n- [“z”](#good) `best`" + good, ""},
		{"a scene that only a route leads to which is never taken", meter, "## A\n\n- [“x”](#r) `best`\n\n## R\n\n- → [](#b) `if m >= 2`\n- → [](#good) `else`\n\n## B\n\n- [“z”](#good) `best`" + good, "unreached b"},
		{"near: a scene that routes only pass through is reached", "", "## A\n\n- [“x”](#r) `best`\n\n## R\n\n- → [](#good)" + good, ""},
		{"conditions that exclude each other", meter, "## A\n\n- [“x”](#good) `best`\n- [“y”](#good) `good` `if m >= 2 and m < 2`" + good, "never “y”"},
		{"near: no context has it all, but each has one", "", "## A\n\n- [“x”](#good) `best` `if remote`\n- [“y”](#good) `good` `if not remote`" + good, ""},
		{"no choice is left, with the state and a shortest way", meter, "## A\n\n- [“x”](#a) `good` `+1 m`\n- [“y”](#b) `best`\n\n## B\n\n- [“z”](#good) `best` `if m < 3`" + good, "no-choice b [0 0 1] map[m:3]"},
		{"near: one choice has no condition", meter, "## A\n\n- [“x”](#a) `good` `+1 m`\n- [“y”](#b) `best`\n\n## B\n\n- [“z”](#good) `best` `if m < 3`\n- [“w”](#good) `good`" + good, ""},
		{"all that is offered once is spent", "", "## A\n\n- [“x”](#a) `best` `once`\n- [“y”](#b) `good` `once`\n\n## B\n\n- [“z”](#a) `good`", "no-choice a [0 0 0] map[]"},
		{"a scene with nothing in it", "", "## A\n\n- [“x”](#b) `best`\n- [“y”](#good) `best`\n\n## B\n\nHm." + good, "no-choice b [0] map[]"},
		{"choices that lead to no scene, each", "", "## A\n\n- [“x”](#gone) `best`\n- [“y”](#lost) `best`\n- [“z”](#good) `best`" + good, "no-scene a [0] map[]; no-scene a [1] map[]"},
		{"a beginning that is no scene", "start: gone\n", "## A\n\n- [“x”](#good) `best`" + good, "no-scene the start [] map[]"},
		{"a loop for ever", "", "## A\n\n- [“x”](#b) `best`\n- [“y”](#good) `best`\n\n## B\n\n- [“z”](#c) `best`\n\n## C\n\n- [“w”](#b) `best`" + good, "loop b+c [0]"},
		{"near: a loop that can be left once something was said", "", "## A\n\n- [“x”](#b) `best`\n\n## B\n\n- [“z”](#b) `best` `as said`\n- [“w”](#good) `best` `if chose said`" + good, ""},
		{"a loop that a meter shuts", meter, "## A\n\n- [“x”](#a) `good` `-1 m`\n- [“y”](#good) `best` `if m >= 1`" + good, "loop a [0]"},
		{"a circle of routes", "", "## A\n\n- [“x”](#b) `best`\n- [“y”](#good) `best`\n\n## B\n\n- → [](#c)\n\n## C\n\n- → [](#b)" + good, "circle c [0] map[]"},
		{"near: a circle that is left the second time", "", "## A\n\n- [“x”](#b) `best`\n\n## B\n\n- → [](#good) `if seen c`\n- → [](#c)\n\n## C\n\n- → [](#b)" + good, ""},
		{"routes none of which holds, behind another route", meter, "## A\n\n- [“x”](#a) `good` `+1 m`\n- [“y”](#q) `best`\n\n## Q\n\n- → [](#r)\n\n## R\n\n- → [](#good) `if m < 2`\n- → [](#good) `if m = 3`" + good, "uncovered r [0 1] map[m:2]"},
		{"near: routes one of which always holds", meter, "## A\n\n- [“x”](#a) `good` `+1 m`\n- [“y”](#r) `best`\n\n## R\n\n- → [](#good) `if m < 2`\n- → [](#good) `if m >= 2`" + good, ""},
		{"near: routes that miss what nobody has there", meter, "## A\n\n- [“x”](#a) `good` `+1 m`\n- [“y”](#r) `best` `if m >= 2`\n\n## R\n\n- → [](#good) `if m >= 2`" + good, ""},
		{"routes for each context but one", "", "## A\n\n- → [](#b) `if remote`\n\n## B\n\n- [“x”](#good) `best`" + good, "uncovered a [] map[]"},
		{"near: two conditions that are each other's opposite", "", "## A\n\n- → [](#b) `if remote`\n- → [](#b) `if not remote`\n\n## B\n\n- [“x”](#good) `best`" + good, ""},
	} {
		w, err := drafted(t, talkOf(tc.front, tc.scenes)).Walk(content.Setting{})
		if err != nil {
			t.Fatal(err)
		}
		if got := found(w); got != tc.want {
			t.Errorf("%s:\n got %s\nwant %s", tc.name, got, tc.want)
		}
	}
}

// TestWalkAsksWhatConditionsAskFor counts what is given: values that no condition tells apart are one.
func TestWalkAsksWhatConditionsAskFor(t *testing.T) {
	pack := []content.ContextID{"remote", "shop", "ward"}
	for _, tc := range []struct {
		name, cond string
		contexts   []content.ContextID
		want       int
	}{
		{"nothing is asked", "seen a", pack, 1},
		{"one context of three, and the others", "remote", pack, 2},
		{"two contexts of three, and the other", "remote or ward", pack, 3},
		{"a context that the pack has not, beside its own", "market", pack, 2},
		{"a context without a pack, and none", "market", nil, 2},
		{"confidence below and from two on", "confidence >= 2", nil, 2},
		{"each confidence", "confidence = 2 or confidence > 2", nil, 3},
		{"confidence that is always so", "confidence >= 1", nil, 1},
		{"levels up to two and from there", "level c > 2", nil, 2},
		{"two competencies", "level c > 2 or level d = 0", nil, 4},
		{"met at all", "met other", nil, 2},
		{"met, and how", "met other or met other poor", nil, 3},
		{"all together", "remote and confidence = 1 and level c > 2 and met other", pack, 16},
	} {
		sc := drafted(t, talkOf("", "## A\n\n- [“x”](#good) `best` `if "+tc.cond+"`\n- [“y”](#good) `good`"+good))
		w, err := sc.Walk(content.Setting{Contexts: tc.contexts})
		if err != nil {
			t.Fatal(err)
		}
		if got := w.Inputs; got != tc.want {
			t.Errorf("%s: got %d, want %d", tc.name, got, tc.want)
		}
	}
}

// TestWalkTellsWhatThereIs looks at ways, shares, what is shown, ways back and length.
func TestWalkTellsWhatThereIs(t *testing.T) {
	ten := "\n\n## Late\n\n`ending poor`\nOver.\n\n### Debrief\n\nIt was.\n"
	sc := drafted(t, talkOf("", "## A\n\nOne two three.\n\n- [“x”](#b) `best` `+1 asks` `as said`\n  > Four five.\n- [“y”](#b) `weak` `-1 asks`\n  > Six.\n- [“z”](#late) `poor` `+1 waits`\n  > Seven.\n\n"+
		"## B\n\n`if chose said` Eight nine ten.\n\n- [“v”](#b) `poor`\n  > Eleven.\n- [“w”](#good) `good` `-1 asks` `if chose said`\n  > Twelve.\n- [“u”](#late) `poor`\n  > Thirteen."+good+ten))
	w, err := sc.Walk(content.Setting{WordsPerMinute: 60})
	if err != nil {
		t.Fatal(err)
	}
	var ends, back []string
	for _, e := range w.Endings {
		ends = append(ends, fmt.Sprint(e.Scene.Slug, e.Ways))
	}
	for _, b := range w.WaysBack {
		back = append(back, fmt.Sprint(b.Scene.Slug, b.Always, b.Never))
	}
	for _, c := range []struct{ what, got, want string }{
		{"endings", fmt.Sprint(ends), "[good1 late3]"},
		{"best", fmt.Sprint(w.Best), "{1 1 false false}"},
		{"worst", fmt.Sprint(w.Worst), "{0 1 false false}"},
		{"behaviours", fmt.Sprint(w.Behaviours), "[{/asks 1 2} {/waits 1 0}]"},
		{"ways back", fmt.Sprint(back), "[bfalse false]"},
		{"states, runs", fmt.Sprint(w.States, w.Runs), "5 0"},
		// You talk (2). One two three (3), x y z (3); Four five (2); Eight nine ten (3), v w u (3); Thirteen (1); Over (1), It was (2): 20.
		{"longest", fmt.Sprint(w.Longest.Turns, w.Longest.Words, w.Longest.Seconds, w.Longest.For.Path, w.Longest.Cut), "2 20 44 [0 2] false"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %s, want %s", c.what, c.got, c.want)
		}
	}
}

// TestWaysThroughLoops counts paths that repeat no state.
func TestWaysThroughLoops(t *testing.T) {
	sc := drafted(t, talkOf("", "## A\n\n- [“x”](#b) `best`\n- [“y”](#c) `good`\n- [“z”](#good) `good`\n\n## B\n\n- [“x”](#a) `best`\n- [“y”](#c) `good`\n- [“z”](#good) `good`\n\n"+
		"## C\n\n- [“x”](#a) `best`\n- [“y”](#b) `good`\n- [“z”](#good) `good`"+good))
	w, err := sc.Walk(content.Setting{})
	if err != nil {
		t.Fatal(err)
	}
	if r := w.Endings[0]; r.Ways != 5 || r.AtLeast { // a; ab, ac; abc, acb
		t.Errorf("got %d (cut %v), want 5", r.Ways, r.AtLeast)
	}
}

// TestEmbeddedScenariosWalkWell holds the embedded packs to what is an error in others.
func TestEmbeddedScenariosWalkWell(t *testing.T) {
	n := 0
	for _, root := range []string{"packs/first-days", "testdata/example-pack"} {
		d, _, err := content.LoadDraft(os.DirFS("."), root, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, sc := range d.Scenarios {
			w, err := sc.Walk(d.Setting())
			if err != nil {
				t.Fatal(err)
			}
			if w.Problem() {
				t.Errorf("%s: %s", sc.ID, found(w))
			}
			again, err := sc.Walk(d.Setting())
			if err != nil || all(w) != all(again) {
				t.Errorf("%s: two walks differ: %s and %s", sc.ID, all(w), all(again))
			}
			if slices.ContainsFunc(w.Endings, func(r content.Reach) bool { return r.Ways == 0 }) {
				t.Errorf("%s has an ending that cannot be reached", sc.ID)
			}
			n++
			t.Logf("%s: %d states, %d given, %d runs", sc.ID, w.States, w.Inputs, w.Runs)
		}
	}
	t.Logf("%d scenarios", n)
}

// BenchmarkWalk is the slowest of the embedded scenarios.
func BenchmarkWalk(b *testing.B) {
	d, _, err := content.LoadDraft(os.DirFS("."), "packs/first-days", nil)
	if err != nil {
		b.Fatal(err)
	}
	for _, sc := range d.Scenarios {
		b.Run(sc.ID, func(b *testing.B) {
			for b.Loop() {
				if _, err := sc.Walk(d.Setting()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
