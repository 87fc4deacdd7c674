package main

import (
	"bufio"
	"context"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

const previewHelp = "pack preview --help"

func newPackPreview(e *env) *cobra.Command {
	in := runsWanted{see: previewHelp}
	cmd := &cobra.Command{
		Use:   "preview FILE|DIR [--context CONTEXT] [--confidence NUMBER] [--set WHAT=VALUE]",
		Short: "see a file as learners will, and what is behind it, while you write it",
		Long: `The screen follows the file: save it in your editor, and it is drawn anew where
you were. What lint says of it stands at the top. By lines, or away from a
terminal, the whole file is printed with all that is behind it.`,
		Example: `hearten pack preview my-pack/scenarios/the-second-slip.md
hearten pack preview my-pack           choose a file of it
hearten pack preview talk.md --context remote --set level:empathy=2
hearten pack preview talk.md --plain   by lines, printed anew when you save`,
		Args: takes(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runPackPreview(cmd.Context(), e, args[0], in)
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&in.context, "context", "", "the `context` it is seen in; the pack's first otherwise")
	f.IntVar(&in.confidence, "confidence", 2, "a `number`: 1 guessing, 2 fairly sure, 3 sure")
	f.StringArrayVar(&in.set, "set", nil, "`what=value`: level:NAME=0 to 4, or met:NAME=strong, mixed, poor or none")
	return cmd
}

// runPackPreview shows a file or folder to those who write it.
func runPackPreview(ctx context.Context, e *env, path string, in runsWanted) error {
	if e.flags.json {
		return &usageError{words: "a preview is looked at; problems as JSON: hearten pack lint --json", see: previewHelp}
	}
	have, err := e.library()
	if err != nil {
		return err
	}
	read := func() tui.Reading { return manuscriptAt(path, have) }
	first := read()
	if first.Err != nil {
		return unreadable(e, first.Err, content.ErrNothingWritten, lacking{path, "file that can be shown", previewHelp, faultsIn(first.Problems)})
	}
	given, err := in.given(e, content.Draft{Pack: first.Pack, Contexts: first.Contexts}, first.Asked())
	if err != nil {
		return err
	}
	e.trial = true
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	if e.fullScreen() && !e.flags.noInput {
		return e.previewScreen(ctx, &tui.Preview{Read: read, Changes: watch(ctx, path), Given: given})
	}
	return e.previewLines(ctx, path, first, read)
}

// previewScreen shows it on the full screen.
func (e *env) previewScreen(ctx context.Context, p *tui.Preview) error {
	lib, err := e.library()
	if err != nil {
		return err
	}
	h, err := e.onTrial(lib)
	if err != nil {
		return err
	}
	return e.leadScreen(ctx, h, tui.Options{Open: func() (*engine.Coach, error) { return h.Coach, nil }, Preview: p})
}

// previewLines prints it whole, and on a terminal anew whenever it is saved.
func (e *env) previewLines(ctx context.Context, path string, r tui.Reading, read func() tui.Reading) error {
	changes := watch(ctx, path)
	e.sayReading(r)
	if !e.terminal || e.flags.noInput {
		return nil
	}
	over := make(chan struct{})
	go func() { // any line ends it, as the end of the input does
		_, _ = bufio.NewReader(e.in).ReadString('\n')
		close(over)
	}()
	for {
		e.note("\nIt is printed anew when you save it. Enter ends this.\n")
		select {
		case <-over:
			return nil
		case _, more := <-changes:
			if !more {
				return nil
			}
		}
		if r = read(); r.Err != nil {
			e.note("It cannot be read now: %v\n", r.Err)
			continue
		}
		e.say("\n")
		e.sayReading(r)
	}
}

// sayReading prints every file that was read.
func (e *env) sayReading(r tui.Reading) {
	for i, s := range r.Subjects {
		if i > 0 {
			e.say("\n")
		}
		for _, line := range tui.PreviewLines(r, s, e.width()) {
			e.say("%s\n", line)
		}
	}
}

// manuscriptAt reads a file or folder as it is written.
func manuscriptAt(path string, have *content.Library) tui.Reading {
	fsys, at, err := fromRoot(path)
	if err != nil {
		return tui.Reading{Err: err}
	}
	m, problems, err := content.LoadManuscript(fsys, at, have)
	return tui.Reading{Manuscript: m, Problems: problems, Err: err}
}
