package content_test

import (
	"fmt"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
)

const rememberingPack = `---
kind: pack
format: 1
id: yard
title: Yard
version: 1.0.0
language: en
licence: CC-BY-4.0
---

# Yard

## Path

1. [Again](scenarios/again.md)

## Competencies

- [Tact](competencies/tact.md)
`

const tact = `---
kind: competency
id: tact
title: Tact
area: Talk
---

# Tact

Saying it well.

## What it looks like

- ` + "`waits`" + ` Waits.

## Levels

| Level | In short | You can tell because |
| --- | --- | --- |
| 1 Foundation | Waits | Can wait. |
`

const rememberingTalk = `---
kind: scenario
id: again
title: Again
competencies: [tact]
level: 1
minutes: 2
cast:
  Mo: porter
form: written
direction: up
mood: recovering
---

# Again

%s

## Gate

%s

- [“Hm.”](#end) %s

  %s

  > %s
- [“Oh.”](#way) ` + "`good`" + `

  > Short.

## Way

- → [](#end) %s
- → [](#end) ` + "`else`" + `

## End

` + "`ending mixed`" + `
Over.

### Looking back

%s
`

func TestAScenarioSaysWhomItRemembers(t *testing.T) {
	for _, c := range []struct {
		name  string
		where [7]string
		want  string
	}{
		{"nobody", [7]string{"It rains.", "It rains.", "`best`", "It rains.", "Fine.", "`if seen gate`", "Done."}, "[]"},
		{"in the opening, by an ending", [7]string{0: "`if met first strong` Mo nods."}, "[yard/first]"},
		{"in a scene, not met", [7]string{1: "`if not met first` Who is he?"}, "[yard/first]"},
		{"in a choice, one of two", [7]string{2: "`best` `if seen gate or met first poor`"}, "[yard/first]"},
		{"in a reaction", [7]string{3: "`if met first` Mo sighs."}, "[yard/first]"},
		{"in a route, with another", [7]string{5: "`if met second and met first`"}, "[yard/second yard/first]"},
		{"in the debrief, and itself", [7]string{6: "`if met again` Once more."}, "[yard/again]"},
		{"twice, each once", [7]string{0: "`if met first` Mo nods.", 6: "`if met first and met second` Both."}, "[yard/first yard/second]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			plain := [7]any{"It rains.", "It rains.", "`best`", "It rains.", "Fine.", "`if seen gate`", "Done."}
			for i, words := range c.where {
				if words != "" {
					plain[i] = words
				}
			}
			fsys := fstest.MapFS{
				"pack.md":              {Data: []byte(rememberingPack)},
				"competencies/tact.md": {Data: []byte(tact)},
				"scenarios/again.md":   {Data: []byte(fmt.Sprintf(rememberingTalk, plain[:]...))},
			}
			for _, id := range []string{"first", "second"} {
				fsys["scenarios/"+id+".md"] = &fstest.MapFile{Data: []byte(fmt.Sprintf(
					"---\nkind: scenario\nid: %s\ntitle: %s\ncompetencies: [tact]\nlevel: 1\nminutes: 1\n---\n\n# T\n\nHm.\n\n## A\n\n- [“B.”](#b) `best`\n  > C.\n- [“C.”](#b) `poor`\n  > C.\n\n## B\n\n`ending strong`\nD.\n\n### E\n\nF.\n", id, id))}
			}
			pack, problems := content.Load(fsys, nil)
			if pack == nil {
				t.Fatal(problems)
			}
			lib, err := content.NewLibrary(pack)
			if err != nil {
				t.Fatal(err)
			}
			again := content.Ref{Pack: "yard", ID: "again"}
			if got := fmt.Sprint(lib.Scenario(again).Remembers()); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			o, _ := lib.Outline(content.KindScenario, again)
			if got := fmt.Sprint([]any{o.Form, o.Direction, o.Mood}); got != "[written up recovering]" {
				t.Errorf("its outline says %s, want written up recovering", got)
			}
		})
	}
}
