package main

import (
	"bytes"
	"encoding/json"
	"math"
	"strings"
	"testing"
	"time"
)

// TestTheJSONOfAScoreAddsUp reads the ledgers of a lived record as a script would: prior and shifts are what it comes to, and
// every line goes on where the one before it ended.
func TestTheJSONOfAScoreAddsUp(t *testing.T) {
	dir := t.TempDir()
	live(t, dir, 40, measuredDay)
	lines, scores, misses := 0, 0, 0
	for _, id := range []string{"active-listening", "clear-messages", "empathy"} {
		var out, errs bytes.Buffer
		e := world(false, "HEARTEN_HOME="+dir, "HEARTEN_NOW="+measuredDay)
		e.out, e.err = &out, &errs
		if err := run(t.Context(), e, []string{"skills", id, "--json"}); err != nil {
			t.Fatal(err, errs.String())
		}
		var got struct {
			Competencies []struct {
				Score *shownScore
				Tier  *shownTier
				Level shownLevel
				Trend *shownTrend
				Why   scoreLedger
			}
			Calibration struct {
				Sure   int
				Misses []struct{ Day, From string } `json:"confident_misses"`
			}
		}
		text := out.String()
		if err := json.Unmarshal([]byte(text), &got); err != nil {
			t.Fatal(err)
		}
		c := got.Competencies[0]
		if c.Score == nil || (c.Tier == nil) != c.Score.Provisional || (c.Trend == nil) != c.Score.Provisional || c.Score.Low >= c.Score.Value || c.Score.High <= c.Score.Value {
			t.Fatalf("%s: no score after 40 days: %s", id, text)
		}
		if c.Level.Reached == 4 != (len(c.Level.Missing) == 0) {
			t.Errorf("%s: at level %d the next one lacks %q", id, c.Level.Reached, c.Level.Missing)
		}
		sum, at := c.Why.Prior, 50.0
		for i, l := range c.Why.Lines {
			if math.Abs(l.Before-at) > .011 || l.From == "" {
				t.Errorf("%s: line %d goes on at %v, the one before it ended at %v: %+v", id, i, l.Before, at, l)
			}
			sum, at = sum+l.Shift, l.After
			lines++
		}
		if math.Abs(sum-c.Why.Now) > 1e-9 || math.Abs(at-c.Score.Value) > 1e-9 {
			t.Errorf("%s: %v and ending at %v, want %v and %v", id, sum, at, c.Why.Now, c.Score.Value)
		}
		for _, m := range got.Calibration.Misses {
			if _, err := time.Parse(time.DateOnly, m.Day); err != nil || !strings.Contains(m.From, "“") {
				t.Errorf("%s: a miss of %q in %q", id, m.Day, m.From)
			}
			misses++
		}
		scores++
	}
	t.Logf("%d scores, %d lines, %d confident misses", scores, lines, misses)
	if lines < 30 {
		t.Error("too few lines to tell")
	}
}
