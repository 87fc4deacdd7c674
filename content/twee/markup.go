package twee

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"example.com/hearten/content"
)

// line writes inline text in SugarCube's markup.
func line(l content.Line) string {
	var b strings.Builder
	for _, in := range l {
		switch in := in.(type) {
		case content.Text:
			b.WriteString(escape(string(in)))
		case content.Literal:
			b.WriteString(escape(in.Text))
		case content.Strong:
			marked(&b, "''", line(content.Line(in)))
		case content.Emphasis:
			marked(&b, "//", line(content.Line(in)))
		case content.Struck:
			marked(&b, "==", line(content.Line(in)))
		case content.Link:
			b.WriteString(line(in.Text))
			if in.URL != "" && in.URL != in.Text.String() {
				b.WriteString(" (" + escape(in.URL) + ")")
			}
		case content.Break:
			b.WriteByte(' ')
		case content.CueMark:
			b.WriteString("/* cue " + in.Name + " */")
		}
	}
	return b.String()
}

func marked(b *strings.Builder, sign, words string) {
	if strings.TrimSpace(words) == "" {
		b.WriteString(words)
		return
	}
	b.WriteString(sign + words + sign)
}

// escape writes words so that SugarCube and Twee read them as words: as the numbers of their letters, where a letter means
// something, alone or after the same one.
func escape(words string) string {
	var b strings.Builder
	var before rune
	for _, r := range words {
		switch {
		case strings.ContainsRune("&<>[]{}$_\\@`", r), r == before && strings.ContainsRune("'/=^~-\"", r),
			before == '/' && strings.ContainsRune("*%", r):
			fmt.Fprintf(&b, "&#%d;", r)
			r = 0
		default:
			b.WriteRune(r)
		}
		before = r
	}
	return b.String()
}

// opening keeps what stands first on a line from being read as the sign of a heading, a list or a passage.
func opening(markup string) string {
	if markup != "" && strings.ContainsRune("!*#:|-;", rune(markup[0])) {
		return fmt.Sprintf("&#%d;", markup[0]) + markup[1:]
	}
	return markup
}

// blocks calls say with each paragraph of the prose, in reading order; before is what stands in front of it, such as the sign of a
// quote.
func blocks(p content.Prose, before string, say func(markup string, c content.Condition)) {
	for _, b := range p {
		switch b := b.(type) {
		case content.Paragraph:
			words := line(b.Text)
			if b.Speaker != "" {
				words = "''" + escape(b.Speaker) + ":'' " + words
			}
			say(before+words, b.If)
		case content.List:
			for i, item := range b.Items {
				sign := "– "
				if b.Ordered {
					sign = strconv.Itoa(b.Start+i) + ". "
				}
				if len(item) > 0 {
					blocks(item[:1], before+sign, say)
					blocks(item[1:], before, say)
				}
			}
		case content.Quote:
			blocks(b.Body, before+"&gt; ", say)
		case content.Code:
			for _, l := range strings.Split(b.Text, "\n") {
				say(before+escape(l), nil)
			}
		case content.Table:
			say(before+cells(b.Head), nil)
			for _, row := range b.Rows {
				say(before+cells(row), nil)
			}
		case content.Subheading:
			say(before+"''"+line(b.Text)+"''", nil)
		case content.Rule:
		}
	}
}

func cells(row []content.Line) string {
	out := make([]string, len(row))
	for i, c := range row {
		out[i] = line(c)
	}
	return strings.Join(out, " | ")
}

// linkWords writes the words of a link. SugarCube reads them as code where it can, so what is not plainly a sentence is a string.
func linkWords(words string) string {
	words = oneSpace(words)
	if words == "" {
		words = "…"
	}
	if regexp.MustCompile(`^[“„«…][^\[\]|<>"\\]*$`).MatchString(words) {
		return words
	}
	return quoted(words)
}

// quoted writes a string of JavaScript, without signs that links or macros would see.
func quoted(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case slices.Contains([]rune("[]|<>"), r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
