package engine

import (
	"slices"

	"example.com/hearten/content"
)

// fromPack tells a run from its pack; ok is false where that does not agree with the journal.
func (told Retelling) fromPack(lib *content.Library, p Progress, t talk, turns []RunAnswer) (_ Retelling, ok bool) {
	t = t.begin()
	told.Opening = t.opening()
	var moments []moment
	for _, a := range turns {
		m, ok := t.retake(a)
		if !ok || m.choice.Grade != a.Grade {
			return told, false
		}
		moments, t = append(moments, m), m.after
		told.Turns = append(told.Turns, m.tell())
	}
	if told.Run.Done {
		var read []talk
		read, t = t.readOn()
		told.Read = scenesOf(read)
		if !t.endsAs(told.Run) {
			return told, false
		}
		t.before = nil // it stands in the last turn
		end := t.debrief(Session{library: lib, progress: p})
		told.End = &end
	} else if t.scene().Ending == nil {
		told.Read = scenesOf([]talk{t})
	}
	told.Telling = AsItIs
	if isEdition(lib, told.Run.Item) {
		told.Telling = AsItWas
	}
	if told.Turning = told.turning(); told.Turning >= 0 {
		if m := moments[told.Turning]; m.before.strongest().Grade > m.choice.Grade {
			told.Road = m.before.best()
		}
	}
	return told, true
}

// endsAs reports whether a run comes to the end that the journal has of it.
func (t talk) endsAs(r Run) bool {
	if t.scene().Ending == nil || t.scene().Slug != r.Ending || t.scene().Ending.Kind != r.Kind {
		return false
	}
	got, best := t.share()
	same := func(a, b CueOutcome) bool { return a.Cue == b.Cue && a.Caught == b.Caught }
	return got == r.Got && best == r.Best && slices.EqualFunc(t.outcomes(), r.Cues, same)
}

// tell is a turn in words.
func (m moment) tell() ToldTurn {
	c, t := m.choice, m.before
	reaction, feedback := t.play.Answer(c)
	turn := ToldTurn{
		Read: scenesOf(m.read), Scene: t.told(), Words: c.Words, Key: c.Key, Written: t.written, Grade: c.Grade,
		Reaction: reaction, Feedback: feedback, To: m.after.stop(),
	}
	var passed []string
	for _, o := range t.scene().Choices {
		if !t.play.Offers(o) || o == c {
			continue
		}
		turn.Others = append(turn.Others, Way{o.Words, o.Grade, t.take(o).arrive().stop()})
		for _, cue := range o.Catches {
			if slices.Contains(t.met, cue) && !t.cues[cue] && !slices.Contains(c.Catches, cue) && !slices.Contains(passed, cue) {
				passed = append(passed, cue)
			}
		}
	}
	for _, cue := range slices.Concat(c.Catches, passed) {
		text, _ := t.scenario.Cue(cue)
		turn.Cues = append(turn.Cues, CueShown{slices.Contains(c.Catches, cue), text.Text})
	}
	return turn
}

func (t talk) stop() Stop { return Stop{t.scene().Slug, t.scene().Name} }

func (t talk) told() ToldScene { return ToldScene{t.scene().Name, t.body()} }

// scenesOf are the scenes that runs stood in, those without anything to read left out.
func scenesOf(read []talk) []ToldScene {
	var out []ToldScene
	for _, t := range read {
		if scene := t.told(); len(scene.Body) > 0 {
			out = append(out, scene)
		}
	}
	return out
}

// best goes on with the best choice on offer, the first of them in the author's order, until the conversation ends, comes back
// to a scene, or has gone on for long enough.
func (t talk) best() *Road {
	road := &Road{}
	been := map[string]bool{}
	for {
		read, there := t.readOn()
		road.Read, t = scenesOf(read), there
		road.Name, road.Back = t.scene().Name, been[t.scene().Slug]
		c := t.strongest()
		if c == nil || road.Back || len(road.Turns) == mostAhead {
			break
		}
		been[t.scene().Slug] = true
		t.written = ""
		m := moment{read, t, c, t.take(c).arrive()}
		road.Turns, t = append(road.Turns, m.tell()), m.after
	}
	if e := t.scene().Ending; e != nil {
		road.Kind, road.Body = e.Kind, slices.Concat(t.scene().Body, e.Body).Shown(t.play)
	}
	return road
}

// strongest is the best choice on offer, nil where there is none.
func (t talk) strongest() *content.Choice {
	var best *content.Choice
	for _, c := range t.scene().Choices {
		if t.play.Offers(c) && (best == nil || c.Grade > best.Grade) {
			best = c
		}
	}
	return best
}
