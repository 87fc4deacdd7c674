package main

import (
	"context"

	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

// reflection is what a learner wants to look back on.
type reflection struct {
	editor, week, then, letter bool
	to                         string // the file of a letter, - for standard output, "" for not said
}

func newReflect(e *env) *cobra.Command {
	var what reflection
	cmd := &cobra.Command{
		Use:   "reflect [--week|--then|--letter [MONTH] [-o FILE]] [--editor]",
		Short: "what came of your plan, a line of your own; look back: then and now",
		Example: `hearten reflect
hearten reflect -e            in your editor, from $VISUAL or $EDITOR
hearten reflect --week        close the week: one try, one thank-you
hearten reflect --then        a moment of weeks ago, again
hearten reflect --letter      the month so far, in your own words
hearten reflect --letter november -o november.md`,
		Args: takes(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := what.check(); err != nil {
				return err
			}
			switch {
			case what.letter:
				return runLetter(e, args, what.to)
			case len(args) > 0 || what.to != "":
				return &usageError{words: "a month and a file belong to a letter: hearten reflect --letter november -o november.md", see: "reflect --help"}
			}
			return runReflect(cmd.Context(), e, what)
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.BoolVarP(&what.editor, "editor", "e", false, "write in your editor; an emptied file writes nothing (-e)")
	f.BoolVar(&what.week, "week", false, "close the week: one thing that you tried, one person to thank")
	f.BoolVar(&what.then, "then", false, "the moment that comes back today, beside what you wrote then")
	f.BoolVar(&what.letter, "letter", false, "a month as a letter in markdown: november, 2026-11, last; this month so far")
	f.StringVarP(&what.to, "output", "o", "", "write the letter to a new `file`; - is standard output")
	return cmd
}

// check refuses what cannot be had at once.
func (r reflection) check() error {
	n := 0
	for _, asked := range []bool{r.week, r.then, r.letter} {
		if asked {
			n++
		}
	}
	if n > 1 {
		return &usageError{words: "--week, --then and --letter are three things: choose one", see: "reflect --help"}
	}
	return nil
}

// runReflect follows up the open plan, whether or not its day has come, and takes a line, closes the week, or goes back to a
// moment: in the learner's editor, where that is asked for.
func runReflect(ctx context.Context, e *env, what reflection) error {
	e.writesElsewhere = what.editor
	h, p, err := e.visit()
	if err != nil {
		return err
	}
	agenda := tui.ReflectAgenda(h.Coach, p)
	switch {
	case what.week:
		agenda = tui.WeekAgenda()
	case what.then:
		due, words, ok := tui.ThenAgenda(h.Coach, p)
		if !ok {
			e.say("%s\n", fold(words, e.width(), ""))
			return nil
		}
		agenda = due
	}
	return e.lead(ctx, h, &agenda, agenda.Minutes)
}
