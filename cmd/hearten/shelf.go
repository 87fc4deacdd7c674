package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"example.com/hearten/content"
	embedded "example.com/hearten/content/packs"
	"example.com/hearten/store/packs"
)

// packsFolder is where in the learner's folder packs lie that do not come with the program.
const packsFolder = "packs"

// shelf is where the learner's installed packs lie.
func (e *env) shelf() (*packs.Shelf, error) {
	dir, err := e.folder()
	if err != nil {
		return nil, err
	}
	return packs.At(filepath.Join(dir, packsFolder), reserved()...), nil
}

// reserved are the ids that no installed pack has.
func reserved() []content.PackID {
	out := []content.PackID{content.OwnPack}
	for _, name := range embedded.Names() {
		out = append(out, content.PackID(name))
	}
	return out
}

// library opens the packs that come with the program and those that are installed. packNotes say what is to be said of these.
func (e *env) library() (*content.Library, error) { return e.libraryWithout("") }

// libraryWithout is library without one of the installed packs.
func (e *env) libraryWithout(id content.PackID) (*content.Library, error) {
	lib, err := library()
	if err != nil {
		return nil, err
	}
	e.packNotes = nil
	shelf, err := e.shelf()
	if errors.Is(err, errNoHome) {
		return lib, nil
	}
	if err != nil {
		return nil, err
	}
	ids, err := shelf.IDs()
	if err != nil {
		e.packNotes = []string{fmt.Sprintf("The packs that you added are left out: %v", err)}
		return lib, nil
	}
	o := furnishing{shelf: shelf, lib: lib, left: slices.DeleteFunc(ids, func(have content.PackID) bool { return have == id })}
	for len(o.left) > 0 {
		o.open(o.left[0])
	}
	e.packNotes = o.notes
	return o.lib, nil
}

// furnishing are the installed packs on their way into a library, those that others require first.
type furnishing struct {
	shelf *packs.Shelf
	lib   *content.Library
	left  []content.PackID
	notes []string
}

// open puts a pack into the library, and what it requires before; a circle of packs that require each other is cut somewhere, and
// what stands before the cut says that something is not there.
func (o *furnishing) open(id content.PackID) {
	o.left = slices.DeleteFunc(o.left, func(have content.PackID) bool { return have == id })
	for _, need := range requiredBy(o.shelf, id) {
		if slices.Contains(o.left, need) {
			o.open(need)
		}
	}
	pack, changes, err := openInstalled(o.shelf, id, o.lib)
	if err == nil {
		pack.Origin = content.Installed
		var all *content.Library
		if all, err = content.NewLibrary(append(o.lib.Packs(), pack)...); err == nil {
			o.lib = all
		}
	}
	if words := shelfNote(id, changes, err); words != "" {
		o.notes = append(o.notes, words)
	}
}

// openInstalled opens an installed pack. What was checked when it was installed and is as it was since is not checked again. A
// pack that requires others is, because those may have changed.
func openInstalled(shelf *packs.Shelf, id content.PackID, lib *content.Library) (*content.Pack, []packs.Change, error) {
	for try := 1; ; try++ {
		c, err := shelf.Open(id)
		if err != nil {
			return nil, nil, err
		}
		pack, changes, err := readInstalled(c, id, lib)
		replaced := !c.Current()
		c.Close()
		if err == nil && len(changes) == 0 || !replaced || try == 3 {
			return pack, changes, err
		}
	}
}

func readInstalled(c *packs.Copy, id content.PackID, lib *content.Library) (*content.Pack, []packs.Change, error) {
	var pack *content.Pack
	var err error
	if len(content.Requires(c)) == 0 {
		pack, err = content.Open(c, lib)
	}
	if pack == nil || len(c.Changes()) > 0 {
		var problems []content.Problem
		if pack, problems = content.Load(c, lib); pack == nil {
			err = firstError(problems)
		} else {
			err = nil
		}
	}
	if pack != nil && pack.ID != id {
		pack, err = nil, fmt.Errorf("pack.md says “id: %s” now", pack.ID)
	}
	return pack, c.Changes(), err
}

// firstError is the first error among problems, in words.
func firstError(problems []content.Problem) error {
	for _, p := range problems {
		if p.Severity == content.Error {
			return fmt.Errorf("%s, line %d: %s", p.File, p.Line, p.Message)
		}
	}
	return nil
}

// shelfNote says what is to be said of an installed pack at a start, "" for nothing.
func shelfNote(id content.PackID, changes []packs.Change, err error) string {
	var words string
	switch {
	case err == nil && len(changes) == 0:
		return ""
	case err == nil:
		words = fmt.Sprintf("The pack “%s” is not as it was added: %s. It was checked anew, and is open.", id, changeWords(changes))
	case len(changes) > 0:
		words = fmt.Sprintf("The pack “%s” is left out. It is not as it was added: %s.", id, changeWords(changes))
	default:
		return fmt.Sprintf("The pack “%s” is left out: %v. What you did with it stays in your record.", id, err)
	}
	return words + " See: hearten pack verify " + string(id)
}

// changeWords name the first files that are not as they were.
func changeWords(changes []packs.Change) string {
	const most = 3
	var out []string
	for _, c := range changes[:min(len(changes), most)] {
		out = append(out, c.File+" "+differenceWords(c.What))
	}
	if more := len(changes) - most; more > 0 {
		out = append(out, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(out, ", ")
}

// differenceWords say what became of a file.
func differenceWords(d packs.Difference) string {
	switch d {
	case packs.Changed:
		return "changed"
	case packs.Missing:
		return "is gone"
	case packs.Extra:
		return "was not in it"
	case packs.Same:
	}
	return "is as it was"
}
