package tui

import (
	"fmt"

	width "github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui/theme"
)

// branchMap is a conversation of the past as a way through its branches: a rail with its turns, the other ways beside it, and
// the road that was not taken. It looks back and writes nothing.
type branchMap struct {
	told engine.Retelling
	// about are the sentences over the map.
	about []string
	text  string // the transcript, to be copied
	again engine.Agenda
}

func (v viewer) branchMap(told engine.Retelling) branchMap {
	m := branchMap{told: told, about: v.aboutRun(told), text: v.transcript(told).Markdown()}
	m.again, _ = againAgenda(v.lib, v.p, told)
	return m
}

// againAgenda goes through a conversation of the past again from the turn that mattered; ok is false where there is none, or
// where it cannot be reached.
func againAgenda(lib *content.Library, p engine.Progress, told engine.Retelling) (agenda engine.Agenda, ok bool) {
	act, ok := engine.AgainFrom(lib, p, told.Run.ID, told.Turning)
	if !ok {
		return engine.Agenda{}, false
	}
	return engine.Agenda{Minutes: int(act.Minutes + 0.999), Activities: []engine.Activity{act}}, true
}

// AgainAgenda goes through a conversation of the past again from the turn that mattered, as practice; ok is false where every turn
// was a good one, and where that turn cannot be reached any more.
func AgainAgenda(c *engine.Coach, p engine.Progress, run engine.ID) (agenda engine.Agenda, ok bool) {
	told, ok := engine.Retell(c.Library, p, run)
	if !ok {
		return engine.Agenda{}, false
	}
	return againAgenda(c.Library, p, told)
}

func (m branchMap) sheet(l look) sheet {
	var about []string
	for _, words := range m.about {
		about = append(about, l.say(words)...)
	}
	parts := [][]string{about, l.way(m.told)}
	if m.told.Road != nil {
		parts = append(parts, append(l.heading(roadTitle), l.say(roadWords(m.told))...), l.road(m.told))
	}
	return sheet{head: oneLine(m.told.Title), side: countOf(m.told.Run.Turns(), "turn"), body: stack(parts...), row: none}
}

func (m branchMap) uses() []use {
	uses := []use{{goOn, "back"}}
	if len(m.again.Activities) > 0 {
		uses = append(uses, use{act: tryAgain})
	}
	return append(append(uses, use{copyWords, "copy it as text"}, use{leave, "back"}, use{showKeys, ""}), reading()...)
}

func (m branchMap) act(a action, _ int) (screen, intent) {
	switch a {
	case goOn, leave:
		return m, stop{}
	case tryAgain:
		return m, begin{m.again}
	case copyWords:
		return m, copyText{m.text}
	case rowUp, rowDown:
		return m, scrollBy(a)
	}
	return m, nil
}

// rail are the signs that a way is drawn with: what it runs on along, where another way begins beside it and where one more
// joins that, what the words of these hang on, where they lead, and how the way ends.
type rail struct{ along, fork, join, beside, leads, ends string }

// rail is the way that was taken, doubled in the turn that mattered.
func (l look) rail(here bool) rail {
	switch {
	case l.settings.ASCII && here:
		return rail{"#", "#.", "#+", "#|", "#`>", "`-"}
	case l.settings.ASCII:
		return rail{"|", "|.", "|+", "||", "|`>", "`-"}
	case here:
		return rail{"║", "╟┬", "║├", "║│", "║╰→", "╰─"}
	}
	return rail{"│", "├┬", "│├", "││", "│╰→", "╰─"}
}

// aside is the rail of a way that was not taken, and of one that goes on.
func (l look) aside() rail {
	if l.settings.ASCII {
		return rail{along: ":", ends: "`-"}
	}
	return rail{along: "┆", ends: "╰─"}
}

// mapIndent is the column in which the words beside a rail begin.
const mapIndent = 3

// on hangs lines on a sign.
func (l look) on(sign string, lines []string) []string {
	return l.under(sign, sign, lines)
}

