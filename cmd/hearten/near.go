package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"example.com/hearten/content"
)

// near returns the legal names that a misspelt one may have meant, the nearest first, three at most: those it is a part
// of, and those within two edits or a third of its length.
func near(name string, legal []string) []string {
	name = strings.ToLower(name)
	limit := max(2, utf8.RuneCountInString(name)/3)
	type found struct {
		name  string
		edits int
	}
	var all []found
	for _, l := range legal {
		d := content.EditDistance(name, strings.ToLower(l))
		if len(name) > 2 && strings.Contains(strings.ToLower(l), name) {
			d = min(d, 1)
		}
		if d <= limit && d < utf8.RuneCountInString(l) {
			all = append(all, found{l, d})
		}
	}
	slices.SortStableFunc(all, func(a, b found) int { return cmp.Or(cmp.Compare(a.edits, b.edits), cmp.Compare(a.name, b.name)) })
	var out []string
	for _, f := range all[:min(3, len(all))] {
		out = append(out, f.name)
	}
	return out
}

// nearest is the first of near, or "".
func nearest(name string, legal []string) string {
	if all := near(name, legal); len(all) > 0 {
		return all[0]
	}
	return ""
}

// nearOrAll is near, or all that there are where nothing is near.
func nearOrAll(name string, legal []string) []string {
	if all := near(name, legal); len(all) > 0 {
		return all
	}
	return legal
}

// either makes one entry of several, for words such as “Did you mean a, b or c?”.
func either(names []string) []string {
	if len(names) < 2 {
		return names
	}
	return []string{oneOf(names)}
}

// oneOf lists alternatives: "a, b or c".
func oneOf(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:len(names)-1], ", ") + " or " + names[len(names)-1]
}
