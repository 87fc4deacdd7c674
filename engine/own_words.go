package engine

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/hearten/content"
)

// oneLine makes one line of printable words out of what somebody wrote, without characters that a pack may not hold or whose width
// terminals disagree on. Marks that would open something in markdown and mean nothing aloud become their likes.
func oneLine(s string) string {
	s = strings.ReplaceAll(content.Clean(s), "⟨bidi⟩", "")
	s = strings.Map(func(c rune) rune {
		switch {
		case c == '[' || c == '{':
			return '('
		case c == ']' || c == '}':
			return ')'
		case c == '|':
			return '/'
		case c == '`':
			return '\''
		case c == utf8.RuneError || c == '␛' || c == 0x200c || c == 0x200d || c == 0x20e3 || c >= 0x1f000 && c <= 0x1faff:
			return -1
		case unicode.IsSpace(c):
			return ' '
		}
		return c
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// cutWords cuts a line between words, or a word that is longer than all of it.
func cutWords(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	runes := []rune(s)[:most-1]
	cut := string(runes)
	if at := strings.LastIndexByte(cut, ' '); at > len(cut)/2 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " ,;:-–—") + "…"
}

// spoken is what somebody says, as it stands between quotation marks in a file.
func spoken(s string) string {
	return escape(upperFirst(sentenced(cutWords(unquoted(oneLine(s)), mostSentence))))
}

// sentenced ends words with a full stop where nothing ends them.
func sentenced(s string) string {
	last, _ := utf8.DecodeLastRuneInString(s)
	if s == "" || !unicode.IsLetter(last) && !unicode.IsDigit(last) {
		return s
	}
	return s + "."
}

// escape lets markdown show words as they are, wherever they stand in a line but at its beginning.
func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `_`, `\_`, `<`, `\<`, `>`, `\>`, `&`, `\&`, `~`, `\~`, `#`, `\#`).Replace(s)
}
