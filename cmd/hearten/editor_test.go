package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/store"
)

func TestEditorWords(t *testing.T) {
	for line, want := range map[string][]string{
		"notepad":                           {"notepad"},
		"code --wait":                       {"code", "--wait"},
		`"C:\Program Files\np.exe"  -n a`:   {`C:\Program Files\np.exe`, "-n", "a"},
		`C:\np.exe -title="two words" "" x`: {`C:\np.exe`, "-title=two words", "x"},
		`""`:                                {`""`},
	} {
		if got := editorWords(line); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", line, got, want)
		}
	}
}

// TestAScratchIsPrivateAndLeavesNothing: not the file, not what an editor put beside it, and not the folder where there
// was none.
func TestAScratchIsPrivateAndLeavesNothing(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "home")
	h := &house{folder: dir, kept: store.At(dir, store.Options{})}
	path, read, err := h.scratch("half a thought")
	if err != nil {
		t.Fatal(err)
	}
	for p, want := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700, dir: 0o700} {
		if info, err := os.Stat(p); err != nil || os.PathSeparator == '/' && info.Mode().Perm() != want {
			t.Errorf("%s: %v; want %o", p, err, want)
		}
	}
	if b, err := os.ReadFile(path); err != nil || string(b) != "half a thought\n" {
		t.Errorf("the editor begins with %q, %v", b, err)
	}
	for p, text := range map[string]string{path: "\ufeffa \x1b[31mred\r\nthought\n\n", path + "~": "half"} {
		if err := os.WriteFile(p, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	got, err := read()
	if want := "a ␛[31mred\nthought"; err != nil || got != want {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
	if _, err := os.Stat(dir); !os.IsNotExist(err) {
		t.Errorf("the folder is still there: %v", err)
	}
}

func TestAScratchThatIsGoneIsEmpty(t *testing.T) {
	h := &house{folder: t.TempDir()}
	h.kept = store.At(h.folder, store.Options{})
	path, read, err := h.scratch("")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	if got, err := read(); err != nil || got != "" {
		t.Errorf("got %q, %v", got, err)
	}
	if left, err := os.ReadDir(h.folder); err != nil || len(left) > 0 {
		t.Errorf("left: %v, %v", left, err)
	}
}

// TestAScratchTooLongStays: nothing that somebody wrote is thrown away, until it is to be forgotten.
func TestAScratchTooLongStays(t *testing.T) {
	h := &house{folder: t.TempDir()}
	h.kept = store.At(h.folder, store.Options{})
	path, read, err := h.scratch("")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.Repeat("long ", longestText)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := read(); err == nil || !strings.Contains(err.Error(), path) {
		t.Errorf("got %v, want the place of the file", err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
	if err := h.sweep(); err != nil {
		t.Error(err)
	}
	if left, err := os.ReadDir(h.folder); err != nil || len(left) > 0 {
		t.Errorf("left: %v, %v", left, err)
	}
}
