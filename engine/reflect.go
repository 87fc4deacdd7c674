package engine

import (
	"slices"

	"example.com/hearten/content"
)

// Topic is what a reflection is about that is about no item.
type Topic string

// The topics.
const (
	AboutWeek Topic = "week"   // one thing that was tried in the week
	Thanks    Topic = "thanks" // a thank-you, as it was given to be sent
)

// reflecting asks for a line in the learner's words.
type reflecting struct {
	item *Item
	ask  content.Prose
	run  ID
}

func (s *Session) enterReflect(a Activity) step {
	r := reflecting{ask: say("Anything you want to keep from today? One line is plenty.")}
	if a.Item == (Item{}) {
		return r
	}
	item := s.item(a.Item.Kind, a.Item.Ref)
	r.item = &item
	for _, run := range slices.Backward(s.progress.Runs) {
		if run.Item.Kind == item.Kind && run.Item.Ref == item.Ref {
			r.run = run.ID
			break
		}
	}
	switch a.Item.Kind {
	case content.KindLesson:
		if l := s.library.Lesson(a.Item.Ref); l != nil {
			r.ask = l.Reflect
		}
	case content.KindScenario:
		r.ask = say("Which sentence from this conversation could you use this week, and with whom? Initials are enough.")
	case content.KindPack, content.KindCompetency, content.KindCheckup, content.KindBadge, content.KindRole,
		content.KindNudges, content.KindWalk:
	}
	return r
}

func (r reflecting) prompt(Session) Prompt {
	key := reflectKey(r.item)
	return Writing{Title: "One line", Ask: r.ask, Key: key, Spent: []string{key}}
}

// reflectAfter begins the keys of lines that follow an item.
const reflectAfter = "reflect/"

// reflectKey is the draft key of a line: after an item, or of its own.
func reflectKey(item *Item) string {
	if item == nil {
		return "reflect"
	}
	return reflectAfter + item.Ref.String()
}

func (r reflecting) reply(_ Session, in Input, _ Moment) (step, []Fact, error) {
	words, ok := written(in)
	switch {
	case !ok:
		return nil, nil, refuse("write a line, or skip")
	case words == "":
		return nil, nil, nil
	}
	return nil, []Fact{ReflectionWritten{Run: r.run, Item: r.item, Text: words}}, nil
}
