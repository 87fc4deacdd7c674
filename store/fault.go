package store

import (
	"errors"
	"fmt"

	"example.com/hearten/engine"
)

// damage is what makes a journal one that was not written so. It is an engine.ErrDamaged.
type damage struct {
	place uint64 // the event, 0 where it is not one event's
	what  string
}

func (d *damage) Error() string {
	if d.place > 0 {
		return fmt.Sprintf("damaged at place %d: %s", d.place, d.what)
	}
	return "damaged: " + d.what
}

func (d *damage) Unwrap() error { return engine.ErrDamaged }

func damaged(format string, args ...any) error {
	return &damage{what: fmt.Sprintf(format, args...)}
}

func damagedAt(place uint64, format string, args ...any) error {
	return &damage{place, fmt.Sprintf(format, args...)}
}

// held says that another process did not let go in time. It is an engine.ErrHeld.
type held struct{}

func (held) Error() string {
	return "another hearten window or reminder is writing; try again in a moment"
}

func (held) Unwrap() error { return engine.ErrHeld }

// errMoved: the journal changed between a look at it and the lock.
var errMoved = errors.New("the journal changed meanwhile")
