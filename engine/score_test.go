package engine_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// anybody lives some days of sessions with answers at random, and is rated now and then.
func anybody(t *testing.T, lib *content.Library, seed uint64, days int) *learner {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 3))
	l := newLearner(t, lib)
	skills := lib.All(content.KindCompetency)
	for range days {
		p := l.progress()
		agenda := l.coach.Agenda(p, 1+r.IntN(12))
		if all := lib.All(content.KindScenario); r.IntN(2) == 0 {
			if act, ok := engine.Do(lib, p, content.Target{Kind: content.KindScenario, Ref: all[r.IntN(len(all))]}); ok {
				agenda.Activities = []engine.Activity{act}
			}
		}
		s, err := l.coach.Begin(p, agenda)
		if err != nil {
			t.Fatal(err)
		}
		l.through(s, atRandom(r))
		if r.IntN(6) == 0 {
			source := []engine.RatingSource{engine.BySelf, engine.ByManager, engine.ByPeer}[r.IntN(3)]
			if err := l.coach.Record(engine.CompetencyRated{Competency: skills[r.IntN(len(skills))], Source: source, Points: 1 + r.IntN(5)}); err != nil {
				t.Fatal(err)
			}
		}
		l.now = l.now.Add(time.Duration(24+24*r.IntN(3)) * time.Hour)
	}
	return l
}

// TestTheLedgerAddsUpToTheScore holds the ledgers of random lives against the scores that they explain: line by line, one goes
// on where the one before it ended, and together they are the score.
func TestTheLedgerAddsUpToTheScore(t *testing.T) {
	lib := embedded(t)
	lines, near, scores := 0, 0, 0
	for seed := range uint64(8) {
		l := anybody(t, lib, seed, 20)
		b := l.progress().Belief(engine.DayOf(l.now))
		for _, ref := range b.Competencies() {
			k, _ := b.Index(ref)
			sum, at, day := 0.0, 50.0, engine.Day(0)
			for _, line := range b.Ledger(ref) {
				if math.Abs(line.Before-at) > 1e-9 || line.Day < day {
					t.Fatalf("seed %d, %s: a line of %v goes on at %v, the one before it of %v ended at %v", seed, ref, line.Day, line.Before, day, at)
				}
				sum, at, day = sum+line.Shift, line.After, line.Day
				lines++
				if line.Near > 0 {
					near++
				}
			}
			s, _ := b.Score(ref)
			if math.Abs(sum-b.State().Mean(k)) > 1e-9 || math.Abs(at-s.Value) > 1e-9 {
				t.Errorf("seed %d, %s: the ledger adds up to θ %v and ends at %v, the belief is %v and the score %v", seed, ref, sum, at, b.State().Mean(k), s.Value)
			}
			if s.Observations > 0 {
				scores++
			}
		}
	}
	t.Logf("%d scores, %d lines, %d of them through neighbours", scores, lines, near)
	if scores < 20 || near < 10 {
		t.Error("too few to tell")
	}
}

// TestATrendIsWhatTheLedgerSaysOfItsDays holds trends against the lines of their days.
func TestATrendIsWhatTheLedgerSaysOfItsDays(t *testing.T) {
	lib := embedded(t)
	held := 0
	for seed := range uint64(8) {
		l := anybody(t, lib, seed, 25)
		today := engine.DayOf(l.now)
		b := l.progress().Belief(today)
		for k, trend := range b.Trends(28) {
			ref := b.Competencies()[k]
			s, _ := b.Score(ref)
			if want := min(28, int(today-s.First)); s.Observations > 0 && trend.Days != want {
				t.Errorf("seed %d, %s: a trend over %d days, want %d", seed, ref, trend.Days, want)
			}
			lines := b.Ledger(ref)
			i := slices.IndexFunc(lines, func(l engine.LedgerLine) bool { return l.Day > today-engine.Day(trend.Days) })
			if trend.Days == 0 || i >= 0 && lines[i].Near > 1 { // the line may hold answers from before as well
				continue
			}
			points := 0.0
			if i >= 0 {
				points = s.Value - lines[i].Before
			}
			if math.Abs(points-trend.Points) > 1e-9 {
				t.Errorf("seed %d, %s: %v points in %d days, the ledger says %v", seed, ref, trend.Points, trend.Days, points)
			}
			held++
		}
	}
	t.Logf("%d trends", held)
	if held == 0 {
		t.Error("no trend was compared")
	}
}

