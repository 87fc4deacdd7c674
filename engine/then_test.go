package engine_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// converse goes through a conversation to its end and leaves the rest: at each turn it takes the first choice of a grade on offer,
// the nearest one where there is none, and writes words for the turns that have some.
func (l *learner) converse(id string, grade content.Grade, words map[int]string, line string) engine.ID {
	l.t.Helper()
	sc := l.coach.Library.Scenario(content.Ref{Pack: "first-days", ID: id})
	s := l.begin(l.do(content.KindScenario, id))
	for !s.Done() {
		in := plainly(s.Prompt())
		switch p := s.Prompt().(type) {
		case engine.Scene:
			if w := words[p.Turn]; w != "" && p.Written == "" && len(p.Choices) > 0 {
				in = engine.Write{Text: w}
			} else if len(p.Choices) > 0 {
				in = engine.Choose{N: nearest(sc, p, grade)}
			}
		case engine.Writing:
			if line != "" {
				in = engine.Write{Text: line}
			}
		}
		s = l.reply(s, in)
	}
	runs := l.progress().Runs
	return runs[len(runs)-1].ID
}

func nearest(sc *content.Scenario, p engine.Scene, grade content.Grade) int {
	best, by := 0, 99
	for i, words := range p.Choices {
		for _, scene := range sc.Scenes {
			for _, c := range scene.Choices {
				if off := max(int(c.Grade-grade), int(grade-c.Grade)); c.Words.String() == words.String() && off < by {
					best, by = i, off
				}
			}
		}
	}
	return best
}

// after moves the clock to so many days after a time.
func (l *learner) after(from time.Time, days int) { l.now = from.AddDate(0, 0, days) }

func moment(p engine.Progress, lib *content.Library, day engine.Day, minutes int) (engine.Activity, bool) {
	a := engine.Plan(p, lib, day, minutes, nil)
	i := slices.IndexFunc(a.Activities, func(act engine.Activity) bool { return act.Kind == engine.DoMoment })
	if i < 0 {
		return engine.Activity{}, false
	}
	return a.Activities[i], true
}

func TestWhatComesBackAndWhen(t *testing.T) {
	lib := embedded(t)
	prepared := engine.PreparationMade{Preparation: "aaaaaaaaaaaa", Who: "K.", On: 0, First: "I just wanted to ask", Sentence: "Have you a minute, K.?"}
	for _, c := range []struct {
		name  string
		lived func(l *learner)
		says  string // within the reason, "" for nothing
	}{
		{"own words for a turn", func(l *learner) {
			l.converse("copied-in", content.Poor, map[int]string{2: "You copied the whole team."}, "")
		}, "in “Copied in”, you wrote: “You copied the whole team”"},
		{"own words of a turn below good go before those of a good one", func(l *learner) {
			l.converse("copied-in", content.Poor, map[int]string{2: "The second."}, "")
			l.converse("copied-in", content.Best, map[int]string{1: "A good one."}, "")
		}, "The second"},
		{"own words go before a line, of one run", func(l *learner) {
			l.converse("copied-in", content.Best, map[int]string{1: "In the turn."}, "After it.")
		}, "In the turn"},
		{"a line goes before a choice", func(l *learner) {
			l.converse("copied-in", content.Poor, nil, "After it.")
		}, "after “Copied in”, you wrote: “After it”"},
		{"where nothing was written, the turn that mattered", func(l *learner) {
			l.converse("copied-in", content.Poor, nil, "")
		}, "in “Copied in”, you chose: "},
		{"where nothing was written and all was good, nothing", func(l *learner) {
			l.converse("copied-in", content.Best, nil, "")
		}, ""},
		{"the sentence of a talk, once its day has come", func(l *learner) {
			p := prepared
			p.On = l.coach.Today() + 3
			l.record(p)
		}, "for the talk with K., you wrote: “Have you a minute, K.?”"},
		{"not of a talk that is still to come", func(l *learner) {
			p := prepared
			p.On = l.coach.Today() + 90
			l.record(p)
		}, ""},
		{"not of a talk that was dropped", func(l *learner) {
			p := prepared
			p.On = l.coach.Today() + 3
			l.record(p, engine.PreparationAnswered{Preparation: p.Preparation, Outcome: engine.NoTalk})
		}, ""},
		{"not what was left in the middle", func(l *learner) {
			s := l.begin(l.do(content.KindScenario, "copied-in"))
			for _, ok := s.Prompt().(engine.Scene); !ok; _, ok = s.Prompt().(engine.Scene) {
				s = l.reply(s, plainly(s.Prompt()))
			}
			s = l.reply(s, engine.Write{Text: "Half."})
			l.reply(s, engine.Choose{N: 0})
		}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := newLearner(t, lib)
			then := l.now
			c.lived(l)
			today := engine.DayOf(then)
			for _, at := range []struct {
				days  int
				comes bool
			}{{0, false}, {13, false}, {14, true}, {27, true}, {28, true}, {60, true}, {61, false}, {200, false}} {
				act, ok := moment(l.progress(), lib, today+engine.Day(at.days), 9)
				if ok != (at.comes && c.says != "") {
					t.Fatalf("after %d days: it comes %v: %+v", at.days, ok, act)
				}
				if ok && (!strings.Contains(act.Reasons[0].Words, c.says) || act.Minutes != 1 || len(act.Reasons[0].Causes) == 0) {
					t.Errorf("after %d days: got %v %v, want %q within", at.days, act.Reasons, act.Minutes, c.says)
				}
			}
		})
	}
}

