package engine

import (
	"fmt"
	"slices"
	"strings"
)

// difference is one plain observation about what was said then and what would be said now: what can be read off the words for
// certain, the first that is there; "" for none. It grades nothing. What is a softener, a label or a moment, [Sharpen] says.
func difference(then, now string) string {
	before, after := wordsSaid(then), wordsSaid(now)
	asks := func(s string) bool { return strings.ContainsAny(s, "?¿？") }
	switch {
	case len(after) == 0 || len(before) == 0:
		return ""
	case slices.Equal(before, after):
		return "The same words, then and now."
	case asks(now) && !asks(then):
		return "There is a question in it now; then there was none."
	case oneOf(after[0], "i i'm i've i'd i'll") && oneOf(before[0], "you you're you've you'd you'll"):
		return "It begins with “I” now; then it began with “you”."
	}
	if gone := goneWords(then, now); gone != "" {
		return "There is no " + quote(withCapitalI(gone)) + " in it any more."
	}
	if named := newMoment(then, now); named != "" {
		return "It names a moment now: " + quote(named) + "."
	}
	if n := len(after); len(before) >= 8 && 2*n <= len(before) {
		return fmt.Sprintf("It takes %s now; then it took %d.", strings.ToLower(counted(n, "word")), len(before))
	}
	return ""
}

// wordsSaid are the words of a text, as sharpening reads them.
func wordsSaid(s string) (out []string) {
	for _, t := range tokens(s) {
		out = append(out, t.word)
	}
	return out
}

// goneWords are the first words found in the sentence of then that stand nowhere in that of now, "" for none.
func goneWords(then, now string) string {
	still := " " + strings.Join(wordsSaid(now), " ") + " "
	for _, f := range Sharpen(then) {
		for _, words := range f.Words {
			if !strings.Contains(still, " "+strings.Join(wordsSaid(words), " ")+" ") {
				return words
			}
		}
	}
	return ""
}

// newMoment is the name of the moment in the sentence of now, "" where it names none or that of then had one.
func newMoment(then, now string) string {
	if _, had := momentOf(tokens(then)); had || !isEnglish(tokens(now)) {
		return ""
	}
	named, _ := momentOf(tokens(now))
	return now[named.From:named.To]
}
