package main

import (
	"context"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

func newPath(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "path [--json]",
		Short:   "what comes next on your way, and why",
		Example: "hearten path\nhearten path --json",
		Args:    takes(0, 0),
		RunE:    func(cmd *cobra.Command, _ []string) error { return runPath(cmd.Context(), e) },
	}
}

// step is a step of the pathway.
type step struct {
	Kind    content.Kind     `json:"kind"`
	ID      content.Ref      `json:"id"`
	Title   string           `json:"title"`
	Minutes float64          `json:"minutes"`
	State   engine.StepState `json:"state"`
	Done    *engine.Day      `json:"done"`
	InFocus bool             `json:"in_focus"`
	Reasons []string         `json:"reasons"`
}

// runPath shows the pathway.
func runPath(ctx context.Context, e *env) error {
	h, err := e.open()
	if err != nil {
		return err
	}
	if !e.flags.json {
		return e.room(ctx, h, tui.Room{Name: tui.PathRoom})
	}
	p, err := h.Progress()
	if err != nil {
		return err
	}
	steps := []step{}
	for _, s := range engine.Path(p, h.Library, h.Today()) {
		out := step{s.Target.Kind, s.Target.Ref, s.Title, s.Minutes, s.State, nil, s.InFocus, []string{}}
		if s.State == engine.StepDone {
			out.Done = &s.Done
		}
		for _, r := range s.Reasons {
			out.Reasons = append(out.Reasons, r.Words)
		}
		steps = append(steps, out)
	}
	return e.sayJSON(struct {
		head
		Steps []step `json:"steps"`
	}{schema("path"), steps})
}
