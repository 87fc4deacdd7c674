package tui_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode"

	"github.com/rogpeppe/go-internal/txtar"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
)

var updatePlain = flag.Bool("update-plain", false, "rewrite the transcripts in testdata/plain")

// courtyard is the small pack, with words put in the place of others.
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
	lib, err := content.NewLibrary(pack)
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// person is a learner with a journal in memory and a clock that stands still.
type person struct {
	now   time.Time
	mem   *engine.Memory
	coach *engine.Coach
}

func newPerson(lib *content.Library) *person {
	l := &person{now: time.Date(2026, 11, 24, 7, 30, 0, 0, time.FixedZone("", 3600)), mem: &engine.Memory{}}
	l.coach = &engine.Coach{
		Journal: l.mem, Drafts: l.mem, Library: lib,
		Now: func() time.Time { return l.now }, Seed: 7,
	}
	return l
}

// run runs one plain command on some input and returns what it printed.
func (l *person) run(command, input string) (string, error) {
	var out bytes.Buffer
	p := tui.NewPlain(l.coach, strings.NewReader(input), &out)
	ctx := context.Background()
	name, arg, _ := strings.Cut(command, " ")
	ref := content.Ref{Pack: "courtyard", ID: arg}
	if full, err := content.ParseRef(arg); err == nil {
		ref = full
	}
	var err error
	switch name {
	case "today":
		err = p.Today(ctx, 0)
	case "firstrun":
		err = p.FirstRun(ctx)
	case "learn", "practice", "checkup":
		kind := map[string]content.Kind{"learn": content.KindLesson, "practice": content.KindScenario, "checkup": content.KindCheckup}[name]
		if arg == "" {
			err = p.Pick(ctx, tui.Room{Name: map[content.Kind]tui.RoomName{
				content.KindLesson: tui.LessonsRoom, content.KindScenario: tui.ConversationsRoom,
			}[kind]})
			break
		}
		err = p.Do(ctx, content.Target{Kind: kind, Ref: ref}, "")
	case "reflect":
		err = p.Reflect(ctx)
	case "then":
		err = l.then(ctx, p)
	case "week":
		err = l.sit(ctx, p, engine.Agenda{Minutes: 1, Activities: []engine.Activity{{Kind: engine.DoWeek}}})
	case "snapshot":
		err = l.sit(ctx, p, tui.SnapshotAgenda(0))
	default:
		err = fmt.Errorf("no command %q", command)
	}
	return out.String(), err
}

// then goes back to the moment that comes back.
func (l *person) then(ctx context.Context, p *tui.Plain) error {
	progress, err := l.coach.Progress()
	if err != nil {
		return err
	}
	agenda, words, ok := tui.ThenAgenda(l.coach, progress)
	if !ok {
		return errors.New(words)
	}
	return l.sit(ctx, p, agenda)
}

// sit goes through an agenda.
func (l *person) sit(ctx context.Context, p *tui.Plain, agenda engine.Agenda) error {
	progress, err := l.coach.Progress()
	if err != nil {
		return err
	}
	s, err := l.coach.Begin(progress, agenda)
	if err != nil {
		return err
	}
	return p.Session(ctx, s)
}

// facts lists the journal as types with their words.
func (l *person) facts(t *testing.T) []engine.Fact {
	t.Helper()
	var out []engine.Fact
	for e, err := range l.mem.Read(0) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, e.Fact)
	}
	return out
}

// TestTranscripts plays the archives in testdata/plain: each file but those called "output" is a command with its input,
// the output follows; `day 2026-11-25` moves the clock.
func TestTranscripts(t *testing.T) {
	paths, err := filepath.Glob("testdata/plain/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("no transcripts:", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			ar, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			l := newPerson(courtyard(t))
			var played []txtar.File
			for i, f := range ar.Files {
				if f.Name == "output" {
					continue
				}
				command, day, moved := strings.Cut(f.Name, " on ")
				if moved {
					if l.now, err = time.Parse("2006-01-02 15:04 -0700", day+" 07:30 +0100"); err != nil {
						t.Fatal(err)
					}
				}
				out, err := l.run(command, string(f.Data))
				if err != nil {
					t.Fatalf("%s: %v", f.Name, err)
				}
				checkPlain(t, out)
				played = append(played, f, txtar.File{Name: "output", Data: []byte(out)})
				if *updatePlain {
					continue
				}
				want := ""
				if i+1 < len(ar.Files) {
					want = string(ar.Files[i+1].Data)
				}
				if out != want {
					t.Errorf("%s: got\n%s\nwant\n%s", f.Name, out, want)
				}
			}
			if *updatePlain {
				ar.Files = played
				if err := os.WriteFile(path, txtar.Format(ar), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// checkPlain holds what is promised of every line: no control characters, no boxes, no arrows, no line too wide, the mode
// named first, at most three lines before the first prompt.
func checkPlain(t *testing.T, out string) {
	t.Helper()
	lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
	if out != "" && !strings.HasPrefix(lines[0], "Plain mode:") {
		t.Errorf("the first line is %q", lines[0])
	}
	for _, line := range lines {
		for _, r := range line {
			if r < 0x20 || (r >= 0x7f && r < 0xa0) || (r >= 0x2500 && r <= 0x259f) || !unicode.IsPrint(r) || strings.ContainsRune("→●○␛", r) {
				t.Errorf("%q holds %U", line, r)
			}
		}
		if n := len([]rune(line)); n > 78 {
			t.Errorf("%d columns: %q", n, line)
		}
	}
	first := 0
	for first < len(lines) && !isPromptLine(lines[first]) {
		first++
	}
	if first > 3 && !strings.Contains(strings.Join(lines[:first], "\n"), ", a conversation, ") {
		t.Errorf("%d lines before the first prompt:\n%s", first, strings.Join(lines[:first], "\n"))
	}
}

func isPromptLine(line string) bool {
	for _, start := range []string{"Enter ", "Choose ", "Choice 1 ", "Write ", "Numbers "} {
		if strings.HasPrefix(line, start) {
			return true
		}
	}
	return false
}
