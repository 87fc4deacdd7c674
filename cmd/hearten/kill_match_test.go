package main

import (
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// match counts the acknowledged answers that are in the record, in order, up to the first that is not.
func (k *killing) match(events []engine.Event) int {
	lib, err := library()
	if err != nil {
		k.t.Fatal(err)
	}
	n := 0
	for _, e := range events {
		if n == len(k.acks) {
			break
		}
		if says(lib, e.Fact, letters(k.acks[n])) {
			n++
		}
	}
	return n
}

// says reports whether the fact is the answer that was acknowledged in these words.
func says(lib *content.Library, f engine.Fact, ack string) bool {
	holds := func(words string) bool {
		w := letters(words)
		return w != "" && (strings.Contains(ack, w) || strings.HasPrefix(w, ack)) || words != "" && w == "" && ack == ""
	}
	switch f := f.(type) {
	case engine.ProfileSet:
		return strings.Contains(ack, "minutes") || strings.HasPrefix("norolenothingpicked", ack)
	case engine.QuestionAnswered:
		return holds(choiceWords(lib, f.Item, f.Question, f.Choice))
	case engine.ScenarioBegan:
		return f.Confidence > 0 && holds([]string{"not sure yet", "fairly sure", "sure"}[f.Confidence-1])
	case engine.TurnTaken:
		return holds(choiceWords(lib, f.Item, f.Scene, f.Choice))
	case engine.PlanMade:
		return holds(f.Cue) || strings.Contains(ack, letters(f.Cue)) && strings.Contains(ack, letters(f.Action))
	case engine.PlanAnswered:
		return strings.Contains(ack, letters("I did it")) && (f.Words == "" || holds(f.Words))
	case engine.ReflectionWritten:
		return holds(f.Text)
	case engine.MomentRevisited:
		return holds(f.Words)
	case engine.SessionBegan, engine.SessionEnded, engine.LessonBegan, engine.LessonFinished, engine.AnswerUndone,
		engine.ScenarioEnded,
		engine.RestTaken, engine.PreparationMade, engine.PreparationAnswered, engine.BadgeEarned,
		engine.CompetencyRated, engine.SnapshotBegan, engine.SnapshotEnded, engine.WishSet, engine.MemoryFitted:
	}
	return false
}

// choiceWords are the words of the choice that an answer names by its key.
func choiceWords(lib *content.Library, it engine.Item, slug string, key content.Key) string {
	var questions []*content.Question
	if l := lib.Lesson(it.Ref); it.Kind == content.KindLesson && l != nil {
		questions = l.Checks
	}
	if c := lib.Checkup(it.Ref); it.Kind == content.KindCheckup && c != nil {
		questions = c.Items
	}
	for _, q := range questions {
		for _, o := range q.Options {
			if q.Slug == slug && o.Key == key {
				return o.Words.String()
			}
		}
	}
	if s := lib.Scenario(it.Ref); it.Kind == content.KindScenario && s != nil && s.Scene(slug) != nil {
		for _, c := range s.Scene(slug).Choices {
			if c.Key == key {
				return c.Words.String()
			}
		}
	}
	return ""
}
