package main

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/hearten/store/packs/hostiletest"
)

// asked is somebody who does something before they answer.
type asked struct {
	before func()
	answer *strings.Reader
}

func (a *asked) Read(p []byte) (int, error) {
	if a.before != nil {
		before := a.before
		a.before = nil
		before()
	}
	return a.answer.Read(p)
}

// handedPack is the folder of a pack that is well, in a version.
func handedPack(t *testing.T, version string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "handed")
	for _, f := range hostiletest.Pack() {
		file := filepath.Join(dir, filepath.FromSlash(f.Name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(strings.Replace(f.Text, "version: 1.0.0", "version: "+version, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// shelfWorld is a world whose learner is asked; before is called when the first question waits.
func shelfWorld(home, answer string, before func(), said *bytes.Buffer) *env {
	return &env{
		in: &asked{before, strings.NewReader(answer)}, out: said, err: said, terminal: true,
		getenv: func(name string) string { return map[string]string{"HEARTEN_HOME": home}[name] },
		chance: func() uint64 { return 7 },
	}
}

// TestNothingLiesThereWhileItIsAsked: at the moment of the question the home is as it was, so that whoever stops there leaves
// nothing behind, and others can change the shelf.
func TestNothingLiesThereWhileItIsAsked(t *testing.T) {
	home := filepath.Join(t.TempDir(), "home")
	first, second := handedPack(t, "1.0.0"), handedPack(t, "1.1.0")
	var said bytes.Buffer
	questions := 0
	for _, c := range []struct {
		name, answer string
		want         []string // in the folder of packs at the question
		run          func(e *env) error
	}{
		{"add, no", "no\n", nil, func(e *env) error { return runPackAdd(e, first, false) }},
		{"add, yes", "yes\n", nil, func(e *env) error { return runPackAdd(e, first, false) }},
		{"update, no", "no\n", []string{hostiletest.ID}, func(e *env) error { return runPackUpdate(e, second, false) }},
		{"update, yes", "yes\n", []string{hostiletest.ID}, func(e *env) error { return runPackUpdate(e, second, false) }},
		{"remove, no", "no\n", []string{hostiletest.ID}, func(e *env) error { return runPackRemove(e, hostiletest.ID, false) }},
	} {
		look := func() {
			questions++
			var got []string
			entries, _ := os.ReadDir(filepath.Join(home, packsFolder))
			for _, d := range entries {
				got = append(got, d.Name())
			}
			if strings.Join(got, " ") != strings.Join(c.want, " ") {
				t.Errorf("%s: while it is asked there are %v, want %v", c.name, got, c.want)
			}
		}
		if err := c.run(shelfWorld(home, c.answer, look, &said)); err != nil {
			t.Fatalf("%s: %v\n%s", c.name, err, said.String())
		}
	}
	if questions != 5 || !strings.Contains(said.String(), "1.0.0 → 1.1.0") {
		t.Errorf("%d questions, and it says\n%s", questions, said.String())
	}
}

// TestWhatChangedWhileItWasAskedIsNotOverwritten: others may be at the shelf between a question and its answer.
func TestWhatChangedWhileItWasAskedIsNotOverwritten(t *testing.T) {
	var said bytes.Buffer
	first, second, third := handedPack(t, "1.0.0"), handedPack(t, "1.1.0"), handedPack(t, "1.2.0")
	home := filepath.Join(t.TempDir(), "home")
	other := func(run func(e *env) error) func() {
		return func() {
			if err := run(shelfWorld(home, "", nil, &said)); err != nil {
				t.Errorf("the other one: %v", err)
			}
		}
	}
	e := shelfWorld(home, "yes\n", other(func(e *env) error { return runPackAdd(e, first, true) }), &said)
	if err := runPackAdd(e, second, false); err == nil || !strings.Contains(err.Error(), "is here already, in version 1.0.0") {
		t.Errorf("added meanwhile: got %v", err)
	}
	e = shelfWorld(home, "yes\n", other(func(e *env) error { return runPackUpdate(e, second, true) }), &said)
	var p *packError
	if err := runPackUpdate(e, third, false); !errors.As(err, &p) || !strings.Contains(p.words, "was changed while you were asked") {
		t.Errorf("updated meanwhile: got %v", err)
	}
	e = shelfWorld(home, "yes\n", other(func(e *env) error { return runPackRemove(e, hostiletest.ID, true) }), &said)
	if err := runPackUpdate(e, third, false); !errors.As(err, &p) || !strings.Contains(p.words, "was changed while you were asked") {
		t.Errorf("removed meanwhile: got %v", err)
	}
	if _, err := os.Stat(filepath.Join(home, packsFolder)); err == nil {
		t.Error("a shelf is left, and nothing is on it")
	}
}
