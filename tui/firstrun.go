package tui

import (
	"fmt"
	"slices"

	width "github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui/theme"
)

// firstRun is the one form of the first start; one Enter accepts it as it stands.
type firstRun struct {
	form form
	set  engine.ProfileSet
	at   int
	// touched is true once settings were ticked by hand: then a role does not change them any more.
	touched bool
	told    string // what a tick brought along
	// lines goes on by plain lines, now and from now on; again is true where the form changes what was said before.
	lines, again bool
	// late is true where something was done before anybody was asked.
	late bool
	note string
}

// formRow is a row of the form: exactly one of the fields says what it is.
type formRow struct {
	section string // heading above it, "" for the section before
	hint    string // beside the heading, or under it
	label   string
	on      bool
	minutes bool
	lines   bool
	role    string
	isRole  bool
	context content.ContextID
	focus   content.Ref
	easy    string // a day of the week
}

func newFirstRun(f form) firstRun {
	first := firstRun{form: f, set: f.start()}
	first.at = slices.IndexFunc(first.rows(), func(r formRow) bool { return r.on })
	return first
}

// newProfile is the form again, with what was said.
func newProfile(f form, set engine.ProfileSet) firstRun {
	again := firstRun{form: f, set: set, touched: true, again: true}
	again.set.Contexts, again.set.Focus = slices.Clone(set.Contexts), slices.Clone(set.Focus)
	again.set.EasyDays = slices.Clone(set.EasyDays)
	if set.Minutes == 0 {
		again.set.Minutes = defaultMinutes
	}
	again.at = slices.IndexFunc(again.rows(), func(r formRow) bool { return r.on })
	return again
}

func (f firstRun) rows() []formRow {
	var out []formRow
	for _, r := range f.form.roles() {
		out = append(out, formRow{label: r.Title, on: f.set.Role == r.ID, role: r.ID, isRole: true})
	}
	out = append(out, formRow{label: "None of these", on: f.set.Role == "", isRole: true})
	out[0].section = roleAsk
	for i, c := range f.form.contexts() {
		row := formRow{label: c.Title, on: slices.Contains(f.set.Contexts, c.ID), context: c.ID}
		if i == 0 {
			row.section = contextAsk
		}
		out = append(out, row)
	}
	for i, ref := range f.form.focus(f.set.Focus) {
		title := oneLine(engine.TitleOf(f.form.lib, content.KindCompetency, ref))
		row := formRow{label: title, on: slices.Contains(f.set.Focus, ref), focus: ref}
		if i == 0 {
			row.section, row.hint = focusAsk, fmt.Sprintf("Up to %d; none is fine too.", mostFocus)
		}
		out = append(out, row)
	}
	out = append(out, formRow{label: minuteWords(float64(f.set.Minutes)), minutes: true, section: minutesAsk, hint: "Left and right change them."})
	if f.again {
		return append(out, f.form.easyRows(f.set.EasyDays)...)
	}
	return append(out, formRow{label: "Plain lines instead of this screen", on: f.lines, lines: true, section: "How it is shown", hint: "For screen readers, or if you like it so."})
}

func (f firstRun) sheet(l look) sheet {
	sh := sheet{head: "Hearten", side: "the first time", note: f.note}
	sh.body = append(l.say("One small thing a day. You can stop anywhere; nothing is lost."),
		l.quiet("Nobody sees this but you. Enter takes it as it stands.")...)
	if f.late {
		sh.body = l.say("Before more: a few questions, or Enter as it stands. Nobody sees this but you.")
	}
	if f.again {
		sh.head, sh.side, sh.body = "Profile", "", l.say("What you told me. It decides which examples come and what is offered first; change it whenever you like.")
	}
	for i, r := range f.rows() {
		if r.section != "" {
			if i > 0 {
				sh.rows = append(sh.rows, "")
			}
			sh.rows = append(sh.rows, l.sectionOf(r)...)
		}
		if i == f.at {
			sh.row = len(sh.rows)
		}
		sh.hits = append(sh.hits, slices.Repeat([]int{none}, len(sh.rows)-len(sh.hits))...)
		sh.rows = append(sh.rows, l.formRow(i == f.at, r)...)
		sh.hits = append(sh.hits, slices.Repeat([]int{i}, len(sh.rows)-len(sh.hits))...)
	}
	return sh
}

