package engine

// softeners finds the words that make a sentence smaller.
func softeners(words sentenceWords) []Span {
	var out []Span
	for i := 0; i < len(words); {
		n := words.longest(i, softPhrases())
		if n == 0 {
			n = words.softens(i)
		}
		if n == 0 {
			i++
			continue
		}
		out = append(out, words.span(i, n))
		i += n
	}
	return out
}

// softPhrases make a sentence smaller wherever they stand.
func softPhrases() []string {
	return []string{
		"maybe", "perhaps", "possibly", "a tiny bit", "a little bit", "a bit of a", "no offence", "no offense", "sorry but", "i'm sorry but", "i am sorry but", "i feel like",
		"to be honest", "to be fair", "if i'm honest", "if i'm being honest", "i guess", "i suppose", "i was wondering", "i was just wondering",
		"with all due respect", "with respect", "don't take this the wrong way", "don't take it personally", "don't take this personally",
		"it's probably nothing", "it's probably just me", "it's just me", "this might sound silly", "this might be silly", "this may sound silly", "this is probably silly",
		"i might be wrong but", "i may be wrong but", "i don't want to make a fuss", "i hate to bring this up", "if that's ok", "if that's okay",
		"if it's ok", "if it's okay", "if you don't mind", "if that makes sense", "it's no big deal", "not a big deal but", "i'm not being funny but",
	}
}

// softens is how many words from the i-th on make the sentence smaller here: the same words can also tell a time or a kind.
func (w sentenceWords) softens(i int) int {
	before, after := w.before(i), w.at(i+1)
	switch word := w.at(i); {
	case word == "just":
		const times = "now before after as then because in under over about finished arrived happened left sent seen read cause settlement"
		return one(!oneOf(after, times) && !oneOf(before, "has had have only i've you've we've he's she's they've a the"))
	case word == "only" && oneOf(after, "want wanted") && w.at(i+2) == "to" && oneOf(w.at(i+3), "understand know learn hear"):
		return 0 // it says what the talk is for
	case word == "only":
		const facts = "heard found learnt learned saw got on at in when after since because one"
		return one(oneOf(before, "i i'm i'd was it's it this that's") && !w.counts(i+1) && !oneOf(after, facts))
	case word == "actually":
		return one(!oneOf(before, "what who how where when which did does do"))
	case oneOf(word, "honestly basically frankly"):
		return one(w[i].first)
	case oneOf(word, "kind sort") && after == "of":
		const kinds = "what which a any some this that the these those every each one another different same that's right wrong"
		return 2 * one(!oneOf(before, kinds))
	case word == "a" && after == "bit":
		return 2 * one(w.at(i+2) != "of")
	}
	return 0
}

// counts reports whether the i-th word is a number.
func (w sentenceWords) counts(i int) bool {
	word := w.at(i)
	if word == "" {
		return false
	}
	_, small := smallNumber(word)
	return small && word != "a" || word[0] >= '0' && word[0] <= '9' || oneOf(word, "once twice half a-quarter")
}
