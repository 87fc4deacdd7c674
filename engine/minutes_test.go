package engine_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestASessionKeepsWithinItsMinutes(t *testing.T) {
	lib := embedded(t)
	days, fridays, reviews, moments, longer := 0, 0, 0, 0, 0
	for seed := range uint64(8) {
		r := rand.New(rand.NewPCG(seed, 21))
		l := newLearner(t, lib)
		if err := l.coach.Record(engine.ProfileSet{Role: "new-lead", Minutes: 5}); err != nil {
			t.Fatal(err)
		}
		for range 25 {
			minutes := 1 + r.IntN(9)
			a := l.coach.Agenda(l.progress(), minutes)
			alone := false // one thing takes longer, or goes on from where it was left
			for _, act := range a.Activities {
				alone = alone || act.Minutes > float64(minutes) || act.Resume != ""
				switch act.Kind {
				case engine.DoReview:
					reviews++
				case engine.DoWeek:
					fridays++
				case engine.DoMoment:
					moments++
				}
			}
			if days++; alone {
				longer++
			}
			if got := a.TotalMinutes(); got > minutes+1 && !alone {
				t.Fatalf("seed %d, %s: %d minutes were asked for, and it takes %d: %+v", seed, l.coach.Today(), minutes, got, a.Activities)
			}
			s, err := l.coach.Begin(l.progress(), a)
			if err != nil {
				t.Fatal(err)
			}
			answer := atRandom(r)
			for n := r.IntN(60); !s.Done() && n > 0; n-- {
				s = l.reply(s, answer(s.Prompt()))
			}
			l.now = l.now.Add(24 * time.Hour)
		}
	}
	t.Logf("%d days, %d with a longer thing, %d closes of a week, %d warm-ups, %d moments that came back", days, longer, fridays, reviews, moments)
	if fridays == 0 || moments == 0 || reviews == 0 || longer == days {
		t.Error("some of it never came about")
	}
}

func TestADebriefNamesWhatWasNotShownInIt(t *testing.T) {
	lib := embedded(t)
	debriefs, lessons, again := 0, 0, 0
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 22))
		l := newLearner(t, lib)
		all := lib.All(content.KindScenario)
		s := l.begin(l.do(content.KindScenario, all[int(seed)%len(all)].ID))
		answer := atRandom(r)
		for n := 0; !s.Done() && n < 200; n++ {
			if d, ok := s.Prompt().(engine.Debrief); ok {
				if debriefs++; d.Again != nil {
					again++
				}
				for _, shown := range d.Shown {
					b, _, _ := lib.Behaviour(shown.Behaviour)
					for _, lesson := range d.Lessons {
						if shown.Points > 0 && lesson.Behaviour.String() == b.Text.String() {
							t.Errorf("seed %d: %s was shown, and “%s” is named for it", seed, shown.Behaviour, lesson.Title)
						}
					}
				}
				lessons += len(d.Lessons)
			}
			s = l.reply(s, answer(s.Prompt()))
		}
	}
	t.Logf("%d debriefs, %d of replays, %d lessons named", debriefs, again, lessons)
	if debriefs == 0 || again == 0 || lessons == 0 {
		t.Error("some of it never came about")
	}
}

func TestAPlanOfOnesOwnBeginsLikeAMoment(t *testing.T) {
	for words, want := range map[string]string{
		"the phone rings":       "When the phone rings",
		"The phone rings":       "When the phone rings",
		"K. comes in":           "When K. comes in",
		"when the bell rings":   "when the bell rings",
		"As soon as I sit down": "As soon as I sit down",
		"If she asks":           "If she asks",
		"After lunch":           "After lunch",
		"":                      "",
	} {
		if got := engine.Cue(words); got != want {
			t.Errorf("%q: got %q, want %q", words, got, want)
		}
		if again := engine.Cue(want); again != want {
			t.Errorf("%q becomes %q", want, again)
		}
	}
}
