package engine

import (
	"math"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
	"example.com/hearten/engine/practice"
)

// What the index is multiplied by for what it does not know. Beside each other they order what is close; none of them outweighs
// a competency that counts twice as much.
const (
	onPath      = 1.6 // the first open step of the path; those after it less and less
	offPath     = 0.9
	pathFades   = 2.0  // steps
	elsewhere   = 0.7  // it is written for settings that are not the learner's
	tooEarly    = 0.7  // something that its author would have had first is still open
	missedBoost = 1.6  // it teaches what was passed over
	stretch     = 1.35 // the next level of something that is surely there
	relearn     = 0.35 // a lesson that was gone through
	replay      = 0.75 // a scenario that was gone through
	// For so many days something is left alone that was gone through, unless it is asked for: a lesson, a scenario, a lesson
	// that teaches what was passed over since; the last twice as long each time.
	lessonRests   = 21
	scenarioRests = 7
	missedRests   = 2
	// missedFor is for how many days a miss speaks for a lesson.
	missedFor = 28
)

// candidate is a lesson or scenario that could be practised today, with what speaks for it.
type candidate struct {
	target  content.Target
	outline content.Outline
	act     practice.Activity
	terms   practice.Terms
	value   float64
	pinned  bool
	focus   bool
	fits    bool // into the minutes of the day
	miss    *Miss
	stretch bool
	place   int // among the open steps of the path, from 0; -1 for none
	// again is true for what was gone through, last in a run; resting as long as it only comes where there is nothing else.
	again, resting bool
	last           Run
}

// candidates are the lessons and scenarios that could be practised today, with what they are worth.
func (d day) candidates() []candidate {
	var out []candidate
	open := d.openPath()
	misses := d.openMisses()
	for _, kind := range []content.Kind{content.KindLesson, content.KindScenario} {
		for _, ref := range d.lib.All(kind) {
			t := content.Target{Kind: kind, Ref: ref}
			o, _ := d.lib.Outline(kind, ref)
			wish := d.Wish(t)
			c := candidate{target: t, outline: o, pinned: wish == Pinned, focus: d.inFocus(t), place: slices.Index(open, t)}
			c.fits = float64(o.Minutes) <= float64(d.minutes)
			c.miss = misses[t]
			if wish == Skipped || !c.pinned && (ref.Own() || d.leftAlone(&c)) {
				continue
			}
			if c.act = d.belief.mind.along.weigh(t, d.mind.about.activity(o)); c.miss != nil {
				c.act.Kind = practice.Missed
			}
			c.stretch = d.stretches(c)
			out = append(out, c)
		}
	}
	return d.valued(out, candidate{})
}

// leftAlone reports whether something was gone through so lately that it is not offered, and notes what was gone through. A
// lesson rests for longer, but comes back sooner where there is nothing else.
func (d day) leftAlone(c *candidate) bool {
	through, done := d.worn.through[c.target]
	if !done {
		return false
	}
	c.again, c.last = true, through.last
	ago := d.today - through.last.Ended
	if c.target.Kind == content.KindScenario {
		return ago < scenarioRests
	}
	rests := Day(lessonRests)
	if c.miss != nil { // the same pages help less and less
		rests = min(rests, missedRests<<min(4, through.times-1))
	}
	c.resting = ago < rests
	return ago < missedRests
}

// valued gives every candidate its worth; after is what was practised before it today.
func (d day) valued(all []candidate, after candidate) []candidate {
	since := d.belief.mind.along.since(d.today)
	for _, l := range after.act.Loads {
		since[l.K] = 0
	}
	learner := practice.Learner{Belief: d.belief.State(), Track: d.belief.mind.along.track, Weights: d.weights, Since: since}
	for i := range all {
		c := &all[i]
		c.value, c.terms = learner.Index(c.act)
		c.value *= c.beside()
		if len(d.worn.through) == 0 { // nothing to go by yet: the path's own order
			c.value = 1 / float64(2+c.place)
			if c.place < 0 {
				c.value = 0
			}
		}
		if d.early(c.outline) {
			c.value *= tooEarly
		}
		if d.elsewhere(c.outline) {
			c.value *= elsewhere
		}
	}
	return all
}

// pathFactor is what its place on the path multiplies a candidate by.
func (c candidate) pathFactor() float64 {
	if c.place < 0 {
		return offPath
	}
	return 1 + (onPath-1)*math.Exp(-float64(c.place)/pathFades)
}

// beside is what the index is multiplied by.
func (c candidate) beside() float64 {
	f := c.pathFactor()
	switch {
	case c.miss != nil:
		f *= missedBoost
	case c.again && c.target.Kind == content.KindLesson:
		f *= relearn
	case c.again:
		f *= replay
	}
	if c.stretch {
		f *= stretch
	}
	return f
}

// stretches reports whether a scenario is the next level of a competency that is surely there: the level below it has been
// reached, or is surely mastered; its own is as likely as not within reach, and not surely mastered yet.
func (d day) stretches(c candidate) bool {
	lead := c.act.Lead()
	if c.target.Kind != content.KindScenario || c.outline.Level < 2 || lead < 0 || !d.observed(lead) {
		return false
	}
	state := d.belief.State()
	its := state.Mastery(lead, belief.Phi(belief.Difficulty(c.outline.Level)))
	below := state.Mastery(lead, belief.Phi(belief.Difficulty(c.outline.Level-1)))
	reached := d.Level(d.lib, d.belief.Competencies()[lead])
	return reached < c.outline.Level && its >= 0.5 && its < belief.Mastered &&
		(below >= belief.Mastered || reached == c.outline.Level-1 && reached > 0)
}

// openMisses are the lessons that teach what was passed over and not shown since, each with its newest miss.
func (d day) openMisses() map[content.Target]*Miss {
	out := map[content.Target]*Miss{}
	for _, m := range d.Misses() {
		if d.today-m.Day > missedFor || d.shownSince(m) {
			continue
		}
		for _, t := range teaching(d.lib, []content.Ref{m.Behaviour}) {
			target := content.Target{Kind: content.KindLesson, Ref: t.Lesson}
			if run, done := d.worn.through[target]; out[target] == nil && !(done && run.last.EndSeq > m.Last()) {
				out[target] = &m
			}
		}
	}
	return out
}
