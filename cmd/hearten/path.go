package main

import (
	"context"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

func newPath(e *env) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "path [--json]",
		Short: "what comes next on your way, and why",
		Example: `hearten path
hearten path --json
hearten path pin say-it-back      it comes next, until it is done
hearten path skip copied-in       not for now
hearten path clear copied-in      as it was`,
		Args: known,
		RunE: func(cmd *cobra.Command, _ []string) error { return runPath(cmd.Context(), e) },
	}
	var wishes []*cobra.Command
	for _, w := range pathWishes() {
		wishes = append(wishes, w.command(e))
	}
	add(cmd, "", wishes...)
	return cmd
}

// step is a step of the pathway.
type step struct {
	Kind    content.Kind     `json:"kind"`
	ID      content.Ref      `json:"id"`
	Title   string           `json:"title"`
	Minutes float64          `json:"minutes"`
	State   engine.StepState `json:"state"` // done, next, later or skipped
	Done    *engine.Day      `json:"done"`
	// Changed is there where it is not what it was when it was done: the versions of its pack.
	Changed *engine.Editions `json:"changed,omitempty"`
	InFocus bool             `json:"in_focus"`
	Pinned  bool             `json:"pinned"`
	Stretch bool             `json:"stretch"`
	OffPath bool             `json:"off_path"`
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
		out := step{
			Kind: s.Target.Kind, ID: s.Target.Ref, Title: s.Title, Minutes: s.Minutes, State: s.State,
			Changed: p.Changed(h.Library, s.Target.Kind, s.Target.Ref), InFocus: s.InFocus, Pinned: s.Pinned, Stretch: s.Stretch, OffPath: s.OffPath, Reasons: []string{},
		}
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
