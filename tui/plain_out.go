package tui

import (
	"io"
	"strings"

	"example.com/hearten/content"
)

// modeLine is the first line of every plain command: what this is and how to leave.
const modeLine = "Plain mode: answer with numbers, letters and Enter. q leaves, ? helps."

// plainText is the one way of words to the output of plain: printable text and newlines. What draws boxes shows as a
// space: a voice reads it out sign by sign.
func plainText(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 0x2500 && r <= 0x259f {
			return ' '
		}
		return r
	}, plainSink(content.Clean(s)))
}

// say prints lines as they are.
func (p *Plain) say(lines ...string) {
	if !p.greeted {
		p.greeted = true
		p.say(modeLine)
	}
	for _, line := range lines {
		if p.failed != nil {
			return
		}
		line = strings.ReplaceAll(plainText(line), "\n", " ")
		_, p.failed = io.WriteString(p.Out, strings.TrimRight(line, " ")+"\n")
	}
}

// coach prints words of ours.
func (p *Plain) coach(words string) { p.say(coachLines(words)...) }

// you repeats an answer that is kept.
func (p *Plain) you(words string) { p.say(labelled("You: ", words)...) }

func coachLines(words string) []string { return labelled("Coach: ", nested(words)) }

// labelled puts a label before words and breaks them into lines.
func labelled(label, words string) []string { return wrap(label+words, plainWidth) }

// coachProse is prose that the coach says: the label stands before its first words.
func coachProse(label string, prose content.Prose) []string {
	lines := plainProse(prose)
	if len(prose) == 0 {
		return wrap(label, plainWidth)
	}
	if first, ok := prose[0].(content.Paragraph); ok {
		return append(wrap(label+plainLine(first.Text), plainWidth), plainProse(prose[1:])...)
	}
	return append(wrap(label, plainWidth), lines...)
}
