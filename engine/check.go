package engine

import (
	"fmt"

	"example.com/hearten/content"
)

// asking is what is known of a question that is being asked.
type asking struct {
	title   string
	item    Item
	about   content.Ref // the competency of the file
	q       *content.Question
	purpose Purpose
	would   bool
}

// phase is where a question stands.
type phase int

const (
	open phase = iota
	sure
	told
)

// check asks a row of questions: a lesson's, those due, or a checkup's. Confidence is asked after each answer of the last
// two kinds, before feedback.
type check struct {
	run       ID
	context   content.ContextID
	questions []asking
	at        int
	phase     phase
	picked    int // index in the author's order
	seconds   int
	sure      int
}

func (s *Session) enterCheck(a Activity) step {
	c := check{}
	seen := map[QuestionID]bool{}
	for _, id := range a.Questions {
		if q, ok := s.find(id, a.Kind); ok && !seen[id] {
			c.questions = append(c.questions, q)
			seen[id] = true
		}
	}
	if len(c.questions) == 0 {
		return nil
	}
	c.run = s.newID(string(a.Kind), c.questions[0].item.Ref)
	_, c.context = s.contexts(c.questions[0].item.Ref.Pack)
	return c
}

// find looks a question up in the library.
func (s *Session) find(id QuestionID, kind ActivityKind) (asking, bool) {
	if kind == DoCheckup {
		up := s.library.Checkup(id.Ref)
		if up == nil {
			return asking{}, false
		}
		q := question(up.Items, id.Slug)
		return asking{up.Title, s.item(content.KindCheckup, id.Ref), up.Competency, q, InCheckup, up.Would}, q != nil
	}
	l := s.library.Lesson(id.Ref)
	if l == nil {
		return asking{}, false
	}
	q := question(l.Checks, id.Slug)
	return asking{l.Title, s.item(content.KindLesson, id.Ref), l.Competency, q, ForReview, false}, q != nil
}

func question(list []*content.Question, slug string) *content.Question {
	for _, q := range list {
		if q.Slug == slug {
			return q
		}
	}
	return nil
}

func (c check) order() []int {
	q := c.questions[c.at].q
	return shuffle(len(q.Options), c.run, q.Slug, q.Fixed)
}

func (c check) prompt(s Session) Prompt {
	a := c.questions[c.at]
	switch c.phase {
	case open:
		p := Question{
			Title: a.title, Purpose: a.purpose, N: c.at + 1, Of: len(c.questions),
			Ask: a.q.Ask, Body: a.q.Body, Would: a.would,
		}
		if a.purpose != InLesson {
			p.Changed = s.progress.ChangedQuestion(s.library, QuestionID{a.item.Ref, a.q.Slug})
		}
		for _, i := range c.order() {
			p.Options = append(p.Options, a.q.Options[i].Words)
		}
		return p
	case sure:
		return Confidence{Title: a.title, Answer: a.q.Options[c.picked].Words}
	case told:
		return c.feedback(a)
	}
	return nil
}

func (c check) feedback(a asking) Feedback {
	o := a.q.Options[c.picked]
	f := Feedback{
		Title: a.title, Answer: o.Words, Grade: o.Grade, Feedback: o.Feedback,
		Sure: c.sure == 3 && o.Grade < content.Good,
	}
	for _, other := range a.q.Options {
		if o.Grade < content.Best && other.Grade == content.Best {
			f.Best = &Answer{other.Words, other.Feedback}
		}
	}
	return f
}

func (c check) reply(s Session, in Input, at Moment) (step, []Fact, error) {
	a := c.questions[c.at]
	switch c.phase {
	case open:
		n, ok := in.(Choose)
		if !ok || n.N < 0 || n.N >= len(a.q.Options) {
			return nil, nil, refuse(fmt.Sprintf("choose a number from 1 to %d", len(a.q.Options)))
		}
		c.picked, c.seconds, c.sure = c.order()[n.N], s.seconds(at), 0
		if a.purpose != InLesson {
			c.phase = sure
			return c, nil, nil
		}
		return c.answered(s)
	case sure:
		switch in := in.(type) {
		case Sure:
			if in.Level < 1 || in.Level > 3 {
				return nil, nil, refuse("1 guessing, 2 fairly sure, 3 sure")
			}
			c.sure = in.Level
		case Skip:
		default:
			return nil, nil, refuse("1 guessing, 2 fairly sure, 3 sure, or skip")
		}
		return c.answered(s)
	case told:
		if _, ok := in.(Continue); !ok {
			return nil, nil, refuse("go on")
		}
	}
	if c.at++; c.at == len(c.questions) {
		return nil, nil, nil
	}
	c.phase = open
	return c, nil, nil
}

// answered makes the event of an answer; feedback follows.
func (c check) answered(s Session) (step, []Fact, error) {
	a := c.questions[c.at]
	o := a.q.Options[c.picked]
	c.phase = told
	return c, []Fact{QuestionAnswered{
		Run: c.run, Purpose: a.purpose, Item: a.item, Question: a.q.Slug, Competency: a.about,
		Response: respond(s.library, a.q, o, c.context, c.seconds), Confidence: c.sure, Would: a.would,
	}}, nil
}

func respond(lib *content.Library, q *content.Question, o *content.Option, context content.ContextID, seconds int) Response {
	r := Response{
		Choice: o.Key, Grade: o.Grade, Evidence: show(lib, o.Effects),
		Level: q.Level, Context: context, Seconds: seconds,
	}
	var all, best [][]content.Effect
	for _, other := range q.Options {
		r.Offered = append(r.Offered, other.Grade)
		all = append(all, other.Effects)
		if other.Grade == content.Best {
			best = append(best, other.Effects)
		}
	}
	r.Weights, r.Missed = weigh(lib, all), missed(o.Grade, o.Effects, best)
	return r
}
