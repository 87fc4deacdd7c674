package engine

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// thankYou makes a thank-you of the learner's words: who it is for, what for, and what it meant, "" for nothing said of that.
// It adds the beginnings of the sentences and nothing else.
func thankYou(who, whatFor, meant string) string {
	letter := strings.TrimRight(tidy(who), ",.:; ") + ",\n\nThank you for " + clause(whatFor, "thank you for ", "thanks for ", "for ")
	if c := clause(meant, "it meant that ", "it meant ", "that "); c != "" {
		letter += " It meant " + c
	}
	return letter
}

// clause is the end of a sentence whose beginning is there: a beginning that was written once more is left out, the first letter
// is small unless the word may be a name, and the end has a stop.
func clause(words string, beginnings ...string) string {
	words = tidy(words)
	for _, b := range beginnings {
		if len(words) > len(b) && strings.EqualFold(words[:len(b)], b) {
			words = words[len(b):]
			break
		}
	}
	first, _, _ := strings.Cut(words, " ")
	if r, size := utf8.DecodeRuneInString(words); size > 0 && inSentence(first) {
		words = string(unicode.ToLower(r)) + words[size:]
	}
	if last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(words, "”’\")")); words != "" && !strings.ContainsRune(".!?…", last) {
		words += "."
	}
	return words
}

// inSentence reports whether a word is one that stands small within a sentence: it is no name, and not “I”.
func inSentence(word string) bool {
	small := strings.ToLower(word)
	if word == strings.ToUpper(word) && word != "A" {
		return false
	}
	return strings.HasSuffix(small, "ing") || slices.Contains([]string{
		"a", "an", "the", "my", "our", "your", "his", "her", "their", "its", "this", "that", "these", "those", "we", "you", "he", "she",
		"they", "it", "there", "so", "what", "how", "all", "every",
	}, small)
}
