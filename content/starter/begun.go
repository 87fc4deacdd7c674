package starter

import (
	"io/fs"
	"strings"
	"unicode"
)

// Begun reports whether the words of a file are still those of a starter: half of the lines of some template, or more, stand in
// it, word for word. Only lines of the body count that are the same in every file made of the template, and have fewestWords
// words or more. A recorded walk has no words of its own, and is never begun.
func Begun(text string) bool {
	there := map[string]bool{}
	for line := range strings.Lines(text) {
		there[strings.TrimSpace(line)] = true
	}
	begun := false
	_ = fs.WalkDir(templates, "templates", func(name string, d fs.DirEntry, err error) error { // of what is built in
		if err != nil || d.IsDir() || d.Name() == "walk.md" {
			return err
		}
		b, err := templates.ReadFile(name)
		if err != nil {
			return err
		}
		lines, kept := fixedLines(string(b)), 0
		for _, line := range lines {
			if there[line] {
				kept++
			}
		}
		if begun = len(lines) > 0 && 2*kept >= len(lines); begun {
			return fs.SkipAll
		}
		return nil
	})
	return begun
}

// fewestWords is how many words a line has that somebody else would hardly write.
const fewestWords = 6

// fixedLines are the lines of prose in the body of a template in which nothing is filled in.
func fixedLines(template string) (out []string) {
	if head, body, ok := strings.Cut(strings.TrimPrefix(template, "---\n"), "\n---\n"); ok && head != "" {
		template = body
	}
	for line := range strings.Lines(template) {
		line = strings.TrimSpace(line)
		words := strings.FieldsFunc(line, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
		if len(words) >= fewestWords && !strings.Contains(line, "{{") {
			out = append(out, line)
		}
	}
	return out
}
