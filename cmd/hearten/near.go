package main

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
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
		d := edits(name, strings.ToLower(l))
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

// edits counts the insertions, deletions, changes and swaps of neighbours between two words.
func edits(a, b string) int {
	x, y := []rune(a), []rune(b)
	var before []int
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		next := make([]int, len(y)+1)
		next[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			next[j+1] = min(row[j]+cost, row[j+1]+1, next[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				next[j+1] = min(next[j+1], before[j-1]+1)
			}
		}
		before, row = row, next
	}
	return row[len(y)]
}

// nearOrAll is near, or all that there are where nothing is near.
func nearOrAll(name string, legal []string) []string {
	if all := near(name, legal); len(all) > 0 {
		return all
	}
	return legal
}
