package main

import (
	"fmt"
	"os"

	"example.com/hearten/content"
	"github.com/spf13/cobra"
)

func newPackLint(e *env) *cobra.Command {
	format := "text"
	cmd := &cobra.Command{
		Use:   "lint DIR [--format text|json]",
		Short: "check a pack: where, what, and what was probably meant",
		Example: `hearten pack lint my-pack
hearten pack lint my-pack --format json     a problem a line`,
		Args: takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			if format != "text" && format != "json" {
				return &usageError{words: fmt.Sprintf("--format takes text or json, not “%s”", format), see: "pack lint --help"}
			}
			return runPackLint(e, args[0], format == "json" || e.flags.json)
		},
	}
	cmd.Flags().StringVar(&format, "format", "text", "text, or json: an object a line (`f`)")
	return cmd
}

// runPackLint prints the problems of the pack in a folder; errors among them make it a problemsError.
func runPackLint(e *env, dir string, asJSON bool) error {
	if err := isFolder(dir, "pack lint --help"); err != nil {
		return err
	}
	lib, err := library()
	if err != nil {
		return err
	}
	_, problems := content.Lint(os.DirFS(dir), lib)
	found, err := sayProblems(e, problems, asJSON)
	switch {
	case err != nil:
		return err
	case found.errors > 0:
		return found
	}
	e.note("%s\n", found)
	return nil
}

// isFolder refuses what is not the folder of a pack; see tells more.
func isFolder(dir, see string) error {
	info, err := os.Stat(dir)
	switch {
	case os.IsNotExist(err):
		return &notFoundError{what: "folder", name: dir}
	case err != nil:
		return err
	case !info.IsDir():
		return &usageError{words: fmt.Sprintf("“%s” is a file; a pack is a folder", dir), see: see}
	}
	return nil
}

// sayProblems prints problems and counts them.
func sayProblems(e *env, problems []content.Problem, asJSON bool) (*problemsError, error) {
	counts := map[content.Severity]int{}
	for _, p := range problems {
		counts[p.Severity]++
		if !asJSON {
			e.say("%s\n", p)
			continue
		}
		if err := e.sayLine(p); err != nil {
			return nil, err
		}
	}
	return &problemsError{counts[content.Error], counts[content.Warning], counts[content.Info]}, nil
}
