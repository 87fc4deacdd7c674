package content

import (
	"testing"
)

func TestSlugsAreThoseOfCodeHosts(t *testing.T) {
	f, problems := newScope(nil).parse("x.md", []byte("---\nkind: nudges\nid: x\ntitle: X\n---\n# A plan you both own\n\n## A plan you both own\n\n"+
		"## What's “next”, then?\n\n## A – B & C\n\n## Too_many  spaces\n\n## `code` and *marks*\n\n## 日本語 Ünïcödé 2\n\n## a-plan-you-both-own\n\nSetext\n---\n\n## !\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	want := []string{
		"a-plan-you-both-own-1", "whats-next-then", "a--b--c", "too_many--spaces", "code-and-marks", "日本語-ünïcödé-2",
		"a-plan-you-both-own-2", "setext", "",
	}
	i := 0
	for _, b := range f.blocks {
		if h, ok := b.(Subheading); ok {
			if h.Slug != want[i] {
				t.Errorf("slug of %q: got %q, want %q", h.Text, h.Slug, want[i])
			}
			i++
		}
	}
	if i != len(want) || !f.slugs["a-plan-you-both-own"] {
		t.Errorf("%d headings, slugs %v", i, f.slugs)
	}
}

func TestSuggestions(t *testing.T) {
	for _, c := range []struct {
		name  string
		legal []string
		want  string
	}{
		{"her-thursdy", []string{"the-cost", "her-thursday"}, "did you mean `her-thursday`?"},
		{"Reflection", []string{"Hook", "Reflect"}, "did you mean `Reflect`?"},
		{"ab", []string{"b", "a"}, "did you mean `a`?"},
		{"trust", []string{"plays-back"}, ""},
		{"if", []string{"+", "-"}, ""},
		{"abcdefghi", []string{"abcxyzghi"}, "did you mean `abcxyzghi`?"},
		{"abcdefgh", []string{"abcxyzgh"}, ""},
		{"größe", []string{"grösse"}, "did you mean `grösse`?"},
	} {
		if got := suggestFrom(c.name, c.legal); got != c.want {
			t.Errorf("%q among %v: got %q, want %q", c.name, c.legal, got, c.want)
		}
	}
}

func TestPositionsCountCodePoints(t *testing.T) {
	f, problems := newScope(nil).parse("x.md", []byte("---\r\nkind: nudges\r\nid: x\r\ntitle: X\r\n---\r\n# X\r\n\r\n- “é” *so* [a `chip`](#x) `best` and\r\n  more `` two `` [^cue]\r\n  > a `quote`\r\n\r\n[^cue]: x\r\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	item := f.blocks[0].(List).Items[0]
	words := item[0].(Paragraph)
	got := map[string]Pos{"item": words.Pos, "cue": marks(words.Text)[0].Pos, "note": f.notes[0].Pos, "title": f.titlePos}
	eachInline(words.Text, func(in Inline) {
		switch in := in.(type) {
		case Literal:
			got[in.Text] = in.Pos
		case Link:
			got["link"] = in.Pos
		case Text, Strong, Emphasis, Struck, Break, CueMark:
		}
	})
	eachLine(item[1:], func(l Line) { got["quoted"] = l[1].(Literal).Pos })
	for what, want := range map[string]Pos{
		"item": {"x.md", 8, 3}, "chip": {"x.md", 8, 15}, "link": {"x.md", 8, 23}, "best": {"x.md", 8, 27},
		"two": {"x.md", 9, 10}, "cue": {"x.md", 9, 18}, "quoted": {"x.md", 10, 7}, "note": {"x.md", 12, 1}, "title": {"x.md", 6, 3},
	} {
		if got[what] != want {
			t.Errorf("%s: got %v, want %v", what, got[what], want)
		}
	}
	if s := words.Text.String(); s != "“é” so a chip best and more two " && s != "“é” so a chip best and more two" {
		t.Errorf("words: %q", s)
	}
}

func TestDecodeResolvesOnce(t *testing.T) {
	for in, want := range map[string]string{
		"a&amp;#27;": "a&#27;", "\\&amp;": "&amp;", "&copy;&nosuch;&#65;&#x41;": "©&nosuch;AA", "&#0;": "\ufffd",
		"&#99999999;": "&#99999999;", "\\a\\*": "\\a*", "&;&#;&#x;": "&;&#;&#x;", "&": "&",
	} {
		if got := string(decode([]byte(in))); got != want {
			t.Errorf("decode(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestEveryCodeHasOneLine(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range Codes() {
		if seen[c.ID] || c.Title == "" || severityOf(c.ID) != c.Severity {
			t.Errorf("%v", c)
		}
		seen[c.ID] = true
	}
}
