package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/content/gift"
	"example.com/hearten/content/twee"
	"github.com/spf13/cobra"
)

const importHelp = "pack import --help"

func newPackImport(e *env) *cobra.Command {
	var kind, to string
	cmd := &cobra.Command{
		Use:   "import FILE.twee|FILE.gift [--as checkup|lesson] [-o FILE|DIR]",
		Short: "make a conversation of a Twine story, a checkup of Moodle questions",
		Long: `Twine exports a story as Twee, Moodle its questions as GIFT. What Hearten needs
and they do not say, such as grades, feedback and competencies, stays open:
pack lint names each place. What was left out is named with its line.`,
		Example: `hearten pack import talk.twee -o my-pack/scenarios/talk.md
hearten pack import course.gift -o my-pack/checkups/   a file each
hearten pack import course.gift --as lesson -o lesson.md`,
		Args: takes(1, 1),
		RunE: func(cmd *cobra.Command, args []string) error {
			ending := strings.ToLower(filepath.Ext(args[0]))
			switch {
			case kind != "checkup" && kind != "lesson":
				return &usageError{words: fmt.Sprintf("--as takes checkup or lesson, not “%s”", kind), see: importHelp}
			case ending == ".gift" || ending == ".txt":
				return runPackImport(e, args[0], to, pagesOfGIFT(kind))
			case cmd.Flags().Changed("as"):
				return &usageError{words: "--as is for questions; a story is a conversation", see: importHelp}
			case ending == ".twee" || ending == ".tw":
				return runPackImport(e, args[0], to, pagesOfTwee)
			}
			return &usageError{words: fmt.Sprintf("“%s” ends in neither .twee nor .gift", args[0]), see: importHelp}
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&kind, "as", "checkup", "what questions become: checkup or lesson (`kind`)")
	f.StringVarP(&to, "output", "o", "", "write a new `file`, or files into a folder; - is standard output")
	return cmd
}

// pagesOf makes files of a pack from a foreign file, and says what it left out. id and title are for what the file gives none.
type pagesOf func(src []byte, id, title string) (pages []sheet, left []string, err error)

// runPackImport prints the one page of a file, or writes each of them to a file of its own.
func runPackImport(e *env, from, to string, pages pagesOf) error {
	as := sheetForm{noun: "page", format: "markdown", ending: ".md", see: importHelp}
	if err := as.canTell(e, to); err != nil {
		return err
	}
	src, err := readForeign(from)
	if err != nil {
		return err
	}
	title := strings.TrimSuffix(filepath.Base(from), filepath.Ext(from))
	all, left, err := pages(src, idFrom(title), title)
	if err != nil {
		return &usageError{words: fmt.Sprintf("“%s” cannot be read: %v", from, err), see: importHelp}
	}
	for _, l := range left {
		e.note("left out: %s\n", l)
	}
	switch {
	case len(all) == 0:
		return &usageError{words: fmt.Sprintf("there is nothing in “%s” that can be taken", from), see: importHelp}
	case to != "" && to != "-":
		return as.writeAll(e, all, to)
	case len(all) == 1:
		return sayRaw(e, all[0])
	}
	return &usageError{words: fmt.Sprintf("“%s” makes %s: name a folder for them, -o out", from, count(len(all), "page")), see: importHelp}
}

// foreignBytes is more than what is taken of a foreign file.
const foreignBytes = 1<<20 + 1

// readForeign reads a file whose size nobody vouches for.
func readForeign(name string) ([]byte, error) {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil, &notFoundError{what: "file", name: name}
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular(): // to read one could wait for ever
		return nil, noFile(name, importHelp)
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, foreignBytes))
}

func pagesOfTwee(src []byte, id, title string) ([]sheet, []string, error) {
	told, err := twee.Read(src)
	if err != nil {
		return nil, nil, err
	}
	page, err := told.Scenario(id, title)
	if err != nil {
		return nil, nil, err
	}
	var left []string
	for _, l := range told.Left {
		left = append(left, l.String())
	}
	return []sheet{{id + ".md", page}}, left, nil
}

// pagesOfGIFT makes a page of each category.
func pagesOfGIFT(kind string) pagesOf {
	return func(src []byte, id, title string) (pages []sheet, left []string, err error) {
		categories, out, err := gift.Read(src)
		if err != nil {
			return nil, nil, err
		}
		for _, l := range out {
			left = append(left, l.String())
		}
		taken := map[string]bool{}
		for _, c := range categories {
			own := id
			if len(categories) > 1 && c.Title != "" {
				own = idFrom(c.Title)
			}
			for i, base := 2, own; taken[own]; i++ {
				own = fmt.Sprintf("%s-%d", base, i)
			}
			taken[own] = true
			page := c.Checkup(own, title)
			if kind == string(content.KindLesson) {
				page = c.Lesson(own, title)
			}
			pages = append(pages, sheet{own + ".md", page})
		}
		return pages, left, nil
	}
}

// idFrom makes an id of words.
func idFrom(words string) string {
	id := strings.Trim(regexp.MustCompile(`[^a-z0-9]+`).ReplaceAllString(strings.ToLower(words), "-"), "-")
	if id == "" {
		return "imported"
	}
	if runes := []rune(id); len(runes) > 60 {
		id = strings.TrimRight(string(runes[:60]), "-")
	}
	return id
}
