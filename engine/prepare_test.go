package engine_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// worksheetOf prepares a talk through a session, and returns the last prompt with the session.
func worksheetOf(t *testing.T, l *learner, inputs ...engine.Input) engine.Session {
	t.Helper()
	s := l.begin(engine.Activity{Kind: engine.DoPrepare, Minutes: 6})
	return give(l, s, inputs...)
}

// give answers with one input after the other.
func give(l *learner, s engine.Session, inputs ...engine.Input) engine.Session {
	l.t.Helper()
	for _, in := range inputs {
		s = l.reply(s, in)
	}
	return s
}

// usual are the answers of a worksheet in which nothing is found in the sentence.
func usual(who, when string) []engine.Input {
	return []engine.Input{
		engine.Write{Text: who},
		engine.Choose{N: 1},
		engine.Write{Text: when},
		engine.Write{Text: "That's not my job."},
		engine.Continue{},
		engine.Write{Text: "On Monday you left before the count was done."},
	}
}

func TestAWorksheetIsInTheJournalOnceItIsShown(t *testing.T) {
	l := newLearner(t, embedded(t))
	s := worksheetOf(t, l, usual("S.", "thursday at ten")[:5]...)
	if n := len(l.progress().Preparations); n != 0 {
		t.Fatalf("before the sentence: %d preparations, want 0", n)
	}
	s = give(l, s, usual("S.", "thursday at ten")[5])
	sheet, ok := s.Prompt().(engine.Worksheet)
	if !ok {
		t.Fatalf("got %T, want a worksheet", s.Prompt())
	}
	p := l.progress()
	if len(p.Preparations) != 1 {
		t.Fatalf("%d preparations, want 1", len(p.Preparations))
	}
	made := p.Preparations[0]
	if made.Who != "S." || made.On != l.coach.Today()+2 || made.When != "thursday at ten" || made.Fear != "That's not my job." || made.Direction != content.Sideways {
		t.Errorf("got %+v", made.PreparationMade)
	}
	if len(made.Moves) != 3 || len(sheet.Lessons) != 3 || sheet.Asks != "I'll ask on Thursday, once." {
		t.Errorf("%d moves, %d lessons, %q", len(made.Moves), len(sheet.Lessons), sheet.Asks)
	}
	if made.Rehearsal == nil || sheet.Rehearsal == nil || sheet.Rehearsal.Why == "" {
		t.Fatalf("no rehearsal")
	}
	s = give(l, s, engine.Rehearse{})
	if at, ok := s.Prompt().(engine.Situation); !ok || at.Title != sheet.Rehearsal.Title {
		t.Errorf("the rehearsal opens %T", s.Prompt())
	}
}

func TestMovesAreThreeBehavioursWithTheirReasons(t *testing.T) {
	lib := embedded(t)
	for _, c := range []struct {
		name    string
		profile engine.ProfileSet
		want    string // in the first reason
	}{
		{"a beginner is told what good replies show in such talks", engine.ProfileSet{}, "The best replies in"},
		{"a focus leads", engine.ProfileSet{Minutes: 5, Focus: []content.Ref{{Pack: "first-days", ID: "empathy"}}}, "You chose to work on empathy."},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := newLearner(t, embedded(t))
			if c.profile.Minutes > 0 {
				if err := l.coach.Record(c.profile); err != nil {
					t.Fatal(err)
				}
			}
			s := worksheetOf(t, l, usual("S.", "friday")[:4]...)
			shown := s.Prompt().(engine.ChooseMoves)
			if len(shown.Moves) != 3 || !strings.Contains(shown.Moves[0].Reason.Words, c.want) {
				t.Errorf("%d moves, the first %q, want %q", len(shown.Moves), shown.Moves[0].Reason.Words, c.want)
			}
			seen := map[content.Ref]bool{}
			for swaps := 0; swaps < 40; swaps++ { // swapping never shows one twice, nor an obstacle
				m := s.Prompt().(engine.ChooseMoves).Moves
				now := map[content.Ref]bool{}
				for _, move := range m {
					if now[move.Behaviour] || lib.IsObstacle(move.Behaviour) || move.Reason.Words == "" || move.Words == "" {
						t.Fatalf("after %d swaps: %+v", swaps, m)
					}
					now[move.Behaviour], seen[move.Behaviour] = true, true
				}
				s = give(l, s, engine.Choose{N: swaps % 3})
			}
			if len(seen) < 6 {
				t.Errorf("swapping showed %d behaviours, want all of the packs", len(seen))
			}
			t.Logf("%d behaviours; %q", len(seen), shown.Moves[0].Reason.Words)
		})
	}
}

