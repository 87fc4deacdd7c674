package content

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// A running parser cannot be stopped, so what could keep one busy is refused before it starts.
const (
	maxFileBytes   = 64 << 10
	maxLineBytes   = 4 << 10
	maxBlockBytes  = 8 << 10
	maxMarkers     = 12
	maxIndent      = 60
	maxColumns     = 32
	maxDefinitions = 200
	maxFrontBytes  = 8 << 10
	maxFrontKeys   = 200
)

// overLimit returns a problem for each limit that the file passes.
func overLimit(path string, src []byte) []Problem {
	var ps []Problem
	report := func(line int, message, suggestion string) {
		ps = append(ps, newProblem(Pos{path, line, 1}, "P004", message, suggestion))
	}
	if len(src) > maxFileBytes {
		report(1, fmt.Sprintf("the file is larger than %d KB", maxFileBytes>>10), "split it into two files")
		return ps
	}
	block, blockLine, definitions := 0, 1, 0
	for i, line := range bytes.Split(src, []byte("\n")) {
		n := i + 1
		if len(line) > maxLineBytes {
			report(n, fmt.Sprintf("the line is longer than %d KB", maxLineBytes>>10), "break it into several lines")
		}
		if len(bytes.TrimSpace(line)) == 0 {
			block, blockLine = 0, n+1
			continue
		}
		before := block
		block += len(line) + 1
		if before <= maxBlockBytes && block > maxBlockBytes {
			report(blockLine, fmt.Sprintf("this block is larger than %d KB", maxBlockBytes>>10), "put empty lines between its parts")
		}
		markers, indent, rest := leadingMarkers(line)
		if markers > maxMarkers || deepest(line) > maxMarkers {
			report(n, fmt.Sprintf("more than %d marks are nested in this line", maxMarkers), "write it flatter")
		}
		if indent > maxIndent {
			report(n, fmt.Sprintf("the line is indented by more than %d columns", maxIndent), "write it flatter")
		}
		if columns(rest) > maxColumns {
			report(n, fmt.Sprintf("the table has more than %d columns", maxColumns), "split the table")
		}
		if isDefinition(rest) {
			if definitions++; definitions == maxDefinitions+1 {
				report(n, fmt.Sprintf("the file defines more than %d links and footnotes", maxDefinitions), "split it into two files")
			}
		}
	}
	return ps
}

// leadingMarkers counts the quote, list and heading marks a line starts with and its white space columns among them.
func leadingMarkers(line []byte) (markers, indent int, rest []byte) {
	if isRule(line) {
		return 0, 0, nil
	}
	for len(line) > 0 {
		switch c := line[0]; {
		case c == ' ':
			indent++
		case c == '\t':
			indent += 4
		case c == '>' || c == '-' || c == '*' || c == '+':
			markers++
		case c >= '0' && c <= '9':
			digits := 0
			for digits < len(line) && line[digits] >= '0' && line[digits] <= '9' {
				digits++
			}
			if digits == len(line) || (line[digits] != '.' && line[digits] != ')') {
				return markers, indent, line
			}
			markers++
			line = line[digits:]
		default:
			return markers, indent, line
		}
		line = line[1:]
	}
	return markers, indent, line
}

// isRule reports a line of one mark only, which is a thematic break and nests nothing.
func isRule(line []byte) bool {
	for _, mark := range []string{"-", "*", "_"} {
		if len(bytes.Trim(line, mark+" \t\r")) == 0 {
			return !bytes.HasPrefix(line, bytes.Repeat([]byte(" "), maxIndent))
		}
	}
	return false
}

// deepest is how deep square brackets nest in the line: the other marks that a parser keeps open.
func deepest(line []byte) int {
	depth, most := 0, 0
	for _, c := range line {
		switch c {
		case '[':
			depth++
			most = max(most, depth)
		case ']':
			depth = max(0, depth-1)
		}
	}
	return most
}

func columns(line []byte) int {
	n := 0
	for i, c := range line {
		if c == '|' && (i == 0 || line[i-1] != '\\') {
			n++
		}
	}
	return n - 1
}

func isDefinition(line []byte) bool {
	return len(line) > 0 && line[0] == '[' && bytes.Contains(line, []byte("]:"))
}

// forbidden reports characters that could steer a terminal or hide what a line says.
func forbidden(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case r < 0x20 || (r >= 0x7f && r <= 0x9f):
		return true
	}
	return isBidi(r)
}

// forbiddenIn names the first forbidden character of s and its byte offset; "" where there is none.
func forbiddenIn(s []byte) (at int, name string) {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRune(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			return i, "a byte that is not UTF-8 text"
		case forbidden(r):
			return i, characterName(r)
		}
		i += size
	}
	return 0, ""
}

func characterName(r rune) string {
	if isBidi(r) {
		return fmt.Sprintf("a character that turns the reading direction round (U+%04X)", r)
	}
	if r == 0x1b {
		return "a terminal escape character (U+001B)"
	}
	return fmt.Sprintf("a control character (U+%04X)", r)
}
