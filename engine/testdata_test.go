package engine_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"example.com/hearten/content"
)

// archived is the pack in testdata/NAME.txtar.
func archived(t *testing.T, name string) fstest.MapFS {
	t.Helper()
	ar, err := txtar.ParseFile("testdata/" + name + ".txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, f := range ar.Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data, Mode: fs.FileMode(0o644)}
	}
	return fsys
}

// small loads the pack in testdata/NAME.txtar, with what was learnt from answers, if anything.
func small(t *testing.T, name string, calibration ...string) *content.Library {
	t.Helper()
	fsys := archived(t, name)
	for _, text := range calibration {
		if text != "" {
			fsys["calibration.json"] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
		}
	}
	return libraryOf(t, fsys)
}

// libraryOf loads packs, each of which may require those before it.
func libraryOf(t *testing.T, packs ...fstest.MapFS) *content.Library {
	t.Helper()
	var loaded []*content.Pack
	for _, fsys := range packs {
		have, err := content.NewLibrary(loaded...)
		if err != nil {
			t.Fatal(err)
		}
		pack, problems := content.Load(fsys, have)
		if pack == nil {
			t.Fatal(problems)
		}
		loaded = append(loaded, pack)
	}
	lib, err := content.NewLibrary(loaded...)
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// replace puts words in the place of others in a file that has them.
func replace(t *testing.T, fsys fstest.MapFS, name, old, now string) {
	t.Helper()
	text := string(fsys[name].Data)
	if !strings.Contains(text, old) {
		t.Fatalf("%s does not say %q", name, old)
	}
	fsys[name] = &fstest.MapFile{Data: []byte(strings.Replace(text, old, now, 1)), Mode: 0o644}
}
