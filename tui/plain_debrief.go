package tui

import (
	"context"
	"fmt"
	"strings"

	"example.com/hearten/engine"
)

// debrief looks back on a conversation.
func (p *Plain) debrief(ctx context.Context, s engine.Session, d engine.Debrief) (engine.Session, error) {
	hint := p.aim
	p.aim, p.told = "", ""
	parts := p.debriefParts(d)
	for i := 0; i < len(parts); i++ {
		told := parts[i]
		a := plainAsk{title: "“" + inner(d.Title) + "” has come to its end.", told: told, enter: true, accept: "Enter goes on."}
		if i == len(parts)-1 {
			a = debriefWays(a, d)
		}
		got, err := p.ask(ctx, a)
		switch {
		case err != nil:
			return s, err
		case got.letter == "m":
			if err := p.lookBack(d); err != nil {
				return s, err
			}
			parts[i], i = nil, i-1
		case got.letter == "t":
			p.aim = hint
			return p.reply(s, engine.Replay{Turn: d.Turning}, "")
		case got.letter == "l":
			return p.reply(s, engine.Learn{Lesson: d.Lessons[0].Lesson}, "")
		case got.n > 0:
			return p.reply(s, engine.Learn{Lesson: d.Lessons[got.n-1].Lesson}, "")
		}
	}
	return p.reply(s, engine.Continue{}, "")
}

// lookBack tells the conversation turn by turn, with the ways beside it.
func (p *Plain) lookBack(d engine.Debrief) error {
	progress, err := p.Coach.Progress()
	if err != nil {
		return err
	}
	lines, err := Lines(p.Coach, progress, Room{Name: ReplayRoom, Item: string(d.Run)}, plainWidth)
	if err != nil {
		return err
	}
	p.say("")
	p.say(lines...)
	return nil
}

// debriefWays adds the ways from a debrief but on: back to the turn that mattered, and to its lessons.
func debriefWays(a plainAsk, d engine.Debrief) plainAsk {
	ways := []string{"Enter goes on"}
	if turningWords(d) != "" {
		a.letters += "t"
		ways = append(ways, "t tries that turn again")
	}
	switch n := len(lessonsOf(d)); {
	case n == 1:
		a.letters += "l"
		ways = append(ways, "l opens the lesson")
	case n > 1:
		a.letters, a.most = a.letters+"l", n
		ways = append(ways, fmt.Sprintf("1 to %d open a lesson, l the first", n))
	}
	a.letters += "m"
	ways = append(ways, "m tells it turn by turn")
	a.accept = strings.Join(ways, "; ") + "."
	return a
}

// debriefParts are what is read at a time: the ending, the turns whose feedback waited for it, the turn that mattered, and
// what was shown and heard.
func (p *Plain) debriefParts(d engine.Debrief) [][]string {
	end := wrap("The end: “"+inner(plainLine(d.Name))+"”.", plainWidth)
	end = append(end, plainProse(d.Body)...)
	end = append(end, coachLines(endingWords(d.Kind)+" "+resultWords(d))...)
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
	all := lessonsOf(d)
	if len(all) == 1 {
		return append(out, wrap(teachesWords(all[0]), plainWidth)...)
	}
	if len(all) > 1 {
		out = append(out, lessonsWords+":")
	}
	for i, t := range all {
		out = append(out, wrap(fmt.Sprintf("Lesson %d: %s", i+1, lessonWords(t)), plainWidth)...)
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
