package main

import (
	"strings"
	"unicode/utf8"
)

// foldPage breaks the long lines of a page, between words: a paragraph is filled anew, an entry of a list goes on under its
// own words, a line of code a little further in.
func foldPage(page string, width int) string {
	lines := strings.Split(page, "\n")
	var out []string
	code := false
	for i := 0; i < len(lines); i++ {
		fence := strings.HasPrefix(strings.TrimSpace(lines[i]), "```")
		code = code != fence
		if n := paragraph(lines[i:]); !code && n > 1 && tooWide(lines[i:i+n], width) {
			out = append(out, fold(strings.Join(lines[i:i+n], " "), width, ""))
			i += n - 1
			continue
		}
		out = append(out, foldLine(lines[i], width, under(lines[i], code)))
	}
	return strings.Join(out, "\n")
}

// paragraph counts the lines of the paragraph that the lines begin with, 0 for none.
func paragraph(lines []string) int {
	for n, line := range lines {
		if line == "" || strings.ContainsAny(line[:1], " |#`>\t") || markWidth(line) > 0 {
			return n
		}
	}
	return len(lines)
}

func tooWide(lines []string, width int) bool {
	for _, line := range lines {
		if utf8.RuneCountInString(line) > width {
			return true
		}
	}
	return false
}

// under is what stands before the rest of a line that is broken.
func under(line string, code bool) string {
	words := strings.TrimLeft(line, " ")
	indent := line[:len(line)-len(words)]
	if code || len(indent) >= 4 {
		return indent + "  "
	}
	return indent + strings.Repeat(" ", markWidth(words))
}

// markWidth is how wide the mark of a list is, 0 for none.
func markWidth(words string) int {
	mark, _, ok := strings.Cut(words, " ")
	if ok && (mark == "-" || mark == "*" || len(mark) > 1 && strings.TrimLeft(mark, "0123456789") == ".") {
		return len(mark) + 1
	}
	return 0
}

// foldLine breaks a line before the words that reach over the width; the spaces within it stay. Without a space it is broken
// behind a comma, as in JSON, if there is one.
func foldLine(line string, width int, under string) string {
	var b strings.Builder
	for utf8.RuneCountInString(line) > width {
		at := breakAt(line, width)
		if at < 0 {
			break // one word
		}
		b.WriteString(strings.TrimRight(line[:at], " ") + "\n")
		line = under + strings.TrimLeft(line[at:], " ")
	}
	return b.String() + line
}

// breakAt finds the last place within the width where a line can be broken, else the first behind it; -1 is none.
func breakAt(line string, width int) int {
	space, comma, n := -1, -1, 0
	begun := false
	for i, r := range line {
		switch {
		case r == ' ' && begun && (n <= width || space < 0 && comma < 0):
			space = i
		case r == ',' && i+1 < len(line) && line[i+1] == '"' && (n < width || space < 0 && comma < 0):
			comma = i + 1
		}
		begun = begun || r != ' '
		n++
	}
	if space >= 0 {
		return space
	}
	return comma
}
