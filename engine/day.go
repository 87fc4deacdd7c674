package engine

import (
	"fmt"
	"strings"
	"time"
)

// Day is a civil day, counted from 1970-01-01 = 0. A learner's day ends at four in the morning, so that a session after
// midnight belongs to the evening before.
type Day int

// dayEnds is the local hour at which a learner's day ends.
const dayEnds = 4

// DayOf returns the civil date of t's local time minus four hours.
func DayOf(t time.Time) Day {
	y, m, d := t.Date()
	day := civil(y, m, d)
	if t.Hour() < dayEnds {
		day--
	}
	return day
}

func civil(y int, m time.Month, d int) Day {
	return Day(time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

// ParseDay reads `2026-11-24`.
func ParseDay(s string) (Day, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return 0, fmt.Errorf("%q is not a day of the form 2026-11-24", s)
	}
	return civil(t.Date()), nil
}

// Date returns midnight UTC of the day, for formatting.
func (d Day) Date() time.Time { return time.Unix(int64(d)*86400, 0).UTC() }

// Weekday returns the day of the week.
func (d Day) Weekday() time.Weekday { return d.Date().Weekday() }

// Monday returns the Monday that the day's week starts with.
func (d Day) Monday() Day { return d - Day((int(d.Weekday())+6)%7) }

// String returns `2026-11-24`.
func (d Day) String() string { return d.Date().Format(time.DateOnly) }

// MarshalText writes `2026-11-24`.
func (d Day) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Day) UnmarshalText(b []byte) error {
	got, err := ParseDay(string(b))
	if err != nil {
		return err
	}
	*d = got
	return nil
}

// Ago says how long before today the day was, in the words of a person: "today", "yesterday", "on Monday", "on 3 March".
func (d Day) Ago(today Day) string {
	switch n := today - d; {
	case n == 0:
		return "today"
	case n == 1:
		return "yesterday"
	case n > 1 && n < 7:
		return "on " + d.Weekday().String()
	case d.Date().Year() != today.Date().Year():
		return "on " + d.Date().Format("2 January 2006")
	}
	return "on " + d.Date().Format("2 January")
}

// Ahead says when a day to come is: "today", "tomorrow", "on Thursday", "on 3 March".
func (d Day) Ahead(today Day) string {
	switch n := d - today; {
	case n <= 0:
		return "today"
	case n == 1:
		return "tomorrow"
	case n < 7:
		return "on " + d.Weekday().String()
	}
	return "on " + d.Date().Format("2 January")
}

// Weekdays are the days of the week as a profile names them: "monday" to "sunday".
func Weekdays() []string {
	var out []string
	for d := time.Monday; d <= time.Saturday; d++ {
		out = append(out, strings.ToLower(d.String()))
	}
	return append(out, strings.ToLower(time.Sunday.String()))
}
