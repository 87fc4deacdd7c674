//go:build unix

package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
)

// TestKeysAndLines uses the built program with its store as a learner does, by keys in a terminal and by lines on pipes.
func TestKeysAndLines(t *testing.T) {
	program := build(t)
	for _, c := range []struct {
		name string
		test func(*testing.T, string)
	}{
		{"the same days leave the same record", testParity},
		{"a broken key is noticed in it", testBrokenKey},
		{"a signal in the middle of writing leaves all as it was", testSignals},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.test(t, program)
		})
	}
}

// testParity goes through the same days by keys and by lines. What the two records say has to be the same.
func testParity(t *testing.T, program string) {
	keys := &keyHand{sitting: newSitting(program, t.TempDir())}
	pipes := &lineHand{sitting: newSitting(program, t.TempDir())}
	sittings := []struct {
		name    string
		play    func(hand)
		compare bool
	}{
		{"the first form and the first lesson", theFirstDay, true},
		{"a conversation", aConversation, true},
		{"a follow-up, a warm-up, half a lesson", theSecondDay, false},
		{"the rest of the lesson, up to half a line", goingOn, true},
		{"the line that was begun", theLineThatWasBegun, false},
		{"a lesson without a plan", aLessonWithoutAPlan, false},
		{"a plan of one's own", aPlanOfOnesOwn, false},
		{"a day left at the question how sure one is", leftHalfSure, false},
		{"a day that ends at the question how sure one is", droppedHalfSure, false},
		{"a note of two lines", aNote, true},
		{"a moment of two weeks ago, up to half a line", aMomentBegun, false},
		{"the same moment, and what would be said now", aMomentAgain, true},
		{"the moment after four weeks, passed over", aMomentSkipped, true},
	}
	for _, s := range sittings {
		together(func() { s.play(keys) }, func() { s.play(pipes) })
		for _, h := range []hand{keys, pipes} {
			if h.failed() != nil {
				t.Fatalf("%s, %T: %v", s.name, h, h.failed())
			}
		}
		if s.compare {
			compare(t, program, s.name, keys.home, pipes.home)
		}
	}
	all := exported(t, program, keys.home)
	whole := fmt.Sprint(all)
	for _, trace := range []string{
		"context:frontline", "confidence:1", "confidence:2", "words:I did get your message, Lou.", "ending:what-we-both-said",
		"text:Tom and the lorries, on Monday.", "outcome:missed", "resolution:replaced", "replaces:", "purpose:review",
		"text:Anyway, said the postman.", "cue:when the bell rings", "outcome:not-yet", "outcome:did", "text:Rang Lou at noon.\nShe picked up.",
		"words:What did my thumb say?", "weeks:4",
	} {
		if !strings.Contains(whole, trace) {
			t.Errorf("both records lack %q: the days did not come about as they were meant", trace)
		}
	}
	t.Logf("%d sittings, %d answers by keys, %d lines: %d events of %d types are the same, %v",
		len(sittings), keys.answers, pipes.answers, len(all), len(kindsOf(all)), kindsOf(all))
}

// compare holds the two homes against each other: the events, and what is begun and not sent.
func compare(t *testing.T, program, when, byKeys, byLines string) {
	t.Helper()
	if diff := difference(exported(t, program, byKeys), exported(t, program, byLines)); diff != "" {
		t.Fatalf("%s: %s", when, diff)
	}
	if k, l := draftsOf(t, byKeys), draftsOf(t, byLines); !slices.Equal(k, l) {
		t.Fatalf("%s: the drafts are, by keys, %q and by lines %q", when, k, l)
	}
}

func together(do ...func()) {
	var all sync.WaitGroup
	for _, f := range do {
		all.Go(f)
	}
	all.Wait()
}

// exported is what `hearten data export` prints, but for the times.
func exported(t *testing.T, program, home string) (events []map[string]any) {
	t.Helper()
	cmd := exec.Command(program, "data", "export", "--home", home)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("data export: %v", err)
	}
	for line := range bytes.Lines(out) {
		var e map[string]any
		if err := json.Unmarshal(line, &e); err != nil {
			t.Fatalf("data export: %v in %s", err, line)
		}
		delete(e, "at")
		if fact, ok := e["fact"].(map[string]any); ok {
			delete(fact, "seconds")
		}
		events = append(events, e)
	}
	return events
}

// draftsOf are the drafts of a home.
func draftsOf(t *testing.T, home string) (all []string) {
	t.Helper()
	h, err := world(false, "HEARTEN_HOME="+home).open()
	if err == nil {
		_, err = h.Drafts.CountDrafts(func(key, text string) bool {
			all = append(all, key+": "+text)
			return true
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(all)
	return all
}

// difference says where two records part; "" where they are the same.
func difference(byKeys, byLines []map[string]any) string {
	for i := range max(len(byKeys), len(byLines)) {
		k, l := eventOf(byKeys, i), eventOf(byLines, i)
		if k != l {
			return fmt.Sprintf("event %d is, by keys,\n%s\nand by lines\n%s", i+1, k, l)
		}
	}
	return ""
}

func eventOf(events []map[string]any, i int) string {
	if i >= len(events) {
		return "(nothing)"
	}
	b, err := json.Marshal(events[i])
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// kindsOf are the types of the events, in words and sorted.
func kindsOf(events []map[string]any) []string {
	var out []string
	for _, e := range events {
		if kind := fmt.Sprint(e["type"]); !slices.Contains(out, kind) {
			out = append(out, kind)
		}
	}
	slices.Sort(out)
	return out
}
