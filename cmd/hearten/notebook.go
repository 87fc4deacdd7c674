package main

import (
	"context"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

func newNotebook(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "notebook [WORDS] [--json]",
		Short: "what you wrote: lines, plans and what came of them",
		Example: `hearten notebook
hearten notebook phone        what holds these words
hearten notebook --json`,
		RunE: func(cmd *cobra.Command, args []string) error {
			return runNotebook(cmd.Context(), e, strings.Join(args, " "))
		},
	}
}

// note is something that the learner wrote.
type note struct {
	Seq   uint64       `json:"seq"`
	Kind  tui.NoteKind `json:"kind"`
	Day   engine.Day   `json:"day"`
	Text  string       `json:"text"`
	Topic engine.Topic `json:"topic,omitempty"`
	About *noteItem    `json:"about"`
	Plan  *notePlan    `json:"plan"`
	// Said is where something was said in a conversation, before its choices; left out otherwise.
	Said *noteTurn `json:"said,omitempty"`
	Talk *noteTalk `json:"talk,omitempty"`
	Then *noteThen `json:"then,omitempty"`
}

// noteTurn is a turn of a conversation. Practice is true in a replay.
type noteTurn struct {
	Turn     int    `json:"turn"` // from 1
	Scene    string `json:"scene"`
	Practice bool   `json:"practice"`
}

// noteThen is what was said in a moment before it came back: written, or chosen.
type noteThen struct {
	Day    *engine.Day `json:"day,omitempty"`
	Text   string      `json:"text"`
	Chosen bool        `json:"chosen,omitempty"`
}

// noteItem is what a note is about.
type noteItem struct {
	Kind  content.Kind `json:"kind"`
	ID    content.Ref  `json:"id"`
	Title string       `json:"title"`
}

// notePlan is the plan of a note, with what came of it.
type notePlan struct {
	ID      engine.ID     `json:"id"`
	Cue     string        `json:"cue"`
	Action  string        `json:"action"`
	Open    bool          `json:"open"`
	Answers []noteOutcome `json:"answers"`
}

// noteTalk is the prepared talk of a note.
type noteTalk struct {
	talkIDs
	On   engine.Day `json:"on"`
	Open bool       `json:"open"`
}

type noteOutcome struct {
	Day        engine.Day        `json:"day"`
	Outcome    engine.Outcome    `json:"outcome"`
	Resolution engine.Resolution `json:"resolution"`
	Words      string            `json:"words,omitempty"`
}

// runNotebook shows the notes that hold all the words.
func runNotebook(ctx context.Context, e *env, words string) error {
	h, err := e.open()
	if err != nil {
		return err
	}
	if !e.flags.json {
		return e.room(ctx, h, tui.Room{Name: tui.NotebookRoom, Find: words})
	}
	p, err := h.Progress()
	if err != nil {
		return err
	}
	notes := []note{}
	for _, n := range tui.NotesWith(h.Coach, p, words) {
		notes = append(notes, noteOf(h.Library, n))
	}
	return e.sayJSON(struct {
		head
		Notes []note `json:"notes"`
	}{schema("notebook"), notes})
}

func noteOf(lib *content.Library, n tui.Note) note {
	out := note{Seq: n.Seq, Kind: n.Kind, Day: n.Day, Text: n.Text, Topic: n.Topic}
	if n.Item != nil {
		out.About = &noteItem{n.Item.Kind, n.Item.Ref, engine.TitleOf(lib, n.Item.Kind, n.Item.Ref)}
	}
	if n.Pair != nil {
		out.Then = &noteThen{Text: n.Pair.Was, Chosen: n.Pair.Chosen}
		if n.Pair.Dated {
			out.Then.Day = &n.Pair.Then
		}
	}
	switch n.Kind {
	case tui.LineNote, tui.ThenNote:
		return out
	case tui.SaidNote:
		out.Said = &noteTurn{n.Said.Turn, n.Said.Scene, n.Said.Practice}
		return out
	case tui.TalkNote, tui.HeldNote:
		out.Talk = &noteTalk{idsOf(n.Talk), n.Talk.On, n.Talk.Open}
		return out
	case tui.PlanNote, tui.TryNote:
	}
	out.Plan = &notePlan{ID: n.Plan.Plan, Cue: n.Plan.Cue, Action: n.Plan.Action, Open: n.Plan.Open, Answers: []noteOutcome{}}
	for _, a := range n.Plan.Answers {
		out.Plan.Answers = append(out.Plan.Answers, noteOutcome{a.Day, a.Outcome, a.Resolution, a.Words})
	}
	return out
}
