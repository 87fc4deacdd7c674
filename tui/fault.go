package tui

import (
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
)

// Fault is a fault of Hearten's own, caught in the middle of something: what was answered and written before is kept.
type Fault struct {
	value any
	stack []byte
}

// NewFault makes an error of what a recover has caught. It is called where it was caught: the stack is read there.
func NewFault(caught any) *Fault { return &Fault{caught, debug.Stack()} }

func (f *Fault) Error() string { return fmt.Sprintf("there is a fault in hearten itself: %v", f.value) }

// Trace is the fault with the stack of calls that led to it, in lines, for those who mend it.
func (f *Fault) Trace() string { return fmt.Sprintf("%v\n\n%s", f.value, f.stack) }

// mostFaults is how many faults of a run are remembered: the later ones follow from the first.
const mostFaults = 8

// remember keeps a fault that an error holds, each once.
func (w *world) remember(err error) {
	var f *Fault
	if !errors.As(err, &f) {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.faults) < mostFaults && !slices.ContainsFunc(w.faults, func(old *Fault) bool { return old.Error() == f.Error() }) {
		w.faults = append(w.faults, f)
	}
}

// fellInto are the faults of a run, in the order in which they came.
func (w *world) fellInto() []*Fault {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.faults)
}
