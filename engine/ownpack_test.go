package engine_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// TestOwnPackIsPractice plays a conversation of the learner's own pack that claims behaviours, and one of another pack with the
// same file: only that is evidence.
func TestOwnPackIsPractice(t *testing.T) {
	lib := embedded(t)
	for _, id := range []content.PackID{content.OwnPack, "other"} {
		with := libraryWith(t, lib, id)
		l := newLearner(t, with)
		before := l.progress().Belief(l.coach.Today())
		act, ok := engine.Do(with, l.progress(), content.Target{Kind: content.KindScenario, Ref: content.Ref{Pack: id, ID: "claim"}})
		if !ok {
			t.Fatal("the conversation is not there")
		}
		teaches := 0
		l.through(l.begin(act), func(p engine.Prompt) engine.Input {
			switch p := p.(type) {
			case engine.Scene:
				return engine.Choose{N: slices.IndexFunc(p.Choices, func(c content.Line) bool { return strings.Contains(c.String(), "Thursday") == (p.Turn == 1) })}
			case engine.Confidence:
				return engine.Sure{Level: 3}
			case engine.Debrief:
				teaches = len(p.Lessons)
				return engine.Continue{}
			case engine.Writing, engine.MakePlan:
				return engine.Skip{}
			default:
				return engine.Continue{}
			}
		})
		p := l.progress()
		listening := content.Ref{Pack: "first-days", ID: "active-listening"}
		was, _ := before.Score(listening)
		is, _ := p.Belief(l.coach.Today()).Score(listening)
		counts := id != content.OwnPack
		for _, c := range []struct {
			what string
			got  bool
		}{
			{"a piece of evidence", len(p.Pieces) > 0},
			{"something missed", len(p.Misses()) > 0},
			{"a lesson for what it did not show", teaches > 0},
			{"an observation", is.Observations > 0},
			{"a score that moved", is.Value != was.Value},
			{"a badge", len(p.Awards) > 0},
		} {
			if c.got != counts {
				t.Errorf("pack %s: %s: %t, want %t", id, c.what, c.got, counts)
			}
		}
		if _, ok := p.LastRun(content.KindScenario, content.Ref{Pack: id, ID: "claim"}); !ok {
			t.Errorf("pack %s: the run is not remembered", id)
		}
	}
}

// libraryWith is the library with a pack that has a conversation which claims behaviours, and a badge for it.
func libraryWith(t *testing.T, lib *content.Library, id content.PackID) *content.Library {
	t.Helper()
	files := fstest.MapFS{
		"pack.md": {Data: []byte("---\nkind: pack\nformat: 1\nid: " + string(id) + "\ntitle: Claims\nversion: 0.1.0\nlanguage: en\nlicence: private\nrequires: [first-days]\n---\n\n# Claims\n\n" +
			"## Path\n\n- [Claim](claim.md)\n\n## Competencies\n\n- [Active listening](pack:first-days/competencies/active-listening.md)\n\n## Badges\n\n- [Claimed](badge.md)\n")},
		"claim.md": {Data: []byte("---\nkind: scenario\nid: claim\ntitle: Claim\ncompetencies: [first-days/active-listening]\nlevel: 1\nminutes: 2\n---\n\n# Claim\n\nHere.\n\n## One\n\nA word.\n\n" +
			"- [“You had until Thursday.”](#two) `best` `+2 first-days/plays-back`\n  > It says back what was said in six words.\n- [“Well.”](#two) `poor`\n  > It leaves them with nothing to answer at all.\n\n" +
			"## Two\n\nAnother.\n\n- [“How was your Thursday?”](#end) `best` `+2 first-days/open-question`\n  > It asks for something that yes cannot answer.\n- [“Well.”](#end) `poor`\n  > It leaves them with nothing to answer at all.\n\n" +
			"## End\n\n`ending strong`\nDone.\n\n### Debrief\n\nSo it was.\n")},
		"badge.md": {Data: []byte("---\nkind: badge\nid: claimed\ntitle: Claimed\ncompetency: first-days/active-listening\nlevel: 1\n---\n\n# Claimed\n\nFor it.\n\n## Criteria\n\n" +
			"- [ ] Reach [the end](claim.md#end) `ending strong`\n")},
	}
	pack, problems := content.Load(files, lib)
	if pack == nil {
		t.Fatal(problems)
	}
	with, err := content.NewLibrary(append(lib.Packs(), pack)...)
	if err != nil {
		t.Fatal(err)
	}
	return with
}

func TestListingInPackText(t *testing.T) {
	lib := embedded(t)
	f := fourTalks(20000)[0]
	c, _ := prepared(lib, f).OwnConversation(lib, f.Preparation)
	link := "- [" + c.Title + "](" + c.Path() + ")"
	for _, test := range []struct{ name, text, want string }{
		{"a list that goes on", "---\nrequires: [first-days]\n---\n## Path\n\n- [a](b.md)\n\n## Competencies\n", "---\nrequires: [first-days]\n---\n## Path\n\n- [a](b.md)\n" + link + "\n\n## Competencies\n"},
		{"an empty section", "---\nrequires: [first-days]\n---\n## Path\n\n## Competencies\n", "---\nrequires: [first-days]\n---\n## Path\n\n" + link + "\n\n## Competencies\n"},
		{"no section", "---\nrequires: [first-days]\n---\n# Mine", "---\nrequires: [first-days]\n---\n# Mine\n\n## Path\n\n" + link + "\n"},
		{"no pack required", "---\nid: mine\n---\n## Path\n\n- x\n", "---\nid: mine\nrequires: [first-days]\n---\n## Path\n\n- x\n" + link + "\n"},
		{"another pack required", "---\nrequires: [x]\nid: mine\n---\n## Path\n\n- x\n", "---\nrequires: [x, first-days]\nid: mine\n---\n## Path\n\n- x\n" + link + "\n"},
		{"packs in a list", "---\nrequires:\n  - x\nid: mine\n---\n## Path\n\n- x\n", "---\nrequires:\n  - first-days\n  - x\nid: mine\n---\n## Path\n\n- x\n" + link + "\n"},
		{"it is there", "---\nrequires: [first-days]\n---\n## Path\n\n" + link + "\n", "---\nrequires: [first-days]\n---\n## Path\n\n" + link + "\n"},
	} {
		if got := c.ListedIn(test.text); got != test.want {
			t.Errorf("%s:\n%q, want\n%q", test.name, got, test.want)
		}
	}
}
