package tui

import (
	"fmt"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// talkMoves proposes what to do in a talk; the first row keeps it.
type talkMoves struct {
	prompt engine.ChooseMoves
	rows   rows
	back   takeBack
}

func newMoves(p engine.ChooseMoves, back takeBack) talkMoves {
	r := newRows(movesOptions(p)...)
	r.at = 0
	return talkMoves{p, r, back}
}

func (m talkMoves) sheet(l look) sheet {
	var body [][]string
	for _, words := range m.prompt.Words {
		body = append(body, l.say(words))
	}
	for i, move := range m.prompt.Moves {
		in := l.narrower(3)
		lines := append(in.wrap(l.theme.Stress, move.Words), in.quiet(nested(moveWhy(move)))...)
		body = append(body, hang(fmt.Sprintf("%d  ", i+1), lines))
	}
	return m.rows.on(sheet{head: m.prompt.Title, body: stack(body...)}, l)
}

func (m talkMoves) uses() []use {
	return m.back.with(append(append(m.rows.uses(), use{leave, "leave"}, use{showKeys, ""}), scrolling()...), undo)
}

func (m talkMoves) act(a action, n int) (screen, intent) {
	switch a {
	case leave:
		return m, stop{}
	case undo:
		return m, m.back.intent()
	}
	var picked int
	if m.rows, picked = m.rows.act(a, n); picked != none {
		return m, answer{in: movesInput(picked)}
	}
	return m, nil
}

// talkDay reminds of a prepared talk and asks what came of it.
type talkDay struct {
	prompt engine.TalkDay
	rows   rows
	back   takeBack
}

func newTalkDay(p engine.TalkDay, back takeBack) talkDay {
	return talkDay{p, newRows(p.Options...), back}
}

func (t talkDay) sheet(l look) sheet {
	p := t.prompt
	var sentence, planned []string
	if p.Sentence != "" {
		sentence = titled(l, "Your first sentence", l.wrap(l.theme.Stress, quoteWhole(p.Sentence)))
	}
	for i, words := range p.Moves {
		planned = append(planned, hang(fmt.Sprintf("%d  ", i+1), l.narrower(3).say(words))...)
	}
	return t.rows.on(sheet{head: p.Title, body: stack(
		l.say(nested(p.Words)), sentence, titled(l, "Your moves", planned), l.say(p.Ask),
	)}, l)
}

func (t talkDay) uses() []use {
	return t.back.with(append(append(t.rows.uses(), use{leave, "leave"}, use{showKeys, ""}), scrolling()...), undo)
}

func (t talkDay) act(a action, n int) (screen, intent) {
	switch a {
	case leave:
		return t, stop{}
	case undo:
		return t, t.back.intent()
	}
	var picked int
	if t.rows, picked = t.rows.act(a, n); picked != none {
		return t, answer{in: engine.Choose{N: picked}}
	}
	return t, nil
}

// worksheet is a talk that is prepared, on a page.
type worksheet struct{ prompt engine.Worksheet }

func (w worksheet) sheet(l look) sheet {
	p := w.prompt
	return sheet{head: p.Title, row: none, body: stack(append(worksheetLines(l, p), l.say(p.Asks))...)}
}

// worksheetLines are the passages of a worksheet.
func worksheetLines(l look, p engine.Worksheet) [][]string {
	var fear, planned, first, rehearsal []string
	if feared := p.Talk.Feared(); feared != "" {
		fear = l.say(feared)
	}
	for i, m := range p.Talk.Moves {
		in := l.narrower(3)
		planned = append(planned, hang(fmt.Sprintf("%d  ", i+1), append(in.say(m.Words), in.quiet(nested(lessonRule(p.Lessons[i])))...))...)
	}
	for _, words := range firstSentences(p.Talk) {
		first = append(first, l.wrap(l.theme.Stress, words)...)
	}
	if p.Rehearsal != nil {
		rehearsal = l.say(rehearsalWords(p.Rehearsal))
	}
	return [][]string{
		l.say(nested(talkWhen(p.Talk))), titled(l, "What you fear to hear", fear), titled(l, "Your moves", planned),
		titled(l, "Your first sentence", first), titled(l, "To rehearse it", rehearsal),
	}
}

func (w worksheet) uses() []use {
	uses := []use{{goOn, "done"}}
	if w.prompt.Rehearsal != nil {
		uses = append(uses, use{act: rehearse})
	}
	return append(append(uses, use{act: keepOwn}, use{copyWords, "copy the sentence"}, use{leave, ""}, use{showKeys, ""}), scrolling()...)
}

func (w worksheet) act(a action, _ int) (screen, intent) {
	switch a {
	case goOn:
		return w, answer{in: engine.Continue{}}
	case rehearse:
		return w, answer{in: engine.Rehearse{}}
	case keepOwn:
		return w, keepTalk{w.prompt.Talk.Preparation}
	case copyWords:
		return w, copyText{w.prompt.Talk.Sentence}
	case leave:
		return w, stop{}
	}
	return w, nil
}

// marked is a sentence with what was found in it standing out.
func marked(sentence string, marks []engine.Span) content.Prose {
	line, from := content.Line{content.Text("“")}, 0
	for _, m := range marks {
		line = append(line, content.Text(sentence[from:m.From]), content.Strong{content.Text(sentence[m.From:m.To])})
		from = m.To
	}
	return content.Prose{content.Paragraph{Text: append(line, content.Text(sentence[from:]+"”"))}}
}
