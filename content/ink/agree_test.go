package ink

import (
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"example.com/hearten/content/scenariotest"
)

// agreement holds what the oracle tells of a scenario against what we say of it, path by path.
type agreement struct {
	*oracle
	inputs, runs, endings, stuck, circles, turns, lines int
	differences                                         []string
}

func (a *agreement) differ(format string, args ...any) {
	a.differences = append(a.differences, fmt.Sprintf(format, args...))
}

// TestRunsAgree plays every embedded conversation and 300 random ones, each for several learners, with inkjs and with our own
// runs: every path has the same choices on offer, words, tags, meters and ending.
func TestRunsAgree(t *testing.T) {
	a := &agreement{oracle: ask(t)}
	lib, err := packs.Library()
	if err != nil {
		t.Fatal(err)
	}
	embedded, seeds := 0, 300
	for _, p := range lib.Packs() {
		for _, sc := range p.Scenarios() {
			all := everybody(p.Contexts)
			a.hold(t, sc, p.Contexts, all[:1], deepest(sc, all[0], 15_000))
			a.hold(t, sc, p.Contexts, all[1:], deepest(sc, all[0], 1_500))
			embedded++
		}
	}
	for seed := range uint64(seeds) {
		sc, contexts := random(t, seed)
		a.hold(t, sc, contexts, somebody(sc, contexts, seed), 4)
	}
	t.Logf("%d runs of %d scenarios (%d embedded, %d random) for %d learners: %d to an ending, %d with no choice left, %d in a circle; %d turns, %d lines; %d differences",
		a.runs, embedded+seeds, embedded, seeds, a.inputs, a.endings, a.stuck, a.circles, a.turns, a.lines, len(a.differences))
	for i, d := range a.differences {
		if i < 10 {
			t.Error(d)
		}
	}
	if embedded == 0 || a.runs < 10_000 || a.endings < a.runs/10 || a.stuck == 0 || a.circles == 0 {
		t.Error("too little was compared to say anything")
	}
}

// deepest is the greatest number of turns within which a learner has at most so many runs.
func deepest(sc *content.Scenario, g content.Given, most int) int {
	for depth := 1; ; depth++ {
		n, cut := 0, false
		for run := range sc.Runs(g, depth+1) {
			cut = cut || len(run.Path) == depth+1
			if n++; n > most {
				return depth
			}
		}
		if !cut {
			return depth
		}
	}
}

// everybody is a learner in each context, with each confidence.
func everybody(contexts []content.Context) []content.Given {
	out := []content.Given{{}}
	for _, c := range contexts {
		for sure := 1; sure <= 3; sure++ {
			out = append(out, content.Given{In: c.ID, Sure: sure})
		}
	}
	return out
}

// somebody is a beginner, and three learners who differ in everything that the conditions of the scenario ask for.
func somebody(sc *content.Scenario, contexts []content.Context, seed uint64) []content.Given {
	chance := rand.New(rand.NewPCG(seed, 1))
	out := []content.Given{{In: contexts[0].ID}}
	for range 3 {
		g := content.Given{
			In: contexts[chance.IntN(len(contexts))].ID, Sure: chance.IntN(4),
			Levels: map[content.Ref]int{}, Ended: map[content.Ref]content.EndingKind{},
		}
		eachCondition(sc, func(c content.Condition) {
			switch c := c.(type) {
			case content.CompareLevel:
				g.Levels[c.Competency] = chance.IntN(5)
			case content.HasMet:
				kinds := []content.EndingKind{"", content.EndingStrong, content.EndingMixed, content.EndingPoor}
				if kind := kinds[chance.IntN(4)]; kind == "" {
					delete(g.Ended, c.Scenario)
				} else {
					g.Ended[c.Scenario] = kind
				}
			default:
			}
		})
		out = append(out, g)
	}
	return out
}

// random is a random conversation, and the contexts that it knows.
func random(t *testing.T, seed uint64) (*content.Scenario, []content.Context) {
	t.Helper()
	draft, _, err := content.LoadDraft(scenariotest.Alone(seed), "random.md", nil)
	if err != nil {
		t.Fatalf("seed %d: %v", seed, err)
	}
	return draft.Scenarios[0], []content.Context{{ID: "remote"}, {ID: "frontline"}, {ID: "new-manager"}}
}

