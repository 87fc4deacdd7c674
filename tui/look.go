package tui

import (
	"strings"

	width "github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
	"example.com/hearten/tui/theme"
)

// look is how things are drawn: colours, signs, the keys that ask for actions, the width of the column, and how many lines
// the window has room for (0 where that is not known).
type look struct {
	theme    theme.Theme
	settings Settings
	width    int
	height   int
	press    *press
	keys     keyTable
}

// narrower is the look of a narrower column.
func (l look) narrower(by int) look {
	l.width = max(1, l.width-by)
	return l
}

// sign is one of two ways to draw a sign.
func (l look) sign(drawn, typed string) string {
	if l.settings.ASCII {
		return typed
	}
	return drawn
}

// arrowed are words of ours with arrows as they can be typed, where signs are to be so; that makes them wider.
func (l look) arrowed(words string) string {
	return strings.ReplaceAll(words, "→", l.sign("→", "->"))
}

// prose prints words of a pack.
func (l look) prose(p content.Prose) []string { return l.press.lines(p, l) }

// wrap breaks plain words into lines of the column and paints them.
func (l look) wrap(s theme.Style, words string) []string {
	words = oneLine(words)
	if words == "" {
		return nil
	}
	lines := strings.Split(width.Wrap(words, max(1, l.width), ""), "\n")
	for i := range lines {
		lines[i] = s.Paint(strings.TrimRight(lines[i], " "))
	}
	return lines
}

// say wraps plain words in the terminal's own colour.
func (l look) say(words string) []string { return l.wrap(theme.Style{}, words) }

// quiet wraps words that may be passed over.
func (l look) quiet(words string) []string { return l.wrap(l.theme.Quiet, words) }

// heading wraps the name of a section.
func (l look) heading(words string) []string { return l.wrap(l.theme.Heading, words) }

// stack puts passages under each other with an empty line between those that are not empty.
func stack(parts ...[]string) []string {
	var out []string
	for _, p := range parts {
		if len(p) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, "")
		}
		out = append(out, p...)
	}
	return out
}
