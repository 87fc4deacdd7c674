package tui

import (
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// Transcript is a conversation of the past as a page that can be read anywhere: what was said, what the learner wrote and chose,
// what was said about it, the debrief, and the road not taken. It holds the learner's words.
func Transcript(c *engine.Coach, p engine.Progress, told engine.Retelling) content.Prose {
	return Room{}.viewer(c, p).transcript(told)
}

func (v viewer) transcript(told engine.Retelling) content.Prose {
	out := content.Prose{heading(1, told.Title)}
	out = append(out, para(strings.Join(v.aboutRun(told), " ")))
	out = append(out, told.Opening...)
	for i, t := range told.Turns {
		out = append(out, turnProse(told, i, t)...)
	}
	for _, scene := range endRead(told) {
		out = append(append(out, heading(2, inner(plainLine(scene.Name)))), scene.Body...)
	}
	out = append(out, endProse(told)...)
	return append(out, roadProse(told)...)
}

func heading(level int, words string) content.Block {
	return content.Subheading{Level: level, Text: content.Line{content.Text(oneLine(words))}}
}

// para is a paragraph of plain words; their line ends stay.
func para(words string) content.Paragraph {
	return content.Paragraph{Text: writtenLine(words)}
}

// labelledLine is a paragraph that begins with a label in bold.
func labelledLine(label string, words content.Line) content.Paragraph {
	return content.Paragraph{Speaker: label, Text: words}
}

// writtenLine is a line of plain words with their line ends.
func writtenLine(words string) content.Line {
	var out content.Line
	for line := range strings.SplitSeq(content.Clean(words), "\n") {
		if line = oneLine(line); line == "" {
			continue
		}
		if len(out) > 0 {
			out = append(out, content.Break{})
		}
		out = append(out, content.Text(line))
	}
	return out
}

// turnProse is a turn: what was said, what was chosen, what came of it, and the other ways.
func turnProse(told engine.Retelling, i int, t engine.ToldTurn) content.Prose {
	var out content.Prose
	for _, scene := range t.Read {
		out = append(append(out, heading(2, inner(plainLine(scene.Name)))), scene.Body...)
	}
	out = append(append(out, heading(2, turnHead(told.Earlier+i+1, t.Scene.Name))), t.Scene.Body...)
	if t.Written != "" {
		out = append(out, labelledLine("You wrote", writtenLine(t.Written)))
	}
	if t.Words != nil {
		out = append(out, labelledLine("You chose", t.Words))
	} else {
		out = append(out, para(choseWords(t)))
	}
	out = append(out, t.Reaction...)
	said := content.Prose{para(gradeWords(t.Grade))}
	if i == told.Turning {
		said = append(content.Prose{para(mattered)}, said...)
	}
	out = append(out, content.Quote{Body: append(said, t.Feedback...)})
	for _, c := range t.Cues {
		out = append(append(out, para(cueWords(c))), content.Quote{Body: c.Text})
	}
	if len(t.Others) == 0 {
		return out
	}
	ways, elsewhere := content.List{}, slices.ContainsFunc(t.Others, func(w engine.Way) bool { return w.To.Slug != t.To.Slug })
	for _, w := range slices.Concat(otherWays(t)...) {
		words := append(content.Line{content.Text(upper(gradeName(w.Grade)) + ": ")}, w.Words...)
		if elsewhere {
			words = append(words, content.Text(" (to "+leadsTo(t, w.To)+")"))
		}
		ways.Items = append(ways.Items, content.Prose{content.Paragraph{Text: words}})
	}
	if !elsewhere {
		return append(out, para(strings.TrimSuffix(waysCount(len(t.Others)), ":")+", to “"+inner(plainLine(t.To.Name))+"”, as yours did:"), ways)
	}
	return append(out, para(waysCount(len(t.Others))), ways)
}

// endProse is the debrief.
func endProse(told engine.Retelling) content.Prose {
	if told.End == nil {
		out := content.Prose{heading(2, "The end"), para(endWords(told))}
		if n := len(told.Read); !told.Run.Done && n > 0 {
			out[0] = heading(2, "Where you left it")
			return append(out, told.Read[n-1].Body...)
		}
		return out
	}
	d := *told.End
	out := append(content.Prose{heading(2, "The end: "+inner(plainLine(d.Name)))}, d.Body...)
	out = append(append(out, para(endingWords(d.Kind)+" "+resultWords(d))), d.Words...)
	if shown := shownWords(d.Shown); len(shown) > 0 {
		list := content.List{}
		for _, words := range shown {
			list.Items = append(list.Items, content.Prose{para(words)})
		}
		out = append(out, heading(3, "What the replies showed"), list)
	}
	if len(d.Cues) > 0 {
		list := content.List{}
		for _, c := range d.Cues {
			list.Items = append(list.Items, append(content.Prose{para(cueWords(c))}, c.Text...))
		}
		out = append(out, heading(3, "What there was to hear"), list)
	}
	for _, t := range lessonsOf(d) {
		out = append(out, para(teachesWords(t)))
	}
	return out
}

// roadProse is the road not taken; its first scene has been read by then.
func roadProse(told engine.Retelling) content.Prose {
	if told.Road == nil {
		return nil
	}
	out := content.Prose{heading(2, roadTitle), para(roadWords(told))}
	for i, t := range told.Road.Turns {
		if i > 0 {
			for _, scene := range t.Read {
				out = append(append(out, heading(3, inner(plainLine(scene.Name)))), scene.Body...)
			}
		}
		out = append(out, heading(3, turnHead(told.Earlier+told.Turning+i+1, t.Scene.Name)))
		if i > 0 {
			out = append(out, t.Scene.Body...)
		}
		out = append(append(out, labelledLine("You could say", t.Words)), t.Reaction...)
	}
	for _, scene := range told.Road.Read {
		out = append(append(out, heading(3, inner(plainLine(scene.Name)))), scene.Body...)
	}
	out = append(out, told.Road.Body...)
	return append(out, para(roadEnd(*told.Road)))
}
