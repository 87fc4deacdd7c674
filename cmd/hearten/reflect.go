package main

import (
	"context"

	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

func newReflect(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "reflect",
		Short:   "what came of your plan, and a line of your own",
		Example: `hearten reflect`,
		Args:    takes(0, 0),
		RunE:    func(cmd *cobra.Command, _ []string) error { return runReflect(cmd.Context(), e) },
	}
}

// runReflect follows up the open plan, whether or not its day has come, and takes a line.
func runReflect(ctx context.Context, e *env) error {
	h, p, err := e.visit()
	if err != nil {
		return err
	}
	agenda := tui.ReflectAgenda(p)
	return e.lead(ctx, h, &agenda, agenda.Minutes)
}
