package main

import (
	"bytes"
	"io"
	"io/fs"
	"path"
	"strings"

	"example.com/hearten/content"
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
	cmd.Flags().StringVarP(&to, "output", "o", "", "write a new `file`; without it, or with -, standard output")
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
	if err := page.Write(&b, page.Document{Pack: t.pack, Library: t.lib, Translations: translations(t.fsys), Only: only}); err != nil {
		return err
	}
	if to == "" || to == "-" {
		_, err := io.WriteString(e.out, b.String())
		return err
	}
	if err := writeNew(to, b.Bytes(), 0o644, printHelp); err != nil {
		return err
	}
	e.done("Written to %s: open it in a browser, print it, or send it on. It needs nothing else.\n", to)
	return nil
}

// translations are the files of a pack that lie beside another one in a language of their own, such as ask.es.md beside ask.md.
func translations(files fs.FS) []page.Translation {
	var out []page.Translation
	_ = fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if strings.HasPrefix(d.Name(), ".") && name != "." && d.IsDir() {
			return fs.SkipDir
		}
		stem, isMarkdown := strings.CutSuffix(name, ".md")
		language := strings.TrimPrefix(path.Ext(stem), ".")
		if !isMarkdown || language == "" || d.IsDir() {
			return nil
		}
		if _, err := fs.Stat(files, strings.TrimSuffix(stem, "."+language)+".md"); err == nil {
			out = append(out, page.Translation{File: content.Clean(name), Language: content.Clean(language)})
		}
		return nil
	})
	return out
}
