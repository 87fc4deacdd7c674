package engine

// labels finds words for the person: a judgement, what they always or never do.
func labels(words sentenceWords) []Span {
	var out []Span
	for i := 0; i < len(words); {
		n := words.longest(i, labelPhrases())
		switch {
		case n > 0:
		case words.sweeps(i), words.judges(i):
			n = 1
		case words.speaksForAll(i) > 0:
			n = words.speaksForAll(i)
		case words.makesFeel(i):
			n = 4
		default:
			i++
			continue
		}
		out = append(out, words.span(i, n))
		i += n
	}
	return out
}

// labelPhrases are about the person wherever they stand.
func labelPhrases() []string {
	return []string{
		"the problem with you", "what's wrong with you", "people like you", "you people", "your problem is", "typical of you", "that's typical", "so typical",
		"your attitude", "bad attitude", "an attitude", "attitude problem", "that attitude", "you don't care", "you didn't care", "you couldn't care less",
		"you obviously don't", "you clearly don't", "every single time you", "you're the kind of", "you are the kind of", "you're not a team player",
		"you are not a team player", "everybody says you", "everyone says you", "everyone thinks you", "everybody thinks you",
		"your dumping ground", "your doormat", "your punchbag", "your punching bag", "your servant", "not your maid", "not your secretary",
		"not your babysitter", "not your mother", "the worst person", "the worst boss", "the worst manager", "the worst colleague", "the worst lead",
	}
}

// isSweeping reports whether words say that something is so every time.
func isSweeping(words string) bool {
	return oneOf(words, "always never constantly") || words == "every single time you"
}

// sweeps reports whether the i-th word says of the other that they do something every time.
func (w sentenceWords) sweeps(i int) bool {
	if !oneOf(w.at(i), "always never constantly") || w.praises(i) {
		return false
	}
	if oneOf(w.before(i), "can could may might will would") || oneOf(w.at(i+1), "have mind the again") && w.at(i) == "never" {
		return false // “you can always ask me”, “never mind”
	}
	for j := i - 1; j >= 0 && j >= i-4; j-- {
		switch {
		case oneOf(w.at(j), "you you're you've you'd your"):
			return true
		case oneOf(w.at(j), "i i'm i've i'd i'll we we're we've we'd my our"):
			return false
		}
	}
	return oneOf(w.at(i+1), "you you're") // “why is it always you”
}

// judges reports whether the i-th word is a judgement of the other.
func (w sentenceWords) judges(i int) bool {
	const anywhere = "lazy careless unprofessional rude selfish rudest laziest sloppiest meanest disrespectful incompetent irresponsible sloppy arrogant childish immature toxic " +
		"passive-aggressive unreliable inconsiderate condescending patronising patronizing lousy pathetic hopeless"
	const ofThem = "difficult aggressive negative defensive disorganised disorganized stubborn dramatic emotional sensitive oversensitive over-sensitive " +
		"unreasonable unfair dishonest liar impossible useless bossy moody ungrateful thoughtless controlling manipulative hostile cold unhelpful slow weak " +
		"bully ignorant jealous mean nasty stupid dumb bad terrible awful annoying dismissive uncooperative chaotic"
	word := w.at(i)
	strong := oneOf(word, anywhere)
	if !strong && !oneOf(word, ofThem) || !strong && oneOf(w.at(i+1), "at for about") && oneOf(word, "bad slow") {
		return false
	}
	if w.at(i+1) == "of" && oneOf(w.at(i+2), "me us") {
		return false
	}
	for j, back := i-1, 0; j >= 0 && back < 6; j, back = j-1, back+1 {
		if w[j].ends && !strong {
			return false
		}
		switch {
		case oneOf(w.at(j), "i i'm i've i'd i'll we we're we've my me our"):
			return false // to own one's part is no label
		case oneOf(w.at(j), "not isn't aren't weren't wasn't don't never") && back < 2:
			return false
		case oneOf(w.at(j), "you're you've"):
			return true
		case w.at(j) == "you":
			return oneOf(w.at(j+1), "are were seem seemed sound sounded look looked get got always so can could act acted have") || strong
		case !strong && !oneOf(w.at(j), "are were be been being so very too really such a an always just quite pretty bit little rather extremely incredibly completely totally the most seem seemed sound sounded look looked get got can could act acted have lazy and"):
			return false
		}
	}
	return strong
}
