package main

import (
	"errors"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/content/starter"
	"github.com/spf13/cobra"
)

// itemWanted is what one more file is to be, as it was typed; "" is not said.
type itemWanted struct{ in, title, skill, area string }

func newPackItem(e *env, kind content.Kind) *cobra.Command {
	var want itemWanted
	see := "pack new " + string(kind) + " --help"
	cmd := &cobra.Command{
		Use:     string(kind) + " [ID] [--in DIR] [--title TITLE]",
		Short:   "a " + noun(kind) + " for the pack you are in",
		Example: fmt.Sprintf("hearten pack new %[1]s --title \"One more\"\nhearten pack new %[1]s one-more --in my-pack", kind),
		Args:    takes(0, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			err := runPackItem(e, kind, strings.Join(args, ""), want, see)
			if errors.Is(err, errStopped) {
				e.note("Nothing was written.\n")
				return nil
			}
			return err
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&want.in, "in", "", "the `folder` of the pack; else the one you are in")
	f.StringVar(&want.title, "title", "", "its `title`")
	if kind == content.KindCompetency {
		f.StringVar(&want.area, "area", "Communication", "the `area` of the skill")
		return cmd
	}
	f.StringVar(&want.skill, "skill", "", "the `skill` that it is about")
	if standsAlone(kind) {
		cmd.Example += fmt.Sprintf("\nhearten pack new %s talk.md     a file of its own, where no pack is", kind)
	}
	return cmd
}

// standsAlone reports kinds of which a file can be a pack of its own.
func standsAlone(kind content.Kind) bool {
	return kind == content.KindLesson || kind == content.KindScenario || kind == content.KindCheckup
}

// runPackItem adds a file to the pack that is named or around, or writes one of its own.
func runPackItem(e *env, kind content.Kind, id string, want itemWanted, see string) error {
	lib, err := e.library()
	if err != nil {
		return err
	}
	from := want.in
	if from == "" {
		from = "."
	}
	dir, _, ok, err := packAround(filepath.Join(from, "pack.md"))
	if err != nil {
		return err
	}
	switch file := path.Ext(id) == ".md"; {
	case ok && file && filepath.Base(id) == id:
		id = strings.TrimSuffix(id, ".md")
	case ok || !file && want.in != "":
	case file && standsAlone(kind) && want.in == "":
		return newAlone(e, lib, kind, id, want, see)
	}
	if !ok {
		words := "no pack is here, nor in the folders above. --in names one; to make one: hearten pack new"
		if standsAlone(kind) && want.in == "" {
			words += fmt.Sprintf("; hearten pack new %s talk.md writes a file of its own", kind)
		}
		return &usageError{words: words, see: see}
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close()
	return addItem(e, lib, root, dir, kind, id, want, see)
}

// addItem adds a file to the pack in a folder and lists it in its page. Nothing is written where lint would say more afterwards
// than it does now.
func addItem(e *env, lib *content.Library, root *os.Root, dir string, kind content.Kind, id string, want itemWanted, see string) error {
	files, err := textsIn(root)
	if err != nil {
		return err
	}
	fsys, err := treeOf(files)
	if err != nil {
		return err
	}
	pack, before := content.Lint(fsys, lib)
	if pack == nil {
		err := e.refused(written{typed: dir, root: dir}, before)
		e.note("Mend this first; then one more file can be added: hearten pack lint %s\n", shellWord(dir))
		return err
	}
	it := starter.Item{Kind: kind}
	if it.Title, it.ID, err = e.named(id, want.title, func(id string) bool {
		return slices.ContainsFunc(files, func(f starter.File) bool { return f.Path == starter.Item{Kind: kind, ID: id}.Path() }) || holdsID(pack, kind, id)
	}, see); err != nil {
		return err
	}
	if kind != content.KindCompetency {
		if it.Skill, err = e.skillFor(skillsOf(pack, lib, kind), want.skill, see); err != nil {
			return err
		}
	} else if it.Area, err = titleOf("--area", want.area); err != nil {
		return err
	}
	at := slices.IndexFunc(files, func(f starter.File) bool { return f.Path == pack.Pos.File })
	added, page, err := it.In(pack, files[at].Text)
	if err != nil {
		return err
	}
	files[at].Text = page
	if fsys, err = treeOf(append(files, added...)); err != nil {
		return err
	}
	_, after := content.Lint(fsys, lib)
	if err := e.nothingNew(before, after); err != nil {
		return err
	}
	if err := addTo(root, added, files[at]); err != nil {
		return err
	}
	return e.sayNewItem(it, dir, added, files[at].Path)
}

// sayNewItem says what was written and what can be done with it.
func (e *env) sayNewItem(it starter.Item, dir string, added []starter.File, page string) error {
	if e.flags.json {
		return e.sayJSON(struct {
			head
			Kind   content.Kind `json:"kind"`
			ID     string       `json:"id"`
			Folder string       `json:"folder"`
			Files  []string     `json:"files"`
		}{schema("newitem"), it.Kind, it.ID, filepath.ToSlash(dir), pathsOf(added)})
	}
	for _, f := range added {
		e.done("Written: %s\n", filepath.Join(dir, filepath.FromSlash(f.Path)))
	}
	e.done("The words are those that every new file begins with: put yours in their place.\n")
	if page != "" {
		e.done("Listed in %s. Check the pack: hearten pack lint %s\n", page, shellWord(dir))
	}
	if it.Kind == content.KindScenario {
		e.done("Play it: hearten pack play %s\n", shellWord(filepath.Join(dir, filepath.FromSlash(added[0].Path))))
	}
	return nil
}

// newAlone writes a file that is a pack of its own.
func newAlone(e *env, lib *content.Library, kind content.Kind, name string, want itemWanted, see string) error {
	if err := isFree(name, see); err != nil {
		return err
	}
	it := starter.Item{Kind: kind}
	id := starter.ID(strings.TrimSuffix(filepath.Base(name), ".md"))
	if want.title == "" && e.asks() {
		if err := e.askStanding(&want.title, "What is it called?", titleFrom(id)); err != nil {
			return err
		}
	}
	var err error
	if it.Title, it.ID, err = e.named(id, want.title, func(string) bool { return false }, see); err != nil {
		return err
	}
	if it.Skill, err = e.skillFor(skillsElsewhere(lib.Packs()), want.skill, see); err != nil {
		return err
	}
	base := filepath.Base(name)
	f, err := it.Alone(base)
	if err != nil {
		return err
	}
	fsys, err := treeOf([]starter.File{f})
	if err != nil {
		return err
	}
	alone, err := content.Alone(fsys, base, lib)
	if err != nil {
		return err
	}
	_, problems := content.Lint(alone, lib)
	if err := e.nothingNew(nil, problems); err != nil {
		return err
	}
	if err := writeNew(name, []byte(f.Text), 0o644, see); err != nil {
		return err
	}
	return e.sayNewItem(it, filepath.Dir(name), []starter.File{f}, "")
}
