package main

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestEarnedBadge(t *testing.T) {
	e := world(false, "HEARTEN_HOME="+t.TempDir(), "HEARTEN_NOW=2026-11-24T07:30:00+01:00")
	h, err := e.open()
	if err != nil {
		t.Fatal(err)
	}
	badge := content.Ref{Pack: "first-days", ID: "heard-first"}
	earned := engine.BadgeEarned{
		Award: "0123456789ab", Badge: badge, Version: "0.1.0", Title: "Heard first", Level: 1,
		Criteria: []engine.CriterionMet{{Text: "x", Evidence: []uint64{1}}},
	}
	if err := h.Record(engine.ReflectionWritten{Text: "x"}, earned); err != nil {
		t.Fatal(err)
	}
	if err := run(context.Background(), e, []string{"badge", "list", "--json"}); err != nil {
		t.Fatal(err)
	}
	text := e.out.(*strings.Builder).String()
	var got struct {
		Schema  string
		Version int
		Earned  []map[string]any
		Near    []struct {
			Badge   string
			Missing []string
		}
	}
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	if got.Schema != "hearten.badges" || got.Version != 1 || len(got.Earned) != 1 || len(got.Near) != 1 {
		t.Fatalf("got %+v", got)
	}
	for name, want := range map[string]any{
		"id": "0123456789ab", "badge": "first-days/heard-first", "title": "Heard first", "level": 1.0,
		"earned_at": "2026-11-24T07:30:00+01:00", "trust": "unsigned",
	} {
		if got.Earned[0][name] != want {
			t.Errorf("%s: got %v, want %v", name, got.Earned[0][name], want)
		}
	}
	if _, ok := got.Earned[0]["expires_at"]; !ok {
		t.Error("expires_at is missing")
	}
	if got.Near[0].Badge != "first-days/clear-and-kind" || len(got.Near[0].Missing) == 0 {
		t.Errorf("near: got %+v", got.Near)
	}
}
