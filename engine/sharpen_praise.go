package engine

// praises reports whether the i-th word, one of always, never and constantly, is said in praise or thanks: “you always have been fair”,
// “you never let me down”, “thank you for always asking”.
func (w sentenceWords) praises(i int) bool {
	for j := i - 1; j >= 0 && !w[j].ends; j-- {
		if oneOf(w.at(j), "thank thanks grateful") {
			return true
		}
	}
	if w.at(i) == "never" {
		if n := w.longest(i+1, []string{"let me down", "let us down", "complained", "complain", "gave up", "give up"}); n > 0 {
			return true
		}
	}
	return w.at(i) != "never" && w.goodWithin(i+1, 4)
}

// goodWithin reports whether one of the n words from the i-th on, in the same clause, is a good one that is not denied.
func (w sentenceWords) goodWithin(i, n int) bool {
	const good = "fair kind helpful good great patient honest supportive generous reliable thoughtful welcome safe proud better heard respected supported " +
		"helped encouraged trusted listened wonderful brilliant friendly"
	for j := i; j < i+n && j < len(w); j++ {
		switch {
		case oneOf(w.at(j), "not never hardly less no too you you're"):
			return false
		case oneOf(w.at(j), good):
			return true
		case w[j].ends:
			return false
		}
	}
	return false
}

// makesFeel reports whether “you make me feel” begins at the i-th word, and what follows is no praise.
func (w sentenceWords) makesFeel(i int) bool {
	return w.at(i) == "you" && oneOf(w.at(i+1), "make made") && oneOf(w.at(i+2), "me us") && oneOf(w.at(i+3), "feel look") && !w.goodWithin(i+4, 3)
}

// speaksForAll is how many words from the i-th on say what all the others think of the other: “everyone is fed up with you”.
func (w sentenceWords) speaksForAll(i int) int {
	const all, think = "everyone everybody nobody", "fed sick tired afraid scared hates complains"
	if !oneOf(w.at(i), all) {
		return 0
	}
	thinks := false
	for j := i + 1; j <= i+6 && j < len(w); j++ {
		thinks = thinks || oneOf(w.at(j), think) || w.at(i) == "nobody" && oneOf(w.at(j), "likes trusts respects")
		if w.at(j) == "you" && thinks {
			return j - i + 1
		}
		if w[j].ends {
			return 0
		}
	}
	return 0
}
