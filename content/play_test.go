package content_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
)

// talkOf is a scenario file: front matter with more lines, and scenes.
func talkOf(front, scenes string) string {
	return "---\nkind: scenario\nid: a-talk\ntitle: A talk\ncompetencies: [c]\nlevel: 1\nminutes: 3\n" + front + "---\n\n# A talk\n\nYou talk.\n\n" + scenes
}

// drafted reads one scenario that lies alone.
func drafted(t *testing.T, text string) *content.Scenario {
	t.Helper()
	d, _, err := content.LoadDraft(fileSystem(text), "a-talk.md", nil)
	if err != nil {
		t.Fatal(err)
	}
	return d.Scenarios[0]
}

func fileSystem(text string) fs.FS { return fstest.MapFS{"a-talk.md": {Data: []byte(text)}} }

func runLine(r content.Run) string {
	where := "nowhere"
	if sc := r.End.Scene(); sc != nil {
		if where = "at " + sc.Slug; r.End.Ended() {
			where = sc.Slug
		}
	}
	return fmt.Sprint(r.Path, " ", where, " ", r.End.Meters())
}

const good = "\n\n## Good\n\n`ending strong`\nDone.\n\n### Debrief\n\nWell.\n"

func TestRuns(t *testing.T) {
	for _, tc := range []struct {
		name, front, scenes string
		learner             content.Given
		depth               int
		want                []string
	}{
		{
			"meters are kept between 0 and their max after each effect", "meters:\n  m: 1 of 3\n",
			"## A\n\n- [“x”](#good) `best` `+5 m` `-2 m`\n- [“y”](#good) `poor` `-2 m` `+1 m`" + good,
			content.Given{},
			9,
			[]string{"[0] good map[m:1]", "[1] good map[m:1]"},
		},
		{
			"what is offered once is gone, and its place is taken by the next", "",
			"## A\n\n- [“x”](#a) `good` `once`\n- [“y”](#good) `best`" + good,
			content.Given{},
			9,
			[]string{"[0 0] good map[]", "[1] good map[]"},
		},
		{
			"a scene counts as seen when it is entered", "",
			"## A\n\n- [“x”](#good) `best` `if seen a`\n- [“y”](#b) `good` `if not seen b`\n\n## B\n\n- [“z”](#a) `good`" + good,
			content.Given{},
			9,
			[]string{"[0] good map[]", "[1 0 0] good map[]"},
		},
		{
			"the first route that holds is taken, the last one where none does", "meters:\n  m: 0 of 3\n",
			"## A\n\n- [“x”](#b) `best` `+1 m`\n- [“y”](#b) `good` `+2 m` `as y`\n- [“z”](#b) `weak`\n\n## B\n\n- → [](#good) `if m >= 1 and not chose y`\n- → [](#a) `if chose y`\n- → [](#bad) `if m >= 3`\n\n## Bad\n\n`ending poor`\nBad." + good,
			content.Given{},
			1,
			[]string{"[0] good map[m:1]", "[1] at a map[m:2]", "[2] bad map[m:0]"},
		},
		{
			"the first scene may be one with routes", "",
			"## A\n\n- → [](#b) `if confidence >= 2`\n- → [](#good) `else`\n\n## B\n\n- [“x”](#good) `best`" + good,
			content.Given{},
			9,
			[]string{"[0] good map[]"},
		},
		{
			"a circle of routes stands still", "",
			"## A\n\n- [“x”](#b) `best`\n\n## B\n\n- → [](#c)\n\n## C\n\n- → [](#b)" + good,
			content.Given{},
			9,
			[]string{"[0] at c map[]"},
		},
		{
			"a circle of routes that changes what was seen is left", "",
			"## A\n\n- [“x”](#b) `best`\n\n## B\n\n- → [](#good) `if seen c`\n- → [](#c)\n\n## C\n\n- → [](#b)" + good,
			content.Given{},
			9,
			[]string{"[0] good map[]"},
		},
		{
			"where no choice is on offer the run stays", "",
			"## A\n\n- [“x”](#b) `best`\n\n## B\n\n- [“y”](#good) `best` `if chose nothing`" + good,
			content.Given{},
			9,
			[]string{"[0] at b map[]"},
		},
		{
			"a choice to no scene leads nowhere", "",
			"## A\n\n- [“x”](#gone) `best`\n- [“y”](#good) `good`" + good,
			content.Given{},
			9,
			[]string{"[0] nowhere map[]", "[1] good map[]"},
		},
		{
			"a loop is cut at the depth", "",
			"## A\n\n- [“x”](#a) `best`\n- [“y”](#good) `good`" + good,
			content.Given{},
			2,
			[]string{"[0 0] at a map[]", "[0 1] good map[]", "[1] good map[]"},
		},
		{
			"what is given decides", "",
			"## A\n\n- [“c”](#good) `best` `if remote`\n- [“l”](#good) `best` `if level c >= 2`\n- [“m”](#good) `best` `if met other strong`\n- [“n”](#good) `best` `if met other poor`\n- [“s”](#b) `best` `if confidence = 3`\n- [“t”](#a) `good` `if shop`\n\n## B\n\n- [“z”](#good) `best`" + good,
			content.Given{In: "remote", Sure: 3, Levels: map[content.Ref]int{{ID: "c"}: 2}, Ended: map[content.Ref]content.EndingKind{{ID: "other"}: "strong"}},
			9,
			[]string{"[0] good map[]", "[1] good map[]", "[2] good map[]", "[3 0] good map[]"},
		},
	} {
		var got []string
		for r := range drafted(t, talkOf(tc.front, tc.scenes)).Runs(tc.learner, tc.depth) {
			got = append(got, runLine(r))
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s:\n got %q\nwant %q", tc.name, got, tc.want)
		}
	}
}

