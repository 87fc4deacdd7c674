package engine

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// difference is one plain observation about what was said then and what would be said now: what can be read off the words for
// certain, the first that is there; "" for none. It grades nothing.
func difference(then, now string) string {
	before, after := wordsIn(then), wordsIn(now)
	asks := func(s string) bool { return strings.ContainsAny(s, "?¿") }
	switch {
	case len(after) == 0 || len(before) == 0:
		return ""
	case slices.Equal(before, after):
		return "The same words, then and now."
	case asks(now) && !asks(then):
		return "There is a question in it now; then there was none."
	case after[0] == "i" && before[0] == "you":
		return "It begins with “I” now; then it began with “you”."
	}
	for _, w := range []string{"just", "always", "never", "obviously", "actually"} {
		if slices.Contains(before, w) && !slices.Contains(after, w) {
			return "There is no “" + w + "” in it any more."
		}
	}
	if named, ok := momentIn(after); ok {
		if _, was := momentIn(before); !was {
			return "It names a moment now: “" + named + "”."
		}
	}
	if n := len(after); len(before) >= 8 && 2*n <= len(before) {
		return fmt.Sprintf("It takes %s now; then it took %d.", strings.ToLower(counted(n, "word")), len(before))
	}
	return ""
}

// wordsIn are the words of a text, in small letters.
func wordsIn(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
}

// momentIn is the word that says when, where there is one that can mean nothing else.
func momentIn(words []string) (string, bool) {
	for _, w := range words {
		if slices.Contains(Weekdays(), w) {
			return upperFirst(w), true
		}
		if slices.Contains([]string{"yesterday", "today", "tomorrow", "tonight"}, w) {
			return w, true
		}
	}
	for i := range len(words) - 1 {
		if words[i] == "this" || words[i] == "last" || words[i] == "next" {
			if slices.Contains([]string{"morning", "afternoon", "evening", "night", "week", "month"}, words[i+1]) {
				return words[i] + " " + words[i+1], true
			}
		}
	}
	return "", false
}
