package tui

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"example.com/hearten/engine"
)

// What both front ends say around a snapshot.
const (
	snapshotWords = "Moments from ordinary weeks, one by one, ten minutes at most. You can leave anywhere; it goes on from there."
	selfViewAsk   = "First, if you like: how do you see yourself?"
	selfViewWords = "Your own view counts a little; what you choose in the moments counts more."
	enoughWords   = "x ends it here and shows the result."
	ownViewWords  = "mostly by your own view so far"
	beliefWords   = "It is a first picture, beside your own mean and nobody else's. Practice goes on from it and corrects it."
	focusLead     = "What would you like to work on?"
)

// scaleWords say what a point of the self-view stands for; 2 and 4 lie between.
func scaleWords(points int) string {
	switch points {
	case 1:
		return "I seldom manage it"
	case 2:
		return "now and then"
	case 3:
		return "on good days"
	case 4:
		return "on most days"
	case 5:
		return "also under pressure"
	}
	return "left out"
}

// countWords say what the skills are weighed by.
func countWords(p engine.SelfView) string {
	if p.Role == "" {
		return ""
	}
	return "What is asked follows what your role asks for: " + oneLine(p.Role) + "."
}

// manySkills is from how many skills on there is a word on their order.
const manySkills = 7

// orderWords say how little the order of many skills tells, "" where there are few.
func orderWords(of int) string {
	if of < manySkills {
		return ""
	}
	return "The order within a tier says little: which three of many skills are lowest stays near even odds after 24 moments."
}

// resultNotes are the sentences below a result.
func resultNotes(r engine.Result) string {
	return strings.TrimSpace(beliefWords + " " + orderWords(len(r.Stands)))
}

// ownNote says that a skill stands where it does mostly by the learner's own view, "" where it does not or nothing is said of it.
func ownNote(s engine.Stood) string {
	if !s.Own || (s.Above < 0.5+engine.Surmise && s.Above > 0.5-engine.Surmise) {
		return ""
	}
	return ownViewWords
}

// tierHeat is the level of a skill on the heat's ramp: 0 where there is not enough to say, 1 and 2 worth a look, 3 and 4 a
// strength.
func tierHeat(s engine.Stood) int {
	const sure = 0.9
	switch {
	case s.Tier == engine.Strength && s.Above >= sure:
		return 4
	case s.Tier == engine.Strength:
		return 3
	case s.Tier == engine.Look && s.Above <= 1-sure:
		return 1
	case s.Tier == engine.Look:
		return 2
	}
	return 0
}

// whyWords say why a snapshot asked no more.
func whyWords(r engine.Result) string {
	switch r.Why {
	case engine.SureEnough:
		return "What counts most for you is known well enough for now."
	case engine.FocusClear:
		return "More moments would hardly change what to work on first."
	case engine.TimeUp:
		return "The time of one sitting is over."
	case engine.LearnerDone:
		return "You had enough for now."
	case engine.NothingLeft:
	}
	return "No moment is left in the packs that would tell more today."
}

// askedWords say how much a result rests on.
func askedWords(r engine.Result) string {
	on := numberWord(r.Asked) + " moments"
	if r.Asked == 1 {
		on = "one moment"
	}
	switch {
	case r.Asked == 0 && r.Before:
		return "No moment was answered; this rests on what you showed before."
	case r.Asked == 0:
		return "No moment was answered, so there is little to say yet."
	case r.Before:
		return "This rests on " + on + ", and on what you showed before."
	}
	return "This rests on " + on + "."
}

// oftenWords say how often the replies showed a behaviour.
func oftenWords(s engine.ShownOften, of int) string {
	return upper(numberWord(len(s.Causes))) + " of " + numberWord(of) + ": " + withStop(inner(spoken(oneLine(s.Words))))
}

// resultLead are the sentences above a result.
func resultLead(r engine.Result) string { return whyWords(r) + " " + askedWords(r) }

// gapWords tell a difference in perception: both views, by how much they differ, how sure that is.
func gapWords(g engine.Gap) string {
	who := "somebody else"
	if g.Raters > 1 {
		who = numberWord(g.Raters) + " others"
	}
	words := fmt.Sprintf("%s: you see it at %s, %s at %s", oneLine(g.Title), pointWords(g.Self), who, pointWords(g.Others))
	switch {
	case g.Points > 0:
		words += fmt.Sprintf("; that is %s higher", pointWords(g.Points))
	case g.Points < 0:
		words += fmt.Sprintf("; that is %s lower", pointWords(-g.Points))
	}
	return words + fmt.Sprintf(", give or take %s.", pointWords(g.Give))
}

// gapNote follows the differences.
const gapNote = "A difference in how something is seen, no more: neither view is the true one. One moment that you both remember tells more than the numbers."

// pointWords is a number of points with at most one decimal.
func pointWords(x float64) string {
	if x == math.Trunc(x) {
		return fmt.Sprintf("%.0f", x)
	}
	return fmt.Sprintf("%.1f", x)
}

// momentWords name what a first reason on a skill rests on.
func momentWords(g engine.Glimpse) string {
	var on []string
	for _, m := range g.Moments {
		on = append(on, "“"+inner(oneLine(plainLine(m)))+"”")
	}
	if g.Before {
		on = append(on, "what you showed before")
	}
	if g.View {
		on = append(on, "your own view")
	}
	if len(on) == 0 {
		return ""
	}
	return "It rests on " + listed(on) + "."
}

// offerWords are a focus on offer with how it stands.
func offerWords(o engine.FocusOffer) string {
	return oneLine(o.Title) + ": " + tierInList(o.Tier, o.Above)
}

// proposalWords are why a focus is proposed, "" where it is not.
func proposalWords(o engine.FocusOffer) string {
	if !o.Proposed() {
		return ""
	}
	return "Proposed. " + oneLine(o.Reason.Words)
}

// focusNote says how many can be chosen, and where nothing is proposed, that.
func focusNote(p engine.ChooseFocus) string {
	words := fmt.Sprintf("Up to %s; none is fine too. It is yours to change at any time.", numberWord(p.Most))
	if !slices.ContainsFunc(p.Offers, engine.FocusOffer.Proposed) {
		words += " Nothing speaks for one of them yet, so none is proposed."
	}
	return words
}

// SnapshotAgenda is the agenda of a snapshot, which goes on with one that was left. Minutes 0 means the most that a sitting
// takes.
func SnapshotAgenda(minutes int) engine.Agenda {
	minutes = cmp.Or(minutes, engine.SnapshotMinutes)
	return engine.Agenda{
		Minutes: minutes, Activities: []engine.Activity{{Kind: engine.DoSnapshot, Title: "Snapshot", Minutes: float64(minutes)}},
	}
}
