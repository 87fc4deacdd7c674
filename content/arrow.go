package content

import (
	"slices"
	"strings"
)

// typedArrows are what people type where their keyboards have no →; one that holds another stands before it.
func typedArrows() []string { return []string{"-->", "->", "=>"} }

// typedArrow begins the message about such an arrow, which is read as the one that is meant.
const typedArrow = "an arrow is written →, not "

// beginsArrow is what follows an arrow at the start of words; sign is how it was written, "" where there is none.
func beginsArrow(words string) (rest, sign string) {
	for _, sign := range append([]string{"→"}, typedArrows()...) {
		if rest, ok := strings.CutPrefix(words, sign); ok {
			return rest, sign
		}
	}
	return words, ""
}

// cutArrow splits a line at its first arrow; sign is how it was written, "" where there is none. A typed one stands between
// spaces.
func cutArrow(l Line) (before, after Line, sign string) {
	signs := []string{"→"}
	for _, s := range typedArrows() {
		signs = append(signs, " "+s+" ")
	}
	for _, sign := range signs {
		for i, in := range l {
			t, ok := in.(Text)
			if !ok {
				continue
			}
			if head, tail, found := strings.Cut(string(t), sign); found {
				before = append(slices.Clone(l[:i]), Text(head))
				return trimLine(before), trimLine(append(Line{Text(tail)}, l[i+1:]...)), strings.TrimSpace(sign)
			}
		}
	}
	return l, nil, ""
}
