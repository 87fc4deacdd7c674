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
	seconds := questionSeconds*len(l.Checks) + reflectSeconds
	minutes := func(words int) float64 { return float64(words)/float64(speed) + float64(seconds)/60 }
	if minutes(l.words(l.Example.Versions, Prose.Words)) <= float64(limit) {
		return // whoever reads it
	}
	most, in := -1, Context{}
	for _, c := range s.readers(l) {
		if n := l.wordsFor(c.ID); n > most {
			most, in = n, c
		}
	}
	if minutes(most) <= float64(limit) {
		return
	}
	where := ""
	if len(l.Example.Versions) > 1 {
		where = " for “" + in.Title + "”"
	}
	over := most - max(0, (60*limit-seconds)*speed/60)
	s.report(l.Pos, "L005", fmt.Sprintf("this lesson takes %.1f minutes%s, and the limit is %d", math.Ceil(10*minutes(most))/10, where, limit),
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
	versions := l.Example.Versions
	if v, ok := l.Example.For(context); ok {
		versions = []ExampleVersion{v}
	}
	return l.words(versions, func(p Prose) int {
		return p.where(func(c Condition) bool { can, _ := outcomes(c, context); return can }).Words()
	})
}

// words adds up the words that read counts, those of the longest of some versions, and of the longest feedback under each question.
func (l *Lesson) words(versions []ExampleVersion, read func(Prose) int) int {
	n, version := read(l.Hook)+read(l.Idea)+read(l.Example.Shared)+read(l.Reflect), 0
	for _, v := range versions {
		version = max(version, read(v.Body))
	}
	for _, q := range l.Checks {
		feedback := 0
		n += q.Ask.Words() + read(q.Body)
		for _, o := range q.Options {
			n += o.Words.Words()
			feedback = max(feedback, read(o.Feedback))
		}
		n += feedback
	}
	for _, t := range l.Tries {
		n += t.Cue.Words() + t.Action.Words()
	}
	return n + version
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
