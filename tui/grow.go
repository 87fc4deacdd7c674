package tui

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"example.com/hearten/content"
)

// grower builds a goldmark tree from ours. The words are never parsed again: every text node points into source, where
// they stand with glamour's own escapes, which it takes off when it prints.
type grower struct{ source []byte }

// grow makes a document of one block.
func grow(b content.Block) (*ast.Document, []byte) {
	g := &grower{}
	doc := ast.NewDocument()
	switch b := b.(type) {
	case content.Paragraph:
		p := ast.NewParagraph()
		g.line(p, b.Text)
		doc.AppendChild(doc, p)
	case content.Subheading:
		h := ast.NewHeading(3)
		g.line(h, b.Text)
		doc.AppendChild(doc, h)
	case content.Code:
		doc.AppendChild(doc, g.code(b))
	case content.Table:
		doc.AppendChild(doc, g.table(b))
	case content.List, content.Quote, content.Rule:
	}
	return doc, g.source
}

// segment writes words into the source and says where they stand.
func (g *grower) segment(words string) text.Segment {
	start := len(g.source)
	g.source = append(g.source, words...)
	return text.NewSegment(start, len(g.source))
}

// text makes a node that prints as exactly these words: glamour decodes character references once and takes off
// backslashes.
func (g *grower) text(words string) ast.Node {
	return ast.NewTextSegment(g.segment(escape(words)))
}

func escape(words string) string {
	return strings.NewReplacer("&", "&amp;", `\`, `\\`).Replace(content.Clean(words))
}

func (g *grower) line(parent ast.Node, l content.Line) {
	for _, in := range l {
		switch in := in.(type) {
		case content.Text:
			parent.AppendChild(parent, g.text(strings.ReplaceAll(string(in), "\n", " ")))
		case content.Strong:
			g.emphasis(parent, 2, content.Line(in))
		case content.Emphasis:
			g.emphasis(parent, 1, content.Line(in))
		case content.Struck:
			s := extast.NewStrikethrough()
			g.line(s, content.Line(in))
			parent.AppendChild(parent, s)
		case content.Literal:
			c := ast.NewCodeSpan()
			// Code spans decode references but keep backslashes.
			words := strings.ReplaceAll(content.Clean(in.Text), "&", "&amp;")
			c.AppendChild(c, ast.NewTextSegment(g.segment(words)))
			parent.AppendChild(parent, c)
		case content.Link:
			g.line(parent, in.Text)
			if in.URL != "" {
				parent.AppendChild(parent, g.text(" ("+shownURL(in.URL)+")"))
			}
		case content.Break:
			parent.AppendChild(parent, g.text("\n"))
		case content.CueMark: // the learner sees nothing here
		}
	}
}

// emphasis is flat: glamour prints the children of emphasis without the emphasis around it, so an inner one adds nothing.
func (g *grower) emphasis(parent ast.Node, level int, l content.Line) {
	e := ast.NewEmphasis(level)
	g.line(e, l)
	parent.AppendChild(parent, e)
}

func (g *grower) code(b content.Code) ast.Node {
	c := ast.NewCodeBlock()
	lines := text.NewSegments()
	for line := range strings.Lines(strings.TrimRight(content.Clean(b.Text), "\n") + "\n") {
		lines.Append(g.segment(strings.ReplaceAll(line, `\`, `\\`)))
	}
	c.SetLines(lines)
	return c
}

func (g *grower) table(b content.Table) ast.Node {
	t := extast.NewTable()
	for range b.Head {
		t.Alignments = append(t.Alignments, extast.AlignLeft)
	}
	t.AppendChild(t, extast.NewTableHeader(g.row(t.Alignments, b.Head)))
	for _, row := range b.Rows {
		t.AppendChild(t, g.row(t.Alignments, row))
	}
	return t
}

func (g *grower) row(align []extast.Alignment, cells []content.Line) *extast.TableRow {
	r := extast.NewTableRow(align)
	for _, l := range cells {
		c := extast.NewTableCell()
		g.line(c, l)
		r.AppendChild(r, c)
	}
	return r
}
