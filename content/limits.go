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
	maxCells       = 4096
	maxDefinitions = 200
	maxFrontBytes  = 8 << 10
	maxFrontKeys   = 200
)

// overLimit returns a problem for each limit that the file passes.
func overLimit(path string, src []byte) []Problem {
	g := gauge{path: path, start: 1}
	if len(src) > maxFileBytes {
		g.report(1, "split it into two files", "the file is larger than %d KB", maxFileBytes>>10)
		return g.problems
	}
	n := 0
	for line := range bytes.SplitSeq(src, []byte("\n")) {
		n++
		if len(line) > maxLineBytes {
			g.report(n, "break it into several lines", "the line is longer than %d KB", maxLineBytes>>10)
		}
		if len(bytes.TrimSpace(line)) == 0 {
			g.block, g.start, g.table = 0, n+1, tableSize{}
			continue
		}
		g.measure(n, line)
	}
	return g.problems
}

// gauge measures a file line by line.
type gauge struct {
	path        string
	start       int // the line on which the block starts
	block       int // its bytes so far
	table       tableSize
	definitions int
	problems    []Problem
}

func (g *gauge) report(line int, remedy, format string, limit int) {
	g.problems = append(g.problems, newProblem(Pos{g.path, line, 1}, "P004", fmt.Sprintf(format, limit), remedy))
}

func (g *gauge) measure(n int, line []byte) {
	before := g.block
	if g.block += len(line) + 1; before <= maxBlockBytes && g.block > maxBlockBytes {
		g.report(g.start, "put empty lines between its parts", "this block is larger than %d KB", maxBlockBytes>>10)
	}
	markers, indent, rest := leadingMarkers(line)
	if markers > maxMarkers || deepest(line) > maxMarkers {
		g.report(n, "write it flatter", "more than %d marks are nested in this line", maxMarkers)
	}
	if indent > maxIndent {
		g.report(n, "write it flatter", "the line is indented by more than %d columns", maxIndent)
	}
	if columns(rest) > maxColumns {
		g.report(n, "split the table", "the table has more than %d columns", maxColumns)
	}
	if g.table.grows(rest) {
		g.report(n, "split the table", "the table has more than %d cells", maxCells)
	}
	if isDefinition(rest) {
		if g.definitions++; g.definitions == maxDefinitions+1 {
			g.report(n, "split it into two files", "the file defines more than %d links and footnotes", maxDefinitions)
		}
	}
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
	mark, indent := byte(0), 0
	for i, c := range line {
		switch {
		case c == ' ' && i == indent:
			indent++
		case c == ' ', c == '\t', c == '\r', c == mark:
		case mark == 0 && (c == '-' || c == '*' || c == '_'):
			mark = c
		default:
			return false
		}
	}
	return indent < maxIndent
}

// deepest is how deep square brackets nest in the line: the other marks that a parser keeps open.
func deepest(line []byte) int {
	if bytes.IndexByte(line, '[') < 0 {
		return 0
	}
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
	if bytes.IndexByte(line, '|') < 0 {
		return -1
	}
	n := 0
	for i, c := range line {
		if c == '|' && (i == 0 || line[i-1] != '\\') {
			n++
		}
	}
	return n - 1
}

// tableSize counts the cells that a parser makes of a block: every row is filled up to the columns of the head.
type tableSize struct{ columns, cells int }

// grows takes a line of a block and reports when the limit is passed.
func (t *tableSize) grows(line []byte) bool {
	if len(bytes.Trim(line, "|:- \t\r")) == 0 {
		t.columns = max(t.columns, columns(line)+2)
	}
	before := t.cells
	t.cells += t.columns
	return before <= maxCells && t.cells > maxCells
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
		if s[i] >= ' ' && s[i] < 0x7f {
			i++
			continue
		}
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