func TestMovesRestOnTheConversationsMostLikeTheTalk(t *testing.T) {
	lib := embedded(t)
	named := 0
	for n, direction := range []content.Direction{content.Up, content.Sideways, content.Down} {
		l := newLearner(t, lib)
		inputs := usual("S.", "friday")[:4]
		inputs[1] = engine.Choose{N: n}
		s := worksheetOf(t, l, inputs...)
		words := map[string]bool{}
		for swaps := range 30 {
			moves := s.Prompt().(engine.ChooseMoves).Moves
			clear(words)
			for _, m := range moves {
				if words[m.Reason.Words] && !strings.HasPrefix(m.Reason.Words, "The same speaks for it as for move ") {
					t.Errorf("%s: said twice: %q", direction, m.Reason.Words)
				}
				words[m.Reason.Words] = true
				if !strings.HasPrefix(m.Reason.Words, "The best replies in") || strings.Contains(m.Reason.Words, " with somebody ") {
					continue
				}
				named++
				for _, ref := range lib.All(content.KindScenario) { // none that fits in direction shows it
					if sc := lib.Scenario(ref); sc != nil && sc.Direction == direction && showsBest(sc, m.Behaviour) {
						t.Errorf("%s: %q, and “%s” stands where the talk does", direction, m.Reason.Words, sc.Title)
					}
				}
			}
			s = give(l, s, engine.Choose{N: swaps % 3})
		}
	}
	t.Logf("%d reasons without the direction", named)
}

// showsBest reports whether a best reply of a conversation shows a behaviour.
func showsBest(sc *content.Scenario, b content.Ref) bool {
	for _, scene := range sc.Scenes {
		for _, c := range scene.Choices {
			for _, e := range c.Effects {
				if c.Grade == content.Best && e.Points > 0 && e.Behaviour == b {
					return true
				}
			}
		}
	}
	return false
}

func TestWhatWasFoundIsAskedAboutOneAtATime(t *testing.T) {
	l := newLearner(t, embedded(t))
	first := usual("S.", "friday")
	first[5] = engine.Write{Text: "I just think you're always rude."}
	s := worksheetOf(t, l, first...)
	kinds := []engine.FindingKind{}
	for range 9 {
		sh, ok := s.Prompt().(engine.Sharpening)
		if !ok {
			break
		}
		kinds = append(kinds, sh.Found.Kind)
		switch sh.Found.Kind {
		case engine.Softened:
			s = give(l, s, engine.Write{Text: "I think you're always rude."})
		case engine.Labelled: // kept twice as it is: once by the same words, then it is not asked again
			s = give(l, s, engine.Write{Text: sh.Sentence})
		case engine.NoMoment:
			s = give(l, s, engine.Skip{})
		}
	}
	if want := []engine.FindingKind{engine.Softened, engine.Labelled, engine.NoMoment}; !slices.Equal(kinds, want) {
		t.Errorf("asked about %v, want %v", kinds, want)
	}
	made := l.progress().Preparations[0]
	if made.First != "I just think you're always rude." || made.Sentence != "I think you're always rude." {
		t.Errorf("first %q, now %q", made.First, made.Sentence)
	}
}

func TestADayThatIsNoneIsAskedAgain(t *testing.T) {
	l := newLearner(t, embedded(t))
	s := worksheetOf(t, l, engine.Write{Text: "S."}, engine.Choose{N: 3})
	for _, words := range []string{"soon", "2020-01-01", "", "yesterday"} {
		if _, err := l.coach.Reply(s, engine.Write{Text: words}); !errors.Is(err, engine.ErrInput) {
			t.Errorf("%q: got %v, want %v", words, err, engine.ErrInput)
		}
	}
	s = give(l, s, engine.Write{Text: "today"})
	if w, ok := s.Prompt().(engine.Writing); !ok || w.Required {
		t.Errorf("got %+v, want the fear, which may be skipped", s.Prompt())
	}
}

