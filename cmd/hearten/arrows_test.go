package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

const module = "example.com/hearten/"

// arrow says what the files of a folder may import. Of ours and of others nothing is allowed that is not named; of the
// standard library everything that is not.
type arrow struct {
	ours, others []string
	not          []string // folders of the standard library, with all below them
	calls        []string // functions of the standard library that may not be named
}

// arrows are the imports of the house: cmd → tui → engine → content, and store beside tui. Only cmd knows the store,
// reads the environment and the clock.
func arrows() map[string]arrow {
	impure := []string{"os", "net", "log", "math/rand", "crypto/rand", "syscall", "runtime", "plugin"}
	clock := []string{"time.Now", "time.Since", "time.Until", "time.Sleep", "time.After", "time.AfterFunc", "time.Tick", "time.NewTimer", "time.NewTicker"}
	environment := []string{"os.Getenv", "os.LookupEnv", "os.Environ", "os.Setenv", "os.ExpandEnv", "syscall.Getenv"}
	return map[string]arrow{
		"cmd/hearten": {
			ours: []string{
				"tui", "engine", "content", "content/explain", "content/gift", "content/graph", "content/ink", "content/packs", "content/page", "content/po", "content/starter",
				"content/twee", "store", "store/packs",
			},
			others: []string{"github.com/spf13", "github.com/adrg/xdg", "github.com/charmbracelet/x/term", "go.yaml.in/yaml/v4", "github.com/aymanbagabas/go-udiff", "golang.org/x/tools/txtar"},
		},
		"tui": {
			ours:   []string{"tui/theme", "engine", "content"},
			others: []string{"charm.land", "github.com/charmbracelet", "github.com/yuin/goldmark", "github.com/alecthomas/chroma/v2", "golang.org/x", "github.com/muesli/cancelreader"},
			not:    []string{"os/exec", "net", "log", "math/rand", "crypto/rand", "database"},
			calls:  environment,
		},
		"tui/theme": {
			others: []string{"charm.land", "github.com/charmbracelet", "github.com/yuin/goldmark", "github.com/lucasb-eyer"},
			not:    impure, calls: clock,
		},
		"engine":          {ours: []string{"content", "engine/belief", "engine/recall", "engine/practice"}, not: impure, calls: clock},
		"engine/belief":   {not: impure, calls: clock},
		"engine/recall":   {others: []string{"github.com/open-spaced-repetition/go-fsrs/v4"}, not: impure, calls: clock},
		"engine/practice": {ours: []string{"engine/belief"}, not: impure, calls: clock},
		// Worlds know nothing of the engine that is measured in them.
		"engine/simulation":            {ours: []string{"engine/simulation/trial", "engine/simulation/diagnostic", "engine/simulation/schedule", "engine/simulation/pathway"}, not: []string{"net", "os/exec"}, calls: environment},
		"engine/simulation/trial":      {not: []string{"net", "os"}, calls: clock},
		"engine/simulation/world":      {not: []string{"net", "os"}, calls: clock},
		"engine/simulation/diagnostic": {ours: []string{"engine/belief", "engine/simulation/trial", "engine/simulation/world"}, not: []string{"net", "os"}, calls: clock},
		"engine/simulation/schedule":   {ours: []string{"engine/recall", "engine/simulation/trial", "engine/simulation/world"}, not: []string{"net", "os"}, calls: clock},
		"engine/simulation/pathway":    {ours: []string{"engine/belief", "engine/practice", "engine/simulation/trial", "engine/simulation/world"}, not: []string{"net", "os"}, calls: clock},
		"engine/journaltest":           {ours: []string{"engine", "content"}, not: []string{"net", "os/exec"}, calls: environment},
		"content":                      {ours: []string{"content/po"}, others: []string{"github.com/yuin/goldmark", "go.yaml.in/yaml/v4", "golang.org/x/tools/txtar"}, not: impure, calls: clock},
		"content/explain":              {not: impure, calls: clock},
		"content/ink":                  {ours: []string{"content"}, not: impure, calls: clock},
		"content/gift":                 {ours: []string{"content"}, not: impure, calls: clock},
		"content/graph":                {ours: []string{"content"}, not: impure, calls: clock},
		"content/twee":                 {ours: []string{"content"}, others: []string{"golang.org/x/tools/txtar"}, not: impure, calls: clock},
		"content/page":                 {ours: []string{"content"}, not: impure, calls: clock},
		"content/po":                   {not: impure, calls: clock},
		"content/scenariotest":         {not: []string{"net", "os"}, calls: clock},
		"content/starter":              {ours: []string{"content"}, not: impure, calls: clock},
		"content/packs":                {ours: []string{"content"}, not: impure, calls: clock},
		"store": {
			ours: []string{"engine", "store/disk"}, others: []string{"go.etcd.io/bbolt", "golang.org/x/sys"},
			not: []string{"net", "os/exec", "log", "math/rand"}, calls: environment,
		},
		// Installing knows files and names, and of packs only what an id is.
		"store/packs":             {ours: []string{"content", "store/disk"}, not: []string{"net", "os/exec", "log", "math/rand"}, calls: environment},
		"store/packs/hostiletest": {not: []string{"net", "os"}, calls: environment},
		"store/disk":              {not: []string{"net", "os/exec", "log", "math/rand"}, calls: environment},
	}
}

