package tui

import (
	"fmt"
	"strings"

	"example.com/hearten/engine"
)

// path is the learner's pathway, step by step.
func (v viewer) path() listing {
	l := listing{
		name: "Path", command: "hearten path",
		empty: "The steps of your path stand here; the packs that are open lay none out. What there is to begin: hearten learn",
	}
	done := 0
	steps := engine.Path(v.p, v.lib, v.today)
	for i, s := range steps {
		switch s.State {
		case engine.StepDone:
			done++
		case engine.StepNext:
			l.at = i
		case engine.StepLater:
		}
		l.entries = append(l.entries, v.stepEntry(s))
	}
	if len(steps) == 0 {
		return l
	}
	l.side = fmt.Sprintf("%d of %s done", done, countOf(len(steps), "step"))
	whose := "The packs lay it out; with a role it fits your days better: hearten profile"
	if role, ok := v.lib.Role(v.p.Profile.Role); ok {
		whose = "The path for “" + inner(oneLine(role.Title)) + "”. To change the role or what you work on: hearten profile"
	}
	l.intro = []string{"It is a suggestion: nothing is locked, and any step can be begun now. " + whose}
	return l
}

// stepEntry is a step: done, next with why, or later.
func (v viewer) stepEntry(s engine.Step) entry {
	e, _ := v.begins(s.Target)
	e.title, e.side = oneLine(s.Title), minuteWords(s.Minutes)
	switch s.State {
	case engine.StepDone:
		e.side = "done " + strings.TrimPrefix(s.Done.Ago(v.today), "on ")
	case engine.StepNext:
		e.side = "next, " + e.side
		var why []string
		for _, r := range s.Reasons {
			why = append(why, oneLine(r.Words))
		}
		e.lines = append(why, e.lines...)
	case engine.StepLater:
	}
	if s.InFocus {
		e.side += ", in focus"
	}
	return e
}
