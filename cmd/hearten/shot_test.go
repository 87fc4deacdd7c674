//go:build unix

package main

import (
	"fmt"
	"image/color"
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// palette are the colours of a terminal: the words and the ground where a program asks for none, and the sixteen.
type palette struct {
	words, ground, frame, quiet string
	sixteen                     [16]string
}

func darkPalette() palette {
	return palette{"#cdd6f4", "#1e1e2e", "#45475a", "#a6adc8", [16]string{
		"#45475a", "#f38ba8", "#a6e3a1", "#f9e2af", "#89b4fa", "#f5c2e7", "#94e2d5", "#bac2de",
		"#7f849c", "#f38ba8", "#a6e3a1", "#f9e2af", "#89b4fa", "#f5c2e7", "#94e2d5", "#ffffff",
	}}
}

func lightPalette() palette {
	return palette{"#24292f", "#ffffff", "#d0d7de", "#57606a", [16]string{
		"#24292f", "#cf222e", "#116329", "#4d2d00", "#0969da", "#8250df", "#1b7c83", "#6e7781",
		"#57606a", "#a40e26", "#1a7f37", "#633c01", "#218bff", "#a475f9", "#3192aa", "#8c959f",
	}}
}

// of is a colour as #rrggbb, or otherwise where there is none.
func (p palette) of(c color.Color, otherwise string) string {
	switch c := c.(type) {
	case nil:
		return otherwise
	case ansi.BasicColor:
		return p.sixteen[c&15]
	case ansi.IndexedColor:
		if c < 16 {
			return p.sixteen[c]
		}
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

// glyph is a cell as it is drawn. A wide cluster has a glyph without text behind it.
type glyph struct {
	text                                   string
	wide                                   int
	words, ground                          string
	bold, faint, italic, underline, struck bool
}

// styled is a glyph without its text: what runs are made of.
func (g glyph) styled() glyph {
	g.text, g.wide = "", 0
	return g
}

// shot is a terminal's screen at one moment.
type shot struct {
	title, command string
	colours        palette
	rows           [][]glyph
	// bar is true where the cursor is a bar at x, y; a block is drawn by its cell.
	bar  bool
	x, y int
}

// The bits of a cell's attributes, as the emulator numbers them.
const (
	attrBold    = 1 << 0
	attrFaint   = 1 << 1
	attrItalic  = 1 << 2
	attrReverse = 1 << 5
	attrConceal = 1 << 6
	attrStruck  = 1 << 7
)

// shoot takes the screen of an emulator that nothing is written to meanwhile.
func shoot(emu *vt.SafeEmulator, colours palette) shot {
	s := shot{colours: colours}
	at, hidden := emu.CursorPosition(), emu.CursorHidden()
	style, _ := emu.CursorStyle()
	s.x, s.y, s.bar = at.X, at.Y, !hidden && style == vt.CursorBar
	for y := range emu.Height() {
		var row []glyph
		for x := range emu.Width() {
			g := glyph{text: " ", wide: 1, words: colours.words, ground: colours.ground}
			if c := emu.CellAt(x, y); c != nil {
				g = glyph{text: c.Content, wide: c.Width, words: colours.of(c.Style.Fg, colours.words), ground: colours.of(c.Style.Bg, colours.ground)}
				a := c.Style.Attrs
				g.bold, g.faint, g.italic, g.struck = a&attrBold > 0, a&attrFaint > 0, a&attrItalic > 0, a&attrStruck > 0
				g.underline = c.Style.Underline > 0
				if a&attrReverse > 0 {
					g.words, g.ground = g.ground, g.words
				}
				if a&attrConceal > 0 {
					g.text = " "
				}
			}
			if !hidden && style != vt.CursorBar && x == at.X && y == at.Y {
				g.words, g.ground = colours.ground, colours.words
			}
			row = append(row, g)
		}
		s.rows = append(s.rows, row)
	}
	return s
}

// text is what the screen says.
func (s shot) text() string {
	var b strings.Builder
	for _, row := range s.rows {
		b.WriteString(strings.TrimRight(spelled(row), " ") + "\n")
	}
	return strings.TrimRight(b.String(), "\n")
}

func spelled(row []glyph) (words string) {
	for _, g := range row {
		words += g.text
	}
	return words
}
