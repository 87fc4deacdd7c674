package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

func newData(e *env) *cobra.Command {
	path := &cobra.Command{
		Use: "path", Short: "the folder that holds everything", Example: "hearten data path", Args: takes(0, 0),
		RunE: func(*cobra.Command, []string) error { return runDataPath(e) },
	}
	export := &cobra.Command{
		Use: "export", Short: "the whole record as text, an event a line", Example: "hearten data export > record.jsonl",
		Args: takes(0, 0),
		RunE: func(*cobra.Command, []string) error { return runDataExport(e) },
	}
	return group("data", "your record: where it is, take it with you, share or forget parts of it",
		"hearten data path\nhearten data export > record.jsonl\nhearten data share --answers\nhearten data forget --text Sam",
		path, export, newShare(e), newForget(e))
}

// runDataPath prints the folder.
func runDataPath(e *env) error {
	dir, err := e.folder()
	if err != nil {
		return err
	}
	if e.flags.json {
		return e.sayJSON(struct {
			head
			Folder string `json:"folder"`
		}{schema("path"), dir})
	}
	e.say("%s\n", dir)
	return nil
}

// runDataExport prints the journal as JSON Lines.
func runDataExport(e *env) error {
	h, err := e.open()
	if err != nil {
		return err
	}
	n := 0
	for ev, err := range h.Journal.Read(0) {
		if err != nil {
			return fmt.Errorf("read the journal: %w", err)
		}
		if err := e.sayLine(ev); err != nil {
			return fmt.Errorf("write the export: %w", err)
		}
		n++
	}
	e.note("%s\n", count(n, "event"))
	if isThere(h.ownFolder()) {
		e.note("Your own pack is a folder beside it, to copy as it is:\n  %s\n", h.ownFolder())
	}
	return nil
}