// TestAClosingTellsWhereScoresWent compares what closings say with the scores before and after their sessions.
func TestAClosingTellsWhereScoresWent(t *testing.T) {
	lib := embedded(t)
	told, sources, firsts := 0, 0, 0
	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 9))
		l := newLearner(t, lib)
		for range 12 {
			p := l.progress()
			all := lib.All(content.KindScenario)
			act, _ := engine.Do(lib, p, content.Target{Kind: content.KindScenario, Ref: all[r.IntN(len(all))]})
			s := l.begin(act)
			prompts := l.through(s, atRandom(r))
			closing, ok := prompts[len(prompts)-1].(engine.Closing)
			if !ok {
				t.Fatalf("the session ends with %T", prompts[len(prompts)-1])
			}
			today := engine.DayOf(l.now)
			was, is := p.Belief(today), l.progress().Belief(today)
			for _, ref := range is.Competencies() {
				before, _ := was.Score(ref)
				after, _ := is.Score(ref)
				i := slices.IndexFunc(closing.Moved, func(m engine.Movement) bool { return m.Competency == ref })
				want := after.Observations > before.Observations && (before.Observations == 0 || math.Abs(after.Value-before.Value) >= .5)
				if got := i >= 0 && closing.Moved[i].Score != nil; got != want {
					t.Errorf("seed %d, %s: told of %v, want %v: %v, then %v", seed, ref, got, want, before, after)
					continue
				}
				if !want {
					continue
				}
				m := closing.Moved[i].Score
				if m.From != before.Value || m.To != after.Value || m.First != (before.Observations == 0) || m.Give != after.Give() {
					t.Errorf("seed %d, %s: told %+v, want %+v, then %+v", seed, ref, *m, before, after)
				}
				told++
				if m.First {
					firsts++
				}
				if m.Most != nil {
					sources++
					if m.Most.Turn < 1 || m.Most.Place.Kind != content.KindScenario || m.Most.Title == "" {
						t.Errorf("most of it is %+v", *m.Most)
					}
				}
			}
			l.now = l.now.Add(24 * time.Hour)
		}
	}
	t.Logf("%d moves, %d of them first ones, %d with a source", told, firsts, sources)
	if told < 20 || sources < 10 || firsts == told {
		t.Error("too few to tell")
	}
}

// bestly chooses what is graded best, by trying.
func (l *learner) bestly(s engine.Session) engine.Input {
	n := 0
	switch p := s.Prompt().(type) {
	case engine.Question:
		n = len(p.Options)
	case engine.Scene:
		n = len(p.Choices)
	}
	if n == 0 {
		return plainly(s.Prompt())
	}
	in, most := engine.Choose{}, content.Grade(-1)
	for i := range n {
		if g, ok := grade(s, engine.Choose{N: i}, l.now); ok && g > most {
			in, most = engine.Choose{N: i}, g
		}
	}
	return in
}

// TestLevelsAreReachedByAnswers sends somebody who answers well through the conversations, lessons and check-ups of the embedded
// pack, day by day: levels 1 and 2 come, each is told once, in order, and criteria that ask for them are met.
func TestLevelsAreReachedByAnswers(t *testing.T) {
	lib := embedded(t)
	l := newLearner(t, lib)
	told := map[content.Ref][]int{}
	var first content.Ref
	for range 6 {
		for _, kind := range []content.Kind{content.KindScenario, content.KindCheckup, content.KindLesson} {
			for _, ref := range lib.All(kind) {
				act, ok := engine.Do(lib, l.progress(), content.Target{Kind: kind, Ref: ref})
				if !ok {
					continue
				}
				s := l.begin(act)
				for !s.Done() {
					if c, ok := s.Prompt().(engine.Closing); ok {
						for _, m := range c.Moved {
							if m.Level != nil {
								told[m.Competency] = append(told[m.Competency], m.Level.N)
								if first.IsZero() {
									first = m.Competency
								}
							}
						}
					}
					s = l.reply(s, l.bestly(s))
				}
			}
		}
		l.now = l.now.Add(24 * time.Hour)
	}
	p := l.progress()
	t.Logf("levels told: %v", told)
	two := content.Ref{}
	for ref, levels := range told {
		if !slices.IsSorted(levels) || len(slices.Compact(slices.Clone(levels))) != len(levels) {
			t.Errorf("%s: levels were told as %v", ref, levels)
		}
		if levels[len(levels)-1] >= 2 {
			two = ref
		}
	}
	if two.IsZero() {
		t.Fatalf("no level 2 was told of: %v", told)
	}
	if got := p.Level(lib, two); got < 2 {
		t.Errorf("%s is at level %d, 2 was told", two, got)
	}
	b := lib.Badge(content.Ref{Pack: "first-days", ID: "heard-first"})
	b.Competency = two
	for name, c := range map[string]struct {
		criterion content.Criterion
		met       bool
	}{
		"level 1":              {content.Criterion{Level: 1}, true},
		"level 2":              {content.Criterion{Level: 2}, true},
		"a mastery of level 1": {content.Criterion{Measures: []content.Measure{{Of: content.OfMastery, Op: content.AtLeast, Value: .5}}}, true},
		"level 4":              {content.Criterion{Level: 4}, false},
		"a mastery of nearly all": {
			content.Criterion{Measures: []content.Measure{{Of: content.OfMastery, Op: content.AtLeast, Value: .99}}}, false,
		},
	} {
		b.Criteria = []content.Criterion{c.criterion}
		s := engine.Stand(p, lib, content.Ref{Pack: "first-days", ID: "heard-first"})
		if s.Met != c.met || c.met && len(s.Criteria[0].Evidence) == 0 || c.met != (s.Criteria[0].Missing == "") {
			t.Errorf("%s: met %v, want %v: %+v", name, s.Met, c.met, s.Criteria[0])
		}
	}
}

