package engine

import (
	"slices"
	"strconv"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// coreShare is the share of the heaviest weight from which on a competency has to be known before a snapshot is sure enough.
const coreShare = 0.5

// situations are all situations of the checkups of all packs but those that the learner set aside, in their order, and what
// each would tell.
func (s Session) situations(p Progress, today Day) (all []asking, probes []belief.Probe) {
	b := p.Belief(today)
	for _, ref := range s.library.All(content.KindCheckup) {
		up := s.library.Checkup(ref)
		if up == nil || len(up.Items) == 0 || ref.Own() || p.Wish(content.Target{Kind: content.KindCheckup, Ref: ref}) == Skipped {
			continue
		}
		item := s.item(content.KindCheckup, ref)
		_, context := s.contexts(ref.Pack)
		minutes := checkupMinutes
		if up.Minutes > 0 {
			minutes = float64(up.Minutes) / float64(len(up.Items))
		}
		for _, q := range up.Items {
			all = append(all, asking{snapshotTitle, item, up.Competency, q, InCheckup, up.Would})
			it, known := b.situation(ref, up.Competency, q)
			probes = append(probes, belief.Probe{
				Item: it, Context: b.mind.about.context(context), Minutes: minutes,
				Asked: !known || p.settled(situationPlace(QuestionID{ref, q.Slug}), today),
			})
		}
	}
	return all, probes
}

// situation is what a checkup's situation is taken to be for this learner; ok is false where it tells nothing about a competency
// that is here.
func (b Belief) situation(checkup, alone content.Ref, q *content.Question) (it belief.Item, ok bool) {
	var effects [][]content.Effect
	for _, o := range q.Options {
		effects = append(effects, o.Effects)
	}
	place := situationPlace(QuestionID{checkup, q.Slug})
	loads, unknown := b.mind.about.loads(weigh(b.mind.about.lib, effects), alone)
	if len(loads) == 0 {
		return belief.Item{}, false
	}
	it, learnt := b.mind.items[place]
	if !learnt {
		it = b.mind.about.item(place, loads, unknown, q.Level)
	}
	it.Loads = loads
	return it, true
}

// nextSituation is the situation that a snapshot asks next, after what is known by then; why it asks no more where there is none.
func (s Session) nextSituation(p Progress, run ID, today Day) (q asking, why SnapshotStop) {
	all, probes := s.situations(p, today)
	answers := 0
	if i := p.snapshotOf(run); i >= 0 {
		answers = len(p.Snapshots[i].Answers)
	}
	weights, state := Weights(p, s.library), p.Belief(today).State()
	best, gain := state.Choose(probes, weights, seedOf(run))
	if best < 0 {
		return asking{}, NothingLeft
	}
	switch state.Enough(core(weights), weights, gain) {
	case belief.Known:
		return asking{}, SureEnough
	case belief.Spent:
		return asking{}, NothingLeft
	case belief.Settled:
		// With few skills there is nothing to choose among, and without answers nothing to choose by.
		if len(weights) > belief.Focuses && answers >= glimpseAfter {
			return asking{}, FocusClear
		}
	case belief.Going:
	}
	return all[best], ""
}

// core are the competencies that have to be known: those that weigh at least half of the heaviest.
func core(weights []float64) (out []int) {
	if len(weights) == 0 {
		return nil
	}
	least := coreShare * slices.Max(weights)
	for k, w := range weights {
		if w >= least {
			out = append(out, k)
		}
	}
	return out
}

// seedOf is a run's id as a number above zero.
func seedOf(run ID) uint64 {
	n, err := strconv.ParseUint(string(run), 16, 64)
	if err != nil {
		return 1
	}
	return n | 1
}
