package main

import (
	"errors"
	"fmt"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/store/packs"
	"github.com/spf13/cobra"
)

func newPackUpdate(e *env) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "update FILE|DIR|- [--yes]",
		Short: "put another version in the place of a pack that you added",
		Example: `hearten pack update evening-talks-1.1.0.tar.gz
hearten pack update evening-talks --yes`,
		Args: takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error { return runPackUpdate(e, args[0], yes) },
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do it without being asked")
	return cmd
}

// succession is how the pack on the shelf stands to the one that comes.
type succession struct {
	version string // "" where it cannot be read
	old     *content.Pack
	changes []packs.Change // since it was installed
	packs.Differences
	// same is true where the files that come are those that were installed.
	same bool
	// listed are the hashes of the installed files.
	listed packs.Hashes
}

// stands reports whether the pack on the shelf is still the one that was compared.
func (s *succession) stands(shelf *packs.Shelf, id content.PackID) bool {
	c, err := shelf.Open(id)
	if err != nil {
		return false
	}
	defer c.Close()
	return c.Hashes().Equal(s.listed)
}

// succession compares the installed pack with the one that comes.
func (a *arrival) succession(shelf *packs.Shelf) (*succession, error) {
	c, err := shelf.Open(a.pack.ID)
	if err != nil {
		return nil, err
	}
	defer c.Close()
	s := &succession{listed: c.Hashes(), same: c.Hashes().Equal(a.Hashes), Differences: c.Hashes().Differences(a.Hashes)}
	if s.changes, err = c.Verify(); err != nil {
		s.changes = []packs.Change{{File: ".", What: packs.Changed}}
	}
	if s.old, _ = content.Load(c, a.lib); s.old != nil {
		s.version = s.old.Version
	}
	return s, nil
}

// well reports whether nothing is to be done.
func (s *succession) well() bool { return s.same && len(s.changes) == 0 }

// alreadyHere says what is to be done where a pack that comes to be added is here.
func (a *arrival) alreadyHere(e *env, shelf *packs.Shelf, from string) error {
	s, err := a.succession(shelf)
	if err != nil {
		return err
	}
	update := "hearten pack update " + shellWord(from)
	switch {
	case s.well():
		return a.nothingToDo(e, shelf, "pack_added")
	case s.same:
		return here(fmt.Sprintf("“%s” %s is here already, and not as it was added: %s", a.pack.ID, content.VersionWords(a.pack.Version), changeWords(s.changes)), "To put it right: "+update)
	case s.version == a.pack.Version:
		return here(fmt.Sprintf("“%s” %s is here already, with other files of the same version", a.pack.ID, content.VersionWords(a.pack.Version)), "To take these: "+update)
	}
	return here(fmt.Sprintf("“%s” is here already, in version %s; this is %s", a.pack.ID, versionWords(s.version), content.VersionWords(a.pack.Version)), "To put it in its place: "+update)
}

// here says that a pack which is to be added is here.
func here(words, next string) error { return &packError{statusFailed, "failed", words, next} }

func (a *arrival) nothingToDo(e *env, shelf *packs.Shelf, answer string) error {
	if e.flags.json {
		return e.sayJSON(installedAnswer{schema(answer), listingOf(a.pack, content.Installed), a.pack.Version, "unchanged", shelf.Path(a.pack.ID), len(a.Hashes), a.Size, nil})
	}
	e.done("“%s” %s is here already, with the same files. There is nothing to do.\n", a.pack.ID, content.VersionWords(a.pack.Version))
	return nil
}

// versionWords are a version in words.
func versionWords(version string) string {
	if version == "" {
		return "that cannot be read"
	}
	return content.VersionWords(version)
}

