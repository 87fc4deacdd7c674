package tui

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// KeptTalk is a prepared talk that stands in the learner's own pack as a conversation.
type KeptTalk struct {
	Ref content.Ref
	// Path is where its file is.
	Path string
	// There is true where it was there before: it stays as it is.
	There bool
	// Library are the packs with it, nil where nothing came to them; LeftOut says why the learner's own is not among them, "" where
	// it is.
	Library *content.Library
	LeftOut string
}

// Lines say where it is, and what can be done with it next.
func (k KeptTalk) Lines() []string {
	head, next := "Kept as a conversation of your own. Its lines are yours to change:", "To rehearse it: hearten practice "+k.Ref.ID
	if k.There {
		head = "It is kept already, and stays as it is:"
	}
	if k.LeftOut != "" {
		next = k.LeftOut
	}
	return []string{head, k.Path, next}
}

// short is what fits into a line of the screen, with what can be done next; the notices have all of it. inRoom is true in the room
// of the talk, where its first row rehearses it.
func (k KeptTalk) short(inRoom bool) string {
	next := " It is in your conversations."
	if inRoom {
		next = " 1 rehearses it."
	}
	switch {
	case k.LeftOut != "" && k.There:
		return "It is kept already, and your own pack can't be opened. Why: press : and type notices."
	case k.LeftOut != "":
		return "Kept, and your own pack can't be opened. Why: press : and type notices."
	case k.There:
		return "It is kept already." + next
	}
	return "Kept as a conversation of your own." + next
}

// TalkNamed finds the prepared talk that words mean: its number in the list, the id of it or of the conversation that it is kept as,
// or words of who it is with. Without words it is the one that comes next, from today on, else the one whose day was last. ok is
// false where there is none, or more than one with these words.
func TalkNamed(p engine.Progress, words string, today engine.Day) (talk engine.Preparation, ok bool) {
	all := Talks(p)
	if words == "" {
		for _, t := range all {
			if t.Open && t.On >= today {
				return t, true
			}
			if !ok || t.On > talk.On {
				talk, ok = t, true
			}
		}
		return talk, ok
	}
	var found []engine.Preparation
	for i, t := range all {
		if words == numberOf(i) || words == string(t.Preparation) || words == t.ConversationID() {
			return t, true
		}
		if len(holding([]string{folded(t.Who)}, words)) == 1 {
			found = append(found, t)
		}
	}
	if len(found) == 1 {
		return found[0], true
	}
	return engine.Preparation{}, false
}

// talkKept is what became of a talk that was to be kept.
type talkKept struct {
	gen int
	KeptTalk
	err error
}

// keepTalk keeps a prepared talk as a conversation. The packs with it take the place of those before: it can be rehearsed at once.
func (w *world) keepTalk(gen int, talk engine.ID) tea.Cmd {
	return safely(gen, func() tea.Msg {
		if w.keepsTalk == nil {
			return talkKept{gen: gen, err: errors.New("keep a talk as a conversation: there is no place for it")}
		}
		p, err := w.coach.Progress()
		if err != nil {
			return talkKept{gen: gen, err: err}
		}
		kept, err := w.keepsTalk(p, talk)
		if err == nil && kept.Library != nil {
			w.mu.Lock() // drafts are kept meanwhile
			defer w.mu.Unlock()
			with := *w.coach
			with.Library = kept.Library
			w.coach = &with
		}
		return talkKept{gen, kept, err}
	})
}

// takeTalk says where a talk is kept, and shows the room anew in which it was asked for.
func (a app) takeTalk(msg talkKept) (app, tea.Cmd) {
	a, cmd, over := a.hears(msg.gen, msg.err)
	if over {
		return a, cmd
	}
	a, _ = a.say(strings.Join(msg.Lines(), "\n"))
	a, told := a.say(msg.short(a.at().room.Name == TalksRoom))
	if a.at().room == (Room{}) {
		return a, told
	}
	next, cmd := a.refresh()
	return next, tea.Batch(told, cmd)
}
