package main

import (
	"context"

	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

func newReflect(e *env) *cobra.Command {
	var editor, week bool
	cmd := &cobra.Command{
		Use:   "reflect [--week] [--editor]",
		Short: "what came of your plan, and a line of your own",
		Example: `hearten reflect
hearten reflect -e            in your editor, from $VISUAL or $EDITOR
hearten reflect --week        close the week: one try, one thank-you`,
		Args: takes(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error { return runReflect(cmd.Context(), e, editor, week) },
	}
	cmd.Flags().BoolVarP(&editor, "editor", "e", false, "write in your editor; an emptied file writes nothing (-e)")
	cmd.Flags().BoolVar(&week, "week", false, "close the week: one thing that you tried, one person to thank")
	return cmd
}

// runReflect follows up the open plan, whether or not its day has come, and takes a line, or closes the week: in the
// learner's editor, where that is asked for.
func runReflect(ctx context.Context, e *env, editor, week bool) error {
	e.writesElsewhere = editor
	h, p, err := e.visit()
	if err != nil {
		return err
	}
	agenda := tui.ReflectAgenda(h.Coach, p)
	if week {
		agenda = tui.WeekAgenda()
	}
	return e.lead(ctx, h, &agenda, agenda.Minutes)
}
