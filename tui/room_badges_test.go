package tui

import (
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestExpiry(t *testing.T) {
	at := time.Date(2026, 11, 24, 7, 30, 0, 0, time.UTC)
	for renew, want := range map[string]string{
		"24 months": "2028-11-24", "1 year": "2027-11-24", "2 weeks": "2026-12-08", "10 days": "2026-12-04",
	} {
		if got, ok := Expiry(at, renew); !ok || got.Format(time.DateOnly) != want {
			t.Errorf("%s: got %v, want %s", renew, got, want)
		}
	}
	for _, never := range []string{"", "soon", "3 moons"} {
		if got, ok := Expiry(at, never); ok {
			t.Errorf("%q: got %v, want never", never, got)
		}
	}
}

func TestAnEarnedBadgeSaysWhatItRestsOn(t *testing.T) {
	l := withHistory(t)
	asked := content.Ref{Pack: "courtyard", ID: "asked"}
	var seqs []uint64
	for _, piece := range Ledger(mustProgress(t, l), content.Ref{Pack: "courtyard", ID: "listening"}) {
		seqs = append(seqs, piece.Seq)
	}
	plan := mustProgress(t, l).Plans[0]
	run := mustProgress(t, l).Runs[0]
	if err := l.coach.Record(engine.BadgeEarned{
		Award: "a1", Badge: asked, Title: "Asked", Level: 1, Renew: "24 months", Criteria: []engine.CriterionMet{
			{Text: "Show asks", Evidence: seqs},
			{Text: "Go through it", Evidence: []uint64{run.EndSeq}},
			{Text: "Try it", Evidence: []uint64{plan.Answers[0].Seq}, SelfReported: true},
			{Text: "What was forgotten since", Evidence: []uint64{9999}},
			{Text: "Nothing else"},
		},
	}); err != nil {
		t.Fatal(err)
	}
	goldenLines(t, "badges-earned", linesOf(t, l, Room{Name: BadgesRoom}, 78))
	goldenLines(t, "badge-earned", linesOf(t, l, Room{Name: BadgesRoom, Item: asked.String()}, 78))
	goldens(t, "room-badge-earned", drive(t, l, Options{Room: Room{Name: BadgesRoom, Item: asked.String()}}).app)
	l.coach.Library = library(t) // its pack is gone, the badge stays
	words := strings.Join(linesOf(t, l, Room{Name: BadgesRoom, Item: asked.String()}, 78), " ")
	for _, want := range []string{"Asked: earned today", "It holds until 24 November 2028", "asks, of the pack courtyard, which is not here"} {
		if !strings.Contains(words, want) {
			t.Errorf("without its pack: %q is missing: %s", want, words)
		}
	}
}
