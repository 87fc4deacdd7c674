package main

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// world is an env of a test: a terminal or not, and an environment as NAME=value.
func world(terminal bool, vars ...string) *env {
	return &env{
		in: strings.NewReader(""), out: &strings.Builder{}, err: &strings.Builder{},
		clock:    func() time.Time { return time.Date(2026, 11, 24, 7, 30, 0, 0, time.UTC) },
		terminal: terminal, dataHome: "/data", chance: func() uint64 { return 42 },
		getenv: func(name string) string {
			for _, v := range vars {
				if value, ok := strings.CutPrefix(v, name+"="); ok {
					return value
				}
			}
			return ""
		},
	}
}

func TestFullScreen(t *testing.T) {
	for name, c := range map[string]struct {
		env  *env
		want bool
	}{
		"a terminal":                  {world(true, "TERM=xterm"), true},
		"no terminal":                 {world(false, "TERM=xterm"), false},
		"a dumb terminal":             {world(true, "TERM=dumb"), false},
		"somebody asks for lines":     {world(true, "TERM=xterm", "ACCESSIBLE=1"), false},
		"an empty wish is not one":    {world(true, "TERM=xterm", "ACCESSIBLE="), true},
		"colours have no say in this": {world(true, "TERM=xterm", "NO_COLOR=1"), true},
	} {
		if got := c.env.fullScreen(); got != c.want {
			t.Errorf("%s: full screen %v, want %v", name, got, c.want)
		}
	}
	e := world(true, "TERM=xterm")
	e.flags.plain = true
	if e.fullScreen() {
		t.Error("--plain: full screen")
	}
}

func TestFolder(t *testing.T) {
	e := world(false)
	if got, _ := e.folder(); got != filepath.Join("/data", "hearten") {
		t.Errorf("by default: %s", got)
	}
	e = world(false, "HEARTEN_HOME=/mine")
	if got, _ := e.folder(); got != "/mine" {
		t.Errorf("with HEARTEN_HOME: %s", got)
	}
	e.flags.home = "/other"
	if got, _ := e.folder(); got != "/other" {
		t.Errorf("with --home: %s", got)
	}
	e = world(false)
	e.dataHome = ""
	if _, err := e.folder(); !errors.Is(err, errNoHome) {
		t.Errorf("without a home: %v", err)
	}
}

func TestNow(t *testing.T) {
	now, err := world(false, "HEARTEN_NOW=2027-01-02T03:04:05+02:00").now()
	if err != nil || now().Format(time.RFC3339) != "2027-01-02T03:04:05+02:00" {
		t.Errorf("a fixed clock: %v", err)
	}
	if now, err = world(false).now(); err != nil || now().Year() != 2026 {
		t.Errorf("the system's clock: %v", err)
	}
	var usage *usageError
	if _, err = world(false, "HEARTEN_NOW=noon").now(); !errors.As(err, &usage) {
		t.Errorf("a clock that cannot be read: %v", err)
	}
}

func TestSeed(t *testing.T) {
	if got := world(false, "HEARTEN_SEED=7").seed(); got != 7 {
		t.Errorf("a number: %d", got)
	}
	a, b := world(false, "HEARTEN_SEED=rain").seed(), world(false, "HEARTEN_SEED=snow").seed()
	if a == b || a != world(false, "HEARTEN_SEED=rain").seed() {
		t.Errorf("words: %d, %d", a, b)
	}
	if got := world(false).seed(); got != 42 {
		t.Errorf("chance: %d", got)
	}
}
