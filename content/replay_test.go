package content_test

import (
	"io/fs"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"golang.org/x/tools/txtar"
)

// textsOf are the files of an embedded pack.
func textsOf(t *testing.T, fsys fs.FS) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(fsys, p)
		out[p] = string(b)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func treeOf(t *testing.T, files map[string]string) fs.FS {
	t.Helper()
	var a txtar.Archive
	for p, text := range files {
		a.Files = append(a.Files, txtar.File{Name: p, Data: []byte(text)})
	}
	fsys, err := txtar.FS(&a)
	if err != nil {
		t.Fatal(err)
	}
	return fsys
}

// partings replays every walkthrough of a pack in each of its contexts, and returns where they part, by the walk's file.
func partings(t *testing.T, files map[string]string) (out map[string]content.Parting, replays int) {
	t.Helper()
	all, _, err := content.LoadWalks(treeOf(t, files), ".", nil)
	if err != nil {
		t.Fatal(err)
	}
	out = map[string]content.Parting{}
	for _, r := range all {
		if r.Scenario == nil {
			out[r.Pos.File] = content.Parting{Pos: r.Pos, Why: "no scenario"}
			continue
		}
		for _, c := range r.Contexts {
			replays++
			if at, ok := r.Replay(r.Scenario, content.Given{In: c}); !ok {
				out[r.Pos.File] = at
			}
		}
	}
	return out, replays
}

// TestWalksNoticeWhatChangesTheirWay mutates the conversations of the embedded packs: whatever is on the way of a walk is noticed
// by it, at the step where it is; what stands beside the way, and the order of choices, is not.
func TestWalksNoticeWhatChangesTheirWay(t *testing.T) {
	counted := map[string]int{}
	for _, name := range packs.Names() {
		fsys, err := packs.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		files := textsOf(t, fsys)
		found, replays := partings(t, files)
		if len(found) > 0 {
			t.Fatalf("%s: walks part before anything was changed: %v", name, found)
		}
		counted["replays"] += replays
		pack, problems := content.Load(fsys, nil)
		if pack == nil {
			t.Fatal(problems)
		}
		for _, w := range pack.Walkthroughs {
			mutate(t, files, w, pack, counted)
		}
	}
	t.Logf("%v", counted)
	for _, kind := range []string{"words", "gone", "led elsewhere", "scene renamed", "ending renamed", "beside the way"} {
		if counted[kind] == 0 {
			t.Errorf("no mutation of the kind “%s” was made", kind)
		}
	}
}

// mutate changes one line of a scenario after the other.
func mutate(t *testing.T, files map[string]string, w *content.Walkthrough, pack *content.Pack, counted map[string]int) {
	var sc *content.Scenario
	for _, s := range pack.Scenarios() {
		if s.ID == w.Of.ID {
			sc = s
		}
	}
	lines := strings.SplitAfter(files[sc.Pos.File], "\n")
	with := func(edit func([]string) []string) map[string]content.Parting {
		changed := map[string]string{}
		for _, p := range []string{"pack.md", w.Pos.File} { // the others are read by the first replay
			changed[p] = files[p]
		}
		changed[sc.Pos.File] = strings.Join(edit(append([]string{}, lines...)), "")
		found, _ := partings(t, changed)
		return found
	}
	want := func(kind string, pos content.Pos, found map[string]content.Parting) {
		t.Helper()
		counted[kind]++
		at, noticed := found[w.Pos.File]
		if !noticed || at.Pos.Line != pos.Line || at.Why == "" {
			t.Errorf("%s, %s: got %+v, want it noticed on line %d", w.Pos.File, kind, at, pos.Line)
		}
	}
	taken := map[int]bool{}
	for _, step := range w.Steps {
		scene := sc.Scene(step.Scene)
		for _, c := range scene.Choices {
			if strings.Join(strings.Fields(c.Words.String()), " ") != step.Choice {
				continue
			}
			n := c.Pos.Line - 1
			taken[n] = true
			found := with(func(l []string) []string { l[n] = strings.Replace(l[n], "e", "ee", 1); return l })
			want("words", step.Pos, found)
			if at := found[w.Pos.File]; !strings.Contains(at.Remedy, "did you mean") || len(at.Offered) == 0 {
				t.Errorf("%s: a changed word is not guessed: %+v", w.Pos.File, at)
			}
			want("gone", step.Pos, with(func(l []string) []string { return append(l[:n:n], l[n+2:]...) }))
			next := w.End
			for i, s := range w.Steps {
				if s == step && i+1 < len(w.Steps) {
					next = w.Steps[i+1].Pos
				}
			}
			want("led elsewhere", next, with(func(l []string) []string {
				l[n] = strings.Replace(l[n], "(#"+c.To+")", "(#"+scene.Slug+")", 1)
				return l
			}))
		}
		h := scene.Pos.Line - 1
		want("scene renamed", step.Pos, with(func(l []string) []string {
			l[h] = "## Quite another place\n"
			for i := range l {
				l[i] = strings.ReplaceAll(l[i], "(#"+scene.Slug+")", "(#quite-another-place)")
			}
			return l
		}))
	}
	end := sc.Scene(w.EndsAt)
	want("ending renamed", w.End, with(func(l []string) []string {
		l[end.Pos.Line-1] = "## Quite another end\n"
		for i := range l {
			l[i] = strings.ReplaceAll(l[i], "(#"+end.Slug+")", "(#quite-another-end)")
		}
		return l
	}))
	for _, scene := range sc.Scenes {
		for _, c := range scene.Choices {
			if n := c.Pos.Line - 1; !taken[n] {
				counted["beside the way"]++
				if found := with(func(l []string) []string { l[n] = strings.Replace(l[n], "e", "ee", 1); return l }); len(found) > 0 {
					t.Errorf("%s:%d: a change beside the way is taken for one: %v", sc.Pos.File, n+1, found)
				}
			}
		}
	}
}

