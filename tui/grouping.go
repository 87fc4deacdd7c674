package tui

import (
	"cmp"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// Grouping is what the lessons or conversations of a list stand together by.
type Grouping string

// The groupings.
const (
	ByPack      Grouping = "" // in the order of the packs, what is suggested first
	BySkill     Grouping = "skill"
	ByForm      Grouping = "form"
	ByDirection Grouping = "direction"
	ByMood      Grouping = "mood"
	ByMinutes   Grouping = "minutes"
)

// Groupings are all of them, in the order in which a key goes through them.
func Groupings() []Grouping {
	return []Grouping{ByPack, BySkill, ByForm, ByDirection, ByMood, ByMinutes}
}

// words name a grouping after the count of what is listed: "by form"; of the packs' own order "".
func (g Grouping) words() string {
	if g == ByPack {
		return ""
	}
	return "by " + string(g)
}

// keyWords name a grouping beside its key.
func (g Grouping) keyWords() string { return cmp.Or(g.words(), "as at first") }

// group is the one that an entry stands in: its rank among the groups, and its heading.
type group struct {
	rank  int
	title string
}

// notSaid heads what an author says nothing about.
const notSaid = "Not said"

// groupsOf are the groups that something belongs to, by grouping; those by pack are for whoever lists it.
func (v viewer) groupsOf(o content.Outline) map[Grouping]group {
	out := map[Grouping]group{
		ByForm:      inSet(content.Forms(), o.Form, formWords),
		ByDirection: inSet(content.Directions(), o.Direction, directionWords),
		ByMood:      inSet(content.Moods(), o.Mood, func(m content.Mood) string { return string(m) }),
		ByMinutes:   {o.Minutes, upper(minuteWords(float64(o.Minutes)))},
		BySkill:     {len(v.lib.All(content.KindCompetency)), notSaid},
	}
	if len(o.Competencies) > 0 {
		first := o.Competencies[0]
		out[BySkill] = group{slices.Index(v.lib.All(content.KindCompetency), first), v.title(content.KindCompetency, first)}
	}
	return out
}

// inSet is the group of one of a closed set.
func inSet[T comparable](set []T, is T, words func(T) string) group {
	if i := slices.Index(set, is); i >= 0 {
		return group{i, upper(words(is))}
	}
	return group{len(set), notSaid}
}

// groupings are those that tell the entries apart, the packs' own order first; none where that is the only one.
func groupingsOf(entries []entry) []Grouping {
	var out []Grouping
	for _, g := range Groupings() {
		if g == ByPack || slices.ContainsFunc(entries, func(e entry) bool { return e.groups[g] != entries[0].groups[g] }) {
			out = append(out, g)
		}
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// grouped is the listing with its entries in other groups: their numbers stay.
func (l listing) grouped(by Grouping) listing {
	if !slices.Contains(l.groupings, by) {
		return l
	}
	first := 0
	if len(l.entries) > 0 {
		first = l.entries[l.at].number
	}
	l.grouping, l.entries = by, slices.Clone(l.entries)
	slices.SortStableFunc(l.entries, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.groups[by].rank, b.groups[by].rank), cmp.Compare(a.number, b.number))
	})
	for i := range l.entries {
		e := &l.entries[i]
		*e = e.unmarked()
		e.group = e.groups[by].title
		if e.suggested && by != ByPack {
			e.side = suggestedWord + ", " + e.side
		}
		if e.number == first {
			l.at = i
		}
	}
	return l
}

// unmarked is the entry without the word beside its value that it is suggested.
func (e entry) unmarked() entry {
	e.side = strings.TrimPrefix(e.side, suggestedWord+", ")
	return e
}

// nextGrouping is the one that the key goes on to.
func (l listing) nextGrouping() Grouping {
	i := slices.Index(l.groupings, l.grouping)
	return l.groupings[(i+1)%len(l.groupings)]
}

// sideWords are what stands at the other end of the heading: how many there are, and what they are grouped by.
func (l listing) sideWords() string {
	if l.grouping == ByPack {
		return l.side
	}
	return strings.TrimSuffix(l.side, " "+lower(l.name)) + ", " + l.grouping.words()
}
