package content_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
	"example.com/hearten/content/po"
)

// inOtherWords translates a message as a test does it: every word outside of backticks, addresses, marks and placeholders gets a
// letter in front, and the whole a word more.
func inOtherWords(words string) string {
	var b strings.Builder
	code, address, brace, inWord := false, false, false, false
	for i := 0; i < len(words); i++ {
		c := words[i]
		switch {
		case c == '`':
			code = !code
		case strings.HasPrefix(words[i:], "]("):
			address = true
		case address && c == ')':
			address = false
		case strings.HasPrefix(words[i:], "[^"), strings.HasPrefix(words[i:], "[x]"), c == '{', c == '<' && !code:
			brace = true
		case brace && (c == ']' || c == '}' || c == '>'):
			brace = false
		}
		letter := c|0x20 >= 'a' && c|0x20 <= 'z'
		if letter && !inWord && !code && !address && !brace {
			b.WriteByte('q')
		}
		inWord = letter || c == '\'' || c == '&'
		b.WriteByte(c)
	}
	return b.String()
}

func extracted(t *testing.T, fsys fstest.MapFS, before *po.File) *po.File {
	t.Helper()
	f, problems := content.Extract(fsys, nil, "es", before)
	if f == nil {
		t.Fatalf("the pack has errors: %v", problems)
	}
	again, err := po.Parse([]byte(f.String()))
	if err != nil {
		t.Fatalf("the file cannot be read: %v", err)
	}
	return again
}

// applied puts a file's words into the tree.
func applied(t *testing.T, fsys fstest.MapFS, f *po.File, force bool) content.Applied {
	t.Helper()
	got, problems := content.Apply(fsys, nil, f, force)
	if len(problems) > 0 {
		t.Fatalf("the pack has errors: %v", problems)
	}
	for _, w := range got.Files {
		fsys[w.Path] = textFile(string(w.Text))
	}
	return got
}

// TestEmbeddedPackThroughPO takes all words of the embedded pack out, translates each, and puts them back.
func TestEmbeddedPackThroughPO(t *testing.T) {
	for name, tree := range map[string]string{"the embedded pack": "packs/first-days", "the example of the format": "testdata/example-pack", "the base": "testdata/lint/base"} {
		fsys := filesOf(t, os.DirFS(tree))
		for p := range fsys {
			if strings.HasSuffix(p, ".es.md") {
				delete(fsys, p)
			}
		}
		pack := string(fsys["pack.md"].Data)
		if !strings.Contains(pack, "languages:") {
			fsys["pack.md"] = textFile(replaceOnce(t, pack, "language: en\n", "language: en\nlanguages: [en, es]\n"))
		}
		f := extracted(t, fsys, nil)
		for i, m := range f.Messages {
			if m.Str == "" {
				f.Messages[i].Str = inOtherWords(m.ID)
			}
		}
		got := applied(t, fsys, f, false)
		for _, r := range got.Refused {
			t.Errorf("%s: refused: %+v", name, r)
		}
		if got.Translated != len(f.Messages) || got.Untranslated+got.Fuzzy+got.Unknown > 0 {
			t.Errorf("%s: got %d of %d messages, and %d, %d, %d", name, got.Translated, len(f.Messages), got.Untranslated, got.Fuzzy, got.Unknown)
		}
		_, problems := content.Load(fsys, nil)
		for _, p := range problems {
			if p.Severity == content.Error || p.Code[0] == 'T' {
				t.Errorf("%s: %v", name, p)
			}
		}
		again := extracted(t, fsys, nil)
		for i, m := range again.Messages {
			if m.Str != f.Messages[i].Str || m.Fuzzy {
				t.Errorf("%s: %q comes back as %q, want %q", name, m.ID, m.Str, f.Messages[i].Str)
			}
		}
		if more := applied(t, fsys, again, false); len(more.Kept) > 0 {
			t.Errorf("%s: a second time changes %+v", name, more.Kept[0])
		}
		t.Logf("%s: %d messages, %d files", name, got.Translated, len(got.Files))
	}
}

// TestApplyBeginsNoFileWithSectionNamesAlone translates one title: the files of which only the names of sections are known stay
// untranslated, and lint goes on to name them.
func TestApplyBeginsNoFileWithSectionNamesAlone(t *testing.T) {
	fsys := filesOf(t, os.DirFS("testdata/example-pack"))
	for p := range fsys {
		if strings.HasSuffix(p, ".es.md") {
			delete(fsys, p)
		}
	}
	fsys["pack.md"] = textFile(regexp.MustCompile(`(?m)^languages: .*$`).ReplaceAllString(string(fsys["pack.md"].Data), "languages: [en, es]"))
	f := extracted(t, fsys, nil)
	begun := ""
	for i, m := range f.Messages {
		if name, rest, _ := strings.Cut(m.Context, " "); begun == "" && strings.HasPrefix(name, "scenarios/") && rest == "title" {
			f.Messages[i].Str, begun = inOtherWords(m.ID), strings.TrimSuffix(name, ".md")+".es.md"
		}
	}
	got := applied(t, fsys, f, false)
	if len(got.Files) != 1 || got.Files[0].Path != begun {
		t.Errorf("got %d files, want only %s", len(got.Files), begun)
	}
	_, problems := content.Load(fsys, nil)
	named := map[string]bool{}
	for _, p := range problems {
		if p.Code == "T001" {
			named[p.File] = true
		}
	}
	for _, p := range got.Unbegun {
		if !named[p] {
			t.Errorf("lint does not say that %s is not translated", p)
		}
	}
	t.Logf("%d files are not begun, lint names %d", len(got.Unbegun), len(named))
	if len(got.Unbegun) < 3 {
		t.Error("too few files have sections with names of their own to say anything")
	}
}

