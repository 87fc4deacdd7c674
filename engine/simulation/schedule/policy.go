package schedule

import (
	"cmp"
	"math"
	"slices"

	"example.com/hearten/engine/recall"
	"example.com/hearten/engine/simulation/world"
)

// ranked is a question and how urgent it is.
type ranked struct {
	question int
	urgency  float64
}

// sorted are the questions by urgency, the highest first; ties by number.
func sorted(of []ranked) []int {
	slices.SortStableFunc(of, func(a, b ranked) int { return cmp.Compare(b.urgency, a.urgency) })
	out := make([]int, len(of))
	for i, r := range of {
		out[i] = r.question
	}
	return out
}

// none reviews nothing.
type none struct{}

func (none) begin(int, int, recall.Grade)  {}
func (none) review(int, int, recall.Grade) {}
func (none) order(int) []int               { return nil }

// kept is what the engine keeps of a question: the very memory that learners have.
type kept struct {
	memory recall.Memory
	last   int
}

// remembering is the part of a policy that replays reviews through the engine's memory.
type remembering struct {
	model recall.Model
	of    []kept
}

func (p *remembering) begin(_, day int, g recall.Grade) {
	p.of = append(p.of, kept{p.model.Review(recall.Memory{}, 0, g), day})
}

func (p *remembering) review(q, day int, g recall.Grade) {
	k := &p.of[q]
	k.memory, k.last = p.model.Review(k.memory, float64(day-k.last), g), day
}

// memories are all that the policy keeps.
func (p *remembering) memories(yield func(recall.Memory) bool) {
	for _, k := range p.of {
		if !yield(k.memory) {
			return
		}
	}
}

// ours is the engine: by gain a minute, down to λ, heeding what the learner's answers say of the two views of a memory.
type ours struct{ remembering }

func (p *ours) order(day int) []int {
	var out []ranked
	model := p.model.Heed(p.memories)
	for q, k := range p.of {
		if g := model.Gain(k.memory, float64(day-k.last)); g >= recall.Lambda {
			out = append(out, ranked{q, g})
		}
	}
	return sorted(out)
}

// due is FSRS as schedulers use it: what has fallen to nine in ten, the lowest recall first.
type due struct{ remembering }

func (p *due) order(day int) []int {
	var out []ranked
	for q, k := range p.of {
		elapsed := day - k.last
		if elapsed >= p.model.Interval(k.memory, .9) {
			out = append(out, ranked{q, -p.model.Retrievability(k.memory, float64(elapsed))})
		}
	}
	return sorted(out)
}

// rung is where a question stands on a ladder of intervals; ease is for SM-2.
type rung struct {
	step, last int
	interval   float64
	ease       float64
}

// urgent is how many times its interval a question has waited; below one it is not due.
func (r rung) urgent(day int) float64 { return float64(day-r.last) / r.interval }

// ladder has fixed intervals: a recall climbs, a lapse begins again. Leitner's boxes are one, too.
type ladder struct {
	days []float64
	// fresh puts the lowest rungs first, as Leitner does; otherwise what has waited longest for its interval comes first.
	fresh bool
	of    []rung
}

func leitner() policy { return &ladder{days: []float64{1, 2, 4, 8, 16, 32, 64}, fresh: true} }
func fixed() policy   { return &ladder{days: []float64{1, 3, 7, 14, 30, 60}} }

func (p *ladder) begin(_, day int, _ recall.Grade) {
	p.of = append(p.of, rung{last: day, interval: p.days[0]})
}

func (p *ladder) review(q, day int, g recall.Grade) {
	r := &p.of[q]
	r.step++
	if g == recall.Again {
		r.step = 0
	}
	r.last, r.interval = day, p.days[min(r.step, len(p.days)-1)]
}

func (p *ladder) order(day int) []int {
	var out []ranked
	for q, r := range p.of {
		u := r.urgent(day)
		if u < 1 {
			continue
		}
		if p.fresh {
			u = -r.interval + math.Min(u, 1e6)*1e-7
		}
		out = append(out, ranked{q, u})
	}
	return sorted(out)
}

// sm2 is SuperMemo's second algorithm (Woźniak 1990) with grades 2, 3, 4, 5 for again, hard, good, easy. What has waited
// longest for its interval comes first, which is the better of the usual orders after a backlog.
type sm2 struct{ of []rung }

func (p *sm2) begin(q, day int, g recall.Grade) {
	p.of = append(p.of, rung{ease: 2.5})
	p.review(q, day, g)
}

func (p *sm2) review(q, day int, g recall.Grade) {
	r := &p.of[q]
	grade := float64(g) + 1
	r.ease = max(1.3, r.ease+.1-(5-grade)*(.08+(5-grade)*.02))
	r.last = day
	if g == recall.Again {
		r.step = 0
	} else {
		r.step++
	}
	switch r.step {
	case 0, 1:
		r.interval = 1
	case 2:
		r.interval = 6
	default:
		r.interval = math.Round(r.interval * r.ease)
	}
}

func (p *sm2) order(day int) []int {
	var out []ranked
	for q, r := range p.of {
		if u := r.urgent(day); u >= 1 {
			out = append(out, ranked{q, u})
		}
	}
	return sorted(out)
}

// clairvoyant knows the memories and what a review would make of them, and takes the largest true gain a minute over its
// horizon. It does not know what chance has in store.
type clairvoyant struct {
	truth   world.Memories
	horizon float64
	last    []int
}

func (p *clairvoyant) begin(_, day int, _ recall.Grade)  { p.last = append(p.last, day) }
func (p *clairvoyant) review(q, day int, _ recall.Grade) { p.last[q] = day }

func (p *clairvoyant) order(day int) []int {
	var out []ranked
	for q := range p.last {
		r := p.truth.Recall(q, day)
		without, kept, lost := p.truth.Prospect(q, day, p.horizon)
		gain := r*kept + (1-r)*lost - without
		if gain > 0 {
			out = append(out, ranked{q, gain / (r*world.KeptMinutes + (1-r)*world.LostMinutes)})
		}
	}
	return sorted(out)
}
