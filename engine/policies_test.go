package engine_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// policies answer by the look of the choices, without reading the situation. None of them may do well.
func policies() map[string]func([]content.Line, *rand.Rand) int {
	by := func(score func(string) int) func([]content.Line, *rand.Rand) int {
		return func(choices []content.Line, r *rand.Rand) int {
			best, at := -1, []int{}
			for i, c := range choices {
				switch s := score(c.String()); {
				case s > best:
					best, at = s, []int{i}
				case s == best:
					at = append(at, i)
				}
			}
			return at[r.IntN(len(at))]
		}
	}
	return map[string]func([]content.Line, *rand.Rand) int{
		"always the longest": by(func(s string) int { return len([]rune(s)) }),
		"always the first":   func([]content.Line, *rand.Rand) int { return 0 },
		"always a question":  by(func(s string) int { return strings.Count(s, "?") }),
		"always the kindest": by(func(s string) int {
			n := 0
			for _, w := range []string{"thank", "sorry", "understand", "feel", "appreciate"} {
				n += strings.Count(strings.ToLower(s), w)
			}
			return n
		}),
		"at random": func(c []content.Line, r *rand.Rand) int { return r.IntN(len(c)) },
	}
}

func TestNoPolicyThatIgnoresTheSituationDoesWell(t *testing.T) {
	lib := embedded(t)
	const runs = 30
	for _, ref := range lib.All(content.KindScenario) {
		for name, choose := range policies() {
			strong, n := 0, 0
			for _, context := range lib.Contexts() {
				for seed := range uint64(runs) {
					r := rand.New(rand.NewPCG(seed, 9))
					l := newLearner(t, lib)
					l.coach.Seed = seed
					act := l.do(content.KindScenario, ref.ID)
					act.Context = context.ID
					for _, p := range l.through(l.begin(act), blindly(choose, r)) {
						if d, ok := p.(engine.Debrief); ok {
							n++
							if d.Kind == content.EndingStrong {
								strong++
							}
						}
					}
				}
			}
			t.Logf("%s, %s: %d of %d runs end strong", ref.ID, name, strong, n)
			if 2*strong >= n {
				t.Errorf("%s: %s ends strong in %d of %d runs, want under half", ref.ID, name, strong, n)
			}
		}
	}
}

func blindly(choose func([]content.Line, *rand.Rand) int, r *rand.Rand) func(engine.Prompt) engine.Input {
	return func(p engine.Prompt) engine.Input {
		if s, ok := p.(engine.Scene); ok && len(s.Choices) > 0 {
			return engine.Choose{N: choose(s.Choices, r)}
		}
		return plainly(p)
	}
}

func TestTheLookOfAnOptionDoesNotTellTheBestOne(t *testing.T) {
	lib := embedded(t)
	type set struct {
		words  []content.Line
		grades []content.Grade
	}
	var sets []set
	question := func(q *content.Question) {
		var s set
		for _, o := range q.Options {
			s.words, s.grades = append(s.words, o.Words), append(s.grades, o.Grade)
		}
		sets = append(sets, s)
	}
	for _, p := range lib.Packs() {
		for _, l := range p.Lessons() {
			for _, q := range l.Checks {
				question(q)
			}
		}
		for _, up := range p.Checkups() {
			for _, q := range up.Items {
				question(q)
			}
		}
		for _, sc := range p.Scenarios() {
			for _, scene := range sc.Scenes {
				var s set
				for _, c := range scene.Choices {
					s.words, s.grades = append(s.words, c.Words), append(s.grades, c.Grade)
				}
				if slices.Contains(s.grades, content.Best) {
					sets = append(sets, s)
				}
			}
		}
	}
	for name, choose := range policies() {
		r := rand.New(rand.NewPCG(1, 1))
		hits, chance, n := 0, 0.0, 0
		for range 40 {
			for _, s := range sets {
				n++
				best := 0
				for _, g := range s.grades {
					if g == content.Best {
						best++
					}
				}
				chance += float64(best) / float64(len(s.grades))
				if s.grades[choose(s.words, r)] == content.Best {
					hits++
				}
			}
		}
		got, want := float64(hits)/float64(n), chance/float64(n)+.10
		t.Logf("%s: best in %.0f %% of %d questions and scenes, chance %.0f %%", name, 100*got, len(sets), 100*(want-.10))
		if got > want {
			t.Errorf("%s picks the best in %.2f of the cases, want at most %.2f", name, got, want)
		}
	}
}