func TestTheDayOfATalkComesFirstAndHasItsCause(t *testing.T) {
	l := newLearner(t, embedded(t))
	worksheetOf(t, l, usual("S.", "thursday")...)
	seq := l.progress().Preparations[0].Seq
	for _, c := range []struct {
		days int
		want string // the title; "" for no talk
	}{
		{0, ""},
		{1, ""},
		{2, "Your talk with S. is today"},
		{3, "How did the talk with S. go?"},
		{30, "How did the talk with S. go?"},
		{31, ""},
	} {
		for _, minutes := range []int{1, 5, 15} {
			p := l.progress()
			a := engine.Plan(p, embedded(t), l.coach.Today()+engine.Day(c.days), minutes, nil)
			got := ""
			if act := a.Activities[0]; act.Kind == engine.DoTalk {
				got = act.Title
				if !slices.Contains(act.Reasons[0].Causes, seq) {
					t.Errorf("after %d days: the reason rests on %v, want %d", c.days, act.Reasons[0].Causes, seq)
				}
			}
			if got != c.want {
				t.Errorf("after %d days, %d minutes: got %q, want %q", c.days, minutes, got, c.want)
			}
			if minutes == 1 && got != "" && len(a.Activities) != 1 {
				t.Errorf("a minute holds %d activities", len(a.Activities))
			}
			if a.TotalMinutes() > minutes+1 && minutes > 1 {
				t.Errorf("%d minutes became %d", minutes, a.TotalMinutes())
			}
		}
	}
}

func TestATalkInWhichAMoveWasMadeIsATry(t *testing.T) {
	skill := content.Ref{Pack: "p", ID: "listening"}
	other := content.Ref{Pack: "p", ID: "clear"}
	move := func(b string, c content.Ref) engine.Move {
		return engine.Move{Behaviour: content.Ref{Pack: "p", ID: b}, Competency: c}
	}
	made := func(id engine.ID) engine.PreparationMade {
		return engine.PreparationMade{Preparation: id, Moves: []engine.Move{move("asks", skill), move("waits", skill), move("names", other)}}
	}
	held := func(id engine.ID, behaviours ...string) engine.PreparationAnswered {
		f := engine.PreparationAnswered{Preparation: id, Outcome: engine.Held}
		for _, b := range behaviours {
			f.Made = append(f.Made, content.Ref{Pack: "p", ID: b})
		}
		return f
	}
	for _, c := range []struct {
		name              string
		facts             []engine.Fact
		skill, other, all int
	}{
		{"a talk that is only prepared is none", []engine.Fact{made("a")}, 0, 0, 0},
		{"one without a move is none", []engine.Fact{made("a"), held("a")}, 0, 0, 0},
		{"two moves of a skill are one", []engine.Fact{made("a"), held("a", "asks", "waits")}, 1, 0, 1},
		{"each skill has its own", []engine.Fact{made("a"), held("a", "asks", "names")}, 1, 1, 1},
		{"a behaviour that was no move is none", []engine.Fact{made("a"), held("a", "shouts")}, 0, 0, 0},
		{"two talks of a day are one", []engine.Fact{made("a"), held("a", "asks"), made("b"), held("b", "asks", "names")}, 1, 1, 1},
		{"told twice it is one", []engine.Fact{made("a"), held("a", "asks"), held("a", "asks")}, 1, 0, 1},
		{"dropped it is none", []engine.Fact{made("a"), engine.PreparationAnswered{Preparation: "a", Outcome: engine.NoTalk}}, 0, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := engine.Progress{}
			for i, f := range c.facts {
				p = p.With(engine.Event{Seq: uint64(i + 1), Day: 20000, Fact: f})
			}
			a, seqs := p.Tries(skill)
			b, _ := p.Tries(other)
			all, _ := p.Tries(content.Ref{})
			if a != c.skill || b != c.other || all != c.all || len(seqs) != a {
				t.Errorf("got %d, %d, %d, %v; want %d, %d, %d", a, b, all, seqs, c.skill, c.other, c.all)
			}
			if len(p.Pieces) != 0 {
				t.Errorf("%d pieces of evidence, want none", len(p.Pieces))
			}
		})
	}
}

