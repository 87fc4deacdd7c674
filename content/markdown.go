package content

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// newMarkdown is CommonMark with tables, struck text and footnotes. The footnotes go without goldmark's transformer,
// which would drop those that nobody refers to and add links back.
func newMarkdown() parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
			util.Prioritized(extension.NewFootnoteBlockParser(), 999))...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(cueParser{}, 101),
			util.Prioritized(extension.NewStrikethroughParser(), 500))...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(extension.NewTableParagraphTransformer(), 200))...),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
}

// cueParser reads `[^name]` whether or not a footnote of that name exists, so that a missing one can be named.
type cueParser struct{}

type cueNode struct {
	ast.BaseInline
	name []byte
}

var kindCue = ast.NewNodeKind("Cue")

func (cueParser) Trigger() []byte { return []byte{'['} }

func (cueParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if len(line) < 4 || line[1] != '^' {
		return nil
	}
	end := bytes.IndexByte(line, ']')
	if end < 3 || bytes.ContainsAny(line[2:end], "[`") {
		return nil
	}
	block.Advance(end + 1)
	return &cueNode{name: line[2:end]}
}

func (n *cueNode) Kind() ast.NodeKind            { return kindCue }
func (n *cueNode) Dump(source []byte, level int) { ast.DumpHelper(n, source, level, nil, nil) }

// reader makes our tree out of goldmark's: decoded, cleaned, with positions, and only what the format knows.
type reader struct {
	f      *file
	src    []byte // the body
	words  string // the same, for words that are kept as they are written
	line   int    // the line of the file on which the body starts
	starts []int  // byte offsets of the lines of the body
	slugs  map[string]int
	// entities is set where words of the body may be written as `&…;` or behind a `\\`.
	entities bool
	problems []Problem
}

// read takes the goldmark tree of the body.
func (r *reader) read(doc ast.Node) {
	r.begin()
	for _, b := range r.blocks(doc) {
		h, ok := b.(Subheading)
		switch {
		case !ok || h.Level > 1:
			r.f.blocks = append(r.f.blocks, b)
		case r.f.titlePos.Line == 0:
			r.f.title, r.f.titlePos = h.Text, h.Pos
			if len(h.Text) == 0 {
				r.report(h.Pos, "P002", "the title is empty", "write it behind the `#`")
			}
		default:
			r.report(h.Pos, "P002", "the file has a second title", "start it with two `#`, or put it in a file of its own")
		}
	}
	if r.f.titlePos.Line == 0 {
		r.f.titlePos = Pos{r.f.path, r.line, 1}
		r.report(r.f.titlePos, "P002", "the file has no title", "put a line that starts with one `#` after the second ---")
	}
	slices.SortStableFunc(r.f.notes, func(a, b Cue) int { return cmp.Compare(a.Pos.Line, b.Pos.Line) })
	r.checkCues()
	r.alerts()
	switch r.f.kind {
	case KindLesson, KindCheckup, KindScenario:
		r.f.blocks = r.takeBackQuotes(r.f.blocks)
	case KindPack, KindCompetency, KindBadge, KindRole, KindNudges, KindWalk:
	}
}

// begin takes in what is asked of the body again and again.
func (r *reader) begin() {
	r.words = string(r.src)
	r.entities = strings.IndexByte(r.words, '&') >= 0 || strings.IndexByte(r.words, '\\') >= 0
	r.starts = append(make([]int, 0, 1+strings.Count(r.words, "\n")), 0)
	for at := 0; ; {
		i := strings.IndexByte(r.words[at:], '\n')
		if i < 0 {
			return
		}
		at += i + 1
		r.starts = append(r.starts, at)
	}
}

// as is what is written in a part of the body.
func (r *reader) as(seg text.Segment) string {
	if seg.Padding == 0 && !seg.ForceNewline {
		return r.words[seg.Start:seg.Stop]
	}
	return string(seg.Value(r.src))
}

// pos turns an offset into the body into a place in the file.
func (r *reader) pos(offset int) Pos {
	offset = max(0, min(offset, len(r.src)))
	i, exact := slices.BinarySearch(r.starts, offset)
	if !exact {
		i--
	}
	return r.f.pos(r.line+i, utf8.RuneCountInString(r.words[r.starts[i]:offset])+1)
}

// pos is a place in the file.
func (f *file) pos(line, col int) Pos { return Pos{f.path, line, col} }

func (r *reader) report(at Pos, code, message, suggestion string) {
	r.problems = append(r.problems, newProblem(at, code, message, suggestion))
}

