package content_test

import (
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
)

// examplePack loads the pack of the format's description.
func examplePack(t *testing.T) *content.Pack {
	t.Helper()
	p, problems := content.Load(os.DirFS("testdata/example-pack"), nil)
	for _, pr := range problems {
		if pr.Severity != content.Info {
			t.Errorf("example pack: %v", pr)
		}
	}
	if p == nil {
		t.Fatal("example pack: not loaded")
	}
	return p
}

func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func behaviour(id string) content.Ref { return content.Ref{Pack: "everyday-conversations", ID: id} }

func TestExamplePackSaysWhatItIs(t *testing.T) {
	p := examplePack(t)
	equal(t, "id", p.ID, "everyday-conversations")
	equal(t, "version", p.Version, "0.1.0")
	equal(t, "licence", p.Licence, "CC-BY-4.0")
	equal(t, "limits", p.Limits, content.Limits{LessonMinutes: 5, ScenarioMinutes: 8})
	if want := []content.Context{
		{ID: "remote", Title: "Remote collaborator"}, {ID: "frontline", Title: "Frontline lead"}, {ID: "new-manager", Title: "New manager"},
	}; !slices.Equal(p.Contexts, want) {
		t.Errorf("contexts: got %v, want %v", p.Contexts, want)
	}
	if want := []content.Target{
		{Kind: content.KindCheckup, Ref: behaviour("feedback-baseline")},
		{Kind: content.KindLesson, Ref: behaviour("say-what-you-saw")},
		{Kind: content.KindScenario, Ref: behaviour("the-second-slip")},
	}; !slices.Equal(p.Path, want) {
		t.Errorf("path: got %v, want %v", p.Path, want)
	}
	equal(t, "name", p.Name.String(), "Everyday conversations")
	equal(t, "about", p.About.Words(), 26)
	for what, n := range map[string][2]int{
		"competencies": {len(p.Competencies), 2}, "lessons": {len(p.Lessons()), 1}, "checkups": {len(p.Checkups()), 1},
		"scenarios": {len(p.Scenarios()), 1}, "badges": {len(p.Badges()), 1}, "roles": {len(p.Roles), 1}, "nudges": {len(p.Nudges), 1},
	} {
		equal(t, what, n[0], n[1])
	}
}

func TestExamplePackCompetency(t *testing.T) {
	c := examplePack(t).Competencies[0]
	equal(t, "id", c.ID, "active-listening")
	equal(t, "place", c.Pos, content.Pos{File: "competencies/active-listening.md", Line: 8, Col: 3})
	equal(t, "behaviours", len(c.Behaviours), 4)
	equal(t, "obstacles", len(c.Obstacles), 2)
	b := c.Behaviours[1]
	equal(t, "behaviour", b.ID, "plays-back")
	equal(t, "its words", b.Text.String(), "Says back the gist in fresh words and lets it be corrected.")
	equal(t, "its place", b.Pos, content.Pos{File: "competencies/active-listening.md", Line: 16, Col: 3})
	equal(t, "levels", len(c.Levels), 4)
	l := c.Levels[2]
	equal(t, "level", l.Name, "Skilled")
	equal(t, "level number", l.N, 3)
	equal(t, "level EQF", l.EQF, 5)
	equal(t, "level in short", l.InShort.String(), "Hears the rest")
	equal(t, "level's line", l.Pos.Line, 31)
	equal(t, "rules", len(c.Rules), 4)
	m := c.Rules[2].Tests[1]
	equal(t, "measure", m, content.Measure{
		Pos: content.Pos{File: "competencies/active-listening.md", Line: 38, Col: 28}, Of: content.OfMastery, Op: content.AtLeast, Value: 0.75,
	})
	a := c.Alignments[1]
	equal(t, "framework", a.Framework, "O*NET")
	equal(t, "code", a.Code, "2.A.1.b")
	equal(t, "label", a.Label, "Active Listening")
	equal(t, "URL", a.URL, "https://www.onetonline.org/find/descriptor/result/2.A.1.b")
}

