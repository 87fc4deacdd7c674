package engine

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// FindingKind is what a first sentence could do without, or could have.
type FindingKind string

// The kinds, in the order in which they are asked about.
const (
	Softened FindingKind = "softened"  // words that make it smaller than what there is to say
	Labelled FindingKind = "labelled"  // words for the person, or always and never
	NoMoment FindingKind = "no-moment" // no day, place, number, quoted words or thing that happened
)

// Finding is one kind of thing in a sentence: where it stands, why it is spoken of, what to try. It judges words, never people,
// and changes nothing.
type Finding struct {
	Kind FindingKind
	// Marks are where the words stand, ascending and apart; there are none where something is not there.
	Marks []Span
	// Words are the words found, each once.
	Words []string
	Why   string
	// Ask is what to write now: “Now without “just”.”
	Ask string
	Try string
}

// Span is a part of a text, in bytes.
type Span struct{ From, To int }

// Sharpen finds what a first sentence in English could do without; in another language it finds nothing. It knows words and their
// neighbours, nothing of what is meant: a sentence can be good as it stands. What stands between quotation marks is somebody's
// words and left alone.
func Sharpen(sentence string) []Finding {
	toks := tokens(sentence)
	var out []Finding
	if !isEnglish(toks) {
		return nil
	}
	if marks := softeners(toks); len(marks) > 0 {
		out = append(out, finding(Softened, sentence, marks))
	}
	if marks := labels(toks); len(marks) > 0 {
		out = append(out, finding(Labelled, sentence, marks))
	}
	if _, ok := momentOf(toks); !ok && !needsNone(toks) {
		out = append(out, finding(NoMoment, sentence, nil))
	}
	return out
}

// finding puts a kind into words.
func finding(kind FindingKind, sentence string, marks []Span) Finding {
	f := Finding{Kind: kind, Marks: marks}
	for _, m := range marks {
		if words := strings.ToLower(sentence[m.From:m.To]); !slices.Contains(f.Words, words) {
			f.Words = append(f.Words, words)
		}
	}
	named := make([]string, len(f.Words))
	for i, words := range f.Words {
		named[i] = quote(withCapitalI(words))
	}
	list := strings.Join(named, ", ")
	if n := len(named); n > 1 {
		list = strings.Join(named[:n-1], ", ") + " and " + named[n-1]
	}
	switch kind {
	case Softened:
		f.Ask = "Now without " + list + "."
		f.Why = "It takes weight off what you came to say."
		f.Try = "Say the thing itself, and stop at the full stop."
	case Labelled:
		f.Ask = "Now without " + list + "."
		f.Why, f.Try = "It is about the person, and that is what they will answer.", "Say what you saw or heard, once."
		if slices.ContainsFunc(f.Words, isSweeping) {
			f.Why, f.Try = "One time that it was otherwise is enough to dispute it.", "Name one time, and what happened then."
		}
	case NoMoment:
		f.Ask = "Now with one moment in it: a day, a place, a number, or words that were said."
		f.Why = "They can't see yet which moment you mean."
		f.Try = "One thing that happened is plenty."
	}
	return f
}

// withCapitalI puts words in small letters as they are written: “i feel like” is “I feel like”.
func withCapitalI(words string) string {
	parts := strings.Fields(words)
	for i, w := range parts {
		if w == "i" || strings.HasPrefix(w, "i'") || strings.HasPrefix(w, "i’") {
			parts[i] = "I" + w[1:]
		}
	}
	return strings.Join(parts, " ")
}

// token is a word of a sentence in small letters, with straight apostrophes and hyphens kept.
type token struct {
	Span
	word string
	// quoted is true between quotation marks; ends where a clause ends behind it; first where a sentence begins with it.
	quoted, ends, first bool
}

// tokens are the words of a text.
func tokens(s string) []token {
	var out []token
	quoted, first := false, true
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '“' || r == '”' || r == '"' || r == '„' || r == '«' || r == '»':
			quoted = (r == '“' || r == '„' || r == '«') || r == '"' && !quoted
			if len(out) > 0 {
				out[len(out)-1].ends = true
			}
		case strings.ContainsRune(".,;:!?–—()\n", r) && len(out) > 0:
			out[len(out)-1].ends = true
			first = first || strings.ContainsRune(".!?\n", r)
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			to := i + wordLen(s[i:])
			word := strings.ReplaceAll(strings.ToLower(s[i:to]), "’", "'")
			out = append(out, token{Span: Span{i, to}, word: word, quoted: quoted, first: first})
			i, first = to, false
			continue
		}
		i += size
	}
	return out
}

// wordLen is how long the word is that a text begins with: letters and digits, and apostrophes, hyphens and colons between them.
func wordLen(s string) (n int) {
	for i, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			n = i + utf8.RuneLen(r)
		case r == '\'' || r == '’' || r == '-':
		default:
			return n
		}
	}
	return n
}

// sentenceWords are tokens with their neighbours.
type sentenceWords []token

// at is the word i places into the sentence, "" beyond its ends and between quotation marks.
func (w sentenceWords) at(i int) string {
	if i < 0 || i >= len(w) || w[i].quoted {
		return ""
	}
	return w[i].word
}

// before is the word before the i-th in the same clause.
func (w sentenceWords) before(i int) string {
	if i > 0 && i <= len(w) && w[i-1].ends {
		return ""
	}
	return w.at(i - 1)
}

// holds reports whether the words of a phrase stand from the i-th on.
func (w sentenceWords) holds(i int, phrase string) (n int, ok bool) {
	for part := range strings.FieldsSeq(phrase) {
		if w.at(i+n) != part {
			return 0, false
		}
		n++
	}
	return n, true
}

// longest is how many words the longest of the phrases has that stands from the i-th word on, 0 for none.
func (w sentenceWords) longest(i int, phrases []string) (most int) {
	for _, p := range phrases {
		if n, ok := w.holds(i, p); ok {
			most = max(most, n)
		}
	}
	return most
}

func (w sentenceWords) span(i, n int) Span { return Span{w[i].From, w[i+n-1].To} }

// oneOf reports whether a word is one of those in a list of words.
func oneOf(word, list string) bool {
	return word != "" && slices.Contains(strings.Fields(list), word)
}
