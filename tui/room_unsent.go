package tui

import (
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// unfinished are the entries of what was begun and not sent: what it is for, and where it goes on.
func (v viewer) unfinished(drafts []engine.Unsent) []entry {
	var out []entry
	for _, d := range drafts {
		first, rest := firstLine(d.Text)
		e := entry{group: "Not finished", title: first, side: "not sent", lines: rest, doWords: "go on"}
		about := ""
		if d.Item.Kind != "" {
			about = ", after " + v.itemWords(d.Item.Kind, d.Item.Ref)
		}
		e.do, e.command = goToday{}, "hearten today"
		switch d.Kind {
		case engine.DoScenario:
			e.lines = append(e.lines, "Your own words for a turn of "+v.itemWords(d.Item.Kind, d.Item.Ref)+".")
			e.do, e.command = v.goesOnWith(d.Item)
		case engine.DoReflect:
			e.lines = append(e.lines, "A line of yours"+about+".")
			e.do, e.command = v.askedAfter(d.Item, begin{v.reflect}, "hearten reflect")
		case engine.DoPlan:
			e.lines = append(e.lines, "A plan"+about+".")
			e.do, e.command = v.askedAfter(d.Item, e.do, e.command)
		case engine.DoFollowUp:
			e.lines = append(e.lines, v.ofPlan(d.Plan))
			e.do, e.command = begin{v.reflect}, "hearten reflect"
		case engine.DoWeek:
			e.lines = append(e.lines, "For the close of a week, on a Friday.")
		case engine.DoReview, engine.DoCheckup, engine.DoLesson, engine.DoClose:
		}
		out = append(out, e)
	}
	return out
}

// goesOnWith goes on with a lesson or a conversation.
func (v viewer) goesOnWith(t content.Target) (do intent, command string) {
	agenda, ok := AgendaFor(v.lib, v.p, t, v.in)
	if !ok {
		return nil, ""
	}
	return begin{agenda}, v.commandOf(t)
}

// askedAfter goes where the words after a lesson or a conversation are asked for: to Today where it was left before them,
// else through it again; without one, where else they are.
func (v viewer) askedAfter(t content.Target, do intent, command string) (intent, string) {
	if t.Kind == "" {
		return do, command
	}
	if r, ok := v.p.LeftBeforePlan(); ok && r.Item.Kind == t.Kind && r.Item.Ref == t.Ref && v.today-r.Ended <= 1 {
		return goToday{}, "hearten today"
	}
	return v.goesOnWith(t)
}

// ofPlan says which plan something came of.
func (v viewer) ofPlan(id engine.ID) string {
	plan, _ := v.p.Plan(id)
	return "What came of your plan: “" + inner(strings.TrimRight(oneLine(plan.Sentence()), ".")) + "”."
}
