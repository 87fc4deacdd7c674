package engine

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"example.com/hearten/content"
)

// movesProposed is how many moves a talk gets.
const movesProposed = 3

// moveList is all that could be done in a talk, the best first, and which of it is shown.
type moveList struct {
	all  []ProposedMove
	at   []int // of those shown
	next int
}

func newMoveList(all []ProposedMove) moveList {
	l := moveList{all: all}
	for l.next < min(movesProposed, len(all)) {
		l.at = append(l.at, l.next)
		l.next++
	}
	return l
}

// shown are the moves in their order; what speaks for several is said with the first of them.
func (l moveList) shown() []ProposedMove {
	out := make([]ProposedMove, len(l.at))
	for i, at := range l.at {
		out[i] = l.all[at]
		first := slices.IndexFunc(l.at[:i], func(other int) bool { return l.all[other].Reason.Words == out[i].Reason.Words })
		if first >= 0 {
			out[i].Reason.Words = fmt.Sprintf("The same speaks for it as for move %d.", first+1)
		}
	}
	return out
}

// more reports whether there are others to swap for.
func (l moveList) more() bool { return len(l.all) > len(l.at) }

// swap puts the next in the place of the i-th; after the last comes the first that is not shown.
func (l moveList) swap(i int) (moveList, bool) {
	if i < 0 || i >= len(l.at) || !l.more() {
		return l, false
	}
	for l.next %= len(l.all); slices.Contains(l.at, l.next); l.next = (l.next + 1) % len(l.all) {
	}
	l.at = slices.Clone(l.at)
	l.at[i] = l.next
	l.next++
	return l, true
}

// What speaks for a move: what was passed over most, then the learner's focus, what is worth a look, what good replies show in
// talks like this one, the role. sameSkill is taken off for each move of the same skill before it.
const (
	moveMissed    = 4.0
	moveFocus     = 3.0
	moveLook      = 2.0
	moveFits      = 1.5
	moveRole      = 1.0
	moveTaught    = 0.5
	moveSameSkill = 1.25
)

// moves ranks the behaviours of all packs as moves in a talk. None is an obstacle, each has why it is there.
func (d day) moves(made PreparationMade) []ProposedMove {
	fits := d.fitting(made)
	var all []rankedMove
	for _, ref := range d.lib.All(content.KindCompetency) {
		c := d.lib.Competency(ref)
		if c == nil {
			continue
		}
		for _, b := range c.Behaviours {
			all = append(all, d.rank(Move{Behaviour: content.Ref{Pack: ref.Pack, ID: b.ID}, Competency: ref, Words: asMove(d.lib.Pack(ref.Pack).Language, b.Text.String())}, fits))
		}
	}
	var out []ProposedMove
	taken := map[content.Ref]int{}
	worth := func(m rankedMove) float64 { return m.value - moveSameSkill*float64(taken[m.move.Competency]) }
	for len(all) > 0 {
		best := slices.MaxFunc(all, func(a, b rankedMove) int { return cmp.Compare(worth(a), worth(b)) })
		i := slices.IndexFunc(all, func(m rankedMove) bool { return m.move.Behaviour == best.move.Behaviour })
		all = slices.Delete(all, i, i+1)
		taken[best.move.Competency]++
		out = append(out, best.move)
	}
	return out
}

// rankedMove is a move with what speaks for it.
type rankedMove struct {
	move  ProposedMove
	value float64
}

