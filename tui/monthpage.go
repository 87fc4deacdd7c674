package tui

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// monthPage shows the letter of a month, and those of the months before it.
type monthPage struct {
	p     engine.Progress
	lib   *content.Library
	today engine.Day
	// months are those that hold something, the newest first; letter is that of the one at at.
	months []engine.Month
	at     int
	letter engine.MonthLetter
}

// newMonthPage shows the newest month that holds something, else the one of the day.
func newMonthPage(p engine.Progress, lib *content.Library, today engine.Day) monthPage {
	m := monthPage{p: p, lib: lib, today: today, months: p.Months()}
	if len(m.months) == 0 {
		m.months = []engine.Month{engine.MonthOf(today)}
	}
	return m.turned(0)
}

// turned shows the month at a place.
func (m monthPage) turned(at int) monthPage {
	m.at = max(0, min(at, len(m.months)-1))
	m.letter = engine.LetterOf(m.p, m.lib, m.months[m.at], m.today)
	return m
}

func (m monthPage) sheet(l look) sheet {
	sh := sheet{head: "Letter: " + m.letter.Month.Title(), row: none}
	if n := len(m.months); n > 1 {
		sh.side = fmt.Sprintf("%d of %d months", n-m.at, n)
	}
	for _, part := range m.letter.Passages() {
		sh.body = stack(sh.body, l.passage(part))
	}
	return sh
}

// passage is a part of a letter: words of ours, or a quote, its lines as they were written.
func (l look) passage(p engine.Passage) []string {
	if !p.Quote {
		return l.say(p.Words)
	}
	var out []string
	for line := range strings.SplitSeq(content.Clean(p.Words), "\n") {
		out = append(out, l.narrower(2).wrap(l.theme.Stress, l.arrowed(line))...)
	}
	return hang("  ", out)
}

func (m monthPage) uses() []use {
	uses := []use{{goOn, "back"}, {copyWords, ""}}
	if m.at+1 < len(m.months) {
		uses = append(uses, use{less, "the month before"})
	}
	if m.at > 0 {
		uses = append(uses, use{more, "the month after"})
	}
	return append(append(uses, use{leave, "back"}, use{showKeys, ""}), reading()...)
}

func (m monthPage) act(a action, _ int) (screen, intent) {
	switch a {
	case less:
		return m.turned(m.at + 1), nil
	case more:
		return m.turned(m.at - 1), nil
	case copyWords:
		return m, copyText{m.letter.Markdown()}
	case goOn, leave:
		return m, stop{}
	case rowUp, rowDown:
		return m, scrollBy(a)
	}
	return m, nil
}
