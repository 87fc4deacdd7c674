package content

import (
	"slices"
	"strings"
	"unicode"
)

// checkTry reports a try that names no moment, or nothing that can be seen to be done. The words of vagueness are English.
func (s *scope) checkTry(t Try) {
	if s.pack.Language != "en" && !strings.HasPrefix(s.pack.Language, "en-") {
		return
	}
	if w := vagueMoment(plainWords(t.Cue)); w != "" {
		s.report(t.Pos, "L007", "“"+w+"” is no moment that somebody would notice", "name one: `- When she sighs → I ask what happened.`")
	}
	if w := vagueDeed(plainWords(t.Action)); w != "" {
		s.report(t.Pos, "L007", "“"+w+"” leaves open what there is to do", "say what others would see or hear: `→ I ask what happened.`")
	}
}

// plainWords are the words of a line in small letters, without quotations and without signs.
func plainWords(l Line) []string {
	words := strings.FieldsFunc(strings.ToLower(withoutQuotes(l)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '’'
	})
	for i, w := range words {
		words[i] = strings.ReplaceAll(w, "’", "'")
	}
	return words
}

// vagueMoment returns the words that make a cue vague, or "".
func vagueMoment(cue []string) string {
	for _, phrase := range []string{
		"more often", "more frequently", "as often as", "as much as possible", "whenever possible", "wherever possible", "at some point",
		"some day", "someday", "from time to time", "every now and then", "now and again",
	} {
		if contains(cue, phrase, "than") {
			return phrase
		}
	}
	for _, phrase := range []string{"try to", "i try to", "try", "be better at", "be more", "become better at", "get better at"} {
		if begins(cue, phrase) {
			return phrase
		}
	}
	whole := strings.Join(cue, " ")
	for _, first := range []string{"when ", "whenever ", "if ", "where ", "every time ", "any time "} {
		whole = strings.TrimPrefix(whole, first)
	}
	whole = strings.TrimSuffix(whole, " today")
	if slices.Contains([]string{
		"sometimes", "often", "always", "regularly", "usually", "occasionally", "sometime", "some time", "generally", "today", "soon",
		"later", "i can", "i have time", "i have the time", "there is time", "i remember", "i remember to", "i remember it",
		"i think of it", "i feel like it", "i get a chance", "i get the chance", "i have a chance", "there is a chance", "it fits",
		"needed", "it is needed", "necessary", "it is necessary", "appropriate", "it is appropriate", "the time is right",
		"the moment is right", "the opportunity arises", "at work", "in conversations", "in meetings", "in talks", "possible",
		"from now on", "in future", "in the future", "in general", "in everyday life",
	}, whole) {
		return strings.Join(cue, " ")
	}
	return ""
}

// vagueDeed returns the words that make an action vague, or "".
func vagueDeed(action []string) string {
	rest := action
	for _, first := range []string{"i", "i'll", "will", "want", "would", "like", "to", "also", "just", "should", "must"} {
		if len(rest) > 0 && rest[0] == first {
			rest = rest[1:]
		}
	}
	for _, phrase := range []string{
		"try to", "try and", "be better at", "be a better", "be better", "get better at", "become better at", "become a better", "be more",
		"become more", "do better", "do my best", "work on", "make an effort", "focus on being", "aim to be",
	} {
		if begins(rest, phrase) {
			return phrase
		}
	}
	for _, phrase := range []string{"more often", "more frequently", "as often as possible", "whenever possible", "as much as possible"} {
		if n := len(strings.Fields(phrase)); len(rest) >= n && begins(rest[len(rest)-n:], phrase) {
			return phrase
		}
	}
	return ""
}

func begins(words []string, phrase string) bool {
	want := strings.Fields(phrase)
	return len(words) >= len(want) && slices.Equal(words[:len(want)], want)
}

// contains reports a phrase that is not followed by one word.
func contains(words []string, phrase, unless string) bool {
	n := len(strings.Fields(phrase))
	for i := range words {
		if begins(words[i:], phrase) && (i+n == len(words) || words[i+n] != unless) {
			return true
		}
	}
	return false
}
