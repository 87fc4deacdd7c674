package pathway

import (
	"example.com/hearten/engine/simulation/trial"
	"example.com/hearten/engine/simulation/world"
)

// Names of the policies.
const (
	Ours        = "ours"
	Interleaved = "role syllabus, interleaved"
	Paced       = "role syllabus, interleaved, every exercise twice"
	Blocked     = "role syllabus, blocked"
	Weakest     = "weakest first"
	Gap         = "gap greedy"
	Random      = "random"
	Oracle      = "oracle greedy"
)

// enough is what gap greedy takes as the aim, in θ.
const enough = 2.0

// policies are those that are compared, by name.
func policies() map[string]func(life) policy {
	return map[string]func(life) policy{
		Ours:        func(l life) policy { return newOurs(l.course) },
		Interleaved: func(l life) policy { return interleaved(l.course, 1) },
		Paced:       func(l life) policy { return interleaved(l.course, 2) },
		Blocked:     func(l life) policy { return blocked(l.course, 2) },
		Weakest:     func(l life) policy { return newScored(l.course, func(_, theta float64) float64 { return -theta }) },
		Gap: func(l life) policy {
			return newScored(l.course, func(weight, theta float64) float64 { return weight * (enough - theta) })
		},
		Random: func(l life) policy { return newRandom(l.course, trial.Stream(l.seed, l.number, "pathway/random")) },
		Oracle: func(l life) policy { return oracle{life: l} },
	}
}

// gains are the gains of every policy by law and name, one value a learner.
func gains(n int, seed uint64) map[string]map[string][]float64 {
	out := map[string]map[string][]float64{}
	for _, law := range world.LearningLaws() {
		out[law.Name] = map[string][]float64{}
		for name, policy := range policies() {
			values := make([]float64, n)
			trial.Each(n, func(i int) {
				l := newLife(seed, i, law)
				values[i] = l.gain(policy(l))
			})
			out[law.Name][name] = values
		}
	}
	return out
}

// Run measures what the choice of practice is worth on n learners. Every policy's figure is its role-weighted gain per 60
// minutes, by law. P1 is ours over the interleaved role syllabus in the base law, P2 the same in the law that is worst for
// us, P3 ours over the oracle in the base law.
func Run(n int, seed uint64) trial.Part {
	all := gains(n, seed)
	part := trial.Part{World: world.LearningConstants(), Policies: map[string]trial.Figure{}, Goals: map[string]any{}}
	laws := world.LearningLaws()
	for _, law := range laws {
		for name, values := range all[law.Name] {
			part.Policies[law.Name+": "+name] = trial.Mean(values)
		}
	}
	worst := 0.0
	for i, law := range laws {
		r := trial.Ratio(all[law.Name][Ours], all[law.Name][Interleaved]).Mean
		if i == 0 || r < worst {
			worst = r
		}
	}
	base := all[laws[0].Name]
	part.Goals["P1"] = trial.Ratio(base[Ours], base[Interleaved]).Mean
	part.Goals["P2"] = worst
	part.Goals["P3"] = trial.Ratio(base[Ours], base[Oracle]).Mean
	return part
}
