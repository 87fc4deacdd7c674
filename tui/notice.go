package tui

import (
	"slices"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
)

// A notice says something that asks for nothing. It stands above whatever is shown for some seconds; the list of them can be
// read again.
const (
	noticeFor  = 5 * time.Second
	mostSaid   = 50
	slowAfter  = 300 * time.Millisecond
	tickEvery  = 150 * time.Millisecond
	slowWords  = "One moment"
	nothingYet = "Nothing was said yet. What passes by at the top of the screen stands here."
)

type (
	// faded says that a notice has been shown long enough; of counts the notices up to it.
	faded struct{ of int }
	// stillBusy says that the world has taken its time for as many ticks.
	stillBusy struct{ gen, ticks int }
)

// say shows a notice.
func (a app) say(words string) (app, tea.Cmd) {
	a.said = append(slices.Clone(a.said[max(0, len(a.said)-mostSaid+1):]), words)
	a.told, a.spoken = a.told+1, true
	return a, a.world.later(noticeFor, faded{a.told})
}

// notice is what stands at the top of the screen now.
func (a app) notice() string {
	switch {
	case a.slow:
		return slowWords + a.look.dots(a.ticks)
	case a.spoken:
		return a.said[len(a.said)-1]
	}
	return ""
}

// dots are the short progress: three that come one by one, or still.
func (l look) dots(ticks int) string {
	if l.settings.ReduceMotion {
		return " …"
	}
	return " " + "..."[:1+ticks%3]
}

// takeTime notes that the world takes its time, and looks again.
func (a app) takeTime(msg stillBusy) (app, tea.Cmd) {
	if !a.busy || msg.gen != a.gen {
		return a, nil
	}
	a.slow, a.ticks = true, msg.ticks
	if a.look.settings.ReduceMotion {
		return a, nil
	}
	return a, a.world.later(tickEvery, stillBusy{a.gen, msg.ticks + 1})
}

// notices are what was said, the newest first.
func (a app) notices() reader {
	lines := slices.Clone(a.said)
	slices.Reverse(lines)
	if len(lines) == 0 {
		lines = []string{nothingYet}
	}
	var shown []string
	for i, words := range lines {
		if i > 0 {
			shown = append(shown, "")
		}
		shown = append(shown, strings.Split(words, "\n")...)
	}
	return reader{head: "Notices", lines: shown}
}
