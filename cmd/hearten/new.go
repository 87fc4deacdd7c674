package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/content/starter"
	"github.com/spf13/cobra"
)

const newPackHelp = "pack new --help"

// packWanted is what a new pack is to be, as it was typed; "" is not said.
type packWanted struct {
	id, title, skill, area, author, licence, language string
	contexts                                          []string
	yes                                               bool
	// given reports whether a flag stands on the command line.
	given func(flag string) bool
}

func newPackNew(e *env) *cobra.Command {
	var want packWanted
	cmd := &cobra.Command{
		Use:   "new [DIR]",
		Short: "a new pack to fill in, or one more file for a pack",
		Long: `Asks what is not said, and writes a small pack that can be played as it is: a
skill, a lesson, a conversation with a recorded way through it, two small
moments, a badge and reminders. Inside a pack, new and a kind add one more file.`,
		Example: `hearten pack new
hearten pack new ./team-talks --title "Team talks" --skill "Asking first"
hearten pack new --title Ward --skill Listening --context "night=Night shift"
hearten pack new lesson --title "Say it back"     in the pack you are in
hearten pack new scenario talk.md                 a file of its own`,
		Args: takes(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			want.given = cmd.Flags().Changed
			return runPackNew(e, strings.Join(args, ""), want)
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&want.title, "title", "", "the `title` of the pack")
	f.StringVar(&want.skill, "skill", "", "the `skill` that it is about")
	f.StringVar(&want.area, "area", "Communication", "the `area` of that skill")
	f.StringArrayVar(&want.contexts, "context", nil, "who it is for: `ID=TITLE` or a title; may be repeated")
	f.StringVar(&want.language, "language", "en", "the `language` it will be in: en, es, nb …")
	f.StringVar(&want.author, "author", "", "your `name`")
	f.StringVar(&want.licence, "licence", "CC-BY-4.0", "under which `licence` others may use it")
	f.StringVar(&want.id, "id", "", "its `name` for programs: small letters with hyphens")
	f.BoolVar(&want.yes, "yes", false, "write it without asking")
	for _, kind := range starter.Kinds() {
		cmd.AddCommand(newPackItem(e, kind))
	}
	for i, c := range cmd.Commands() {
		place(c, i)
	}
	return cmd
}

// errStopped: somebody who was asked gave no answer.
var errStopped = errors.New("nothing was written")

// runPackNew asks for what is not said and writes a pack into a folder, the one that is called after it where none is named.
func runPackNew(e *env, dir string, want packWanted) error {
	lib, err := e.library()
	if err != nil {
		return err
	}
	if dir != "" {
		if err := isEmptyOrNew(dir); err != nil { // before the questions
			return err
		}
	}
	p, err := e.packToMake(want, dir, lib)
	if errors.Is(err, errStopped) {
		e.note("Nothing was written.\n")
		return nil
	}
	if err != nil {
		return err
	}
	if dir == "" {
		dir = p.ID
	}
	if err := isEmptyOrNew(dir); err != nil {
		return err
	}
	files, err := p.Files()
	if err != nil {
		return err
	}
	if err := e.sound(files, lib); err != nil {
		return err
	}
	e.note("%s, in %s:\n", count(len(files), "file"), dir)
	for _, f := range files {
		e.note("  %s\n", f.Path)
	}
	if !want.yes && e.asks() {
		if ok, err := e.agreesOr(true, "Write them? [yes]: ", "Nothing was written."); !ok || err != nil {
			return err
		}
	}
	if err := writeFiles(dir, files); err != nil {
		return err
	}
	return e.sayNewPack(p, dir, files)
}

// sayNewPack says what was written and what can be done with it.
func (e *env) sayNewPack(p starter.Pack, dir string, files []starter.File) error {
	if e.flags.json {
		return e.sayJSON(struct {
			head
			ID     string   `json:"id"`
			Folder string   `json:"folder"`
			Files  []string `json:"files"`
		}{schema("newpack"), p.ID, filepath.ToSlash(dir), pathsOf(files)})
	}
	word := shellWord(dir)
	e.done(`Written: %s
It can be played as it is. README.md in it says what to change first.
Check it:     hearten pack lint %s
Play it:      hearten pack play %s
Test it:      hearten pack test %s
How it is written: hearten help pack
`, dir, word, shellWord(filepath.Join(dir, "scenarios", "the-list.md")), word)
	return nil
}

func pathsOf(files []starter.File) (out []string) {
	for _, f := range files {
		out = append(out, f.Path)
	}
	return out
}

// packToMake is the pack that is wanted. On a terminal it asks for what no flag says.
func (e *env) packToMake(want packWanted, dir string, lib *content.Library) (p starter.Pack, err error) {
	if err := e.askForPack(&want); err != nil {
		return p, err
	}
	if p.Title, err = titleOf("--title", want.title); err != nil {
		return p, err
	}
	if p.Skill, err = titleOf("--skill", want.skill); err != nil {
		return p, err
	}
	if p.Area, err = titleOf("--area", want.area); err != nil {
		return p, err
	}
	if p.Licence, err = titleOf("--licence", want.licence); err != nil {
		return p, err
	}
	if want.author != "" {
		if p.Author, err = titleOf("--author", want.author); err != nil {
			return p, err
		}
	}
	if p.Language = want.language; !regexp.MustCompile(`^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`).MatchString(want.language) {
		return p, &usageError{words: fmt.Sprintf("--language takes a tag such as en, es or nb, not “%s”", want.language), see: newPackHelp}
	}
	if p.Contexts, err = contextsOf(want.contexts); err != nil {
		return p, err
	}
	p.ID, err = packID(want.id, dir, p.Title, lib)
	return p, err
}

// packID is the id of a new pack: what is said, else made of the folder's name or the title.
func packID(said, dir, title string, lib *content.Library) (string, error) {
	taken := func(id string) bool { return lib.Pack(content.PackID(id)) != nil }
	switch {
	case said == "":
		from := title
		if id := starter.ID(filepath.Base(dir)); dir != "" && id != "" {
			from = filepath.Base(dir)
		}
		return starter.Free(starter.ID(from), taken), nil
	case starter.ID(said) != said:
		return "", &usageError{words: fmt.Sprintf("--id takes small letters, digits and hyphens, not “%s”", said), near: "--id " + starter.ID(said), see: newPackHelp}
	case taken(said):
		return "", &usageError{words: fmt.Sprintf("a pack called “%s” is there already: choose another --id", said), see: "pack list"}
	}
	return said, nil
}

// titleOf is the title that is said for a flag.
func titleOf(flag, said string) (string, error) {
	title, err := starter.Title(said)
	if err != nil {
		return "", &usageError{
			words: fmt.Sprintf("%s takes a letter or digit and up to %d words and %d letters, not “%s”", flag, starter.MostWords, starter.MostLetters, said),
			see:   newPackHelp,
		}
	}
	return title, nil
}

// mostContexts is how many contexts a pack begins with at most.
const mostContexts = 6

// contextsOf reads who a pack is for, each as id=title or as a title.
func contextsOf(said []string) (out []content.Context, err error) {
	if len(said) > mostContexts {
		return nil, &usageError{words: fmt.Sprintf("--context may be given %d times: begin with the few who matter most", mostContexts), see: newPackHelp}
	}
	for _, s := range said {
		id, title, ok := strings.Cut(s, "=")
		if id = strings.TrimSpace(id); !ok || starter.ID(id) != id {
			title, id = s, starter.ID(s)
		}
		if title, err = titleOf("--context", title); err != nil {
			return nil, err
		}
		if slices.ContainsFunc(out, func(c content.Context) bool { return c.Title == title || string(c.ID) == id }) {
			return nil, &usageError{words: fmt.Sprintf("--context names “%s” twice", title), see: newPackHelp}
		}
		out = append(out, content.Context{ID: content.ContextID(id), Title: title})
	}
	return out, nil
}

// isEmptyOrNew refuses a folder that something is in.
func isEmptyOrNew(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return isFree(dir, newPackHelp)
	case len(entries) > 0:
		return &usageError{words: fmt.Sprintf("“%s” is not empty: name a new folder. Nothing was written", dir), see: newPackHelp}
	}
	return nil
}
