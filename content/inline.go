package content

import (
	"bytes"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// whole reads all words of a block and checks them once more as one: an entity may be split over marks.
func (r *reader) whole(n ast.Node) Line {
	line := trimLine(r.inlines(n))
	if !r.entities {
		return line
	}
	words := line.String()
	for range 3 {
		more := string(decode([]byte(words)))
		if more == words {
			break
		}
		words = more
	}
	if _, name := forbiddenIn([]byte(words)); name != "" {
		r.report(r.start(n), "P020", "there is "+name+" in this text", "take it out")
	}
	return line
}

// inlines reads what stands in a node; texts beside each other become one.
func (r *reader) inlines(parent ast.Node) Line {
	var out Line
	var words strings.Builder
	flush := func() {
		if words.Len() > 0 {
			out = append(out, Text(words.String()))
			words.Reset()
		}
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok && r.isPlain(t) {
			if words.Len() == 0 && t.NextSibling() == nil { // most lines are one text
				return append(out, Text(r.as(t.Segment)))
			}
			words.WriteString(r.as(t.Segment))
			if t.SoftLineBreak() {
				words.WriteByte(' ')
			}
			continue
		}
		for _, in := range r.inline(n) {
			if t, ok := in.(Text); ok {
				words.WriteString(string(t))
				continue
			}
			flush()
			out = append(out, in)
		}
	}
	flush()
	return out
}

func (r *reader) inline(n ast.Node) []Inline {
	switch n := n.(type) {
	case *ast.Text:
		return r.text(n)
	case *ast.String:
		return []Inline{Text(oneLine(string(n.Value)))}
	case *ast.CodeSpan:
		return []Inline{r.literal(n)}
	case *ast.Emphasis:
		if n.Level >= 2 {
			return []Inline{Strong(r.inlines(n))}
		}
		return []Inline{Emphasis(r.inlines(n))}
	case *extast.Strikethrough:
		return []Inline{Struck(r.inlines(n))}
	case *ast.Link:
		return []Inline{r.link(n, n.Destination)}
	case *ast.AutoLink:
		return []Inline{r.autoLink(n)}
	case *ast.Image:
		return r.image(n)
	case *ast.RawHTML:
		r.report(r.pos(n.Pos()), "P020", "HTML is not read in packs", "write it in markdown, or put it in backticks to show it")
	case *cueNode:
		return []Inline{CueMark{r.pos(n.Pos()), Clean(string(n.name))}}
	}
	return nil
}

func (r *reader) text(n *ast.Text) []Inline {
	raw := n.Segment.Value(r.src)
	words := raw
	if !n.IsRaw() {
		words = decode(raw)
	}
	if _, written := forbiddenIn(raw); written == "" { // else the line has been reported
		r.decoded(n.Segment.Start, raw, words)
	}
	out := []Inline{Text(oneLine(string(words)))}
	switch {
	case n.HardLineBreak():
		out = append(out, Break{})
	case n.SoftLineBreak():
		out = append(out, Text(" "))
	}
	return out
}

// isPlain reports whether a text is shown as it is written.
func (r *reader) isPlain(n *ast.Text) bool {
	if n.HardLineBreak() || n.SoftLineBreak() && n.NextSibling() == nil {
		return false
	}
	raw := r.as(n.Segment)
	if r.entities && (strings.IndexByte(raw, '\\') >= 0 || strings.IndexByte(raw, '&') >= 0) {
		return false
	}
	return strings.IndexByte(raw, '\t') < 0 && strings.IndexByte(raw, '\n') < 0 && (r.f.plain || plain(raw))
}

// decoded reports an entity that stands for a forbidden character.
func (r *reader) decoded(start int, raw, words []byte) {
	if _, name := forbiddenIn(words); name != "" {
		at := max(0, bytes.IndexByte(raw, '&'))
		r.report(r.pos(start+at), "P020", "there is "+name+" in this text", "take it out")
	}
}

// oneLine cleans words and makes every white space in them a plain space.
func oneLine(s string) string {
	s = Clean(s)
	if !strings.ContainsAny(s, "\n\t") {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\n", " "), "\t", " ")
}

// literal is a code span; its position is that of the backtick before its words.
func (r *reader) literal(n *ast.CodeSpan) Literal {
	if only, ok := n.FirstChild().(*ast.Text); ok && only.NextSibling() == nil {
		return Literal{r.pos(only.Segment.Start - 1), oneLine(r.as(only.Segment))}
	}
	var b strings.Builder
	at := n.Pos()
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			if b.Len() == 0 {
				at = t.Segment.Start
			}
			b.WriteString(r.as(t.Segment))
		}
	}
	return Literal{r.pos(at - 1), oneLine(b.String())}
}

