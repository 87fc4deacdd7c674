package tui

import (
	"fmt"
	"slices"

	"example.com/hearten/engine"
)

// debrief looks back at a conversation: how it ended, what the replies showed, which cues went by, which lesson practises it.
type debrief struct{ prompt engine.Debrief }

func (d debrief) sheet(l look) sheet {
	p := d.prompt
	var shown, cues []string
	for _, words := range shownWords(p.Shown) {
		shown = append(shown, l.item(words)...)
	}
	for _, c := range p.Cues {
		cues = append(cues, l.item(cueWords(c))...)
		cues = append(cues, hang("  ", l.narrower(2).prose(c.Text))...)
	}
	numbered := 0
	if n := len(lessonsOf(p)); n > 1 {
		numbered = n
	}
	return sheet{head: p.Title, side: "looking back", row: none, numbered: numbered, body: stack(
		l.heading(p.Name.String()), l.prose(p.Body), l.prose(p.Words),
		l.say(endingWords(p.Kind)+" "+resultWords(p)),
		d.turning(l), d.others(l),
		titled(l, "What the replies showed", shown), titled(l, "What there was to hear", cues), d.lessons(l),
	)}
}

// turning is the turn that mattered: what was said, and what is said about it.
func (d debrief) turning(l look) []string {
	words := turningWords(d.prompt)
	if words == "" {
		return nil
	}
	t := d.prompt.Turns[d.prompt.Turning]
	var wrote []string
	if t.Written != "" {
		wrote = l.quiet("You wrote: " + quoted(t.Written))
	}
	return stack(slices.Concat(l.say(words), wrote, l.grade(t.Grade)), l.prose(t.Feedback))
}

// others are the other turns, where there is more to say of them: their feedback where it waited, and what the learner wrote
// beside what they chose.
func (d debrief) others(l look) []string {
	var parts [][]string
	for i, t := range d.prompt.Turns {
		if i == d.prompt.Turning || !d.prompt.Waited && t.Written == "" {
			continue
		}
		part := append(l.quiet(turnWords(i+1, t)), l.chose(t.Words, t.Written)...)
		if d.prompt.Waited {
			part = stack(append(part, l.grade(t.Grade)...), l.prose(t.Feedback))
		}
		parts = append(parts, part)
	}
	title := "The other turns"
	if !d.prompt.Waited {
		title = "What you wrote, beside what you chose"
	}
	return titled(l, title, stack(parts...))
}

// lessons are those on what went by: one in a sentence, several by their numbers.
func (d debrief) lessons(l look) []string {
	all := lessonsOf(d.prompt)
	if len(all) == 1 {
		return l.say(teachesWords(all[0]))
	}
	var lines []string
	for i, t := range all {
		lines = append(lines, hang(fmt.Sprintf("%d  ", i+1), l.narrower(3).say(lessonWords(t)))...)
	}
	return titled(l, lessonsWords, lines)
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
	uses := []use{{goOn, ""}}
	if turningWords(d.prompt) != "" {
		uses = append(uses, use{act: tryAgain})
	}
	switch n := len(lessonsOf(d.prompt)); {
	case n == 1:
		uses = append(uses, use{act: lessonOnIt})
	case n > 1:
		uses = append(uses, use{lessonOnIt, "the first lesson"}, use{pickRow, "a lesson"})
	}
	return append(append(uses, use{leave, ""}, use{showKeys, ""}, use{act: openMap}), scrolling()...)
}

// act goes on, back to the turn that mattered, or on to a lesson. The other turns have no key: one is enough to think about.
func (d debrief) act(a action, n int) (screen, intent) {
	switch a {
	case tryAgain:
		return d, answer{in: engine.Replay{Turn: d.prompt.Turning}, note: "Once more from here. What you did the first time stands."}
	case lessonOnIt:
		return d, answer{in: engine.Learn{Lesson: d.prompt.Lessons[0].Lesson}}
	case pickRow:
		if all := lessonsOf(d.prompt); n <= len(all) {
			return d, answer{in: engine.Learn{Lesson: all[n-1].Lesson}}
		}
	case openMap:
		return d, visit{room: Room{Name: ReplayRoom, Item: string(d.prompt.Run)}}
	case goOn:
		return d, answer{in: engine.Continue{}}
	case leave:
		return d, stop{}
	}
	return d, nil
}
