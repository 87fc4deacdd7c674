package main

import (
	"errors"
	"slices"
	"strings"

	"example.com/hearten/content"
	"github.com/spf13/cobra"
)

func newPackWalk(e *env) *cobra.Command {
	runs := runsWanted{see: "pack walk --help"}
	cmd := &cobra.Command{
		Use:   "walk FILE|DIR [--json] [--runs DEPTH]",
		Short: "go through all that can happen in a conversation, and say what stands out",
		Long: `Ways to an ending are counted for each kind of learner that conditions tell
apart; the number is that of the kind that has the most. More: hearten help pack`,
		Example: `hearten pack walk my-pack
hearten pack walk my-pack/scenarios/the-second-slip.md
hearten pack walk talk.md --runs 12     all ways, a line each
hearten pack walk talk.md --runs 12 --context remote --set level:empathy=2`,
		Args: takes(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, flag := range []string{"context", "confidence", "set"} {
				if cmd.Flags().Changed(flag) && !cmd.Flags().Changed("runs") {
					return &usageError{words: "--" + flag + " says what a run is given: it goes with --runs", see: "pack walk --help"}
				}
			}
			if cmd.Flags().Changed("runs") {
				return runRuns(e, args[0], runs)
			}
			return runWalk(e, args[0])
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.IntVar(&runs.depth, "runs", 0, "list all runs as JSON, cut after this `number` of choices")
	f.StringVar(&runs.context, "context", "", "of the runs: their `context`; the pack's first otherwise")
	f.IntVar(&runs.confidence, "confidence", 2, "of the runs, a `number`: 1 guessing, 2 fairly sure, 3 sure")
	f.StringArrayVar(&runs.set, "set", nil, "of the runs, `what=value`: level:NAME=0 to 4, or met:NAME=strong, mixed, poor or none")
	return cmd
}

// mendError: there is something to be mended, or files in a folder that cannot be read.
type mendError struct{ things, unread int }

func (e *mendError) Error() string {
	var parts []string
	if e.things > 0 {
		parts = append(parts, count(e.things, "thing")+" to mend")
	}
	if e.unread > 0 {
		parts = append(parts, count(e.unread, "file")+" not read")
	}
	return strings.Join(parts, ", ")
}

// walked is a conversation that was gone through.
type walked struct {
	*content.Walk
	file   string // as its places are named
	pack   content.PackID
	faults []content.Problem // the errors in its file
}

// runWalk goes through every conversation of a path.
func runWalk(e *env, path string) error {
	d, problems, err := draftAt(e, path, "pack walk --help")
	if err != nil {
		return err
	}
	var all []walked
	var large error
	mend := 0
	for _, sc := range d.Scenarios {
		w, err := sc.Walk(d.Setting())
		if err != nil {
			large = errors.Join(large, &largeError{sc.Title, err})
			continue
		}
		mend += w.Problems()
		all = append(all, walked{w, placeName(path, sc, e.flags.json), d.Pack, faultsIn(problems, sc.Pos.File)})
	}
	if e.flags.json {
		err = sayWalksJSON(e, all, slices.Concat(d.Unread, faultsIn(problems)))
	} else {
		sayWalks(e, all)
		sayUnread(e, seenFrom(path, d.Unread))
	}
	switch {
	case err != nil:
		return err
	case large != nil:
		return large
	case mend > 0 || len(d.Unread) > 0:
		return &mendError{mend, len(d.Unread)}
	}
	return nil
}

// largeError: a conversation has more states than are looked at.
type largeError struct {
	title string
	err   error
}

func (e *largeError) Error() string { return "“" + e.title + "”: " + e.err.Error() }

func (e *largeError) Unwrap() error { return e.err }
