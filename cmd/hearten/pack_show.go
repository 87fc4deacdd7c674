package main

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/store/packs"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

func newPackShow(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "show ID [--json]",
		Short:   "one pack: what is in it, what you did of it, where it lies",
		Example: "hearten pack show first-days\nhearten pack show evening-talks --json",
		Args:    takes(1, 1),
		RunE:    func(_ *cobra.Command, args []string) error { return runPackShow(e, content.PackID(args[0])) },
	}
}

// shownPack is a pack with what is known of it here.
type shownPack struct {
	packListing
	Authors  []string         `json:"authors"`
	Requires []content.PackID `json:"requires"`
	URL      string           `json:"url,omitempty"`
	// Path is where its files lie, "" where they are part of the program.
	Path    string         `json:"path,omitempty"`
	Changes []packs.Change `json:"changes"` // of installed ones
	Done    packDone       `json:"done"`
}

// packDone counts what of a pack was gone through once or more.
type packDone struct {
	Lessons       int `json:"lessons"`
	Conversations int `json:"conversations"`
	Checkups      int `json:"checkups"`
}

// runPackShow tells of one pack that is open.
func runPackShow(e *env, id content.PackID) error {
	h, p, err := e.visit()
	if err != nil {
		return err
	}
	shelf, err := e.shelf()
	if err != nil {
		return err
	}
	pack := h.Library.Pack(id)
	if pack == nil {
		return notOpen(shelf, h.Library, id)
	}
	s := shownPack{
		listingOf(pack, pack.Origin), append([]string{}, pack.Authors...), append([]content.PackID{}, pack.Requires...), pack.URL, "",
		[]packs.Change{},
		doneOf(h.Library, p, id),
	}
	switch pack.Origin {
	case content.Installed:
		s.Path, s.Changes = shelf.Path(id), verify(shelf, id).Changes
	case content.Own:
		s.Path = h.ownFolder()
	case content.Embedded:
	}
	if e.flags.json {
		return e.sayJSON(struct {
			head
			shownPack
		}{schema("pack"), s})
	}
	if err := e.sayRoom(h, p, tui.Room{Name: tui.PacksRoom, Item: string(id)}); err != nil {
		return err
	}
	s.say(e, pack)
	return nil
}

// notOpen says that no pack of a name is open, and whether one lies there that was left out.
func notOpen(shelf *packs.Shelf, lib *content.Library, id content.PackID) error {
	if shelf.Holds(id) {
		return &packError{
			statusDamage, "damaged", fmt.Sprintf("“%s” is here and left out", id),
			"It lies in " + shelf.Path(id) + ". See: hearten pack verify " + string(id),
		}
	}
	var ids []string
	for _, p := range lib.Packs() {
		ids = append(ids, string(p.ID))
	}
	return &notFoundError{what: "pack", name: string(id), near: near(string(id), ids), list: "hearten pack list"}
}

// doneOf counts what of a pack was gone through.
func doneOf(lib *content.Library, p engine.Progress, id content.PackID) packDone {
	done := func(kind content.Kind) (n int) {
		for _, ref := range lib.All(kind) {
			if _, ok := p.LastRun(kind, ref); ok && ref.Pack == id {
				n++
			}
		}
		return n
	}
	return packDone{done(content.KindLesson), done(content.KindScenario), done(content.KindCheckup)}
}

// say tells of the pack what the list of what is in it does not.
func (s *shownPack) say(e *env, pack *content.Pack) {
	e.say("\nThe pack %s:\n", s.ID)
	for _, line := range aboutPack(pack) {
		e.item(line)
	}
	e.item(fmt.Sprintf("Done by you: %d of %s, %d of %s, %d of %s",
		s.Done.Lessons, count(s.Lessons, "lesson"), s.Done.Conversations, count(s.Conversations, "conversation"),
		s.Done.Checkups, count(len(pack.Checkups()), "check-up")))
	switch pack.Origin {
	case content.Embedded:
		e.item("It comes with Hearten.")
	case content.Own:
		e.say("  It is your own. Its files are yours to change:\n    %s\n", s.Path)
	case content.Installed:
		e.say("  You added it:\n    %s\n", s.Path)
		if len(s.Changes) == 0 {
			e.item("Its files are as they came.")
		}
		for _, c := range s.Changes {
			e.item(fmt.Sprintf("Not as it came: %s %s", c.File, differenceWords(c.What)))
		}
	}
}

// aboutPack says whose a pack is, and what it needs.
func aboutPack(p *content.Pack) []string {
	out := []string{"In it: " + inPack(p)}
	if len(p.Authors) > 0 {
		out = append(out, "By: "+strings.Join(p.Authors, ", "))
	}
	out = append(out, "Licence: "+p.Licence)
	if p.URL != "" {
		out = append(out, "From: "+p.URL)
	}
	if len(p.Requires) > 0 {
		out = append(out, "Requires: "+strings.Join(texts(p.Requires), ", "))
	}
	return out
}
