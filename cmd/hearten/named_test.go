package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"example.com/hearten/content/packs"
	"github.com/spf13/cobra"
)

// named finds what reads like a command line in a text: in backticks, after a colon, or at the start of a line.
var named = regexp.MustCompile("(?m)(?:`|: |^ *|See: )hearten((?: [a-z][a-z0-9-]*)+)")

// TestNothingIsNamedThatIsNotBuilt holds every command line in the program's words against its commands and topics.
func TestNothingIsNamedThatIsNotBuilt(t *testing.T) {
	root := newRoot(world(false))
	seen := 0
	check := func(where, text string) {
		for _, m := range named.FindAllStringSubmatch(text, -1) {
			seen++
			if words := strings.Fields(m[1]); !exists(root, words) {
				t.Errorf("%s names “hearten %s”, which is not a command", where, strings.Join(words, " "))
			}
		}
	}
	for _, name := range topics() {
		page, err := topic(world(false), name)
		if err != nil {
			t.Fatal(err)
		}
		check("the topic "+name, page)
	}
	everyCommand(root, func(cmd *cobra.Command) { check(cmd.CommandPath()+" --help", helpOf(cmd, unfolded)) })
	literals(t, os.DirFS("../.."), check)
	packTexts(t, check)
	t.Logf("%d command lines", seen)
	if seen < 80 {
		t.Error("too few: the pattern does not find them any more")
	}
}

// exists reports whether words begin with a command of the program, or are help on one or on a topic. What follows a
// command that takes names is taken for one.
func exists(root *cobra.Command, words []string) bool {
	if words[0] == "help" {
		if len(words) == 1 {
			return true
		}
		for _, name := range topics() {
			if words[1] == name {
				return true
			}
		}
		words = words[1:]
	}
	cmd, rest, err := root.Find(words)
	return err == nil && cmd != root && (len(rest) == 0 || !cmd.HasSubCommands() || strings.Contains(cmd.Use, " [DIR]"))
}

func everyCommand(cmd *cobra.Command, do func(*cobra.Command)) {
	do(cmd)
	for _, c := range cmd.Commands() {
		everyCommand(c, do)
	}
}

// literals goes through the texts in the source, tests apart.
func literals(t *testing.T, tree fs.FS, do func(where, text string)) {
	t.Helper()
	err := fs.WalkDir(tree, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(p) != ".go" || strings.HasSuffix(p, "_test.go") {
			return err
		}
		src, err := fs.ReadFile(tree, p)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), p, src, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				if text, err := strconv.Unquote(lit.Value); err == nil {
					do(p, text)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func packTexts(t *testing.T, do func(where, text string)) {
	t.Helper()
	for _, name := range packs.Names() {
		fsys, err := packs.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		err = fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			b, err := fs.ReadFile(fsys, p)
			do(name+"/"+p, string(b))
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// TestEveryCommandHasAnExample: the help leads with examples, so there has to be one.
func TestEveryCommandHasAnExample(t *testing.T) {
	everyCommand(newRoot(world(false)), func(cmd *cobra.Command) {
		if cmd.Example == "" || cmd.Short == "" {
			t.Errorf("%s has no example or no words", cmd.CommandPath())
		}
		for _, line := range strings.Split(helpOf(cmd, 80), "\n") {
			if len([]rune(line)) > 80 {
				t.Errorf("%s --help: a line of %d characters: %s", cmd.CommandPath(), len([]rune(line)), line)
			}
		}
	})
}