// under hangs the first line on one sign and the others on another.
func (l look) under(first, rest string, lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		sign := rest
		if i == 0 {
			sign = first
		}
		out[i] = l.theme.Quiet.Paint(fmt.Sprintf("%s%*s", sign, max(1, mapIndent-width.StringWidth(sign)), "")) + line
	}
	return out
}

// way draws the way that was taken, turn by turn.
func (l look) way(told engine.Retelling) []string {
	in := l.narrower(mapIndent)
	var out []string
	for i, t := range told.Turns {
		here := i == told.Turning
		r := l.rail(here)
		out = append(out, l.turnTitle(told.Earlier+i+1, l.rail(false), t)...)
		if here {
			out = append(out, l.on(r.along, in.wrap(l.theme.Stress, mattered))...)
		}
		if words := wroteWords(t); words != "" {
			out = append(out, l.on(r.along, in.quiet(words))...)
		}
		out = append(out, l.on(r.along, in.say(choseWords(t)))...)
		out = append(out, l.on(r.along, in.graded(t.Grade, upper(gradeName(t.Grade))+"."))...)
		for _, words := range cuesHere(t) {
			out = append(out, l.on(r.along, in.quiet(words))...)
		}
		for _, ways := range otherWays(t) {
			out = append(out, l.stub(r, t, ways)...)
		}
		out = append(out, l.on(l.rail(false).along, []string{""})...)
	}
	for _, scene := range endRead(told) {
		out = append(out, l.on(l.rail(false).along, in.quiet(readWords(scene)))...)
	}
	end := l.rail(false)
	if !told.Run.Done {
		end = l.aside()
	}
	return append(out, l.under(end.ends, "", in.say(endWords(told)))...)
}

// turnTitle is the number of a turn with the scene, and what was read on the way there.
func (l look) turnTitle(n int, r rail, t engine.ToldTurn) []string {
	in := l.narrower(mapIndent)
	var out []string
	for _, scene := range t.Read {
		out = append(out, l.on(r.along, in.quiet(readWords(scene)))...)
	}
	return append(out, l.under(fmt.Sprint(n), r.along, in.heading(oneLine(plainLine(t.Scene.Name))))...)
}

// graded are words behind the sign of a grade.
func (l look) graded(g content.Grade, words string) []string {
	style := l.gradeStyle(g)
	sign := gradeSigns(g, l.settings.ASCII) + " "
	return hang(style.Paint(sign), l.narrower(width.StringWidth(sign)).wrap(theme.Style{}, words))
}

// stub draws ways beside a turn that lead to one scene, and which.
func (l look) stub(r rail, t engine.ToldTurn, ways []engine.Way) []string {
	in := l.narrower(mapIndent)
	var out []string
	for i, w := range ways {
		sign := r.fork
		if i > 0 {
			sign = r.join
		}
		out = append(out, l.under(sign, r.beside, in.graded(w.Grade, upper(gradeName(w.Grade))+": "+quoted(plainLine(w.Words))))...)
	}
	return append(out, l.narrower(1).under(r.leads, r.along, l.narrower(mapIndent+1).say(leadsTo(t, ways[0].To)))...)
}

// road draws the road that was not taken.
func (l look) road(told engine.Retelling) []string {
	in, r := l.narrower(mapIndent), l.aside()
	var out []string
	for i, t := range told.Road.Turns {
		out = append(out, l.turnTitle(told.Earlier+told.Turning+i+1, r, t)...)
		out = append(out, l.on(r.along, in.say(quoted(plainLine(t.Words))))...)
		out = append(out, l.on(r.along, in.graded(t.Grade, upper(gradeName(t.Grade))+"."))...)
		out = append(out, l.on(r.along, []string{""})...)
	}
	for _, scene := range told.Road.Read {
		out = append(out, l.on(r.along, in.quiet(readWords(scene)))...)
	}
	return append(out, l.under(r.ends, "", in.say(roadEnd(*told.Road)))...)
}
