package ink

import (
	"strconv"
	"strings"

	"example.com/hearten/content"
)

// say writes words as one line of the story, with the cues that stand in them.
type say func(words string, cues []string)

// prose writes blocks, a paragraph a line; before is what each line of them starts with, such as the sign of a quote.
func (w *writer) prose(p content.Prose, before string, say say) {
	for _, b := range p {
		switch b := b.(type) {
		case content.Paragraph:
			w.within(b.If, func() { say(before+spoken(b), content.Prose{b}.Cues()) })
		case content.List:
			for i, item := range b.Items {
				// The sign goes before what the item starts with, and is shown only with that.
				if len(item) > 0 {
					w.prose(item[:1], before+bullet(b, i), say)
					w.prose(item[1:], before, say)
				}
			}
		case content.Quote:
			w.prose(b.Body, before+"> ", say)
		case content.Code:
			for _, l := range strings.Split(b.Text, "\n") {
				say(before+l, nil)
			}
		case content.Table:
			say(before+cells(b.Head), nil)
			for _, row := range b.Rows {
				say(before+cells(row), nil)
			}
		case content.Subheading:
			say(before+b.Text.String(), nil)
		case content.Rule:
		}
	}
}

func bullet(l content.List, i int) string {
	if l.Ordered {
		return strconv.Itoa(l.Start+i) + ". "
	}
	return "- "
}

func spoken(p content.Paragraph) string {
	if p.Speaker == "" {
		return p.Text.String()
	}
	return p.Speaker + ": " + p.Text.String()
}

func cells(row []content.Line) string {
	out := make([]string, len(row))
	for i, cell := range row {
		out[i] = cell.String()
	}
	return strings.Join(out, " | ")
}

// words shows a line to whoever plays.
func (w *writer) words(words string, cues []string) {
	out := line(words)
	for _, cue := range cues {
		out += " " + tag("cue:", cue)
	}
	if out = strings.TrimSpace(out); out != "" {
		w.line("%s", out)
	}
}

// feedback is what the author says of a choice: a tag, for the game to show or to keep.
func (w *writer) feedback(words string, _ []string) {
	if words != "" {
		w.line("%s", tag("feedback:", words))
	}
}
