package engine

import (
	"fmt"
	"slices"
	"strconv"

	"example.com/hearten/content"
)

func (t talk) prompt(s Session) Prompt {
	switch t.phase {
	case situation:
		p := Situation{
			Title: t.scenario.Title, Minutes: t.scenario.Minutes, Body: t.opening(),
			Cast: t.scenario.Cast, Context: contextOf(t.contexts, t.learner.context), Contexts: t.contexts,
			Remembered: t.remembered(s), Changed: s.progress.Changed(s.library, t.item.Kind, t.item.Ref),
		}
		if t.from != nil { // its setting is that of the run before it
			p.Contexts = nil
		}
		return p
	case howSure:
		return Confidence{Title: t.scenario.Title}
	case inScene:
		p := Scene{
			Title: t.scenario.Title, Name: t.scene().Name, Turn: len(t.turns) + 1, Before: t.before,
			Body: t.body(), Resumed: t.resumed, Written: t.written, Key: fmt.Sprintf("turn/%s/%d", t.run, len(t.turns)+1),
		}
		if n := len(t.turns); n > 0 && len(t.before) > 0 && !t.resumed {
			p.Chosen = t.turns[n-1].choice.Words
		}
		for _, c := range t.offered() {
			p.Choices = append(p.Choices, c.Words)
		}
		return p
	case afterTurn:
		last := t.turns[len(t.turns)-1]
		return Feedback{
			Title: t.scenario.Title, Turn: true, Answer: last.choice.Words, Words: last.written, Grade: last.choice.Grade,
			Reaction: last.reaction, Feedback: last.feedback,
		}
	case debriefing:
		return t.debrief(s)
	}
	return nil
}

func (t talk) reply(s Session, in Input, at Moment) (step, []Fact, error) {
	switch t.phase {
	case situation:
		return t.replySituation(s, in)
	case howSure:
		switch in := in.(type) {
		case Sure:
			if in.Level < 1 || in.Level > 3 {
				return nil, nil, refuse("1 guessing, 2 fairly sure, 3 sure")
			}
			t.learner.confidence = in.Level
		case Skip:
		default:
			return nil, nil, refuse("1 guessing, 2 fairly sure, 3 sure, or skip")
		}
		return t.begin(), []Fact{t.began(s.library)}, nil
	case inScene:
		return t.replyScene(s, in, at)
	case afterTurn:
		if _, ok := in.(Continue); !ok {
			return nil, nil, refuse("go on")
		}
		t.phase = inScene
		if t.scene().Ending != nil {
			t.phase = debriefing
		}
		return t, nil, nil
	case debriefing:
		return t.replyDebrief(s, in)
	}
	return nil, nil, nil
}

func (t talk) replySituation(s Session, in Input) (step, []Fact, error) {
	switch in := in.(type) {
	case Continue:
		if t.from != nil {
			t.phase = inScene
			return t, []Fact{t.began(s.library)}, nil
		}
		t.phase = howSure
	case Switch:
		if t.from != nil {
			return nil, nil, refuse("it goes on in the setting that it was in")
		}
		if !slices.ContainsFunc(t.contexts, func(c content.Context) bool { return c.ID == in.To }) {
			return nil, nil, refuse("this pack has no such context")
		}
		t.learner.context = in.To
	default:
		return nil, nil, refuse("go on")
	}
	return t, nil, nil
}

func (t talk) replyScene(s Session, in Input, at Moment) (step, []Fact, error) {
	choices := t.offered()
	switch in := in.(type) {
	case Write:
		t.written = content.Clean(in.Text)
		return t, nil, nil
	case Continue:
		if len(t.scene().Routes) == 0 {
			break
		}
		return t.follow().conclude(nil)
	case Choose:
		if in.N < 0 || in.N >= len(choices) {
			break
		}
		return t.choose(s, choices[in.N], at)
	}
	if len(choices) == 0 {
		return nil, nil, refuse("go on")
	}
	return nil, nil, refuse("choose a number from 1 to " + strconv.Itoa(len(choices)))
}

func (t talk) choose(s Session, c *content.Choice, at Moment) (step, []Fact, error) {
	fact := TurnTaken{
		Run: t.run, Item: t.item, Turn: len(t.turns) + 1, Scene: t.scene().Slug,
		Response: t.respond(s.library, c, s.seconds(at)), Caught: c.Catches, Words: t.written,
		Practice: t.from != nil,
	}
	t = t.take(c).arrive()
	return t.conclude([]Fact{fact})
}

// conclude adds the end of the run where t.scene() is one, and sets the phase that follows.
func (t talk) conclude(facts []Fact) (step, []Fact, error) {
	turned, ended := len(facts) > 0, t.scene().Ending != nil
	if ended {
		got, best := t.share()
		facts = append(facts, ScenarioEnded{
			Run: t.run, Item: t.item, Context: t.learner.context, Ending: t.scene().Slug, Kind: t.scene().Ending.Kind,
			Got: got, Best: best, Cues: t.outcomes(), Practice: t.from != nil,
		})
	}
	switch {
	case t.scenario.Immediate && turned:
		t.phase = afterTurn
	case ended:
		t.phase = debriefing
	default:
		t.phase = inScene
	}
	return t, facts, nil
}
