package starter_test

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"example.com/hearten/content/starter"
	"golang.org/x/tools/txtar"
)

// oddNames are titles that mean something to YAML or markdown, or are written in other scripts.
func oddNames() []string {
	return []string{
		"Active listening", "Calm: first things", "“Fine” isn't fine", `She said "no"`, `back\slash\`, "# not a heading", "## Path",
		"- [x] box", "1. One", "--- ", "[words](#scene)", "`best`", "`+2 plays-back`", "**Mirek:** hm", "*a* _b_ ~~c~~", "a | b | c",
		"<b>bold</b>", "<!-- c -->", "&amp; &#x41; &copy", "yes", "null", "2024", "3.14", "0x1F", "{plan}", "{{.ID}}", "% comment",
		"@at", "!tag", "&anchor", "*alias", "> quote", "| pipe", "a #b", "a: b: c", "key:", "→ there", "[^cue]", "[^cue]: words",
		"http://example.com/x", "www.example.com", "mail@example.com", "javascript:alert(1)", "![i](x)", "a\nb", "a\tb", "\x1b[31mred",
		"über Öl", "Привет, мир", "お先に失礼します", "مرحبا بالعالم", "हिन्दी में बात", "שלום", "İstanbul ÇAY", "ﬁne", "ǅ", "𝐀bold 𝐚",
		"e\u0301\u0301\u0301\u0301\u0301\u0301", "a\u202eb", "a\u200bb", "a\u200db", "party 🎉 time", "✓ done", "x\ufe0f", "\ufeffbom",
		"con", "NUL", "mine", "first-days", "asks-first", "ease", "README", "pack", "a/b", "../up", "C:\\x", "'quoted'", "it''s", "trailing\\",
		"a!", "$x^2$", "~tilde~", "=====", "a =====", "+ plus", "?query", ", comma", "T", "\u00a0a\u00a0", "[ ]", "[x]", "(a)", "a]", "a](b", "[a",
		"\\[a\\]", "``a``", "`", "a`b`c", "_", "*x", "Ending strong", "http://[", "<http://x>", "a\u2028b", "a\u0085b", "\xff\xfea",
		"¿Qué tal?", "１２", "²", "x\u0300", "…a", "a--b", "‐a‐", "- a", "1) a", "10000000000. a", "\\# a", "#hash", "a<br>b",
	}
}

func fsOf(t testing.TB, files []starter.File) fs.FS {
	t.Helper()
	var a txtar.Archive
	for _, f := range files {
		a.Files = append(a.Files, txtar.File{Name: f.Path, Data: []byte(f.Text)})
	}
	fsys, err := txtar.FS(&a)
	if err != nil {
		t.Fatal(err)
	}
	return fsys
}

// clean loads a pack that has to be without problems.
func clean(t testing.TB, files []starter.File) *content.Pack {
	t.Helper()
	pack, problems := content.Load(fsOf(t, files), nil)
	for _, p := range problems {
		t.Errorf("%s", p)
	}
	if t.Failed() {
		for _, f := range files {
			t.Logf("%s:\n%s", f.Path, f.Text)
		}
		t.FailNow()
	}
	return pack
}

// named is a pack all of whose words are one.
func named(name string) starter.Pack {
	return starter.Pack{
		ID: starter.ID(name), Title: name, Skill: name, Area: name, Author: name, Licence: name, Language: "en",
		Contexts: []content.Context{{ID: "remote", Title: name}, {ID: "front", Title: "X " + name}, {ID: "third", Title: name + " Y"}},
	}
}

// TestWhateverIsTypedIsWords makes packs out of odd names, and one of each file more in them: all lint without a problem, and
// say what was typed.
func TestWhateverIsTypedIsWords(t *testing.T) {
	made, refused, files := 0, 0, 0
	for _, typed := range oddNames() {
		title, err := starter.Title(typed)
		if err != nil {
			refused++
			continue
		}
		t.Run(typed, func(t *testing.T) { files += holds(t, title) })
		made++
	}
	t.Logf("%d names: %d made packs with %d files, %d refused", len(oddNames()), made, files, refused)
	if made < 100 || refused < 5 {
		t.Errorf("%d made and %d refused: too few to show anything", made, refused)
	}
}

// holds makes a pack of one title and adds a file of each kind; it returns how many files there are.
func holds(t testing.TB, title string) int {
	t.Helper()
	all, err := named(title).Files()
	if err != nil {
		t.Fatal(err)
	}
	pack := clean(t, all)
	if pack.Title != title || pack.Name.String() != title || pack.Competencies[0].Title != title || pack.Contexts[0].Title != title {
		t.Errorf("got titles %q, %q, %q, %q, want %q", pack.Title, pack.Name, pack.Competencies[0].Title, pack.Contexts[0].Title, title)
	}
	for _, kind := range starter.Kinds() {
		it := starter.Item{Kind: kind, ID: "more-" + starter.ID(title), Title: title, Area: title, Skill: starter.SkillOf(pack.Competencies[0])}
		i := slices.IndexFunc(all, func(f starter.File) bool { return f.Path == "pack.md" })
		added, page, err := it.In(pack, all[i].Text)
		if err != nil {
			t.Fatal(err)
		}
		all[i].Text = page
		all = append(all, added...)
		pack = clean(t, all)
	}
	return len(all)
}

