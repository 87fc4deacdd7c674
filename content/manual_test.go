package content_test

import (
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
)

// exampleOf finds the words with which the manual begins a file of its example: “This is lessons/ask-first.md:”.
var exampleOf = regexp.MustCompile(`(?m)(?:[Tt]his is|page,)\s+([a-z/.-]+\.md):\n\n((?:    .*\n|\n)+)`)

// TestManualsExampleIsAPack puts the files that the manual shows together and wants a pack that lint has nothing to say of: what a
// coach copies has to do.
func TestManualsExampleIsAPack(t *testing.T) {
	files := fstest.MapFS{}
	kinds := map[string]bool{}
	for _, m := range exampleOf.FindAllStringSubmatch(content.Manual(), -1) {
		text := strings.TrimPrefix(strings.ReplaceAll(m[2], "\n    ", "\n"), "    ")
		files[m[1]] = &fstest.MapFile{Data: []byte(text)}
		_, kind, _ := strings.Cut(text, "\nkind: ")
		kind, _, _ = strings.Cut(kind, "\n")
		kinds[kind] = true
	}
	pack, problems := content.Lint(files, nil)
	for _, p := range problems {
		t.Error(p)
	}
	if pack == nil {
		t.Fatal("no pack")
	}
	t.Logf("%d files of %d kinds, %d problems", len(files), len(kinds), len(problems))
	if len(kinds) < 9 {
		t.Errorf("the manual shows %d kinds of files, want all nine: %v", len(kinds), kinds)
	}
}