// back goes through the moment that comes back today.
func (l *learner) back(in engine.Input) (engine.Revisiting, engine.ThenNow) {
	l.t.Helper()
	act, ok := l.coach.ThenDue(l.progress())
	if !ok {
		l.t.Fatalf("nothing comes back on %s", l.coach.Today())
	}
	s := l.begin(act)
	asked := s.Prompt().(engine.Revisiting)
	s = l.reply(s, in)
	pair, _ := s.Prompt().(engine.ThenNow)
	for !s.Done() {
		s = l.reply(s, plainly(s.Prompt()))
	}
	return asked, pair
}

func TestEachMomentOnceAfterTwoWeeksAndOnceAfterFour(t *testing.T) {
	l := newLearner(t, embedded(t))
	start := l.now
	l.converse("copied-in", content.Poor, map[int]string{2: "I just wanted to say that you always copy everybody."}, "")
	l.after(start, 14)
	asked, pair := l.back(engine.Write{Text: "On Monday you copied the team. What were you after?"})
	if asked.Then.Lead != "On 24 November you wrote" || asked.Ask != "The same moment, again: what would you say now?" || len(asked.Scene) == 0 || len(asked.Name) == 0 {
		t.Errorf("asked %+v", asked)
	}
	if len(pair.Said) != 2 || pair.Said[0].Words != asked.Then.Words || pair.Said[1].Lead != "Today you wrote" || pair.Differs != "There is a question in it now; then there was none." {
		t.Errorf("the pair is %+v", pair)
	}
	for n := 14; n < 28; n++ {
		l.after(start, n)
		if act, ok := l.coach.ThenDue(l.progress()); ok {
			t.Errorf("after %d days it comes again: %+v", n, act)
		}
	}
	if next, ok := l.coach.NextThen(l.progress()); !ok || next != engine.DayOf(start)+28 {
		t.Errorf("the next comes %v, %v", next, ok)
	}
	l.after(start, 33)
	if _, pair = l.back(engine.Write{Text: "What were you after, on Monday?"}); len(pair.Said) != 3 || pair.Said[1].Lead != "On 8 December you wrote" {
		t.Errorf("after four weeks the pair is %+v", pair)
	}
	l.after(start, 34)
	if act, ok := l.coach.ThenDue(l.progress()); ok {
		t.Errorf("it comes a third time: %+v", act)
	}
	if next, ok := l.coach.NextThen(l.progress()); ok {
		t.Errorf("another is to come on %s", next)
	}
}

