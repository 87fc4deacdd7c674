package content

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// wideLines warns of characters whose width terminals disagree on, once a line.
func wideLines(path string, src []byte) []Problem {
	var ps []Problem
	for i, line := range bytes.Split(src, []byte("\n")) {
		col, before := 1, ' '
		for len(line) > 0 {
			c, size := utf8.DecodeRune(line)
			if unsteady(c, before) {
				ps = append(ps, newProblem(Pos{path, i + 1, col}, "P023", "terminals disagree on how wide this character is", "say it in words"))
				break
			}
			line, before = line[size:], c
			col++
		}
	}
	return ps
}

// unsteady reports emoji, variation selectors, keycaps, and joiners that join no letters.
func unsteady(c, before rune) bool {
	switch {
	case c >= 0x1f000 && c <= 0x1faff, c >= 0xfe00 && c <= 0xfe0f, c == 0x20e3:
		return true
	case c == 0x200d || c == 0x200c:
		return !unicode.IsLetter(before) && !unicode.IsMark(before)
	}
	return false
}

// alerts warns of alerts where code hosts do not show them, and of so many that none stands out.
func (r *reader) alerts() {
	n := 0
	var walk func(blocks []Block, inList bool)
	walk = func(blocks []Block, inList bool) {
		for _, b := range blocks {
			switch b := b.(type) {
			case List:
				for _, item := range b.Items {
					walk(item, true)
				}
			case Quote:
				if b.Alert != "" {
					n++
				}
				switch {
				case b.Alert != "" && inList:
					r.report(b.Pos, "P021", "this alert stands in a list, where code hosts do not show it as one", "move it out of the list")
				case b.Alert != "" && n == 3:
					r.report(b.Pos, "P021", "this is the third alert of the file", "keep the one or two that matter most")
				}
				walk(b.Body, inList)
			case Paragraph, Code, Table, Subheading, Rule:
			}
		}
	}
	walk(r.f.blocks, false)
}
