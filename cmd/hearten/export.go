package main

import (
	"fmt"
	"path/filepath"

	"example.com/hearten/content"
	"example.com/hearten/content/gift"
	"example.com/hearten/content/ink"
	"example.com/hearten/content/twee"
	"github.com/spf13/cobra"
)

const exportHelp = "pack export --help"

func newPackExport(e *env) *cobra.Command {
	var format, to string
	cmd := &cobra.Command{
		Use:   "export FILE|DIR --to ink|twee|gift [-o FILE|DIR]",
		Short: "write conversations as ink or Twine stories, questions for Moodle",
		Long: `ink and twee take conversations: ink is read by games and other engines, twee
(Twee 3, for SugarCube) by Twine. gift takes the questions of lessons and
checkups: Moodle and other learning platforms read it.`,
		Example: `hearten pack export my-pack/scenarios/the-queue.md --to ink
hearten pack export my-pack/scenarios/the-queue.md --to twee -o the-queue.twee
hearten pack export my-pack --to gift -o questions     a file for each`,
		Args: takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			out, ok := exporter(format)
			switch {
			case ok:
				return runPackExport(e, args[0], to, out)
			case format == "":
				return &usageError{words: "say what to write: --to ink, twee or gift", see: exportHelp}
			}
			return &usageError{words: fmt.Sprintf("--to takes ink, twee or gift, not “%s”", format), see: exportHelp}
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&format, "to", "", "the `format`: ink, twee or gift")
	f.StringVarP(&to, "output", "o", "", "write a new `file`, or files into a folder; - is standard output")
	return cmd
}

// export is a format, with how a path is read for it and what is made of what is there.
type export struct {
	sheetForm
	read   func(e *env, path, see string) (content.Draft, []content.Problem, error)
	sheets func(d content.Draft, as sheetForm) (all []sheet, first string)
}

func exporter(format string) (export, bool) {
	switch format {
	case "ink":
		return export{sheetForm{"conversation", format, ".ink", exportHelp}, draftAt, stories(func(sc *content.Scenario, d content.Draft) string {
			return ink.Story(sc, d.Contexts)
		})}, true
	case "twee":
		return export{sheetForm{"conversation", format, ".twee", exportHelp}, draftAt, stories(func(sc *content.Scenario, d content.Draft) string {
			return twee.Story(sc, d.Pack, d.Contexts)
		})}, true
	case "gift":
		return export{sheetForm{"set", format, ".gift", exportHelp}, questionsAt, questionSheets}, true
	}
	return export{}, false
}

// runPackExport prints the one sheet of a path, or writes each of them to a file of its own.
func runPackExport(e *env, from, to string, out export) error {
	if err := out.canTell(e, to); err != nil {
		return err
	}
	draft, problems, err := out.read(e, from, exportHelp)
	if err != nil {
		return err
	}
	all, first := out.sheets(draft, out.sheetForm)
	switch {
	case to != "" && to != "-":
		err = out.writeAll(e, all, to)
	case len(all) == 1:
		err = sayRaw(e, all[0])
	default:
		err = out.tooMany(from, filepath.FromSlash(first), len(all))
	}
	if err != nil {
		return err
	}
	return sayLeft(e, seenFrom(from, problems), seenFrom(from, draft.Unread))
}

// stories makes a sheet of each conversation.
func stories(write func(*content.Scenario, content.Draft) string) func(content.Draft, sheetForm) ([]sheet, string) {
	return func(d content.Draft, as sheetForm) (all []sheet, first string) {
		for _, sc := range d.Scenarios {
			all = append(all, sheet{as.name(sc.Pos.File), write(sc, d)})
		}
		return all, d.Scenarios[0].Pos.File
	}
}

// questionSheets makes a sheet of each lesson that asks something, and of each checkup.
func questionSheets(d content.Draft, as sheetForm) (all []sheet, first string) {
	add := func(file, text string) {
		if all = append(all, sheet{as.name(file), text}); first == "" {
			first = file
		}
	}
	for _, c := range d.Checkups {
		add(c.Pos.File, gift.Checkup(c, d))
	}
	for _, l := range d.Lessons {
		add(l.Pos.File, gift.Lesson(l, d))
	}
	return all, first
}