func TestAMomentThatWasLeftComesAfterFourWeeksAndNotBefore(t *testing.T) {
	l := newLearner(t, embedded(t))
	start := l.now
	l.converse("copied-in", content.Poor, map[int]string{1: "Why?"}, "")
	l.after(start, 15)
	if _, pair := l.back(engine.Skip{}); len(pair.Said) != 0 {
		t.Errorf("it shows a pair of one: %+v", pair)
	}
	if r := l.progress().Revisits; len(r) != 1 || r[0].Words != "" || r[0].Weeks != 2 {
		t.Errorf("the journal has %+v", r)
	}
	for n := 16; n < 62; n++ {
		l.after(start, n)
		if _, ok := l.coach.ThenDue(l.progress()); ok != (n >= 28 && n <= 60) {
			t.Errorf("after %d days it comes back: %v", n, ok)
		}
	}
}

func TestOneMomentADayAndNeverOnTwoDaysRunning(t *testing.T) {
	lib := embedded(t)
	l := newLearner(t, lib)
	start := l.now
	for n := range 6 {
		l.after(start, n)
		l.converse([]string{"copied-in", "what-we-agreed"}[n%2], content.Poor, map[int]string{1: fmt.Sprintf("Words of day %d.", n)}, "")
	}
	offered := 0
	for n := 20; n < 27; n++ {
		l.after(start, n)
		if _, ok := moment(l.progress(), lib, l.coach.Today(), 9); ok {
			offered++
			l.back(engine.Write{Text: "Now."})
			if act, ok := l.coach.ThenDue(l.progress()); ok {
				t.Errorf("a second one on the day: %+v", act)
			}
		}
	}
	if offered != 4 {
		t.Errorf("in seven days the plan had %d, want 4: every other day", offered)
	}
	l.after(start, 300)
	if act, ok := moment(l.progress(), lib, l.coach.Today(), 9); ok {
		t.Errorf("after an absence it waits still: %+v", act)
	}
}

func TestAMomentKeepsWithinTheMinutes(t *testing.T) {
	lib := embedded(t)
	l := newLearner(t, lib)
	start := l.now
	l.converse("copied-in", content.Poor, map[int]string{1: "Why?"}, "")
	day := engine.DayOf(start) + 15
	if a := engine.Plan(l.progress(), lib, day, 1, nil); len(a.Activities) != 1 || a.Activities[0].Kind != engine.DoMoment {
		t.Errorf("of one minute: %+v", a.Activities)
	}
	l.after(start, 14)
	l.record(engine.PlanMade{Plan: "bbbbbbbbbbbb", Cue: "When it rains", Action: "I ask.", Due: day})
	if a := engine.Plan(l.progress(), lib, day, 1, nil); len(a.Activities) != 1 || a.Activities[0].Kind != engine.DoFollowUp {
		t.Errorf("of one minute with a plan that is due: %+v", a.Activities)
	}
	a := engine.Plan(l.progress(), lib, day, 6, nil)
	if len(a.Activities) < 3 || a.Activities[0].Kind != engine.DoFollowUp || a.Activities[1].Kind != engine.DoMoment || a.TotalMinutes() > 7 {
		t.Errorf("of six minutes: %+v", a.Activities)
	}
}

func TestAMomentThatComesBackIsNoEvidence(t *testing.T) {
	l := newLearner(t, embedded(t))
	start := l.now
	l.converse("copied-in", content.Poor, map[int]string{2: "Why?"}, "A line.")
	l.after(start, 14)
	before := l.progress()
	l.back(engine.Write{Text: "What were you after?"})
	after, today := l.progress(), l.coach.Today()
	if !reflect.DeepEqual(before.Pieces, after.Pieces) || !slices.Equal(before.Belief(today).State().Means(), after.Belief(today).State().Means()) ||
		!reflect.DeepEqual(before.Misses(), after.Misses()) {
		t.Error("it moved what is thought of the learner")
	}
	if n := len(after.Revisits); n != 1 || !after.ActiveDay(today) {
		t.Errorf("%d moments came back, the day is active: %v", n, after.ActiveDay(today))
	}
}