// rank says what speaks for a move; the most of it is the reason.
func (d day) rank(m Move, fits map[content.Ref]string) rankedMove {
	r := rankedMove{move: ProposedMove{Move: m, Reason: Reason{Words: "It is a part of " + midSentence(TitleOf(d.lib, content.KindCompetency, m.Competency)) + "."}}}
	most := 0.0
	speaks := func(by float64, why Reason) {
		if r.value += by; by > most {
			most, r.move.Reason = by, why
		}
	}
	if t := teaching(d.lib, []content.Ref{m.Behaviour}); len(t) > 0 {
		item := Item{Kind: content.KindLesson, Ref: t[0].Lesson, Version: d.lib.Pack(t[0].Lesson.Pack).Version}
		r.move.Lesson, r.move.LessonTitle = &item, t[0].Title
		speaks(moveTaught, Reason{Words: "The lesson " + quote(t[0].Title) + " is about it."})
	}
	if miss, ok := d.misses[m.Behaviour]; ok && d.today-miss.Day <= missedFor && !d.shownSince(miss) {
		speaks(moveMissed, Reason{d.passedOver(miss), miss.Seqs})
	}
	title := midSentence(TitleOf(d.lib, content.KindCompetency, m.Competency))
	if slices.Contains(d.Profile.Focus, m.Competency) {
		speaks(moveFocus, Reason{"You chose to work on " + title + ".", d.profileCause()})
	}
	if s, ok := d.belief.Score(m.Competency); ok && s.Tier == Look {
		speaks(moveLook, Reason{fmt.Sprintf("%s is worth a look, %d in 100.", upperFirst(title), InHundred(1-s.Above)), d.belief.rests(m.Competency)})
	}
	if words := fits[m.Behaviour]; words != "" {
		speaks(moveFits, Reason{Words: words})
	}
	if asked := roleWords(d.lib, d.Profile.Role, m.Competency); asked != "" {
		speaks(moveRole, Reason{upperFirst(asked) + ".", d.profileCause()})
	}
	return r
}

// passedOver says where a behaviour was passed over.
func (d day) passedOver(m Miss) string {
	what := "another reply would have shown it"
	if m.Cue {
		what = "a cue went by, and a reply that hears it shows this"
	}
	return fmt.Sprintf("In %s, %s, %s.", quote(TitleOf(d.lib, m.Item.Kind, m.Item.Ref)), m.Day.Ago(d.today), what)
}

// fitting are the behaviours that the best replies show in conversations with somebody who stands where the other stands, or,
// where something is feared, in tense ones; with that in words, of the conversation that is most like the talk. What is feared
// says no more than that.
func (d day) fitting(made PreparationMade) map[content.Ref]string {
	out, most := map[content.Ref]string{}, map[content.Ref]float64{}
	for _, ref := range d.lib.All(content.KindScenario) {
		sc := d.lib.Scenario(ref)
		if sc == nil {
			continue
		}
		like, much := likeness(sc, made), alike(sc, made)
		if like == "" {
			continue
		}
		for b := range shownBest(sc) {
			if much > most[b] {
				most[b] = much
				out[b] = "The best replies in " + quote(sc.Title) + " show it: " + like + "."
			}
		}
	}
	return out
}

// likeness says what a conversation has in common with a talk, "" for nothing: where the other stands, and that it is tense.
func likeness(sc *content.Scenario, made PreparationMade) string {
	tense, with := "", ""
	if made.Fear != "" && sc.Mood == "tense" {
		tense = " tense"
	}
	if made.Direction != "" && sc.Direction == made.Direction {
		with = map[content.Direction]string{
			content.Up: " with somebody you report to", content.Sideways: " with somebody beside you", content.Down: " with somebody who reports to you",
		}[made.Direction]
	}
	if tense+with == "" {
		return ""
	}
	return "a" + tense + " talk" + with
}

// alike is how much a conversation has in common with a talk: where the other stands before all, then that it is tense, then that it
// is between two.
func alike(sc *content.Scenario, made PreparationMade) (v float64) {
	if made.Direction != "" && sc.Direction == made.Direction {
		v += 1.5
	}
	if made.Fear != "" && sc.Mood == "tense" {
		v += 0.75
	}
	if sc.Form == "one-to-one" {
		v += 0.5
	}
	return v
}

// shownBest are the behaviours that a conversation's best replies speak for.
func shownBest(sc *content.Scenario) map[content.Ref]bool {
	out := map[content.Ref]bool{}
	for _, scene := range sc.Scenes {
		for _, c := range scene.Choices {
			for _, e := range c.Effects {
				if c.Grade == content.Best && e.Points > 0 && !e.Behaviour.IsZero() {
					out[e.Behaviour] = true
				}
			}
		}
	}
	return out
}

func upperFirst(s string) string {
	if s == "" {
		return ""
	}
	r, size := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[size:]
}
