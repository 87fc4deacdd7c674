package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func newMan(e *env) *cobra.Command {
	var dir string
	cmd := &cobra.Command{
		Use:   "man [--dir DIR]",
		Short: "the manual page, to be read with man or to be installed",
		Example: `hearten man | man -l -               read it
hearten man --dir ~/.local/share/man/man1     one page for each command`,
		Args: takes(0, 0),
		RunE: func(cmd *cobra.Command, _ []string) error { return runMan(e, cmd.Root(), dir) },
	}
	cmd.Flags().StringVar(&dir, "dir", "", "write a page for each command into this `folder`")
	return cmd
}

// runMan prints the page of the program, or writes the pages of all commands into a folder.
func runMan(e *env, root *cobra.Command, dir string) error {
	date, err := e.pageDate()
	if err != nil {
		return err
	}
	if dir == "" {
		_, err := fmt.Fprint(e.out, manPage(e, root, date))
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	n := 0
	var write func(*cobra.Command) error
	write = func(cmd *cobra.Command) error {
		n++
		err := os.WriteFile(filepath.Join(dir, manName(cmd)+".1"), []byte(manPage(e, cmd, date)), 0o644)
		for _, c := range subcommands(cmd) {
			err = errors.Join(err, write(c))
		}
		return err
	}
	if err := write(root); err != nil {
		return err
	}
	e.note("%s written into %s\n", count(n, "page"), dir)
	return nil
}

// pageDate is the day that SOURCE_DATE_EPOCH names, "" where it names none: a page says the same whenever it is made.
func (e *env) pageDate() (string, error) {
	given := e.getenv("SOURCE_DATE_EPOCH")
	if given == "" {
		return "", nil
	}
	n, err := strconv.ParseInt(given, 10, 64)
	if err != nil {
		return "", &usageError{words: fmt.Sprintf("SOURCE_DATE_EPOCH is “%s”, which is not a number of seconds", given), see: "help environment"}
	}
	return time.Unix(n, 0).UTC().Format(time.DateOnly), nil
}

// subcommands are the commands below one, in the order of the help.
func subcommands(cmd *cobra.Command) []*cobra.Command {
	var out []*cobra.Command
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() || c.Name() == "help" {
			out = append(out, c)
		}
	}
	slices.SortFunc(out, func(a, b *cobra.Command) int { return strings.Compare(a.Annotations["place"], b.Annotations["place"]) })
	return out
}

func manName(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// manPage is the page of one command in the language of man(7), examples first as in the help.
func manPage(e *env, cmd *cobra.Command, date string) string {
	p := &roff{}
	p.line(".TH", quote(strings.ToUpper(manName(cmd))), `"1"`, quote(date), quote("hearten "+built().Version), quote("Hearten"))
	p.section("NAME")
	p.text(manName(cmd) + ` \- ` + escape(strings.TrimRight(cmd.Short, ".")))
	p.section("EXAMPLES")
	p.verbatim(cmd.Example)
	p.section("SYNOPSIS")
	p.line(".B", escape(usageOf(cmd)))
	if below := subcommands(cmd); len(below) > 0 {
		p.section("COMMANDS")
		for _, c := range below {
			p.entry(strings.TrimPrefix(usageOf(c), cmd.CommandPath()+" "), c.Short)
		}
	}
	p.flags("OPTIONS", cmd.LocalFlags())
	p.flags("OPTIONS OF EVERY COMMAND", cmd.InheritedFlags())
	if !cmd.HasParent() {
		p.topics(e)
	}
	p.section("SEE ALSO")
	p.text(escape(strings.Join(seeAlso(cmd), ", ")))
	return p.String()
}

// seeAlso names the pages of the command above and of those below.
func seeAlso(cmd *cobra.Command) []string {
	var out []string
	if cmd.HasParent() {
		out = append(out, manName(cmd.Parent())+"(1)")
	}
	for _, c := range subcommands(cmd) {
		out = append(out, manName(c)+"(1)")
	}
	return out
}

// flags writes the flags of a set.
func (p *roff) flags(title string, fs *pflag.FlagSet) {
	begun := false
	fs.VisitAll(func(f *pflag.Flag) {
		name, words, ok := flagWords(f)
		if !ok {
			return
		}
		if !begun {
			p.section(title)
			begun = true
		}
		p.entry(name, words)
	})
}

// topics writes the pages of `hearten help` that man pages have sections for. A page is not made for one learner, so it
// says how to find out where a learner's files are.
func (p *roff) topics(e *env) {
	for _, t := range []struct{ title, name string }{{"ENVIRONMENT", "environment"}, {"FILES", "files"}, {"EXIT STATUS", "exit-codes"}} {
		page, err := topicFiles.ReadFile("help/" + t.name + ".txt")
		if err != nil {
			continue // a test holds that they are there
		}
		_, body, _ := strings.Cut(string(page), "\n\n")
		p.section(t.title)
		p.verbatim(strings.NewReplacer("{folder}", "(hearten data path prints it)", "{settings}", "(hearten config path prints it)").Replace(body))
	}
}
