package tui

import (
	"fmt"

	"example.com/hearten/engine"
)

// debrief looks back at a conversation: how it ended, what the replies showed, which cues went by, what to read next.
type debrief struct{ prompt engine.Debrief }

func (d debrief) sheet(l look) sheet {
	p := d.prompt
	parts := [][]string{
		l.heading(p.Name.String()), l.prose(p.Body), l.heading(p.Heading.String()), l.prose(p.Words),
		l.say(fmt.Sprintf("%s %s.", endingWords(p.Kind), shareWords(p.Got, p.Of))),
	}
	if words := turningWords(p); words != "" {
		parts = append(parts, append(l.say(words), l.grade(p.Turns[p.Turning].Grade)...), l.prose(p.Turns[p.Turning].Feedback))
	}
	var shown []string
	for _, words := range shownWords(p.Shown) {
		shown = append(shown, l.item(words)...)
	}
	parts = append(parts, titled(l, "What the replies showed", shown))
	var cues []string
	for _, c := range p.Cues {
		cues = append(cues, l.item(cueWords(c))...)
		cues = append(cues, hang("  ", l.narrower(2).prose(c.Text))...)
	}
	parts = append(parts, titled(l, "What there was to hear", cues))
	var lessons []string
	for _, t := range p.Lessons {
		lessons = append(lessons, l.item(teachesWords(t))...)
	}
	parts = append(parts, titled(l, "To read", lessons))
	return sheet{head: p.Title, side: "looking back", body: stack(parts...), row: none}
}

// item is a point of a list.
func (l look) item(words string) []string {
	return hang(l.sign("•", "-")+" ", l.narrower(2).say(words))
}

// titled is a section with its heading; nothing where there is nothing in it.
func titled(l look, title string, lines []string) []string {
	if len(lines) == 0 {
		return nil
	}
	return append(l.heading(title), lines...)
}

func (d debrief) uses() []use {
	return append([]use{{goOn, ""}, {leave, ""}, {showKeys, ""}}, scrolling()...)
}

func (d debrief) act(a action, _ int) (screen, intent) {
	switch a {
	case goOn:
		return d, answer{in: engine.Continue{}}
	case leave:
		return d, stop{}
	}
	return d, nil
}
