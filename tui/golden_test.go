package tui

import (
	"errors"
	"flag"
	"fmt"
	"image/color"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the screens in testdata/screens")

// goldenSizes are the windows that every screen is kept at.
func goldenSizes() []size { return []size{{40, 12}, {60, 20}, {80, 24}, {120, 40}, {200, 60}} }

// goldens compares the screen that an app shows with the kept ones, testdata/screens/NAME.txtar: for each size its text,
// `-- 80x24 --`, and its styles on a dark and on a light ground, `-- 80x24 dark --`. The app is left as it was.
func goldens(t *testing.T, name string, a app) {
	t.Helper()
	got := &txtar.Archive{Comment: []byte("The screen “" + name + "” in windows of five sizes: its text, and its styles on two grounds.\n")}
	for _, s := range goldenSizes() {
		got.Files = append(got.Files, goldenFiles(t, a, s)...)
	}
	path := filepath.Join("testdata", "screens", name+".txtar")
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, txtar.Format(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	kept, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	for _, d := range goldenDiffs(got, txtar.Parse(kept)) {
		t.Errorf("%s: %s\ngo test ./tui -run %s -update rewrites it", path, d, t.Name())
	}
}

// goldenFiles are the sections of one size.
func goldenFiles(t *testing.T, a app, s size) []txtar.File {
	t.Helper()
	at := fmt.Sprintf("%dx%d", s.w, s.h)
	var files []txtar.File
	text := ""
	for _, ground := range []struct {
		name  string
		color color.Color
	}{{"dark", color.Black}, {"light", color.White}} {
		v := drawn(a, tea.WindowSizeMsg{Width: s.w, Height: s.h}, tea.BackgroundColorMsg{Color: ground.color})
		plain := trimmed(ansi.Strip(v.Content))
		if text == "" {
			text = plain
			files = append(files, txtar.File{Name: at, Data: []byte(text)})
		}
		if plain != text {
			t.Errorf("at %s the words on a %s ground are others:\n%s", at, ground.name, plain)
		}
		files = append(files, txtar.File{Name: at + " " + ground.name, Data: []byte(styles(v))})
	}
	return files
}

// drawn is what an app shows after some messages.
func drawn(a app, msgs ...tea.Msg) tea.View {
	for _, msg := range msgs {
		next, _ := a.Update(msg)
		a = next.(app)
	}
	return a.View()
}

func trimmed(screen string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(screen, "\n") {
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	return b.String()
}

// styles are the styled runs of a frame, a line of text for each line that has any: its number from 0, then for each run
// its first column, the column behind its last, and the parameters of its SGR sequences: `3: 0-5 1;38;2;240;198;116`. The
// cursor comes last: `cursor 7,2 bar`.
func styles(v tea.View) string {
	var b strings.Builder
	style := ""
	for y, line := range strings.Split(v.Content, "\n") {
		var runs []string
		var state byte
		x, from := 0, 0
		end := func() {
			if style != "" && x > from {
				runs = append(runs, fmt.Sprintf("%d-%d %s", from, x, style))
			}
			from = x
		}
		for len(line) > 0 {
			seq, w, n, next := ansi.DecodeSequence(line, state, nil)
			line, state, x = line[n:], next, x+w
			if w > 0 {
				continue
			}
			if after := restyled(style, seq); after != style {
				end()
				style = after
			}
		}
		if end(); len(runs) > 0 {
			fmt.Fprintf(&b, "%d: %s\n", y, strings.Join(runs, ", "))
		}
	}
	if c := v.Cursor; c != nil {
		shape := "block"
		if c.Shape == tea.CursorBar {
			shape = "bar"
		}
		fmt.Fprintf(&b, "cursor %d,%d %s\n", c.X, c.Y, shape)
	}
	return b.String()
}

// restyled are the parameters in force after a sequence.
func restyled(style, seq string) string {
	params, ok := strings.CutPrefix(seq, "\x1b[")
	params, sgr := strings.CutSuffix(params, "m")
	switch {
	case !ok || !sgr:
		return style
	case params == "" || params == "0":
		return ""
	case style == "":
		return params
	}
	return style + ";" + params
}

// goldenDiffs says where two archives part: the first line of each section that differs.
func goldenDiffs(got, want *txtar.Archive) (diffs []string) {
	kept := map[string]string{}
	for _, f := range want.Files {
		kept[f.Name] = string(f.Data)
	}
	for _, f := range got.Files {
		text, ok := kept[f.Name]
		delete(kept, f.Name)
		switch {
		case !ok:
			diffs = append(diffs, fmt.Sprintf("%s is not kept; it is\n%s", f.Name, f.Data))
		case text != string(f.Data):
			diffs = append(diffs, f.Name+" differs "+firstDifference(string(f.Data), text))
		}
	}
	for name := range kept {
		diffs = append(diffs, name+" is kept and not shown")
	}
	slices.Sort(diffs)
	return diffs
}

// firstDifference is the first line that differs, and what is shown.
func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(g), len(w)) {
		a, b := "(nothing)", "(nothing)"
		if i < len(g) {
			a = g[i]
		}
		if i < len(w) {
			b = w[i]
		}
		if a != b {
			return fmt.Sprintf("in line %d:\ngot  %q\nwant %q\nin all it is\n%s", i, a, b, got)
		}
	}
	return ""
}

func TestStyleRuns(t *testing.T) {
	v := tea.NewView("plain \x1b[1;38;2;1;2;3mbold\x1b[m\n\x1b[3mit\x1b[9m漢\x1b[0m x\n\nno style")
	v.Cursor = tea.NewCursor(7, 2)
	want := "0: 6-10 1;38;2;1;2;3\n1: 0-2 3, 2-4 3;9\ncursor 7,2 block\n"
	if got := styles(v); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestGoldenDiffs(t *testing.T) {
	parse := func(s string) *txtar.Archive { return txtar.Parse([]byte(s)) }
	kept := "-- 1x1 --\na\n-- 1x1 dark --\n0: 0-1 1\n"
	for _, c := range []struct {
		name, got string
		want      []string
	}{
		{"the same", kept, nil},
		{"another text", "-- 1x1 --\nb\n-- 1x1 dark --\n0: 0-1 1\n", []string{"1x1 differs in line 0:\ngot  \"b\"\nwant \"a\"\nin all it is\nb\n"}},
		{"another style and one more section", "-- 1x1 --\na\n-- 1x1 dark --\n-- 2x2 --\n", []string{"1x1 dark differs in line 0:\ngot  \"\"\nwant \"0: 0-1 1\"\nin all it is\n", "2x2 is not kept; it is\n"}},
		{"a section less", "-- 1x1 --\na\n", []string{"1x1 dark is kept and not shown"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := goldenDiffs(parse(c.got), parse(kept)); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
