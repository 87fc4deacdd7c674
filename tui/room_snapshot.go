package tui

import (
	"slices"

	"example.com/hearten/engine"
)

// snapshot is what the newest snapshot came to.
func (v viewer) snapshot() listing {
	l := listing{
		name: "Snapshot", command: "hearten snapshot --show",
		empty: "What a snapshot finds stands here: what you are strong in, and what is worth a look. None has been taken to its end yet.",
	}
	r, ok := v.p.LastSnapshot()
	if !ok {
		l.way = wayTo("To take one", "snapshot", "hearten snapshot")
		return l
	}
	came := engine.ResultOf(v.p, v.lib, r)
	l.side = dayOfMonth(r.On, v.today)
	l.intro = []string{resultLead(came), resultNotes(came)}
	for _, s := range came.Shown {
		l.intro = append(l.intro, oftenWords(s, came.Asked))
	}
	for _, g := range came.Gaps {
		l.intro = append(l.intro, gapWords(g))
	}
	if len(came.Gaps) > 0 {
		l.intro = append(l.intro, gapNote)
	}
	for _, s := range came.Stands {
		e := entry{
			group: oneLine(s.Area), title: oneLine(s.Title), side: tierInList(s.Tier, s.Above), find: s.Competency.String(),
			do: v.opens(SkillsRoom, s.Competency.String()), doWords: "why", command: "hearten skills " + v.skillName(s.Competency),
		}
		if own := ownNote(s); own != "" {
			e.lines = append(e.lines, upper(own)+".")
		}
		if slices.Contains(v.p.Profile.Focus, s.Competency) {
			e.lines = append(e.lines, "Your focus.")
		}
		l.entries = append(l.entries, e)
	}
	switch {
	case r.On != v.today:
		l.way = wayTo("To take another", "snapshot", "hearten snapshot")
	case came.Why != engine.NothingLeft:
		l.way = wayTo("To go on asking", "snapshot", "hearten snapshot --again")
	}
	return l
}
