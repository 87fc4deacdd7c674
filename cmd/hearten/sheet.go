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
)

// sheet is something of a pack on its way out in another format.
type sheet struct {
	name string // of its file
	text string
}

// sheetForm is how sheets are written.
type sheetForm struct {
	noun   string // what one is made of: "conversation"
	format string
	ending string // of their files
	see    string // the command that tells more
}

// name is that of the sheet that is made of a file.
func (w sheetForm) name(file string) string {
	return strings.TrimSuffix(path.Base(file), ".md") + w.ending
}

// canTell refuses --json where it would tell of no files.
func (w sheetForm) canTell(e *env, to string) error {
	if e.flags.json && (to == "" || to == "-") {
		return &usageError{words: "--json tells which files were written: say where with -o", see: w.see}
	}
	return nil
}

// sayRaw prints a sheet as it would be written, with nothing in it that a terminal might obey.
func sayRaw(e *env, s sheet) error {
	_, err := io.WriteString(e.out, content.Clean(s.text))
	return err
}

// tooMany: there is more than one sheet, and no place for them. first is the file of one of them.
func (w sheetForm) tooMany(from, first string, n int) error {
	return &usageError{
		words: fmt.Sprintf("there are %s in “%s”: name a folder for them, -o out, or one of them, such as %s",
			count(n, w.noun), from, filepath.Join(from, first)),
		see: w.see,
	}
}

// writeAll writes one sheet to a new file, or every one into a folder, which is made if it is not there. A name that ends in
// a slash is a folder's.
func (w sheetForm) writeAll(e *env, all []sheet, to string) error {
	info, err := os.Stat(to)
	switch folder := err == nil && info.IsDir(); {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	case !folder && len(all) == 1 && !os.IsPathSeparator(to[len(to)-1]):
		all[0].name = to
	default:
		if all, err = w.into(to, all); err != nil {
			return err
		}
	}
	var names []string
	for _, s := range all {
		if err := writeNew(s.name, []byte(s.text), 0o644, w.see); err != nil {
			return err
		}
		names = append(names, s.name)
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
	}{schema("exported"), w.format, names})
}

// into makes the folder, and refuses before anything is written if one of the names is taken there.
func (w sheetForm) into(folder string, all []sheet) ([]sheet, error) {
	taken := map[string]bool{}
	for i, s := range all {
		all[i].name = filepath.Join(folder, s.name)
		if taken[all[i].name] {
			return nil, &usageError{words: fmt.Sprintf("two of the %ss are in files called “%s.md”: export one by one. Nothing was written", w.noun, strings.TrimSuffix(s.name, w.ending)), see: w.see}
		}
		if _, err := os.Lstat(all[i].name); err == nil {
			return nil, &usageError{words: fmt.Sprintf("“%s” is there already: choose another folder. Nothing was written", all[i].name), see: w.see}
		}
		taken[all[i].name] = true
	}
	return all, os.MkdirAll(folder, 0o755)
}

// sayLeft tells of what the author has yet to mend, for which things are written all the same, and of files that nobody can read.
func sayLeft(e *env, problems, unread []content.Problem) error {
	if faults := faultsIn(problems); len(faults) > 0 {
		e.note("%s found; the first is\n%s\n", count(len(faults), "error"), faults[0])
	}
	if sayUnread(e, unread); len(unread) > 0 {
		return &mendError{unread: len(unread)}
	}
	return nil
}
