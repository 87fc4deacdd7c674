package tui

import (
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// Trace tells what happens behind the words of a session, from the events that it makes: for those who write packs. It is a value;
// the zero Trace with a library is ready.
type Trace struct {
	Library *content.Library
	// As is what was taken for true of the learner, the zero value for a beginner.
	As content.Given

	scenario *content.Scenario
	given    content.Given
	taken    []content.Key
	runs     map[engine.ID][]content.Key
}

// With takes the next event and tells of it, in lines without an end; none where there is nothing behind it.
func (t Trace) With(e engine.Event) (Trace, []string) {
	switch f := e.Fact.(type) {
	case engine.ScenarioBegan:
		return t.began(f)
	case engine.TurnTaken:
		return t.turn(f)
	case engine.AnswerUndone:
		t.taken = t.taken[:max(0, len(t.taken)-1)]
		return t, []string{"The last turn is taken back; it stands as it did before."}
	case engine.ScenarioEnded:
		return t, endTold(f)
	case engine.QuestionAnswered:
		return t, answerTold(f)
	}
	return t, nil
}

func (t Trace) began(f engine.ScenarioBegan) (Trace, []string) {
	t.scenario, t.given, t.taken = t.Library.Scenario(f.Item.Ref), t.As, nil
	if t.scenario == nil {
		return t, nil
	}
	t.given.In, t.given.Sure = f.Context, f.Confidence
	if f.From != nil {
		if before := t.runs[f.From.Run]; f.From.Turns <= len(before) {
			t.taken = slices.Clone(before[:f.From.Turns])
		}
	}
	runs := map[engine.ID][]content.Key{f.Run: nil}
	for id, keys := range t.runs {
		runs[id] = keys
	}
	t.runs = runs
	p, routes := readOn(t.play())
	out := append(beganWords(t.scenario, t.given, len(t.taken)), routes...)
	return t, append(out, cameToTold(p)...)
}

// play is where the run stands before its next turn, as far as its choices are still there.
func (t Trace) play() content.Play {
	p := t.scenario.Play(t.given)
	for _, key := range t.taken {
		p, _ = readOn(p)
		c := choiceOf(p, key)
		if c == nil {
			break
		}
		p = p.Take(c)
	}
	return p
}

func choiceOf(p content.Play, key content.Key) *content.Choice {
	if sc := p.Scene(); sc != nil {
		for _, c := range sc.Choices {
			if c.Key == key {
				return c
			}
		}
	}
	return nil
}

// readOn follows routes until there is something to choose, and tells which and why. A circle of them is left where it closes.
func readOn(p content.Play) (next content.Play, told []string) {
	for range mostRoutes {
		r, ok := p.Way()
		if !ok {
			break
		}
		told = append(told, routeWords(p, r))
		p = p.Follow()
	}
	return p, told
}

// mostRoutes is how many routes in a row are told of.
const mostRoutes = 50

func (t Trace) turn(f engine.TurnTaken) (Trace, []string) {
	if t.scenario == nil {
		return t, nil
	}
	p, _ := readOn(t.play())
	c := choiceOf(p, f.Choice)
	if c == nil {
		return t, nil
	}
	out := turnTold(t.scenario, p, c, f)
	t.taken = append(slices.Clip(t.taken), c.Key)
	t.runs[f.Run] = t.taken
	after := p.Take(c)
	out = append(out, movedMeters(t.scenario, p, after)...)
	after, routes := readOn(after)
	return t, append(append(out, routes...), cameToTold(after)...)
}
