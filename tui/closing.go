package tui

import "example.com/hearten/engine"

// closing ends a session: what was done, what was shown, what to try next time, when the next is worth it.
type closing struct {
	prompt engine.Closing
	// next is what to try next time, in sentences.
	next []string
	// back is the room that it goes back to, "" for none.
	back string
}

func (c closing) sheet(l look) sheet {
	p := c.prompt
	var did []string
	for _, d := range p.Did {
		did = append(did, l.item(nested(d.String()))...)
	}
	var moved, next []string
	for _, m := range p.Moved {
		sentence, pieces := movementWords(m)
		moved = append(moved, l.item(l.arrowed(sentence))...)
		for _, piece := range pieces {
			moved = append(moved, hang("  ", l.narrower(2).say(piece))...)
		}
	}
	for _, words := range c.next {
		if len(p.Moved) > 0 {
			next = append(next, l.item(words)...)
		}
	}
	var told [][]string
	for _, t := range p.Told {
		told = append(told, l.say(toldWords(t)))
	}
	var awards []string
	for _, b := range p.Awards {
		awards = append(awards, l.wrap(l.theme.Stress, awardWords(b))...)
	}
	return sheet{head: "For today", row: none, body: stack(
		titled(l, "Done", did), stack(told...), titled(l, "What you practised", moved), next, l.say(weekWords(p.Week)), awards, l.say(streakWords(p.Streak)), l.say(c.due()),
	)}
}

// due says when to come back; the day is counted from the one that the closing is for.
func (c closing) due() string {
	n := c.prompt.Next
	words := "Next: " + DayWords(n.Day) + ", " + minuteWords(float64(n.Minutes))
	if n.Why != "" {
		words += "; " + nested(n.Why)
	}
	return words + "."
}

func (c closing) uses() []use {
	if c.back != "" {
		return append([]use{{goOn, "done, back to " + c.back}, {again, "Today"}, {leave, "back"}, {showKeys, ""}}, scrolling()...)
	}
	return append([]use{{goOn, "done"}, {again, ""}, {leave, "quit"}, {showKeys, ""}}, scrolling()...)
}

func (c closing) act(a action, _ int) (screen, intent) {
	switch a {
	case goOn, leave:
		return c, answer{in: engine.Continue{}}
	case again:
		return c, answer{in: engine.Continue{}, onward: true}
	}
	return c, nil
}
