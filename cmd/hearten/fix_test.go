package main

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/hearten/content"
)

// brokenPack is a pack whose role has no end of its last line, and that file.
func brokenPack(t *testing.T) (dir, file string) {
	t.Helper()
	dir = t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("../../content/testdata/lint/base")); err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(dir, "roles", "seller.md")
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, bytes.TrimSpace(text), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(file, 0o640); err != nil {
		t.Fatal(err)
	}
	return dir, file
}

func TestFixAsksOnATerminal(t *testing.T) {
	for answer, want := range map[string]struct {
		written bool
		says    string
	}{"no\n": {false, "Nothing was written."}, "": {false, "Nothing was written."}, "yes\n": {true, "Written: "}} {
		dir, file := brokenPack(t)
		var out bytes.Buffer
		e := &env{
			in: strings.NewReader(answer), out: &out, err: &out, terminal: true,
			getenv: func(string) string { return "" }, chance: func() uint64 { return 7 },
		}
		if err := runPackFix(e, dir, false); err != nil {
			t.Fatal(err)
		}
		got, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if written := bytes.HasSuffix(got, []byte("\n")); written != want.written || !strings.Contains(out.String(), want.says) {
			t.Errorf("to %q: written is %v, and it says\n%s", answer, written, out.String())
		}
		info, err := os.Stat(file)
		if err != nil || info.Mode().Perm() != 0o640 && filepath.Separator == '/' {
			t.Errorf("to %q: the mode is %v now (%v)", answer, info.Mode(), err)
		}
		if left, _ := filepath.Glob(filepath.Join(dir, "roles", ".*")); len(left) > 0 {
			t.Errorf("to %q: left behind: %v", answer, left)
		}
	}
}

func TestFixLeavesAloneWhatItMayNotWrite(t *testing.T) {
	dir, file := brokenPack(t)
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	w := written{root: dir}
	change := mendedFile{name: "roles/seller.md", place: "seller.md", before: before, after: content.Edited(before, []content.Edit{{Text: "x"}})}
	stale := change
	stale.before = []byte("as it was an hour ago")
	if err := w.rewrite(stale); err == nil || !strings.Contains(err.Error(), "changed in the meantime") {
		t.Errorf("a file that was changed: %v", err)
	}
	outside := change
	outside.name = "../" + filepath.Base(dir) + "/roles/seller.md"
	if err := w.rewrite(outside); err == nil {
		t.Error("a name that leaves the folder is written to")
	}
	if err := os.Chmod(file, 0o440); err != nil {
		t.Fatal(err)
	}
	if err := w.rewrite(change); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("a file that may only be read: %v", err)
	}
	if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, before) {
		t.Errorf("it was changed: %v", err)
	}
}

// TestFixWritesAllOrNothing: one file that cannot be written keeps the others as they were.
func TestFixWritesAllOrNothing(t *testing.T) {
	dir, first := brokenPack(t)
	second := filepath.Join(dir, "pack.md")
	var files []mendedFile
	for _, name := range []string{"roles/seller.md", "pack.md"} {
		before, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, mendedFile{name: name, place: name, before: before, after: append([]byte("x"), before...)})
	}
	if err := os.Chmod(second, 0o444); err != nil {
		t.Fatal(err)
	}
	w := written{root: dir}
	if err := w.rewriteAll(files); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("the second is read-only: got %v", err)
	}
	if got, _ := os.ReadFile(first); !bytes.Equal(got, files[0].before) {
		t.Error("the first was written, though the second cannot be")
	}
	if err := os.Chmod(second, 0o644); err != nil {
		t.Fatal(err)
	}
	// It changes between the look and the write: the second of two edits of one file finds the first.
	twice := append(files, files[0])
	if err := w.rewriteAll(twice); err == nil || !strings.HasSuffix(err.Error(), "Written before that: roles/seller.md, pack.md") {
		t.Errorf("stopped on the way: got %v", err)
	}
}
