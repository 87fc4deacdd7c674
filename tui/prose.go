package tui

import (
	"bytes"
	"fmt"
	"strings"

	"charm.land/glamour/v2/ansi"
	width "github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/renderer"
	"github.com/yuin/goldmark/util"

	"example.com/hearten/content"
	"example.com/hearten/tui/theme"
)

// press prints prose: words of a pack, from our cleaned tree through glamour and the sink to lines of a width. What was
// printed is kept by words, width and theme. The zero press is ready; glamour is woken by the first prose.
type press struct {
	kept map[pressed][]string
	// fields are the text fields drawn last: a plan has two.
	fields [2]drawnField
}

// pressed is what printed lines depend on.
type pressed struct {
	words string
	width int
	theme string
	ascii bool
}

// pressKeeps is how many printed passages are kept.
const pressKeeps = 64

// lines prints prose at a width.
func (p *press) lines(prose content.Prose, l look) []string {
	if len(prose) == 0 || l.width < 1 {
		return nil
	}
	key := pressed{fmt.Sprintf("%#v", prose), l.width, l.theme.Name, l.settings.ASCII}
	if lines, ok := p.kept[key]; ok {
		return lines
	}
	if p.kept == nil || len(p.kept) >= pressKeeps {
		p.kept = map[pressed][]string{}
	}
	lines := printProse(prose, l)
	p.kept[key] = lines
	return lines
}

// printProse prints block after block, with an empty line between them. Lists and quotes are hung here, so that their
// lines keep to the words; the rest is glamour's.
func printProse(prose content.Prose, l look) []string {
	var out []string
	for i, b := range prose {
		if i > 0 {
			out = append(out, "")
		}
		switch b := b.(type) {
		case content.List:
			out = append(out, printList(b, l)...)
		case content.Quote:
			out = append(out, printQuote(b, l)...)
		case content.Rule:
			out = append(out, l.theme.Quiet.Paint(strings.Repeat(l.sign("─", "-"), min(l.width, 12))))
		case content.Paragraph:
			out = append(out, printSaid(b, l)...)
		case content.Code, content.Table, content.Subheading:
			out = append(out, printBlock(b, l)...)
		}
	}
	return out
}

// printSaid prints a paragraph. What somebody says hangs behind their name, or under it where the name is long.
func printSaid(p content.Paragraph, l look) []string {
	if p.Speaker == "" {
		return printBlock(p, l)
	}
	name := l.theme.Speaker.Paint(sink(l.theme, oneLine(p.Speaker)))
	wide := width.StringWidth(name) + 2
	if wide > l.width/3 {
		return append(keepWithin(name, l.width), hang("  ", printBlock(p, l.narrower(2)))...)
	}
	return hang(name+"  ", printBlock(p, l.narrower(wide)))
}

func printList(list content.List, l look) []string {
	var out []string
	loose := false
	for _, item := range list.Items {
		loose = loose || len(item) > 1
	}
	for i, item := range list.Items {
		mark := l.sign("•", "-") + " "
		if list.Ordered {
			mark = fmt.Sprintf("%d. ", max(1, list.Start)+i)
		}
		if loose && i > 0 {
			out = append(out, "")
		}
		out = append(out, hang(mark, printProse(item, l.narrower(len([]rune(mark)))))...)
	}
	return out
}

// hang puts a mark before the first line and its width of space before the others.
func hang(mark string, lines []string) []string {
	space := strings.Repeat(" ", width.StringWidth(mark))
	out := make([]string, 0, len(lines))
	for i, line := range lines {
		switch {
		case i == 0:
			out = append(out, mark+line)
		case line == "":
			out = append(out, "")
		default:
			out = append(out, space+line)
		}
	}
	return out
}

func printQuote(q content.Quote, l look) []string {
	var out []string
	bar := l.theme.Quiet.Paint(l.sign("│", "|")) + " "
	for _, line := range printProse(q.Body, l.narrower(2)) {
		out = append(out, bar+line)
	}
	return out
}

// printBlock prints one block with glamour.
func printBlock(b content.Block, l look) []string {
	doc, source := grow(b)
	r := renderer.NewRenderer(renderer.WithNodeRenderers(util.Prioritized(ansi.NewRenderer(ansi.Options{
		WordWrap: max(1, l.width), PreserveNewLines: true, Styles: glamourStyles(l),
	}), 1000)))
	var buf bytes.Buffer
	if err := r.Render(&buf, source, doc); err != nil {
		return l.wrap(theme.Style{}, plainBlock(b))
	}
	var out []string
	for line := range strings.Lines(sink(l.theme, buf.String())) {
		out = append(out, keepWithin(strings.TrimRight(line, "\n"), l.width)...)
	}
	return trimBlank(out)
}

// plainBlock is a block as bare words, for the case that glamour cannot print it.
func plainBlock(b content.Block) string {
	switch b := b.(type) {
	case content.Paragraph:
		return b.Text.String()
	case content.Subheading:
		return b.Text.String()
	case content.Code:
		return b.Text
	case content.List, content.Quote, content.Table, content.Rule:
	}
	return ""
}

// keepWithin takes the padding off a line, and breaks one that is still too long.
func keepWithin(line string, w int) []string {
	line = trimRight(line)
	if width.StringWidth(line) <= w {
		return []string{line}
	}
	return strings.Split(width.Wrap(line, max(1, w), ""), "\n")
}

// trimRight takes off spaces at the end, those between colour sequences too.
func trimRight(line string) string {
	plain := strings.TrimRight(width.Strip(line), " ")
	if plain == "" {
		return ""
	}
	return width.Truncate(line, width.StringWidth(plain), "")
}

// trimBlank takes off empty lines at both ends.
func trimBlank(lines []string) []string {
	for len(lines) > 0 && lines[0] == "" {
		lines = lines[1:]
	}
	for len(lines) > 0 && lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// glamourStyles says the theme in glamour's terms.
func glamourStyles(l look) ansi.StyleConfig {
	t := l.theme
	table := ansi.StyleTable{}
	if l.settings.ASCII {
		table.CenterSeparator, table.ColumnSeparator, table.RowSeparator = pointer("+"), pointer("|"), pointer("-")
	}
	heading := ansi.StyleBlock{StylePrimitive: primitive(t.Heading)}
	return ansi.StyleConfig{
		Heading:       heading,
		Strong:        primitive(t.Stress),
		Emph:          primitive(t.Aside),
		Strikethrough: primitive(t.Struck),
		Code:          ansi.StyleBlock{StylePrimitive: primitive(t.Key)},
		CodeBlock:     ansi.StyleCodeBlock{StyleBlock: ansi.StyleBlock{StylePrimitive: primitive(t.Quiet)}},
		Table:         table,
	}
}

func primitive(s theme.Style) ansi.StylePrimitive {
	var p ansi.StylePrimitive
	if s.Color != "" {
		p.Color = pointer(s.Color)
	}
	p.Bold, p.Italic, p.Underline = manner(s.Bold), manner(s.Italic), manner(s.Underline)
	p.Inverse, p.CrossedOut = manner(s.Reverse), manner(s.Struck)
	return p
}

// manner leaves what a style does not say to the block around it.
func manner(on bool) *bool {
	if !on {
		return nil
	}
	return pointer(true)
}

func pointer[T any](v T) *T { return &v }
