package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/content/starter"
	"example.com/hearten/store/packs"
	"github.com/spf13/cobra"
)

func newPackBuild(e *env) *cobra.Command {
	var to string
	cmd := &cobra.Command{
		Use:   "build DIR|FILE [-o OUT]",
		Short: "make one file of a pack, to hand on",
		Example: `hearten pack build evening-talks                 a folder
hearten pack build the-late-shift.md             one file
hearten pack build evening-talks -o talks.tar.gz`,
		Args: takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error { return runPackBuild(e, args[0], to) },
	}
	cmd.Flags().StringVarP(&to, "output", "o", "", "write this `file`, not ID-VERSION.tar.gz; - is standard output")
	return cmd
}

// runPackBuild checks a pack and writes its archive. A file that is there stays as it is.
func runPackBuild(e *env, at, to string) error {
	if to == stdin && e.flags.json {
		return &usageError{words: "--json tells what came of it and -o - prints the archive: choose one", see: "pack build --help"}
	}
	have, err := e.library()
	if err != nil {
		return err
	}
	l, err := looseAt(e, at, have)
	if err != nil {
		return toAuthor(err)
	}
	if l.pack.ID == content.OwnPack {
		return &usageError{words: "the pack `mine` is your own; to hand it on, copy it and give it another id in pack.md", see: "help pack"}
	}
	if slices.Contains(reserved(), l.pack.ID) {
		return toAuthor(&packs.Refusal{File: "pack.md", Why: fmt.Sprintf("the id `%s` belongs to a pack of Hearten; give it another", l.pack.ID)})
	}
	archive, err := packs.Build(string(l.pack.ID), l.files)
	if err != nil {
		return toAuthor(err)
	}
	if to == "" {
		to = archiveName(l.pack)
	}
	there := false
	if to == stdin {
		if _, err := e.out.Write(archive); err != nil {
			return err
		}
	} else if there, err = writeArchive(to, archive); err != nil {
		return err
	}
	return l.sayBuilt(e, to, archive, there)
}

// toAuthor is what a refusal says to those who wrote the pack; other errors stay as they are.
func toAuthor(err error) error {
	if r := (*packs.Refusal)(nil); errors.As(err, &r) {
		return &packError{statusProblems, "problems_found", r.Error(), "Nothing was written. Change that, and build again."}
	}
	return err
}

// archiveName is what the archive of a pack is called; characters that file names do not have everywhere become hyphens.
func archiveName(p *content.Pack) string {
	version := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '.', r == '-', r == '_':
			return r
		}
		return '-'
	}, p.Version)
	return string(p.ID) + "-" + version + ".tar.gz"
}

// writeArchive writes an archive where nothing is; there is true where the same bytes stand already.
func writeArchive(to string, archive []byte) (there bool, err error) {
	if info, err := os.Stat(to); err == nil && !info.Mode().IsRegular() {
		return false, noFile(to, "pack build --help")
	}
	old, err := os.ReadFile(to)
	switch {
	case err == nil && bytes.Equal(old, archive):
		return true, nil
	case err == nil:
		return false, &packError{
			statusUsage, "usage", fmt.Sprintf("“%s” is there already and holds something else: nothing was written", to),
			"Give pack.md another version, or choose another name: -o FILE",
		}
	case !errors.Is(err, fs.ErrNotExist):
		return false, unwritable(to, err)
	}
	if err := writeNew(to, archive, 0o644, "pack build --help"); err != nil {
		return false, unwritable(to, err)
	}
	return false, nil
}

// sayBuilt tells what is in the archive, and what is not.
func (l *loose) sayBuilt(e *env, to string, archive []byte, there bool) error {
	found, begun := countOf(l.problems), l.begun()
	if e.flags.json {
		return e.sayJSON(struct {
			head
			packListing
			File     string   `json:"file"`
			Bytes    int      `json:"bytes"`
			SHA256   string   `json:"sha256"`
			There    bool     `json:"was_there"` // with the same bytes
			Files    int      `json:"files"`
			LeftOut  []string `json:"left_out"`
			Warnings int      `json:"warnings"`
			Begun    []string `json:"still_begun"` // files whose words are those of a new pack
		}{
			schema("pack_built"), listingOf(l.pack, ""), to, len(archive), fmt.Sprintf("%x", sha256.Sum256(archive)), there,
			len(l.files), append([]string{}, l.left...), found.warnings, begun,
		})
	}
	if len(l.left) > 0 {
		e.note("%s\n", fold("Left out, for it is no part of a pack: "+firstNames(l.left), e.width(), ""))
	}
	if found.warnings > 0 {
		e.note("%s; to read: hearten pack lint\n", count(found.warnings, "warning"))
	}
	if len(begun) > 0 {
		e.note("%s\n", fold("Still the words that a new pack begins with, to be replaced by yours: "+firstNames(begun), e.width(), ""))
	}
	words := fmt.Sprintf("Built: %s, %s, %s.\n", to, count(len(l.files), "file"), size(int64(len(archive))))
	if there {
		words = fmt.Sprintf("%s is there already, with the same bytes. There is nothing to do.\n", to)
	}
	if to == stdin {
		e.note("Built: %s %s, %s.\n", l.pack.ID, content.VersionWords(l.pack.Version), count(len(l.files), "file"))
		return nil
	}
	e.done("%sWhoever gets it: hearten pack add %s\n", words, shellWord(to))
	return nil
}

// begun are the files whose words are still those of a new pack.
func (l *loose) begun() []string {
	out := []string{}
	for _, f := range l.files {
		if starter.Begun(string(f.Text)) {
			out = append(out, f.Name)
		}
	}
	return out
}

// firstNames names the first of many.
func firstNames(names []string) string {
	words := strings.Join(names[:min(len(names), mostNamed)], ", ")
	if more := len(names) - mostNamed; more > 0 {
		words += fmt.Sprintf(", and %d more", more)
	}
	return words
}
