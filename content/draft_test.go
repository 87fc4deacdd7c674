package content_test

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
)

func TestLoadDraft(t *testing.T) {
	const manifest = "---\nkind: pack\nformat: 1\nid: p\ntitle: P\nversion: 1.0.0\nlanguage: en\nlicence: CC0-1.0\ncontexts:\n  remote: Remote\n---\n\n# P\n\n## Path\n\n## Competencies\n"
	const competency = "---\nkind: competency\nid: c\ntitle: C\narea: A\n---\n\n# C\n\nC.\n\n## What it looks like\n\n- `asks` Asks.\n\n## Levels\n"
	torn := talkOf("", "## A\n\nSee [that](../lessons/gone.md).\n\n- [“x”](#gone) `+1 asks` `+1 aks` `if rmote and level d >= 1 and met nobody`\n")
	fsys := fstest.MapFS{
		"p/pack.md":                  {Data: []byte(manifest)},
		"p/c.md":                     {Data: []byte(competency)},
		"p/scenarios/torn.md":        {Data: []byte(torn)},
		"p/deep/er/y/talk.md":        {Data: []byte(strings.Replace(torn, "a-talk", "b-talk", 1))},
		"p/.hidden/talk.md":          {Data: []byte(torn)},
		"p/scenarios/torn.es.md":     {Data: []byte("---\nid: a-talk\ntitle: T\nkind: scenario\nlanguage: es\nsource: \"00000000\"\n---\n\n# T\n")},
		"far/1/2/3/4/5/talk.md":      {Data: []byte(torn)},
		"far/pack.md":                {Data: []byte(manifest)},
		"alone/talk.md":              {Data: []byte(torn)},
		"alone/broken.md":            {Data: []byte("no front matter")},
		"empty/README.md":            {Data: []byte("nothing")},
		"odd/pipe.md":                {Mode: fs.ModeNamedPipe},
		"broken/pack.md":             {Data: []byte("---\nkind: [\n---\n")},
		"broken/scenarios/talk.md":   {Data: []byte(torn)},
		"no-manifest/talk.md":        {Data: []byte(torn)},
		"no-manifest/second/talk.md": {Data: []byte(torn)},
	}
	const all = "S004 S005 S006 S007 S012 S012 S012 P010"
	for _, tc := range []struct{ at, want string }{
		{"p/scenarios/torn.md", "p: scenarios/torn.md: " + all},
		{"p/deep/er/y/talk.md", "p: deep/er/y/talk.md: " + all},
		{"p/.hidden/talk.md", "p: .hidden/talk.md: " + all},
		{"p", "p: deep/er/y/talk.md scenarios/torn.md: " + all + " " + all},
		{"far/1/2/3/4/5/talk.md", ": talk.md: S004 S005 S006"},
		{"alone/talk.md", ": talk.md: S004 S005 S006"},
		{"broken/scenarios/talk.md", ": scenarios/talk.md: S004 S005 S006"},
		{"no-manifest", ": second/talk.md talk.md: S004 S005 S006 S004 S005 S006"},
		{"alone/broken.md", "there is no scenario in it: it cannot be read as one"},
		{"p/c.md", "there is no scenario in it: it says `kind: competency`"},
		{"p/scenarios/torn.es.md", "there is no scenario in it: it is a translation; name the file that it was made from"},
		{"empty", "there is no scenario in it"},
		{"odd/pipe.md", "there is no scenario in it: it is neither a file nor a folder"},
	} {
		d, problems, err := content.LoadDraft(fsys, tc.at, nil)
		got := fmt.Sprint(d.Pack) + ":"
		for _, sc := range d.Scenarios {
			got += " " + sc.Pos.File
		}
		got += ":"
		codes := map[string]int{}
		for _, p := range problems {
			got += " " + p.Code
			codes[p.Code]++
		}
		if err != nil {
			got = err.Error()
			if !errors.Is(err, content.ErrNoScenario) {
				t.Errorf("%s: %v is not ErrNoScenario", tc.at, err)
			}
		}
		if sorted(got) != sorted(tc.want) {
			t.Errorf("%s:\n got %s\nwant %s", tc.at, got, tc.want)
		}
	}
	if _, _, err := content.LoadDraft(fsys, "not/there.md", nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: got %v", err)
	}
}

// TestADraftNamesWhatItCannotRead lays files beside a scenario: what nobody can tell the kind of is named, once each.
func TestADraftNamesWhatItCannotRead(t *testing.T) {
	fsys := fstest.MapFS{
		"talk.md":         {Data: []byte(talkOf("", "## A\n\n- [“x”](#gone)\n"))},
		"lesson.md":       {Data: []byte("---\nkind: lesson\nid: l\ntitle: L\n---\n\n# L\n")},
		"README.md":       {Data: []byte("Read me.")},
		"scenarios/a.md":  {Data: []byte("---\nkind: scenario\nid: a\n\n# A\n")},
		"scenarios/b.md":  {Data: []byte("---\nkind: [scenario\nid: b\n---\n\n# B\n")},
		"scenarios/c.md":  {Data: []byte("---\nkind: talk\nid: c\nno: thing\n---\n\n# C\n")},
		"scenarios/d.md":  {Data: []byte("a\n\x00\x01")},
		"scenarios/e.md":  {Data: []byte{}},
		"scenarios/f.md":  {Data: []byte(strings.Repeat("long\n\n", 20_000))},
		"scenarios/g.txt": {Data: []byte("none of ours")},
	}
	d, _, err := content.LoadDraft(fsys, ".", nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range d.Unread {
		got = append(got, fmt.Sprintf("%s:%d %s", p.File, p.Line, p.Code))
	}
	want := "scenarios/a.md:4 P001, scenarios/b.md:2 P001, scenarios/c.md:2 P002, scenarios/d.md:2 P020, scenarios/e.md:1 P001, scenarios/f.md:1 P004"
	if strings.Join(got, ", ") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, ", "), want)
	}
	if d, _, err := content.LoadDraft(fsys, "talk.md", nil); err != nil || len(d.Unread) > 0 {
		t.Errorf("one file: %v, %v", d.Unread, err)
	}
}

// sorted puts the codes at the end of a line in order.
func sorted(line string) string {
	words := strings.Fields(line)
	slices.Sort(words)
	return strings.Join(words, " ")
}

// TestADraftKeepsWhatIsWritten looks at a scenario full of unknown names.
func TestADraftKeepsWhatIsWritten(t *testing.T) {
	sc := drafted(t, talkOf("", "## A\n\n- [“x”](#gone) `best` `+1 asks` `-1 other/labels` `if shop and level c >= 1 and met other/x poor and t > 1`\n"))
	c := sc.Scenes[0].Choices[0]
	if got, want := fmt.Sprint(c.To, c.Effects[0].Behaviour, c.Effects[1].Behaviour, c.If), "gone/asksother/labelsshop and level /c >= 1 and met other/x poor and t > 1"; strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(want, " ", "") {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}