func TestExamplePackLesson(t *testing.T) {
	l := examplePack(t).Lessons()[0]
	equal(t, "competency", l.Competency, behaviour("constructive-feedback"))
	equal(t, "level", l.Level, 1)
	equal(t, "minutes", l.Minutes, 4)
	if want := []content.Ref{behaviour("names-moment"), behaviour("describes-act"), behaviour("states-impact")}; !slices.Equal(l.Teaches, want) {
		t.Errorf("teaches: got %v, want %v", l.Teaches, want)
	}
	equal(t, "sources", len(l.Sources), 2)
	equal(t, "blocks of the idea", len(l.Idea), 4)
	list, _ := l.Idea[1].(content.List)
	equal(t, "ordered", list.Ordered, true)
	equal(t, "points", len(list.Items), 3)
	tip, _ := l.Idea[3].(content.Quote)
	equal(t, "alert", tip.Alert, "tip")
	equal(t, "tip", tip.Body[0].(content.Paragraph).Text.String(),
		"If a camera could not have filmed it, it is a guess. Keep the guess to yourself, or ask.")
	equal(t, "versions", len(l.Example.Versions), 3)
	equal(t, "second version", l.Example.Versions[1].Context, content.ContextID("frontline"))
	v, _ := l.Example.For("new-manager")
	equal(t, "its title", v.Title.String(), "New manager")
	equal(t, "tries", len(l.Tries), 2)
	equal(t, "cue", l.Tries[0].Cue.String(), "The next time I want to say “you always” or “you never”")
	equal(t, "action", l.Tries[0].Action.String(), "I name one moment instead.")
	equal(t, "place of the try", l.Tries[1].Pos, content.Pos{File: "lessons/say-what-you-saw.md", Line: 89, Col: 3})
}

func TestExamplePackQuestions(t *testing.T) {
	p := examplePack(t)
	q := p.Lessons()[0].Checks[1]
	equal(t, "slug", q.Slug, "your-colleague-replies-i-had-four-customers-waiting-what-next")
	equal(t, "place", q.Pos, content.Pos{File: "lessons/say-what-you-saw.md", Line: 72, Col: 5})
	equal(t, "fixed order", q.Fixed, false)
	o := q.Options[2]
	equal(t, "grade", o.Grade, content.Best)
	equal(t, "words", o.Words.String(), "“Four at once, and nobody behind you. What would cover both?”")
	equal(t, "index", o.Key.Index, 6)
	equal(t, "key", o.Key, content.NewKey(6, o.Words))
	equal(t, "feedback", o.Feedback.Words(), 12)
	equal(t, "bare box", p.Lessons()[0].Checks[0].Options[1].Grade, content.Poor)

	item := p.Checkups()[0].Items[1]
	equal(t, "would", p.Checkups()[0].Would, false)
	equal(t, "item level", item.Level, 2)
	equal(t, "situation", item.Body[0].(content.Paragraph).Text.String(),
		"A reviewer has approved your last five documents within a minute, without comments. Two of them went out with errors.")
	best := item.Options[1]
	equal(t, "effects", len(best.Effects), 3)
	equal(t, "effect", best.Effects[2], content.Effect{
		Pos:    content.Pos{File: "checkups/feedback-baseline.md", Line: 38, Col: 144},
		Points: 1, Behaviour: behaviour("checks-view"),
	})
}

func TestExamplePackTranslationIsNoSecondThing(t *testing.T) {
	p := examplePack(t)
	equal(t, "nudges", p.Nudges[0].Title, "Follow-through")
}

