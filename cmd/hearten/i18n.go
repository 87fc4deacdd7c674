package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"example.com/hearten/content"
	"example.com/hearten/content/po"
	"github.com/spf13/cobra"
)

// maxPOBytes is how large a PO file may be.
const maxPOBytes = 16 << 20

func newPackI18n(e *env) *cobra.Command {
	return group("i18n", "translations: take the words of a pack out for translators, and put them back",
		"hearten pack i18n extract my-pack --to es -o es.po\nhearten pack i18n apply my-pack es.po",
		newI18nExtract(e), newI18nApply(e))
}

func newI18nExtract(e *env) *cobra.Command {
	var to, out string
	cmd := &cobra.Command{
		Use:   "extract DIR --to LANGUAGE [-o FILE.po]",
		Short: "write what there is to translate as a PO file, with what is translated already",
		Long: `A PO file is what translators' programs read: Poedit, Weblate, Lokalize. Where
the file is there already, its translations stay: those of words that were
changed since are marked fuzzy, to be looked at again.`,
		Example: `hearten pack i18n extract my-pack --to es -o es.po
hearten pack i18n extract my-pack --to es > es.po`,
		Args: takes(1, 1),
	}
	cmd.RunE = func(_ *cobra.Command, args []string) error { return runExtract(e, args[0], to, out) }
	cmd.Flags().StringVar(&to, "to", "", "the `language`, such as es, de or pt-BR")
	cmd.Flags().StringVarP(&out, "output", "o", "", "write to this `file`; the screen otherwise")
	return cmd
}

// runExtract writes the words of a pack for translators.
func runExtract(e *env, dir, to, out string) error {
	if !content.IsLanguage(to) {
		return &usageError{words: "--to takes a language, such as es, de or pt-BR", see: "pack i18n extract --help"}
	}
	if e.flags.json {
		return &usageError{words: "a translation is a PO file; it has no JSON form", see: "pack i18n extract --help"}
	}
	if err := isFolder(dir, "pack i18n extract --help"); err != nil {
		return err
	}
	have, err := e.library()
	if err != nil {
		return err
	}
	before, err := extractedBefore(out, to)
	if err != nil {
		return err
	}
	f, problems := content.Extract(os.DirFS(dir), have, to, before)
	if f == nil {
		return e.refused(written{typed: dir, root: dir}, problems)
	}
	if out == "" {
		e.say("%s", f)
	} else if err := writeWhole(filepath.Dir(out), filepath.Base(out), []byte(f.String())); err != nil {
		return err
	}
	sayExtracted(e, f, dir, out)
	return nil
}

// extractedBefore is the translation that is in a file already, nil where there is none.
func extractedBefore(out, to string) (*po.File, error) {
	if out == "" {
		return nil, nil
	}
	before, err := readPO(out)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case before.Field("Language") != to:
		return nil, &usageError{words: fmt.Sprintf("“%s” is a translation into “%s”: choose another name. Nothing was written", out, before.Field("Language")), see: "pack i18n extract --help"}
	}
	return before, nil
}

// sayExtracted says how far a translation is, and what comes next.
func sayExtracted(e *env, f *po.File, dir, out string) {
	done, fuzzy := 0, 0
	for _, m := range f.Messages {
		switch {
		case m.Fuzzy:
			fuzzy++
		case m.Str != "":
			done++
		}
	}
	e.note("%s, %d translated, %d to look at again\n", count(len(f.Messages), "message"), done, fuzzy)
	if out != "" {
		e.note("Next: translate %s, then hearten pack i18n apply %s %s\n", out, dir, out)
	}
}

func newI18nApply(e *env) *cobra.Command {
	force := false
	cmd := &cobra.Command{
		Use:   "apply DIR FILE.po [--force] [--json]",
		Short: "put translations beside the files that they were made from",
		Long: `Each translation is checked: chips, links, marks and placeholders have to be
those of its source. Messages that are fuzzy or empty stay in the language of
the source. A file of which nothing but the names of its sections is translated
is not written. A file in which somebody wrote other words stays as it is;
--force takes the words of the PO file.`,
		Example: `hearten pack i18n apply my-pack es.po
hearten pack i18n apply my-pack es.po --force     over words written by hand`,
		Args: takes(2, 2),
		RunE: func(_ *cobra.Command, args []string) error { return runApply(e, args[0], args[1], force) },
	}
	cmd.Flags().BoolVar(&force, "force", false, "replace words that were written into translations by hand")
	return cmd
}

// runApply puts the words of a PO file into a pack.
func runApply(e *env, dir, file string, force bool) error {
	if err := isFolder(dir, "pack i18n apply --help"); err != nil {
		return err
	}
	have, err := e.library()
	if err != nil {
		return err
	}
	f, err := readPO(file)
	if errors.Is(err, fs.ErrNotExist) {
		return &notFoundError{what: "file", name: file}
	}
	if err != nil {
		return err
	}
	if !content.IsLanguage(f.Field("Language")) {
		return &usageError{words: fmt.Sprintf("“%s” does not say its language: its first message needs a line “Language: es”, or another", file), see: "pack i18n apply --help"}
	}
	got, problems := content.Apply(os.DirFS(dir), have, f, force)
	if len(problems) > 0 {
		return e.refused(written{typed: dir, root: dir}, problems)
	}
	for _, w := range got.Files {
		if w.Same {
			continue
		}
		if err := writeWhole(dir, filepath.FromSlash(w.Path), w.Text); err != nil {
			return err
		}
	}
	if e.flags.json {
		if err := sayAppliedJSON(e, got); err != nil {
			return err
		}
	} else {
		sayApplied(e, file, got, force)
	}
	if n := len(got.Refused); n > 0 {
		return &mendError{things: n}
	}
	return nil
}

// readPO reads a PO file; nil, without an error of ours, where there is none.
func readPO(name string) (*po.File, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, noFile(name, "pack i18n --help")
	}
	in, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer in.Close()
	src, err := io.ReadAll(io.LimitReader(in, maxPOBytes+1))
	switch {
	case err != nil:
		return nil, err
	case len(src) > maxPOBytes:
		return nil, &usageError{words: fmt.Sprintf("“%s” is larger than %d MB", name, maxPOBytes>>20), see: "pack i18n --help"}
	}
	f, err := po.Parse(src)
	if err != nil {
		return nil, &usageError{words: fmt.Sprintf("“%s” is not a PO file that can be read: %v", name, content.Clean(err.Error())), see: "pack i18n --help"}
	}
	return f, nil
}

// writeWhole writes a file below a folder, all of it or none, and never outside.
func writeWhole(dir, name string, text []byte) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	return replaceIn(root, filepath.ToSlash(name), text, 0o644)
}
