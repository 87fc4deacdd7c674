package tui

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/rogpeppe/go-internal/txtar"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui/theme"
)

// courtyard is the small pack of the tests, with words put in the place of others.
func courtyard(t *testing.T, replace ...string) *content.Library {
	t.Helper()
	ar, err := txtar.ParseFile("testdata/courtyard.txtar")
	if err != nil {
		t.Fatal(err)
	}
	fsys := fstest.MapFS{}
	for _, f := range ar.Files {
		fsys[f.Name] = &fstest.MapFile{Data: []byte(strings.NewReplacer(replace...).Replace(string(f.Data)))}
	}
	pack, problems := content.Load(fsys, nil)
	if pack == nil {
		t.Fatal(problems)
	}
	return library(t, pack)
}

func library(t *testing.T, packs ...*content.Pack) *content.Library {
	t.Helper()
	lib, err := content.NewLibrary(packs...)
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// learner is a person with a journal in memory and a clock that stands still.
type learner struct {
	now   time.Time
	mem   *engine.Memory
	coach *engine.Coach
}

func newLearner(lib *content.Library) *learner {
	l := &learner{now: time.Date(2026, 11, 24, 7, 30, 0, 0, time.FixedZone("", 3600)), mem: &engine.Memory{}}
	l.coach = &engine.Coach{
		Journal: l.mem, Drafts: l.mem, Library: lib,
		Now: func() time.Time { return l.now }, Seed: 7,
	}
	return l
}

func (l *learner) profile(t *testing.T) engine.ProfileSet { return mustProgress(t, l).Profile }

func (l *learner) journal(t *testing.T) []string {
	t.Helper()
	var out []string
	for e, err := range l.mem.Read(0) {
		if err != nil {
			t.Fatal(err)
		}
		b, err := e.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, string(b))
	}
	return out
}

// driver presses keys and carries out commands one after the other: no clock, no sleeps.
type driver struct {
	t    *testing.T
	app  app
	quit bool
	// seen are all screens on the way, by their type and a number.
	seen map[string]screen
}

func drive(t *testing.T, l *learner, o Options) *driver {
	t.Helper()
	if o.keys == nil {
		o.keys = bindings()
	}
	if o.Width == 0 {
		o.Width, o.Height = 80, 24
	}
	w := &world{coach: l.coach, clock: never, keeps: o.Keep, keepsTalk: o.KeepTalk}
	a, err := firstScreen(w, o)
	if err != nil {
		t.Fatal(err)
	}
	d := &driver{t: t, app: a, seen: map[string]screen{}}
	d.note()
	return d
}

// never is a clock that stands still.
func never(time.Duration, tea.Msg) tea.Cmd { return nil }

// alone is an app with one screen.
func alone(l *learner, s screen, w, h int) app {
	a := newApp(&world{coach: l.coach, clock: never}, Options{keys: bindings(), Width: w, Height: h})
	return a.show(s)
}

func (d *driver) note() {
	d.seen[fmt.Sprintf("%T/%s/%d", d.app.top(), d.app.top().sheet(d.app.column()).side, len(d.app.top().uses()))] = d.app.top()
}

// send gives the program a message and carries out what comes of it.
func (d *driver) send(msg tea.Msg) {
	d.t.Helper()
	next, cmd := d.app.Update(msg)
	d.app = next.(app)
	d.note()
	d.do(cmd)
}

func (d *driver) do(cmd tea.Cmd) {
	d.t.Helper()
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.QuitMsg:
		d.quit = true
	case tea.BatchMsg:
		for _, c := range msg {
			d.do(c)
		}
	default:
		if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice { // a sequence has no name outside of bubbletea
			for i := range v.Len() {
				d.do(v.Index(i).Interface().(tea.Cmd))
			}
			return
		}
		d.send(msg)
	}
}

// press presses keys by their names in the table.
func (d *driver) press(names ...string) {
	d.t.Helper()
	for _, name := range names {
		d.send(keyPress(name))
	}
}

// write types words letter by letter.
func (d *driver) write(words string) {
	d.t.Helper()
	for _, r := range words {
		d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// rest lets typing rest.
func (d *driver) rest() {
	d.t.Helper()
	d.send(paused{d.app.typing})
}

func keyPress(name string) tea.KeyPressMsg {
	codes := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft,
		"right": tea.KeyRight, "tab": tea.KeyTab, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome,
		"end": tea.KeyEnd, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete, "f1": tea.KeyF1,
	}
	if name == "space" {
		return tea.KeyPressMsg{Code: ' ', Text: " "}
	}
	if code, ok := codes[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
		k := keyPress(rest)
		k.Text, k.Mod = "", tea.ModCtrl
		return k
	}
	if rest, ok := strings.CutPrefix(name, "alt+"); ok {
		k := keyPress(rest)
		k.Text, k.Mod = "", tea.ModAlt
		return k
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}

// screen is what is shown, as plain text.
func (d *driver) screen() string { return ansi.Strip(d.app.View().Content) }

func (d *driver) want(words ...string) {
	d.t.Helper()
	screen := strings.Join(strings.Fields(d.screen()), " ")
	for _, w := range words {
		if !strings.Contains(screen, w) {
			d.t.Fatalf("%q is not on the screen:\n%s", w, d.screen())
		}
	}
}

// until presses a key until words are on the screen.
func (d *driver) until(words string, keys ...string) {
	d.t.Helper()
	for range 40 {
		if strings.Contains(strings.Join(strings.Fields(d.screen()), " "), words) {
			return
		}
		if d.quit {
			break
		}
		d.press(keys...)
	}
	d.t.Fatalf("%q never came; screen:\n%s", words, d.screen())
}

func dark() theme.Theme { return theme.Named("dark", true) }
