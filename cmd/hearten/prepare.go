package main

import (
	"context"
	"strings"

	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

// preparing is what is wanted of the talks that are prepared.
type preparing struct {
	anew, after, list, show, keep bool
	// to is the file that a worksheet is written into, "" for standard output.
	to string
}

func newPrepare(e *env) *cobra.Command {
	var what preparing
	cmd := &cobra.Command{
		Use:   "prepare [--new | --after [TALK] | --list | --show [TALK] | --keep [TALK]] [-o FILE]",
		Short: "a real talk that is ahead: three moves, a first sentence, and how it went",
		Example: `hearten prepare               a talk ahead; or how it went, once it was
hearten prepare --list        the talks that you prepared
hearten prepare -o talk.md    the worksheet of the next one, to print
hearten prepare --keep        the next one as a conversation of your own
hearten prepare --after Sam   how the talk with Sam went`,
		Args:              takes(0, 1),
		ValidArgsFunction: cobra.NoFileCompletions, // talks are in the record, which completions do not open
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := what.check(args); err != nil {
				return err
			}
			return runPrepare(cmd.Context(), e, what, strings.Join(args, " "))
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.BoolVar(&what.anew, "new", false, "begin another one, though a talk waits for its word")
	f.BoolVar(&what.after, "after", false, "how a talk went, whether or not its day has come")
	f.BoolVar(&what.list, "list", false, "the talks that you prepared")
	f.BoolVar(&what.show, "show", false, "the worksheet as markdown")
	f.BoolVar(&what.keep, "keep", false, "write it as a conversation into your own pack")
	f.StringVarP(&what.to, "output", "o", "", "write the worksheet of the next talk into a new `file`")
	return cmd
}

// check refuses flags and words that make no sense together.
func (w preparing) check(args []string) error {
	chosen := 0
	for _, set := range []bool{w.anew, w.after, w.list, w.show, w.keep} {
		if set {
			chosen++
		}
	}
	switch {
	case chosen > 1:
		return &usageError{words: "choose one of --new, --after, --list, --show and --keep", see: "prepare --help"}
	case w.to != "" && (w.after || w.list || w.keep):
		return &usageError{words: "-o writes a worksheet: give it alone, with --new or with --show", see: "prepare --help"}
	case len(args) > 0 && !w.after && !w.show && !w.keep && w.to == "":
		return &usageError{words: "a talk is named behind --after, --show or --keep; a new one is asked about step by step", see: "prepare --help"}
	}
	return nil
}

// runPrepare does what is wanted of the talk that is named, the next one where none is.
func runPrepare(ctx context.Context, e *env, what preparing, name string) error {
	h, p, err := e.visit()
	if err != nil {
		return err
	}
	switch {
	case what.list:
		return e.listTalks(ctx, h, p)
	case what.anew || !what.after && !what.show && !what.keep && !what.prints(p, name, h.Today()):
		return e.prepareTalk(ctx, h, p, what)
	}
	talk, ok := tui.TalkNamed(p, name, h.Today())
	if open, is := p.OpenTalk(h.Today()); is && what.after && name == "" {
		talk, ok = open, true
	}
	switch {
	case !ok && name == "":
		return &notFoundError{what: "prepared talk", list: "hearten prepare --list"}
	case !ok:
		return &notFoundError{"prepared talk", name, near(name, talkNames(p)), "hearten prepare --list"}
	case what.show, what.to != "":
		return e.showTalk(h, talk, what.to)
	case what.keep:
		return e.keepTalk(h, p, talk)
	case !talk.Open:
		return &usageError{words: "the talk with " + talk.Who + " has had its word", see: "prepare --show " + talk.ConversationID()}
	}
	agenda := tui.TalkAgenda(talk, h.Today())
	return e.lead(ctx, h, &agenda, agenda.Minutes)
}

// prints reports whether a worksheet is wanted that is there already: one that is named, or the next one.
func (w preparing) prints(p engine.Progress, name string, today engine.Day) bool {
	talk, ok := tui.TalkNamed(p, "", today)
	return w.to != "" && (name != "" || ok && talk.Open)
}

// prepareTalk asks how a talk went whose day has come, else prepares one. The worksheet that comes of it is written where a file is
// named.
func (e *env) prepareTalk(ctx context.Context, h *house, p engine.Progress, what preparing) error {
	agenda := tui.PrepareAgenda(p, h.Today())
	if what.anew || what.to != "" {
		agenda = tui.WorksheetAgenda()
	}
	if what.to != "" && what.to != "-" {
		if err := isFree(what.to, "prepare --help"); err != nil {
			return err
		}
	}
	if err := e.lead(ctx, h, &agenda, agenda.Minutes); err != nil || what.to == "" {
		return err
	}
	after, err := h.Progress()
	if err != nil {
		return err
	}
	if n := len(after.Preparations); n > 0 && after.Preparations[n-1].Seq > p.Seq {
		return e.showTalk(h, after.Preparations[n-1], what.to)
	}
	e.note("No talk was prepared, so nothing was written.\n")
	return nil
}

// talkNames are names that talks go by.
func talkNames(p engine.Progress) (out []string) {
	for _, t := range tui.Talks(p) {
		out = append(out, t.Who, t.ConversationID())
	}
	return out
}

// listTalks shows the talks that were prepared.
func (e *env) listTalks(ctx context.Context, h *house, p engine.Progress) error {
	if e.flags.json {
		return e.sayTalks(h, tui.Talks(p))
	}
	return e.room(ctx, h, tui.Room{Name: tui.TalksRoom})
}

// showTalk prints the worksheet of a talk, or writes it into a new file.
func (e *env) showTalk(h *house, talk engine.Preparation, to string) error {
	page := engine.WorksheetOf(h.Library, talk, h.Today()).Page()
	switch {
	case e.flags.json && to != "":
		return &usageError{words: "--json prints what is known of the talk and -o writes the page: choose one", see: "prepare --help"}
	case e.flags.json:
		return e.sayTalks(h, []engine.Preparation{talk})
	case to == "" || to == "-":
		e.print(e.out, "%s", page)
		return nil
	}
	if err := writeNew(to, []byte(page), 0o600, "prepare --help"); err != nil {
		return err
	}
	e.done("Written: %s\n", to)
	return nil
}

// keepTalk writes a talk into the learner's own pack.
func (e *env) keepTalk(h *house, p engine.Progress, talk engine.Preparation) error {
	kept, err := e.keepOwn(h, p, talk.Preparation)
	if err != nil {
		return err
	}
	if e.flags.json {
		return e.sayJSON(struct {
			head
			Conversation string `json:"conversation"`
			File         string `json:"file"`
			New          bool   `json:"new"`
		}{schema("kept"), kept.Ref.String(), kept.Path, !kept.There})
	}
	for i, line := range kept.Lines() {
		if i == 1 {
			line = "  " + line
		}
		e.say("%s\n", line)
	}
	return nil
}