func TestLoadIsDeterministic(t *testing.T) {
	_, first := content.Load(os.DirFS("testdata/lint/base"), nil)
	for range 5 {
		if _, again := content.Load(os.DirFS("testdata/lint/base"), nil); !slices.Equal(first, again) {
			t.Fatal("two loads of one pack report different problems")
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	fsys := os.DirFS("testdata/example-pack")
	for b.Loop() {
		if p, _ := content.Load(fsys, nil); p == nil {
			b.Fatal("not loaded")
		}
	}
}

// Files written on Windows, or with a mark of their byte order, say the same.
func TestLineEndsDoNotMatter(t *testing.T) {
	_, want := content.Load(broken(t, func(s string) string { return s }), nil)
	for what, change := range map[string]func(string) string{
		"CRLF": func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
		"BOM":  func(s string) string { return "\ufeff" + s },
	} {
		if _, got := content.Load(broken(t, change), nil); !slices.Equal(got, want) || len(got) != 2 {
			t.Errorf("%s: got %v, want %v", what, got, want)
		}
	}
}

func broken(t *testing.T, change func(string) string) fs.FS {
	fsys := basePack(t)
	replace(fsys, "lessons/ask.md", "`+1 asks`", "`+1 askes`")
	replace(fsys, "scenarios/parcel.md", "(#found) `best`", "(#fond) `best`")
	for name, f := range fsys {
		fsys[name] = &fstest.MapFile{Data: []byte(change(string(f.Data)))}
	}
	return fsys
}

func TestFilesThatAreNotParsed(t *testing.T) {
	fsys := basePack(t)
	for _, name := range []string{"README.md", "lessons/README.md", "LICENSE.md", "NOTICE.md", ".hidden.md", ".git/x.md", "a.txt", "LICENSE"} {
		fsys[name] = &fstest.MapFile{Data: []byte("<b>not a pack file</b> \x1b")}
	}
	if p, problems := content.Load(fsys, nil); p == nil {
		t.Errorf("not loaded: %v", problems)
	}
}

func TestTranslationsAreNoNounsAndHoldNothingHostile(t *testing.T) {
	fsys := basePack(t)
	fsys["nudges/reminders.es.md"] = &fstest.MapFile{Data: []byte("---\nkind: nudges\nid: reminders\ntitle: T\nlanguage: es\nsource: \"00000000\"\n---\n# T\n\n## Otra\n\n`after plan 18h`\nTu plan: “{plan}”.\n")}
	if p, problems := content.Load(fsys, nil); p == nil || len(p.Nudges) != 1 {
		t.Errorf("not loaded: %v", problems)
	}
	replace(fsys, "nudges/reminders.es.md", "## Otra", "## Otra <b>")
	if p, problems := content.Load(fsys, nil); p != nil || !has(problems, "P020") {
		t.Errorf("loaded with HTML in a translation: %v", problems)
	}
}

// A file that cannot be read may define anything: what others name is then not reported as unknown.
func TestOneBrokenFileHidesNoOtherProblemAndMakesNone(t *testing.T) {
	fsys := basePack(t)
	replace(fsys, "competencies/listening.md", "kind: competency", "kind: [")
	replace(fsys, "lessons/ask.md", "## Reflect", "## Reflex")
	_, problems := content.Load(fsys, nil)
	if len(problems) != 2 || problems[0].Code != "P001" || problems[1].Code != "L001" {
		t.Errorf("got %v, want one P001 and one L001", problems)
	}
}

// A required pack's competencies are listed by their full names; a bare behaviour is found in them.
func TestRequiredPacks(t *testing.T) {
	base, problems := content.Load(basePack(t), nil)
	if base == nil {
		t.Fatal(problems)
	}
	have, err := content.NewLibrary(base)
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{
		"pack.md": {Data: []byte("---\nkind: pack\nformat: 1\nid: more\ntitle: More\nversion: 1.0.0\nlanguage: en\nlicence: CC0\nrequires: [small-talks]\n---\n" +
			"# More\n\nMore.\n\n## Path\n\n- [x](checkup.md)\n- [y](pack:small-talks/lessons/ask.md#hook)\n\n## Competencies\n\n- [z](pack:small-talks/competencies/listening.md)\n")},
		"checkup.md": {Data: []byte("---\nkind: checkup\nid: c\ntitle: C\ncompetency: small-talks/listening\nminutes: 1\n---\n# C\n\n## Q\n\nBody.\n\n" +
			"- [x] Yes `+1 asks`\n  > Good.\n- [ ] No `-1 small-talks/interrupts`\n  > Less.\n")},
	}
	p, problems := content.Load(fsys, have)
	if p == nil || len(problems) > 0 {
		t.Fatalf("more: %v", problems)
	}
	small := func(id string) content.Ref { return content.Ref{Pack: "small-talks", ID: id} }
	equal(t, "competency", p.Checkups()[0].Competency, small("listening"))
	equal(t, "behaviour", p.Checkups()[0].Items[0].Options[0].Effects[0].Behaviour, small("asks"))
	equal(t, "full name", p.Checkups()[0].Items[0].Options[1].Effects[0].Behaviour, small("interrupts"))
	equal(t, "link", p.Path[1], content.Target{Kind: content.KindLesson, Ref: small("ask"), Slug: "hook"})
}
