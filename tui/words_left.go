package tui

import (
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// leftLines are the two lines that stay when a session is left: what was done in it and in those before it, and when the
// next is worth it. A session that is not over goes on whenever the learner likes.
func leftLines(before []engine.Deed, s engine.Session, coach *engine.Coach) (done, next string) {
	return leftOf(before, s, coach, false)
}

// leftOf is leftLines, of the session of the day where daily is true.
func leftOf(before []engine.Deed, s engine.Session, coach *engine.Coach, daily bool) (done, next string) {
	today := coach.Today()
	done = countsOf(append(slices.Clip(before), s.SoFar().Did...))
	if over(s) {
		return done, nextWords(engine.NextSession(s.Progress(), coach.Library, today), today)
	}
	writing := begunWriting(s.Prompt(), coach.Drafts)
	if done == "" && (s.Recorded() > 1 || answeredBefore(s)) {
		done = "You left in the middle of it."
	}
	switch {
	case done == "" && writing:
		done = "Nothing sent; what you were writing is kept."
	case done == "":
		done = "Nothing was answered yet. Everything is kept."
	case writing:
		done += " Everything is kept, and what you were writing too."
	default:
		done += " Everything is kept."
	}
	if command := goOnWith(s, coach.Library); command != "today" && !daily {
		return done, "Next: whenever you like; hearten " + command + " opens it again."
	}
	return done, "Next: whenever you like; hearten today goes on from here."
}

// countsOf sums up what was done by its kinds: "Done: one lesson, two conversations, one plan." Nothing done is "".
func countsOf(did []engine.Deed) string {
	var kinds []engine.Deed
	for _, d := range did {
		i := slices.IndexFunc(kinds, func(k engine.Deed) bool { return k.One == d.One })
		if i < 0 {
			kinds = append(kinds, d)
			continue
		}
		kinds[i].N += d.N
	}
	parts := make([]string, len(kinds))
	for i, k := range kinds {
		parts[i] = numberWord(k.N) + " " + k.Many
		if k.N == 1 {
			parts[i] = "one " + k.One
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "Done: " + strings.Join(parts, ", ") + "."
}

// over reports whether a session has nothing more to ask but to be closed.
func over(s engine.Session) bool {
	switch s.Prompt().(type) {
	case engine.Closing, engine.Worksheet: // a worksheet is in the journal as it is shown
		return true
	}
	return s.Done()
}

// begunWriting reports whether something that was not sent is kept as a draft under the prompt.
func begunWriting(p engine.Prompt, drafts engine.Drafts) bool {
	key := draftKey(p)
	if key == "" || drafts == nil {
		return false
	}
	draft, err := drafts.Draft(key)
	return err == nil && draft != ""
}

// answeredBefore reports whether what the session goes on with had answers before it began.
func answeredBefore(s engine.Session) bool {
	run, ok := s.Progress().UnfinishedRun()
	if !ok || len(run.Answers) == 0 {
		return false
	}
	switch s.Prompt().(type) {
	case engine.Scene, engine.Page, engine.Question, engine.Feedback, engine.Confidence:
		return true
	}
	return false
}

// goOnWith is the command that goes on where the session was left, without its first word: the lesson or conversation that is
// under way, else today.
func goOnWith(s engine.Session, lib *content.Library) string {
	if s.InSnapshot() {
		return "snapshot"
	}
	if s.Preparing() || s.AboutTalk() {
		return "prepare"
	}
	switch p := s.Prompt().(type) {
	case engine.Page:
		return commandFor(lib, content.KindLesson, p.Title)
	case engine.Situation:
		return commandFor(lib, content.KindScenario, p.Title)
	case engine.Scene:
		return commandFor(lib, content.KindScenario, p.Title)
	case engine.Question:
		if p.Purpose == engine.InLesson {
			return commandFor(lib, content.KindLesson, p.Title)
		}
	case engine.Confidence:
		if len(p.Answer) == 0 {
			return commandFor(lib, content.KindScenario, p.Title)
		}
	case engine.Feedback:
		if run, ok := s.Progress().UnfinishedRun(); ok && engine.TitleOf(lib, run.Item.Kind, run.Item.Ref) == p.Title {
			return commandFor(lib, run.Item.Kind, p.Title)
		}
	case engine.Revisiting:
		return "reflect --then"
	case engine.Writing:
		if p.Key == "reflect" {
			return "reflect"
		}
	}
	return "today"
}

// commandFor is the command that opens a lesson or a conversation.
func commandFor(lib *content.Library, kind content.Kind, title string) string {
	verb := "learn "
	if kind == content.KindScenario {
		verb = "practice "
	}
	for _, ref := range lib.All(kind) {
		if engine.TitleOf(lib, kind, ref) != title {
			continue
		}
		if len(lib.Find(kind, ref.ID)) == 1 {
			return verb + ref.ID
		}
		return verb + ref.String()
	}
	return "today"
}