const oldPO = `msgid ""
msgstr "Language: es\n"

msgctxt "nudges/reminders.md title"
msgid "Reminders"
msgstr "Recordatorios"

msgctxt "nudges/reminders.md#the-plan heading"
msgid "The plan"
msgstr "El plan"

msgctxt "nudges/reminders.md#the-plan paragraph"
msgid "` + "`after plan 18h`" + `\nYou planned: “{plan}”. Has the moment come?"
msgstr "` + "`after plan 18h`" + `\nTu plan era: “{plan}”. ¿Ha llegado el momento?"
`

// reminders are the messages of one file of an extracted pack, a line each.
func reminders(f *po.File) string {
	var out []string
	for _, m := range f.Messages {
		if place, ok := strings.CutPrefix(m.Context, "nudges/reminders.md"); ok {
			line := place + " = " + m.Str
			if m.Fuzzy {
				line += " (fuzzy)"
			}
			out = append(out, strings.ReplaceAll(line, "\n", " "))
		}
	}
	return strings.Join(out, "\n")
}

func TestExtractAfterAnEditKeepsWhatIsUnchanged(t *testing.T) {
	before, err := po.Parse([]byte(oldPO))
	if err != nil {
		t.Fatal(err)
	}
	fsys := filesOf(t, os.DirFS("testdata/lint/base"))
	applied(t, fsys, before, false)
	const path = "nudges/reminders.md"
	for _, tc := range []struct {
		name, old, new string
		with           *po.File
		want           string
	}{
		{
			"nothing changed, from the translation alone", "The plan", "The plan", nil,
			" title = Recordatorios\n#reminders heading = \n#the-plan heading = El plan\n#the-plan paragraph = `after plan 18h` Tu plan era: “{plan}”. ¿Ha llegado el momento?",
		},
		{
			"one piece changed, with the file of before", "Has the moment come?", "Has it come?", before,
			" title = Recordatorios\n#reminders heading = \n#the-plan heading = El plan\n#the-plan paragraph = `after plan 18h` Tu plan era: “{plan}”. ¿Ha llegado el momento? (fuzzy)",
		},
		{
			"one piece changed, from the translation alone: nobody can tell which", "Has the moment come?", "Has it come?", nil,
			" title = Recordatorios (fuzzy)\n#reminders heading = \n#the-plan heading = El plan (fuzzy)\n#the-plan paragraph = `after plan 18h` Tu plan era: “{plan}”. ¿Ha llegado el momento? (fuzzy)",
		},
		{
			"a part more", "## The plan", "## In the morning\n\n`at morning`\nGood day.\n\n## The plan", before,
			" title = Recordatorios\n#reminders heading = \n#in-the-morning heading = \n#in-the-morning paragraph = \n#the-plan heading = El plan\n#the-plan paragraph = `after plan 18h` Tu plan era: “{plan}”. ¿Ha llegado el momento?",
		},
	} {
		edited := filesOf(t, fsys)
		edited[path] = textFile(replaceOnce(t, string(edited[path].Data), tc.old, tc.new))
		if got := reminders(extracted(t, edited, tc.with)); got != tc.want {
			t.Errorf("%s:\ngot:\n%s\nwant:\n%s", tc.name, got, tc.want)
		}
	}
}

func TestApplyRefusesWhatIsBuiltOtherwise(t *testing.T) {
	const id = "`after plan 18h`\nYou planned: “{plan}”. Has the moment come?"
	for _, tc := range []struct{ name, words, want string }{
		{"another order", "`after plan 18h`\n¿Ha llegado? “{plan}”.", ""},
		{"a chip lost", "“{plan}”. ¿Ha llegado?", "`after plan 18h` is missing"},
		{"a chip translated", "`después plan 18h`\n“{plan}”.", "`after plan 18h` is missing"},
		{"a chip more", "`after plan 18h` `at morning`\n“{plan}”.", "`at morning` is new"},
		{"a placeholder lost", "`after plan 18h`\n¿Ha llegado?", "`{plan}` is missing"},
		{"two paragraphs", "`after plan 18h`\n“{plan}”.\n\n¿Ha llegado?", "it makes another kind of text: a list, a heading or two paragraphs"},
		{"a heading", "`after plan 18h` “{plan}”\n---", "it makes a heading with ## where there was a paragraph"},
		{"a link", "`after plan 18h`\n“{plan}” [x](https://example.com)", "the link to `https://example.com` is new"},
		{"an escape", "`after plan 18h`\n“{plan}” \x1b[2J", "there is a terminal escape character (U+001B) in it"},
		{"HTML", "`after plan 18h`\n“{plan}” <b>x</b>", "HTML is not read in packs"},
	} {
		fsys := filesOf(t, os.DirFS("testdata/lint/base"))
		f := &po.File{Header: []po.Field{{Name: "Language", Value: "es"}}, Messages: []po.Message{
			{Context: "nudges/reminders.md#the-plan paragraph", ID: id, Str: tc.words, Line: 7},
		}}
		got := ""
		for _, r := range applied(t, fsys, f, false).Refused {
			got += r.Why
		}
		if got != tc.want {
			t.Errorf("%s: got %q, want %q", tc.name, got, tc.want)
		}
	}
}
