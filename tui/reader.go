package tui

import (
	"strings"

	width "github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
)

// reader shows text of ours: a page of help, the notices, the whole of something that a list has a line of.
type reader struct {
	head, side string
	// paragraphs are wrapped; lines stay as they are where they fit.
	paragraphs []string
	lines      []string
}

func (r reader) sheet(l look) sheet {
	var body []string
	for _, line := range r.lines {
		body = append(body, l.folded(line)...)
	}
	for _, p := range r.paragraphs {
		body = stack(body, l.say(p))
	}
	return sheet{head: r.head, side: r.side, body: body, row: none}
}

// folded keeps a line with its indent; one that is too wide is folded behind the indent.
func (l look) folded(line string) []string {
	words := strings.TrimLeft(line, " ")
	if words == "" {
		return []string{""}
	}
	indent := min(len(line)-len(words), max(0, l.width-20))
	return hang(strings.Repeat(" ", indent), l.narrower(indent).kept(words))
}

// kept wraps a line without touching the spaces within it where it fits.
func (l look) kept(words string) []string {
	if clean := content.Clean(words); width.StringWidth(clean) <= l.width {
		return []string{clean}
	}
	return l.say(words)
}

func (r reader) uses() []use {
	return append([]use{{goOn, "back"}, {leave, "back"}, {showKeys, ""}}, reading()...)
}

// reading are the ways to scroll through a page of text.
func reading() []use { return append(scrolling(), use{rowDown, ""}, use{rowUp, ""}) }

// scrollBy is the intent to scroll by a line, as an arrow does on a page of text.
func scrollBy(a action) intent {
	if a == rowUp {
		return scrolls{-1}
	}
	return scrolls{1}
}

func (r reader) act(a action, _ int) (screen, intent) {
	switch a {
	case goOn, leave:
		return r, stop{}
	case rowUp, rowDown:
		return r, scrollBy(a)
	}
	return r, nil
}