// hold compares all that happens to these learners within so many turns.
func (a *agreement) hold(t *testing.T, sc *content.Scenario, contexts []content.Context, learners []content.Given, depth int) {
	t.Helper()
	n := nameAll(sc, contexts)
	j := job{Ink: Story(sc, contexts), Depth: depth, Meters: n.meters}
	for _, g := range learners {
		j.Inputs = append(j.Inputs, n.given(g))
	}
	if err := a.stories.Encode(j); err != nil {
		t.Fatal(err)
	}
	for _, g := range learners {
		if !a.learner(t, sc, g, depth) {
			return
		}
	}
	if got := a.next(t); !got.Done || len(got.Errors) > 0 {
		a.differ("%s: inkjs reports %q", sc.ID, got.Errors)
		for !got.Done {
			got = a.next(t)
		}
	}
}

func (a *agreement) next(t *testing.T) (got told) {
	t.Helper()
	if err := a.told.Decode(&got); err != nil {
		t.Fatal(err)
	}
	return got
}

// learner compares the runs of one; false means that the oracle has no more to tell.
func (a *agreement) learner(t *testing.T, sc *content.Scenario, g content.Given, depth int) bool {
	t.Helper()
	a.inputs++
	next, stop := iter.Pull(sc.Runs(g, depth))
	defer stop()
	var stands []stand
	together := true
	for {
		got := a.next(t)
		switch {
		case got.Done:
			a.differ("%s for %+v: inkjs stops and reports %q", sc.ID, g, got.Errors)
			return false
		case got.End:
			if run, ok := next(); ok && together {
				a.differ("%s for %+v: inkjs has no run %v", sc.ID, g, run.Path)
			}
			return true
		}
		at := fmt.Sprintf("%s for %+v, %v", sc.ID, g, got.Path)
		s, ok := reaches(sc, g, stands, got.Path)
		if !ok {
			a.differ("%s: we have no such choice", at)
		}
		stands = append(stands[:len(got.Path)], s)
		a.turn(at, s, got)
		if got.Last && together { // once one has a run that the other has not, there is nothing to compare
			together = a.run(at, next, got)
		}
	}
}

// reaches makes the last choice of a path from where the others have led.
func reaches(sc *content.Scenario, g content.Given, stands []stand, path []int) (stand, bool) {
	if len(path) == 0 {
		return opens(sc, g), true
	}
	return stands[len(path)-1].takes(path[len(path)-1])
}

// run compares the end of a path with our next run, and reports whether they took the same way.
func (a *agreement) run(at string, next func() (content.Run, bool), got told) bool {
	a.runs++
	run, ok := next()
	if !ok || !slices.Equal(run.Path, got.Path) {
		a.differ("%s: our run is %v", at, run.Path)
		return false
	}
	ending := ""
	if run.End.Ended() {
		ending = run.End.Scene().Slug
		a.endings++
	} else if len(got.Labels) == 0 {
		a.stuck++
	}
	if got.Ending == nil && ending != "" || got.Ending != nil && *got.Ending != ending {
		a.differ("%s: inkjs ends at %v, we at %q", at, got.Ending, ending)
	}
	for name, value := range run.End.Meters() {
		if theirs, ok := got.Meters[name]; !ok || theirs != value {
			a.differ("%s: %s is %d in inkjs, %d here", at, name, theirs, value)
		}
	}
	return true
}

// turn compares what is said and offered.
func (a *agreement) turn(at string, s stand, got told) {
	a.turns++
	a.lines += len(got.Lines)
	if s.circle {
		a.circles++
	}
	for _, c := range []struct {
		what        string
		ours, inkjs []string
	}{
		{"choices", s.labels, got.Labels},
		{"lines", s.lines, got.Lines},
		{"tags", s.tags, slices.DeleteFunc(got.Tags, func(tag string) bool {
			return strings.HasPrefix(tag, "title:") || strings.HasPrefix(tag, "scenario:") || strings.HasPrefix(tag, "cue:")
		})},
	} {
		if !s.circle && !slices.Equal(c.ours, c.inkjs) {
			a.differ("%s: inkjs has the %s %q, we have %q", at, c.what, c.inkjs, c.ours)
		}
	}
}
