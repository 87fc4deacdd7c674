package tui

import (
	"context"
	"fmt"

	"example.com/hearten/engine"
)

// debrief looks back on a conversation.
func (p *Plain) debrief(ctx context.Context, s engine.Session, d engine.Debrief) (engine.Session, error) {
	p.aim, p.told = "", ""
	for _, told := range p.debriefParts(d) {
		_, err := p.ask(ctx, plainAsk{
			title: "“" + inner(d.Title) + "” has come to its end.", told: told, enter: true, accept: "Enter goes on.",
		})
		if err != nil {
			return s, err
		}
	}
	return p.reply(s, engine.Continue{}, "")
}

// debriefParts are what is read at a time: the ending, the turns whose feedback waited for it, the turn that mattered, and
// what was shown and heard.
func (p *Plain) debriefParts(d engine.Debrief) [][]string {
	end := wrap("The end: “"+inner(plainLine(d.Name))+"”.", plainWidth)
	end = append(end, plainProse(d.Body)...)
	end = append(end, coachLines(endingWords(d.Kind)+" "+withStop(shareWords(d.Got, d.Of)))...)
	end = append(end, wrap(withColon(plainLine(d.Heading)), plainWidth)...)
	end = append(end, plainProse(d.Words)...)
	var turns []string
	for i, t := range d.Turns {
		if !p.commented && i != d.Turning {
			turns = append(turns, turnLines(i+1, t)...)
		}
	}
	var parts [][]string
	for _, lines := range [][]string{end, turns, turningLines(d), shownLines(d)} {
		if len(lines) > 0 {
			parts = append(parts, lines)
		}
	}
	return parts
}

// turningLines are the turn that mattered: what was said, and what is said about it.
func turningLines(d engine.Debrief) []string {
	words := turningWords(d)
	if words == "" {
		return nil
	}
	return append(wrap(words, plainWidth), turnFeedback(d.Turns[d.Turning])...)
}

// shownLines are what the replies showed, the cues, and one lesson.
func shownLines(d engine.Debrief) []string {
	var out []string
	for _, words := range shownWords(d.Shown) {
		out = append(out, wrap(words, plainWidth)...)
	}
	for _, c := range d.Cues {
		out = append(out, coachProse(cueWords(c)+" ", c.Text)...)
	}
	if len(d.Lessons) > 0 {
		out = append(out, wrap(teachesWords(d.Lessons[0]), plainWidth)...)
	}
	return out
}

// turnLines is a turn with its feedback, where that waited for the debrief.
func turnLines(n int, t engine.Turn) []string {
	out := wrap(fmt.Sprintf("Turn %d, “%s”. You chose: %s", n, inner(plainLine(t.Scene)), quoted(plainLine(t.Words))), plainWidth)
	return append(out, turnFeedback(t)...)
}

func turnFeedback(t engine.Turn) []string {
	var out []string
	if t.Written != "" {
		out = labelled("Your own words were: ", t.Written)
	}
	return append(out, coachProse("Coach: "+gradeWords(t.Grade)+" ", t.Feedback)...)
}
