package engine

import (
	"slices"

	"example.com/hearten/content"
)

// Replayed says which run a replay goes through again: its first Turns turns are taken as they were.
type Replayed struct {
	Run   ID  `json:"run"`
	Turns int `json:"turns"`
}

// replay goes through the conversation again from a turn on, as a run of its own. The turns before it are taken as they were.
func (t talk) replay(s Session, turn int) (step, []Fact, error) {
	if turn < 0 || turn >= len(t.turns) {
		return nil, nil, refuse("this conversation has no such turn")
	}
	again := talk{
		scenario: t.scenario, item: t.item, contexts: t.contexts, run: s.newID("scenario", t.item.Ref),
		from:    &Replayed{t.run, turn},
		learner: t.learner,
	}
	var turns []RunAnswer
	for _, was := range t.turns[:turn] {
		turns = append(turns, RunAnswer{Slug: was.scene.Slug, Choice: was.choice.Key, Words: was.written})
	}
	again, ok := again.retrace(turns)
	if !ok {
		return nil, nil, refuse("this turn cannot be reached again")
	}
	return again, []Fact{again.began(s.library)}, nil
}

// resume stands where a run was left. ok is false where the scenario has changed under it, or where it replays a run that was
// forgotten.
func (t talk) resume(r Run) (talk, bool) {
	turns, began, ok := t.learner.progress.turnsOf(r)
	if !ok {
		return talk{}, false
	}
	t.run, t.from = r.ID, r.From
	t.learner.context, t.learner.confidence, t.learner.asOf = r.Context, r.Confidence, began
	t, ok = t.retrace(turns)
	return t, ok && t.scene().Ending == nil
}

// retrace goes through turns that were taken, and the routes between them, and says where they lead.
func (t talk) retrace(turns []RunAnswer) (talk, bool) {
	t = t.begin()
	for _, a := range turns {
		for range t.scenario.Scenes {
			if len(t.scene().Routes) > 0 {
				t = t.follow()
			}
		}
		i := slices.IndexFunc(t.scene().Choices, func(c *content.Choice) bool { return c.Key == a.Choice })
		if a.Slug != t.scene().Slug || i < 0 || !t.play.Offers(t.scene().Choices[i]) {
			return talk{}, false
		}
		t.written = a.Words
		t = t.take(t.scene().Choices[i]).arrive()
	}
	t.phase = inScene
	t.before, t.resumed = t.recap(), true
	return t, true
}

// recap says where a run stands that is taken up again: the end of its opening, which tells the aim, and what was said last.
func (t talk) recap() content.Prose {
	opening := t.opening()
	out := slices.Clone(opening[max(0, len(opening)-1):])
	if n := len(t.turns); n > 0 {
		out = append(out, content.Paragraph{Text: slices.Concat(content.Line{content.Text("You last chose: ")}, t.turns[n-1].choice.Words)})
	}
	return out
}
