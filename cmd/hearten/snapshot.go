package main

import (
	"context"
	"fmt"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

// snapshotAsked is what the command line asks of `hearten snapshot`.
type snapshotAsked struct {
	show, again bool
	minutes     int
}

func newSnapshot(e *env) *cobra.Command {
	var asked snapshotAsked
	cmd := &cobra.Command{
		Use:   "snapshot [--minutes N] [--show|--again] [--json]",
		Short: "your strengths and what is worth a look, by a short check-up",
		Example: `hearten snapshot              ten minutes at most; one that was left goes on
hearten snapshot --minutes 4
hearten snapshot --show       what the last one came to
hearten snapshot --json`,
		Args: takes(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("minutes") && (asked.minutes < 1 || asked.minutes > engine.SnapshotMinutes) {
				return &usageError{words: fmt.Sprintf("--minutes takes a number from 1 to %d", engine.SnapshotMinutes), see: "snapshot --help"}
			}
			if asked.show && asked.again {
				return &usageError{words: "--show looks at the last one and --again takes another: choose one", see: "snapshot --help"}
			}
			return runSnapshot(cmd.Context(), e, asked)
		},
	}
	cmd.Flags().IntVar(&asked.minutes, "minutes", 0, "how many minutes the sitting may take; else ten")
	cmd.Flags().BoolVar(&asked.show, "show", false, "show what the last snapshot came to, and ask nothing")
	cmd.Flags().BoolVar(&asked.again, "again", false, "take another, though there is one of today")
	return cmd
}

// runSnapshot takes a snapshot or goes on with the one that was left; where one of today is there, it shows that.
func runSnapshot(ctx context.Context, e *env, asked snapshotAsked) error {
	h, p, err := e.visit()
	if err != nil {
		return err
	}
	if e.flags.json {
		return e.sayJSON(snapshotJSON(p, h.Library))
	}
	today := h.Today()
	last, taken := p.LastSnapshot()
	_, open := p.OpenSnapshot(today)
	_, left := p.LeftBeforeFocus(today)
	if asked.show || (taken && last.On == today && !open && !left && !asked.again) {
		return e.room(ctx, h, tui.Room{Name: tui.SnapshotRoom})
	}
	if len(h.Library.All(content.KindCheckup)) == 0 {
		e.say("The packs that are open have no situations to ask. What is in them: hearten pack list\n")
		return nil
	}
	agenda := tui.SnapshotAgenda(asked.minutes)
	agenda.Activities[0].Anew = asked.again
	return e.lead(ctx, h, &agenda, agenda.Minutes)
}

// snapshotResult is `hearten snapshot --json`: the last snapshot that was taken to its end, null where there is none.
type snapshotResult struct {
	head
	Snapshot *snapshotForm `json:"snapshot"`
}

type snapshotForm struct {
	Run          engine.ID           `json:"run"`
	Day          engine.Day          `json:"day"`
	Asked        int                 `json:"asked"`
	Why          engine.SnapshotStop `json:"why"`
	Competencies []snapshotStand     `json:"competencies"`
	Differences  []snapshotGap       `json:"differences"`
}

// snapshotStand is a competency with its tier and the probability that it is above the learner's own mean.
type snapshotStand struct {
	ID    content.Ref `json:"id"`
	Title string      `json:"title"`
	Area  string      `json:"area"`
	Tier  string      `json:"tier"`
	Above float64     `json:"above"`
	// Own is true where the learner's own view moved it more than all else that is about it.
	Own   bool `json:"own_view"`
	Focus bool `json:"focus"`
}

// snapshotGap is what the learner and others think of a competency, in points from 1 to 5, and the 80 % interval of the difference.
type snapshotGap struct {
	ID         content.Ref `json:"id"`
	Self       float64     `json:"self"`
	Others     float64     `json:"others"`
	Raters     int         `json:"raters"`
	Difference float64     `json:"difference"`
	Low        float64     `json:"low"`
	High       float64     `json:"high"`
}

func snapshotJSON(p engine.Progress, lib *content.Library) snapshotResult {
	out := snapshotResult{head: schema("snapshot")}
	r, ok := p.LastSnapshot()
	if !ok {
		return out
	}
	came := engine.ResultOf(p, lib, r)
	form := snapshotForm{r.Run, r.On, came.Asked, came.Why, []snapshotStand{}, []snapshotGap{}}
	for _, s := range came.Stands {
		form.Competencies = append(form.Competencies, snapshotStand{
			s.Competency, s.Title, s.Area, engine.TierName(s.Tier), s.Above, s.Own, slices.Contains(p.Profile.Focus, s.Competency),
		})
	}
	for _, g := range came.Gaps {
		form.Differences = append(form.Differences, snapshotGap{g.Competency, g.Self, g.Others, g.Raters, g.Points, g.Points - g.Give, g.Points + g.Give})
	}
	out.Snapshot = &form
	return out
}
