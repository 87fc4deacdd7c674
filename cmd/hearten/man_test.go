package main

import (
	"os/exec"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"
)

func TestWordsMeanNothingToAFormatter(t *testing.T) {
	for words, want := range map[string]string{
		"plain":            "plain",
		"--flag":           `\-\-flag`,
		`a \fB b`:          `a \efB b`,
		".TH is a request": `\&.TH is a request`,
		"'tis one too":     `\&'tis one too`,
		"“say it’s → on…”": `\(lqsay it\(cqs \(-> on...\(rq`,
	} {
		if got := escape(words); got != want {
			t.Errorf("%s: got %s, want %s", words, got, want)
		}
	}
	if got, want := quote(`a "b"`), `"a \(dqb\(dq"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestEveryManualPage: each command has one with its name, its examples first and all its flags; lines that are printed as
// they are fit a terminal of 80 columns; and no letter needs more than ASCII.
func TestEveryManualPage(t *testing.T) {
	e := world(false)
	groff, _ := exec.LookPath("groff")
	pages, formatted := 0, 0
	everyCommand(newRoot(e), func(cmd *cobra.Command) {
		pages++
		page := manPage(e, cmd, "")
		sections := regexp.MustCompile(`(?m)^\.SH "(.*)"$`).FindAllStringSubmatch(page, -1)
		if len(sections) < 4 || sections[0][1] != "NAME" || sections[1][1] != "EXAMPLES" || sections[2][1] != "SYNOPSIS" {
			t.Errorf("%s: the sections are %q", manName(cmd), sections)
		}
		flags := flagNames(cmd)
		for _, name := range flags {
			if !strings.Contains(page, `\fB`+escape("--"+name)) {
				t.Errorf("%s does not name --%s", manName(cmd), name)
			}
		}
		verbatim := false
		for line := range strings.Lines(page) {
			verbatim = line == ".nf\n" || verbatim && line != ".fi\n"
			for _, r := range line {
				if r >= utf8.RuneSelf {
					t.Errorf("%s: %q in %s", manName(cmd), r, line)
				}
			}
			if plain := strings.ReplaceAll(line, `\-`, "-"); verbatim && len(plain) > 80-verbatimIndent+len("\n") {
				t.Errorf("%s: a line of %d characters: %s", manName(cmd), len(plain), line)
			}
		}
		if groff == "" {
			return
		}
		formatted++
		check := exec.Command(groff, "-man", "-ww", "-z")
		check.Stdin = strings.NewReader(page)
		if words, err := check.CombinedOutput(); err != nil || len(words) > 0 {
			t.Errorf("%s: %v\n%s", manName(cmd), err, words)
		}
	})
	t.Logf("%d pages, %d of them held against groff", pages, formatted)
	if pages < 20 {
		t.Error("too few")
	}
}

// flagNames are the flags of a command that its help names.
func flagNames(cmd *cobra.Command) []string {
	var names []string
	for line := range strings.Lines(helpOf(cmd, unfolded)) {
		if m := regexp.MustCompile(`^  --([a-z-]+)`).FindStringSubmatch(line); m != nil {
			names = append(names, m[1])
		}
	}
	return names
}

// unfolded is a width at which no line of help is broken.
const unfolded = 1 << 10
