package content

import "strings"

// Pos is a place in a file of a pack. Line and Col count from 1, Col in code points; the zero Pos is unknown.
type Pos struct {
	File string
	Line int
	Col  int
}

// Prose is words for people: decoded, clean text in the few block kinds that the format knows.
type Prose []Block

// Block is one of [Paragraph], [List], [Quote], [Code], [Table], [Subheading], [Rule].
type Block interface {
	block()
	// At is where the block starts.
	At() Pos
}

// Paragraph is a run of words. If, where set, says when it is shown; Speaker is who says it, "" for the narrator.
type Paragraph struct {
	Pos     Pos
	If      Condition
	Speaker string
	Text    Line
}

// List is a bulleted or numbered list of blocks.
type List struct {
	Pos     Pos
	Ordered bool
	Start   int
	Items   []Prose
}

// Quote is a block quote: an e-mail, a note. Alert is the kind of a GFM alert ("tip", "note", …) or "".
type Quote struct {
	Pos   Pos
	Alert string
	Body  Prose
}

// Code is a code block, shown as it is.
type Code struct {
	Pos  Pos
	Text string
}

// Table is a GFM table.
type Table struct {
	Pos  Pos
	Head []Line
	Rows [][]Line
}

// Subheading is a heading: on the way through the parser any below the H1, in a parsed pack only those below the ones
// that carry structure. Slug is its anchor as code hosts make it, unique in the file.
type Subheading struct {
	Pos   Pos
	Level int
	Slug  string
	Text  Line
}

// Rule is a thematic break.
type Rule struct{ Pos Pos }

func (Paragraph) block()  {}
func (List) block()       {}
func (Quote) block()      {}
func (Code) block()       {}
func (Table) block()      {}
func (Subheading) block() {}
func (Rule) block()       {}

// At is where the block starts.
func (b Paragraph) At() Pos { return b.Pos }

// At is where the block starts.
func (b List) At() Pos { return b.Pos }

// At is where the block starts.
func (b Quote) At() Pos { return b.Pos }

// At is where the block starts.
func (b Code) At() Pos { return b.Pos }

// At is where the block starts.
func (b Table) At() Pos { return b.Pos }

// At is where the block starts.
func (b Subheading) At() Pos { return b.Pos }

// At is where the block starts.
func (b Rule) At() Pos { return b.Pos }

// Line is a run of inline text.
type Line []Inline

// Inline is one of [Text], [Strong], [Emphasis], [Struck], [Literal], [Link], [Break], [CueMark].
type Inline interface{ inline() }

// Text is plain words.
type Text string

// Strong, Emphasis and Struck mark words.
type (
	Strong   Line
	Emphasis Line
	Struck   Line
)

// Literal is text between backticks: a stage direction (chip) to the parser, words where it is left standing.
type Literal struct {
	Pos  Pos
	Text string
}

// Link leads to a web page (URL) or into the pack (Target); exactly one is set in a checked pack. Dest is the
// destination as written.
type Link struct {
	Pos    Pos
	Text   Line
	Dest   string
	URL    string
	Target Target
}

// Break is a hard line break.
type Break struct{}

// CueMark is where a footnote reference stands: the learner sees nothing here, the debrief tells.
type CueMark struct {
	Pos  Pos
	Name string
}

func (Text) inline()     {}
func (Strong) inline()   {}
func (Emphasis) inline() {}
func (Struck) inline()   {}
func (Literal) inline()  {}
func (Link) inline()     {}
func (Break) inline()    {}
func (CueMark) inline()  {}

// String returns the words without marks, links as their text, breaks as spaces.
func (l Line) String() string {
	if len(l) == 1 {
		if t, ok := l[0].(Text); ok { // as most lines are
			return string(t)
		}
	}
	var b strings.Builder
	l.write(&b)
	return b.String()
}

func (l Line) write(b *strings.Builder) {
	for _, in := range l {
		switch in := in.(type) {
		case Text:
			b.WriteString(string(in))
		case Literal:
			b.WriteString(in.Text)
		case Strong:
			Line(in).write(b)
		case Emphasis:
			Line(in).write(b)
		case Struck:
			Line(in).write(b)
		case Link:
			in.Text.write(b)
		case Break:
			b.WriteByte(' ')
		case CueMark:
		}
	}
}

// Shown returns the blocks whose conditions hold for f, at every depth.
func (p Prose) Shown(f Facts) Prose {
	return p.where(func(c Condition) bool { return c.Holds(f) })
}

// where returns the blocks without a condition or with one that holds, at every depth.
func (p Prose) where(holds func(Condition) bool) Prose {
	var out Prose
	for _, b := range p {
		switch b := b.(type) {
		case Paragraph:
			if b.If == nil || holds(b.If) {
				b.If = nil // it is shown, whatever comes
				out = append(out, b)
			}
		case List:
			items := make([]Prose, 0, len(b.Items))
			for _, item := range b.Items {
				if s := item.where(holds); len(s) > 0 {
					items = append(items, s)
				}
			}
			b.Items = items
			if len(items) > 0 {
				out = append(out, b)
			}
		case Quote:
			b.Body = b.Body.where(holds)
			if len(b.Body) > 0 {
				out = append(out, b)
			}
		case Code, Table, Subheading, Rule:
			out = append(out, b)
		}
	}
	return out
}

// Cues returns the names of the cues marked in the prose, in reading order.
func (p Prose) Cues() []string {
	var out []string
	var line func(Line)
	line = func(l Line) {
		for _, in := range l {
			switch in := in.(type) {
			case CueMark:
				out = append(out, in.Name)
			case Strong:
				line(Line(in))
			case Emphasis:
				line(Line(in))
			case Struck:
				line(Line(in))
			case Link:
				line(in.Text)
			case Text, Literal, Break:
			}
		}
	}
	var walk func(Prose)
	walk = func(p Prose) {
		for _, b := range p {
			switch b := b.(type) {
			case Paragraph:
				line(b.Text)
			case List:
				for _, item := range b.Items {
					walk(item)
				}
			case Quote:
				walk(b.Body)
			case Subheading:
				line(b.Text)
			case Table, Code, Rule:
			}
		}
	}
	walk(p)
	return out
}
