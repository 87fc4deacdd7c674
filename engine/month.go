package engine

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// Month is a month of the calendar, counted from January of the year 0 = 0.
type Month int

// MonthOf returns the month of a day.
func MonthOf(d Day) Month {
	y, m, _ := d.Date().Date()
	return Month(12*y + int(m) - 1)
}

// ErrMonth: a month is not written as one, or still to come.
var ErrMonth = errors.New("that is no month to look back on")

// ParseMonth reads a month as it is said on a day: `2026-11`, `november` or `nov` (the newest that has begun), `last`; "" is the
// month of the day. One that has not begun is ErrMonth.
func ParseMonth(s string, today Day) (Month, error) {
	s, now := strings.ToLower(strings.TrimSpace(s)), MonthOf(today)
	switch s {
	case "", "this":
		return now, nil
	case "last":
		return now - 1, nil
	}
	if t, err := time.Parse("2006-01", s); err == nil {
		m := Month(12*t.Year() + int(t.Month()) - 1)
		if m > now {
			return 0, fmt.Errorf("%w: %s has not begun", ErrMonth, m.Title())
		}
		return m, nil
	}
	for m := now; m > now-12; m-- {
		if name := strings.ToLower(m.Name()); len(s) >= 3 && strings.HasPrefix(name, s) {
			return m, nil
		}
	}
	return 0, fmt.Errorf("%w: “%s”; a month is november, 2026-11 or last", ErrMonth, s)
}

// First is the first day of the month.
func (m Month) First() Day { return civil(int(m)/12, time.Month(int(m)%12+1), 1) }

// Last is the last day of the month.
func (m Month) Last() Day { return (m + 1).First() - 1 }

// Holds reports whether a day is one of the month.
func (m Month) Holds(d Day) bool { return MonthOf(d) == m }

// String returns `2026-11`.
func (m Month) String() string { return m.First().Date().Format("2006-01") }

// Name returns "November".
func (m Month) Name() string { return m.First().Date().Format("January") }

// Title returns "November 2026".
func (m Month) Title() string { return m.First().Date().Format("January 2006") }

// on says a day within words about the month: "on 3 November", with the year where it is another.
func (m Month) on(d Day) string {
	if MonthOf(d)/12 != m/12 {
		return "on " + d.Date().Format("2 January 2006")
	}
	return "on " + d.Date().Format("2 January")
}

// Months are the months in which something was done, the newest first.
func (p Progress) Months() []Month {
	if len(p.active) == 0 {
		return nil
	}
	held := map[Month]bool{}
	first, last := Month(1<<31-1), Month(0)
	for d := range p.active {
		m := MonthOf(d)
		held[m] = true
		first, last = min(first, m), max(last, m)
	}
	var out []Month
	for m := last; m >= first; m-- {
		if held[m] {
			out = append(out, m)
		}
	}
	return out
}
