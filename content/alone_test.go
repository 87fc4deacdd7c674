package content_test

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
)

const aloneTalk = `---
kind: scenario
id: the-rota
title: "The rota: again"
competencies: [COMPETENCY]
level: 1
minutes: 2
cast:
  Bo: a colleague
---

# The rota

You want the Friday back that you swapped.

` + "`if remote` Bo's camera is off.\n" + `
## Opening

**Bo:** I thought you had said yes.

- [“What did you hear me say?”](#both-know) ` + "`best` `+2 BEHAVIOUR`" + `
  > This asks for the words, and blames nobody for them.
- [“I never did.”](#stuck) ` + "`poor`" + `
  > This ends the talk before the Friday was in it.

## Both know

` + "`ending strong`" + `
Bo remembers the message, and looks for it.

### Debrief

A question opened it.

## Stuck

` + "`ending poor`" + `
Bo turns to the screen.

### Debrief

Ask what was heard.
`

// embedded are the packs that come with the program, and a competency and behaviour of the first.
func embedded(t *testing.T) (lib *content.Library, competency, behaviour content.Ref) {
	t.Helper()
	lib, err := packs.Library()
	if err != nil {
		t.Fatal(err)
	}
	competency = lib.All(content.KindCompetency)[0]
	return lib, competency, content.Ref{Pack: competency.Pack, ID: lib.Competency(competency).Behaviours[0].ID}
}

func talkAlone(competency, behaviour string) fs.FS {
	text := strings.NewReplacer("COMPETENCY", competency, "BEHAVIOUR", behaviour).Replace(aloneTalk)
	return fstest.MapFS{"drafts/the rota (2).md": {Data: []byte(text)}}
}

func TestAFileAloneIsAPack(t *testing.T) {
	lib, competency, behaviour := embedded(t)
	for _, names := range [][2]string{
		{competency.ID, behaviour.ID}, {competency.String(), behaviour.String()}, {competency.String(), behaviour.ID},
	} {
		fsys, err := content.Alone(talkAlone(names[0], names[1]), "drafts/the rota (2).md", lib)
		if err != nil {
			t.Fatal(err)
		}
		pack, problems := content.Load(fsys, lib)
		if pack == nil || len(problems) > 0 {
			t.Fatalf("%v: %v", names, problems)
		}
		if pack.ID != "the-rota" || pack.Title != "The rota: again" || !strings.HasPrefix(pack.Version, "1-") || len(pack.Scenarios()) != 1 {
			t.Errorf("%v: got %s, %q, version %s", names, pack.ID, pack.Title, pack.Version)
		}
		if got := pack.Scenarios()[0].Competencies; len(got) != 1 || got[0] != competency {
			t.Errorf("%v: the talk is about %v, want %v", names, got, competency)
		}
	}
}

func TestTheFaultsOfAFileAloneAreItsOwn(t *testing.T) {
	lib, competency, behaviour := embedded(t)
	for _, c := range []struct{ competency, behaviour, code string }{
		{"no-such-thing", behaviour.String(), "P010"}, {competency.ID, "no-such-thing", "S007"},
	} {
		fsys, err := content.Alone(talkAlone(c.competency, c.behaviour), "drafts/the rota (2).md", lib)
		if err != nil {
			t.Fatal(err)
		}
		_, problems := content.Load(fsys, lib)
		found := false
		for _, p := range problems {
			found = found || p.Code == c.code
			if p.File != "the rota (2).md" {
				t.Errorf("a problem in another file: %v", p)
			}
		}
		if !found {
			t.Errorf("%s is not found among %v", c.code, problems)
		}
	}
}

func TestAFileThatCannotBeReadIsToldOf(t *testing.T) {
	for name, text := range map[string]string{"no front matter": "# A talk\n", "bad YAML": "---\nkind: [\n---\n# x\n", "nothing": ""} {
		fsys, err := content.Alone(fstest.MapFS{"x.md": {Data: []byte(text)}}, "x.md", nil)
		if err != nil {
			t.Fatal(err)
		}
		pack, problems := content.Load(fsys, nil)
		if pack != nil || len(problems) == 0 || problems[0].File != "x.md" {
			t.Errorf("%s: pack %v, problems %v", name, pack != nil, problems)
		}
	}
}

func TestThePageOfAPackIsNotAlone(t *testing.T) {
	_, err := content.Alone(fstest.MapFS{"p.md": {Data: []byte("---\nkind: pack\nid: x\n---\n")}}, "p.md", nil)
	if !errors.Is(err, content.ErrNotAlone) {
		t.Errorf("got %v", err)
	}
	if _, err := content.Alone(fstest.MapFS{}, "p.md", nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}

func TestAFileAloneRequiresThePacksThatItNames(t *testing.T) {
	lib, competency, _ := embedded(t)
	word := string(competency.Pack) + "/elsewhere"
	for body, want := range map[string]int{
		"The " + word + " route.": 0, "See [it](pack:" + word + ".md).": 1, "`if met " + word + "` Again.": 1, "A `chip`, the " + word + " route, a `chip`.": 0,
	} {
		text := "---\nkind: scenario\nid: x\ntitle: X\ncompetencies: [nothing]\n---\n\n# X\n\n" + body + "\n"
		fsys, err := content.Alone(fstest.MapFS{"x.md": {Data: []byte(text)}}, "x.md", lib)
		if err != nil {
			t.Fatal(err)
		}
		page, err := fs.ReadFile(fsys, "pack.md")
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Count(string(page), "requires: ["+string(competency.Pack)+"]"); got != want {
			t.Errorf("%s: required %d times, want %d", body, got, want)
		}
	}
}

// TestTheOwnPackMayHoldSkills: nobody edits the words of a learner's own pack, nor asks what can be reached in it.
func TestTheOwnPackMayHoldSkills(t *testing.T) {
	fsys := fstest.MapFS{}
	base := os.DirFS("testdata/lint/base")
	err := fs.WalkDir(base, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(base, name)
		if name == "pack.md" {
			id := strings.Split(strings.SplitN(string(text), "\nid: ", 2)[1], "\n")[0]
			text = []byte(strings.Replace(string(text), "\nid: "+id+"\n", "\nid: mine\n", 1))
		}
		fsys[name] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if pack, problems := content.Lint(fsys, nil); pack == nil || len(pack.Competencies) == 0 {
		t.Errorf("got %v", problems)
	}
}