// TestALevelStillAsksForWhatItLacks holds the tests of the next level against what there is, for a beginner and later.
func TestALevelStillAsksForWhatItLacks(t *testing.T) {
	lib := embedded(t)
	ref := content.Ref{Pack: "first-days", ID: "active-listening"}
	next, asks, ok := engine.Progress{}.Asks(lib, ref)
	if !ok || next.N != 1 || len(asks) != 2 || asks[0].Met || asks[1].Met || asks[0].Have != 0 || asks[1].Have != 0 {
		t.Errorf("of a beginner level 1 asks for %+v (%v)", asks, ok)
	}
	compared := 0
	for seed := range uint64(4) {
		p := anybody(t, lib, seed, 15).progress()
		for _, ref := range lib.All(content.KindCompetency) {
			next, asks, ok := p.Asks(lib, ref)
			if !ok {
				continue
			}
			all := true
			for _, a := range asks {
				all = all && a.Met
			}
			if all || next.N <= p.Level(lib, ref) {
				t.Errorf("seed %d, %s: level %d is next, all of %+v is met", seed, ref, next.N, asks)
			}
			compared++
		}
	}
	t.Logf("%d levels", compared)
}

// TestCalibrationIsSaidOnceItIsKnown has somebody answer who is always sure: of what is poor, or of what is best.
func TestCalibrationIsSaidOnceItIsKnown(t *testing.T) {
	lib := embedded(t)
	ref := content.Ref{Pack: "first-days", ID: "active-listening"}
	for _, c := range []struct {
		name    string
		grade   content.Grade
		sure, n int
		want    engine.Verdict
		misses  int
	}{
		{"never asked", content.Best, 0, 30, engine.Unsaid, 0},
		{"three answers tell nothing yet", content.Poor, 3, 3, engine.Unsaid, 3},
		{"always sure, and poor", content.Poor, 3, 30, engine.SurerThanRight, 30},
		{"always guessing, and best", content.Best, 1, 30, engine.RighterThanSure, 0},
		{"sure of what is best", content.Best, 3, 30, engine.AboutRight, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := newLearner(t, lib)
			for i := range c.n {
				f := engine.QuestionAnswered{
					Run: "r", Purpose: engine.InCheckup, Question: string(rune('a' + i)), Competency: ref, Confidence: c.sure,
					Item:     engine.Item{Kind: content.KindCheckup, Ref: content.Ref{Pack: "first-days", ID: "listening-moments"}},
					Response: engine.Response{Grade: c.grade, Level: 2, Weights: map[content.Ref]int{ref: 2}},
				}
				if err := l.coach.Record(f); err != nil {
					t.Fatal(err)
				}
			}
			got := l.progress().Belief(engine.DayOf(l.now)).Calibration()
			t.Logf("bias %.2f ± %.2f after %d", got.Bias, got.Sd, got.Given)
			if got.Verdict != c.want || len(got.Misses) != c.misses {
				t.Errorf("got %q with %d misses, want %q with %d", got.Verdict, len(got.Misses), c.want, c.misses)
			}
			for i := 1; i < len(got.Misses); i++ {
				if got.Misses[i].Seq > got.Misses[i-1].Seq {
					t.Fatal("the misses are not the newest first")
				}
			}
		})
	}
}

func TestADifferenceOfViewsNeedsBoth(t *testing.T) {
	lib := embedded(t)
	ref := content.Ref{Pack: "first-days", ID: "empathy"}
	l := newLearner(t, lib)
	rate := func(source engine.RatingSource, rater string, points int) {
		if err := l.coach.Record(engine.CompetencyRated{Competency: ref, Source: source, Rater: rater, Points: points}); err != nil {
			t.Fatal(err)
		}
	}
	rate(engine.BySelf, "", 5)
	if _, ok := l.progress().Difference(ref); ok {
		t.Error("there is a difference to nobody")
	}
	rate(engine.ByPeer, "K.", 4)
	if d, ok := l.progress().Difference(ref); !ok || d.Wide() || d.Points != 1 || d.Give < 1 {
		t.Errorf("5 and 4 differ: %+v", d)
	}
	rate(engine.ByPeer, "M.", 1)
	rate(engine.ByManager, "O.", 1)
	if d, _ := l.progress().Difference(ref); !d.Wide() || d.Raters != 3 || d.Others != 2 {
		t.Errorf("5 and 2 do not differ: %+v", d)
	}
}
