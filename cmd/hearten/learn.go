package main

import (
	"context"

	"example.com/hearten/content"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

func newLearn(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "learn [NAME]",
		Short: "one lesson; without a name, the lessons there are",
		Example: `hearten learn
hearten learn say-it-back     by its name, its title or its number in the list`,
		Args: takes(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error { return runLearn(cmd.Context(), e, args) },
	}
}

// runLearn goes through the lesson that is named, or lists the lessons.
func runLearn(ctx context.Context, e *env, name []string) error {
	h, err := e.open()
	if err != nil {
		return err
	}
	if len(name) == 0 {
		return e.pick(ctx, h, content.KindLesson, tui.Room{Name: tui.LessonsRoom})
	}
	ref, err := findListed(h.Library, content.KindLesson, name[0], "hearten learn")
	if err != nil {
		return err
	}
	return e.goThrough(ctx, h, content.Target{Kind: content.KindLesson, Ref: ref}, "")
}
