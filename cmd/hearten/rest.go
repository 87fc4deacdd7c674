package main

import (
	"fmt"
	"strings"
	"time"

	"example.com/hearten/engine"
	"github.com/spf13/cobra"
)

func newRest(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "rest until DAY|end",
		Short: "time off without a gap",
		Example: `hearten rest until monday
hearten rest until 2026-12-01
hearten rest until tomorrow
hearten rest until 3d
hearten rest end              back before its day`,
		Args: takes(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 && args[0] == "end" {
				return runRestEnd(e)
			}
			if args[0] != "until" || len(args) != 2 {
				return takes(3, 3)(cmd, args)
			}
			return runRest(e, args[1])
		},
	}
}

// longestRest is the longest time off: more is likely a slip of the pen.
const longestRest = 366

// runRest records a rest from today until a day.
func runRest(e *env, day string) error {
	h, err := e.open()
	if err != nil {
		return err
	}
	today := h.Today()
	until, err := dayFrom(day, today)
	if err != nil {
		return err
	}
	if until <= today || until > today+longestRest {
		return &usageError{words: fmt.Sprintf("%s is not one of the days of the year to come: %s", until, acceptedDays(today)), see: "rest --help"}
	}
	if err := h.writable(); err != nil {
		return err
	}
	if err := h.Record(engine.RestTaken{From: today, Until: until}); err != nil {
		return err
	}
	if e.flags.json {
		return e.sayRest(today, until)
	}
	e.done("Rest until %s. I'll be quiet.\n", strings.TrimPrefix(until.Ahead(today), "on "))
	return nil
}

// runRestEnd ends a rest: one that ends on the day on which it begins holds over the ones before it.
func runRestEnd(e *env) error {
	h, p, err := e.visit()
	if err != nil {
		return err
	}
	today := h.Today()
	if p.Resting(today) {
		if err := h.writable(); err != nil {
			return err
		}
		if err := h.Record(engine.RestTaken{From: today, Until: today}); err != nil {
			return err
		}
	} else if !e.flags.json {
		e.done("You are not resting just now.\n")
		return nil
	}
	if e.flags.json {
		return e.sayRest(today, today)
	}
	e.done("Back again. Today: hearten today\n")
	return nil
}

func (e *env) sayRest(from, until engine.Day) error {
	return e.sayJSON(struct {
		head
		From  engine.Day `json:"from"`
		Until engine.Day `json:"until"`
	}{schema("rest"), from, until})
}

// acceptedDays lists what may follow `rest until`.
func acceptedDays(today engine.Day) string {
	return fmt.Sprintf("say tomorrow, a weekday such as monday, a number of days such as 3d, or a date such as %s", today+7)
}

// dayFrom reads a day to come, and names the nearest word where there is none in it.
func dayFrom(s string, today engine.Day) (engine.Day, error) {
	if d, ok := engine.DayIn(s, today); ok {
		return d, nil
	}
	legal := []string{"tomorrow"}
	for d := time.Sunday; d <= time.Saturday; d++ {
		legal = append(legal, strings.ToLower(d.String()))
	}
	u := &usageError{words: fmt.Sprintf("“%s” is not a day: %s", s, acceptedDays(today)), see: "rest --help"}
	if n := nearest(strings.ToLower(s), legal); n != "" {
		u.near = "hearten rest until " + n
	}
	return 0, u
}
