package engine

import (
	"strings"
	"unicode/utf8"

	"example.com/hearten/content"
)

// Markdown is the letter as a markdown document. What was written in it stays words: no sign in it makes a heading, a list or a
// link.
func (l MonthLetter) Markdown() string {
	var b strings.Builder
	b.WriteString("# " + markdownText(l.Month.Title()) + "\n")
	for _, p := range l.Passages() {
		mark, width := "", letterWidth
		if p.Quote {
			mark, width = "> ", letterWidth-2
		}
		b.WriteString("\n")
		for i, part := range strings.Split(strings.TrimSpace(content.Clean(p.Words)), "\n") {
			if part = strings.TrimSpace(part); part == "" {
				continue
			}
			if i > 0 { // a line of its own stays one
				b.WriteString(strings.TrimSpace(mark) + "\n")
			}
			for _, line := range foldWords(markdownText(part), width) {
				b.WriteString(mark + markdownStart(line) + "\n")
			}
		}
	}
	return b.String()
}

// letterWidth is how wide the lines of a markdown document are.
const letterWidth = 78

// markdownText is a text in which nothing means anything in markdown, but at the start of a line (markdownStart).
func markdownText(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_[]<>&|~$", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// markdownStart is a line of markdownText whose first sign begins no heading, list or rule.
func markdownStart(line string) string {
	if line != "" && strings.ContainsRune("#-+=", rune(line[0])) {
		return "\\" + line
	}
	rest := strings.TrimLeft(line, "0123456789")
	if n := len(line) - len(rest); n > 0 && rest != "" && (rest[0] == '.' || rest[0] == ')') {
		return line[:n] + "\\" + rest
	}
	return line
}

// foldWords breaks a text between words into lines of a width; a word that is wider stands alone.
func foldWords(s string, width int) []string {
	var out []string
	used := 0
	for _, w := range strings.Fields(s) {
		n := utf8.RuneCountInString(w)
		if len(out) == 0 || used+1+n > width {
			out, used = append(out, w), n
			continue
		}
		out[len(out)-1] += " " + w
		used += 1 + n
	}
	return out
}
