package main

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
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
	day     engine.Day
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
	earned, err := earnedBadges(h)
	if err != nil {
		return err
	}
	rest := nearBadges(h.Library, p)
	if e.flags.json {
		return e.sayJSON(struct {
			head
			Earned []earnedBadge `json:"earned"`
			Near   []nearBadge   `json:"near"`
		}{schema("badges"), earned, rest})
	}
	for _, b := range earned {
		words := fmt.Sprintf("“%s”, earned %s", b.Title, b.day.Ago(h.Today()))
		if b.Expires != nil {
			words += ", until " + b.Expires.Format("2 January 2006")
		}
		e.say("%s\n", fold(words+". It says what your own record shows; it is nobody else's word.", e.width(), "  "))
	}
	for _, b := range rest {
		e.say("To earn “%s” (%s):\n", b.Title, b.Badge.ID)
		for _, m := range b.Missing {
			e.item("- " + m)
		}
	}
	return nil
}

// earnedBadges reads when each award was made; what a pack says about renewal is held against that.
func earnedBadges(h *house) ([]earnedBadge, error) {
	out := []earnedBadge{}
	for ev, err := range h.Journal.Read(0) {
		if err != nil {
			return nil, fmt.Errorf("read the journal: %w", err)
		}
		f, ok := ev.Fact.(engine.BadgeEarned)
		if !ok || slices.ContainsFunc(out, func(b earnedBadge) bool { return b.Badge == f.Badge }) {
			continue
		}
		b := earnedBadge{ID: f.Award, Badge: f.Badge, Title: f.Title, Level: f.Level, Earned: ev.At, Trust: unsigned, day: ev.Day}
		if rule := h.Library.Badge(f.Badge); rule != nil {
			b.Expires = expiry(ev.At, rule.Renew)
		}
		out = append(out, b)
	}
	return out, nil
}

// expiry is when an award made at a time lapses, nil for never; renew is a duration such as "24 months".
func expiry(at time.Time, renew string) *time.Time {
	number, unit, _ := strings.Cut(renew, " ")
	n, err := strconv.Atoi(number)
	if err != nil {
		return nil
	}
	end := at
	switch strings.TrimSuffix(unit, "s") {
	case "day":
		end = at.AddDate(0, 0, n)
	case "week":
		end = at.AddDate(0, 0, 7*n)
	case "month":
		end = at.AddDate(0, n, 0)
	case "year":
		end = at.AddDate(n, 0, 0)
	default:
		return nil
	}
	return &end
}

// nearBadges are the badges that are not earned, those that ask for least first.
func nearBadges(lib *content.Library, p engine.Progress) []nearBadge {
	out := []nearBadge{}
	for _, ref := range lib.All(content.KindBadge) {
		if slices.ContainsFunc(p.Awards, func(a engine.Award) bool { return a.Badge == ref }) {
			continue
		}
		out = append(out, nearBadge{ref, engine.TitleOf(lib, content.KindBadge, ref), todos(lib, p, ref)})
	}
	slices.SortStableFunc(out, func(a, b nearBadge) int { return cmp.Compare(len(a.Missing), len(b.Missing)) })
	return out
}
