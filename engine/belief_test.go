package engine_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestTheBeliefIsAFold(t *testing.T) {
	lib := embedded(t)
	sessions, undone, moved := 0, 0, 0
	for seed := range uint64(10) {
		r := rand.New(rand.NewPCG(seed, 51))
		l := newLearner(t, lib)
		for range 8 {
			p := l.progress()
			s, err := l.coach.Begin(p, l.coach.Agenda(p, 12))
			if err != nil {
				t.Fatal(err)
			}
			answer := atRandom(r)
			for n := 0; !s.Done() && n < 150; n++ {
				if _, ok := s.Undoable(); ok && r.IntN(4) == 0 {
					s = l.reply(s, engine.Undo{})
					undone++
					continue
				}
				s = l.reply(s, answer(s.Prompt()))
			}
			day := l.coach.Today()
			folded, along := l.progress().Belief(day), s.Progress().Belief(day)
			if got, want := along.State().Means(), folded.State().Means(); !slices.Equal(got, want) {
				t.Fatalf("seed %d: along the session %v, folded %v", seed, got, want)
			}
			for _, c := range folded.Competencies() {
				score, _ := folded.Score(c)
				sum := 0.0
				for _, line := range folded.Ledger(c) {
					sum += line.Shift
				}
				k, _ := folded.Index(c)
				if math.Abs(sum-folded.State().Mean(k)) > 1e-9 {
					t.Fatalf("seed %d: the ledger of %s sums to %g, it stands at %g", seed, c.ID, sum, folded.State().Mean(k))
				}
				if score.Observations > 0 {
					moved++
				}
			}
			sessions++
			l.now = l.now.AddDate(0, 0, 1)
		}
	}
	t.Logf("%d sessions with %d answers taken back, %d beliefs about something observed", sessions, undone, moved)
	if undone < 20 || moved == 0 {
		t.Error("too little came about")
	}
}

func TestRatingsCountInAnyOrder(t *testing.T) {
	lib := embedded(t)
	all := lib.All(content.KindCompetency)
	r := rand.New(rand.NewPCG(3, 52))
	largest, orders := 0.0, 0
	for range 30 {
		var facts []engine.Fact
		for i := range 3 + r.IntN(12) {
			f := engine.CompetencyRated{Competency: all[r.IntN(len(all))], Source: engine.ByPeer, Rater: fmt.Sprint(i), Points: 1 + r.IntN(5)}
			switch r.IntN(3) {
			case 0:
				f.Source, f.Rater = engine.BySelf, ""
				if slices.ContainsFunc(facts, func(g engine.Fact) bool {
					x := g.(engine.CompetencyRated)
					return x.Source == engine.BySelf && x.Competency == f.Competency
				}) {
					continue // a newer view of one's own takes the place of the older
				}
			case 1:
				f.Source = engine.ByManager
			}
			facts = append(facts, f)
		}
		var want []float64
		for range 6 {
			l := newLearner(t, lib)
			if err := l.coach.Record(facts...); err != nil {
				t.Fatal(err)
			}
			got := l.progress().Belief(l.coach.Today()).State().Means()
			if want == nil {
				want = got
			}
			for k := range got {
				largest = max(largest, math.Abs(got[k]-want[k]))
			}
			r.Shuffle(len(facts), func(i, j int) { facts[i], facts[j] = facts[j], facts[i] })
			orders++
		}
	}
	t.Logf("%d orders, the largest difference %.2g", orders, largest)
	if largest > 1e-9 {
		t.Errorf("got a difference of %g, want 1e-9 at most", largest)
	}
}

