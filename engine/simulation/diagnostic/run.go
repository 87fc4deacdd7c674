package diagnostic

import (
	"math/rand/v2"

	"example.com/hearten/engine/simulation/trial"
	"example.com/hearten/engine/simulation/world"
)

// setting is a world and how well its situations are known.
type setting struct {
	name  string
	world world.Diagnostic
	view  world.View
	goal  float64 // root mean squared error to come down to
}

const (
	goalNormal = 0.65
	goalHard   = 0.75
)

func settings() []setting {
	return []setting{
		{"authored", world.NormalDiagnostic(), world.Authored, goalNormal},
		{"partly", world.NormalDiagnostic(), world.Partly, goalNormal},
		{"calibrated", world.NormalDiagnostic(), world.Calibrated, goalNormal},
		{"hard", world.HardDiagnostic(), world.Authored, goalHard},
	}
}

// entrant is a policy by name.
type entrant struct {
	name  string
	begin func(sitting) policy
}

// Names of policies that goals are made of.
const (
	oursName  = "ours"
	fixedName = "fixed form"
)

func entrants() []entrant {
	asked := hears{confidence: true, self: true}
	mine := func(h hears, minutes bool) func(sitting) policy {
		return func(at sitting) policy { return ours{newCheckup(at, h, minutes), at.seed} }
	}
	return []entrant{
		{oursName, mine(asked, false)},
		{"ours, gain a minute", mine(asked, true)},
		{"ours, answers alone", mine(hears{}, false)},
		{"ours, with raters", mine(hears{true, true, true}, false)},
		{fixedName, func(at sitting) policy { return newForm(at, false) }},
		{"classic adaptive", func(at sitting) policy { return newForm(at, true) }},
		{"random", func(at sitting) policy {
			return &listed{checkup: newCheckup(at, asked, false), order: at.order}
		}},
		{"choosing at the truth", func(at sitting) policy { return newSeeing(at, asked) }},
	}
}

// Run asks n learners of a seed in every setting with every policy. Figures by name are setting/policy/what: the items and
// minutes until the error is down, and the coverage of the 90 % interval after 24 items.
//
// D1, D2 and D4 say how many times as many items the fixed form needs, with items as their authors guessed them, as ours:
// D1 with those same items, D2 with calibrated ones (the form being what there is without any of this), D4 with those of
// the hard world. D5 is the lowest and the highest coverage of ours over all settings.
func Run(n int, seed uint64) trial.Part {
	all := settings()
	tracks := map[string][]track{}
	for _, s := range all {
		for _, e := range entrants() {
			tracks[s.name+"/"+e.name] = make([]track, n)
		}
	}
	trial.Each(n, func(learner int) {
		for _, s := range all {
			at := sit(s, seed, learner)
			for _, e := range entrants() {
				tracks[s.name+"/"+e.name][learner] = follow(e.begin(at), at)
			}
		}
	})
	return report(all, tracks, n, seed)
}

// sit draws a learner and a library of their own, so that the intervals are over libraries too.
func sit(s setting, seed uint64, learner int) sitting {
	stream := func(purpose string) *rand.Rand { return trial.Stream(seed, learner, "diagnostic "+purpose) }
	library := s.world.Library(stream("library"))
	return sitting{
		sights:  world.See(library, s.view, stream("view")),
		library: library,
		person:  s.world.Respondent(library, stream("person"), stream("answers"), stream("ratings")),
		order:   stream("order").Perm(len(library)),
		seed:    seed + uint64(learner) + 1,
	}
}

func report(all []setting, tracks map[string][]track, n int, seed uint64) trial.Part {
	part := trial.Part{World: map[string]any{}, Policies: map[string]trial.Figure{}, Goals: map[string]any{}}
	lowest, highest := 1.0, 0.0
	for _, s := range all {
		part.World[s.name] = map[string]any{"constants": s.world.Constants(), "error to come down to": s.goal}
		for _, e := range entrants() {
			name := s.name + "/" + e.name
			of := tracks[name]
			part.Policies[name+"/items"] = resampled(n, seed, func(l []int) float64 { items, _ := until(pick(of, l), s.goal); return items })
			part.Policies[name+"/minutes"] = resampled(n, seed, func(l []int) float64 { _, minutes := until(pick(of, l), s.goal); return minutes })
			held := make([]float64, n)
			for i, t := range of {
				held[i] = t.held
			}
			part.Policies[name+"/coverage"] = trial.Mean(held)
		}
		held := part.Policies[s.name+"/"+oursName+"/coverage"].Mean
		lowest, highest = min(lowest, held), max(highest, held)
	}
	for _, g := range []struct {
		goal, form, ours string
		until            float64
	}{{"D1", "authored", "authored", goalNormal}, {"D2", "authored", "calibrated", goalNormal}, {"D4", "hard", "hard", goalHard}} {
		form, ours := tracks[g.form+"/"+fixedName], tracks[g.ours+"/"+oursName]
		ratio := resampled(n, seed, func(l []int) float64 {
			a, _ := until(pick(form, l), g.until)
			b, _ := until(pick(ours, l), g.until)
			return a / b
		})
		part.Policies[g.ours+"/"+fixedName+" over ours/ratio"] = ratio
		part.Goals[g.goal] = ratio.Mean
	}
	part.Goals["D5"] = []float64{lowest, highest}
	return part
}
