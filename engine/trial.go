package engine

import (
	"errors"

	"example.com/hearten/content"
)

// Trial goes through one lesson, checkup or scenario as it is written, checked or not, for those who write it. Its prompts are
// those of a learner's session, and nothing of it is recorded anywhere. It is a value.
type Trial struct {
	session Session
	as      content.Given
}

// ErrNoTrial is returned by Try for what is not gone through prompt by prompt.
var ErrNoTrial = errors.New("this is read, not gone through")

// Try begins at the first prompt. as is what is taken for true of the learner; lib explains the names in the subject, and the
// contexts are those that it may take place in.
func Try(subject content.Subject, lib *content.Library, contexts []content.Context, as content.Given) (Trial, error) {
	p, err := Fold(lib, (&Memory{}).Read(0))
	if err != nil {
		return Trial{}, err
	}
	t := Trial{session: Session{library: lib, progress: p}, as: as}
	kind, at, _ := subject.Of()
	it := Item{Kind: kind, Ref: content.Ref{ID: at.File}}
	run := NewID("trial", at.File) // of two trials of a file, the order of the choices is the same
	switch sub := subject.(type) {
	case *content.Scenario:
		step := talk{scenario: sub, item: it, run: run, contexts: contexts}
		step.learner = asker{context: as.In, as: &t.as}
		t.session.now = step
	case *content.Lesson:
		t.session.now = sitting{lesson: sub, item: it, run: run, contexts: contexts, context: as.In, shown: as.In}
	case *content.Checkup:
		c := check{run: run, context: as.In}
		for _, q := range sub.Items {
			c.questions = append(c.questions, asking{sub.Title, it, sub.Competency, q, InCheckup, sub.Would})
		}
		t.session.now = c
		t.session.done = len(c.questions) == 0
	default:
		return Trial{}, ErrNoTrial
	}
	return t, nil
}

// Prompt is what is shown and asked now; nil at the end.
func (t Trial) Prompt() Prompt { return t.session.Prompt() }

// Reply answers the prompt. How sure somebody is before a conversation is known, and not asked.
func (t Trial) Reply(in Input) (Trial, error) {
	now, _, err := t.session.now.reply(t.session, in, Moment{})
	if err != nil {
		return t, err
	}
	next := t
	next.session.now, next.session.done = now, now == nil
	if l, reads := now.(sitting); reads && l.page == len(l.pages()) && len(l.checks.questions) == 0 { // as it may be written
		next.session.done = true
	}
	if c, ok := now.(talk); ok && c.phase == howSure {
		c.learner.confidence = t.as.Sure
		next.session.now = c.begin()
	}
	return next, nil
}

// Play is where a conversation stands; ok is false before its first scene, and in what is none.
func (t Trial) Play() (p content.Play, ok bool) {
	c, ok := t.session.now.(talk)
	if !ok || c.phase == situation {
		return content.Play{}, false
	}
	return c.play, true
}

// Choices are the choices on offer, in the order in which the prompt shows them.
func (t Trial) Choices() []*content.Choice {
	if c, ok := t.session.now.(talk); ok && c.phase == inScene {
		return c.offered()
	}
	return nil
}

// Question is the question that is asked or that feedback is about, with its options in the order shown; ok is false elsewhere.
func (t Trial) Question() (q *content.Question, options []*content.Option, ok bool) {
	c, ok := t.session.now.(check)
	if l, reads := t.session.now.(sitting); reads && l.page == len(l.pages()) {
		c, ok = l.checks, true
	}
	if !ok || t.session.done {
		return nil, nil, false
	}
	q = c.questions[c.at].q
	for _, i := range c.order() {
		options = append(options, q.Options[i])
	}
	return q, options, true
}

// Enter goes on in a scene, with the meters and marks as they are; before the first scene it begins the conversation.
func (t Trial) Enter(scene string) Trial {
	c, ok := t.session.now.(talk)
	if !ok {
		return t
	}
	if c.phase == situation {
		c.learner.confidence = t.as.Sure
		c = c.begin()
	}
	c.play, c.before, c.phase = c.play.Enter(scene), nil, inScene
	if c = c.arrive(); c.scene().Ending != nil {
		c.phase = debriefing
	}
	t.session.now = c
	return t
}

// Cues are those met on the way so far, and whether they were caught.
func (t Trial) Cues() []CueOutcome {
	if c, ok := t.session.now.(talk); ok {
		return c.outcomes()
	}
	return nil
}
