package main

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The tutorial is text and three kinds of blocks. What is set off by four spaces is a command, or what one then sees: a line “…”
// stands for what is left out. What stands between ``` lines is the text of a file: a whole one after “Save this as NAME:”, or,
// after “In NAME, find” and “and write instead”, a change of one.
var (
	savedAs = regexp.MustCompile(`(?s)\bSave this as ([a-z./-]+):$`)
	findIn  = regexp.MustCompile(`(?s)\bIn ([a-z./-]+), find$`)
)

// typed is what is answered where a command of the tutorial asks.
func typed(args []string) string {
	switch strings.Join(args[:min(2, len(args))], " ") {
	case "pack add", "pack update", "pack remove":
		return "yes\n"
	case "pack play", "practice the-trolleys":
		return "\n2\n1\n\n1\n\n\nq\nq\n"
	}
	return ""
}

// TestTutorial does in an empty folder what the tutorial says, in its order: saves its files, makes its changes, types its commands,
// and holds what is seen against what it says one sees.
func TestTutorial(t *testing.T) {
	page, err := topic(world(false), tutorialTopic)
	if err != nil {
		t.Fatal(err)
	}
	r := reading{t: t, home: t.TempDir()}
	t.Chdir(t.TempDir())
	for _, b := range blocks(page) {
		switch {
		case b.code:
			r.code(b.text)
		case !b.set:
			r.prose(strings.Join(strings.Fields(b.text), " "))
		case strings.HasPrefix(b.text, "hearten "):
			for _, line := range strings.Split(b.text, "\n") {
				r.settle()
				r.run(line)
			}
		default:
			r.sees(b.text)
		}
	}
	r.settle()
	t.Logf("%d commands, %d files written, %d changes made, %d times what is seen", r.commands, r.saved, r.changed, r.seen)
	if r.commands < 20 || r.saved < 2 || r.changed < 4 || r.seen < 10 {
		t.Error("too few: the blocks are not found any more")
	}
}

// block is a part of the tutorial between empty lines: prose, text that is set off, or the text of a file.
type block struct {
	text      string
	set, code bool
}

func blocks(page string) (out []block) {
	for i, part := range strings.Split(page, "```\n") {
		if i%2 == 1 {
			out = append(out, block{text: part, code: true})
			continue
		}
		for _, p := range strings.Split(part, "\n\n") {
			if p = strings.Trim(p, "\n"); p == "" {
				continue
			}
			set := strings.HasPrefix(p, "    ")
			if set {
				p = strings.TrimPrefix(strings.ReplaceAll(p, "\n    ", "\n"), "    ")
			}
			out = append(out, block{text: p, set: set})
		}
	}
	return out
}

// reading is somebody who does what the tutorial says.
type reading struct {
	t                              *testing.T
	home                           string
	commands, saved, changed, seen int

	save, in, find string // what the prose said last: the file to be saved, the one to be changed, and what to find in it
	line, output   string // the last command, and what it said
	status         int
}

func (r *reading) prose(words string) {
	if m := savedAs.FindStringSubmatch(words); m != nil {
		r.save = m[1]
	}
	if m := findIn.FindStringSubmatch(words); m != nil {
		r.in, r.find = m[1], ""
	}
}

func (r *reading) code(text string) {
	r.t.Helper()
	switch {
	case r.save != "":
		r.write(r.save, text)
		r.save, r.saved = "", r.saved+1
	case r.in != "" && r.find == "":
		r.find = text
	case r.in != "":
		b, err := os.ReadFile(r.in)
		if err != nil {
			r.t.Fatal(err)
		}
		old, instead := strings.TrimSuffix(r.find, "\n"), strings.TrimSuffix(text, "\n")
		if n := strings.Count(string(b), old); n != 1 {
			r.t.Fatalf("%s has this %d times, want once:\n%s\nIt is\n%s", r.in, n, old, b)
		}
		r.write(r.in, strings.Replace(string(b), old, instead, 1))
		r.in, r.find, r.changed = "", "", r.changed+1
	default:
		r.t.Fatalf("no words say what this is for:\n%s", text)
	}
}

func (r *reading) write(name, text string) {
	r.t.Helper()
	if err := os.WriteFile(filepath.FromSlash(name), []byte(text), 0o600); err != nil {
		r.t.Fatal(err)
	}
}

var word = regexp.MustCompile(`"[^"]*"|\S+`)

// run types a command where the files are. A command that asks has a terminal of lines, the others have none.
func (r *reading) run(line string) {
	r.t.Helper()
	var args []string
	for _, w := range word.FindAllString(line, -1)[1:] {
		args = append(args, strings.Trim(w, `"`))
	}
	answers := typed(args)
	e := world(answers != "", "HEARTEN_HOME="+r.home, "HEARTEN_SEED=1", "TERM=dumb")
	var out strings.Builder
	e.in, e.out, e.err = strings.NewReader(answers), &out, &out
	r.status = report(e, run(context.Background(), e, args))
	r.line, r.output = line, out.String()
	r.commands++
}

// sees holds what the last command said against what the tutorial says one sees, however the lines are broken.
func (r *reading) sees(text string) {
	r.t.Helper()
	rest := strings.Join(strings.Fields(r.output), " ")
	for _, part := range strings.Split(text, "…\n") {
		want := strings.Join(strings.Fields(part), " ")
		_, after, ok := strings.Cut(rest, want)
		if !ok {
			r.t.Errorf("%s says\n%s\nwant in it\n%s", r.line, r.output, part)
		}
		rest = after
	}
	if strings.Contains(text, " error ") || strings.Contains(text, " parted") {
		if r.status == 0 {
			r.t.Errorf("%s: status 0, and the tutorial shows what it finds", r.line)
		}
		r.status = 0
	}
	r.seen++
}

// settle holds that the last command did well, unless the tutorial showed what it found.
func (r *reading) settle() {
	r.t.Helper()
	if r.status != 0 {
		r.t.Errorf("%s: status %d\n%s", r.line, r.status, r.output)
	}
	r.status = 0
}
