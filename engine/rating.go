package engine

import (
	"cmp"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// RatingSource says whose view a rating is.
type RatingSource string

// The sources.
const (
	BySelf    RatingSource = "self"
	ByManager RatingSource = "manager"
	ByPeer    RatingSource = "peer"
)

// ratings are the views of one competency: each rater's newest.
type ratings struct {
	self   *CompetencyRated
	others []CompetencyRated
}

// rate takes a rating. A rater's newer view of a competency takes the place of the older; others' are averaged, because their
// errors are partly the same ones.
func (p *Progress) rate(e Event, f CompetencyRated) {
	k, known := p.mind.about.index[f.Competency]
	if !known || f.Points < 1 || f.Points > 5 {
		return
	}
	all := p.mind.rated[f.Competency]
	o := Observation{
		Kind: SelfRated, Seq: e.Seq, Day: e.Day, Competency: f.Competency, Points: float64(f.Points), Raters: 1,
		loads: []belief.Loading{{K: k, Q: 1}},
	}
	if f.Source == BySelf {
		all.self = &f
	} else {
		all.others = slices.DeleteFunc(slices.Clone(all.others), func(x CompetencyRated) bool { return x.Rater == f.Rater && x.Source == f.Source })
		all.others = append(all.others, f)
		slices.SortFunc(all.others, func(a, b CompetencyRated) int {
			return cmp.Or(cmp.Compare(a.Source, b.Source), cmp.Compare(a.Rater, b.Rater))
		})
		o.Kind = OthersRate
		o.Points, o.Raters, o.r = mean(all.others)
	}
	p.mind.rated[f.Competency] = all
	p.mind.without(func(x Observation) bool { return x.Kind == o.Kind && x.Competency == o.Competency })
	p.mind.observe(o)
}

// mean is the mean of ratings, how many there are, and the mean of their correlations.
func mean(all []CompetencyRated) (points float64, n int, r float64) {
	for _, x := range all {
		points += float64(x.Points)
		if x.Source == ByManager {
			r += belief.Manager
		} else {
			r += belief.Peer
		}
	}
	n = len(all)
	return points / float64(n), n, r / float64(n)
}

// RatingOf is what the learner, and what others on average, said of a competency, in points from 1 to 5; zero where nobody did.
func (p Progress) RatingOf(competency content.Ref) (self, others float64, raters int) {
	all := p.mind.rated[competency]
	if all.self != nil {
		self = float64(all.self.Points)
	}
	if len(all.others) > 0 {
		others, raters, _ = mean(all.others)
	}
	return self, others, raters
}
