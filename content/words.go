package content

import (
	"unicode"
	"unicode/utf8"
)

// Words counts the words of the line.
func (l Line) Words() int {
	n, _ := l.count(false)
	return n
}

// count counts the words that begin in the line; within is whether it stands behind an unfinished one, and then whether it ends
// in one.
func (l Line) count(within bool) (int, bool) {
	n := 0
	for _, in := range l {
		more := 0
		switch in := in.(type) {
		case Text:
			more, within = countWords(string(in), within)
		case Literal:
			more, within = countWords(in.Text, within)
		case Strong:
			more, within = Line(in).count(within)
		case Emphasis:
			more, within = Line(in).count(within)
		case Struck:
			more, within = Line(in).count(within)
		case Link:
			more, within = in.Text.count(within)
		case Break:
			within = false
		case CueMark:
		}
		n += more
	}
	return n, within
}

// countWords counts the words that begin in s, as count does.
func countWords(s string, within bool) (n int, end bool) {
	for i := 0; i < len(s); {
		space, size := s[i] == ' ' || s[i] >= '\t' && s[i] <= '\r', 1
		if s[i] >= utf8.RuneSelf {
			var r rune
			r, size = utf8.DecodeRuneInString(s[i:])
			space = unicode.IsSpace(r)
		}
		if !space && !within {
			n++
		}
		within = !space
		i += size
	}
	return n, within
}

// Words counts the words of the prose, tables and literals included.
func (p Prose) Words() int {
	n := 0
	for _, b := range p {
		switch b := b.(type) {
		case Paragraph:
			n += b.Text.Words()
		case List:
			for _, item := range b.Items {
				n += item.Words()
			}
		case Quote:
			n += b.Body.Words()
		case Code:
			words, _ := countWords(b.Text, false)
			n += words
		case Table:
			for _, l := range b.Head {
				n += l.Words()
			}
			for _, row := range b.Rows {
				for _, l := range row {
					n += l.Words()
				}
			}
		case Subheading:
			n += b.Text.Words()
		case Rule:
		}
	}
	return n
}
