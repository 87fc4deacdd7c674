package engine

import (
	"slices"
	"strings"
	"unicode"
)

// asMove is a behaviour as it is said to the one who is to show it, where it is in English; in other languages it stays.
func asMove(language, words string) string {
	if language != "en" && !strings.HasPrefix(language, "en-") {
		return words
	}
	return imperative(words)
}

// imperative says to somebody what a behaviour says of them: “Says back the gist and lets it be corrected.” becomes “Say back the
// gist and let it be corrected.” The first verb is turned, and those after “and”, “or” or a comma that have the same subject. What
// is not understood stays as it is: words that begin otherwise, a second verb that may be a noun or somebody else's.
func imperative(words string) string {
	all := strings.Fields(words)
	first := 0
	for first < len(all)-1 && slices.Contains(adverbs(), strings.ToLower(all[first])) {
		first++
	}
	if first >= len(all) || !isThird(all[first]) {
		return words
	}
	all[first] = baseForm(all[first])
	others := false // once somebody else has come in, a verb may be theirs
	for i := first + 1; i < len(all); i++ {
		switch {
		case isSubject(all[i]):
			others = true
		case !others && joins(all[i-1]) && isThird(all[i]) && followsVerb(all, i):
			all[i] = baseForm(all[i])
		}
	}
	for i, w := range all {
		all[i] = toYou(w)
	}
	return strings.Join(all, " ")
}

// toYou is a word about oneself as it is said to somebody.
func toYou(word string) string {
	bare := strings.TrimRight(word, ",.;:")
	if you := map[string]string{"one's": "your", "one’s": "your", "oneself": "yourself"}[bare]; you != "" {
		return you + word[len(bare):]
	}
	return word
}

// adverbs may stand before the first verb.
func adverbs() []string {
	return []string{"always", "also", "first", "gently", "never", "often", "openly"}
}

// isThird reports whether a word has the form of the third person.
func isThird(word string) bool {
	word = strings.TrimRightFunc(strings.ToLower(word), unicode.IsPunct)
	if strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' }) {
		return false
	}
	for _, end := range []string{"ss", "us", "is"} {
		if strings.HasSuffix(word, end) {
			return false
		}
	}
	return len(word) > 3 && strings.HasSuffix(word, "s") && !slices.Contains([]string{"always", "besides", "less", "perhaps", "sometimes", "unless"}, word) ||
		word == "has" || word == "is"
}

// joins reports whether what follows a word may be a verb of the same subject.
func joins(before string) bool {
	before = strings.ToLower(before)
	return before == "and" || before == "or" || before == "then" || strings.HasSuffix(before, ",")
}

// isSubject reports whether a word is somebody else who may do what follows.
func isSubject(word string) bool {
	switch strings.TrimRight(strings.ToLower(word), ",.;") {
	case "he", "she", "somebody", "someone", "everybody", "everyone", "nobody", "who", "whoever", "that", "which":
		return true
	}
	return false
}

// followsVerb reports whether the word at i is a verb for sure: one that is hardly ever a noun, or one with an object behind it.
func followsVerb(all []string, i int) bool {
	switch strings.TrimRightFunc(strings.ToLower(all[i]), unicode.IsPunct) {
	case "asks", "does", "gives", "has", "is", "keeps", "lets", "listens", "says", "stays", "tells", "thanks", "tries", "waits":
		return true
	}
	if i+1 >= len(all) || strings.TrimRightFunc(all[i], unicode.IsPunct) != all[i] {
		return false
	}
	switch strings.ToLower(all[i+1]) {
	case "a", "an", "the", "it", "them", "him", "her", "their", "this", "what", "how", "why", "whether", "about", "back", "again", "one", "one's", "one’s", "until", "before":
		return true
	}
	return false
}

// baseForm is a verb of the third person without its ending; marks behind it stay.
func baseForm(word string) string {
	verb := strings.TrimRightFunc(word, unicode.IsPunct)
	marks := word[len(verb):]
	switch lower := strings.ToLower(verb); {
	case lower == "is":
		return keepCase(word, "be") + marks
	case lower == "has":
		return keepCase(word, "have") + marks
	case strings.HasSuffix(lower, "ies") && len(lower) > 4:
		return verb[:len(verb)-3] + "y" + marks
	case endsIn(lower, "sses", "shes", "ches", "xes", "zzes", "oes"):
		return verb[:len(verb)-2] + marks
	}
	return verb[:len(verb)-1] + marks
}

func endsIn(word string, ends ...string) bool {
	return slices.ContainsFunc(ends, func(end string) bool { return strings.HasSuffix(word, end) })
}

// keepCase begins a word as another begins.
func keepCase(like, word string) string {
	if strings.ToLower(like[:1]) != like[:1] {
		return upperFirst(word)
	}
	return word
}
