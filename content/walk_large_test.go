package content_test

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
)

// large is a scenario with that many meters from 0 to top that can all be moved at one place, so that they stand in any way.
func large(meters, top int) string {
	front, b := "meters:\n", "## Hub\n\n"
	var all []string
	for m := range meters {
		front += fmt.Sprintf("  m%d: 0 of %d\n", m, top)
		b += fmt.Sprintf("- [“more %d”](#hub) `good` `+1 m%d`\n- [“less %d”](#hub) `weak` `-1 m%d` `if m%d > 0`\n", m, m, m, m, m)
		all = append(all, fmt.Sprintf("m%d = %d", m, top))
	}
	return talkOf(front, b+"- [“done”](#good) `best` `if "+strings.Join(all, " and ")+"`\n"+good)
}

func TestAScenarioWithTooManyStatesIsToldSo(t *testing.T) {
	sc := drafted(t, large(3, 150)) // more than three million states
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	began := time.Now()
	_, err := sc.Walk(content.Setting{})
	took := time.Since(began)
	runtime.ReadMemStats(&after)
	var large *content.TooLargeError
	if !errors.As(err, &large) {
		t.Fatalf("got %v, want a *TooLargeError", err)
	}
	const want = "this conversation has more than 2,000,000 states, too many to look at all of them: its meters `m0` (0 to 150), `m1` (0 to 150), `m2` (0 to 150) alone stand in 3,442,951 ways"
	if err.Error() != want {
		t.Errorf("got  %s\nwant %s", err, want)
	}
	if got, want := large.Remedy(), "let `m0`, `m1`, `m2` go no further than 5: the meters then stand in 216 ways; or ask about fewer of them"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	t.Logf("%v, %d MB allocated in all, %d MB held by the program", took, (after.TotalAlloc-before.TotalAlloc)>>20, after.Sys>>20)
}

func TestAScenarioUnderTheBoundIsWalkedWhole(t *testing.T) {
	began := time.Now()
	w, err := drafted(t, large(5, 8)).Walk(content.Setting{})
	if err != nil {
		t.Fatal(err)
	}
	if want := 9*9*9*9*9 + 1; w.States != want {
		t.Errorf("got %d states, want %d", w.States, want)
	}
	t.Logf("%v, best %v, worst %v", time.Since(began), w.Best, w.Worst)
}

// BenchmarkWalkTooLarge is how long it takes to pass the bound.
func BenchmarkWalkTooLarge(b *testing.B) {
	d, _, err := content.LoadDraft(fileSystem(large(3, 150)), "a-talk.md", nil)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := d.Scenarios[0].Walk(content.Setting{}); err == nil {
			b.Fatal("it was walked")
		}
	}
}
