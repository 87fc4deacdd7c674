package engine_test

import (
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestWhatChangedSinceItWasLearnedIsMarkedUntilItIsGoneThroughAgain(t *testing.T) {
	soundings, boat := content.Ref{Pack: "harbour", ID: "soundings"}, content.Ref{Pack: "harbour", ID: "late-boat"}
	l := newLearner(t, small(t, "harbour"))
	do := func(kind content.Kind, ref content.Ref) engine.Activity {
		act, ok := engine.Do(l.coach.Library, l.progress(), content.Target{Kind: kind, Ref: ref})
		if !ok {
			t.Fatal(ref)
		}
		return act
	}
	changed := func(kind content.Kind, ref content.Ref) engine.Editions {
		if e := l.progress().Changed(l.coach.Library, kind, ref); e != nil {
			return *e
		}
		return engine.Editions{}
	}
	check := func(when string, lesson, conversation engine.Editions) {
		t.Helper()
		if got := changed(content.KindLesson, soundings); got != lesson {
			t.Errorf("%s the lesson: got %v, want %v", when, got, lesson)
		}
		if got := changed(content.KindScenario, boat); got != conversation {
			t.Errorf("%s the conversation: got %v, want %v", when, got, conversation)
		}
	}
	same := engine.Editions{}
	check("before it was learned,", same, same)
	l.through(l.begin(do(content.KindLesson, soundings), do(content.KindScenario, boat)), turning(1))
	check("learned,", same, same)

	l.coach.Library = edited(t, "version: 1.2.0", "version: 1.3.0")
	check("in a new version of the pack with the same words,", same, same)
	l.coach.Library = edited(t, "Which one waits?", "Which of them waits?")
	check("with another question in the version that it had,", engine.Editions{Then: "1.2.0", Now: "1.2.0"}, same)

	l.coach.Library = bothEdited(t)
	since := engine.Editions{Then: "1.2.0", Now: "1.3.0"}
	check("in a new version with other words,", since, since)
	id := engine.QuestionID{Ref: soundings, Slug: "which-one-asks"}
	if got := l.progress().ChangedQuestion(l.coach.Library, id); got == nil || *got != since {
		t.Errorf("its question: got %v, want %v", got, since)
	}
	l.now = l.now.Add(72 * time.Hour)
	review := l.begin(engine.Activity{Kind: engine.DoReview, Questions: []engine.QuestionID{id}})
	if q, ok := review.Prompt().(engine.Question); !ok || q.Changed == nil || *q.Changed != since {
		t.Errorf("the question that comes back does not say so: %+v", review.Prompt())
	}
	l.through(review, plainly)
	if got := l.progress().ChangedQuestion(l.coach.Library, id); got != nil {
		t.Errorf("its question, answered again: got %v, want nothing", got)
	}
	check("after one of its questions came back,", since, since)

	l.now = l.now.Add(24 * time.Hour)
	again := l.begin(do(content.KindLesson, soundings), do(content.KindScenario, boat))
	if page, ok := again.Prompt().(engine.Page); !ok || page.Changed == nil || *page.Changed != since {
		t.Errorf("the lesson opens without saying so: %+v", again.Prompt())
	}
	marked := 0
	for _, p := range l.through(again, turning(2)) {
		switch p := p.(type) {
		case engine.Situation:
			if p.Changed == nil || *p.Changed != since {
				t.Errorf("the conversation opens without saying so: %+v", p)
			}
			marked++
		case engine.Page:
			if (p.Changed != nil) != (p.N == 1) {
				t.Errorf("page %d: got %v", p.N, p.Changed)
			}
			marked++
		case engine.Question:
			if p.Purpose == engine.InLesson && p.Changed != nil {
				t.Error("a check right after reading says that it changed")
			}
		default:
		}
	}
	check("gone through again,", same, same)
	l.coach.Library = embedded(t)
	check("without the pack,", same, same)
	t.Logf("%d prompts that open something", marked)
}

// bothEdited is another version of the harbour with other words in both of its files.
func bothEdited(t *testing.T) *content.Library {
	t.Helper()
	fsys := archived(t, "harbour")
	for name, words := range map[string][2]string{
		"pack.md": {"version: 1.2.0", "version: 1.3.0"}, "lessons/soundings.md": {"Which one waits?", "Which of them waits?"},
		"scenarios/late-boat.md": {"It asks for the one thing that matters.", "It asks for what matters."},
	} {
		replace(t, fsys, name, words[0], words[1])
	}
	return libraryOf(t, fsys)
}

// TestOlderJournalsSayNothingOfEditions reads a run that was recorded before editions were.
func TestOlderJournalsSayNothingOfEditions(t *testing.T) {
	l := newLearner(t, bothEdited(t))
	lesson := engine.Item{Kind: content.KindLesson, Ref: content.Ref{Pack: "harbour", ID: "soundings"}, Version: "1.2.0"}
	if err := l.coach.Record(engine.LessonBegan{Run: "0c4f9a21b3d7", Item: lesson}, engine.LessonFinished{Run: "0c4f9a21b3d7", Item: lesson}); err != nil {
		t.Fatal(err)
	}
	p := l.progress()
	if _, done := p.LastRun(lesson.Kind, lesson.Ref); !done || p.Changed(l.coach.Library, lesson.Kind, lesson.Ref) != nil {
		t.Errorf("done %v, changed %v; want done, and nothing that nobody knows", done, p.Changed(l.coach.Library, lesson.Kind, lesson.Ref))
	}
}
