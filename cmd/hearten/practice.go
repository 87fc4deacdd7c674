package main

import (
	"context"

	"example.com/hearten/content"
	"github.com/spf13/cobra"
)

func newPractice(e *env) *cobra.Command {
	var where string
	cmd := &cobra.Command{
		Use:   "practice [NAME] [--write-first] [--context SETTING]",
		Short: "rehearse a conversation; without a name, the conversations there are",
		Example: `hearten practice
hearten practice copied-in    by its name, its title or its number in the list
hearten practice copied-in --context remote
hearten practice --write-first    your own words first, in every turn`,
		Args: takes(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error { return runPractice(cmd.Context(), e, args, where) },
	}
	cmd.Flags().BoolVar(&e.flags.writeFirst, "write-first", false, "ask for your own words before the choices of every turn")
	cmd.Flags().StringVar(&where, "context", "", "the `setting` it takes place in, such as remote")
	return cmd
}

// runPractice goes through the conversation that is named, or lists the conversations; where "" means the learner's own
// setting.
func runPractice(ctx context.Context, e *env, name []string, where string) error {
	h, err := e.open()
	if err != nil {
		return err
	}
	var id content.ContextID
	if where != "" {
		if id, err = setting(h.Library, where); err != nil {
			return err
		}
	}
	if len(name) == 0 {
		return e.pick(ctx, h, content.KindScenario, id)
	}
	ref, err := findListed(h.Library, content.KindScenario, name[0], "hearten practice")
	if err != nil {
		return err
	}
	return e.goThrough(ctx, h, content.Target{Kind: content.KindScenario, Ref: ref}, id)
}
