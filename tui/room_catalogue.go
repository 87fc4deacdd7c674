package tui

import (
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// catalogue lists the lessons or the conversations in the order of their packs, so that their numbers stay; the cursor
// begins on the one that comes next.
func (v viewer) catalogue(kind content.Kind, all []content.Ref, next content.Ref) listing {
	noun, verb := nounOf(kind), "learn"
	if kind == content.KindScenario {
		verb = "practice"
	}
	l := listing{
		name: upper(noun) + "s", numbered: true, command: "hearten " + verb,
		empty: "The " + noun + "s of the packs that are open stand here; those have none.",
	}
	if len(all) == 0 {
		l.way = wayToPacks()
	}
	for i, ref := range all {
		e, ok := v.begins(content.Target{Kind: kind, Ref: ref})
		if !ok {
			continue
		}
		if ref == next {
			l.at, l.intro = i, []string{"Next on your way: “" + inner(e.title) + "”."}
			e.side = "next, " + e.side
		}
		l.entries = append(l.entries, e)
	}
	if len(all) > 0 {
		l.side = countOf(len(all), noun)
	}
	return l
}

// begins is a lesson, conversation or check-up that can be begun; ok is false where there is no such thing.
func (v viewer) begins(t content.Target) (e entry, ok bool) {
	agenda, ok := AgendaFor(v.lib, v.p, t, v.in)
	if !ok {
		return entry{}, false
	}
	act := agenda.Activities[0]
	e = entry{
		title: oneLine(act.Title), side: minuteWords(act.Minutes), find: t.Ref.String() + " " + string(t.Kind), item: t,
		do: begin{agenda}, doWords: "begin", command: v.commandOf(t), wish: v.p.Wish(t),
	}
	switch e.wish {
	case engine.Pinned:
		e.side, e.lines = askedWord+", "+e.side, []string{engine.AskedFor}
	case engine.Skipped:
		e.side, e.lines = skippedWord+", "+e.side, []string{skippedWords}
	case engine.NoWish:
	}
	if e.wish != engine.NoWish {
		e.back = "hearten path clear " + NameOf(v.lib, t)
	}
	if practises := v.practises(t); len(practises) > 0 {
		e.lines = append(e.lines, "It practises "+strings.Join(practises, ", ")+".")
	}
	switch {
	case act.Resume != "":
		e.doWords = goesOn
		e.lines = append(e.lines, leftWords)
	case t.Kind == content.KindCheckup:
		e.lines = append(e.lines, v.checkupStanding(t.Ref))
	default:
		e.lines = append(e.lines, v.lastTime(t))
	}
	return e, true
}

// What is said of something that was left in the middle.
const (
	goesOn    = "go on"
	leftWords = "You left in the middle of it; it goes on from there."
)

// practises are the skills that something practises, as they stand within a sentence.
func (v viewer) practises(t content.Target) []string {
	o, _ := v.lib.Outline(t.Kind, t.Ref)
	var out []string
	for _, ref := range o.Competencies {
		out = append(out, lower(v.title(content.KindCompetency, ref)))
	}
	return out
}

// commandOf is the command that begins something, "" where none does.
func (v viewer) commandOf(t content.Target) string {
	verb := ""
	switch t.Kind {
	case content.KindLesson:
		verb = "learn"
	case content.KindScenario:
		verb = "practice"
	case content.KindPack, content.KindCompetency, content.KindCheckup, content.KindBadge, content.KindRole,
		content.KindNudges, content.KindWalk:
		return ""
	}
	return "hearten " + verb + " " + NameOf(v.lib, t)
}

// NameOf is the shortest name of something on a command line.
func NameOf(lib *content.Library, t content.Target) string {
	if len(lib.Find(t.Kind, t.Ref.ID)) > 1 {
		return t.Ref.String()
	}
	return t.Ref.ID
}

// lastTime says when something was done last, and what share of it was taken.
func (v viewer) lastTime(t content.Target) string {
	run, done := v.p.LastRun(t.Kind, t.Ref)
	switch {
	case !done:
		return "Not done yet."
	case run.Best > 0:
		return "Last done " + run.Ended.Ago(v.today) + ". " + shareWords(run.Got, run.Best) + "."
	}
	return "Last done " + run.Ended.Ago(v.today) + "."
}

// checkupStanding says how many of a check-up's situations have an answer.
func (v viewer) checkupStanding(ref content.Ref) string {
	up := v.lib.Checkup(ref)
	if up == nil {
		return "Not done yet."
	}
	n := 0
	for _, q := range up.Items {
		if v.p.Answered(engine.QuestionID{Ref: ref, Slug: q.Slug}) {
			n++
		}
	}
	switch n {
	case 0:
		return "Not done yet: " + countOf(len(up.Items), "situation") + "."
	case len(up.Items):
		return "Done: " + countOf(n, "situation") + ". Begun again, it asks them all again."
	}
	return countOf(len(up.Items), "situation") + "; " + numberWord(n) + " of them answered."
}
