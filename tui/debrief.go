package tui

import "example.com/hearten/engine"

// debrief looks back at a conversation: how it ended, what the replies showed, which cues went by, which lesson practises it.
type debrief struct{ prompt engine.Debrief }

func (d debrief) sheet(l look) sheet {
	p := d.prompt
	var shown, cues, lesson []string
	for _, words := range shownWords(p.Shown) {
		shown = append(shown, l.item(words)...)
	}
	for _, c := range p.Cues {
		cues = append(cues, l.item(cueWords(c))...)
		cues = append(cues, hang("  ", l.narrower(2).prose(c.Text))...)
	}
	if len(p.Lessons) > 0 {
		lesson = l.say(teachesWords(p.Lessons[0]))
	}
	return sheet{head: p.Title, side: "looking back", row: none, body: stack(
		l.heading(p.Name.String()), l.prose(p.Body), l.heading(p.Heading.String()), l.prose(p.Words),
		l.say(endingWords(p.Kind)+" "+withStop(shareWords(p.Got, p.Of))),
		d.turning(l),
		titled(l, "What the replies showed", shown), titled(l, "What there was to hear", cues), lesson,
	)}
}

// turning is the turn that mattered: what was said, and what is said about it.
func (d debrief) turning(l look) []string {
	words := turningWords(d.prompt)
	if words == "" {
		return nil
	}
	t := d.prompt.Turns[d.prompt.Turning]
	return stack(append(l.say(words), l.grade(t.Grade)...), l.prose(t.Feedback))
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
