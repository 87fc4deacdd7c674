package main

import (
	"context"
	"fmt"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

const playHelp = "pack play --help"

func newPackPlay(e *env) *cobra.Command {
	in := runsWanted{confidence: 2, see: playHelp}
	var traced bool
	cmd := &cobra.Command{
		Use:   "play FILE [--trace] [--context CONTEXT] [--set WHAT=VALUE]",
		Short: "go through a lesson, conversation or check-up as a learner would; nothing is recorded",
		Long: `Nothing is recorded anywhere. --trace goes by lines and tells on standard error
what happens behind them. HEARTEN_SEED gives the order of the choices.`,
		Example: `hearten pack play my-pack/scenarios/the-second-slip.md
hearten pack play talk.md --trace      what happens behind every turn
hearten pack play talk.md --context remote --set level:empathy=2
hearten pack play talk.md --set met:the-slip=poor`,
		Args: takes(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runPackPlay(cmd.Context(), e, args[0], in, traced)
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.BoolVar(&traced, "trace", false, "tell what happens behind every answer, on standard error")
	f.StringVar(&in.context, "context", "", "the `context` it takes place in; the pack's first otherwise")
	f.StringArrayVar(&in.set, "set", nil, "`what=value`: level:NAME=0 to 4, or met:NAME=strong, mixed, poor or none")
	return cmd
}

// runPackPlay leads a session through one file, with a record that lives as long as the program.
func runPackPlay(ctx context.Context, e *env, from string, in runsWanted, traced bool) error {
	switch {
	case e.flags.json:
		return &usageError{words: "a session is talked through; it has no JSON form", see: playHelp}
	case e.flags.noInput:
		return &needError{what: "somebody who answers"}
	}
	t, err := tried(e, from, playHelp)
	if err != nil {
		return err
	}
	target, err := t.played()
	if err != nil {
		return err
	}
	given, err := t.given(e, target, in)
	if err != nil {
		return err
	}
	h, err := e.onTrial(t.lib)
	if err != nil {
		return err
	}
	p, err := h.Progress()
	if err != nil {
		return err
	}
	agenda, ok := tui.AgendaFor(t.lib, p, target, given.In)
	if !ok {
		return &notFoundError{what: noun(target.Kind), name: target.Ref.String()}
	}
	if len(in.set) > 0 {
		agenda.Activities[0].As = &given
	}
	e.note("Nothing of this is recorded.\n")
	if e.fullScreen() && !traced {
		return e.leadScreen(ctx, h, tui.Options{Open: func() (*engine.Coach, error) { return h.Coach, nil }, Begin: &agenda})
	}
	return playLines(ctx, e, h, agenda, tui.Trace{Library: t.lib, As: given}, traced)
}

// playLines goes through it by lines, traced where that is asked for.
func playLines(ctx context.Context, e *env, h *house, agenda engine.Agenda, trace tui.Trace, traced bool) error {
	p, err := h.Progress()
	if err != nil {
		return err
	}
	s, err := h.Begin(p, agenda)
	if err != nil {
		return err
	}
	plain := e.plainTrial(h)
	if !traced {
		return plain.Session(ctx, s)
	}
	var read uint64
	plain.Kept = func() error {
		for event, err := range h.Journal.Read(read) {
			if err != nil {
				return err
			}
			var told []string
			read = event.Seq
			trace, told = trace.With(event)
			for _, line := range told {
				e.print(e.err, "%s\n", fold("Trace: "+line, e.width(), "  "))
			}
		}
		return nil
	}
	if err := plain.Session(ctx, s); err != nil {
		return err
	}
	return e.sayEvents(h)
}

// sayEvents prints what a learner's journal would have got, an event a line.
func (e *env) sayEvents(h *house) error {
	e.print(e.err, "\nThis is what a learner's journal would have got:\n")
	for event, err := range h.Journal.Read(0) {
		if err != nil {
			return err
		}
		b, err := event.MarshalJSON()
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(e.err, "%s\n", printable(string(b))); err != nil {
			return err
		}
	}
	return nil
}

// played is what of a pack is gone through: the file that was named.
func (t trial) played() (content.Target, error) {
	if t.name == "" {
		return content.Target{}, &usageError{words: "“" + t.typed + "” is a folder: name one file of it", see: playHelp}
	}
	var subjects []content.Subject
	for _, l := range t.pack.Lessons() {
		subjects = append(subjects, l)
	}
	for _, s := range t.pack.Scenarios() {
		subjects = append(subjects, s)
	}
	for _, c := range t.pack.Checkups() {
		subjects = append(subjects, c)
	}
	for _, s := range subjects {
		kind, at, _ := s.Of()
		if at.File == t.name {
			return content.Target{Kind: kind, Ref: content.Ref{Pack: t.pack.ID, ID: idOf(s)}}, nil
		}
	}
	return content.Target{}, &usageError{words: "“" + t.typed + "” is read, not gone through. To see it: hearten pack preview " + shellWord(t.typed), see: playHelp}
}

func idOf(s content.Subject) string {
	switch s := s.(type) {
	case *content.Lesson:
		return s.ID
	case *content.Scenario:
		return s.ID
	case *content.Checkup:
		return s.ID
	}
	return ""
}

// given is what the flags say of the learner.
func (t trial) given(e *env, target content.Target, in runsWanted) (content.Given, error) {
	var asked content.Asked
	if s := t.lib.Scenario(target.Ref); target.Kind == content.KindScenario && s != nil {
		asked = s.Asked()
	}
	return in.given(e, content.Draft{Pack: t.pack.ID, Contexts: t.pack.Contexts}, asked)
}