func (r *reader) blocks(parent ast.Node) []Block {
	out := make([]Block, 0, parent.ChildCount())
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if b := r.block(n); b != nil {
			out = append(out, b)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

func (r *reader) block(n ast.Node) Block {
	switch n := n.(type) {
	case *ast.Paragraph, *ast.TextBlock:
		if line := r.whole(n); len(line) > 0 {
			return Paragraph{Pos: r.start(n), Text: line}
		}
	case *ast.Heading:
		line := r.whole(n)
		return Subheading{Pos: r.start(n), Level: n.Level, Slug: r.slug(line), Text: line}
	case *ast.List:
		l := List{Pos: r.pos(n.Pos()), Ordered: n.IsOrdered(), Start: n.Start}
		for item := n.FirstChild(); item != nil; item = item.NextSibling() {
			l.Items = append(l.Items, r.blocks(item))
		}
		return l
	case *ast.Blockquote:
		return quote(r.pos(n.Pos()), r.blocks(n), r.firstLine(n))
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return Code{r.start(n), Clean(strings.TrimRight(string(n.Lines().Value(r.src)), "\n"))}
	case *ast.ThematicBreak:
		return Rule{r.pos(n.Pos())}
	case *ast.HTMLBlock:
		r.report(r.start(n), "P020", "HTML is not read in packs", "write it in markdown, or put it in backticks to show it")
	case *extast.Table:
		return r.table(n)
	case *extast.FootnoteList:
		r.footnotes(n)
	case *ast.LinkReferenceDefinition:
		if name := badDestination(decodeDestination(n.Destination)); name != "" {
			r.report(r.start(n), "P020", name, linkRemedy)
		}
	}
	return nil
}

// start is where the words of a block start.
func (r *reader) start(n ast.Node) Pos {
	if l := n.Lines(); l.Len() > 0 {
		return r.pos(l.At(0).Start)
	}
	return r.pos(n.Pos())
}

// firstLine is the first line of the quote's first paragraph as written.
func (r *reader) firstLine(n ast.Node) string {
	if p, ok := n.FirstChild().(*ast.Paragraph); ok && p.Lines().Len() > 0 {
		return strings.TrimSpace(r.as(p.Lines().At(0)))
	}
	return ""
}

// quote makes a block quote; one that starts with a line `[!TIP]` is an alert.
func quote(at Pos, body []Block, first string) Quote {
	q := Quote{Pos: at, Body: body}
	kind := strings.ToLower(strings.TrimSuffix(strings.TrimPrefix(first, "[!"), "]"))
	switch kind {
	case "note", "tip", "important", "warning", "caution":
	default:
		return q
	}
	p, ok := body[0].(Paragraph)
	words, plain := p.Text[0].(Text)
	if !ok || !plain || !strings.HasPrefix(string(words), first) || !strings.HasPrefix(first, "[!") {
		return q
	}
	q.Alert = kind
	p.Text = trimLine(append(Line{words[len(first):]}, p.Text[1:]...))
	if q.Body = q.Body[1:]; len(p.Text) > 0 {
		q.Body = append(Prose{p}, q.Body...)
	}
	return q
}

func (r *reader) table(n *extast.Table) Block {
	t := Table{Pos: r.pos(n.Pos())}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		var cells []Line
		for c := row.FirstChild(); c != nil; c = c.NextSibling() {
			cells = append(cells, r.whole(c))
		}
		if _, ok := row.(*extast.TableHeader); ok {
			t.Pos, t.Head = r.pos(row.Pos()), cells
		} else {
			t.Rows = append(t.Rows, cells)
		}
	}
	return t
}

func (r *reader) footnotes(list ast.Node) {
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		if note, ok := n.(*extast.Footnote); ok {
			r.f.notes = append(r.f.notes, Cue{r.pos(n.Pos()), Clean(string(note.Ref)), r.blocks(n)})
		}
	}
}

// checkCues reports marks without a footnote, and footnotes with one name.
func (r *reader) checkCues() {
	var names []string
	for _, n := range r.f.notes {
		if !isWord(n.Name) {
			r.report(n.Pos, "S009", "`"+n.Name+"` cannot be the name of a footnote", "use letters, digits and hyphens, without spaces")
		}
		if slices.Contains(names, n.Name) {
			r.report(n.Pos, "S009", "two footnotes are called `"+n.Name+"`", "give one of them another name")
		}
		names = append(names, n.Name)
	}
	eachLine(r.f.blocks, func(l Line) {
		for _, m := range marks(l) {
			if !slices.Contains(names, m.Name) {
				r.report(m.Pos, "S009", "no footnote is called `"+m.Name+"`",
					cmp.Or(suggestFrom(m.Name, names), "add `[^"+m.Name+"]: …` at the end of the file"))
			}
		}
	})
}
