package tui

import (
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// What the first form offers before anything is chosen.
const (
	defaultMinutes = 5
	mostMinutes    = 15
	mostFocus      = 3
)

// The questions of the first form, in the words of both front ends.
const (
	roleAsk    = "What describes you best?"
	contextAsk = "Whose days should the examples be about?"
	focusAsk   = "What would you like to get better at?"
	minutesAsk = "Minutes a day"
	easyAsk    = "Easy days"
)

// form is what a learner can say about themselves at the start: both front ends ask it, and nothing else.
type form struct{ lib *content.Library }

// roles are the roles on offer; behind them stands "none of these".
func (f form) roles() []content.Role {
	var out []content.Role
	for _, id := range f.lib.Roles() {
		if r, ok := f.lib.Role(id); ok {
			out = append(out, r)
		}
	}
	return out
}

// contexts are where days may happen.
func (f form) contexts() []content.Context { return f.lib.Contexts() }

// focus is what one may want to get better at: the skills of the packs, and those that were chosen from a pack that is not here.
func (f form) focus(chosen []content.Ref) []content.Ref {
	out := f.lib.All(content.KindCompetency)
	for _, ref := range chosen {
		if !slices.Contains(out, ref) {
			out = append(out, ref)
		}
	}
	return out
}

// preselected are the contexts of a role.
func (f form) preselected(role string) []content.ContextID {
	r, ok := f.lib.Role(role)
	if !ok {
		return nil
	}
	return slices.Clone(r.Contexts)
}

// tickedWords says which settings a role brings along, "" for none.
func (f form) tickedWords(role string) string {
	ticked := f.preselected(role)
	words := f.contextWords(ticked)
	switch {
	case words == "":
		return ""
	case len(ticked) == 1:
		return "That ticks a setting too: " + words + "."
	}
	return "That ticks settings too: " + words + "."
}

// easyRows are the days of the week, of which some may be easy ones.
func (f form) easyRows(easy []string) []formRow {
	var out []formRow
	for i, day := range engine.Weekdays() {
		row := formRow{label: upper(day), on: slices.Contains(easy, day), easy: day}
		if i == 0 {
			row.section, row.hint = easyAsk, "Half the minutes on these."
		}
		out = append(out, row)
	}
	return out
}

// start is what one Enter accepts: nothing chosen yet, five minutes a day.
func (f form) start() engine.ProfileSet { return engine.ProfileSet{Minutes: defaultMinutes} }

// profileWords is a profile in a sentence.
func (f form) profileWords(p engine.ProfileSet) string {
	var parts []string
	if r, ok := f.lib.Role(p.Role); ok {
		parts = append(parts, r.Title)
	} else {
		parts = append(parts, "no role")
	}
	if words := f.contextWords(p.Contexts); words != "" {
		parts = append(parts, "setting "+words)
	}
	if words := f.focusWords(p.Focus); words != "" {
		parts = append(parts, "to get better at "+words)
	} else {
		parts = append(parts, "nothing picked to get better at")
	}
	return strings.Join(append(parts, minuteWords(float64(p.Minutes))+" a day"), "; ")
}

func (f form) contextWords(ids []content.ContextID) string {
	var out []string
	for _, c := range f.contexts() {
		if slices.Contains(ids, c.ID) {
			out = append(out, c.Title)
		}
	}
	return strings.Join(out, " and ")
}

func (f form) focusWords(refs []content.Ref) string {
	var out []string
	for _, ref := range refs {
		out = append(out, lower(engine.TitleOf(f.lib, content.KindCompetency, ref)))
	}
	return strings.Join(out, " and ")
}
