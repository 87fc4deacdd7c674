package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
)

// atTerminal runs a command line where somebody types the lines, and returns what was said on both streams.
func atTerminal(t *testing.T, lines []string, args ...string) (said string, err error) {
	t.Helper()
	var out bytes.Buffer
	e := world(true, "TERM=xterm", "HEARTEN_HOME="+filepath.Join(t.TempDir(), "home"))
	e.in, e.out, e.err = strings.NewReader(strings.Join(lines, "\n")+"\n"), &out, &out
	e.clock = func() time.Time { return time.Date(2026, 11, 24, 7, 30, 0, 0, time.UTC) }
	err = run(context.Background(), e, args)
	return out.String(), err
}

func TestANewPackIsAskedFor(t *testing.T) {
	for _, c := range []struct {
		about string
		lines []string
		args  []string
		made  string // the folder, "" for nothing
		holds string // in pack.md
	}{
		{"every answer", []string{"On: call", "Asking", "Night shift, Ward lead", "nb", "Kari", "CC0-1.0", "yes"}, nil, "on-call", "  night-shift: Night shift\n"},
		{"Enter takes what stands in brackets", []string{"On call", "Asking", "", "", "", "", "yes"}, nil, "on-call", "licence: CC-BY-4.0\n"},
		{"a title that cannot be one is asked for again", []string{"?!", "Talks", "Asking", "", "", "", "", "yes"}, nil, "talks", "title: Talks\n"},
		{"what a flag says is not asked", []string{"Asking", "", "", "", "yes"}, []string{"--title", "Talks", "--licence", "CC0-1.0"}, "talks", "licence: CC0-1.0\n"},
		{"no answer leaves", []string{"On call", ""}, nil, "", ""},
		{"Enter means that it is written", []string{"On call", "Asking", "", "", "", "", ""}, nil, "on-call", "title: On call\n"},
		{"a no leaves", []string{"On call", "Asking", "", "", "", "", "no"}, nil, "", ""},
		{"the end of the input leaves", nil, nil, "", ""},
		{"--yes asks for nothing that has a default", nil, []string{"--title", "Talks", "--skill", "Asking", "--yes"}, "talks", "language: en\n"},
	} {
		dir := t.TempDir()
		t.Chdir(dir)
		said, err := atTerminal(t, c.lines, append([]string{"pack", "new"}, c.args...)...)
		if err != nil {
			t.Errorf("%s: %v\n%s", c.about, err, said)
		}
		entries, _ := os.ReadDir(dir)
		if c.made == "" {
			if len(entries) != 0 || !strings.Contains(said, "Nothing was written.") {
				t.Errorf("%s: got %d files and\n%s", c.about, len(entries), said)
			}
			continue
		}
		page, _ := os.ReadFile(filepath.Join(dir, c.made, "pack.md"))
		if !strings.Contains(string(page), c.holds) {
			t.Errorf("%s: got\n%s\nwant %q in it; said:\n%s", c.about, page, c.holds, said)
		}
		if _, problems := content.Load(os.DirFS(filepath.Join(dir, c.made)), nil); len(problems) > 0 {
			t.Errorf("%s: %v", c.about, problems)
		}
	}
}

func TestAFileIsAskedFor(t *testing.T) {
	t.Chdir(t.TempDir())
	if said, err := atTerminal(t, nil, "pack", "new", "p", "--title", "P", "--skill", "Asking", "--yes"); err != nil {
		t.Fatal(err, said)
	}
	for _, c := range []struct {
		about string
		lines []string
		args  []string
		made  string
	}{
		{"its title", []string{"One more"}, []string{"lesson", "--in", "p"}, "p/lessons/one-more.md"},
		{"no answer leaves", []string{""}, []string{"badge", "--in", "p"}, ""},
		{"the skill, by its number", []string{"", "0", "x", "2"}, []string{"scenario", "talk.md"}, "talk.md"},
		{"no skill leaves", []string{"Other", ""}, []string{"scenario", "other.md"}, ""},
	} {
		said, err := atTerminal(t, c.lines, append([]string{"pack", "new"}, c.args...)...)
		if err != nil {
			t.Errorf("%s: %v\n%s", c.about, err, said)
		}
		if c.made == "" && !strings.Contains(said, "Nothing was written.") {
			t.Errorf("%s: got\n%s", c.about, said)
		}
		for _, other := range []string{"0", "x"} {
			if slices.Contains(c.lines, other) && !strings.Contains(said, "“"+other+"” is not one of the numbers") {
				t.Errorf("%s: “%s” is asked again without a reason:\n%s", c.about, other, said)
			}
		}
		if c.made != "" && !isThere(c.made) {
			t.Errorf("%s: %s is not there; said:\n%s", c.about, c.made, said)
		}
	}
}

func TestATakenNameOfAWalkIsAskedForAgain(t *testing.T) {
	t.Chdir(t.TempDir())
	if said, err := atTerminal(t, nil, "pack", "new", "p", "--title", "P", "--skill", "Asking", "--yes"); err != nil {
		t.Fatal(err, said)
	}
	record := []string{"pack", "record", "p/scenarios/the-list.md", "--choose", "2,4,1"}
	for _, c := range []struct {
		about string
		lines []string
		made  string
	}{
		{"another name that is taken, and one that is not", []string{"the-list.walk.md", "mine"}, "mine.walk.md"},
		{"Enter takes the name in brackets", []string{""}, "the-list-2.walk.md"},
		{"which is one that is free", []string{""}, "the-list-3.walk.md"},
	} {
		said, err := atTerminal(t, c.lines, record...)
		if err != nil || !isThere("p/scenarios/"+c.made) {
			t.Errorf("%s: %s is not there: got %v and\n%s", c.about, c.made, err, said)
		}
	}
	if said, err := atTerminal(t, nil, append(record, "-o", "mine.walk.md", "--no-input")...); err == nil {
		t.Errorf("with nobody to ask: got no error and\n%s", said)
	}
}

// TestTheReadmeOfANewPackHolds runs every command that it names, in the folder of the pack.
func TestTheReadmeOfANewPackHolds(t *testing.T) {
	t.Chdir(t.TempDir())
	if said, err := atTerminal(t, nil, "pack", "new", "p", "--title", "P", "--skill", "Asking", "--yes"); err != nil {
		t.Fatal(err, said)
	}
	t.Chdir("p")
	page, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(page)) {
		words, ok := strings.CutPrefix(strings.TrimSpace(line), "hearten ")
		if !ok || !strings.HasPrefix(line, "    ") {
			continue
		}
		n++
		args := strings.Fields(words)
		switch args[1] {
		case "play": // to its end by lines, Enter taking what is offered first
			args = append(args, "--plain")
		case "record":
			args = append(args, "--choose", "2,4,1")
		}
		if said, err := atTerminal(t, strings.Split(strings.Repeat("1\n\n", 20), "\n"), args...); err != nil {
			t.Errorf("hearten %s: %v\n%s", words, err, said)
		}
	}
	if t.Logf("%d commands", n); n != 4 {
		t.Errorf("got %d commands, want 4", n)
	}
}
