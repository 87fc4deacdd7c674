package main

import (
	"context"

	"github.com/spf13/cobra"
)

func newToday(e *env) *cobra.Command {
	var minutes int
	cmd := &cobra.Command{
		Use:   "today [--plain] [--minutes N]",
		Short: "the session of the day",
		Example: `hearten today
hearten today --minutes 1     one minute counts
hearten today --plain         by lines, for screen readers and scripts`,
		Args: takes(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if e.flags.json {
				return &usageError{words: "a session is talked through; it has no JSON form", see: "status --json"}
			}
			if cmd.Flags().Changed("minutes") && (minutes < 1 || minutes > 60) {
				return &usageError{words: "--minutes takes a number from 1 to 60", see: "today --help"}
			}
			return runToday(cmd.Context(), e, minutes)
		},
	}
	cmd.Flags().IntVar(&minutes, "minutes", 0, "how many minutes the session may take; else what the profile says")
	return cmd
}

// runToday leads through the day's session; minutes 0 means the learner's own.
func runToday(ctx context.Context, e *env, minutes int) error {
	open := e.open
	if e.fullScreen() {
		open = e.unlock
	}
	h, err := open()
	if err != nil {
		return err
	}
	return e.lead(ctx, h, nil, minutes)
}