// TestRunsCanBeLeftOff asks for three of a thousand million.
func TestRunsCanBeLeftOff(t *testing.T) {
	sc := drafted(t, talkOf("", "## A\n\n"+strings.Repeat("- [“x”](#a) `best`\n", 8)+good))
	n := 0
	for range sc.Runs(content.Given{}, 10) {
		if n++; n == 3 {
			break
		}
	}
	if n != 3 {
		t.Errorf("got %d runs, want 3", n)
	}
}

// TestAPlayIsAValue takes two choices from one place.
func TestAPlayIsAValue(t *testing.T) {
	sc := drafted(t, talkOf("meters:\n  m: 1 of 3\n", "## A\n\n- [“x”](#b) `best` `+1 m` `once` `as x`\n- [“y”](#b) `good` `-1 m`\n\n## B\n\n- → [](#good)"+good))
	p := sc.Play(content.Given{})
	x, y := p.Take(sc.Scenes[0].Choices[0]), p.Take(sc.Scenes[0].Choices[1])
	end, ok := x.Onward()
	for _, tc := range []struct {
		name      string
		got, want any
	}{
		{"where it began", p.Scene().Slug, "a"},
		{"meters", []int{p.Meter("m"), x.Meter("m"), y.Meter("m"), p.Meter("none")}, []int{1, 2, 0, 0}},
		{"marks", []bool{p.Chose("x"), x.Chose("x"), y.Chose("x"), x.Chose("none")}, []bool{false, true, false, false}},
		{"seen", []bool{p.Seen("b"), x.Seen("b"), x.Seen("good"), end.Seen("good"), x.Seen("none")}, []bool{false, true, false, true, false}},
		{"on offer", len(p.Offered()), 2},
		{"once", []bool{p.Offers(sc.Scenes[0].Choices[0]), x.Offers(sc.Scenes[0].Choices[0])}, []bool{true, false}},
		{"the end", []any{ok, end.Scene().Slug, end.Ended(), x.Ended(), end.Follow().Scene().Slug}, []any{true, "good", true, false, "good"}},
	} {
		if fmt.Sprint(tc.got) != fmt.Sprint(tc.want) {
			t.Errorf("%s: got %v, want %v", tc.name, tc.got, tc.want)
		}
	}
}
