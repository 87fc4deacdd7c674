package tui

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// path is the learner's pathway, step by step.
func (v viewer) path() listing {
	l := listing{
		name: "Path", command: "hearten path",
		empty: "The steps of your path stand here; the packs that are open lay none out.",
		way:   wayTo("What there is to begin", "lessons", "hearten learn"),
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
	whose := "The packs lay it out."
	l.way = wayTo("With a role it fits your days better", "profile", "hearten profile")
	if role, ok := v.lib.Role(v.p.Profile.Role); ok {
		whose = "The path for “" + inner(oneLine(role.Title)) + "”."
		l.way = wayTo("To change the role or what you work on", "profile", "hearten profile")
	}
	l.intro = []string{"It is a suggestion: nothing is locked, and any step can be begun now. " + whose}
	return l
}

// stepEntry is a step: what it is, done or next or later, and what there is to say of it that its place does not say.
func (v viewer) stepEntry(s engine.Step) entry {
	e, _ := v.begins(s.Target)
	e.title, e.side, e.lines = oneLine(s.Title), nounOf(s.Target.Kind)+", ", nil
	why := ""
	switch s.State {
	case engine.StepDone:
		e.side += "done " + strings.TrimPrefix(s.Done.Ago(v.today), "on ")
	case engine.StepNext:
		e.side += "next, " + minuteWords(s.Minutes)
		for _, r := range s.Reasons {
			if !strings.HasPrefix(r.Words, engine.NextOnPath) { // which its place says
				e.lines = append(e.lines, oneLine(r.Words))
			}
		}
		why = strings.Join(e.lines, " ")
	case engine.StepLater:
		e.side += minuteWords(s.Minutes)
	}
	practises := v.practises(s.Target)
	focus := len(practises) == 1 && strings.Contains(why, practises[0])
	if s.InFocus && !focus {
		e.side += ", in focus"
	}
	if len(practises) > 0 && !focus {
		e.lines = append(e.lines, "It practises "+strings.Join(practises, ", ")+".")
	}
	switch run, done := v.p.LastRun(s.Target.Kind, s.Target.Ref); {
	case s.Target.Kind == content.KindCheckup:
		e.lines = append(e.lines, v.checkupStanding(s.Target.Ref))
	case done && run.Best > 0:
		e.lines = append(e.lines, shareWords(run.Got, run.Best)+".")
	}
	if e.doWords == goesOn {
		e.lines = append(e.lines, leftWords)
	}
	return e
}
