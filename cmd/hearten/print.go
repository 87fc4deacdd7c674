package main

import (
	"bytes"
	"io"
	"os"

	"example.com/hearten/content/page"
	"github.com/spf13/cobra"
)

const printHelp = "pack print --help"

func newPackPrint(e *env) *cobra.Command {
	var to string
	cmd := &cobra.Command{
		Use:   "print DIR|FILE [-o FILE]",
		Short: "one page of HTML with all that a pack says, for those who approve it",
		Example: `hearten pack print my-pack -o my-pack.html     into a new file
hearten pack print talk.md -o talk.html     of a single file`,
		Args: takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error { return runPackPrint(e, args[0], to) },
	}
	cmd.Flags().StringVarP(&to, "output", "o", "", "write a `file`, new or printed before; without it, or with -, standard output")
	return cmd
}

// runPackPrint writes the page of a pack.
func runPackPrint(e *env, from, to string) error {
	if e.flags.json {
		return &usageError{words: "a page is HTML; it has no JSON form", see: printHelp}
	}
	t, err := tried(e, from, printHelp)
	if err != nil {
		return err
	}
	only := t.name
	if only == t.pack.Pos.File { // the page of a pack stands for all of it
		only = ""
	}
	var b bytes.Buffer
	if err := page.Write(&b, page.Document{Pack: t.pack, Library: t.lib, Only: only}); err != nil {
		return err
	}
	if to == "" || to == "-" {
		_, err := io.WriteString(e.out, b.String())
		return err
	}
	if err := writePage(to, b.Bytes()); err != nil {
		return err
	}
	e.done("Written to %s: open it in a browser, print it, or send it on. It needs nothing else.\n", to)
	return nil
}

// writePage writes a page into a new file, or over one that was printed before: whoever approves a pack prints it again and again.
// Any other file stays as it is.
func writePage(name string, text []byte) error {
	if info, err := os.Lstat(name); err != nil || !info.Mode().IsRegular() {
		return writeNew(name, text, 0o644, printHelp)
	}
	before, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if !page.IsOurs(before) {
		return taken(name, printHelp)
	}
	return os.WriteFile(name, text, 0o644)
}
