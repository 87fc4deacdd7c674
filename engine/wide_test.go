package engine_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// wide is a pack of many competencies in four areas, each with a checkup of situations, and a role that asks for the first.
func wide(t *testing.T, competencies, situations int) *content.Library {
	t.Helper()
	fsys := fstest.MapFS{}
	file := func(name, text string) { fsys[name] = &fstest.MapFile{Data: []byte(text)} }
	path, skills := "", ""
	for c := range competencies {
		id := fmt.Sprintf("skill-%02d", c)
		file("competencies/"+id+".md", fmt.Sprintf("---\nkind: competency\nid: %s\ntitle: Skill %02d\narea: Area %d\n---\n\n# Skill %02d\n\nA skill.\n\n"+
			"## What it looks like\n\n- `shows-%02d` Shows the skill of number %d.\n\n## What gets in the way\n\n- `bars-%02d` Shows its opposite.\n\n"+
			"## Levels\n\n| Level | In short | You can tell because | EQF |\n| --- | --- | --- | --- |\n| 1 Foundation | Begins | It is there. | 3 |\n", id, c, c%4, c, c, c, c))
		var b strings.Builder
		fmt.Fprintf(&b, "---\nkind: checkup\nid: moments-%02d\ntitle: Moments %02d\ncompetency: %s\nminutes: %d\nask: best\n---\n\n# Moments %02d\n\nMoments.\n", c, c, id, max(1, situations/2), c)
		for i := range situations {
			fmt.Fprintf(&b, "\n## Moment %02d of %02d\n\n`level %d`\nSomebody says something, %d.\n\n", i, c, 1+i%4, i)
			fmt.Fprintf(&b, "- [x] The best reply to it `best` `+2 shows-%02d`\n  > It carries.\n", c)
			fmt.Fprintf(&b, "- [ ] A good reply to it `good` `+1 shows-%02d`\n  > It helps.\n", c)
			fmt.Fprintf(&b, "- [ ] A reply that goes part of the way `weak` `-1 bars-%02d`\n  > It goes part of the way.\n", c)
			fmt.Fprintf(&b, "- [ ] A reply that leads away from it `poor` `-2 bars-%02d`\n  > It leads away.\n", c)
		}
		file(fmt.Sprintf("checkups/moments-%02d.md", c), b.String())
		path += fmt.Sprintf("%d. [Moments %02d](checkups/moments-%02d.md)\n", c+1, c, c)
		skills += fmt.Sprintf("- [Skill %02d](competencies/%s.md)\n", c, id)
	}
	file("pack.md", "---\nkind: pack\nformat: 1\nid: wide\ntitle: Wide\nversion: 0.1.0\nlanguage: en\nlicence: CC-BY-4.0\nauthors: [Hearten contributors]\n---\n\n"+
		"# Wide\n\nMany skills.\n\n## Path\n\n"+path+"\n## Competencies\n\n"+skills+"\n## Roles\n\n- [Keeper](roles/keeper.md)\n")
	file("roles/keeper.md", "---\nkind: role\nid: keeper\ntitle: Keeper\n---\n\n# Keeper\n\nKeeps.\n\n## What it asks for\n\n"+
		"- [Skill 00](../competencies/skill-00.md) `weight 6` Daily.\n- [Skill 01](../competencies/skill-01.md) `weight 3` Often.\n")
	pack, problems := content.Load(fsys, nil)
	if pack == nil {
		t.Fatal(problems)
	}
	lib, err := content.NewLibrary(pack)
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

func takeSnapshot() engine.Activity {
	return engine.Activity{Kind: engine.DoSnapshot, Title: "Snapshot"}
}

// graded answers a situation by a grade: the option's place in the order shown is found by its words.
func graded(p engine.Question, g content.Grade) engine.Choose {
	words := map[content.Grade]string{
		content.Best: "The best", content.Good: "A good", content.Weak: "A reply that goes", content.Poor: "A reply that leads",
	}[g]
	return engine.Choose{N: slices.IndexFunc(p.Options, func(o content.Line) bool { return strings.HasPrefix(o.String(), words) })}
}

// snapped goes through a snapshot with an answer for its situations and returns the prompts.
func snapped(l *learner, answer func(engine.Question) engine.Input) []engine.Prompt {
	return l.through(l.begin(takeSnapshot()), func(p engine.Prompt) engine.Input {
		if q, ok := p.(engine.Question); ok {
			return answer(q)
		}
		return plainly(p)
	})
}

func lastOf[T engine.Prompt](t *testing.T, prompts []engine.Prompt) T {
	t.Helper()
	for _, p := range slices.Backward(prompts) {
		if p, ok := p.(T); ok {
			return p
		}
	}
	var none T
	t.Fatalf("no %T came", none)
	return none
}

func (l *learner) record(facts ...engine.Fact) {
	l.t.Helper()
	if err := l.coach.Record(facts...); err != nil {
		l.t.Fatal(err)
	}
}

// lowFirst answers the first n skills poorly and the others well.
func lowFirst(p engine.Question, n int) content.Grade {
	var of int
	if _, err := fmt.Sscanf(p.Ask.String()[len("Moment 00 of "):], "%d", &of); err == nil && of < n {
		return content.Poor
	}
	return content.Best
}

// samePrompt compares prompts by their words.
func samePrompt(a, b engine.Prompt) bool { return reflect.DeepEqual(a, b) }
