package main

import (
	"io"
	"io/fs"
	"path/filepath"
	"slices"

	"example.com/hearten/content"
	"github.com/aymanbagabas/go-udiff"
	"github.com/spf13/cobra"
)

const fixHelp = "pack fix --help"

func newPackFix(e *env) *cobra.Command {
	write := false
	cmd := &cobra.Command{
		Use:   "fix DIR|FILE [--write]",
		Short: "mend what has exactly one right answer; shown first",
		Long: `Titles with a colon get their quotes, feedback its indentation, answers the box
that their grade asks for, links the heading that only one can be meant by, and
choices the scene that they lead to: begun, for you to write. All else is named,
as pack lint does.`,
		Example: `hearten pack fix my-pack             shows the changes, and asks
hearten pack fix my-pack --write     writes them at once
hearten pack fix my-pack/scenarios/the-queue.md`,
		Args: takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error { return runPackFix(e, args[0], write) },
	}
	cmd.Flags().BoolVar(&write, "write", false, "write the changes without asking")
	return cmd
}

// mendedFile is a file with its edits.
type mendedFile struct {
	name          string // in the pack
	place         string // as it is found from where the command was run
	before, after []byte
	edits         []content.Edit
}

// runPackFix shows what can be mended, writes it where that is agreed to, and tells what is left.
func runPackFix(e *env, path string, write bool) error {
	lib, err := e.library()
	if err != nil {
		return err
	}
	w, err := writtenAt(path, fixHelp, lib)
	if err != nil {
		return err
	}
	files, err := mendedFiles(w, content.Fix(w.fsys, lib))
	if err != nil {
		return err
	}
	if !e.flags.json {
		for _, f := range files {
			if _, err := io.WriteString(e.out, content.Clean(f.diff())); err != nil {
				return err
			}
		}
	}
	if len(files) > 0 && !write {
		if e.flags.json || !e.asks() {
			return errorsAfter(sayFixed(e, files, nil, false), &needError{"a yes", "--write"})
		}
		if ok, err := e.agrees("\nType yes to write it: ", "Nothing was written."); err != nil || !ok {
			return err
		}
	}
	if err := w.rewriteAll(files); err != nil {
		return err
	}
	left, err := lintAt(path, fixHelp, lib) // a file alone is read anew
	if err != nil {
		return err
	}
	if err := sayFixed(e, files, &left, true); err != nil {
		return err
	}
	return sayCounts(e, []linted{left})
}

// errorsAfter is the error of saying something, else the one that it was said before.
func errorsAfter(said, then error) error {
	if said != nil {
		return said
	}
	return then
}

// mendedFiles makes the edits in memory, a file after the other; of a file that was named, its own.
func mendedFiles(w written, edits []content.Edit) ([]mendedFile, error) {
	var out []mendedFile
	for len(edits) > 0 {
		name := edits[0].File
		n := slices.IndexFunc(edits, func(x content.Edit) bool { return x.File != name })
		if n < 0 {
			n = len(edits)
		}
		if w.name == "" || w.name == name {
			src, err := fs.ReadFile(w.fsys, name)
			if err != nil {
				return nil, err
			}
			out = append(out, mendedFile{name, w.place(name), src, content.Edited(src, edits[:n]), edits[:n]})
		}
		edits = edits[n:]
	}
	return out, nil
}

// diff shows what becomes of a file.
func (f mendedFile) diff() string {
	return udiff.Unified(filepath.ToSlash(f.place), filepath.ToSlash(f.place), string(f.before), string(f.after))
}

// editJSON is an edit for programs: the line that it begins on, and the code that it mends, "" for the end of the last line.
type editJSON struct {
	File string `json:"file"`
	Line int    `json:"line"`
	Code string `json:"code"`
}

// sayFixed tells what was written, or would be, and what is left; left is nil where nothing was written.
func sayFixed(e *env, files []mendedFile, left *linted, asked bool) error {
	if e.flags.json {
		return sayFixedJSON(e, files, left)
	}
	if !asked {
		return nil
	}
	if len(files) == 0 {
		e.note("There is nothing here that has exactly one right answer.\n")
	}
	for _, f := range files {
		e.done("Written: %s\n", f.place)
	}
	return sayLinted(e, []linted{*left}, "text")
}

func sayFixedJSON(e *env, files []mendedFile, left *linted) error {
	edits, problems, diff := []editJSON{}, []content.Problem{}, ""
	for _, f := range files {
		diff += f.diff()
		for _, x := range f.edits {
			line := 1
			for _, c := range f.before[:x.Start] {
				if c == '\n' {
					line++
				}
			}
			edits = append(edits, editJSON{f.name, line, x.Code})
		}
	}
	if left != nil {
		problems = append(problems, left.problems...)
	}
	return e.sayJSON(struct {
		head
		Written  bool              `json:"written"`
		Edits    []editJSON        `json:"edits"`
		Diff     string            `json:"diff"`
		Problems []content.Problem `json:"problems"`
	}{schema("fix"), left != nil && len(files) > 0, edits, diff, problems})
}