// check holds the files of a tree, tests apart, against the arrows and returns each line to blame.
func check(tree fs.FS, allowed map[string]arrow) (faults []string, files int, err error) {
	err = fs.WalkDir(tree, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		// A module of its own in the place of another is no room of this house.
		if _, err := fs.Stat(tree, path.Join(p, "go.mod")); d.IsDir() && err == nil && p != "." {
			return fs.SkipDir
		}
		if d.IsDir() && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && p != ".") {
			return fs.SkipDir
		}
		if d.IsDir() || path.Ext(p) != ".go" || strings.HasSuffix(p, "_test.go") {
			return nil
		}
		src, err := fs.ReadFile(tree, p)
		if err != nil {
			return err
		}
		files++
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, p, src, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		a, ok := allowed[path.Dir(p)]
		if !ok {
			faults = append(faults, fmt.Sprintf("%s:1: no arrow is drawn for the folder %s", p, path.Dir(p)))
			return nil
		}
		for at, what := range a.against(f) {
			faults = append(faults, fmt.Sprintf("%s:%d: %s may not use %s", p, set.Position(at).Line, path.Dir(p), what))
		}
		return nil
	})
	slices.Sort(faults)
	return faults, files, err
}

// against returns what a file uses and may not, by where.
func (a arrow) against(f *ast.File) map[token.Pos]string {
	out := map[token.Pos]string{}
	names := map[string]string{} // local name → path of the standard library
	for _, spec := range f.Imports {
		target := strings.Trim(spec.Path.Value, `"`)
		if !a.allows(target) {
			out[spec.Pos()] = target
		}
		name := path.Base(target)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		names[name] = target
		if name == "." && len(a.calls) > 0 {
			out[spec.Pos()] = "an import of all names of " + target
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		sel, ok := n.(*ast.SelectorExpr)
		if !ok {
			return true
		}
		if x, ok := sel.X.(*ast.Ident); ok && slices.Contains(a.calls, names[x.Name]+"."+sel.Sel.Name) {
			out[sel.Pos()] = names[x.Name] + "." + sel.Sel.Name
		}
		return true
	})
	return out
}

func (a arrow) allows(target string) bool {
	below := func(folder string) bool { return target == folder || strings.HasPrefix(target, folder+"/") }
	if rest, ours := strings.CutPrefix(target, module); ours {
		return slices.Contains(a.ours, rest)
	}
	if first, _, _ := strings.Cut(target, "/"); strings.Contains(first, ".") {
		return slices.ContainsFunc(a.others, below)
	}
	return !slices.ContainsFunc(a.not, below)
}

func TestArrowsHold(t *testing.T) {
	faults, files, err := check(os.DirFS("../.."), arrows())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range faults {
		t.Error(f)
	}
	t.Logf("%d files, %d arrows", files, len(arrows()))
	if files < 50 {
		t.Errorf("looked at %d files only", files)
	}
}

func TestArrowsCanBreak(t *testing.T) {
	for name, c := range map[string]struct{ file, src, want string }{
		"the engine reads the clock": {
			"engine/x.go", "package engine\n\nimport \"time\"\n\nvar t = time.Now()\n", "engine/x.go:5: engine may not use time.Now",
		},
		"the engine reads the clock under another name": {
			"engine/x.go", "package engine\nimport clock \"time\"\nvar t = clock.Since\n", "engine/x.go:3: engine may not use time.Since",
		},
		"the engine opens files": {
			"engine/x.go", "package engine\nimport \"os\"\n", "engine/x.go:2: engine may not use os",
		},
		"the engine knows the screen": {
			"engine/x.go", "package engine\nimport \"example.com/hearten/tui\"\n", "engine/x.go:2: engine may not use example.com/hearten/tui",
		},
		"content knows a learner": {
			"content/x.go", "package content\n\nimport (\n\t\"strings\"\n\t_ \"example.com/hearten/engine\"\n)\n", "content/x.go:5: content may not use example.com/hearten/engine",
		},
		"the screen knows the store": {
			"tui/x.go", "package tui\nimport \"example.com/hearten/store\"\n", "tui/x.go:2: tui may not use example.com/hearten/store",
		},
		"the screen reads the environment": {
			"tui/x.go", "package tui\nimport \"os\"\nvar home = os.Getenv(\"HOME\")\n", "tui/x.go:3: tui may not use os.Getenv",
		},
		"the store brings a stranger": {
			"store/x.go", "package store\nimport \"github.com/spf13/cobra\"\n", "store/x.go:2: store may not use github.com/spf13/cobra",
		},
		"a folder that nobody thought of": {
			"helper/x.go", "package helper\n", "helper/x.go:1: no arrow is drawn for the folder helper",
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, _, err := check(fstest.MapFS{c.file: {Data: []byte(c.src)}}, arrows())
			if err != nil || !slices.Equal(got, []string{c.want}) {
				t.Errorf("got %q, %v; want %q", got, err, c.want)
			}
		})
	}
	t.Run("what is allowed passes", func(t *testing.T) {
		got, _, err := check(fstest.MapFS{"engine/x.go": {Data: []byte("package engine\nimport (\n\t\"time\"\n\t\"example.com/hearten/content\"\n)\nvar d = time.Second\n")}}, arrows())
		if err != nil || len(got) > 0 {
			t.Errorf("got %q, %v; want nothing", got, err)
		}
	})
}
