package content_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
)

// renamedPack is the base pack with lines under `renamed:`.
func renamedPack(t *testing.T, lines ...string) fstest.MapFS {
	t.Helper()
	fsys := basePack(t)
	text := strings.Replace(string(fsys["pack.md"].Data), "licence: CC-BY-4.0\n",
		"licence: CC-BY-4.0\nrenamed:\n  "+strings.Join(lines, "\n  ")+"\n", 1)
	fsys["pack.md"] = &fstest.MapFile{Data: []byte(text)}
	return fsys
}

func libraryOf(t *testing.T, packs ...fstest.MapFS) *content.Library {
	t.Helper()
	var loaded []*content.Pack
	for _, fsys := range packs {
		have, err := content.NewLibrary(loaded...)
		if err != nil {
			t.Fatal(err)
		}
		p, problems := content.Load(fsys, have)
		if p == nil {
			t.Fatal(problems)
		}
		loaded = append(loaded, p)
	}
	lib, err := content.NewLibrary(loaded...)
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

func TestNamesLeadToWhatTheyStandForNow(t *testing.T) {
	lib := libraryOf(t, renamedPack(t,
		"lessons/first: second", "lessons/second: ask", "lessons/first#who: who-asks", "lessons/ask#who-asks: which-one-asks",
		"scenarios/parcel#counter: desk", "scenarios/parcel#desk: at-the-counter", "scenarios/old: parcel", "roles/clerk: seller"))
	old := func(kind content.Kind, id, slug string) content.Target {
		return content.Target{Kind: kind, Ref: content.Ref{Pack: "small-talks", ID: id}, Slug: slug}
	}
	now := lib.Renamings()
	cases := map[string]struct{ from, want content.Target }{
		"a file in two steps":                  {old(content.KindLesson, "first", ""), old(content.KindLesson, "ask", "")},
		"a question before and after its file": {old(content.KindLesson, "first", "who"), old(content.KindLesson, "ask", "which-one-asks")},
		"a scene in two steps":                 {old(content.KindScenario, "parcel", "counter"), old(content.KindScenario, "parcel", "at-the-counter")},
		"a scene of a file that was renamed":   {old(content.KindScenario, "old", "desk"), old(content.KindScenario, "parcel", "at-the-counter")},
		"a slug that nobody renamed":           {old(content.KindScenario, "old", "found"), old(content.KindScenario, "parcel", "found")},
		"the same id of another kind":          {old(content.KindCheckup, "first", "who"), old(content.KindCheckup, "first", "who")},
		"a name of now":                        {old(content.KindLesson, "ask", "which-one-asks"), old(content.KindLesson, "ask", "which-one-asks")},
	}
	for what, c := range cases {
		equal(t, what, now.Now(c.from), c.want)
		equal(t, what+", again", now.Now(now.Now(c.from)), c.want)
	}
	equal(t, "a role", now.Role("clerk"), "seller")
	var names []string
	for _, r := range now.Names(content.Ref{Pack: "small-talks", ID: "second"}) {
		names = append(names, r.ID)
	}
	if want := []string{"ask", "first", "second"}; !slices.Equal(names, want) {
		t.Errorf("names: got %v, want %v", names, want)
	}
	var none *content.Renamings
	equal(t, "in a library without renames", none.Now(cases["a file in two steps"].from), cases["a file in two steps"].from)
	if libraryOf(t, basePack(t)).Renamings() != nil {
		t.Error("a library without renames has a table of them")
	}
}

func TestRenamesThatWereNeverCheckedStandStill(t *testing.T) {
	p, err := content.Open(renamedPack(t, "lessons/a: b", "lessons/b: a", "lessons/ask: ask"), nil)
	if err != nil {
		t.Fatal(err)
	}
	lib, err := content.NewLibrary(p)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"a", "b", "ask"} {
		at := content.Target{Kind: content.KindLesson, Ref: content.Ref{Pack: "small-talks", ID: id}}
		equal(t, id, lib.Renamings().Now(at), at)
	}
}

func TestAnEditionIsOfTheWordsAndNotOfTheLineEnds(t *testing.T) {
	ask := content.Ref{Pack: "small-talks", ID: "ask"}
	edition := func(change func(string) string) string {
		fsys := basePack(t)
		fsys["lessons/ask.md"] = &fstest.MapFile{Data: []byte(change(string(fsys["lessons/ask.md"].Data)))}
		checked, opened := libraryOf(t, fsys), (*content.Library)(nil)
		p, err := content.Open(fsys, nil)
		if err != nil {
			t.Fatal(err)
		}
		if opened, err = content.NewLibrary(p); err != nil {
			t.Fatal(err)
		}
		got := checked.Edition(content.KindLesson, ask)
		equal(t, "of the pack as it is opened", opened.Edition(content.KindLesson, ask), got)
		return got
	}
	same := edition(func(s string) string { return s })
	if len(same) != 8 || strings.Trim(same, "0123456789abcdef") != "" {
		t.Errorf("got %q, want eight hex digits", same)
	}
	equal(t, "with other line ends", edition(func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }), same)
	if edition(func(s string) string { return strings.Replace(s, "four seconds", "five seconds", 1) }) == same {
		t.Error("another word is no other edition")
	}
	equal(t, "of what is not there", libraryOf(t, basePack(t)).Edition(content.KindScenario, ask), "")
}
