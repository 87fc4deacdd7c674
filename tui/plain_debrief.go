package tui

import (
	"context"
	"fmt"

	"example.com/hearten/engine"
)

// debrief looks back on a conversation.
func (p *Plain) debrief(ctx context.Context, s engine.Session, d engine.Debrief) (engine.Session, error) {
	p.aim, p.told = "", ""
	a := plainAsk{title: "“" + d.Title + "” has come to its end.", enter: true, accept: "Enter goes on."}
	a.told = p.debriefLines(d)
	if _, err := p.ask(ctx, a); err != nil {
		return s, err
	}
	return p.reply(s, engine.Continue{}, "")
}

func (p *Plain) debriefLines(d engine.Debrief) []string {
	out := wrap("The end: “"+plainLine(d.Name)+"”.", plainWidth)
	out = append(out, plainProse(d.Body)...)
	out = append(out, coachLines(endingWords(d.Kind))...)
	out = append(out, wrap(withColon(plainLine(d.Heading)), plainWidth)...)
	out = append(out, plainProse(d.Words)...)
	if !p.commented {
		for i, t := range d.Turns {
			out = append(out, turnLines(i+1, t)...)
		}
	}
	add := func(words string) {
		if words != "" {
			out = append(out, wrap(words, plainWidth)...)
		}
	}
	add("Share: " + shareWords(d.Got, d.Of) + ".")
	add(turningWords(d))
	for _, words := range shownWords(d.Shown) {
		add(words)
	}
	for _, c := range d.Cues {
		out = append(out, coachProse(cueWords(c)+" ", c.Text)...)
	}
	for _, t := range d.Lessons {
		add(teachesWords(t))
	}
	return out
}

// turnLines is a turn with its feedback, where that waited for the debrief.
func turnLines(n int, t engine.Turn) []string {
	out := wrap(fmt.Sprintf("Turn %d, “%s”. You chose: %s", n, plainLine(t.Scene), quoted(plainLine(t.Words))), plainWidth)
	if t.Written != "" {
		out = append(out, labelled("Your own words were: ", t.Written)...)
	}
	return append(out, coachProse("Coach: "+gradeWords(t.Grade)+" ", t.Feedback)...)
}
