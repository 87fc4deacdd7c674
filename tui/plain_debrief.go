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

// debriefParts are what is read at a time: the ending, the turns whose feedback waited for it, the turn that mattered, and what
// was written first, shown and heard.
func (p *Plain) debriefParts(d engine.Debrief) [][]string {
	end := wrap("The end: “"+inner(plainLine(d.Name))+"”.", plainWidth)
	end = append(end, plainProse(d.Body)...)
	end = append(end, coachLines(endingWords(d.Kind)+" "+resultWords(d))...)
	end = append(end, plainProse(d.Words)...)
	var turns, wrote []string
	for i, t := range d.Turns {
		switch {
		case i == d.Turning:
		case !p.commented:
			turns = append(append(turns, turnLines(i+1, t)...), turnFeedback(t)...)
		case t.Written != "":
			wrote = append(append(wrote, turnLines(i+1, t)...), writtenLines(t)...)
		}
	}
	var parts [][]string
	for _, lines := range [][]string{end, turns, turningLines(d), append(wrote, shownLines(d)...)} {
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

// turnLines is a turn with what was chosen in it.
func turnLines(n int, t engine.Turn) []string {
	return wrap(turnWords(n, t)+" You chose: "+quoted(plainLine(t.Words)), plainWidth)
}

// writtenLines are the learner's own words in a turn, where they were written first.
func writtenLines(t engine.Turn) []string {
	if t.Written == "" {
		return nil
	}
	return labelled("Your own words were: ", t.Written)
}

// turnFeedback is what is said about a turn, after the learner's own words.
func turnFeedback(t engine.Turn) []string {
	return append(writtenLines(t), coachProse("Coach: "+gradeWords(t.Grade)+" ", t.Feedback)...)
}
