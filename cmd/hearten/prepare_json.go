package main

import (
	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// talkIDs are what every JSON form says of a prepared talk first: its id in the record, the shorter one of the conversation
// that it is or would be kept as, and who it is with. `hearten prepare` takes either.
type talkIDs struct {
	ID   engine.ID `json:"id"`
	Name string    `json:"name"`
	Who  string    `json:"who"`
}

func idsOf(t engine.Preparation) talkIDs { return talkIDs{t.Preparation, t.ConversationID(), t.Who} }

// preparedTalk is a talk that was prepared, as a script gets it.
type preparedTalk struct {
	talkIDs
	Direction content.Direction `json:"direction"`
	On        engine.Day        `json:"on"`
	When      string            `json:"when"`
	Fear      string            `json:"fear"`
	First     string            `json:"first"`
	Sentence  string            `json:"sentence"`
	Moves     []engine.Move     `json:"moves"`
	Rehearsal *content.Ref      `json:"rehearsal"`
	Own       *content.Ref      `json:"conversation"` // in the learner's own pack, null where it is not kept
	Made      engine.Day        `json:"made"`
	Open      bool              `json:"open"`
	Answers   []talkWord        `json:"answers"`
}

// talkWord is what came of a talk.
type talkWord struct {
	Day     engine.Day         `json:"day"`
	Outcome engine.TalkOutcome `json:"outcome"`
	Words   string             `json:"words"`
	Made    []content.Ref      `json:"made"`
	On      *engine.Day        `json:"on"`
}

func (e *env) sayTalks(h *house, talks []engine.Preparation) error {
	all := []preparedTalk{}
	for _, t := range talks {
		one := preparedTalk{
			talkIDs: idsOf(t), Direction: t.Direction, On: t.On, When: t.When, Fear: t.Fear, First: t.First,
			Sentence: t.Sentence, Moves: append([]engine.Move{}, t.Moves...), Made: t.Made, Open: t.Open, Answers: []talkWord{},
		}
		if t.Rehearsal != nil {
			one.Rehearsal = &t.Rehearsal.Ref
		}
		if ref, kept := t.OwnConversation(h.Library); kept {
			one.Own = &ref
		}
		for _, a := range t.Answers {
			one.Answers = append(one.Answers, talkWord{a.Day, a.Outcome, a.Words, append([]content.Ref{}, a.Made...), a.On})
		}
		all = append(all, one)
	}
	return e.sayJSON(struct {
		head
		Talks []preparedTalk `json:"talks"`
	}{schema("talks"), all})
}
