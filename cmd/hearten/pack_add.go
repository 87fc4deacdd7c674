package main

import (
	"errors"
	"fmt"
	"strings"

	"example.com/hearten/content"
	"github.com/spf13/cobra"
)

func newPackAdd(e *env) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "add FILE|DIR|- [--yes]",
		Short: "add a pack that somebody handed you; what comes is shown first",
		Example: `hearten pack add evening-talks-1.0.0.tar.gz
hearten pack add evening-talks          a folder, or one file ending in .md
hearten pack add - --yes < talks.tar.gz`,
		Args: takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error { return runPackAdd(e, args[0], yes) },
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do it without being asked")
	return cmd
}

// runPackAdd shows what comes, asks, and installs it.
func runPackAdd(e *env, from string, yes bool) (err error) {
	shelf, err := e.shelf()
	if err != nil {
		return err
	}
	a, err := arrive(e, shelf, from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.Discard()) }()
	if shelf.Holds(a.pack.ID) {
		return a.alreadyHere(e, shelf, from)
	}
	a.show(e)
	where := shelf.Path(a.pack.ID)
	e.note("It is kept in\n  %s\n", where)
	if !yes {
		if ok, err := a.agreed(e, "Type yes to add it: "); err != nil || !ok {
			return err
		}
		if shelf.Holds(a.pack.ID) {
			return a.alreadyHere(e, shelf, from)
		}
	}
	if err := a.Install(a.pack.ID); err != nil {
		return ofSource(from, err)
	}
	if e.flags.json {
		return e.sayJSON(installedAnswer{schema("pack_added"), listingOf(a.pack, content.Installed), "", "added", where, len(a.Hashes), a.Size, nil})
	}
	e.done("Added: %s %s.\nNext: hearten pack show %s\n", a.pack.Title, content.VersionWords(a.pack.Version), a.pack.ID)
	return nil
}

// installedAnswer is what came of adding or updating, as JSON.
type installedAnswer struct {
	head
	packListing
	From    string       `json:"from_version,omitempty"` // the version that was there
	What    string       `json:"what"`                   // added, updated or unchanged
	Path    string       `json:"path"`
	Files   int          `json:"files"`
	Bytes   int64        `json:"bytes"`
	Changes *packChanges `json:"changes,omitempty"`
}

// show tells what comes. It goes where words about the output go, since what came of it is the output.
func (a *arrival) show(e *env) {
	e.note("%s %s (%s)\n", a.pack.Title, content.VersionWords(a.pack.Version), a.pack.ID)
	for _, line := range append(aboutPack(a.pack), fmt.Sprintf("Size: %s, %s", count(len(a.Hashes), "file"), size(a.Size))) {
		e.note("  %s\n", fold(line, e.width()-4, "    "))
	}
	if told := countOf(a.problems); told.warnings > 0 {
		e.note("  %s\n", fold("Checked: nothing that would keep it from working; "+count(told.warnings, "warning")+" for its author.", e.width()-4, "    "))
	}
}

// inPack counts what is in a pack.
func inPack(p *content.Pack) string {
	return strings.Join([]string{
		count(len(p.Competencies), "skill"), count(len(p.Lessons()), "lesson"), count(len(p.Scenarios()), "conversation"),
		count(len(p.Checkups()), "check-up"), count(len(p.Badges()), "badge"),
	}, ", ")
}

// size says how large something is, in words.
func size(bytes int64) string {
	switch {
	case bytes < 1000:
		return count(int(bytes), "byte")
	case bytes < 1_000_000:
		return fmt.Sprintf("%d KB", (bytes+999)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
}
