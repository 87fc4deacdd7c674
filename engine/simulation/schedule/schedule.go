package schedule

import (
	"fmt"
	"slices"

	"example.com/hearten/engine/recall"
	"example.com/hearten/engine/simulation/trial"
	"example.com/hearten/engine/simulation/world"
)

// trials is what is tried: the minutes a day that go to reviews, and the clairvoyant's horizons in days, of which the best is
// the bound.
type trials struct{ budgets, horizons []float64 }

func all() trials {
	return trials{budgets: []float64{.5, 1, 1.5, 2}, horizons: []float64{2, 6, 12, 20, 32, 45}}
}

// entry is a policy by name.
type entry struct {
	name string
	make func(world.Memories) policy
}

// entries are the policies that are compared: ours first, then its rivals, what is not reviewed, and the clairvoyant's horizons.
func (t trials) entries() []entry {
	fresh := func() remembering { return remembering{model: recall.Default()} }
	out := []entry{
		{"ours", func(world.Memories) policy { return &ours{fresh()} }},
		{"sm-2", func(world.Memories) policy { return &sm2{} }},
		{"leitner", func(world.Memories) policy { return leitner() }},
		{"fsrs-due", func(world.Memories) policy { return &due{fresh()} }},
		{"ladder", func(world.Memories) policy { return fixed() }},
		{"none", func(world.Memories) policy { return none{} }},
	}
	for _, h := range t.horizons {
		out = append(out, entry{foresight(h), func(truth world.Memories) policy {
			return &clairvoyant{truth: truth, horizon: h}
		}})
	}
	return out
}

// foresight is the name of the clairvoyant with a horizon.
func foresight(horizon float64) string { return fmt.Sprintf("clairvoyant %.0f", horizon) }

// rivals are the policies that ours is never to be below.
func rivals() []string { return []string{"sm-2", "leitner", "fsrs-due"} }

// cell is one world at one budget: what came of each policy, a value a learner.
type cell struct {
	world  string
	budget float64
	last   map[string][]float64 // mean recall on the day after the last
	over   map[string][]float64 // mean recall over the days
}

// Run simulates n learners in every world at every budget and returns what came of each policy.
//
// Figures by name: "fsrs/budget 1.0/ours" is mean recall on day 90, "fsrs/budget 1.0/ours/over" mean recall over the 90 days,
// "fsrs/efficiency/ours" the mean over the budgets of (recall on day 90 − that without review) / (the clairvoyant's − that
// without review). Goals: S1 is the efficiency of ours in the world where it is lowest; S2 is [won, cells], a cell being a
// world, a budget and a rival, won where ours is not below the rival in mean recall over the days.
func Run(n int, seed uint64) trial.Part { return all().run(n, seed) }

func (t trials) run(n int, seed uint64) trial.Part {
	part := trial.Part{World: world.MemoryConstants(), Policies: map[string]trial.Figure{}, Goals: map[string]any{}}
	part.World["budgets"], part.World["clairvoyant_horizons"] = t.budgets, t.horizons
	won, cells, lowest := 0, 0, 1.
	for _, w := range world.MemoryWorlds() {
		of := t.simulate(w, n, seed)
		for _, c := range of {
			c.report(part.Policies)
			for _, r := range rivals() {
				cells++
				if trial.Mean(c.over["ours"]).Mean >= trial.Mean(c.over[r]).Mean {
					won++
				}
			}
		}
		for _, p := range append([]string{"ours", "ladder"}, rivals()...) {
			part.Policies[w.Name+"/efficiency/"+p] = efficiency(of, p)
		}
		lowest = min(lowest, efficiency(of, "ours").Mean)
	}
	part.Goals["S1"], part.Goals["S2"] = lowest, [2]int{won, cells}
	return part
}

// simulate lets every learner of a world live under every policy at every budget.
func (t trials) simulate(w world.MemoryWorld, n int, seed uint64) []cell {
	of := make([]cell, len(t.budgets))
	for b, budget := range t.budgets {
		of[b] = cell{w.Name, budget, map[string][]float64{}, map[string][]float64{}}
		for _, e := range t.entries() {
			of[b].last[e.name], of[b].over[e.name] = make([]float64, n), make([]float64, n)
		}
	}
	trial.Each(n, func(learner int) {
		l := drawLuck(w, seed, learner)
		for _, c := range of {
			for _, e := range t.entries() {
				m := l.memories()
				life := l.live(m, e.make(m), c.budget)
				c.last[e.name][learner], c.over[e.name][learner] = life.last, life.over
			}
		}
	})
	for _, c := range of {
		c.bound(t.horizons)
	}
	return of
}

// bound keeps the clairvoyant's horizon that did best on the last day, for all learners alike, as the clairvoyant.
func (c cell) bound(horizons []float64) {
	best := ""
	for _, h := range horizons {
		name := foresight(h)
		if best == "" || trial.Mean(c.last[name]).Mean > trial.Mean(c.last[best]).Mean {
			best = name
		}
	}
	for _, of := range []map[string][]float64{c.last, c.over} {
		of["clairvoyant"] = slices.Clone(of[best])
		for _, h := range horizons {
			delete(of, foresight(h))
		}
	}
}

func (c cell) report(into map[string]trial.Figure) {
	for name := range c.last {
		at := fmt.Sprintf("%s/budget %.1f/%s", c.world, c.budget, name)
		into[at], into[at+"/over"] = trial.Mean(c.last[name]), trial.Mean(c.over[name])
	}
}

// efficiency is a policy's share of what review can bring at all, the mean over the budgets. Its interval is the delta
// method's over learners, who are the same at every budget.
func efficiency(of []cell, policy string) trial.Figure {
	share := 0.
	rest := make([]float64, len(of[0].last[policy]))
	for _, c := range of {
		none := trial.Mean(c.last["none"]).Mean
		bound := trial.Mean(c.last["clairvoyant"]).Mean - none
		r := (trial.Mean(c.last[policy]).Mean - none) / bound
		share += r / float64(len(of))
		for i := range rest {
			without := c.last["none"][i]
			rest[i] += (c.last[policy][i] - without - r*(c.last["clairvoyant"][i]-without)) / bound / float64(len(of))
		}
	}
	e := trial.Mean(rest)
	half := (e.High - e.Low) / 2
	return trial.Figure{Mean: share, Low: share - half, High: share + half, N: len(rest)}
}
