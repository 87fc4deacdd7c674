package main

import (
	"context"
	"errors"
	"io"
	"strconv"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

// lookingBack is which conversation of the past is asked for, and as what.
type lookingBack struct {
	run        string // its number, its id or its name; "" for the list
	transcript bool
	to         string // a file for the transcript; "" for standard output
	again      bool
}

func newReplay(e *env) *cobra.Command {
	var asked lookingBack
	cmd := &cobra.Command{
		Use:   "replay [CONVERSATION] [--transcript [-o FILE]] [--again] [--json]",
		Short: "look back on a conversation: its branches, and the road not taken",
		Example: `hearten replay                the conversations of the past, the newest first
hearten replay 1              the last one, by its number in the list
hearten replay copied-in      the last one of that name
hearten replay 1 --transcript                 all that was said, in markdown
hearten replay 1 --transcript -o talk.md      and into a new file
hearten replay 1 --again      practise from the turn that mattered`,
		Args: takes(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			asked.run = strings.Join(args, "")
			return runReplay(cmd.Context(), e, asked)
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.BoolVar(&asked.transcript, "transcript", false, "print it in markdown, your own words too")
	f.StringVarP(&asked.to, "output", "o", "", "write the transcript to a new `file`; - is standard output")
	f.BoolVar(&asked.again, "again", false, "go through it again from the turn that mattered, as practice")
	return cmd
}

// runReplay shows the conversations of the past, or looks back on one.
func runReplay(ctx context.Context, e *env, asked lookingBack) error {
	switch {
	case asked.to != "" && !asked.transcript:
		return &usageError{words: "-o writes a transcript: add --transcript", see: "replay --help"}
	case asked.again && asked.transcript:
		return &usageError{words: "--again practises and --transcript looks back: choose one", see: "replay --help"}
	case (asked.transcript || asked.again) && asked.run == "":
		return &usageError{words: "say which conversation: its number, its id or its name", see: "replay"}
	case asked.transcript && e.flags.json:
		return &usageError{words: "--json and --transcript are two forms of one thing: choose one", see: "replay --help"}
	}
	h, p, err := e.visit()
	if err != nil {
		return err
	}
	if asked.run == "" {
		if e.flags.json {
			return e.sayJSON(replaysJSON(h, p))
		}
		return e.room(ctx, h, tui.Room{Name: tui.ReplayRoom})
	}
	run, err := runNamed(h.Library, p, asked.run)
	if err != nil {
		return err
	}
	told, _ := engine.Retell(h.Library, p, run.ID)
	switch {
	case asked.again:
		return practiseAgain(ctx, e, h, p, told)
	case asked.transcript:
		return transcribe(e, asked.to, tui.Transcript(h.Coach, p, told).Markdown())
	case e.flags.json:
		return e.sayJSON(replayJSON(told))
	}
	return e.room(ctx, h, tui.Room{Name: tui.ReplayRoom, Item: string(run.ID)})
}

// practiseAgain goes through a conversation again from the turn that mattered.
func practiseAgain(ctx context.Context, e *env, h *house, p engine.Progress, told engine.Retelling) error {
	agenda, ok := tui.AgainAgenda(h.Coach, p, told.Run.ID)
	switch {
	case ok:
		return e.lead(ctx, h, &agenda, agenda.Minutes)
	case told.Turning < 0:
		return &usageError{words: "every turn of it was a good one: there is none to go back to", see: "practice"}
	}
	return &usageError{words: "its pack has changed since: that turn cannot be reached any more", see: "practice"}
}

// runNamed is the run that a name means: a number of the list, an id or its beginning, or the last one of a conversation.
func runNamed(lib *content.Library, p engine.Progress, name string) (engine.Run, error) {
	all := p.Conversations()
	missing := &notFoundError{what: "conversation of the past", name: name, list: "hearten replay"}
	if n, err := strconv.Atoi(name); err == nil && n >= 1 && n <= len(all) {
		return all[n-1], nil
	}
	var begins []engine.Run
	for _, r := range all {
		if id := strings.ToLower(name); len(id) >= leastID && strings.HasPrefix(string(r.ID), id) {
			begins = append(begins, r)
		}
	}
	if len(begins) == 1 {
		return begins[0], nil
	}
	if len(begins) > 1 {
		return engine.Run{}, &usageError{words: "more than one conversation has an id that begins with “" + name + "”", see: "replay"}
	}
	if r, ok := lastOf(all, func(ref content.Ref) bool { return ref.String() == name || ref.ID == name }); ok {
		return r, nil // its pack may be gone
	}
	ref, err := find(lib, content.KindScenario, name, "hearten replay")
	var unknown *notFoundError
	switch {
	case errors.As(err, &unknown):
		missing.near = either(near(name, pastNames(all)))
		return engine.Run{}, missing
	case err != nil:
		return engine.Run{}, err
	}
	if r, ok := lastOf(all, func(past content.Ref) bool { return past == ref }); ok {
		return r, nil
	}
	return engine.Run{}, missing
}

// leastID is how many digits of an id name a run.
const leastID = 4

func lastOf(all []engine.Run, is func(content.Ref) bool) (engine.Run, bool) {
	for _, r := range all {
		if is(r.Item.Ref) {
			return r, true
		}
	}
	return engine.Run{}, false
}

// pastNames are the names of conversations of the past.
func pastNames(all []engine.Run) []string {
	var out []string
	seen := map[string]bool{}
	for _, r := range all {
		if id := r.Item.Ref.ID; !seen[id] {
			seen[id], out = true, append(out, id)
		}
	}
	return out
}

// transcribe prints a transcript, or writes it to a new file.
func transcribe(e *env, to, text string) error {
	e.note("Your own words are in it, and who was talked about: look at it before you hand it on.\n")
	if to == "" || to == "-" {
		_, err := io.WriteString(e.out, content.Clean(text)) // signs written in ASCII could become other marks
		return err
	}
	if err := writeNew(to, []byte(text), "replay --help"); err != nil {
		return err
	}
	e.done("Written to %s. It is yours to keep or to send.\n", to)
	return nil
}
