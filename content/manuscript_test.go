package content_test

import (
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
)

func TestLoadManuscript(t *testing.T) {
	const manifest = "---\nkind: pack\nformat: 1\nid: p\ntitle: P\nversion: 1.0.0\nlanguage: en\nlicence: CC0-1.0\n---\n\n# P\n\nWords.\n\n## Path\n\n- [T](talk.md)\n\n## Competencies\n\n- [C](c.md)\n"
	const competency = "---\nkind: competency\nid: c\ntitle: C\narea: A\n---\n\n# C\n\nC.\n\n## What it looks like\n\n- `asks` Asks.\n\n## Levels\n"
	torn := talkOf("", "## A\n\n- [“x”](#gone) `+1 asks`\n")
	fsys := fstest.MapFS{
		"p/pack.md": {Data: []byte(manifest)}, "p/c.md": {Data: []byte(competency)}, "p/talk.md": {Data: []byte(torn)},
		"p/talk.es.md": {Data: []byte("---\nid: a-talk\ntitle: T\nkind: scenario\nlanguage: es\nsource: \"00000000\"\n---\n\n# T\n")},
		"alone.md":     {Data: []byte(torn)}, "README.md": {Data: []byte("x")}, "broken.md": {Data: []byte("no front matter")}, "pipe.md": {Mode: fs.ModeNamedPipe},
	}
	for _, c := range []struct{ at, want string }{
		{"p", "p: competency c.md, pack pack.md, scenario talk.md: P002 S004 S005 S006"},
		{"p/talk.md", "p: scenario talk.md: S004 S005 S006"},
		{"p/pack.md", "p: pack pack.md: "},
		{"alone.md", "a-talk: scenario alone.md: P010 S004 S005 S006 S007"},
		{"broken.md", "there is nothing in it that hearten shows"},
		{"p/talk.es.md", "there is nothing in it that hearten shows"},
		{"pipe.md", "there is nothing in it that hearten shows: it is neither a file nor a folder"},
	} {
		m, problems, err := content.LoadManuscript(fsys, c.at, nil)
		var subjects, codes []string
		for _, s := range m.Subjects {
			kind, at, _ := s.Of()
			subjects = append(subjects, string(kind)+" "+at.File)
		}
		seen := map[string]bool{}
		for _, p := range problems {
			if !seen[p.Code] {
				codes = append(codes, p.Code)
			}
			seen[p.Code] = true
		}
		got := string(m.Pack) + ": " + strings.Join(subjects, ", ") + ": " + sorted(strings.Join(codes, " "))
		if err != nil {
			got = err.Error()
			if !errors.Is(err, content.ErrNothingWritten) {
				t.Errorf("%s: %v", c.at, err)
			}
		}
		if sorted(got) != sorted(c.want) {
			t.Errorf("%s:\n got %s\nwant %s", c.at, got, c.want)
		}
	}
	m, _, _ := content.LoadManuscript(fsys, "p/talk.md", nil)
	if b, of, ok := m.Library.Behaviour(content.Ref{Pack: "p", ID: "asks"}); !ok || of.ID != "c" || b.Text.String() != "Asks." || m.Library.Pack("p") != nil {
		t.Errorf("the library knows %v of %v", b, of)
	}
}

func TestConditionWords(t *testing.T) {
	e, s := content.Ref{Pack: "p", ID: "empathy"}, content.Ref{Pack: "p", ID: "slip"}
	facts := content.Given{In: "remote", Sure: 1, Levels: map[content.Ref]int{e: 2}, Ended: map[content.Ref]content.EndingKind{s: content.EndingPoor}}
	now := content.Play{Learner: facts}
	for _, c := range []struct {
		is        content.Condition
		want, now string
	}{
		{content.Compare{Name: "trust", Op: content.AtLeast, N: 3}, "trust is 3 or more", "trust is 3 or more (it is 0 now)"},
		{content.Compare{Of: content.OfConfidence, Op: content.Less, N: 3}, "the confidence is less than 3", "the confidence is less than 3 (it is 1)"},
		{content.Compare{Of: content.OfTries, Op: content.Equal, N: 1}, "the number of tries is 1", "the number of tries is 1 (it is 0)"},
		{content.CompareLevel{Competency: e, Op: content.AtMost, N: 1}, "the level in empathy is 1 or less", "the level in empathy is 1 or less (it is 2)"},
		{content.HasSeen("a"), "the scene “a” was seen", "the scene “a” was seen (no)"},
		{content.HasChosen("a"), "“a” was chosen", "“a” was chosen (no)"},
		{content.InContext("floor"), "the setting is floor", "the setting is floor (it is remote)"},
		{content.HasMet{Scenario: s, Ending: content.EndingStrong}, "“slip” was gone through before and ended strong", "“slip” was gone through before and ended strong (it ended poor)"},
		{content.Not{Part: content.HasSeen("a")}, "not (the scene “a” was seen)", "not (the scene “a” was seen (no))"},
		{
			content.All{content.HasSeen("a"), content.Any{content.HasSeen("b"), content.HasChosen("c")}},
			"the scene “a” was seen and (the scene “b” was seen or “c” was chosen)",
			"the scene “a” was seen (no) and (the scene “b” was seen (no) or “c” was chosen (no))",
		},
	} {
		if got := content.ConditionWords(c.is, nil); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
		if got := content.ConditionWords(c.is, now); got != c.now {
			t.Errorf("got  %s\nwant %s", got, c.now)
		}
	}
}
