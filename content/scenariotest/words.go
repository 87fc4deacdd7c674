package scenariotest

// place is a scene's heading and its anchor.
type place struct{ name, slug string }

// places are headings that are hard to turn into identifiers elsewhere: words of other languages, digits first, other scripts,
// names of meters, and names that differ in their signs alone.
func places() []place {
	return []place{
		{"Opening", "opening"},
		{"Her Thursday", "her-thursday"},
		{"Her_Thursday", "her_thursday"},
		{"END", "end"},
		{"DONE?", "done"},
		{"Function", "function"},
		{"Else", "else"},
		{"Not", "not"},
		{"2nd try", "2nd-try"},
		{"2024", "2024"},
		{"Trust", "trust"},
		{"Chose told", "chose-told"},
		{"Context", "context"},
		{"¿Qué pasó?", "qué-pasó"},
		{"Встреча", "встреча"},
		{"你好", "你好"},
		{"Übung – eins", "übung--eins"},
		{"Scene trust", "scene-trust"},
	}
}

// words are things that people say, with signs in them that mean something in other formats.
func words() []string {
	return []string{
		"“What was it like for you?”",
		"Fine, then.",
		"Stop \\[now\\], please",
		"a {b} c | d",
		"{trust: yes|no}",
		"{~heads|tails}",
		"It is \\# 1 -> END",
		"->-> back",
		"<- threads",
		"a<>glue",
		"// nothing of this is lost",
		"see http:\\//x.test /* and this */",
		"\\* a star, \\+ a plus",
		"\\+ plus first",
		"\\- dash first",
		"\\=== knot ===",
		"~ trust = 9",
		"VAR x = 3",
		"TODO: ring her",
		"INCLUDE nothing",
		"else: nothing",
		"a back\\\\slash, and one at the end\\\\",
		"(in brackets) it goes on",
		"“Quoted”: \\\"twice\\\"",
		"DONE",
		"\\- not",
		"5 > 3 & 2 < 4",
		"你好，世界",
	}
}