// branching has a condition, a choice that is offered once, a context and routes; one and another order of its choices.
const branching = `---
kind: scenario
id: s
title: S
competencies: [c]
level: 1
minutes: 1
meters:
  ease: 1 of 3
---

# S

## A

- [“look around”](#a) ` + "`good` `once` `+1 ease`" + `
  > y
- [“go”](#r) ` + "`best`" + `
  > y
- [“only there”](#b) ` + "`weak` `if remote`" + `
  > y
- [“at ease”](#b) ` + "`good` `if ease >= 2`" + `
  > y

## R

- → [b](#b) ` + "`if ease >= 2`" + `
- → [z](#z) ` + "`else`" + `

## B

` + "`ending strong`" + `
B.

### Debrief

D.

## Z

` + "`ending mixed`" + `
Z.

### Debrief

D.
`

func TestAReplayHonoursOnceConditionsContextsAndRoutes(t *testing.T) {
	page := "---\nkind: pack\nformat: 1\nid: p\ntitle: P\nversion: \"1\"\nlanguage: en\nlicence: CC0-1.0\ncontexts:\n  remote: R\n  desk: D\n---\n\n# P\n\n## Path\n\n- [S](s.md)\n\n## Competencies\n\n- [S](s.md)\n"
	walk := func(contexts, steps, end string) string {
		return "---\nkind: walk\nof: s\n" + contexts + "---\n\n# W\n\n" + steps + "\nEnds at [E](s.md#" + end + ")\n"
	}
	for _, c := range []struct{ about, contexts, steps, end, why string }{
		{"a route that holds", "", "1. A → “look around”\n2. A → “go”\n", "b", ""},
		{"the other route", "", "1. A → “go”\n", "z", ""},
		{"a route that does not hold", "", "1. A → “go”\n", "b", "it ends at “Z”"},
		{"what is offered once", "", "1. A → “look around”\n2. A → “look around”\n", "b", "not on offer here"},
		{"a condition that holds", "", "1. A → “look around”\n2. A → “at ease”\n", "b", ""},
		{"a condition that does not hold", "", "1. A → “at ease”\n", "b", "not on offer here"},
		{"its own context", "contexts: [remote]\n", "1. A → “only there”\n", "b", ""},
		{"another context", "contexts: [remote, desk]\n", "1. A → “only there”\n", "b", "not on offer here"},
		{"all contexts where it names none", "", "1. A → “only there”\n", "b", "not on offer here"},
		{"a walk that stops", "", "1. A → “look around”\n", "b", "the last step does not end it"},
		{"a walk that goes on", "", "1. A → “go”\n2. A → “go”\n", "z", "the conversation stands at “Z”"},
		{"a word that is nearly right", "", "1. A → “goo”\n", "z", "does not offer"},
	} {
		found, replays := partings(t, map[string]string{"pack.md": page, "s.md": branching, "w.walk.md": walk(c.contexts, c.steps, c.end)})
		at, parts := found["w.walk.md"]
		if parts != (c.why != "") || !strings.Contains(at.Why, c.why) || replays == 0 {
			t.Errorf("%s: got %+v in %d replays, want “%s”", c.about, at, replays, c.why)
		}
	}
}