func TestWhatTheBeliefRestsOn(t *testing.T) {
	lib := embedded(t)
	l := newLearner(t, lib)
	listening := content.Ref{Pack: "first-days", ID: "active-listening"}
	observed := func(when string, want int) {
		t.Helper()
		s, _ := l.progress().Belief(l.coach.Today()).Score(listening)
		if s.Observations != want {
			t.Errorf("%s: %d observations, want %d", when, s.Observations, want)
		}
	}
	through := func(acts ...engine.Activity) { l.through(l.begin(acts...), plainly) }
	through(l.do(content.KindLesson, "say-it-back"))
	observed("a lesson's checks right after reading", 0)
	question := engine.QuestionID{Ref: content.Ref{Pack: "first-days", ID: "say-it-back"}, Slug: lib.Lesson(content.Ref{Pack: "first-days", ID: "say-it-back"}).Checks[0].Slug}
	review := engine.Activity{Kind: engine.DoReview, Title: "Warm-up", Questions: []engine.QuestionID{question}}
	for day, want := range map[int]int{1: 1} {
		l.now = l.now.AddDate(0, 0, day)
		through(review)
		observed("the same, spaced", want)
		through(review)
		observed("again on that day", want)
	}
	l.now = l.now.AddDate(0, 0, 9)
	through(review)
	observed("a third day", 1)
	act := l.do(content.KindCheckup, "listening-moments")
	through(act)
	now, _ := l.progress().Belief(l.coach.Today()).Score(listening)
	if now.Observations <= 1 {
		t.Error("situations of a checkup did not count")
	}
	before := now.Observations
	through(act)
	observed("the situations again on that day", before)
	later := l.progress().Belief(l.coach.Today() + 365)
	then, _ := later.Score(listening)
	if then.High-then.Low <= now.High-now.Low {
		t.Errorf("a year on, the interval is %.0f wide, it was %.0f", then.High-then.Low, now.High-now.Low)
	}
}

func TestLevelsAreReachedByWhatIsShown(t *testing.T) {
	lib := embedded(t)
	l := newLearner(t, lib)
	listening := content.Ref{Pack: "first-days", ID: "active-listening"}
	reached := map[int]engine.Day{}
	for range 60 {
		p := l.progress()
		s, err := l.coach.Begin(p, l.coach.Agenda(p, 12))
		if err != nil {
			t.Fatal(err)
		}
		l.diligent(s)
		if n := l.progress().Level(lib, listening); n > 0 && reached[n] == 0 {
			reached[n] = l.coach.Today()
		}
		l.now = l.now.Add(24 * time.Hour)
	}
	score, _ := l.progress().Belief(l.coach.Today()).Score(listening)
	t.Logf("active listening stands at %.0f (%.0f to %.0f) by %d observations; levels on %v", score.Value, score.Low, score.High, score.Observations, reached)
	if reached[2] == 0 || l.progress().Level(lib, listening) < 2 {
		t.Errorf("levels were reached on %v", reached)
	}
}

func TestACalibratedItemTellsWhatItTells(t *testing.T) {
	moved := func(calibration string) float64 {
		lib := small(t, "harbour", calibration)
		l := newLearner(t, lib)
		listening := lib.All(content.KindCompetency)[0]
		ref := content.Ref{Pack: "harbour", ID: "soundings"}
		question := engine.QuestionID{Ref: ref, Slug: lib.Lesson(ref).Checks[0].Slug}
		l.diligent(l.begin(engine.Activity{Kind: engine.DoReview, Title: "Warm-up", Questions: []engine.QuestionID{question}}))
		k, _ := l.progress().Belief(l.coach.Today()).Index(listening)
		return l.progress().Belief(l.coach.Today()).State().Mean(k)
	}
	item := `{"version": 1, "items": {"lessons/soundings#which-one-asks": {"a": %s, "b": [%s], "se": 0.1, "n": 80}}}`
	authored, easy := moved(""), moved(fmt.Sprintf(item, "1.1", "-2.4, -1.5, -1"))
	hard := moved(fmt.Sprintf(item, "1.1", "0.6, 1.5, 2"))
	t.Logf("a best answer moves by %.2f as its level says, %.2f where it is easy, %.2f where it is hard", authored, easy, hard)
	if !(easy < authored && authored < hard) {
		t.Error("the calibration is not heeded")
	}
}