func (r *reader) link(n ast.Node, raw []byte) Link {
	dest := decodeDestination(raw)
	l := Link{Pos: r.pos(r.destination(n)), Text: trimLine(r.inlines(n)), Dest: Clean(dest)}
	return r.checked(l, dest)
}

func (r *reader) autoLink(n *ast.AutoLink) Link {
	dest := string(n.URL(r.src))
	label := Clean(dest)
	if n.AutoLinkType == ast.AutoLinkEmail {
		dest = "mailto:" + strings.TrimPrefix(dest, "mailto:")
	}
	return r.checked(Link{Pos: r.pos(n.Pos()), Text: Line{Text(label)}, Dest: Clean(dest)}, dest)
}

const linkRemedy = "links lead to https:, http:, mailto: or pack: addresses, to files of the pack, or to `#headings`"

// checked sets URL on a link that leads out of the pack, and reports one that leads where packs must not.
func (r *reader) checked(l Link, dest string) Link {
	if name := badDestination(dest); name != "" {
		r.report(l.Pos, "P020", name, linkRemedy)
		return l
	}
	switch scheme, _ := schemeOf(dest); scheme {
	case "http", "https", "mailto":
		l.URL = l.Dest
	}
	return l
}

// image shows what the image stands for in words; one from elsewhere is refused.
func (r *reader) image(n *ast.Image) []Inline {
	dest := decodeDestination(n.Destination)
	if scheme, ok := schemeOf(dest); ok || scheme != "" || strings.HasPrefix(dest, "//") || badDestination(dest) != "" {
		r.report(r.pos(n.Pos()), "P020", "images from elsewhere are not shown in packs", "describe in words what it shows")
	}
	return r.inlines(n)
}

// destination is the offset of a link's address: behind the `](` that follows its words. A link by reference has none
// here and gives its own start.
func (r *reader) destination(n ast.Node) int {
	if l, ok := n.(*ast.Link); ok && l.Reference != nil {
		return n.Pos()
	}
	end := max(0, n.Pos())
	_ = ast.Walk(n, func(c ast.Node, entering bool) (ast.WalkStatus, error) {
		if t, ok := c.(*ast.Text); ok && entering {
			end = max(end, t.Segment.Stop)
		}
		return ast.WalkContinue, nil
	})
	if i := bytes.Index(r.src[end:], []byte("](")); i >= 0 {
		end += i + 2
		for end < len(r.src) && (r.src[end] == ' ' || r.src[end] == '\n' || r.src[end] == '<') {
			end++
		}
		return end
	}
	return n.Pos()
}

// trimLine drops white space at both ends of a line.
func trimLine(l Line) Line {
	for len(l) > 0 {
		t, ok := l[0].(Text)
		if !ok || t != "" && t[0] != ' ' {
			break
		}
		if t = Text(strings.TrimLeft(string(t), " ")); t != "" {
			l = append(Line{t}, l[1:]...)
			break
		}
		l = l[1:]
	}
	for len(l) > 0 {
		t, ok := l[len(l)-1].(Text)
		if !ok || t != "" && t[len(t)-1] != ' ' {
			break
		}
		if t = Text(strings.TrimRight(string(t), " ")); t != "" {
			l = append(slices.Clone(l[:len(l)-1]), t)
			break
		}
		l = l[:len(l)-1]
	}
	return l
}
