package explain_test

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"example.com/hearten/content"
	"example.com/hearten/content/explain"
	"golang.org/x/tools/txtar"
)

// TestEveryCodeHasItsPage holds the pages to the corpus: what a page shows as an example stands in a pack that has the problem,
// what it shows as mended in one that nearly has it.
func TestEveryCodeHasItsPage(t *testing.T) {
	var codes []string
	for _, c := range content.Codes() {
		codes = append(codes, c.ID)
		page, ok := explain.Page(c.ID)
		if !ok {
			t.Errorf("%s has no page", c.ID)
			continue
		}
		for _, fault := range faultsOf(page) {
			t.Errorf("%s: %s", c.ID, fault)
		}
		archive, err := txtar.ParseFile("../testdata/lint/" + c.ID + ".txtar")
		if err != nil {
			t.Error(err)
			continue
		}
		for heading, side := range map[string]string{"For example": "fires", "Mended": "near"} {
			if lines := fenced(page, heading); !standsIn(archive, side, lines) {
				t.Errorf("%s: what stands under “%s” is in no pack of the side %s:\n%s", c.ID, heading, side, lines)
			}
		}
	}
	files, err := filepath.Glob("*.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if !slices.Contains(codes, strings.TrimSuffix(name, ".md")) {
			t.Errorf("%s explains a code that there is not", name)
		}
	}
	t.Logf("%d codes, %d pages", len(codes), len(files))
}

// faultsOf are what a page lacks in form: a title, words, both blocks, lines that fit a terminal, and the voice of the house.
func faultsOf(page string) (out []string) {
	title, rest, _ := strings.Cut(page, "\n\n")
	words, _, _ := strings.Cut(rest, "\n## ")
	switch {
	case !strings.HasPrefix(title, "# ") || strings.Contains(title, "\n"):
		out = append(out, "it does not start with a title")
	case len(strings.Fields(words)) < 12 || len(strings.Split(words, "\n\n")) > 3:
		out = append(out, "it takes one or two short paragraphs, three at most, not: "+words)
	}
	code := false
	for line := range strings.Lines(page) {
		fence := strings.HasPrefix(line, "```")
		code = code != fence
		if !code && utf8.RuneCountInString(strings.TrimSuffix(line, "\n")) > 78 {
			out = append(out, "this line has more than 78 columns: "+line)
		}
		for _, word := range []string{"!", "wrong", "fail", "should have", "don't forget", "you must"} {
			if !code && strings.Contains(strings.NewReplacer("[!", "").Replace(strings.ToLower(line)), word) {
				out = append(out, "it says “"+word+"”: "+line)
			}
		}
	}
	return out
}

// fenced is the block under a heading.
func fenced(page, heading string) string {
	_, rest, _ := strings.Cut(page, "\n## "+heading+"\n\n```")
	_, rest, _ = strings.Cut(rest, "\n") // what it is written in
	block, _, _ := strings.Cut(rest, "\n```\n")
	return block
}

// standsIn reports whether lines stand one after the other in a file of one side of an archive.
func standsIn(a *txtar.Archive, side, lines string) bool {
	return lines != "" && slices.ContainsFunc(a.Files, func(f txtar.File) bool {
		return strings.HasPrefix(f.Name, side) && strings.Contains(f.Name, "/") && strings.Contains("\n"+string(f.Data)+"\n", "\n"+lines+"\n")
	})
}

func TestPagesThatAreNotThere(t *testing.T) {
	for _, code := range []string{"", "S999", "s004", "../explain", "explain.go"} {
		if page, ok := explain.Page(code); ok {
			t.Errorf("%q has the page %q", code, page)
		}
	}
	if faults := faultsOf("# A title\n\nToo short!\n"); len(faults) != 2 {
		t.Errorf("a page that is not one has %q", faults)
	}
}
