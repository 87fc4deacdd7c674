package main

import (
	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// pastRun is a conversation of the past.
type pastRun struct {
	Run     engine.ID         `json:"run"`
	ID      content.Ref       `json:"id"`
	Title   string            `json:"title"`
	Edition string            `json:"edition"`
	Day     engine.Day        `json:"day"`
	Context content.ContextID `json:"context,omitempty"`
	Turns   int               `json:"turns"`
	Done    bool              `json:"done"`
	// Ending is a slug, Kind its kind, Got of Best the share; they are there once it is done.
	Ending   string             `json:"ending,omitempty"`
	Kind     content.EndingKind `json:"kind,omitempty"`
	Got      int                `json:"got"`
	Best     int                `json:"best"`
	Practice bool               `json:"practice"`
	// From is the run that it goes through again, and how many of its turns it took over.
	From *engine.Replayed `json:"from"`
}

func pastRunOf(r engine.Run, title string) pastRun {
	return pastRun{
		r.ID, r.Item.Ref, title, r.Item.Version, r.Began, r.Context, r.Turns(), r.Done, r.Ending, r.Kind, r.Got, r.Best, r.Practice, r.From,
	}
}

type replaysForm struct {
	head
	Conversations []pastRun `json:"conversations"`
}

// replaysJSON is `hearten replay --json`: the conversations of the past, the newest first.
func replaysJSON(h *house, p engine.Progress) replaysForm {
	out := replaysForm{schema("replays"), []pastRun{}}
	for _, r := range p.Conversations() {
		out.Conversations = append(out.Conversations, pastRunOf(r, engine.TitleOf(h.Library, r.Item.Kind, r.Item.Ref)))
	}
	return out
}

// replayForm is `hearten replay CONVERSATION --json`.
type replayForm struct {
	head
	pastRun
	// Told is what it is told from: as-it-was, another-edition, or journal where the pack has changed or is gone.
	Told string `json:"told"`
	// Earlier is how many turns came before that cannot be told.
	Earlier int        `json:"earlier"`
	Path    []toldTurn `json:"path"`
	// Turning is the number of the turn that mattered, null where there is none.
	Turning *int `json:"turning"`
	// Road is the road not taken, null where there is none.
	Road *toldRoad `json:"road"`
}

type toldTurn struct {
	Turn    int           `json:"turn"`
	Scene   string        `json:"scene"`
	Choice  content.Key   `json:"choice"`
	Words   string        `json:"words"`
	Written string        `json:"written,omitempty"`
	Grade   content.Grade `json:"grade"`
	Caught  int           `json:"caught"`
	Missed  int           `json:"missed"`
	To      string        `json:"to,omitempty"`
	Others  []toldWay     `json:"others"`
}

type toldWay struct {
	Words string        `json:"words"`
	Grade content.Grade `json:"grade"`
	To    string        `json:"to"`
}

type toldRoad struct {
	Path []toldTurn `json:"path"`
	At   string     `json:"at"`
	// Kind is the ending's, "" where it comes to none; Back is true where it comes back to a scene of its own.
	Kind content.EndingKind `json:"kind"`
	Back bool               `json:"back"`
}

func replayJSON(told engine.Retelling) replayForm {
	out := replayForm{
		head: schema("replay"), pastRun: pastRunOf(told.Run, told.Title), Earlier: told.Earlier,
		Told: [...]string{engine.AsItWas: "as-it-was", engine.AsItIs: "another-edition", engine.PackChanged: "journal", engine.PackGone: "journal"}[told.Telling],
		Path: toldTurns(told.Earlier, told.Turns),
	}
	if told.Turning >= 0 {
		n := told.Earlier + told.Turning + 1
		out.Turning = &n
	}
	if r := told.Road; r != nil {
		out.Road = &toldRoad{toldTurns(told.Earlier+told.Turning, r.Turns), r.Name.String(), r.Kind, r.Back}
	}
	return out
}

func toldTurns(before int, turns []engine.ToldTurn) []toldTurn {
	out := []toldTurn{}
	for i, t := range turns {
		turn := toldTurn{
			Turn: before + i + 1, Scene: t.Scene.Name.String(), Choice: t.Key, Words: t.Words.String(), Written: t.Written, Grade: t.Grade,
			To: t.To.Name.String(), Others: []toldWay{},
		}
		for _, c := range t.Cues {
			if c.Caught {
				turn.Caught++
			} else {
				turn.Missed++
			}
		}
		for _, w := range t.Others {
			turn.Others = append(turn.Others, toldWay{w.Words.String(), w.Grade, w.To.Name.String()})
		}
		out = append(out, turn)
	}
	return out
}
