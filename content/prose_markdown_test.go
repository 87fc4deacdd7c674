package content

import (
	"io/fs"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/yuin/goldmark/text"
)

// readProse reads markdown as the body of a file.
func readProse(t *testing.T, md string) Prose {
	t.Helper()
	f := &file{path: "x.md", kind: KindPack, slugs: map[string]bool{}}
	r := reader{f: f, src: []byte("# Title\n\n" + md), line: 1, slugs: map[string]int{}}
	r.read(newMarkdown().Parse(text.NewReader(r.src)))
	for _, p := range r.problems {
		t.Errorf("%v in\n%s", p, md)
	}
	return f.blocks
}

// shownAs is prose as its markdown has it: without places, conditions and cue marks, speakers in bold, links into the pack as words.
func shownAs(p Prose) Prose {
	var out Prose
	for _, b := range p {
		switch b := b.(type) {
		case Paragraph:
			l := b.Text
			if b.Speaker != "" {
				l = append(Line{Strong{Text(b.Speaker + ":")}, Text(" ")}, l...)
			}
			if l = shownLine(l); len(l) > 0 {
				out = append(out, Paragraph{Text: l})
			}
		case List:
			items := make([]Prose, len(b.Items))
			for i, item := range b.Items {
				items[i] = shownAs(item)
			}
			out = append(out, List{Ordered: b.Ordered, Start: b.Start, Items: items})
		case Quote:
			out = append(out, Quote{Alert: b.Alert, Body: shownAs(b.Body)})
		case Code:
			out = append(out, Code{Text: b.Text})
		case Table:
			t := Table{}
			for _, c := range b.Head {
				t.Head = append(t.Head, shownLine(c))
			}
			for _, r := range b.Rows {
				var row []Line
				for _, c := range r {
					row = append(row, shownLine(c))
				}
				t.Rows = append(t.Rows, row)
			}
			out = append(out, t)
		case Subheading:
			out = append(out, Subheading{Level: b.Level, Text: shownLine(b.Text)})
		case Rule:
			out = append(out, Rule{})
		}
	}
	return out
}

func shownLine(l Line) Line {
	var out Line
	add := func(in Inline) {
		if text, ok := in.(Text); ok && len(out) > 0 {
			if before, ok := out[len(out)-1].(Text); ok {
				out[len(out)-1] = before + text
				return
			}
		}
		out = append(out, in)
	}
	for _, in := range l {
		switch in := in.(type) {
		case Text, Break:
			add(in)
		case Strong:
			add(Strong(shownLine(Line(in))))
		case Emphasis:
			add(Emphasis(shownLine(Line(in))))
		case Struck:
			add(Struck(shownLine(Line(in))))
		case Literal:
			add(Literal{Text: in.Text})
		case Link:
			if in.URL != "" {
				add(Link{Text: shownLine(in.Text), Dest: in.Dest, URL: in.URL})
				continue
			}
			for _, inner := range shownLine(in.Text) {
				add(inner)
			}
		case CueMark:
		}
	}
	return trimLine(out)
}

// prosesOf finds every prose in a value, however deep.
func prosesOf(v reflect.Value, seen map[uintptr]bool, found func(Prose)) {
	if v.IsValid() && v.Type() == reflect.TypeFor[Prose]() {
		found(v.Interface().(Prose))
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() && !seen[v.Pointer()] {
			seen[v.Pointer()] = true
			prosesOf(v.Elem(), seen, found)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				prosesOf(v.Field(i), seen, found)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			prosesOf(v.Index(i), seen, found)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			prosesOf(v.MapIndex(k), seen, found)
		}
	default:
	}
}

func TestProseReadsBackFromItsMarkdown(t *testing.T) {
	n, words := 0, 0
	for _, dir := range []string{"packs/first-days", "testdata/example-pack"} {
		fsys := os.DirFS(dir)
		_ = fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				t.Fatal(err)
			}
			if !strings.HasSuffix(path, ".md") {
				return nil
			}
			written, err := fs.ReadFile(fsys, path)
			if err != nil {
				t.Fatal(err)
			}
			// All of a file, its structure too, as the reader has it.
			_, body, _ := strings.Cut(strings.TrimPrefix(string(written), "---\n"), "\n---\n")
			_, body, _ = strings.Cut(body, "\n# ")
			f := &file{path: path, kind: KindPack, slugs: map[string]bool{}}
			r := reader{f: f, src: []byte("# " + body), line: 1, slugs: map[string]int{}}
			r.read(newMarkdown().Parse(text.NewReader(r.src)))
			readsBack(t, path, f.blocks)
			n, words = n+1, words+Prose(f.blocks).Words()
			return nil
		})
		pack, problems := Load(fsys, nil)
		if pack == nil {
			t.Fatal(problems)
		}
		lib, err := NewLibrary(pack)
		if err != nil {
			t.Fatal(err)
		}
		found := func(p Prose) {
			readsBack(t, dir, p)
			n, words = n+1, words+p.Words()
		}
		for _, ref := range lib.All(KindScenario) {
			prosesOf(reflect.ValueOf(lib.Scenario(ref)), map[uintptr]bool{}, found)
		}
		for _, ref := range lib.All(KindLesson) {
			prosesOf(reflect.ValueOf(lib.Lesson(ref)), map[uintptr]bool{}, found)
		}
		for _, ref := range lib.All(KindCheckup) {
			prosesOf(reflect.ValueOf(lib.Checkup(ref)), map[uintptr]bool{}, found)
		}
	}
	t.Logf("%d proses of %d words", n, words)
	if n < 300 || words < 10000 {
		t.Errorf("only %d proses of %d words were read back", n, words)
	}
}

