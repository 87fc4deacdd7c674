package main

import (
	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

func newPack(e *env) *cobra.Command {
	return group("pack", "packs: what there is, and the checks for those who write one",
		"hearten pack list\nhearten pack lint my-pack\nhearten pack walk my-pack",
		newPackList(e), newPackLint(e), newPackWalk(e), newPackExport(e), newPackCalibrate(e), newPackI18n(e))
}

func newPackList(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "list [--json]",
		Short:   "the packs that are open",
		Example: "hearten pack list\nhearten pack list --json",
		Args:    takes(0, 0),
		RunE:    func(*cobra.Command, []string) error { return runPackList(e) },
	}
}

// packListing is a pack with what is in it.
type packListing struct {
	ID            content.PackID `json:"id"`
	Title         string         `json:"title"`
	Version       string         `json:"pack_version"`
	Language      string         `json:"language"`
	Licence       string         `json:"licence"`
	Competencies  int            `json:"competencies"`
	Lessons       int            `json:"lessons"`
	Conversations int            `json:"conversations"`
	Situations    int            `json:"situations"`
	Badges        int            `json:"badges"`
}

// runPackList prints the packs.
func runPackList(e *env) error {
	h, err := e.open()
	if err != nil {
		return err
	}
	if !e.flags.json {
		return e.sayRoom(h, engine.Progress{}, tui.Room{Name: tui.PacksRoom})
	}
	all := []packListing{}
	for _, p := range h.Library.Packs() {
		l := packListing{
			p.ID, p.Title, p.Version, p.Language, p.Licence,
			len(p.Competencies), len(p.Lessons()), len(p.Scenarios()), 0, len(p.Badges()),
		}
		for _, c := range p.Checkups() {
			l.Situations += len(c.Items)
		}
		all = append(all, l)
	}
	return e.sayJSON(struct {
		head
		Packs []packListing `json:"packs"`
	}{schema("packs"), all})
}
