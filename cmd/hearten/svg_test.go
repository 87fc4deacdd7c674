//go:build unix

package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
)

// A picture's cells are 9 by 20 units, which is what letters of 15 units are wide in most fonts; a bar with the command
// stands above them.
const (
	cellWide, cellHigh = 9, 20
	letterSize         = 15
	baseline           = 15
	pictureEdge        = 16
	pictureBar         = 42
)

// svg is the screen as a picture that needs nothing from elsewhere: every run of letters is as long as its cells, every
// other cluster stands on its own, and lines and blocks are shapes, so that columns stand and borders join in any font.
func (s shot) svg() []byte {
	var b bytes.Buffer
	w, h := len(s.rows[0])*cellWide+2*pictureEdge, len(s.rows)*cellHigh+pictureBar+pictureEdge
	p := s.colours
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %[1]d %[2]d" role="img" aria-labelledby="title screen">`+"\n", w, h)
	fmt.Fprintf(&b, "<title id=\"title\">%s</title>\n<desc id=\"screen\">%s</desc>\n", escaped(s.title), escaped(s.text()))
	fmt.Fprintf(&b, `<rect x=".5" y=".5" width="%d" height="%d" rx="9" fill="%s" stroke="%s"/>`+"\n", w-1, h-1, p.ground, p.frame)
	for i := range 3 {
		fmt.Fprintf(&b, `<circle cx="%d" cy="20" r="5" fill="%s"/>`, pictureEdge+5+18*i, p.frame)
	}
	fmt.Fprintf(&b, "\n"+`<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace" font-size="%d" xml:space="preserve">`+"\n", letterSize)
	fmt.Fprintf(&b, `<text x="%d" y="25" text-anchor="middle" font-size="13" fill="%s">%s</text>`+"\n", w/2, p.quiet, escaped(s.command))
	for y, row := range s.rows {
		s.row(&b, row, pictureBar+y*cellHigh)
	}
	if s.bar {
		fmt.Fprintf(&b, `<rect x="%d" y="%d" width="2" height="%d" fill="%s"/>`+"\n", pictureEdge+s.x*cellWide, pictureBar+s.y*cellHigh, cellHigh, p.words)
	}
	b.WriteString("</g>\n</svg>\n")
	return b.Bytes()
}

