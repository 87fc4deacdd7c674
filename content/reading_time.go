package content

import (
	"fmt"
	"math"
	"slices"
)

const (
	questionSeconds = 12
	reflectSeconds  = 25
	lessonMinutes   = 5
)

// checkReadingTime holds the longest way through a lesson, over its contexts, against the limit of the pack.
func (s *scope) checkReadingTime(l *Lesson) {
	limit, speed := s.pack.Limits.LessonMinutes, s.pack.Limits.WordsPerMinute
	if limit == 0 {
		limit = lessonMinutes
	}
	if speed == 0 {
		speed = wordsPerMinute
	}
	most, in := -1, Context{}
	for _, c := range s.readers(l) {
		if n := l.wordsFor(c.ID); n > most {
			most, in = n, c
		}
	}
	seconds := questionSeconds*len(l.Checks) + reflectSeconds
	minutes := float64(most)/float64(speed) + float64(seconds)/60
	if minutes <= float64(limit) {
		return
	}
	where := ""
	if len(l.Example.Versions) > 1 {
		where = " for “" + in.Title + "”"
	}
	over := most - max(0, (60*limit-seconds)*speed/60)
	s.report(l.Pos, "L005", fmt.Sprintf("this lesson takes %.1f minutes%s, and the limit is %d", math.Ceil(10*minutes)/10, where, limit),
		fmt.Sprintf("take out %d words, make two lessons of it, or set `lesson-minutes` under `limits:` in pack.md", over))
}

// readers are the contexts that a lesson is for; where the pack has none, one without a name.
func (s *scope) readers(l *Lesson) []Context {
	out := s.contexts()
	if len(l.Contexts) > 0 {
		out = slices.DeleteFunc(out, func(c Context) bool { return !slices.Contains(l.Contexts, c.ID) })
	}
	if len(out) == 0 {
		return []Context{{}}
	}
	return out
}

// wordsFor counts what a learner of a context reads: one version of the example, and under each question the longest feedback.
func (l *Lesson) wordsFor(context ContextID) int {
	words := func(p Prose) int {
		return p.where(func(c Condition) bool { can, _ := outcomes(c, context); return can }).Words()
	}
	n := words(l.Hook) + words(l.Idea) + words(l.Example.Shared) + words(l.Reflect)
	if v, ok := l.Example.For(context); ok {
		n += words(v.Body)
	}
	for _, q := range l.Checks {
		longest := 0
		n += q.Ask.Words() + words(q.Body)
		for _, o := range q.Options {
			n += o.Words.Words()
			longest = max(longest, words(o.Feedback))
		}
		n += longest
	}
	for _, t := range l.Tries {
		n += t.Cue.Words() + t.Action.Words()
	}
	return n
}

// outcomes tells whether a condition can hold in a context, and whether it can fail there. All else that it asks about may go
// either way.
func outcomes(c Condition, context ContextID) (hold, fail bool) {
	switch c := c.(type) {
	case All:
		hold = true
		for _, part := range c {
			h, f := outcomes(part, context)
			hold, fail = hold && h, fail || f
		}
		return hold, fail
	case Any:
		fail = true
		for _, part := range c {
			h, f := outcomes(part, context)
			hold, fail = hold || h, fail && f
		}
		return hold, fail
	case Not:
		h, f := outcomes(c.Part, context)
		return f, h
	case InContext:
		return ContextID(c) == context, ContextID(c) != context
	case nil:
		return true, false
	case Compare, CompareLevel, HasSeen, HasChosen, HasMet:
	}
	return true, true
}
