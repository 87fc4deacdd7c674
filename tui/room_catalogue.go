package tui

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// catalogue lists the lessons or the conversations, each with its number in the order of the packs, which commands take;
// those that are suggested come first, and the cursor begins on the first of them.
func (v viewer) catalogue(kind content.Kind, r Room, suggested []engine.Activity) listing {
	noun, verb := nounOf(kind), "learn"
	if kind == content.KindScenario {
		verb = "practice"
	}
	l := listing{
		name: upper(noun) + "s", numbered: true, command: "hearten " + verb,
		empty: "The " + noun + "s of the packs that are open stand here; those have none.",
	}
	all := v.lib.All(kind)
	if len(all) == 0 {
		l.way = wayToPacks()
		return l
	}
	for i, ref := range all {
		if o, _ := v.lib.Outline(kind, ref); r.Facets.Hold(o) {
			if e, ok := v.begins(content.Target{Kind: kind, Ref: ref}); ok {
				e.number = i + 1
				l.entries = append(l.entries, v.offered(e, o, suggested))
			}
		}
	}
	l.side = countOf(len(all), noun)
	if r.Facets != (Facets{}) {
		l = v.sifted(l, kind, r.Facets, len(all))
	}
	l.groupings = []Grouping{ByPack}
	l = l.grouped(ByPack)
	l.at, l.groupings = 0, groupingsOf(l.entries)
	return l.grouped(r.By)
}

// offered is an entry of a catalogue: with the groups that it belongs to and, where it is suggested, why.
func (v viewer) offered(e entry, o content.Outline, suggested []engine.Activity) entry {
	packs := v.lib.Packs()
	pack := slices.IndexFunc(packs, func(p *content.Pack) bool { return p.ID == o.Ref.Pack })
	e.groups = v.groupsOf(o)
	e.groups[ByPack] = group{len(suggested) + pack, othersTitle(len(suggested) > 0, packs, pack)}
	i := slices.IndexFunc(suggested, func(act engine.Activity) bool { return act.Item.Ref == o.Ref })
	if i < 0 {
		return e
	}
	e.groups[ByPack] = group{i, suggestedTitle}
	why := reasonLines(suggested[i].Reasons, e.lines)
	if p := v.practises(e.item); len(p) == 1 && strings.Contains(strings.Join(why, " "), p[0]) { // a reason says it
		e.lines = slices.DeleteFunc(e.lines, func(s string) bool { return s == practisesWords(p) })
	}
	if suggested[i].Resume != "" {
		e.lines = slices.DeleteFunc(e.lines, func(s string) bool { return s == leftWords })
	}
	e.suggested, e.why, e.lines = true, why, slices.Concat(why, e.lines)
	return e
}

// What is said of what is suggested.
const (
	suggestedTitle = "Suggested"
	suggestedWord  = "suggested"
)

// othersTitle heads what is not suggested: its pack, where there are several; nothing, where there is nothing to tell it from.
func othersTitle(some bool, packs []*content.Pack, at int) string {
	switch {
	case len(packs) > 1:
		return oneLine(packs[at].Title)
	case some:
		return "The others"
	}
	return ""
}

// reasonLines are reasons in words, but for those that are said already.
func reasonLines(reasons []engine.Reason, said []string) []string {
	var out []string
	for _, r := range reasons {
		if words := oneLine(r.Words); !slices.Contains(said, words) {
			out = append(out, words)
		}
	}
	return out
}

// sifted says of a listing what is looked for in it, and where nothing is that, what is nearest.
func (v viewer) sifted(l listing, kind content.Kind, f Facets, of int) listing {
	l.side = fmt.Sprintf("%d of %d", len(l.entries), of)
	l.sought = f.words(v)
	l.intro = []string{"Only these: " + l.sought + "."}
	l.way = way{"All of them: press c.", "All of them: " + l.command}
	if len(l.entries) == 0 {
		words, command := f.nearest(v, kind)
		l.intro, l.empty = nil, f.noneHolds(v)
		l.way = way{words + ". All there are: press c.", words + ": " + command}
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
	o, _ := v.lib.Outline(t.Kind, t.Ref)
	if e.brief = mannerWords(o); e.brief != "" {
		e.lines = append(e.lines, upper(e.brief)+".")
		e.find += " " + string(o.Form) + " " + string(o.Direction)
	}
	if practises := v.practises(t); len(practises) > 0 {
		e.lines = append(e.lines, practisesWords(practises))
	}
	return v.stands(e, act.Resume != ""), true
}

// stands says of something that can be begun how it stands: left, done, changed since.
func (v viewer) stands(e entry, left bool) entry {
	t := e.item
	switch {
	case left:
		e.doWords = goesOn
		e.lines = append(e.lines, leftWords)
	case t.Kind == content.KindCheckup:
		e.lines = append(e.lines, v.checkupStanding(t.Ref))
	default:
		e.lines = append(e.lines, v.lastTime(t))
		if run, done := v.p.LastRun(t.Kind, t.Ref); done {
			e.brief = strings.TrimPrefix(e.brief+", done "+run.Ended.Ago(v.today), ", ")
		}
	}
	if changed := v.p.Changed(v.lib, t.Kind, t.Ref); changed != nil {
		e.brief = strings.TrimPrefix(e.brief+", "+changedSince, ", ")
		e.lines = append(e.lines, changedWords(changed))
	}
	return e
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

func practisesWords(skills []string) string {
	return "It practises " + strings.Join(skills, ", ") + "."
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
		return "Last done " + run.Ended.Ago(v.today) + ". " + shareWords(run.Got, run.Best)
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
