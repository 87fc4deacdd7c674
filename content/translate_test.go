package content_test

import (
	"os"
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
