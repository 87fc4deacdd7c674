package tui

import (
	"example.com/hearten/engine"
)

// newRevisiting asks what the learner would say now: a field under the moment as it stood and the words of that day.
func newRevisiting(p engine.Revisiting, draft string, back takeBack) writing {
	w := newWriting(engine.Writing{Title: p.Title, Key: p.Key, Spent: []string{p.Key}}, draft, back)
	w.moment = &p
	return w
}

// momentLines are a moment as it stood, with the words of that day.
func momentLines(p engine.Revisiting, l look) []string {
	var name []string
	if len(p.Name) > 0 {
		name = l.heading(plainLine(p.Name))
	}
	return stack(name, l.prose(p.Scene), l.said(p.Then))
}

// said are words of the learner's under how they came about.
func (l look) said(s engine.Sentence) []string {
	return append(l.quiet(s.Lead), hang("  ", l.narrower(2).say(quoted(s.Words)))...)
}

// thenNow shows what was said in one moment at different times.
type thenNow struct{ prompt engine.ThenNow }

func (t thenNow) sheet(l look) sheet {
	var said [][]string
	for _, s := range t.prompt.Said {
		said = append(said, l.said(s))
	}
	return sheet{head: t.prompt.Title, side: thenNowWords, row: none, body: stack(stack(said...), l.say(t.prompt.Differs))}
}

func (t thenNow) uses() []use {
	return append([]use{{goOn, ""}, {leave, ""}, {showKeys, ""}}, scrolling()...)
}

func (t thenNow) act(a action, _ int) (screen, intent) {
	switch a {
	case goOn:
		return t, answer{in: engine.Continue{}}
	case leave:
		return t, stop{}
	}
	return t, nil
}

// thenNowWords name the activity, where a title stands beside it.
const thenNowWords = "then and now"

// thenAgenda is the agenda of a moment that comes back.
func thenAgenda(act engine.Activity) engine.Agenda {
	return engine.Agenda{Minutes: 1, Activities: []engine.Activity{act}}
}

// ThenAgenda is the agenda of the moment that comes back today. Where none does, ok is false and words say when the first
// will; its command is for lines.
func ThenAgenda(c *engine.Coach, p engine.Progress) (agenda engine.Agenda, words string, ok bool) {
	if act, ok := c.ThenDue(p); ok {
		return thenAgenda(act), "", true
	}
	if next, ok := c.NextThen(p); ok {
		return engine.Agenda{}, "No moment comes back today. The next one does " + next.Ahead(c.Today()) + ", two or four weeks after its first time.", false
	}
	return engine.Agenda{}, "Moments of your conversations come back after two and four weeks, beside what you wrote. " +
		"There is none to come yet; the next conversation brings one.", false
}
