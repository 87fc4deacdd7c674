package engine

import (
	"slices"

	"example.com/hearten/content"
)

func (t talk) respond(lib *content.Library, c *content.Choice, seconds int) Response {
	r := Response{
		Choice: c.Key, Grade: c.Grade, Evidence: show(lib, c.Effects),
		Level: t.scenario.Level, Context: t.learner.context, Seconds: seconds,
	}
	var all [][]content.Effect
	for _, o := range t.scene().Choices {
		all = append(all, o.Effects)
		if t.play.Offers(o) {
			r.Offered = append(r.Offered, o.Grade)
		}
	}
	r.Weights, r.Missed = weigh(lib, all), t.misses(c)
	return r
}

// misses are the behaviours that the best choices on offer would have shown and this one does not.
func (t talk) misses(c *content.Choice) []content.Ref {
	top := content.Poor
	for _, o := range t.scene().Choices {
		if t.play.Offers(o) {
			top = max(top, o.Grade)
		}
	}
	var best [][]content.Effect
	for _, o := range t.scene().Choices {
		if t.play.Offers(o) && o.Grade == top {
			best = append(best, o.Effects)
		}
	}
	return missed(c.Grade, c.Effects, best)
}

// share is Σ grade and Σ best grade on offer, over the turns taken.
func (t talk) share() (got, best int) {
	for _, turn := range t.turns {
		got += int(turn.choice.Grade)
		best += int(turn.best)
	}
	return got, best
}

// outcomes lists the cues met and whether they were caught, with the behaviours of the choices that catch them.
func (t talk) outcomes() []CueOutcome {
	var out []CueOutcome
	for _, name := range t.met {
		o := CueOutcome{Cue: name, Caught: t.cues[name]}
		for _, sc := range t.scenario.Scenes {
			for _, c := range sc.Choices {
				if !slices.Contains(c.Catches, name) {
					continue
				}
				for _, e := range c.Effects {
					if !e.Behaviour.IsZero() && e.Points > 0 && !slices.Contains(o.Behaviours, e.Behaviour) {
						o.Behaviours = append(o.Behaviours, e.Behaviour)
					}
				}
			}
		}
		out = append(out, o)
	}
	return out
}

func (t talk) debrief(s Session) Debrief {
	e := t.scene().Ending
	d := Debrief{
		Title: t.scenario.Title, Name: t.scene().Name, Kind: e.Kind,
		Body: slices.Concat(t.before, t.scene().Body, e.Body).Shown(t.play), Words: e.Debrief.Shown(t.play), Run: t.run,
		Waited: !t.scenario.Immediate, Own: t.item.Ref.Own(),
	}
	d.Got, d.Of = t.share()
	points := map[content.Ref]int{}
	var shown, missed []content.Ref
	for _, turn := range t.turns {
		d.Turns = append(d.Turns, Turn{turn.scene.Name, turn.choice.Words, turn.written, turn.choice.Grade, turn.feedback})
		missed = append(missed, turn.missed...)
		for _, e := range turn.choice.Effects {
			if e.Behaviour.IsZero() {
				continue
			}
			if _, ok := points[e.Behaviour]; !ok {
				shown = append(shown, e.Behaviour)
			}
			points[e.Behaviour] += e.Points
		}
	}
	d.Turning = turning(len(d.Turns), func(i int) content.Grade { return d.Turns[i].Grade })
	for _, ref := range shown {
		b, _, _ := s.library.Behaviour(ref)
		d.Shown = append(d.Shown, Shown{ref, b.Text, points[ref], s.library.IsObstacle(ref)})
	}
	for _, o := range t.outcomes() {
		cue, _ := t.scenario.Cue(o.Cue)
		d.Cues = append(d.Cues, CueShown{o.Caught, cue.Text})
		if !o.Caught {
			missed = append(missed, o.Behaviours...)
		}
	}
	missed = slices.DeleteFunc(missed, t.shows)
	if !t.item.Ref.Own() { // nothing counts there, so nothing is missed
		d.Lessons = teaching(s.library, missed)
	}
	if t.from != nil {
		before, _ := s.progress.Run(t.from.Run)
		d.Again = &Again{Turn: t.from.Turns + 1, Got: before.Got, Of: before.Best}
	}
	return d
}

// turning is the index of the turn that mattered: the first of those with the lowest grade below good, -1 where there is none.
func turning(turns int, grade func(i int) content.Grade) int {
	at := -1
	for i := range turns {
		if g := grade(i); g < content.Good && (at < 0 || g < grade(at)) {
			at = i
		}
	}
	return at
}

// shows reports whether a reply on the way through the run spoke for a behaviour.
func (t talk) shows(b content.Ref) bool {
	return slices.ContainsFunc(t.turns, func(turn taken) bool {
		return slices.ContainsFunc(turn.choice.Effects, func(e content.Effect) bool { return e.Behaviour == b && e.Points > 0 })
	})
}

// replyDebrief goes on, back to a turn, or on to a lesson; the session opens the lesson.
func (t talk) replyDebrief(s Session, in Input) (step, []Fact, error) {
	switch in := in.(type) {
	case Continue:
		return nil, nil, nil
	case Replay:
		return t.replay(s, in.Turn)
	case Learn:
		if slices.ContainsFunc(t.debrief(s).Lessons, func(l Teaches) bool { return l.Lesson == in.Lesson }) {
			return nil, nil, nil
		}
		return nil, nil, refuse("that lesson is not about this conversation")
	}
	return nil, nil, refuse("go on")
}

// teaching lists the lessons that teach the behaviours, each once, with the first behaviour that it is named for.
func teaching(lib *content.Library, behaviours []content.Ref) []Teaches {
	var out []Teaches
	for _, b := range behaviours {
		for _, ref := range lib.All(content.KindLesson) {
			l, _ := lib.Outline(content.KindLesson, ref)
			if !slices.Contains(l.Teaches, b) || slices.ContainsFunc(out, func(t Teaches) bool { return t.Lesson == ref }) {
				continue
			}
			def, _, _ := lib.Behaviour(b)
			out = append(out, Teaches{ref, l.Title, def.Text})
		}
	}
	return out
}
