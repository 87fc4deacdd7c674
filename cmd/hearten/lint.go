package main

import (
	"fmt"
	"runtime/debug"
	"slices"
	"strings"

	"example.com/hearten/content"
	"github.com/spf13/cobra"
)

const lintHelp = "pack lint --help"

// lintFormats are the forms that problems are told in.
func lintFormats() []string { return []string{"text", "json", "sarif", "github"} }

func newPackLint(e *env) *cobra.Command {
	format, code, watching := "text", "", false
	cmd := &cobra.Command{
		Use:   "lint DIR|FILE... [--format text|json|sarif|github] [--watch]",
		Short: "check a pack: where, what, and what was probably meant",
		Example: `hearten pack lint my-pack
hearten pack lint my-pack/scenarios/the-queue.md
hearten pack lint my-pack --watch            again after every change
hearten pack lint my-pack --format json      a problem a line
hearten pack lint my-pack --format github    for a workflow; or sarif
hearten pack lint --explain S004             what it means, with an example
hearten pack lint --explain                  every code`,
		RunE: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("explain") {
				return runExplain(e, append(strings.Fields(code), args...))
			}
			switch {
			case len(args) == 0:
				return &usageError{words: "say which folder or file: hearten pack lint my-pack", see: lintHelp}
			case !slices.Contains(lintFormats(), format):
				return &usageError{words: fmt.Sprintf("--format takes text, json, sarif or github, not “%s”", format), see: lintHelp}
			case e.flags.json && !cmd.Flags().Changed("format"):
				format = "json"
			}
			spareMemory()
			if watching {
				return runLintWatch(cmd.Context(), e, args, format)
			}
			return runPackLint(e, args, format)
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&format, "format", "text", "the `format`: text; json, an object a line; sarif; github")
	f.BoolVar(&watching, "watch", false, "check again after every change, until ctrl+c")
	f.StringVar(&code, "explain", "", "what a `code` means, with an example; alone: all codes")
	f.Lookup("explain").NoOptDefVal = " "
	return cmd
}

// lintMemory is the size in bytes that lint keeps to where it can: a pack of ten thousand lessons then stays well below 500 MB,
// which the walks through all its conversations would pass if what they leave behind was collected as late as usual.
const lintMemory = 320 << 20

// spareMemory has what is not needed any more collected sooner as memory grows; a lower limit from outside stays.
func spareMemory() {
	if debug.SetMemoryLimit(-1) > lintMemory {
		debug.SetMemoryLimit(lintMemory)
	}
}

// runPackLint prints the problems of folders and files; errors among them make it a problemsError.
func runPackLint(e *env, paths []string, format string) error {
	lib, err := e.library()
	if err != nil {
		return err
	}
	var all []linted
	for _, path := range paths {
		l, err := lintAt(path, lintHelp, lib)
		if err != nil {
			return err
		}
		all = append(all, l)
	}
	if err := sayLinted(e, all, format); err != nil {
		return err
	}
	return sayCounts(e, all)
}

// sayLinted prints what was found in one of the forms.
func sayLinted(e *env, all []linted, format string) error {
	switch format {
	case "sarif":
		return saySARIF(e, placed(all))
	case "github":
		return sayWorkflow(e, placed(all))
	case "json":
		for _, l := range all {
			for _, p := range l.problems {
				if err := e.sayLine(p); err != nil {
					return err
				}
			}
		}
		return nil
	}
	for _, p := range placed(all) {
		e.say("%s\n", p)
	}
	return nil
}

// sayCounts says how many problems there are, also in what lies around a file; errors are returned as such.
func sayCounts(e *env, all []linted) error {
	found := countOf(placed(all))
	for _, l := range all {
		found.files += len(l.files)
		if l.around > 0 {
			words := fmt.Sprintf("The pack around “%s” has %s as well:", l.typed, count(l.around, "error"))
			e.note("%s\n  hearten pack lint %s\n", fold(words, e.width(), ""), l.root)
		}
	}
	if found.errors > 0 {
		return found
	}
	e.note("%s\n", found)
	return nil
}

// countOf counts problems.
func countOf(problems []content.Problem) *problemsError {
	counts := map[content.Severity]int{}
	for _, p := range problems {
		counts[p.Severity]++
	}
	return &problemsError{errors: counts[content.Error], warnings: counts[content.Warning], infos: counts[content.Info]}
}
