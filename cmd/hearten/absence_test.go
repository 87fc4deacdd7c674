package main

import (
	"context"
	"encoding/json"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"example.com/hearten/engine"
	"example.com/hearten/store"
)

// TestEveryCommandStandsWithoutThePackOfARecord turns a fortnight's record into one of a pack that is not here, and looks at it
// with every command that shows some of it.
func TestEveryCommandStandsWithoutThePackOfARecord(t *testing.T) {
	home := t.TempDir()
	lived := live(t, filepath.Join(t.TempDir(), "whole"), 14, measuredDay)
	at := func() time.Time { return lived[len(lived)-1].At }
	var gone []engine.Event
	replayed := []string{"replay"}
	for _, e := range lived {
		b, err := e.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		var away engine.Event
		if err := json.Unmarshal(regexp.MustCompile(`"[a-z]+(?:-[a-z]+)*/`).ReplaceAll(b, []byte(`"gone-days/`)), &away); err != nil {
			t.Fatal(err)
		}
		if f, ok := away.Fact.(engine.ScenarioEnded); ok && len(replayed) == 1 {
			replayed = append(replayed, string(f.Run))
		}
		gone = append(gone, away)
	}
	if _, err := store.At(home, store.Options{Now: at}).Append(gone...); err != nil {
		t.Fatal(err)
	}
	out := func(args ...string) string {
		t.Helper()
		e := world(false, "HEARTEN_HOME="+home, "HEARTEN_NOW="+measuredDay)
		if err := run(context.Background(), e, args); err != nil {
			t.Errorf("hearten %s: %v", strings.Join(args, " "), err)
		}
		return e.out.(*strings.Builder).String()
	}
	bare := regexp.MustCompile(`gone-days/\S+`)
	lines := 0
	for _, args := range [][]string{
		{"status"},
		{"path"},
		{"learn"},
		{"practice"},
		{"skills"},
		{"badge", "list"},
		{"replay"},
		{"reflect", "--letter", "november"},
		replayed,
		{"profile"},
		{"snapshot", "--show"},
		{"pack", "list"},
		{"skills", "--csv"},
	} {
		text := out(args...)
		lines += strings.Count(text, "\n")
		if name := bare.FindString(text); name != "" {
			t.Errorf("hearten %s: a bare name, %s, in:\n%s", strings.Join(args, " "), name, text)
		}
	}
	for _, args := range [][]string{
		{"status", "--json"}, {"path", "--json"}, {"learn", "--json"}, {"skills", "--json"}, {"badge", "list", "--json"}, {"replay", "--json"},
	} {
		if text := out(args...); !json.Valid([]byte(text)) {
			t.Errorf("hearten %s is no JSON", strings.Join(args, " "))
		}
	}
	if text := out("skills"); !strings.Contains(text, "of the pack gone-days, which is not here") {
		t.Errorf("skills do not keep those of the pack:\n%s", text)
	}
	if got := strings.Count(out("data", "export"), "\n"); got != len(gone) {
		t.Errorf("exported %d of %d events", got, len(gone))
	}
	t.Logf("%d events, %d lines without the pack", len(gone), lines)
}