func TestWhereThePackChangedTheWordsStandAlone(t *testing.T) {
	l := newLearner(t, embedded(t))
	start := l.now
	l.converse("copied-in", content.Poor, map[int]string{2: "Why?"}, "")
	l.after(start, 14)
	act, _ := l.coach.ThenDue(l.progress())
	l.coach.Library = small(t, "harbour")
	s := l.begin(act)
	p, ok := s.Prompt().(engine.Revisiting)
	if !ok || len(p.Scene) != 0 || len(p.Name) != 0 || p.Then.Words != "Why?" {
		t.Errorf("got %+v", s.Prompt())
	}
}

func TestTheSceneStandsAsItDid(t *testing.T) {
	lib, scenes := embedded(t), 0
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 44))
		l := newLearner(t, lib)
		start := l.now
		all := lib.All(content.KindScenario)
		act := l.do(content.KindScenario, all[int(seed)%len(all)].ID)
		if contexts := lib.Contexts(); len(contexts) > 0 {
			act.Context = contexts[r.IntN(len(contexts))].ID
		}
		s, seen := l.begin(act), engine.Scene{}
		answer, at := atRandom(r), 1+r.IntN(4)
		for !s.Done() {
			if _, ok := s.Prompt().(engine.Debrief); ok {
				break
			}
			in := answer(s.Prompt())
			if p, ok := s.Prompt().(engine.Scene); ok && p.Turn == at && len(p.Choices) > 0 && p.Written == "" {
				seen, in = p, engine.Write{Text: "My words."}
			}
			s = l.reply(s, in)
		}
		if seen.Turn == 0 {
			continue
		}
		l.after(start, 14)
		asked, _ := l.back(engine.Skip{})
		body := asked.Scene[len(asked.Scene)-len(seen.Body):]
		if !reflect.DeepEqual(body, seen.Body) || asked.Name.String() != seen.Name.String() {
			t.Errorf("seed %d, turn %d: got %v\nwant %v", seed, at, said(body), said(seen.Body))
		}
		scenes++
	}
	t.Logf("%d scenes", scenes)
	if scenes < 20 {
		t.Error("too few")
	}
}

func TestWhatDiffersIsTrueOfTheWords(t *testing.T) {
	l := newLearner(t, embedded(t))
	for _, c := range []struct{ name, then, now, want string }{
		{"a question", "You're late again.", "What held you up?", "There is a question in it now; then there was none."},
		{"the same words", "Have you a minute?", "have you a minute", "The same words, then and now."},
		{"I for you", "You never listen to me.", "I was not done yet.", "It begins with “I” now; then it began with “you”."},
		{"no just any more", "I just need the numbers.", "I need the numbers.", "There is no “just” in it any more."},
		{"a wide question mark", "You're late again.", "什么事？", "There is a question in it now; then there was none."},
		{"I and you, whatever follows them", "You’re hard to reach.", "I’d like to reach you.", "It begins with “I” now; then it began with “you”."},
		{"no label any more", "It is careless.", "It is short.", "There is no “careless” in it any more."},
		{"just arrived is still just", "It is just bad.", "It has just arrived.", ""},
		{"no maybe any more", "Maybe the list is late.", "The list is late.", "There is no “maybe” in it any more."},
		{"last week is a moment", "The list was short.", "The list was short last week.", "It names a moment now: “last week”."},
		{"other words in another language", "Ich brauche just die Liste.", "Ich brauche die Liste.", ""},
		{"adjusted is no just", "We adjusted the list.", "We changed the list.", ""},
		{"a moment", "The list was short.", "The list was short on Thursday.", "It names a moment now: “Thursday”."},
		{"half as long", "I have been thinking about it for a while and it seems to me that it is late.", "It is late.", "It takes 3 words now; then it took 18."},
		{"nothing that is certain", "It is late.", "It is very late.", ""},
		{"longer is nothing", "Late.", "It is very late and I would like to go home.", ""},
		{"no words at all", "…", "It is late.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			l.record(engine.PreparationMade{Preparation: "aaaaaaaaaaaa", Who: "K.", First: c.then, Sentence: c.then})
			l.now = l.now.AddDate(0, 0, 14)
			if _, pair := l.back(engine.Write{Text: c.now}); pair.Differs != c.want {
				t.Errorf("got %q, want %q", pair.Differs, c.want)
			}
			l.record(engine.PreparationAnswered{Preparation: "aaaaaaaaaaaa", Outcome: engine.Held})
			if _, err := l.coach.Forget(engine.Forgetting{Item: "aaaaaaaaaaaa"}, false); err != nil {
				t.Fatal(err)
			}
		})
	}
}

