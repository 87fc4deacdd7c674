package engine

// isEnglish reports whether enough of the words outside quotation marks are common English ones. Of another language, nothing is
// known.
func isEnglish(words sentenceWords) bool {
	known, all := 0, 0
	for i, t := range words {
		if t.quoted {
			continue
		}
		all++
		known += one(words.common(i))
	}
	return 3*known > all
}

// common reports whether the i-th word is a common English one, among them those that are found here.
func (w sentenceWords) common(i int) bool {
	const list = "the a an and or but if of to in on at by for from with about into over after before since until as than then so too very not no " +
		"i me my we us our you your he she him her his they them their it its this that these those there here who what why how when where which whose " +
		"is are am was were be been being do does did done have has had having can could will would shall should may might must need want wanted wants " +
		"i'm i'd i've i'll you're you've you'd you'll we're we've we'd we'll it's that's there's he's she's they're they've don't doesn't didn't can't " +
		"couldn't won't wouldn't isn't aren't wasn't weren't haven't hasn't hadn't shouldn't let's what's who's " +
		"just only maybe perhaps actually honestly sorry always never ever again more less much many some any all every everyone everybody nobody " +
		"nothing something anything please thank thanks stop talk talked say said tell told ask asked know think feel felt make made like let go get " +
		"got give take time work person people thing things problem help back out up off down away one two last next week day today tomorrow yesterday " +
		"morning night monday tuesday wednesday thursday friday saturday sunday report meeting call mail message late kind bit sort frankly typical"
	return oneOf(w[i].word, list) || w.judges(i)
}
