package content

import "unicode/utf8"

// suggestFrom returns “did you mean `x`?” for the nearest of the names that are legal at a spot, or "" where none is
// near: at most two edits, or a third of the name's length. Ties are settled alphabetically.
func suggestFrom(name string, legal []string) string {
	if best := nearest(name, legal); best != "" {
		return "did you mean `" + best + "`?"
	}
	return ""
}

func nearest(name string, legal []string) string {
	length := utf8.RuneCountInString(name)
	limit := max(2, length/3)
	best, bestDistance := "", limit+1
	for _, l := range legal {
		if n := utf8.RuneCountInString(l); n > length+limit || n < length-limit {
			continue
		}
		d := EditDistance(name, l)
		if d >= max(length, utf8.RuneCountInString(l)) {
			continue // it would have to be replaced whole, which is no likeness
		}
		if d < bestDistance || d == bestDistance && l < best {
			best, bestDistance = l, d
		}
	}
	return best
}

// EditDistance counts the insertions, deletions and substitutions of letters between two words (Levenshtein 1966).
func EditDistance(from, to string) int {
	a, b := []rune(from), []rune(to)
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}
