package main

import (
	"errors"
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"github.com/spf13/cobra"
)

func newForget(e *env) *cobra.Command {
	var what engine.Forgetting
	var yes bool
	cmd := &cobra.Command{
		Use:   "forget (--text T | --item ID | --all) [--yes]",
		Short: "remove something from the record for good",
		Example: `hearten data forget --text Sam         words you wrote with this name in them
hearten data forget --item copied-in   all about one lesson or conversation
hearten data forget --all`,
		Args: takes(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if cmd.Flags().Changed("text") && strings.TrimSpace(what.Text) == "" {
				return &usageError{words: "--text takes the words to look for; it is blank", see: "data forget --help"}
			}
			named := 0
			for _, set := range []bool{what.Text != "", what.Item != "", what.All} {
				if set {
					named++
				}
			}
			if named != 1 {
				return &usageError{words: "say what to forget: one of --text, --item and --all", see: "data forget --help"}
			}
			return runForget(e, what, yes)
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&what.Text, "text", "", "`words` that you wrote, in any case")
	f.StringVar(&what.Item, "item", "", "the `id` of a lesson, checkup, conversation, badge, run, plan or prepared talk")
	f.BoolVar(&what.All, "all", false, "everything")
	f.BoolVar(&yes, "yes", false, "do it without being asked")
	return cmd
}

// runForget shows how much it is, asks, and forgets.
func runForget(e *env, what engine.Forgetting, yes bool) error {
	h, err := e.open()
	if err != nil {
		return err
	}
	if what.Item != "" {
		if what.Item, err = itemNamed(h.Library, what.Item); err != nil {
			return err
		}
	}
	n, err := h.Forget(what, true)
	damaged := what.All && errors.Is(err, engine.ErrDamaged)
	if err != nil && !damaged {
		return err
	}
	if n == 0 && !what.All {
		if err := h.sweep(); err != nil {
			return err
		}
		h.tellOwnWith(e, what)
		return nothingToForget(e, h.Library, what)
	}
	own := what.All && isThere(h.ownFolder())
	some := n > 0 || damaged || own
	if some {
		if err := h.writable(); err != nil {
			return err
		}
	}
	if some && !yes {
		e.note("%s It cannot be brought back.\n", extent(n, damaged))
		if own {
			e.note("Your own pack goes with it, with all that is in\n  %s\n", h.ownFolder())
		}
		if ok, err := e.agrees("Type yes to go on: ", "Nothing was changed."); err != nil || !ok {
			return err
		}
	}
	if n, err = h.Forget(what, false); err != nil {
		return err
	}
	if err := h.sweep(); err != nil {
		return err
	}
	if own {
		err = h.forgetOwn(e)
	}
	if err != nil {
		return err
	}
	if what.All {
		e.tellInstalled()
	}
	if damaged {
		return saidErased(e)
	}
	h.tellOwnWith(e, what)
	return saidForgotten(e, n)
}

// tellOwnWith names the files of the learner's own pack that hold what was to be forgotten, words or a conversation of that pack:
// they are theirs to change.
func (h *house) tellOwnWith(e *env, what engine.Forgetting) {
	words := what.Text
	if id, own := strings.CutPrefix(what.Item, string(content.OwnPack)+"/"); own {
		words = id
	}
	if words == "" {
		return
	}
	files := h.ownWith(words)
	if len(files) == 0 {
		return
	}
	e.note("Your own pack is not part of the record, and still holds it. To change or remove:\n")
	for _, f := range files {
		e.note("  %s\n", f)
	}
}

// tellInstalled says that packs which were added stay: they are somebody else's words, and no part of the record.
func (e *env) tellInstalled() {
	shelf, err := e.shelf()
	if err != nil {
		return
	}
	ids, err := shelf.IDs()
	if err != nil || len(ids) == 0 {
		return
	}
	e.note("%s\n", fold("Packs that you added stay: "+firstNames(texts(ids))+". To remove one: hearten pack remove "+string(ids[0]), e.width(), ""))
}

// extent is how much would be gone.
func extent(n int, damaged bool) string {
	if damaged {
		return "Your record is damaged: how much is in it cannot be told. This removes all of it, also what could still be read."
	}
	return fmt.Sprintf("This changes or removes %s of your record.", entries(n))
}

func nothingToForget(e *env, lib *content.Library, what engine.Forgetting) error {
	if what.Item != "" && !inLibrary(lib, what.Item) {
		return &notFoundError{what: "lesson, conversation, run, plan or prepared talk in your record", name: what.Item, near: nearRefs(lib, what.Item, forgettable()...)}
	}
	return saidForgotten(e, 0)
}

func saidForgotten(e *env, n int) error {
	if e.flags.json {
		return e.sayJSON(struct {
			head
			Forgotten int `json:"forgotten"`
		}{schema("forgotten"), n})
	}
	if n == 0 {
		e.done("Your record holds nothing of it.\n")
		return nil
	}
	e.done("Forgotten: %s changed or removed.\n", entries(n))
	return nil
}

// saidErased says that a record is gone of which nobody can tell how much it was.
func saidErased(e *env) error {
	if e.flags.json {
		return e.sayJSON(struct {
			head
			Forgotten *int `json:"forgotten"`
		}{schema("forgotten"), nil})
	}
	e.done("Forgotten: everything. How much it was cannot be told, for the record was damaged.\n")
	return nil
}

func entries(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}

func forgettable() []content.Kind {
	return []content.Kind{content.KindLesson, content.KindScenario, content.KindCheckup, content.KindBadge}
}

// itemNamed is the name that the journal knows a thing by; one that no pack has is taken as it stands, for it may be a
// run, a plan or something from a pack that is gone.
func itemNamed(lib *content.Library, name string) (string, error) {
	found := map[string]bool{}
	var all []string
	for _, k := range forgettable() {
		for _, ref := range lib.Find(k, name) {
			if s := ref.String(); !found[s] {
				found[s] = true
				all = append(all, s)
			}
		}
	}
	switch len(all) {
	case 0:
		return name, nil
	case 1:
		return all[0], nil
	}
	return "", &usageError{words: fmt.Sprintf("“%s” is in more than one pack: say which, %s", name, strings.Join(all, " or ")), see: "data forget --help"}
}

func inLibrary(lib *content.Library, name string) bool {
	for _, k := range forgettable() {
		if len(lib.Find(k, name)) > 0 {
			return true
		}
	}
	return false
}
