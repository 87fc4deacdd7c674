package tui

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// TestFaultsAreRemembered: whatever a fault came through, it is kept once, with its trace; other errors are not.
func TestFaultsAreRemembered(t *testing.T) {
	w := &world{}
	for range 3 {
		got, _ := safely(7, func() tea.Msg { panic("boom") })().(faulted)
		w.remember(fmt.Errorf("plan the day: %w", got.err))
	}
	w.remember(errors.New("the disk is full"))
	w.remember(NewFault("another"))
	got := w.fellInto()
	if len(got) != 2 {
		t.Fatalf("got %d faults, want 2", len(got))
	}
	if want := "there is a fault in hearten itself: boom"; got[0].Error() != want || strings.Contains(got[0].Error(), "goroutine") {
		t.Errorf("got %q, want %q", got[0].Error(), want)
	}
	if trace := got[0].Trace(); !strings.Contains(trace, "fault_test.go") || !strings.Contains(trace, "goroutine") {
		t.Errorf("the trace does not lead here:\n%s", trace)
	}
	for n := range 2 * mostFaults {
		w.remember(NewFault(n))
	}
	if got := len(w.fellInto()); got != mostFaults {
		t.Errorf("got %d faults, want %d at most", got, mostFaults)
	}
}
