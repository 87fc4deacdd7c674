package ink

import "strings"

// escape writes words so that ink reads them as words, also where they come first behind a sign of its own.
func escape(words string) string {
	var b strings.Builder
	runes := []rune(words)
	for i, r := range runes {
		var before, after rune
		if i > 0 {
			before = runes[i-1]
		}
		if i+1 < len(runes) {
			after = runes[i+1]
		}
		if marks(before, r, after) || i == 0 && strings.ContainsRune("*+-=~", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// marks reports whether ink would take r for a sign. Comments are cut out before backslashes are read, so it is their second
// character that gets one.
func marks(before, r, after rune) bool {
	switch r {
	case '\\', '{', '}', '[', ']', '|', '#':
		return true
	case '-':
		return after == '>'
	case '<':
		return after == '>' || after == '-'
	case '/', '*':
		return before == '/'
	}
	return false
}

// line writes words that stand alone on a line: what a line may start with in ink is escaped as well.
func line(words string) string {
	words = oneSpace(words)
	out := escape(words)
	first, _, _ := strings.Cut(words, " ")
	switch strings.TrimRight(first, ":") {
	case "VAR", "CONST", "LIST", "INCLUDE", "EXTERNAL", "TODO":
		return `\` + out
	}
	if rest, ok := strings.CutPrefix(out, "else:"); ok {
		return `else{":"}` + rest // ink takes it for a slip, escaped or not
	}
	return out
}

func oneSpace(s string) string { return strings.Join(strings.Fields(s), " ") }

// tag writes a tag, with the space that goes before it.
func tag(name, value string) string {
	return "# " + escape(oneSpace(name+value))
}