func TestATalkThatWasPutOffComesOnItsNewDay(t *testing.T) {
	l := newLearner(t, embedded(t))
	worksheetOf(t, l, usual("S.", "today")...)
	talk := l.progress().Preparations[0]
	s := l.begin(engine.AboutTalk(talk, l.coach.Today()))
	give(l, s, engine.Choose{N: 2}, engine.Write{Text: "in 3 days"})
	p := l.progress()
	if got := p.Preparations[0]; !got.Open || got.On != l.coach.Today()+3 {
		t.Errorf("got open %v on %s, want on %s", got.Open, got.On, l.coach.Today()+3)
	}
	if _, ok := p.WaitingTalk(l.coach.Today()); ok {
		t.Error("it waits today all the same")
	}
	if next, ok := p.NextTalk(l.coach.Today()); !ok || next.Preparation != talk.Preparation {
		t.Error("it does not come next")
	}
	if n := engine.NextSession(p, embedded(t), l.coach.Today()+2); n.Why != "your talk with S." {
		t.Errorf("the evening before says %q", n.Why)
	}
}

func TestATalkIsForgottenByTheNameThatItIsShownBy(t *testing.T) {
	for _, name := range []string{"talk", "mine/talk"} {
		l := newLearner(t, embedded(t))
		worksheetOf(t, l, usual("S.", "today")...)
		talk := l.progress().Preparations[0]
		give(l, l.begin(engine.AboutTalk(talk, l.coach.Today())), engine.Choose{N: 3})
		what := engine.Forgetting{Item: strings.Replace(name, "talk", talk.ConversationID(), 1)}
		if n, err := l.coach.Forget(what, false); err != nil || n < 2 {
			t.Errorf("%s: got %d, %v, want its worksheet and its answer", what.Item, n, err)
		}
		if n := len(l.progress().Preparations); n != 0 {
			t.Errorf("%s: %d preparations are left", what.Item, n)
		}
	}
}

func TestATalkWithAForgottenNameIsWithSomebody(t *testing.T) {
	l := newLearner(t, embedded(t))
	worksheetOf(t, l, usual("Zuzanna", "today")...)
	if _, err := l.coach.Forget(engine.Forgetting{Text: "zuzanna"}, false); err != nil {
		t.Fatal(err)
	}
	talk := l.progress().Preparations[0]
	act := engine.AboutTalk(talk, l.coach.Today())
	day := l.begin(act).Prompt().(engine.TalkDay)
	for _, got := range []string{act.Title, day.Title, day.Words, engine.WorksheetOf(l.coach.Library, talk, l.coach.Today()).Title} {
		if !strings.Contains(got, "talk with somebody") {
			t.Errorf("got %q", got)
		}
	}
}

func TestQuotationMarksWithinAQuotedSentenceAreSingle(t *testing.T) {
	l := newLearner(t, embedded(t))
	inputs := usual("S.", "today")
	inputs[5] = engine.Write{Text: "On Monday you said “leave it” to me."}
	worksheetOf(t, l, inputs...)
	talk := l.progress().Preparations[0]
	own, _ := l.progress().OwnConversation(l.coach.Library, talk.Preparation)
	for _, got := range []string{engine.WorksheetOf(l.coach.Library, talk, l.coach.Today()).Page(), own.Text} {
		if !strings.Contains(got, "“On Monday you said ‘leave it’ to me.”") {
			t.Errorf("got %s", got)
		}
	}
}

func TestAForgottenFirstSentenceIsLeftOut(t *testing.T) {
	l := newLearner(t, embedded(t))
	inputs := usual("S.", "today")
	inputs[5] = engine.Write{Text: "On Monday you moved the zebra count."}
	worksheetOf(t, l, inputs...)
	if _, err := l.coach.Forget(engine.Forgetting{Text: "zebra"}, false); err != nil {
		t.Fatal(err)
	}
	talk := l.progress().Preparations[0]
	own, ok := l.progress().OwnConversation(l.coach.Library, talk.Preparation)
	if !ok {
		t.Fatal("there is no conversation of it")
	}
	if _, problems := content.Load(ownPack(l.coach.Library, own), l.coach.Library); len(problems) > 0 {
		t.Errorf("the conversation has problems: %v", problems)
	}
	day := l.begin(engine.AboutTalk(talk, l.coach.Today())).Prompt().(engine.TalkDay)
	page := engine.WorksheetOf(l.coach.Library, talk, l.coach.Today()).Page()
	for name, got := range map[string]string{"page": page, "conversation": own.Text, "day": day.Words + day.Sentence} {
		if strings.Contains(got, "forgotten)") || strings.Contains(got, "“”") || strings.Contains(got, "zebra") {
			t.Errorf("%s: got %s", name, got)
		}
	}
}
