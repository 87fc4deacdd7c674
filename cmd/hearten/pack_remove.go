package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.com/hearten/content"
	"github.com/spf13/cobra"
)

func newPackRemove(e *env) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:     "remove ID [--yes]",
		Short:   "take a pack away that you added; what you did with it stays in your record",
		Example: "hearten pack remove evening-talks",
		Args:    takes(1, 1),
		RunE:    func(_ *cobra.Command, args []string) error { return runPackRemove(e, content.PackID(args[0]), yes) },
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "do it without being asked")
	return cmd
}

// runPackRemove asks, and takes the pack from the shelf.
func runPackRemove(e *env, id content.PackID, yes bool) error {
	shelf, err := e.shelf()
	if err != nil {
		return err
	}
	ids, err := shelf.IDs()
	if err != nil {
		return err
	}
	if !slices.Contains(ids, id) {
		return notOnShelf(id, ids)
	}
	if by := e.requiring(ids, id); len(by) > 0 {
		return &packError{statusFailed, "failed", fmt.Sprintf("“%s” is required by %s", id, strings.Join(by, " and ")), "Nothing was changed. It can go when they are gone: hearten pack list"}
	}
	e.note("This removes “%s” and its files:\n  %s\nWhat you did with it stays in your record, and counts again where the pack comes back.\n", id, shelf.Path(id))
	if !yes {
		if ok, err := e.agrees("Type yes to remove it: ", "Nothing was changed."); err != nil || !ok {
			return err
		}
	}
	if err := shelf.Remove(id); err != nil {
		return err
	}
	if e.flags.json {
		return e.sayJSON(struct {
			head
			ID content.PackID `json:"id"`
		}{schema("pack_removed"), id})
	}
	e.done("Removed: %s.\n", id)
	return nil
}

// requiring are the packs that require one, the learner's own among them.
func (e *env) requiring(ids []content.PackID, id content.PackID) (by []string) {
	shelf, err := e.shelf()
	if err != nil {
		return nil
	}
	for _, other := range ids {
		if other != id && slices.Contains(requiredBy(shelf, other), id) {
			by = append(by, string(other))
		}
	}
	root, err := os.OpenRoot(filepath.Join(filepath.Dir(shelf.Path(id)), string(content.OwnPack)))
	if err != nil {
		return by
	}
	defer root.Close()
	if slices.Contains(content.Requires(root.FS()), id) {
		by = append(by, "your own pack")
	}
	return by
}

// notOnShelf says that no pack is installed under a name, and what goes by it.
func notOnShelf(id content.PackID, ids []content.PackID) error {
	switch {
	case id == content.OwnPack:
		return &usageError{words: "“mine” is your own pack: its files are yours to change or remove", see: "help files"}
	case slices.Contains(reserved(), id):
		return &usageError{words: fmt.Sprintf("“%s” comes with Hearten, and stays", id), see: "pack list"}
	}
	var near []string
	if n := nearest(string(id), texts(ids)); n != "" {
		near = []string{n}
	}
	return &notFoundError{what: "pack among those you added", name: string(id), near: near, list: "hearten pack list"}
}