// row draws a line of cells, the grounds first.
func (s shot) row(b *bytes.Buffer, row []glyph, top int) {
	for x := 0; x < len(row); {
		n := alike(row[x:], func(g glyph) bool { return g.ground == row[x].ground })
		if row[x].ground != s.colours.ground {
			fmt.Fprintf(b, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`+"\n", pictureEdge+x*cellWide, top, n*cellWide, cellHigh, row[x].ground)
		}
		x += n
	}
	for x := 0; x < len(row); {
		g := row[x]
		left := pictureEdge + x*cellWide
		if g.wide == 0 || g.text == " " && !g.underline && !g.struck {
			x++
			continue
		}
		if drawn := figure(g, left, top); drawn != "" {
			b.WriteString(drawn)
			x++
			continue
		}
		n, words, cells := g.wide, g.text, g.wide
		if plain(g.text) {
			n = alike(row[x:], func(next glyph) bool { return plain(next.text) && next.styled() == g.styled() })
			words = spelled(row[x : x+n])
			if !g.underline && !g.struck {
				words = strings.TrimRight(words, " ")
			}
			cells = len(words)
		}
		length := ""
		if cells > 1 {
			length = fmt.Sprintf(` textLength="%d"`, cells*cellWide)
		}
		fmt.Fprintf(b, `<text x="%d" y="%d"%s fill="%s"%s>%s</text>`+"\n", left, top+baseline, length, g.words, g.attributes(), escaped(words))
		x += n
	}
}

// alike counts the glyphs at the beginning that are like the first.
func alike(row []glyph, like func(glyph) bool) int {
	n := 1
	for n < len(row) && like(row[n]) {
		n++
	}
	return n
}

// plain reports whether a cluster is one that every fixed font draws one cell wide.
func plain(text string) bool { return len(text) == 1 && text[0] >= ' ' && text[0] < 0x7f }

// attributes are how the letters are drawn.
func (g glyph) attributes() string {
	out := ""
	if g.bold {
		out += ` font-weight="bold"`
	}
	if g.italic {
		out += ` font-style="italic"`
	}
	if g.faint {
		out += ` opacity=".6"`
	}
	switch {
	case g.underline && g.struck:
		out += ` text-decoration="underline line-through"`
	case g.underline:
		out += ` text-decoration="underline"`
	case g.struck:
		out += ` text-decoration="line-through"`
	}
	return out
}

func escaped(words string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(words)) // a Builder takes everything
	return strings.NewReplacer("&#xA;", "\n", "&#39;", "'", "&#34;", `"`).Replace(b.String())
}

// arms are the directions that a line character goes from the middle of its cell: left, right, up, down.
func arms(char string) (out [4]bool, ok bool) {
	const chars, ways = "─│┌┐└┘├┤┬┴┼╴╶╵╷", "lr ud rd ld ru lu rud lud lrd lru lrud l r u d"
	at := strings.Index(chars, char)
	if char == "" || at < 0 {
		return out, false
	}
	for _, way := range strings.Fields(ways)[len([]rune(chars[:at]))] {
		out[strings.IndexRune("lrud", way)] = true
	}
	return out, true
}

// figure draws line and block characters as shapes; "" for every other.
func figure(g glyph, x, y int) string {
	if all, ok := arms(g.text); ok {
		path := ""
		for i, end := range []string{"h-4.5", "h4.5", "v-10", "v10"} {
			if all[i] {
				path += fmt.Sprintf("M%g %d%s", float64(x)+4.5, y+10, end)
			}
		}
		return fmt.Sprintf(`<path d="%s" stroke="%s" stroke-width="1.3" stroke-linecap="square"/>`+"\n", path, g.words)
	}
	if i := strings.Index("╭╮╰╯", g.text); i >= 0 && g.text != "" {
		across, along := []float64{4.5, -4.5, 4.5, -4.5}[i/3], []float64{10, 10, -10, -10}[i/3]
		return fmt.Sprintf(`<path d="M%g %dQ%g %d %g %g" stroke="%s" stroke-width="1.3" fill="none"/>`+"\n",
			float64(x)+4.5+across, y+10, float64(x)+4.5, y+10, float64(x)+4.5, float64(y)+10+along, g.words)
	}
	box := func(left, top, w, h, opacity float64) string {
		shade := ""
		if opacity < 1 {
			shade = fmt.Sprintf(` opacity="%g"`, opacity)
		}
		return fmt.Sprintf(`<rect x="%g" y="%g" width="%g" height="%g" fill="%s"%s/>`+"\n", float64(x)+left, float64(y)+top, w, h, g.words, shade)
	}
	const lower, left = "▁▂▃▄▅▆▇█", "▏▎▍▌▋▊▉"
	switch {
	case g.text == "":
		return ""
	case strings.Contains(lower, g.text):
		high := cellHigh * float64(strings.Index(lower, g.text)/3+1) / 8
		return box(0, cellHigh-high, cellWide, high, 1)
	case strings.Contains(left, g.text):
		return box(0, 0, cellWide*float64(strings.Index(left, g.text)/3+1)/8, cellHigh, 1)
	case g.text == "▀":
		return box(0, 0, cellWide, cellHigh/2, 1)
	case g.text == "▐":
		return box(cellWide/2.0, 0, cellWide/2.0, cellHigh, 1)
	case strings.Contains("░▒▓", g.text):
		return box(0, 0, cellWide, cellHigh, []float64{.25, .5, .75}[strings.Index("░▒▓", g.text)/3])
	}
	return ""
}