// runPackUpdate shows what changes, asks, and puts the new one in the place of the old.
func runPackUpdate(e *env, from string, yes bool) (err error) {
	shelf, err := e.shelf()
	if err != nil {
		return err
	}
	a, err := arrive(e, shelf, from)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, a.Discard()) }()
	if !shelf.Holds(a.pack.ID) {
		return &packError{statusNotFound, "not_found", fmt.Sprintf("“%s” is not here to be updated", a.pack.ID), "To add it: hearten pack add " + shellWord(from)}
	}
	s, err := a.succession(shelf)
	if err != nil {
		return err
	}
	if s.well() {
		return a.nothingToDo(e, shelf, "pack_updated")
	}
	a.show(e)
	a.showSuccession(e, s)
	if err := a.showLeftOut(e, shelf); err != nil {
		return err
	}
	if !yes {
		if ok, err := a.agreed(e, "Type yes to update it: "); err != nil || !ok {
			return err
		}
		if !s.stands(shelf, a.pack.ID) {
			return meanwhile(fmt.Sprintf("“%s” was changed while you were asked", a.pack.ID))
		}
	}
	if err := a.Install(a.pack.ID); err != nil {
		return ofSource(from, err)
	}
	if e.flags.json {
		return e.sayJSON(installedAnswer{
			schema("pack_updated"), listingOf(a.pack, content.Installed), s.version, "updated", shelf.Path(a.pack.ID),
			len(a.Hashes), a.Size, changesOf(s, a.pack),
		})
	}
	if s.same {
		e.done("Repaired: %s %s. Its files are as they were added.\n", a.pack.Title, content.VersionWords(a.pack.Version))
		return nil
	}
	e.done("Updated: %s, %s → %s. What you did with it stays in your record.\n", a.pack.Title, versionWords(s.version), content.VersionWords(a.pack.Version))
	return nil
}

// packChanges are the changes of an update, as JSON.
type packChanges struct {
	Added   []string     `json:"added"`
	Changed []string     `json:"changed"`
	Removed []string     `json:"removed"`
	Moved   []packs.Move `json:"moved"`
	Renamed []packs.Move `json:"renamed"`
}

func changesOf(s *succession, now *content.Pack) *packChanges {
	some := func(list []string) []string { return append([]string{}, list...) }
	return &packChanges{some(s.Added), some(s.Changed), some(s.Removed), append([]packs.Move{}, s.Moved...), renamed(s.old, now)}
}

// renamed are the names that a pack says it has changed, and its earlier version did not say.
func renamed(old, now *content.Pack) []packs.Move {
	out := []packs.Move{}
	for _, r := range now.Renamed {
		if old == nil || !slices.ContainsFunc(old.Renamed, func(o content.Renaming) bool { return o.From == r.From && o.To == r.To }) {
			out = append(out, packs.Move{From: r.From.Name(), To: r.To.Name()})
		}
	}
	return out
}

// showSuccession tells what the update changes.
func (a *arrival) showSuccession(e *env, s *succession) {
	if s.version == "" {
		e.note("It comes in place of one that cannot be read:\n")
	} else {
		e.note("It takes the place of version %s:\n", s.version)
		if words := precedence(a.pack.Version, s.version, s.same); words != "" {
			e.note("  %s\n", words)
		}
	}
	for _, part := range []struct {
		what  string
		files []string
	}{{"new", s.Added}, {"changed", s.Changed}, {"gone", s.Removed}} {
		for i, name := range part.files {
			if i == mostNamed {
				e.note("  %s: and %d more; all of them: --json\n", part.what, len(part.files)-mostNamed)
				break
			}
			e.note("  %s: %s\n", part.what, name)
		}
	}
	for _, m := range append(slices.Clone(s.Moved), renamed(s.old, a.pack)...) {
		e.note("  renamed: %s → %s\n", m.From, m.To)
	}
	if s.same {
		e.note("  the same files as were added\n")
	}
	for _, c := range s.changes {
		e.note("  put right: %s, which %s since it was added\n", c.File, pastWords(c.What))
	}
}

// pastWords say what became of a file, within a sentence.
func pastWords(d packs.Difference) string {
	switch d {
	case packs.Missing:
		return "was removed"
	case packs.Extra:
		return "came"
	case packs.Changed, packs.Same:
	}
	return "changed"
}

// showLeftOut names the packs that do not go with the new version, and are left out until they are updated, too.
func (a *arrival) showLeftOut(e *env, shelf *packs.Shelf) error {
	with, err := content.NewLibrary(append(a.lib.Packs(), a.pack)...)
	if err != nil {
		return err
	}
	ids, err := shelf.IDs()
	if err != nil {
		return err
	}
	for _, id := range ids {
		if id == a.pack.ID || !slices.Contains(requiredBy(shelf, id), a.pack.ID) {
			continue
		}
		if _, _, err := openInstalled(shelf, id, with); err != nil {
			e.note("“%s” does not go with it, and will be left out until it is updated, too: %v\n", id, err)
		}
	}
	return nil
}

// requiredBy are the packs that an installed one requires.
func requiredBy(shelf *packs.Shelf, id content.PackID) []content.PackID {
	c, err := shelf.Open(id)
	if err != nil {
		return nil
	}
	defer c.Close()
	return content.Requires(c)
}
