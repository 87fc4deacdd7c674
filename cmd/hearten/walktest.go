package main

import (
	"errors"
	"fmt"
	"io/fs"

	"example.com/hearten/content"
	"github.com/spf13/cobra"
)

const testHelp = "pack test --help"

func newPackTest(e *env) *cobra.Command {
	return &cobra.Command{
		Use:   "test DIR|FILE [--json]",
		Short: "go the recorded ways through conversations again, and say where one parts",
		Example: `hearten pack test my-pack
hearten pack test my-pack/scenarios/the-list.md     the ways through this one
hearten pack test my-pack --json`,
		Args: takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error { return runPackTest(e, args[0]) },
	}
}

// walkTest is what came of one recorded walk.
type walkTest struct {
	File     string              `json:"file"`
	Scenario string              `json:"scenario"`
	OK       bool                `json:"ok"`
	Steps    int                 `json:"steps"`
	Contexts []content.ContextID `json:"contexts"`
	Parts    *partsAt            `json:"parts,omitempty"`
	// Problems are the errors in a walk that cannot be replayed.
	Problems []content.Problem `json:"problems,omitempty"`
}

// partsAt is where a walk and its conversation part, in the first context in which they do.
type partsAt struct {
	Line       int               `json:"line"`
	Column     int               `json:"col"`
	Context    content.ContextID `json:"context,omitempty"`
	Message    string            `json:"message"`
	Suggestion string            `json:"suggestion,omitempty"`
	Scene      string            `json:"scene"`
	Offered    []string          `json:"offered"`
}

// partedError: recorded walks part from their conversations, or files in a folder cannot be read.
type partedError struct{ parted, of, unread int }

func (e *partedError) Error() string {
	words := fmt.Sprintf("%d of %s parted", e.parted, count(e.of, "walk"))
	if e.unread > 0 {
		words += ", " + count(e.unread, "file") + " not read"
	}
	return words
}

// runPackTest replays every recorded walk of a path.
func runPackTest(e *env, name string) error {
	all, unread, err := e.walksAt(name)
	if err != nil {
		for _, p := range unread {
			e.note("%s\n", p)
		}
		return err
	}
	var tests []walkTest
	result := &partedError{of: len(all), unread: len(unread)}
	for _, r := range all {
		t := replayed(r)
		if !t.OK {
			result.parted++
		}
		tests = append(tests, t)
	}
	if e.flags.json {
		err = e.sayJSON(struct {
			head
			Walks  []walkTest        `json:"walks"`
			Unread []content.Problem `json:"unread,omitempty"`
		}{schema("walktest"), tests, unread})
	} else {
		for _, t := range tests {
			e.sayWalkTest(t)
		}
		sayUnread(e, unread)
	}
	if err == nil && (result.parted > 0 || result.unread > 0) {
		return result
	}
	return err
}

// walksAt reads the recorded walks of a path.
func (e *env) walksAt(name string) ([]content.Recorded, []content.Problem, error) {
	all, unread, err := readAt(e, name, content.LoadWalks)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = &notFoundError{what: "file or folder", name: name}
	case errors.Is(err, content.ErrNoWalk):
		err = &usageError{words: fmt.Sprintf("“%s” has no recorded walk; hearten pack record FILE writes one", name), see: testHelp}
	}
	return all, unread, err
}

// replayed goes a walk in each of its contexts.
func replayed(r content.Recorded) walkTest {
	t := walkTest{File: r.Pos.File, Scenario: r.Of.ID, Steps: len(r.Steps), Contexts: r.Contexts, OK: true}
	if r.Scenario == nil || len(r.Steps) == 0 {
		t.OK, t.Problems = false, r.Problems
		return t
	}
	for _, in := range r.Contexts {
		at, ok := r.Replay(r.Scenario, content.Given{In: in})
		if ok {
			continue
		}
		t.OK = false
		t.Parts = &partsAt{at.Pos.Line, at.Pos.Col, in, at.Why, at.Remedy, at.Scene, append([]string{}, at.Offered...)}
		break
	}
	return t
}

// sayWalkTest prints what came of a walk.
func (e *env) sayWalkTest(t walkTest) {
	where := ""
	if len(t.Contexts) > 1 {
		where = ", in " + count(len(t.Contexts), "setting")
	}
	switch {
	case t.OK:
		e.say("%s: ok, %s%s\n", t.File, count(t.Steps, "step"), where)
	case t.Parts == nil:
		for _, p := range t.Problems {
			e.say("%s\n", p)
		}
	default:
		p := t.Parts
		if p.Context != "" && len(t.Contexts) > 1 {
			where = ", in " + string(p.Context)
		} else {
			where = ""
		}
		e.say("%s:%d:%d: here they part%s: %s\n", t.File, p.Line, p.Column, where, p.Message)
		if p.Suggestion != "" {
			e.say("    %s\n", p.Suggestion)
		}
		if len(p.Offered) > 0 {
			e.say("    On offer in “%s”:\n", p.Scene)
		}
		for i, words := range p.Offered {
			e.say("    %d. %s\n", i+1, fold(words, e.width()-7, "       "))
		}
	}
}