func FuzzWhateverIsTypedIsWords(f *testing.F) {
	for _, name := range oddNames()[:6] { // the test above makes packs of all of them
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		title, err := starter.Title(typed)
		if err != nil {
			return
		}
		holds(t, title)
	})
}

func TestTitlesAreOneLineOfWords(t *testing.T) {
	for _, c := range []struct{ about, typed, want, id string }{
		{"spaces are one", "  Calm \n first ", "Calm first", "calm-first"},
		{"emoji are left out", "Party 🎉 time", "Party time", "party-time"},
		{"an apostrophe stands within a word", "Don't guess", "Don't guess", "dont-guess"},
		{"other scripts stay", "Привет, мир", "Привет, мир", "привет-мир"},
		{"a name that no file can have gets a number", "Con", "Con", "con-1"},
		{"so does the learner's own pack", "Mine", "Mine", "mine-1"},
		{"nothing to call it by", "?! …", "", ""},
		{"too long", strings.Repeat("word ", 13), "", ""},
		{"too many letters", strings.Repeat("w", 81), "", ""},
	} {
		got, err := starter.Title(c.typed)
		if got != c.want || (c.want == "") != errors.Is(err, starter.ErrTitle) {
			t.Errorf("%s: got %q and %v, want %q", c.about, got, err, c.want)
		}
		if id := starter.ID(got); id != c.id {
			t.Errorf("%s: got the id %q, want %q", c.about, id, c.id)
		}
	}
}

// TestAStarterIsPlayable goes through the conversation of a new pack: its walk leads where it says, and all can happen that is in it.
func TestAStarterIsPlayable(t *testing.T) {
	all, err := named("Ask first").Files()
	if err != nil {
		t.Fatal(err)
	}
	pack := clean(t, all)
	sc := pack.Scenarios()[0]
	w, err := sc.Walk(content.Setting{})
	if err != nil {
		t.Fatal(err)
	}
	if n := w.Problems(); n != 0 {
		t.Errorf("got %d things to mend, want none", n)
	}
	for _, w := range pack.Walkthroughs {
		if p, ok := w.Replay(sc, content.Given{}); !ok {
			t.Errorf("the walk parts: %+v", p)
		}
	}
	t.Logf("%d files, %d scenes, %d walk", len(all), len(sc.Scenes), len(pack.Walkthroughs))
}

// TestTheTextsAreKindToReaders holds the texts to short sentences, and feedback to 6 to 30 words.
func TestTheTextsAreKindToReaders(t *testing.T) {
	all, err := named("Ask first").Files()
	if err != nil {
		t.Fatal(err)
	}
	pack := clean(t, all)
	n := 0
	feedback := func(where string, p content.Prose) {
		n++
		if words := len(strings.Fields(p.Markdown())); words < 6 || words > 30 {
			t.Errorf("%s: feedback of %d words, want 6 to 30: %s", where, words, p.Markdown())
		}
	}
	for _, sc := range pack.Scenarios()[0].Scenes {
		for _, c := range sc.Choices {
			feedback(sc.Slug, c.Feedback)
		}
	}
	for _, q := range slices.Concat(pack.Lessons()[0].Checks, pack.Checkups()[0].Items) {
		for _, o := range q.Options {
			feedback(q.Slug, o.Feedback)
		}
	}
	for _, f := range all {
		if strings.Contains(f.Text, "!") && f.Path != "README.md" || !utf8.ValidString(f.Text) {
			t.Errorf("%s shouts or is no text", f.Path)
		}
		for i, line := range strings.Split(f.Text, "\n") {
			if utf8.RuneCountInString(line) > 90 && !strings.HasPrefix(line, "- ") && !strings.HasPrefix(line, "  >") && !strings.HasPrefix(line, "|") {
				t.Errorf("%s:%d: %d columns", f.Path, i+1, utf8.RuneCountInString(line))
			}
		}
	}
	t.Logf("%d pieces of feedback", n)
}

// TestAFileOfItsOwnMayBeAboutASkillThatComesWithTheProgram writes single files about the embedded packs.
func TestAFileOfItsOwnMayBeAboutASkillThatComesWithTheProgram(t *testing.T) {
	lib, err := packs.Library()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, p := range lib.Packs() {
		for _, c := range p.Competencies {
			for _, kind := range []content.Kind{content.KindScenario, content.KindLesson, content.KindCheckup} {
				it := starter.Item{Kind: kind, ID: "talk", Title: "A: talk", Skill: starter.SkillElsewhere(p.ID, c)}
				f, err := it.Alone("talk.md")
				if err != nil {
					t.Fatal(err)
				}
				alone, err := content.Alone(fsOf(t, []starter.File{f}), "talk.md", lib)
				if err != nil {
					t.Fatal(err)
				}
				_, problems := content.Load(alone, lib)
				for _, p := range problems {
					t.Errorf("%s", p)
				}
				n++
			}
		}
	}
	t.Logf("%d files", n)
}
