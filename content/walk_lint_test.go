package content_test

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
	"example.com/hearten/content/scenariotest"
)

// TestLintAndWalkAgree holds what lint says of random conversations against what a walk of the same file finds: every finding
// is named where it stands, and nothing is named that was not found.
func TestLintAndWalkAgree(t *testing.T) {
	findings, walked := map[string]int{}, 0
	for seed := range uint64(400) {
		text := scenariotest.Random(seed)
		fsys := briefScenarios(filesOf(t, os.DirFS("packs/first-days")))
		fsys["scenarios/a-talk.md"] = textFile(text)
		d, _, err := content.LoadDraft(fsys, "scenarios/a-talk.md", nil)
		if err != nil {
			t.Fatal(err)
		}
		w, err := d.Scenarios[0].Walk(d.Setting())
		if err != nil {
			t.Fatal(err)
		}
		_, problems := content.Lint(fsys, nil)
		got := map[string][]int{}
		for _, p := range problems {
			if p.File == "scenarios/a-talk.md" {
				got[p.Code] = append(got[p.Code], p.Line)
			}
		}
		if blocked(got) {
			continue
		}
		walked++
		for code, lines := range expected(w, got) {
			if !slices.Equal(slices.Compact(slices.Sorted(slices.Values(got[code]))), slices.Compact(slices.Sorted(slices.Values(lines)))) {
				t.Errorf("seed %d: %s at lines %v, want %v\n%s", seed, code, got[code], lines, text)
			}
			findings[code] += len(lines)
		}
	}
	t.Logf("%d conversations, findings: %v", walked, findings)
	for _, code := range []string{"S026", "S027", "S032", "S033", "S034", "S037"} {
		if findings[code] < 5 {
			t.Errorf("only %d findings of %s were looked at", findings[code], code)
		}
	}
}

// briefScenarios puts the shortest conversations with the same names in the place of a pack's, so that no time goes by in them.
func briefScenarios(fsys fstest.MapFS) fstest.MapFS {
	for p := range fsys {
		if id, ok := strings.CutPrefix(p, "scenarios/"); ok {
			fsys[p] = textFile(fmt.Sprintf("---\nkind: scenario\nid: %s\ntitle: A talk\ncompetencies: [empathy]\nlevel: 1\nminutes: 1\n---\n\n# A talk\n\n## A\n\n`ending strong`\nIt is over.\n",
				strings.TrimSuffix(id, ".md")))
		}
	}
	return fsys
}

// blocked reports errors after which lint goes through nothing.
func blocked(got map[string][]int) bool {
	for code := range got {
		if slices.Contains([]string{"P001", "P002", "P003", "S003", "S004", "S005", "S007", "S010", "S011", "S012", "S020"}, code) {
			return true
		}
	}
	return false
}

// expected are the lines that a walk's findings stand in, by code, but for scenes that a simpler code names.
func expected(w *content.Walk, got map[string][]int) map[string][]int {
	out := map[string][]int{"S026": nil, "S027": nil, "S032": nil, "S033": nil, "S034": nil, "S037": nil}
	behind := map[string]bool{}
	var spread func(sc *content.Scene)
	spread = func(sc *content.Scene) {
		if sc == nil || behind[sc.Slug] {
			return
		}
		behind[sc.Slug] = true
		for _, c := range sc.Choices {
			spread(w.Scenario.Scene(c.To))
		}
		for _, r := range sc.Routes {
			spread(w.Scenario.Scene(r.To))
		}
	}
	for _, sc := range w.Scenario.Scenes {
		if slices.Contains(got["S030"], sc.Pos.Line) {
			spread(sc)
		}
	}
	add := func(code string, at content.Pos) { out[code] = append(out[code], at.Line) }
	for _, sc := range w.Unreached {
		if !behind[sc.Slug] {
			add("S032", sc.Pos)
		}
	}
	for _, c := range w.NeverOffered {
		add("S033", c.Pos)
	}
	for _, s := range w.Stops {
		if s.Kind == content.NoChoice {
			add("S034", s.Scene.Pos)
		}
	}
	for _, u := range w.Uncovered {
		add("S037", u.Scene.Pos)
	}
	for _, b := range w.WaysBack {
		if b.Never && asksOn(w.Scenario, b.Scene, map[string]bool{}) {
			add("S026", b.Scene.Pos)
		}
	}
	for _, r := range w.Endings {
		if w.OnlyWay(r) {
			add("S027", r.Scene.Pos)
		}
	}
	return out
}

func asksOn(s *content.Scenario, sc *content.Scene, seen map[string]bool) bool {
	if seen[sc.Slug] || len(sc.Choices) > 0 {
		return !seen[sc.Slug]
	}
	seen[sc.Slug] = true
	return slices.ContainsFunc(sc.Routes, func(r content.Route) bool { return asksOn(s, s.Scene(r.To), seen) })
}

// TestLintOfManyScenariosTakesLittleRoom walks 500 conversations of a pack.
func TestLintOfManyScenariosTakesLittleRoom(t *testing.T) {
	fsys := filesOf(t, os.DirFS("packs/first-days"))
	base, err := os.ReadFile("packs/first-days/scenarios/copied-in.md")
	if err != nil {
		t.Fatal(err)
	}
	for i := range 500 {
		fsys[fmt.Sprintf("scenarios/more-%d.md", i)] = textFile(replaceOnce(t, string(base), "id: copied-in", fmt.Sprintf("id: more-%d", i)))
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, problems := content.Lint(fsys, nil)
	runtime.ReadMemStats(&after)
	if content.HasErrors(problems) {
		t.Errorf("the conversations have errors: %v", problems[0])
	}
	held := (after.Sys - before.Sys) >> 20
	t.Logf("500 conversations, %d MB more held by the program", held)
	if held > 500 {
		t.Errorf("%d MB more are held by the program, 500 at most are wanted", held)
	}
}
