package main

import (
	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

func newPack(e *env) *cobra.Command {
	return group("pack", "packs: what there is, and the checks for those who write one",
		"hearten pack list\nhearten pack add evening-talks-1.0.0.tar.gz\nhearten help pack tutorial     to write one: begin here\nhearten pack new my-pack\nhearten pack preview my-pack\nhearten pack lint my-pack\nhearten pack build my-pack",
		newPackList(e), newPackShow(e), newPackAdd(e), newPackUpdate(e), newPackRemove(e), newPackVerify(e),
		newPackNew(e), newPackLint(e), newPackFix(e), newPackPreview(e), newPackPlay(e), newPackWalk(e), newPackGraph(e),
		newPackRecord(e), newPackTest(e), newPackPrint(e), newPackI18n(e), newPackExport(e), newPackImport(e), newPackBuild(e), newPackCalibrate(e))
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
	Origin        content.Origin `json:"origin"` // embedded, installed or own
}

// listingOf counts what is in a pack.
func listingOf(p *content.Pack, from content.Origin) packListing {
	l := packListing{
		p.ID, p.Title, p.Version, p.Language, p.Licence,
		len(p.Competencies), len(p.Lessons()), len(p.Scenarios()), 0, len(p.Badges()), from,
	}
	for _, c := range p.Checkups() {
		l.Situations += len(c.Items)
	}
	return l
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
		all = append(all, listingOf(p, p.Origin))
	}
	return e.sayJSON(struct {
		head
		Packs []packListing `json:"packs"`
	}{schema("packs"), all})
}
