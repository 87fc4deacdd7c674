package tui

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
)

// plainWidth is how wide plain lines are.
const plainWidth = 78

// plainProse is prose as plain lines, to be read by the eye or aloud: headings as words, quotes between "Quote:" and "End of quote.", tables as
// "label: value", italic actions in brackets, arrows as "then".
func plainProse(p content.Prose) []string { return proseLines(p, plainWidth) }

func proseLines(p content.Prose, width int) []string {
	var out []string
	for _, b := range p {
		out = append(out, blockLines(b, width)...)
	}
	return out
}

func blockLines(b content.Block, width int) []string {
	switch b := b.(type) {
	case content.Paragraph:
		words := plainLine(b.Text)
		if b.Speaker != "" {
			words = b.Speaker + ": " + words
		}
		return wrap(words, width)
	case content.List:
		return listLines(b, width)
	case content.Quote:
		return quoteLines(b, width)
	case content.Code:
		return strings.Split(strings.TrimRight(b.Text, "\n"), "\n")
	case content.Table:
		return tableLines(b, width)
	case content.Subheading:
		return wrap(withColon(plainLine(b.Text)), width)
	case content.Rule:
	}
	return nil
}

// withColon ends a heading so that a voice stops behind it.
func withColon(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".:?!") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + ":"
}

func listLines(l content.List, width int) []string {
	var out []string
	n := max(l.Start, 1)
	for i, item := range l.Items {
		mark := "- "
		if l.Ordered {
			mark = strconv.Itoa(n+i) + ". "
		}
		out = append(out, hang(mark, proseLines(item, width-len(mark)))...)
	}
	return out
}

// quoteLines reads a tip or a note as words of ours with its name, anything else as a quote.
func quoteLines(q content.Quote, width int) []string {
	if q.Alert != "" {
		name := strings.ToUpper(q.Alert[:1]) + strings.ToLower(q.Alert[1:]) + ":"
		return append([]string{name}, proseLines(q.Body, width)...)
	}
	return append(append([]string{"Quote:"}, proseLines(q.Body, width)...), "End of quote.")
}

func tableLines(t content.Table, width int) []string {
	var out []string
	for _, row := range t.Rows {
		for i, cell := range row {
			words := plainLine(cell)
			if words == "" {
				continue
			}
			if i < len(t.Head) && plainLine(t.Head[i]) != "" {
				words = plainLine(t.Head[i]) + ": " + words
			}
			out = append(out, wrap(words, width)...)
		}
	}
	return out
}

// plainLine is a line in words; hard breaks are line ends.
func plainLine(l content.Line) string {
	var b strings.Builder
	for i, in := range l {
		switch in := in.(type) {
		case content.Text:
			b.WriteString(string(in))
		case content.Literal:
			b.WriteString(in.Text)
		case content.Strong:
			b.WriteString(plainLine(content.Line(in)))
		case content.Emphasis:
			words := plainLine(content.Line(in))
			switch {
			case isAction(l, i):
				words = "[" + words + "]"
			case isSentenceWithin(l[:i], words):
				words = "‘" + words + "’"
			}
			b.WriteString(words)
		case content.Struck:
			b.WriteString("[struck out: " + plainLine(content.Line(in)) + "]")
		case content.Link:
			b.WriteString(linkWords(plainLine(in.Text), in))
		case content.Break:
			b.WriteByte('\n')
		case content.CueMark:
		}
	}
	return spoken(b.String())
}

// isAction tells what somebody does from a word that is stressed: an action is the whole of a line. What stands before words
// that are said ("*To all:* …") reads well without a mark.
func isAction(l content.Line, at int) bool {
	for i, in := range l {
		t, text := in.(content.Text)
		_, mark := in.(content.CueMark)
		if i != at && !mark && !(text && strings.TrimSpace(string(t)) == "") {
			return false
		}
	}
	return true
}

// isSentenceWithin reports whether stressed words are a sentence within the one that the words before them have begun: without a
// mark, its stop would end that.
func isSentenceWithin(before content.Line, words string) bool {
	begun := strings.TrimRight(plainLine(before), " \n")
	return begun != "" && strings.Contains(words, " ") && !strings.ContainsRune(".?!:…”’]", lastRune(begun)) && strings.ContainsRune(".?!…", lastRune(words))
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// linkWords shows where a link really leads; one within the pack is its words.
func linkWords(words string, l content.Link) string {
	if l.URL == "" {
		return words
	}
	where := shownURL(l.URL)
	if where == words {
		return where
	}
	return words + " (" + where + ")"
}

// wrap breaks words into lines no wider than width, at white space; a line end in them stays. A word that is wider stands
// alone.
func wrap(words string, width int) []string {
	var out []string
	for _, part := range strings.Split(words, "\n") {
		line, used := "", 0
		for _, w := range strings.Fields(part) {
			n := ansi.StringWidth(w)
			switch {
			case line == "":
				line, used = w, n
			case used+1+n > width:
				out = append(out, line)
				line, used = w, n
			default:
				line, used = line+" "+w, used+1+n
			}
		}
		if line != "" {
			out = append(out, line)
		}
	}
	return out
}
