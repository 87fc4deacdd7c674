package main

import (
	"fmt"
	"path/filepath"

	"example.com/hearten/content"
	"example.com/hearten/content/graph"
	"github.com/spf13/cobra"
)

const graphHelp = "pack graph --help"

func newPackGraph(e *env) *cobra.Command {
	var format, to string
	cmd := &cobra.Command{
		Use:   "graph FILE|DIR --to text|mermaid|dot [-o FILE|DIR]",
		Short: "draw a conversation: its scenes, choices, routes and endings",
		Long: `text is an outline for the terminal. mermaid is what many code hosts and note
programs draw, dot what Graphviz draws. The drawing shows what is written; what
can happen is what pack walk goes through.`,
		Example: `hearten pack graph talk.md --to text
hearten pack graph talk.md --to mermaid -o talk.mmd
hearten pack graph my-pack --to dot -o drawings     a file for each`,
		Args: takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			draw, ending := drawer(e, format)
			if draw == nil {
				return &usageError{words: fmt.Sprintf("--to takes text, mermaid or dot, not “%s”", format), see: graphHelp}
			}
			return runPackGraph(e, args[0], to, draw, sheetForm{noun: "drawing", format: format, ending: ending, see: graphHelp})
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&format, "to", "text", "the `format`: text, mermaid or dot")
	f.StringVarP(&to, "output", "o", "", "write a new `file`, or files into a folder; - is standard output")
	return cmd
}

// drawer is what draws in a format, with the ending of its files; nil for one that there is not.
func drawer(e *env, format string) (draw func(*content.Scenario) string, ending string) {
	switch format {
	case "text":
		return func(sc *content.Scenario) string { return graph.Text(sc, e.width()) }, ".txt"
	case "mermaid":
		return graph.Mermaid, ".mmd"
	case "dot":
		return graph.DOT, ".dot"
	}
	return nil, ""
}

// runPackGraph draws the conversations of a path. Outlines follow each other on the terminal.
func runPackGraph(e *env, from, to string, draw func(*content.Scenario) string, as sheetForm) error {
	if err := as.canTell(e, to); err != nil {
		return err
	}
	d, problems, err := draftAt(e, from, graphHelp)
	if err != nil {
		return err
	}
	var all []sheet
	for _, sc := range d.Scenarios {
		all = append(all, sheet{as.name(sc.Pos.File), draw(sc)})
	}
	switch {
	case to != "" && to != "-":
		err = as.writeAll(e, all, to)
	case as.format == "text":
		for _, s := range all {
			e.say("%s", s.text)
		}
	case len(all) == 1:
		err = sayRaw(e, all[0])
	default:
		err = as.tooMany(from, filepath.FromSlash(d.Scenarios[0].Pos.File), len(all))
	}
	if err != nil {
		return err
	}
	return sayLeft(e, problems, d.Unread)
}
