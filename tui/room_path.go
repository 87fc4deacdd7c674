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
	steps := engine.Path(v.p, v.lib, v.today)
	done, all := 0, 0
	for i, s := range steps {
		if _, gone := v.p.LastRun(s.Target.Kind, s.Target.Ref); !s.OffPath && (gone || s.State == engine.StepDone) {
			done++
		}
		if s.State == engine.StepNext {
			l.at = i
		}
		if !s.OffPath {
			all++
		}
		l.entries = append(l.entries, v.stepEntry(s))
	}
	if len(steps) == 0 {
		return l
	}
	l.side = fmt.Sprintf("%d of %s done", done, countOf(all, "step"))
	whose := "The packs lay it out."
	change := "With a role it fits your days better"
	if role, ok := v.lib.Role(v.p.Profile.Role); ok {
		whose = "The path for “" + inner(oneLine(role.Title)) + "”."
		change = "To change the role or what you work on"
	}
	l.way = wayTo(change, "profile", "hearten profile")
	l.way.command += ". To have a step come next: hearten path pin NAME. To leave one out for now: hearten path skip NAME"
	l.intro = []string{"It is a suggestion: nothing is locked, and any step can be begun now. " + whose}
	return l
}

// stepEntry is a step: what it is, done or next or later, and why it would be chosen.
func (v viewer) stepEntry(s engine.Step) entry {
	e, _ := v.begins(s.Target)
	e.title, e.lines, e.stretch = oneLine(s.Title), nil, s.Stretch
	for _, r := range s.Reasons {
		if s.State != engine.StepNext || s.OffPath || !strings.HasPrefix(r.Words, engine.NextOnPath) { // which its place says
			e.lines = append(e.lines, oneLine(r.Words))
		}
	}
	if s.State == engine.StepSkipped {
		e.lines = append(e.lines, skippedWords)
	}
	why := strings.Join(e.lines, " ")
	practises := v.practises(s.Target)
	said := len(practises) == 1 && strings.Contains(why, practises[0])
	s.InFocus = s.InFocus && (s.State == engine.StepDone || !said) // a reason says it
	e.side = v.stepSide(s)
	if len(practises) > 0 && !said {
		e.lines = append(e.lines, practisesWords(practises))
	}
	switch run, done := v.p.LastRun(s.Target.Kind, s.Target.Ref); {
	case s.Target.Kind == content.KindCheckup:
		e.lines = append(e.lines, v.checkupStanding(s.Target.Ref))
	case done && run.Best > 0:
		e.lines = append(e.lines, shareWords(run.Got, run.Best))
	}
	if changed := v.p.Changed(v.lib, s.Target.Kind, s.Target.Ref); changed != nil {
		e.lines = append(e.lines, changedWords(changed))
	}
	if e.doWords == goesOn {
		e.lines = append(e.lines, leftWords)
	}
	return e
}

// stepSide is what a step is and how it stands, in a few words.
func (v viewer) stepSide(s engine.Step) string {
	parts := []string{nounOf(s.Target.Kind)}
	switch s.State {
	case engine.StepDone:
		parts = append(parts, "done "+strings.TrimPrefix(s.Done.Ago(v.today), "on "))
		if v.p.Changed(v.lib, s.Target.Kind, s.Target.Ref) != nil {
			parts = append(parts, changedSince)
		}
	case engine.StepNext:
		parts = append(parts, "next", minuteWords(s.Minutes))
	case engine.StepSkipped:
		parts = append(parts, skippedWord)
	case engine.StepLater:
		parts = append(parts, minuteWords(s.Minutes))
	}
	if s.Pinned && s.State != engine.StepNext {
		parts = append(parts, askedWord)
	}
	if s.Stretch {
		parts = append(parts, stretchWord)
	}
	if s.OffPath {
		parts = append(parts, "beside the path")
	}
	if s.InFocus {
		parts = append(parts, "in focus")
	}
	return strings.Join(parts, ", ")
}
