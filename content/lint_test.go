package content_test

import (
	"bytes"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "write what lint says into the archives of testdata/lint")

// TestLintCorpus runs the archives of testdata/lint. Each is called after its code. A folder fires… in it holds a pack
// that has the problem, a folder near… one that nearly has it, as files laid over the pack in testdata/lint/base
// (`(none)` takes a file away); a folder other is a pack to require. fires.problems is what lint has to say under that
// code, word for word: each line with a place in it is a defect that was sown.
func TestLintCorpus(t *testing.T) {
	archives, err := filepath.Glob("testdata/lint/*.txtar")
	if err != nil || len(archives) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	cases, sown, ran, held := 0, 0, 0, []string{}
	for _, name := range archives {
		code := strings.TrimSuffix(filepath.Base(name), ".txtar")
		held = append(held, code)
		t.Run(code, func(t *testing.T) {
			packs, defects := runArchive(t, name, code)
			ran, cases, sown = ran+1, cases+packs, sown+defects
		})
	}
	for _, c := range content.Codes() {
		if !slices.Contains(held, c.ID) {
			t.Errorf("%s has no archive", c.ID)
		}
	}
	if ran == len(archives) && sown < 80 {
		t.Errorf("%d defects are sown, 80 or more are wanted", sown)
	}
	t.Logf("%d codes, %d cases, %d defects sown, each at its line and column", len(held), cases, sown)
}

// runArchive checks one archive and returns how many packs it holds, and how many defects were sown in them.
func runArchive(t *testing.T, name, code string) (packs, sown int) {
	a, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if len(bytes.Fields(a.Comment)) < 5 {
		t.Error("the archive does not say in words what it shows")
	}
	if !slices.ContainsFunc(content.Codes(), func(c content.ProblemCode) bool { return c.ID == code }) {
		t.Errorf("no code is called %s", code)
	}
	sides := sidesOf(a)
	for _, kind := range []string{"fires", "near"} {
		if !slices.ContainsFunc(sides, func(side string) bool { return strings.HasPrefix(side, kind) }) {
			t.Errorf("the archive has no pack that is called %s", kind)
		}
	}
	have := required(t, a)
	for _, side := range sides {
		pack, problems := content.Lint(overlay(t, a, side), have)
		if (pack == nil) != content.HasErrors(problems) {
			t.Errorf("%s: pack %v with %d problems", side, pack != nil, len(problems))
		}
		sown += checkSide(t, a, side, code, problems)
	}
	if *update {
		if err := os.WriteFile(name, txtar.Format(a), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return len(sides), sown
}

// checkSide holds what lint says of one pack against what it has to say, and returns how many times it says the code.
func checkSide(t *testing.T, a *txtar.Archive, side, code string, problems []content.Problem) (defects int) {
	var got strings.Builder
	for _, p := range problems {
		if p.Code == code {
			got.WriteString(p.String() + "\n")
			defects++
			if p.Line < 1 || p.Col < 1 || p.File == "" {
				t.Errorf("%s: no place: %v", side, p)
			}
		} else if strings.HasPrefix(side, "near") && p.Severity == content.Error {
			t.Errorf("%s: the near pack has another error: %v", side, p)
		}
	}
	if strings.HasPrefix(side, "near") && got.Len() > 0 {
		t.Errorf("%s: the near pack has the problem:\n%s", side, got.String())
	}
	if strings.HasPrefix(side, "fires") && got.Len() == 0 {
		t.Errorf("%s: the problem is not found, but: %v", side, problems)
	}
	i := slices.IndexFunc(a.Files, func(f txtar.File) bool { return f.Name == side+".problems" })
	if i < 0 && *update {
		a.Files = append(a.Files, txtar.File{Name: side + ".problems"})
		i = len(a.Files) - 1
	}
	switch {
	case i < 0:
		t.Errorf("%s.problems is missing", side)
	case *update:
		a.Files[i].Data = []byte(got.String())
	case string(a.Files[i].Data) != got.String():
		t.Errorf("%s:\ngot:\n%swant:\n%s", side, got.String(), a.Files[i].Data)
	}
	return defects
}

// sidesOf returns the folders of an archive that hold packs to check.
func sidesOf(a *txtar.Archive) []string {
	var out []string
	for _, f := range a.Files {
		dir, _, ok := strings.Cut(f.Name, "/")
		if ok && dir != "other" && !slices.Contains(out, dir) {
			out = append(out, dir)
		}
	}
	return out
}

// overlay lays the files of one folder of the archive over the base pack.
func overlay(t *testing.T, a *txtar.Archive, side string) fs.FS {
	t.Helper()
	out := fstest.MapFS{}
	if err := fs.WalkDir(os.DirFS("testdata/lint/base"), ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join("testdata/lint/base", p))
		out[p] = &fstest.MapFile{Data: data, Mode: 0o644}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	for _, f := range a.Files {
		p, ok := strings.CutPrefix(f.Name, side+"/")
		switch {
		case !ok:
		case strings.TrimSpace(string(f.Data)) == "(none)":
			delete(out, p)
		default:
			out[p] = &fstest.MapFile{Data: f.Data, Mode: 0o644}
		}
	}
	return out
}

// required loads the pack under other/, if there is one.
func required(t *testing.T, a *txtar.Archive) *content.Library {
	t.Helper()
	other := fstest.MapFS{}
	for _, f := range a.Files {
		if p, ok := strings.CutPrefix(f.Name, "other/"); ok {
			other[p] = &fstest.MapFile{Data: f.Data, Mode: 0o644}
		}
	}
	if len(other) == 0 {
		return nil
	}
	pack, problems := content.Load(other, nil)
	if pack == nil {
		t.Fatalf("the other pack: %v", problems)
	}
	l, err := content.NewLibrary(pack)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestBaseOfCorpusIsWhole(t *testing.T) {
	_, problems := content.Load(os.DirFS("testdata/lint/base"), nil)
	for _, p := range problems {
		t.Error(p)
	}
}
