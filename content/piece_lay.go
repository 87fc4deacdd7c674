package content

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// put replaces pieces of a body, each by its own words or by those given.
func put(body []byte, pieces []piece, words []string) []byte {
	var b bytes.Buffer
	at := 0
	for i, p := range pieces {
		b.Write(body[at:p.from])
		if words[i] == p.text {
			b.Write(body[p.from:p.to])
		} else {
			b.WriteString(p.laid(words[i]))
		}
		at = p.to
	}
	b.Write(body[at:])
	return b.Bytes()
}

// laidWidth is how wide lines are made that were more than one.
const laidWidth = 78

// laid is the words as they stand in the file: broken into lines where the author's were.
func (p piece) laid(words string) string {
	var b strings.Builder
	for i, part := range strings.Split(words, "\n") {
		if i > 0 {
			b.WriteString("\n" + p.prefix)
		}
		if p.lines < 2 {
			b.WriteString(part)
			continue
		}
		width := 0
		for j, word := range unbroken(part) {
			if n := utf8.RuneCountInString(word); j > 0 && width+1+n > laidWidth-utf8.RuneCountInString(p.prefix) && !startsBlock(word) {
				b.WriteString("\n" + p.prefix)
				width = 0
			} else if j > 0 {
				b.WriteByte(' ')
				width++
			}
			b.WriteString(word)
			width += utf8.RuneCountInString(word)
		}
	}
	return b.String()
}

// unbroken cuts words apart where a line may end: not within backticks or the address of a link.
func unbroken(words string) []string {
	var out []string
	begin, code, address := 0, false, 0
	for i := range len(words) {
		switch c := words[i]; {
		case c == '`':
			code = !code
		case code:
		case c == '(' && (address > 0 || i > 0 && words[i-1] == ']'):
			address++
		case c == ')' && address > 0:
			address--
		case c == ' ' && address == 0:
			if i > begin {
				out = append(out, words[begin:i])
			}
			begin = i + 1
		}
	}
	return append(out, words[begin:])
}

// startsBlock reports a word that would begin something else at the start of a line.
func startsBlock(word string) bool {
	return strings.ContainsAny(word[:min(1, len(word))], "-+*#>=|<~_:") || strings.HasPrefix(word, "```") || strings.Contains(word, "]:") ||
		strings.HasPrefix(strings.TrimLeft(word, "0123456789"), ".") || strings.HasPrefix(strings.TrimLeft(word, "0123456789"), ")")
}
