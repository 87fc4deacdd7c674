package main

import (
	"slices"
	"strings"

	"example.com/hearten/content"
)

// faultsIn are the problems that a pack is refused for; of some files alone where they are named.
func faultsIn(problems []content.Problem, files ...string) []content.Problem {
	return slices.DeleteFunc(slices.Clone(problems), func(p content.Problem) bool {
		return p.Severity != content.Error || len(files) > 0 && !slices.Contains(files, p.File)
	})
}

// sayFaults names the errors in the file, and how what they are about was taken.
func (w walked) sayFaults(e *env) {
	for _, p := range w.faults[:min(len(w.faults), mostNamed)] {
		p.File = w.file
		e.say("  %s\n", strings.ReplaceAll(p.String(), "\n", "\n  "))
	}
	if more := len(w.faults) - mostNamed; more > 0 {
		e.say("  and %d more\n", more)
	}
	var taken []string
	for _, t := range []struct {
		codes []string
		words string
	}{
		{[]string{"S010"}, "A condition that cannot be read counts as one that always holds."},
		{[]string{"S012"}, "A name in a condition that nothing has counts as 0, or as never so."},
		{[]string{"S011", "P003"}, "A chip that cannot be read is left out."},
	} {
		if slices.ContainsFunc(w.faults, func(p content.Problem) bool { return slices.Contains(t.codes, p.Code) }) {
			taken = append(taken, t.words)
		}
	}
	if len(taken) > 0 {
		e.say("\n%s\n", fold(strings.Join(taken, " "), e.width(), ""))
	}
}

// sayUnread names the files of a folder that may hold conversations and cannot be read.
func sayUnread(e *env, unread []content.Problem) {
	if len(unread) == 0 {
		return
	}
	e.note("\n%s\n", fold(count(len(unread), "file")+" in the folder cannot be read:", e.width(), ""))
	for _, p := range unread[:min(len(unread), mostNamed)] {
		e.note("%s\n", p)
	}
	if more := len(unread) - mostNamed; more > 0 {
		e.note("and %d more\n", more)
	}
}
