package tui

import (
	"strings"

	"example.com/hearten/engine"
)

// lineAgenda is the agenda of a line of one's own.
func lineAgenda() engine.Agenda {
	return engine.Agenda{Minutes: 1, Activities: []engine.Activity{{Kind: engine.DoReflect, Title: "One line", Minutes: 0.5}}}
}

// unfinished are the entries of what was begun and not sent: what it is for, and where it goes on.
func (v viewer) unfinished(drafts []engine.Unsent) []entry {
	var out []entry
	for _, d := range drafts {
		first, rest := firstLine(d.Text)
		e := entry{group: "Not finished", title: first, side: "not sent", lines: rest, doWords: "go on", command: "hearten reflect"}
		act := engine.Activity{
			Kind: d.Kind, Plan: d.Plan, Preparation: d.Preparation, Of: d.Of, Title: "What you began", Minutes: 0.5,
		}
		about := ""
		if run, ok := v.p.LastRun(d.Item.Kind, d.Item.Ref); ok {
			act.Item, about = run.Item, ", after "+v.itemWords(d.Item.Kind, d.Item.Ref)
		}
		e.do = begin{engine.Agenda{Minutes: 1, Activities: []engine.Activity{act}}}
		switch d.Kind {
		case engine.DoScenario:
			e.lines = append(e.lines, "Your own words for a turn of "+v.itemWords(d.Item.Kind, d.Item.Ref)+".")
			e.do, e.command = nil, ""
			if agenda, ok := AgendaFor(v.lib, v.p, d.Item, v.in); ok {
				e.do, e.command = begin{agenda}, v.commandOf(d.Item)
			}
		case engine.DoReflect:
			e.lines = append(e.lines, "A line of yours"+about+".")
		case engine.DoPlan:
			e.lines = append(e.lines, "A plan"+about+".")
		case engine.DoFollowUp:
			plan, _ := v.p.Plan(d.Plan)
			e.lines = append(e.lines, "What came of your plan: “"+inner(strings.TrimRight(oneLine(plan.Sentence()), "."))+"”.")
		case engine.DoWeek:
			e.lines, e.command = append(e.lines, "For the close of a week."), "hearten reflect --week"
		case engine.DoPrepare:
			e.lines, e.command = append(e.lines, "For a talk that you are preparing."), "hearten prepare"
		case engine.DoTalk:
			talk, _ := v.p.Preparation(d.Preparation)
			e.lines = append(e.lines, "How your talk with "+oneLine(talk.With())+" went.")
		case engine.DoMoment:
			e.lines, e.command = append(e.lines, "What you would say now, in a moment that came back."), "hearten reflect --then"
		case engine.DoReview, engine.DoCheckup, engine.DoLesson, engine.DoClose:
		}
		out = append(out, e)
	}
	return out
}
