package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/content/ink"
	"github.com/spf13/cobra"
)

const exportHelp = "pack export --help"

func newPackExport(e *env) *cobra.Command {
	var format, to string
	cmd := &cobra.Command{
		Use:   "export FILE|DIR --to ink [-o FILE|DIR]",
		Short: "write conversations as ink stories, for other engines and tools",
		Example: `hearten pack export my-pack/scenarios/the-queue.md --to ink
hearten pack export my-pack/scenarios/the-queue.md --to ink -o the-queue.ink
hearten pack export my-pack --to ink -o stories     a file for each`,
		Args: takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			switch format {
			case "ink":
				return runPackExport(e, args[0], to)
			case "":
				return &usageError{words: "say what to write: --to ink", see: exportHelp}
			}
			return &usageError{words: fmt.Sprintf("--to takes ink, not “%s”", format), see: exportHelp}
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&format, "to", "", "the `format`: ink")
	f.StringVarP(&to, "output", "o", "", "write a new `file`, or files into a folder; - is standard output")
	return cmd
}

// story is a conversation on its way out.
type story struct {
	name string // of its file
	text string
}

// runPackExport prints the one conversation of a path, or writes each of them to a file of its own.
func runPackExport(e *env, from, to string) error {
	if e.flags.json && (to == "" || to == "-") {
		return &usageError{words: "--json tells which files were written: say where with -o", see: exportHelp}
	}
	draft, problems, err := draftAt(e, from, exportHelp)
	if err != nil {
		return err
	}
	stories := storiesOf(draft)
	switch {
	case to != "" && to != "-":
		err = writeStories(e, stories, to)
	case len(stories) == 1:
		_, err = io.WriteString(e.out, content.Clean(stories[0].text))
	default:
		return &usageError{
			words: fmt.Sprintf("there are %s in “%s”: name a folder for them, -o stories, or one of them, such as %s",
				count(len(stories), "conversation"), from, filepath.Join(from, filepath.FromSlash(draft.Scenarios[0].Pos.File))),
			see: exportHelp,
		}
	}
	if err != nil {
		return err
	}
	sayErrors(e, seenFrom(from, problems))
	if sayUnread(e, seenFrom(from, draft.Unread)); len(draft.Unread) > 0 {
		return &mendError{unread: len(draft.Unread)}
	}
	return nil
}

// storiesOf writes the conversations as ink, each under the name of its file.
func storiesOf(d content.Draft) (out []story) {
	for _, sc := range d.Scenarios {
		name := strings.TrimSuffix(path.Base(sc.Pos.File), ".md") + ".ink"
		out = append(out, story{name, ink.Story(sc, d.Contexts)})
	}
	return out
}

// writeStories writes one story to a new file, or every one into a folder, which is made if it is not there. A name that ends in
// a slash is a folder's.
func writeStories(e *env, all []story, to string) error {
	info, err := os.Stat(to)
	switch folder := err == nil && info.IsDir(); {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	case !folder && len(all) == 1 && !os.IsPathSeparator(to[len(to)-1]):
		all[0].name = to
	default:
		if all, err = into(to, all); err != nil {
			return err
		}
	}
	var written []string
	for _, s := range all {
		if err := writeNew(s.name, []byte(s.text), 0o644, exportHelp); err != nil {
			return err
		}
		written = append(written, s.name)
		if !e.flags.json {
			e.done("%s\n", s.name)
		}
	}
	if !e.flags.json {
		return nil
	}
	return e.sayJSON(struct {
		head
		Format string   `json:"format"`
		Files  []string `json:"files"`
	}{schema("exported"), "ink", written})
}

// into makes the folder, and refuses before anything is written if one of the names is taken there.
func into(folder string, all []story) ([]story, error) {
	taken := map[string]bool{}
	for i, s := range all {
		all[i].name = filepath.Join(folder, s.name)
		if taken[all[i].name] {
			return nil, &usageError{words: fmt.Sprintf("two of the conversations are in files called “%s.md”: export one by one. Nothing was written", strings.TrimSuffix(s.name, ".ink")), see: exportHelp}
		}
		if _, err := os.Lstat(all[i].name); err == nil {
			return nil, &usageError{words: fmt.Sprintf("“%s” is there already: choose another folder. Nothing was written", all[i].name), see: exportHelp}
		}
		taken[all[i].name] = true
	}
	return all, os.MkdirAll(folder, 0o755)
}

// sayErrors tells of what the author has yet to mend; a story is written all the same.
func sayErrors(e *env, problems []content.Problem) {
	if faults := faultsIn(problems); len(faults) > 0 {
		e.note("%s found; the first is\n%s\n", count(len(faults), "error"), faults[0])
	}
}
