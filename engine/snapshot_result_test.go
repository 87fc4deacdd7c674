package engine_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestTheFocusOfASnapshotIsTheLearners(t *testing.T) {
	lib := wide(t, 6, 4)
	ref := func(n int) content.Ref { return content.Ref{Pack: "wide", ID: fmt.Sprintf("skill-%02d", n)} }
	before := engine.ProfileSet{Role: "keeper", Minutes: 9, EasyDays: []string{"friday"}}
	toFocus := func(l *learner) engine.Session {
		s := l.begin(takeSnapshot())
		for {
			p := s.Prompt()
			if _, ok := p.(engine.ChooseFocus); ok {
				return s
			}
			in := plainly(p)
			if q, ok := p.(engine.Question); ok {
				in = graded(q, lowFirst(q, 1))
			}
			s = l.reply(s, in)
		}
	}
	l := newLearner(t, lib)
	l.record(before)
	s := toFocus(l)
	c := s.Prompt().(engine.ChooseFocus)
	t.Logf("proposed: %v", c.Chosen)
	if len(c.Chosen) == 0 || len(c.Chosen) > engine.MostFocus || c.Chosen[0] != ref(0) {
		t.Errorf("proposed %v, want what the role asks for and is low first", c.Chosen)
	}
	for _, o := range c.Offers {
		if o.Proposed() {
			t.Logf("%s: %s %v", o.Title, o.Reason.Words, o.Reason.Causes)
			if len(o.Reason.Causes) == 0 {
				t.Errorf("%s is proposed for no cause", o.Title)
			}
		}
		if o.Proposed() && o.Tier == engine.Strength {
			t.Errorf("%s is proposed, though it is a strength", o.Title)
		}
	}
	for _, bad := range [][]content.Ref{{ref(0), ref(1), ref(2), ref(3)}, {ref(0), ref(0)}, {{Pack: "wide", ID: "juggling"}}} {
		if _, err := l.coach.Reply(s, engine.Aim{Focus: bad}); err == nil {
			t.Errorf("%v was taken as a focus", bad)
		}
	}
	l.reply(s, engine.Aim{Focus: []content.Ref{ref(5), ref(2)}})
	want := before
	want.Focus = []content.Ref{ref(2), ref(5)} // in the order of the packs
	if got := l.progress().Profile; !reflect.DeepEqual(got, want) {
		t.Errorf("the profile is %+v, want %+v", got, want)
	}

	l = newLearner(t, lib)
	l.record(want)
	s = toFocus(l)
	if got := s.Prompt().(engine.ChooseFocus).Chosen; !slices.Equal(sorted(got), sorted(want.Focus)) {
		t.Errorf("marked are %v, want the learner's own %v", got, want.Focus)
	}
	seq := l.progress().ProfileSeq
	l.reply(s, engine.Skip{})
	if p := l.progress(); p.ProfileSeq != seq {
		t.Error("skipped, the focus was set all the same")
	}
}

func sorted(refs []content.Ref) []content.Ref {
	out := slices.Clone(refs)
	slices.SortFunc(out, func(a, b content.Ref) int { return strings.Compare(a.String(), b.String()) })
	return out
}

func TestADifferenceOfViewsHasItsInterval(t *testing.T) {
	lib := wide(t, 3, 3)
	ref := content.Ref{Pack: "wide", ID: "skill-01"}
	l := newLearner(t, lib)
	for i, n := range []int{2, 3, 4} {
		l.record(engine.CompetencyRated{Competency: ref, Source: engine.ByPeer, Rater: fmt.Sprint(i), Points: n})
	}
	s := l.reply(l.begin(takeSnapshot()), engine.Rate{Points: []int{0, 5, 3}})
	s = l.reply(s, engine.Enough{})
	r := s.Prompt().(engine.Result)
	if len(r.Gaps) != 1 {
		t.Fatalf("%d differences, want the one that both have seen", len(r.Gaps))
	}
	g := r.Gaps[0]
	t.Logf("self %.1f, %d others %.1f: %+.1f, give or take %.1f", g.Self, g.Raters, g.Others, g.Points, g.Give)
	if g.Competency != ref || g.Self != 5 || g.Others != 3 || g.Raters != 3 || g.Points != 2 || g.Give <= 0 {
		t.Errorf("the difference is %+v", g)
	}
}

func TestASnapshotTellsStrengthsFromGapsMoreOftenThanChance(t *testing.T) {
	lib := wide(t, 16, 20)
	const people = 24
	right, wrong, open, asked := 0, 0, 0, 0
	for seed := range uint64(people) {
		r := rand.New(rand.NewPCG(seed, 3))
		l := newLearner(t, lib)
		l.coach.Seed = seed
		high, low := r.IntN(16), r.IntN(15)
		if low >= high {
			low++
		}
		res := lastOf[engine.Result](t, snapped(l, func(p engine.Question) engine.Input {
			var of int
			if _, err := fmt.Sscanf(p.Ask.String()[len("Moment 00 of "):], "%d", &of); err != nil {
				t.Fatal(err)
			}
			chance := []float64{.15, .35, .35, .15} // best, good, weak, poor
			switch of {
			case high:
				chance = []float64{.7, .25, .05, 0}
			case low:
				chance = []float64{0, .05, .25, .7}
			}
			x := r.Float64()
			for i, g := range []content.Grade{content.Best, content.Good, content.Weak} {
				if x -= chance[i]; x < 0 {
					return graded(p, g)
				}
			}
			return graded(p, content.Poor)
		}))
		asked += res.Asked
		for _, s := range res.Stands {
			want, not := engine.Open, engine.Open
			switch s.Title {
			case fmt.Sprintf("Skill %02d", high):
				want, not = engine.Strength, engine.Look
			case fmt.Sprintf("Skill %02d", low):
				want, not = engine.Look, engine.Strength
			default:
				continue
			}
			switch s.Tier {
			case want:
				right++
			case not:
				wrong++
			default:
				open++
			}
		}
	}
	t.Logf("%d people, %.1f moments each: of %d skills that stand out, %d told rightly, %d the other way, %d left open", people, float64(asked)/people, 2*people, right, wrong, open)
	if right < 5*wrong || right < people/4 {
		t.Errorf("%d right, %d the other way, %d open", right, wrong, open)
	}
}
