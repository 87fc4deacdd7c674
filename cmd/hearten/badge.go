package main

import (
	"fmt"
	"slices"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

func newBadge(e *env) *cobra.Command {
	list := &cobra.Command{
		Use:     "list [--json]",
		Short:   "badges that you earned, and what the others still ask for",
		Example: "hearten badge list\nhearten badge list --json",
		Args:    takes(0, 0),
		RunE:    func(*cobra.Command, []string) error { return runBadgeList(e) },
	}
	return group("badge", "badges: earned by what you show", "hearten badge list", list)
}

// unsigned is the trust of a badge that only its owner's record tells of: no key has signed it.
const unsigned = "unsigned"

// earnedBadge is a badge with when it was earned, and what it is worth as somebody's word.
type earnedBadge struct {
	ID      engine.ID   `json:"id"`
	Badge   content.Ref `json:"badge"`
	Title   string      `json:"title"`
	Level   int         `json:"level"`
	Earned  time.Time   `json:"earned_at"`
	Expires *time.Time  `json:"expires_at"`
	Trust   string      `json:"trust"`
}

// nearBadge is a badge that is not earned, with what is missing.
type nearBadge struct {
	Badge   content.Ref `json:"badge"`
	Title   string      `json:"title"`
	Missing []string    `json:"missing"`
}

// runBadgeList prints the badges.
func runBadgeList(e *env) error {
	h, p, err := e.visit()
	if err != nil {
		return err
	}
	if e.flags.json {
		earned, err := earnedBadges(h)
		if err != nil {
			return err
		}
		return e.sayJSON(struct {
			head
			Earned []earnedBadge `json:"earned"`
			Near   []nearBadge   `json:"near"`
		}{schema("badges"), earned, nearBadges(h.Library, p)})
	}
	return e.sayRoom(h, p, tui.Room{Name: tui.BadgesRoom})
}

// earnedBadges reads when each award was made, and until when it holds.
func earnedBadges(h *house) ([]earnedBadge, error) {
	out := []earnedBadge{}
	for ev, err := range engine.Renamed(h.Library, h.Journal.Read(0)) {
		if err != nil {
			return nil, fmt.Errorf("read the journal: %w", err)
		}
		f, ok := ev.Fact.(engine.BadgeEarned)
		if !ok || slices.ContainsFunc(out, func(b earnedBadge) bool { return b.Badge == f.Badge }) {
			continue
		}
		b := earnedBadge{ID: f.Award, Badge: f.Badge, Title: f.Title, Level: f.Level, Earned: ev.At, Trust: unsigned}
		if end, ok := tui.Expiry(ev.At, f.Renew); ok {
			b.Expires = &end
		}
		out = append(out, b)
	}
	return out, nil
}

// nearBadges are the badges that are not earned, those that ask for least first.
func nearBadges(lib *content.Library, p engine.Progress) []nearBadge {
	out := []nearBadge{}
	for _, ref := range tui.Unearned(p, lib) {
		out = append(out, nearBadge{ref, engine.TitleOf(lib, content.KindBadge, ref), tui.ToEarn(lib, p, ref)})
	}
	return out
}
