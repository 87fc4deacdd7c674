package tui

import (
	"strings"

	"example.com/hearten/engine"
)

// letter shows a text in the learner's words, to be copied and sent.
type letter struct{ prompt engine.Letter }

func (t letter) sheet(l look) sheet {
	var words, text [][]string
	for _, w := range t.prompt.Words {
		words = append(words, l.quiet(w))
	}
	for part := range strings.SplitSeq(t.prompt.Text, "\n\n") {
		text = append(text, hang("  ", l.narrower(2).say(part)))
	}
	return sheet{head: t.prompt.Title, row: none, body: stack(stack(text...), stack(words...))}
}

func (t letter) uses() []use {
	return append([]use{{goOn, ""}, {act: copyWords}, {leave, ""}, {showKeys, ""}}, scrolling()...)
}

func (t letter) act(a action, _ int) (screen, intent) {
	switch a {
	case goOn:
		return t, answer{in: engine.Continue{}}
	case copyWords:
		return t, copyText{t.prompt.Text}
	case leave:
		return t, stop{}
	}
	return t, nil
}