func readsBack(t *testing.T, where string, p Prose) {
	t.Helper()
	md := p.Markdown()
	if got, want := shownAs(readProse(t, md)), shownAs(p); !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got\n%#v\nwant\n%#v\nfrom\n%s", where, got, want, md)
	}
}

func TestWordsThatLookLikeMarkdownStayWords(t *testing.T) {
	words := []string{
		"# no heading", "## 2 ##", "- no item", "+ 1", "* star", "1. first", "12) twelfth", "> no quote", "=== ", "---", "***", "___",
		"a *b* _c_ **d** __e__ ~~f~~ ~g~", "`code` and ``more``", "[x](y)", "[^cue]", "![image](x)", "<b>html</b>", "<https://example.org>",
		"&amp; &#65; &copy; & co", `back\slash \* \`, "a | b", "| a | b |", "|---|---|", ":-- | --:", "[!TIP] no tip", "snake_case_name", "2 * 3 * 4",
		"wait!", "~~~", "```", "    indented", "http://example.org/a_b_c", "[ref]: https://example.org", "trailing\\", "a#", "____ happens", "<!-- -->", "*", "`",
		"\u00a0- after a hard space", "“Do you?” → 1.", "2026. A year", "-", "+", "=", "#", ">",
	}
	n := 0
	for _, w := range words {
		for _, more := range words {
			line := Line{Text(w), Break{}, Text(more)}
			deep := Prose{
				Paragraph{Text: line},
				Paragraph{Speaker: w, Text: line},
				Subheading{Level: 3, Text: Line{Text(w)}},
				List{Items: []Prose{{Paragraph{Text: line}}, {Paragraph{Text: Line{Text(more)}}, List{Ordered: true, Start: 3, Items: []Prose{{Paragraph{Text: line}}}}}}},
				Quote{Body: Prose{Paragraph{Text: line}, Quote{Body: Prose{Paragraph{Text: line}}}}},
				Table{Head: []Line{{Text(w)}, {Text(more)}}, Rows: [][]Line{{{Text(more)}, {Literal{Text: "a|" + strings.TrimSpace(w)}}}}},
				Code{Text: w + "\n" + more},
				Paragraph{Text: Line{Text("See"), Text("!"), Link{Text: Line{Text(w)}, Dest: "https://example.org/a_(b)?c=d&e=f", URL: "https://example.org/a_(b)?c=d&e=f"}}},
			}
			md := deep.Markdown()
			got, want := wordsIn(readProse(t, md)), wordsIn(deep)
			if got != want {
				t.Fatalf("%q, %q: got\n%s\nwant\n%s\nfrom\n%s", w, more, got, want, md)
			}
			n++
		}
	}
	t.Logf("%d pairs", n)
}

// wordsIn is the shape of prose with its words, white space folded.
func wordsIn(p Prose) string {
	var b strings.Builder
	for _, block := range shownAs(p) {
		switch block := block.(type) {
		case Paragraph:
			b.WriteString("p(" + fold(block.Text) + ")")
		case Subheading:
			b.WriteString("h(" + fold(block.Text) + ")")
		case List:
			b.WriteString("l(")
			for _, item := range block.Items {
				b.WriteString(wordsIn(item) + ";")
			}
			b.WriteString(")")
		case Quote:
			b.WriteString("q" + block.Alert + "(" + wordsIn(block.Body) + ")")
		case Table:
			b.WriteString("t(")
			for _, row := range append([][]Line{block.Head}, block.Rows...) {
				for _, c := range row {
					b.WriteString(fold(c) + "|")
				}
			}
			b.WriteString(")")
		case Code:
			b.WriteString("c(" + block.Text + ")")
		case Rule:
			b.WriteString("r")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// fold is a line with a letter for each mark, white space folded.
func fold(l Line) string {
	var b strings.Builder
	for _, in := range l {
		switch in := in.(type) {
		case Text:
			b.WriteString(string(in))
		case Strong:
			b.WriteString(" S{" + fold(Line(in)) + "} ")
		case Emphasis:
			b.WriteString(" E{" + fold(Line(in)) + "} ")
		case Struck:
			b.WriteString(" X{" + fold(Line(in)) + "} ")
		case Literal:
			b.WriteString(" C{" + in.Text + "} ")
		case Link:
			b.WriteString(" L{" + fold(in.Text) + "," + in.URL + "} ")
		case Break:
			b.WriteString(" / ")
		case CueMark:
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
