package main

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

const recordHelp = "pack record --help"

// recording is what `hearten pack record` is told.
type recording struct {
	to, setting string
	// choices are the numbers to choose, in the order of the file; chosen is true where they are given.
	choices string
	chosen  bool
}

func newPackRecord(e *env) *cobra.Command {
	var in recording
	cmd := &cobra.Command{
		Use:   "record FILE [-o FILE] [--choose NUMBERS] [--context CONTEXT]",
		Short: "play a conversation, and write your way through it down as a test",
		Long: `Nothing of it is kept in your record. The way lies beside the conversation, as
NAME.walk.md, and hearten pack test goes it again.`,
		Example: `hearten pack record my-pack/scenarios/the-list.md
hearten pack record talk.md -o talk-calm.walk.md
hearten pack record talk.md --choose 2,1,3    as the file has them, unasked
hearten pack record talk.md --context remote`,
		Args: takes(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			in.chosen = cmd.Flags().Changed("choose")
			return runPackRecord(cmd.Context(), e, args[0], in)
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVarP(&in.to, "output", "o", "", "the new `file`, in the folder of the conversation")
	f.StringVar(&in.choices, "choose", "", "take these choices: `numbers` with commas, of those on offer as the file has them")
	f.StringVar(&in.setting, "context", "", "the `context` it takes place in, such as remote; the walk is for this one then")
	return cmd
}

// passage is a run through a conversation from its beginning to an ending.
type passage struct {
	choices []*content.Choice
	end     *content.Scene
	in      content.ContextID
}

// bench is a conversation that a way is recorded through.
type bench struct {
	trial
	scenario *content.Scenario
}

func (b bench) ref() content.Ref { return content.Ref{Pack: b.pack.ID, ID: b.scenario.ID} }

// runPackRecord plays the conversation in a file and writes the way through it beside it.
func runPackRecord(ctx context.Context, e *env, file string, in recording) error {
	t, err := tried(e, file, recordHelp)
	if err != nil {
		return err
	}
	b := bench{trial: t}
	if b.scenario, err = t.conversation(recordHelp); err != nil {
		return err
	}
	if err := hasSetting(b.lib, b.ref(), content.ContextID(in.setting)); err != nil {
		return err
	}
	to, err := e.walkFile(file, in.to)
	if err != nil {
		return err
	}
	var w passage
	if in.chosen {
		w, err = b.chosen(in.choices, content.ContextID(in.setting))
	} else {
		w, err = b.played(ctx, e, content.ContextID(in.setting))
	}
	switch {
	case err != nil:
		return err
	case w.end == nil:
		e.note("The conversation did not come to its end, so nothing was written.\n")
		return nil
	}
	return e.writeWalk(b, w, file, to, in)
}

// walkFile is the new file for a walk beside a conversation. Where its name is taken, another is asked for.
func (e *env) walkFile(file, to string) (string, error) {
	if to == "" {
		to = strings.TrimSuffix(file, ".md") + ".walk.md"
	}
	for {
		if filepath.Ext(to) != ".md" {
			to += ".walk.md"
		}
		if filepath.Base(to) == to {
			to = filepath.Join(filepath.Dir(file), to)
		}
		if filepath.Dir(filepath.Clean(to)) != filepath.Dir(filepath.Clean(file)) {
			return "", &usageError{words: "a walk lies in the folder of its conversation: -o " + filepath.Join(filepath.Dir(file), filepath.Base(to)), see: recordHelp}
		}
		err := isFree(to, recordHelp)
		if err == nil || !e.asks() {
			return to, err
		}
		e.note("%s\n", fold(fmt.Sprintf("“%s” is there already, and stays.", filepath.Base(to)), e.width(), ""))
		free := nextWalk(to)
		name, err := e.ask("Another name for this way [%s]: ", filepath.Base(free))
		if err != nil {
			return "", err
		}
		if to = name; name == "" {
			to = free
		}
	}
}

// nextWalk is the first free name after that of a walk which is there: the-list-2.walk.md after the-list.walk.md.
func nextWalk(to string) string {
	base, ext := strings.TrimSuffix(to, ".md"), ".md"
	if stem, ok := strings.CutSuffix(to, ".walk.md"); ok {
		base, ext = stem, ".walk.md"
	}
	for n := 2; ; n++ {
		if name := base + "-" + strconv.Itoa(n) + ext; isFree(name, recordHelp) == nil {
			return name
		}
	}
}

// played has the conversation played by lines, and is the way that was gone last.
func (b bench) played(ctx context.Context, e *env, in content.ContextID) (w passage, err error) {
	if e.flags.noInput {
		return w, &needError{"somebody who answers", "--choose"}
	}
	if e.flags.json {
		return w, &usageError{words: "a conversation that is played has no JSON form: name the choices with --choose", see: recordHelp}
	}
	h, err := e.onTrial(b.lib)
	if err != nil {
		return w, err
	}
	var p engine.Progress
	agenda, _ := tui.AgendaFor(b.lib, p, content.Target{Kind: content.KindScenario, Ref: b.ref()}, in)
	s, err := h.Begin(p, agenda)
	if err != nil {
		return w, err
	}
	e.note("Record goes by lines, so that every choice is written down.\n")
	plain := e.plainTrial(h)
	plain.Until = beyondDebrief
	if err := plain.Session(ctx, s); err != nil {
		return w, err
	}
	if p, err = h.Progress(); err != nil {
		return w, err
	}
	for _, r := range slices.Backward(p.Runs) {
		if r.Done && r.Item.Ref == b.ref() {
			return b.wayOf(p, r), nil
		}
	}
	return w, nil
}

// beyondDebrief reports prompts of a session that are not of the conversation that it began with.
func beyondDebrief(p engine.Prompt) bool {
	switch p.(type) {
	case engine.Situation, engine.Confidence, engine.Scene, engine.Feedback, engine.Debrief:
		return false
	}
	return true
}

// wayOf is the way of a run; one that goes through another again begins as that did.
func (b bench) wayOf(p engine.Progress, r engine.Run) passage {
	w := passage{end: b.scenario.Scene(r.Ending), in: r.Context}
	for _, a := range answersOf(p, r) {
		for _, sc := range b.scenario.Scenes {
			for _, c := range sc.Choices {
				if c.Key == a.Choice {
					w.choices = append(w.choices, c)
				}
			}
		}
	}
	return w
}

func answersOf(p engine.Progress, r engine.Run) []engine.RunAnswer {
	if r.From == nil {
		return r.Answers
	}
	before, _ := p.Run(r.From.Run)
	first := answersOf(p, before)
	return slices.Concat(first[:min(r.From.Turns, len(first))], r.Answers)
}

// chosen takes the choices with these numbers, of those on offer in the order of the file.
func (b bench) chosen(numbers string, in content.ContextID) (w passage, err error) {
	if w.in = in; in == "" && len(b.pack.Contexts) > 0 {
		w.in = b.pack.Contexts[0].ID
	}
	play, _ := b.scenario.Play(content.Given{In: w.in}).Onward()
	for i, word := range strings.Split(numbers, ",") {
		n, err := strconv.Atoi(strings.TrimSpace(word))
		offered := play.Offered()
		switch {
		case err != nil:
			return w, &usageError{words: fmt.Sprintf("--choose takes numbers with commas, such as 2,1,3, not “%s”", numbers), see: recordHelp}
		case len(offered) == 0:
			return w, &usageError{words: fmt.Sprintf("the conversation ends after %s: leave out what is behind", count(i, "choice")), see: recordHelp}
		case n < 1 || n > len(offered):
			return w, &usageError{words: fmt.Sprintf("turn %d, “%s”, takes 1 to %d, not %d", i+1, play.Scene().Name, len(offered), n), see: recordHelp}
		}
		w.choices = append(w.choices, offered[n-1])
		play, _ = play.Take(offered[n-1]).Onward()
	}
	if !play.Ended() {
		return w, &usageError{words: fmt.Sprintf("the conversation goes on in “%s”, with %s on offer: add a number", play.Scene().Name, count(len(play.Offered()), "choice")), see: recordHelp}
	}
	w.end = play.Scene()
	return w, nil
}
