package content

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// piece is words of a file that are translated as one: a heading, a paragraph, what stands in an item of a list or a cell.
type piece struct {
	// place says where it is, so that edits of other parts leave it alone: the slug of the heading that it stands under, and
	// what it is.
	place string
	line  int
	// text is as the author wrote it, lines joined; line breaks stay behind chips that stand alone and where one was made.
	text string
	// from and to are where it stands in the body, and prefix is what begins each further line of it there.
	from, to int
	prefix   string
	lines    int
	// flat is set where it has to stay in one line, and cell where it stands in a table.
	flat, cell bool
}

// pieces lists the words of a file in reading order. What has no letters, as a route, is none.
func (f *file) pieces() []piece {
	scratch := &file{path: f.path, kind: f.kind, slugs: map[string]bool{}}
	c := &cutter{reader: &reader{f: scratch, src: f.body, line: f.bodyLine, slugs: map[string]int{}}}
	c.begin()
	c.walk(newMarkdown().Parse(text.NewReader(f.body)), "paragraph")
	slices.SortStableFunc(c.out, func(a, b piece) int { return a.from - b.from })
	return c.out
}

// cutter cuts a tree into pieces.
type cutter struct {
	*reader
	section string
	out     []piece
}

func (c *cutter) walk(parent ast.Node, what string) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			c.section = "#" + c.slug(c.whole(n))
			c.cut(n, "heading", true)
		case *ast.Paragraph, *ast.TextBlock:
			c.cut(n, what, false)
		case *ast.List:
			c.walk(n, "item")
		case *ast.ListItem:
			c.walk(n, what)
		case *ast.Blockquote:
			inner := "quote"
			if what == "item" {
				inner = "feedback"
			}
			c.walk(n, inner)
		case *extast.Table, *extast.TableHeader, *extast.TableRow:
			c.walk(n, "cell")
		case *extast.TableCell:
			c.cut(n, "cell", true)
		case *extast.FootnoteList:
			c.walk(n, what)
		case *extast.Footnote:
			before := c.section
			c.section = "[^" + string(n.Ref) + "]"
			c.walk(n, "cue")
			c.section = before
		}
	}
}

// cut makes a piece of a block.
func (c *cutter) cut(n ast.Node, what string, flat bool) {
	lines := n.Lines()
	if lines.Len() == 0 || !hasWords(c.whole(n)) {
		return
	}
	first, last := lines.At(0), lines.At(lines.Len()-1)
	p := piece{
		place: c.section + " " + what, line: c.pos(first.Start).Line, from: first.Start, lines: lines.Len(),
		to: first.Start, flat: flat, cell: what == "cell",
	}
	var b strings.Builder
	for i := range lines.Len() {
		seg := lines.At(i)
		raw := bytes.TrimRight(seg.Value(c.src), "\n")
		line := string(bytes.TrimSpace(raw))
		if i == 0 {
			p.from += len(raw) - len(bytes.TrimLeft(raw, " \t"))
		}
		b.WriteString(line)
		switch {
		case i+1 == lines.Len():
		case bytes.HasSuffix(raw, []byte("  ")):
			b.WriteString("\\\n")
		case strings.HasSuffix(line, "\\"), chipsOnly(line):
			b.WriteString("\n")
		default:
			b.WriteString(" ")
		}
	}
	p.to = last.Start + len(bytes.TrimRight(last.Value(c.src), " \t\n"))
	if p.text = b.String(); lines.Len() > 1 {
		second := lines.At(1).Start
		begin := bytes.LastIndexByte(c.src[:second], '\n') + 1
		p.prefix = string(c.src[begin:second])
	}
	c.out = append(c.out, p)
}

// hasWords reports whether a line has letters outside of chips.
func hasWords(l Line) bool {
	found := false
	eachInline(l, func(in Inline) {
		if t, ok := in.(Text); ok {
			words := strings.TrimPrefix(string(t), boxOf(string(t)))
			found = found || strings.ContainsFunc(words, unicode.IsLetter)
		}
	})
	return found
}

// chipsOnly reports a line that holds nothing but words in backticks.
func chipsOnly(line string) bool {
	parts := strings.Split(line, "`")
	if len(parts) < 3 || len(parts)%2 == 0 {
		return false
	}
	for i := 0; i < len(parts); i += 2 {
		if strings.TrimSpace(parts[i]) != "" {
			return false
		}
	}
	return true
}

// fitting says why a translation cannot stand in the place of the piece, or "".
func (p piece) fitting(words string) string {
	if _, name := forbiddenIn([]byte(words)); name != "" {
		return "there is " + name + " in it"
	}
	if p.cell && strings.Contains(strings.ReplaceAll(words, `\|`, ""), "|") {
		return "a `|` in a table is written `\\|`"
	}
	if p.flat && strings.Contains(words, "\n") {
		return "it has to be one line"
	}
	got, gotFaults := standalone(words)
	want, wantFaults := standalone(p.text)
	switch {
	case gotFaults != "" && wantFaults == "":
		return gotFaults
	case len(got) != len(want):
		return "it makes another kind of text: a list, a heading or two paragraphs"
	}
	for i, b := range got {
		if b.kind != want[i].kind {
			return "it makes " + b.kind + " where there was " + want[i].kind
		}
		if j, ok := missing(want[i].held, b.held); ok {
			return j.name + " is missing"
		}
		if j, ok := missing(b.held, want[i].held); ok {
			return j.name + " is new"
		}
		if j, ok := missing(placeholdersIn(want[i].text), placeholdersIn(b.text)); ok {
			return "`" + j.name + "` is missing"
		}
		if j, ok := missing(placeholdersIn(b.text), placeholdersIn(want[i].text)); ok {
			return "`" + j.name + "` is new"
		}
	}
	return ""
}

// standalone reads a piece by itself, with links as they are written; faults says what may not stand in packs.
func standalone(words string) (bones []bone, faults string) {
	f := &file{path: "the words", kind: KindScenario, slugs: map[string]bool{}, body: []byte("# T\n\n" + words + "\n"), bodyLine: 1}
	for _, p := range f.parseBody(newMarkdown()) {
		if p.Severity == Error && p.Code != "S009" && p.Code != "P022" {
			faults = p.Message
		}
	}
	return f.skeleton(func(l Link) string { return l.Dest }), faults
}
