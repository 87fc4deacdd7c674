package content

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// bone is one part of how a file is built: a heading, a list, a paragraph. Of a translation, all bones are those of its source.
type bone struct {
	pos  Pos
	kind string // in the words of a message: “a list of 3 items”
	// held is what stands in its words and is no word: chips, links, marks of cues, boxes, arrows, in an order of their own.
	held []joint
	text Line
}

// joint is a chip, a link or the like. What is equal has the same key; name is how messages call it.
type joint struct{ key, name string }

// skeleton lists the bones of a file in reading order. key tells where a link leads, in a way that does not depend on language.
func (f *file) skeleton(key func(Link) string) []bone {
	b := boner{key: key, talk: f.kind == KindScenario}
	b.add(f.titlePos, "a title", f.title)
	b.blocks(f.blocks)
	for _, note := range f.notes {
		b.add(note.Pos, "the footnote `"+note.Name+"`", nil)
		b.blocks(note.Text)
	}
	return b.out
}

type boner struct {
	key  func(Link) string
	talk bool // bold names with a colon are speakers
	out  []bone
}

func (b *boner) add(at Pos, kind string, words Line) {
	b.out = append(b.out, bone{at, kind, b.joints(words), words})
}

func (b *boner) blocks(blocks []Block) {
	for _, block := range blocks {
		switch block := block.(type) {
		case Paragraph:
			kind := "a paragraph"
			_, words, _ := leadingLiteral(block.Text)
			for range 8 { // chips may stand before a speaker
				if _, rest, ok := leadingLiteral(words); ok {
					words = rest
				}
			}
			if _, _, speaks := leadingName(words); speaks && b.talk {
				kind = "a line that somebody says"
			}
			b.add(block.Pos, kind, block.Text)
		case List:
			b.list(block)
		case Quote:
			b.add(block.Pos, "a quote", nil)
			b.blocks(block.Body)
			b.add(block.Pos, "the end of a quote", nil)
		case Code:
			b.add(block.Pos, "a block of code", nil)
		case Table:
			b.add(block.Pos, fmt.Sprintf("a table with %d columns and %d rows", len(block.Head), len(block.Rows)), nil)
			for _, row := range append([][]Line{block.Head}, block.Rows...) {
				for _, cell := range row {
					b.add(block.Pos, "a cell of a table", cell)
				}
			}
		case Subheading:
			b.add(block.Pos, "a heading with "+strings.Repeat("#", block.Level), block.Text)
		case Rule:
			b.add(block.Pos, "a line across", nil)
		}
	}
}

func (b *boner) list(l List) {
	kind := "a list"
	if l.Ordered {
		kind = "a numbered list"
	}
	b.add(l.Pos, fmt.Sprintf("%s of %d", kind, len(l.Items)), nil)
	for _, item := range l.Items {
		b.add(startOf(item, l), "an item of a list", nil)
		b.blocks(item)
	}
	b.add(l.Pos, "the end of a list", nil)
}

// joints are what is no word in a line. Languages have their own order of words, so theirs is not kept.
func (b *boner) joints(l Line) []joint {
	var out []joint
	eachInline(l, func(in Inline) {
		switch in := in.(type) {
		case Literal:
			out = append(out, joint{"`" + in.Text + "`", "`" + in.Text + "`"})
		case Link:
			out = append(out, joint{"link " + b.key(in), "the link to `" + in.Dest + "`"})
		case CueMark:
			out = append(out, joint{"[^" + in.Name + "]", "the mark `[^" + in.Name + "]`"})
		case Text:
			for range strings.Count(string(in), "→") {
				out = append(out, joint{"→", "the arrow `→`"})
			}
		case Strong, Emphasis, Struck, Break:
		}
	})
	if len(l) > 0 {
		if words, ok := l[0].(Text); ok {
			if box := boxOf(string(words)); box != "" {
				out = append(out, joint{box, "the box `" + box + "`"})
			}
		}
	}
	slices.SortFunc(out, func(a, b joint) int { return strings.Compare(a.key, b.key) })
	return out
}

// boxOf is the box that the words of an item start with, or "".
func boxOf(words string) string {
	for _, box := range []string{"[ ]", "[x]", "[X]"} {
		if strings.HasPrefix(words, box) {
			return strings.ToLower(box)
		}
	}
	return ""
}

// missing is the first of some joints that others do not have.
func missing(from, in []joint) (joint, bool) {
	left := slices.Clone(in)
	for _, j := range from {
		i := slices.IndexFunc(left, func(have joint) bool { return have.key == j.key })
		if i < 0 {
			return j, true
		}
		left = slices.Delete(left, i, i+1)
	}
	return joint{}, false
}

// anchorsInOrder are the slugs of a file's headings in reading order, the title's first.
func (f *file) anchorsInOrder() []string {
	out := []string{slugOf(f.title.String())}
	var walk func(blocks []Block)
	walk = func(blocks []Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case Subheading:
				out = append(out, b.Slug)
			case List:
				for _, item := range b.Items {
					walk(item)
				}
			case Quote:
				walk(b.Body)
			case Paragraph, Code, Table, Rule:
			}
		}
	}
	walk(f.blocks)
	return out
}

// linkKey tells where the links of a file lead: an address as it is written, a file by its source, a heading by its position.
func (s *scope) linkKey(f *file) func(Link) string {
	return func(l Link) string {
		if _, out := schemeOf(l.Dest); out {
			return l.Dest
		}
		name, slug, _ := strings.Cut(l.Dest, "#")
		to := f
		if name != "" {
			at := path.Join(path.Dir(f.path), unescape(name))
			if to = s.files[at]; to == nil {
				return l.Dest
			}
		}
		place := "at the top"
		if slug != "" {
			i := slices.Index(s.filled(to).anchorsInOrder(), unescape(slug))
			if i < 0 {
				return l.Dest
			}
			place = fmt.Sprint("heading ", i)
		}
		return s.sourcePath(to) + " " + place
	}
}

// filled is a file with its blocks, which are let go of once a noun was made of them.
func (s *scope) filled(f *file) *file {
	if f.blocks != nil || f.kind == "" {
		return f
	}
	return s.reread(f)
}