func TestForgettingAMoment(t *testing.T) {
	l := newLearner(t, embedded(t))
	start := l.now
	id := l.converse("copied-in", content.Poor, map[int]string{2: "Zebra, I said."}, "")
	l.after(start, 14)
	l.through(mustBegin(l), plainly) // its reason quotes the words
	if got := strings.ToLower(l.whole()); strings.Count(got, "zebra") < 3 {
		t.Fatalf("the words are not where they were thought to be:\n%s", got)
	}
	if _, err := l.coach.Forget(engine.Forgetting{Text: "zebra"}, false); err != nil {
		t.Fatal(err)
	}
	p := l.progress()
	letter := engine.LetterOf(p, l.coach.Library, engine.MonthOf(l.coach.Today()), l.coach.Today()).Markdown()
	if all := strings.ToLower(l.whole() + letter); strings.Contains(all, "zebra") {
		t.Errorf("it is still there:\n%s", all)
	}
	l.after(start, 28)
	if act, ok := l.coach.ThenDue(l.progress()); ok && strings.Contains(fmt.Sprint(act), "orgotten") {
		t.Errorf("what was forgotten comes back: %+v", act)
	}
	if _, err := l.coach.Forget(engine.Forgetting{Item: string(id)}, false); err != nil {
		t.Fatal(err)
	}
	if p := l.progress(); len(p.Revisits) != 0 {
		t.Errorf("the run is forgotten, and its moment is left: %+v", p.Revisits)
	}
}

func mustBegin(l *learner) engine.Session {
	l.t.Helper()
	p := l.progress()
	s, err := l.coach.Begin(p, l.coach.Agenda(p, 9))
	if err != nil {
		l.t.Fatal(err)
	}
	return s
}

func TestADraftOfAMomentBringsItFirst(t *testing.T) {
	l := newLearner(t, embedded(t))
	start := l.now
	first := l.converse("copied-in", content.Poor, map[int]string{1: "First."}, "")
	second := l.converse("what-we-agreed", content.Poor, map[int]string{1: "Second."}, "")
	l.after(start, 14)
	other := second
	if act, _ := l.coach.ThenDue(l.progress()); act.Of == second {
		other = first
	}
	key := "then/" + string(other) + "/2"
	if err := l.mem.SetDraft(key, "Half a th"); err != nil {
		t.Fatal(err)
	}
	act, _ := l.coach.ThenDue(l.progress())
	if s := l.begin(act); act.Of != other || s.Prompt().(engine.Revisiting).Key != key {
		t.Errorf("got %+v, want what was begun", act)
	}
	got, err := l.coach.Unsent(l.progress())
	if err != nil || len(got) != 1 || got[0].Kind != engine.DoMoment || got[0].Of != other {
		t.Errorf("not sent: %+v, %v", got, err)
	}
}

func TestForgettingTheEndOfWordsForgetsTheirBeginningInReasons(t *testing.T) {
	l := newLearner(t, embedded(t))
	start := l.now
	long := "Giraffe, you copied “everybody” and the whole of the second floor in, and that on a day on which nobody had slept, as you know, zebra."
	l.converse("copied-in", content.Poor, map[int]string{2: long}, "")
	l.after(start, 14)
	l.through(mustBegin(l), plainly)
	if got := l.whole(); !strings.Contains(got, `"reasons":[{"words":"On 24 November, in “Copied in”, you wrote: “Giraffe, you copied ‘everybody’`) {
		t.Fatalf("no reason quotes the words:\n%s", got)
	}
	if _, err := l.coach.Forget(engine.Forgetting{Text: "zebra"}, false); err != nil {
		t.Fatal(err)
	}
	if got := l.whole(); strings.Contains(got, "Giraffe") {
		t.Errorf("their beginning is left:\n%s", got)
	}
}
