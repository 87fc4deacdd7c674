package engine_test

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"

	"example.com/hearten/content"
)

// small loads the pack in testdata/NAME.txtar, with what was learnt from answers, if anything.
func small(t *testing.T, name string, calibration ...string) *content.Library {
	t.Helper()
	ar, err := txtar.ParseFile("testdata/" + name + ".txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, f := range ar.Files {
		fsys[f.Name] = &fstest.MapFile{Data: f.Data, Mode: fs.FileMode(0o644)}
	}
	for _, text := range calibration {
		if text != "" {
			fsys["calibration.json"] = &fstest.MapFile{Data: []byte(text), Mode: 0o644}
		}
	}
	pack, problems := content.Load(fsys, nil)
	if pack == nil {
		t.Fatal(problems)
	}
	lib, err := content.NewLibrary(pack)
	if err != nil {
		t.Fatal(err)
	}
	return lib
}
