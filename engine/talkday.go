package engine

import (
	"fmt"
	"slices"
)

// talkMinutes is how long the reminder of a talk takes, or the question how it went.
const talkMinutes = 0.5

// talkToday is the talk that a day begins with.
func (d day) talkToday() (Activity, bool) {
	r, ok := d.WaitingTalk(d.today)
	if !ok {
		return Activity{}, false
	}
	return AboutTalk(r, d.today), true
}

// AboutTalk is the activity that reminds of a prepared talk or asks what came of it, whether or not its day has come.
func AboutTalk(r Preparation, today Day) Activity {
	act := Activity{Kind: DoTalk, Preparation: r.Preparation, Minutes: talkMinutes}
	causes := []uint64{r.Seq}
	for _, a := range r.Answers {
		causes = append(causes, a.Seq)
	}
	slices.Sort(causes)
	words := "You prepared it " + r.Made.Ago(today)
	switch {
	case r.On > today:
		act.Title, words = "Your talk with "+r.With()+", "+r.On.Ahead(today), words+"."
	case r.On == today && r.Made == today:
		act.Title, words = "Your talk with "+r.With()+" is today", words+"."
	case r.On == today:
		act.Title, words = "Your talk with "+r.With()+" is today", words+", for today."
	default:
		act.Title, words = "How did the talk with "+r.With()+" go?", fmt.Sprintf("%s; its day was %s.", words, onDay(r.On, today))
	}
	act.Reasons = []Reason{{words, causes}}
	return act
}

// onDay is Ago without its “on”.
func onDay(d, today Day) string {
	ago := d.Ago(today)
	if len(ago) > 3 && ago[:3] == "on " {
		return ago[3:]
	}
	return ago
}

// lookBackPhase is where the word about a talk stands.
type lookBackPhase int

const (
	askTalk lookBackPhase = iota
	askNewDay
	askMade
	askTalkWords
)

// lookingBack reminds of a prepared talk, or asks what came of it.
type lookingBack struct {
	talk  Preparation
	phase lookBackPhase
	made  []int
}

func (s *Session) enterTalk(a Activity) step {
	r, ok := s.progress.Preparation(a.Preparation)
	if !ok || !r.Open {
		return nil
	}
	return lookingBack{talk: r}
}

func (t lookingBack) title() string { return "Your talk with " + t.talk.With() }

func (t lookingBack) key(what string) string {
	return "talk/" + string(t.talk.Preparation) + "/" + what
}

// toCome reports whether the talk may still be to come.
func (t lookingBack) toCome(s Session) bool { return t.talk.On >= s.asked.Day }

func (t lookingBack) prompt(s Session) Prompt {
	switch t.phase {
	case askTalk:
		return t.day(s)
	case askNewDay:
		return Writing{
			Title: t.title(), Ask: say("Until when? " + upperFirst(AcceptedDays(s.asked.Day)) + "."), Required: true, Line: true,
			Key: t.key("day"), Spent: []string{t.key("day")},
		}
	case askMade:
		p := ChooseMade{Title: t.title(), Ask: "Which of your moves did you make?"}
		for _, m := range t.talk.Moves {
			p.Moves = append(p.Moves, m.Words)
		}
		return p
	case askTalkWords:
		ask := "How did it go? One line is plenty."
		if len(t.made) == 0 && len(t.talk.Moves) > 0 {
			ask = "It went otherwise than you planned; what did you notice first?"
		}
		return Writing{Title: t.title(), Ask: say(ask), Key: t.key("words"), Spent: []string{t.key("words"), t.key("day")}}
	}
	return nil
}

// Options of a talk's day; on the days after it the first is left out.
const (
	stillToCome = iota
	tookPlace
	wasPutOff
	wontTakePlace
)

// day is the reminder, and the question.
func (t lookingBack) day(s Session) TalkDay {
	p := TalkDay{
		Title: t.title(), Ask: "Has it taken place?",
		Options: []string{"It is still to come", "It took place", "It was put off", "It will not take place"},
	}
	when := t.talk.When
	if n := len(t.talk.Answers); n > 0 { // the words were about another day
		when = ""
	}
	if !t.toCome(s) {
		p.Words, p.Options = "You prepared it "+t.talk.Made.Ago(s.asked.Day)+", for "+onDay(t.talk.On, s.asked.Day)+".", p.Options[1:]
		p.Ask = "How did it go?"
		return p
	}
	p.Words = t.title() + " is " + t.talk.On.Ahead(s.asked.Day) + "."
	if when != "" {
		p.Words = t.title() + " is " + t.talk.On.Ahead(s.asked.Day) + "; you wrote " + quote(when) + "."
	}
	p.Sentence = t.talk.Sentence
	for _, m := range t.talk.Moves {
		p.Moves = append(p.Moves, m.Words)
	}
	return p
}

func (t lookingBack) reply(s Session, in Input, at Moment) (step, []Fact, error) {
	switch t.phase {
	case askTalk:
		return t.replyDay(s, in)
	case askNewDay:
		words, ok := written(in)
		if !ok || words == "" {
			return nil, nil, refuse(AcceptedDays(at.Day))
		}
		on, err := talkDay(words, at.Day)
		if err != nil {
			return nil, nil, err
		}
		return nil, []Fact{PreparationAnswered{Preparation: t.talk.Preparation, Outcome: PutOff, On: &on}}, nil
	case askMade:
		made, ok := in.(Made)
		if !ok || !places(made.Moves, len(t.talk.Moves)) {
			return nil, nil, refuse("choose the moves that you made, or none")
		}
		t.made, t.phase = made.Moves, askTalkWords
		return t, nil, nil
	case askTalkWords:
		words, ok := written(in)
		if !ok {
			return nil, nil, refuse("write a line, or skip")
		}
		f := PreparationAnswered{Preparation: t.talk.Preparation, Outcome: Held, Words: words}
		for _, i := range t.made {
			f.Made = append(f.Made, t.talk.Moves[i].Behaviour)
		}
		return nil, []Fact{f}, nil
	}
	return nil, nil, nil
}

// places reports whether numbers are places among n, each once.
func places(at []int, n int) bool {
	for i, x := range at {
		if x < 0 || x >= n || slices.Contains(at[:i], x) {
			return false
		}
	}
	return true
}

func (t lookingBack) replyDay(s Session, in Input) (step, []Fact, error) {
	n := len(t.day(s).Options)
	c, ok := in.(Choose)
	if !ok || c.N < 0 || c.N >= n {
		return nil, nil, refuse(fmt.Sprintf("choose a number from 1 to %d", n))
	}
	switch c.N + 4 - n {
	case stillToCome:
		return nil, nil, nil
	case wasPutOff:
		t.phase = askNewDay
	case wontTakePlace:
		return nil, []Fact{PreparationAnswered{Preparation: t.talk.Preparation, Outcome: NoTalk}}, nil
	case tookPlace:
		if t.phase = askMade; len(t.talk.Moves) == 0 {
			t.phase = askTalkWords
		}
	}
	return t, nil, nil
}

// AboutTalk reports whether what is asked now is about a talk that was prepared.
func (s Session) AboutTalk() bool {
	_, ok := s.now.(lookingBack)
	return ok && !s.done
}
