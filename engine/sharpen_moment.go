package engine

import "strings"

// momentOf finds the first thing in a sentence that can be looked up or remembered: a time, a place, a number, quoted words, one thing
// that happened. named is where its name stands, which only a time and a place have; else it is the zero Span.
func momentOf(words sentenceWords) (named Span, ok bool) {
	for i, t := range words {
		switch {
		case words.tellsWhen(i):
			return words.span(i, 1+one(oneOf(words.at(i), "last this next"))), true
		case words.tellsWhere(i):
			return t.Span, true
		}
		ok = ok || t.quoted || strings.ContainsAny(t.word, "0123456789") || words.happened(i)
	}
	return Span{}, ok
}

// needsNone reports whether a sentence is news, or asks for something that needs no moment to be understood.
func needsNone(words sentenceWords) bool {
	for i := range words {
		if n := words.longest(i, newsPhrases()); n > 0 && !oneOf(words.at(i+n), "word chat talk minute moment quick") {
			return true
		}
		if words.at(i) == "stop" && strings.HasSuffix(words.at(i+1), "ing") && words.at(i+1) != "being" { // “please stop touching my shoulder”
			return true
		}
		if words.at(i) == "please" && (words.at(i+1) == "don't" || words.at(i+1) == "do" && words.at(i+2) == "not") {
			return true
		}
	}
	return false
}

// newsPhrases tell something new, or ask for one thing.
func newsPhrases() []string {
	return []string{
		"let you go", "i'm leaving", "i am leaving", "i'm resigning", "i am resigning", "i resign", "i quit", "my notice", "i'm pregnant", "i am pregnant",
		"got the job", "get the job", "have the job", "your contract ends", "your contract will", "your contract won't", "is made redundant", "being made redundant", "we've decided to",
		"we have decided to", "i've decided to", "i have decided to", "i'd like a", "i would like a", "i'm asking for", "i am asking for", "can i have", "could i have",
		"may i have",
	}
}

// tellsWhen reports whether the i-th word says when.
func (w sentenceWords) tellsWhen(i int) bool {
	word := w.at(i)
	if oneOf(word, "today yesterday tomorrow tonight morning afternoon evening noon midnight lunch ago o'clock once twice weekend") ||
		w.counts(i) && word != "one" {
		return true
	}
	if len(word) > 3 || oneOf(word, "mon tue wed thu fri") {
		if _, ok := weekdayNamed(strings.TrimSuffix(word, "'s")); ok {
			return true
		}
	}
	if len(word) > 4 || word == "june" || word == "july" {
		if _, ok := monthNamed(strings.TrimSuffix(word, "'s")); ok && (word != "march" || oneOf(w.before(i), "of in on since until by from")) {
			return true
		}
	}
	return oneOf(word, "last this next") && oneOf(w.at(i+1), "time week month year quarter summer autumn winter spring shift")
}

// tellsWhere reports whether the i-th word names a place or an occasion that both were at, or a thing in which both can look.
func (w sentenceWords) tellsWhere(i int) bool {
	const places = "meeting call mail e-mail email message report review stand-up standup shift deadline handover draft ticket invoice rota minutes " +
		"slides presentation workshop interview order delivery contract budget estimate kitchen corridor office room workshop ward canteen car lift " +
		"chat channel thread document spreadsheet proposal appraisal letter note client's customer's audit incident schedule agenda roadmap release"
	if !oneOf(strings.TrimSuffix(w.at(i), "'s"), places) {
		return false
	}
	known := false
	for j := i - 1; j >= i-3; j-- { // “the meeting”, “your last e-mail”, “in our review”; “about the rota” and “my rota” are subjects
		if oneOf(w.at(j), "about") {
			return false
		}
		known = known || oneOf(w.at(j), "the that this your last in on at during after before since until from")
	}
	return known
}

// happened reports whether the i-th word begins something that was done or said once.
func (w sentenceWords) happened(i int) bool {
	const done = "said told seen asked left sent wrote came went took gave made saw heard put cut got found lost broke forgot spoke told rang read let " +
		"walked called promised agreed moved cancelled canceled interrupted missed answered changed copied noticed finished stopped started " +
		"laughed shouted hung fell texted yelled rolled closed opened signed deleted dropped ignored joined learned learnt offered raised refused skipped turned waited worked"
	if w.at(i) == "did" && oneOf(w.at(i+1), "you he she they") { // “why did you tell everybody”
		return !oneOf(w.at(i+2), "always ever even not never really")
	}
	if !oneOf(w.at(i), done) {
		return false
	}
	for j := i - 1; j >= i-3 && j >= 0; j-- {
		if w[j].ends {
			return false
		}
		if oneOf(w.at(j), "always never usually often") {
			return false
		}
		if oneOf(w.at(j), "i you he she we they it who nobody somebody someone have i've you've we've they've") {
			return true
		}
	}
	return false
}
