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

// AgainFrom goes through a conversation of the past again from a turn on, counted from 0, as practice; ok is false where that turn
// cannot be reached.
func AgainFrom(lib *content.Library, p Progress, run ID, turn int) (act Activity, ok bool) {
	told, ok := Retell(lib, p, run)
	if !ok || told.Telling.FromJournal() || turn < 0 || turn >= len(told.Turns) {
		return Activity{}, false
	}
	act, ok = Do(lib, p, content.Target{Kind: content.KindScenario, Ref: told.Run.Item.Ref})
	act.Again = &Replayed{run, turn}
	return act, ok
}

// reopen stands before a conversation of the past, to go through it again from a turn on.
func (t talk) reopen(from Replayed) (talk, bool) {
	r, ok := t.learner.progress.Run(from.Run)
	if !ok {
		return talk{}, false
	}
	turns, again, ok := t.of(r)
	if !ok || from.Turns < 0 || from.Turns >= len(turns) {
		return talk{}, false
	}
	again.run, again.from = t.run, &from
	again, ok = again.retrace(turns[:from.Turns])
	again.phase = situation
	return again, ok
}

// resume stands where a run was left. ok is false where the scenario has changed under it, or where it replays a run that was
// forgotten.
func (t talk) resume(r Run) (talk, bool) {
	turns, t, ok := t.of(r)
	if !ok {
		return talk{}, false
	}
	t, ok = t.retrace(turns)
	return t, ok && t.scene().Ending == nil
}

// of is a run with what was true when it began, and all turns on the way through it. ok is false where it replays a run that
// was forgotten.
func (t talk) of(r Run) (turns []RunAnswer, run talk, ok bool) {
	turns, began, ok := t.learner.progress.turnsOf(r)
	t.run, t.from = r.ID, r.From
	t.learner.context, t.learner.confidence, t.learner.asOf = r.Context, r.Confidence, began
	return turns, t, ok
}

// retrace goes through turns that were taken, and the routes between them, and says where they lead.
func (t talk) retrace(turns []RunAnswer) (talk, bool) {
	t = t.begin()
	for _, a := range turns {
		m, ok := t.retake(a)
		if !ok {
			return talk{}, false
		}
		t = m.after
	}
	t.phase = inScene
	t.before, t.resumed = t.recap(), true
	return t, true
}

// moment is a turn of a run: the scenes that were read on the way to it, where it stood, what was chosen, and where that led.
type moment struct {
	read   []talk
	before talk
	choice *content.Choice
	after  talk
}

// retake takes a turn as it was taken; ok is false where it cannot be.
func (t talk) retake(a RunAnswer) (m moment, ok bool) {
	read, t := t.readOn()
	i := slices.IndexFunc(t.scene().Choices, func(c *content.Choice) bool { return c.Key == a.Choice })
	if a.Slug != t.scene().Slug || i < 0 || !t.play.Offers(t.scene().Choices[i]) {
		return moment{}, false
	}
	t.written = a.Words
	return moment{read, t, t.scene().Choices[i], t.take(t.scene().Choices[i]).arrive()}, true
}

// readOn reads what leads on by itself, to where there is something to choose, or to the end.
func (t talk) readOn() (read []talk, there talk) {
	for range t.scenario.Scenes {
		if len(t.scene().Routes) > 0 {
			read = append(read, t)
			t = t.follow()
		}
	}
	return read, t
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
