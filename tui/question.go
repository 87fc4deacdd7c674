package tui

import (
	width "github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui/theme"
)

// question is a lesson's check, a question that is due, or a checkup's situation.
type question struct {
	prompt engine.Question
	rows   rows
	back   takeBack
}

func newQuestion(p engine.Question, back takeBack) question {
	return question{p, newRows(words(p.Options)...), back}
}

// words are lines of a pack as options.
func words(lines []content.Line) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = l.String()
	}
	return out
}

func (q question) sheet(l look) sheet {
	sh := sheet{head: q.prompt.Title, side: placeWords(q.prompt)}
	var would []string
	if q.prompt.Would {
		would = l.quiet(wouldWords)
	}
	sh.body = stack(changedNote(l, q.prompt.Changed), l.heading(q.prompt.Ask.String()), l.prose(q.prompt.Body), would)
	return q.rows.on(sh, l)
}

func (q question) uses() []use {
	rows := q.rows.uses()
	if q.prompt.Snapshot {
		rows = q.rows.usesWith(use{act: enough})
	}
	return q.back.with(append(append(rows, use{leave, "leave"}, use{showKeys, ""}), scrolling()...), undo)
}

func (q question) act(a action, n int) (screen, intent) {
	switch a {
	case leave:
		return q, stop{}
	case undo:
		return q, q.back.intent()
	case enough:
		return q, answer{in: engine.Enough{}}
	}
	var picked int
	if q.rows, picked = q.rows.act(a, n); picked != none {
		return q, answer{in: engine.Choose{N: picked}}
	}
	return q, nil
}

// confidence asks how sure the learner is.
type confidence struct {
	prompt engine.Confidence
	rows   rows
	back   takeBack
}

func newConfidence(p engine.Confidence, back takeBack) confidence {
	return confidence{p, newRows(sureOptions(p)...), back}
}

func (c confidence) sheet(l look) sheet {
	var chosen []string
	if len(c.prompt.Answer) > 0 {
		chosen = l.chose(c.prompt.Answer, "")
	}
	return c.rows.on(sheet{head: c.prompt.Title, body: stack(chosen, l.heading(sureAsk(c.prompt)))}, l)
}

func (c confidence) uses() []use {
	uses := append(c.back.with(c.rows.usesWith(use{act: passOver}), undo), use{leave, "leave"}, use{showKeys, ""})
	return append(uses, scrolling()...)
}

func (c confidence) act(a action, n int) (screen, intent) {
	switch a {
	case leave:
		return c, stop{}
	case passOver:
		return c, answer{in: engine.Skip{}}
	case undo:
		return c, c.back.intent()
	}
	var picked int
	if c.rows, picked = c.rows.act(a, n); picked != none {
		return c, answer{in: engine.Sure{Level: picked + 1}}
	}
	return c, nil
}

// feedback follows an answer. It is shown only after the answer is on disk.
type feedback struct{ prompt engine.Feedback }

func (f feedback) sheet(l look) sheet {
	p := f.prompt
	var beside []string
	if p.Words != "" {
		beside = l.quiet(besideWords)
	}
	parts := [][]string{l.chose(p.Answer, p.Words), beside, l.prose(p.Reaction), l.grade(p.Grade), l.prose(p.Feedback)}
	if p.Sure {
		parts = append(parts, l.say(sureMissWords))
	}
	if p.Best != nil {
		parts = append(parts, l.heading("The strongest one here"), l.say(p.Best.Words.String()), l.prose(p.Best.Feedback))
	}
	return sheet{head: p.Title, body: stack(parts...), row: none}
}

// chose is what was answered, beside the learner's own words where there are any.
func (l look) chose(picked content.Line, own string) []string {
	lines := append(l.quiet("You chose"), hang("  ", l.narrower(2).say(picked.String()))...)
	if own == "" {
		return lines
	}
	wrote := append(l.quiet("You wrote"), hang("  ", l.narrower(2).say(quoted(own)))...)
	return append(wrote, lines...)
}

// grade is a grade in a sign and in words.
func (l look) grade(g content.Grade) []string {
	style := l.gradeStyle(g)
	if l.settings.ASCII {
		return l.wrap(style, gradeWords(g))
	}
	sign := gradeSigns(g, false) + " "
	return hang(style.Paint(sign), l.narrower(width.StringWidth(sign)).wrap(style, gradeWords(g)))
}

func (l look) gradeStyle(g content.Grade) theme.Style {
	switch g {
	case content.Best:
		return l.theme.Strong
	case content.Good:
		return l.theme.Fair
	case content.Weak:
		return l.theme.Part
	case content.Poor:
	}
	return l.theme.Low
}

func (f feedback) uses() []use {
	uses := append([]use{{goOn, ""}, {leave, ""}, {showKeys, ""}}, scrolling()...)
	return append(uses, use{undo, "why it stands"})
}

func (f feedback) act(a action, _ int) (screen, intent) {
	switch a {
	case undo:
		return f, tells{standsWords(f.prompt)}
	case goOn:
		return f, answer{in: engine.Continue{}}
	case leave:
		return f, stop{}
	}
	return f, nil
}
