package content

import (
	"bytes"
	"regexp"
	"slices"
	"sync"
	"unicode/utf8"
)

// stray is a line that was meant to be a choice, a route or an option, and that markdown takes for words of what stands above it:
// there is no space behind its hyphen, or it is indented.
type stray struct {
	at   Pos
	slug string // of the scene that it leads to; "" for options
}

// mark is what an item of a list starts with, as people type it.
const mark = `(?:[-*+–—−•]|[0-9]+[.)])`

// strayWays finds choices and routes: a link to a heading with a chip behind it.
func (f *file) strayWays(part section) []stray {
	way := sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile("^" + mark + `?[ \t]*(?:→[ \t]*)?\[[^\]]*\]\(<?#([^()<>\n]*)>?\)\s*` + "`([^`\n]+)`")
	})
	return f.strays(part, func(rest []byte) (slug string, ok bool) {
		m := way().FindSubmatch(rest)
		if m == nil {
			return "", false
		}
		switch c, _ := parseChip(Literal{Text: string(m[2])}); c.(type) {
		case gradeChip, effectChip, ifChip, wordChip, asChip, catchesChip:
			return unescape(string(m[1])), true
		}
		return "", false
	})
}

// strayOptions finds options: a box behind the mark of an item.
func (f *file) strayOptions(part section) []stray {
	box := sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("^" + mark + `[ \t]*\[[ xX]\]`) })
	return f.strays(part, func(rest []byte) (string, bool) { return "", box().Match(rest) })
}

// strays looks at each line of a section that is no item of a list at its edge and no code; found is given the file from the first
// word of the line on.
func (f *file) strays(part section, found func(rest []byte) (slug string, ok bool)) []stray {
	known := map[int]bool{}
	for _, b := range part.blocks {
		if list, ok := b.(List); ok {
			for _, item := range list.Items {
				known[startOf(item, list).Line] = true
			}
		}
	}
	codeLines(part.blocks, known)
	var out []stray
	line, rest := f.bodyLine, f.body
	for ; len(rest) > 0; line++ {
		text, after, _ := bytes.Cut(rest, []byte("\n"))
		if line > part.head.Pos.Line {
			words := bytes.TrimLeft(text, " \t>")
			if bytes.HasPrefix(text, []byte("#")) && f.headsSection(line, part.head.Level) {
				break
			}
			if slug, ok := "", false; !known[line] && bytes.IndexByte(words, '[') >= 0 {
				if slug, ok = found(rest[len(text)-len(words):]); ok {
					at := f.pos(line, utf8.RuneCount(text[:len(text)-len(words)])+1)
					out = append(out, stray{at, slug})
				}
			}
		}
		rest = after
	}
	return out
}

// headsSection reports whether a heading of this level or a higher one stands on the line.
func (f *file) headsSection(line, level int) bool {
	return slices.ContainsFunc(f.blocks, func(b Block) bool {
		h, ok := b.(Subheading)
		return ok && h.Pos.Line == line && h.Level <= level
	})
}

// codeLines adds the lines of code at every depth.
func codeLines(blocks []Block, to map[int]bool) {
	for _, b := range blocks {
		switch b := b.(type) {
		case Code:
			for i := range bytes.Count([]byte(b.Text), []byte("\n")) + 1 {
				to[b.Pos.Line+i] = true
			}
		case List:
			for _, item := range b.Items {
				codeLines(item, to)
			}
		case Quote:
			codeLines(b.Body, to)
		case Paragraph, Table, Subheading, Rule:
		}
	}
}
