package engine

import (
	"cmp"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// Change is a scene that was met in two conversations: what was said at first, and what in the month. Better is true where the
// later one was graded higher, false where it was graded lower.
type Change struct {
	// Title is the conversation's, Scene the scene's name, "" where the pack has it no more.
	Title, Scene string
	First, Later Turned
	Better       bool
}

// Turned is a turn: what was written for it, else what was chosen.
type Turned struct {
	Day   Day
	Words string
	// Chosen is true where the words are a choice's.
	Chosen bool

	grade content.Grade
	seq   uint64
	run   ID
}

// How many changes a letter holds: those for the better, and those for the other way beside them and alone.
const (
	mostBetter                 = 2
	otherWayBeside, otherAlone = 1, 2
)

// changes are the scenes that were met before and again in the month of a letter: those with words of the learner's own first,
// then what changed most. What went the other way is told after the rest, where some of the words are theirs. A conversation of
// their own pack changes nothing: its grades are theirs to write.
func changes(p Progress, lib *content.Library, l MonthLetter) []Change {
	type place struct {
		ref   content.Ref
		scene string
	}
	turns := map[place][]Turned{}
	var met []place
	for _, r := range p.Runs {
		if r.Practice || r.Item.Ref.Own() || r.Item.Kind != content.KindScenario {
			continue
		}
		for _, a := range r.Answers {
			at := place{r.Item.Ref, a.Slug}
			if len(turns[at]) == 0 {
				met = append(met, at)
			}
			t := Turned{Day: a.Day, Words: strings.TrimSpace(a.Words), grade: a.Grade, seq: a.Seq, run: r.ID}
			if t.Words == "" {
				t.Words, t.Chosen = choiceWords(lib, r.Item.Ref, a), true
			}
			turns[at] = append(turns[at], t)
		}
	}
	var better, other []Change
	for _, at := range met {
		c, ok := change(turns[at], l)
		c.Title = TitleOf(lib, content.KindScenario, at.ref)
		if sc := lib.Scenario(at.ref); sc != nil && sc.Scene(at.scene) != nil {
			c.Scene = sc.Scene(at.scene).Name.String()
		}
		switch {
		case ok && c.Better:
			better = append(better, c)
		case ok && c.own() > 0:
			other = append(other, c)
		}
	}
	more := func(a, b Change) int {
		return cmp.Or(cmp.Compare(b.own(), a.own()), cmp.Compare(b.by(), a.by()), cmp.Compare(b.Later.seq, a.Later.seq))
	}
	slices.SortFunc(better, more)
	slices.SortFunc(other, more)
	most := otherWayBeside
	if len(better) == 0 {
		most = otherAlone
	}
	return append(better[:min(mostBetter, len(better))], other[:min(most, len(other))]...)
}

// by is by how many grades it changed.
func (c Change) by() int {
	return max(int(c.Later.grade-c.First.grade), int(c.First.grade-c.Later.grade))
}

// own counts the words of the learner's own.
func (c Change) own() (n int) {
	for _, t := range []Turned{c.First, c.Later} {
		if !t.Chosen {
			n++
		}
	}
	return n
}

// change is what became of a scene from its first turn to the last one in the month; ok is false where there are no two with
// words, of two conversations and different grades, and where a letter before told as much.
func change(turns []Turned, l MonthLetter) (c Change, ok bool) {
	first := turns[0]
	for _, t := range slices.Backward(turns) {
		if !l.holds(t.Day) || t.run == first.run {
			continue
		}
		c = Change{First: first, Later: t, Better: t.grade > first.grade}
		told := slices.ContainsFunc(turns, func(b Turned) bool {
			return b.Day < l.Month.First() && (c.Better && b.grade >= t.grade || !c.Better && b.grade <= t.grade)
		})
		return c, t.grade != first.grade && !told && t.Words != "" && first.Words != "" && t.Words != first.Words
	}
	return Change{}, false
}
