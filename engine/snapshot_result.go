package engine

import (
	"slices"

	"example.com/hearten/content"
)

// stands is how every competency stands beside the learner's others.
func stands(b Belief) []Stands {
	out := make([]Stands, 0, len(b.Competencies()))
	for k, ref := range b.Competencies() {
		tier, above := b.State().Tier(k)
		out = append(out, Stands{Competency: ref, Tier: TierName(tier), Above: above})
	}
	return out
}

// skillsOf are all competencies of the packs, area by area, in the order of the packs.
func skillsOf(lib *content.Library) []Skill {
	refs := lib.All(content.KindCompetency)
	var areas []string
	for _, ref := range refs {
		if area := lib.Competency(ref).Area; !slices.Contains(areas, area) {
			areas = append(areas, area)
		}
	}
	out := make([]Skill, 0, len(refs))
	for _, area := range areas {
		for _, ref := range refs {
			if c := lib.Competency(ref); c.Area == area {
				out = append(out, Skill{ref, c.Title, area})
			}
		}
	}
	return out
}

// ResultOf is what a snapshot that has ended came to. What others said is as it is known now.
func ResultOf(p Progress, lib *content.Library, r SnapshotRecord) Result {
	return Result{
		Title: snapshotTitle, Day: r.On, Asked: r.End.Asked, Why: r.End.Why, Shown: shownOften(lib, r.Answers), Stands: stood(p, lib, r), Gaps: gaps(p, lib),
		Before: slices.ContainsFunc(p.mind.seen, func(o Observation) bool { return o.Seq < r.Seq && o.tells() }),
	}
}

// mostShown is how many behaviours a result names.
const mostShown = 3

// shownOften are the behaviours that answers showed, the most frequent first, then in the order in which they came.
func shownOften(lib *content.Library, answers []SnapshotAnswer) []ShownOften {
	var out []ShownOften
	for _, a := range answers {
		for _, b := range a.positive() {
			if lib.IsObstacle(b) {
				continue
			}
			i := slices.IndexFunc(out, func(s ShownOften) bool { return s.Behaviour == b })
			if i < 0 {
				i, out = len(out), append(out, ShownOften{Behaviour: b, Words: wordsOf(lib, b)})
			}
			if !slices.Contains(out[i].Causes, a.Seq) {
				out[i].Causes = append(out[i].Causes, a.Seq)
			}
		}
	}
	slices.SortStableFunc(out, func(x, y ShownOften) int { return len(y.Causes) - len(x.Causes) })
	return out[:min(mostShown, len(out))]
}

// stood is how the competencies that are here stood; one that a pack brought since is open.
func stood(p Progress, lib *content.Library, r SnapshotRecord) []Stood {
	var out []Stood
	own := p.mind.mostlyOwn(r.EndSeq)
	for _, skill := range skillsOf(lib) {
		at := Stood{Skill: skill, Tier: Open, Above: 0.5, Own: own[skill.Competency]}
		for _, x := range r.End.Stands {
			if x.Competency == skill.Competency {
				at.Tier, at.Above = tierNamed(x.Tier), x.Above
			}
		}
		out = append(out, at)
	}
	return out
}

// gaps are the competencies that both the learner and others have rated.
func gaps(p Progress, lib *content.Library) []Gap {
	var out []Gap
	for _, skill := range skillsOf(lib) {
		if d, ok := p.Difference(skill.Competency); ok {
			out = append(out, Gap{skill, d})
		}
	}
	return out
}