// sectionOf is the heading above a row.
func (l look) sectionOf(r formRow) []string {
	if room := l.width - width.StringWidth(r.section) - 2; r.hint == "" || width.StringWidth(r.hint) > room {
		return append(l.heading(r.section), l.quiet(r.hint)...)
	}
	return []string{l.theme.Heading.Paint(r.section) + "  " + l.theme.Quiet.Paint(r.hint)}
}

// formRow draws a row with its mark.
func (l look) formRow(here bool, r formRow) []string {
	mark := "[ ] "
	switch {
	case r.minutes:
		mark, r.label = "", l.sign("‹ ", "< ")+r.label+l.sign(" ›", " >")
	case r.isRole && r.on:
		mark = l.sign("(•) ", "(*) ")
	case r.isRole:
		mark = "( ) "
	case r.on:
		mark = "[x] "
	}
	var style theme.Style
	if here {
		style = l.theme.Chosen
	}
	mark = l.cursor(here) + mark
	return hang(style.Paint(mark), l.narrower(len([]rune(mark))).wrap(style, r.label))
}

func (f firstRun) uses() []use {
	enter, away := "begin", "quit"
	if f.again {
		enter, away = "keep it", "back, as it was"
	}
	if f.pending() {
		enter = "choose this"
	}
	uses := []use{{goOn, enter}, {toggleRow, "tick"}}
	if f.rows()[f.at].minutes {
		uses = []use{{goOn, enter}, {more, ""}, {less, ""}}
	}
	return append(uses, []use{
		{rowDown, ""},
		{rowUp, ""},
		{scrollDown, ""},
		{scrollUp, ""},
		{leave, away},
		{showKeys, ""},
	}...)
}

func (f firstRun) act(a action, n int) (screen, intent) {
	f.note, f.told = "", ""
	all := f.rows()
	switch a {
	case rowUp:
		f.at = max(0, f.at-1)
	case rowDown:
		f.at = min(len(all)-1, f.at+1)
	case less:
		f.set.Minutes = max(1, f.set.Minutes-1)
	case more:
		f.set.Minutes = min(mostMinutes, f.set.Minutes+1)
	case markRow:
		f.at = max(0, min(n-1, len(all)-1))
		return f.ticked(all[f.at])
	case toggleRow:
		return f.ticked(all[f.at])
	case goOn:
		if f.pending() {
			return f.ticked(all[f.at])
		}
		return f, profile{f.set, f.lines, f.again}
	case leave:
		return f, stop{}
	}
	return f, nil
}

// pending reports whether the cursor stands on something that is not chosen: Enter chooses it first, and begins then.
func (f firstRun) pending() bool {
	r := f.rows()[f.at]
	return !r.on && !r.minutes
}

// ticked ticks a row, and says what that brought along.
func (f firstRun) ticked(r formRow) (screen, intent) {
	f = f.toggle(r)
	if f.told == "" {
		return f, nil
	}
	return f, tells{f.told}
}

// toggle ticks a row. A role brings its settings along until settings are ticked by hand.
func (f firstRun) toggle(r formRow) firstRun {
	switch {
	case r.lines:
		f.lines = !f.lines
	case r.isRole:
		f.set.Role = r.role
		if !f.touched {
			f.set.Contexts = f.form.preselected(r.role)
			f.told = f.form.tickedWords(r.role)
		}
	case r.context != "":
		f.touched = true
		f.set.Contexts = flip(f.set.Contexts, r.context)
	case r.easy != "":
		f.set.EasyDays = flip(f.set.EasyDays, r.easy)
	case !r.focus.IsZero():
		if len(f.set.Focus) == mostFocus && !slices.Contains(f.set.Focus, r.focus) {
			f.note = fmt.Sprintf("%d at a time are enough; untick one first.", mostFocus)
			return f
		}
		f.set.Focus = flip(f.set.Focus, r.focus)
	}
	return f
}

// flip takes x into the list, or out of it.
func flip[T comparable](list []T, x T) []T {
	if i := slices.Index(list, x); i >= 0 {
		return slices.Delete(slices.Clone(list), i, i+1)
	}
	return append(slices.Clip(list), x)
}
