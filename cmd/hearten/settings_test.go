package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.com/hearten/tui"
)

// settled is an env whose settings file holds a text.
func settled(t *testing.T, text string, vars ...string) (*env, string) {
	t.Helper()
	dir := t.TempDir()
	e := world(true, append(vars, "HEARTEN_HOME="+dir)...)
	path := filepath.Join(dir, "config.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return e, path
}

// TestOnlyWhatWasChangedOnTheScreenIsKept: what a flag or the environment asked for this once stays out of the file, and
// what another window wrote in the meantime stays in.
func TestOnlyWhatWasChangedOnTheScreenIsKept(t *testing.T) {
	e, path := settled(t, "# mine\ntheme: dark\n", "NO_COLOR=1")
	e.flags.plain = true
	shown := e.settings()
	if shown != (tui.Settings{Plain: true, Theme: "mono"}) {
		t.Fatalf("shown: %+v", shown)
	}
	keep := e.keeper(shown)
	now := shown
	now.Mouse = true
	if err := keep(now); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("# mine\ntheme: dark\nmouse: on\nascii: on\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	now.Mouse, now.ReduceMotion = false, true
	if err := keep(now); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(path)
	if want := "# mine\ntheme: dark\nmouse: off\nascii: on\nmotion: off\n"; err != nil || string(got) != want {
		t.Errorf("got %q, %v; want %q", got, err, want)
	}
}

func TestTheSettingsFileIsPrivateAndALinkIsFollowed(t *testing.T) {
	dir := t.TempDir()
	e := world(true)
	e.configHome = filepath.Join(dir, "etc")
	f := e.readSettings()
	if err := f.set("theme", "light"); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "etc", "hearten", "config.yaml")
	for p, want := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700} {
		if info, err := os.Stat(p); err != nil || os.PathSeparator == '/' && info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v; want %o", p, info.Mode(), err, want)
		}
	}
	real := filepath.Join(dir, "dotfiles.yaml")
	if err := errors.Join(os.Rename(path, real), os.Symlink(real, path)); err != nil {
		t.Skip(err) // Windows may not let us
	}
	f = e.readSettings()
	if err := f.set("theme", "dark"); err != nil {
		t.Fatal(err)
	}
	got, _ := os.ReadFile(real)
	info, err := os.Lstat(path)
	if string(got) != "theme: dark\n" || err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("got %q, and the link is %v, %v", got, info.Mode(), err)
	}
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("left beside it: %v, %v", entries, err)
	}
}

// TestSettingsNeverStopTheProgram: whatever stands in the file, what is understood of it holds and the rest is said.
func TestSettingsNeverStopTheProgram(t *testing.T) {
	bomb := "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b]\nmouse: on\n"
	for name, c := range map[string]struct {
		text     string
		problems int
		want     tui.Settings
	}{
		"nothing":                    {"", 0, tui.Settings{}},
		"only comments":              {"# theme: dark\n\n#\n", 0, tui.Settings{}},
		"a mark and nothing":         {"---\n", 1, tui.Settings{}},
		"on one line":                {"{theme: light, mouse: on}", 0, tui.Settings{Theme: "light", Mouse: true}},
		"the words of YAML":          {"plain: true\nmotion: no\n", 0, tui.Settings{Plain: true, ReduceMotion: true}},
		"an empty value":             {"theme:\nmouse: on", 1, tui.Settings{Mouse: true}},
		"a list":                     {"- theme\n", 1, tui.Settings{}},
		"two documents":              {"theme: dark\n---\ntheme: light\n", 1, tui.Settings{}},
		"a second colon":             {"theme: dark: light\n", 1, tui.Settings{}},
		"no text":                    {"\x00\x01\x02", 1, tui.Settings{}},
		"an alias":                   {"plain: &x on\nmouse: *x\n", 1, tui.Settings{Plain: true}},
		"more than is read":          {strings.Repeat("# much\n", 20_000), 1, tui.Settings{}},
		"a bomb":                     {bomb, 3, tui.Settings{Mouse: true}},
		"escape codes":               {"\"\\e[31mtheme\": dark\n", 1, tui.Settings{}},
		"a line that is not English": {"тема: тёмная\n", 1, tui.Settings{}},
	} {
		e, path := settled(t, c.text)
		if got := e.settings(); got != c.want || len(e.file.problems) != c.problems {
			t.Errorf("%s: got %+v and %q, want %+v and %d problems", name, got, e.file.problems, c.want, c.problems)
		}
		e.tellMisread()
		e.tellMisread()
		said := e.err.(*strings.Builder).String()
		if strings.Count(said, "\n") != c.problems || strings.Count(said, path) != c.problems || strings.Contains(said, "\x1b") {
			t.Errorf("%s: it says\n%s", name, said)
		}
	}
	t.Run("a folder in its place", func(t *testing.T) {
		e := world(false)
		e.flags.config = t.TempDir()
		if got := e.settings(); got != (tui.Settings{}) || len(e.file.problems) != 1 {
			t.Errorf("got %+v and %q", got, e.file.problems)
		}
		var broken *brokenSettingsError
		if err := e.file.set("theme", "dark"); !errors.As(err, &broken) {
			t.Errorf("set: %v", err)
		}
	})
	t.Run("no home", func(t *testing.T) {
		e := world(false)
		if got := e.settings(); got != (tui.Settings{}) || len(e.misread()) != 0 {
			t.Errorf("got %+v and %q", got, e.file.problems)
		}
		if err := e.file.set("theme", "dark"); !errors.Is(err, errNoHome) {
			t.Errorf("set: %v", err)
		}
	})
}

// TestColoursAreAskedForOnce: a flag goes before NO_COLOR, whichever way.
func TestColoursAreAskedForOnce(t *testing.T) {
	for name, c := range map[string]struct {
		environ []string
		flags   flags
		theme   string
		colours bool
	}{
		"nothing said":                   {nil, flags{}, "", true},
		"NO_COLOR":                       {[]string{"NO_COLOR=1"}, flags{}, "mono", false},
		"--theme goes before NO_COLOR":   {[]string{"NO_COLOR=1"}, flags{theme: themeFlag{"light"}}, "light", true},
		"--no-color goes before --theme": {nil, flags{theme: themeFlag{"light"}, noColor: true}, "mono", false},
		"--theme mono asks for none":     {[]string{"NO_COLOR=1"}, flags{theme: themeFlag{"mono"}}, "mono", false},
	} {
		e := world(true, c.environ...)
		e.environ = c.environ
		e.flags = c.flags
		left := true
		for _, v := range e.colours() {
			left = left && !strings.HasPrefix(v, "NO_COLOR=")
		}
		if got := e.settings().Theme; got != c.theme || left != c.colours {
			t.Errorf("%s: got the theme %q and colours %v, want %q and %v", name, got, left, c.theme, c.colours)
		}
	}
}
