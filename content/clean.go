package content

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxMarks is how many combining marks a letter keeps; more are a way to smear over other lines.
const maxMarks = 4

// Clean makes printable text out of foreign text: file names, messages of parsers, words of a pack or a post. ESC shows
// as ␛, other C0 controls but tab and newline, C1 and invalid UTF-8 as U+FFFD, bidirectional controls as ⟨bidi⟩;
// invisible characters are dropped, and a letter keeps at most four combining marks. Letters of every script stay.
func Clean(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	marks := 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if unicode.In(r, unicode.Mn, unicode.Me, unicode.Mc) {
			if marks++; marks > maxMarks {
				continue
			}
		} else {
			marks = 0
		}
		switch {
		case r == utf8.RuneError && size == 1:
			b.WriteRune(utf8.RuneError)
		case r == '\t' || r == '\n':
			b.WriteRune(r)
		case r == 0x1b:
			b.WriteRune('␛')
		case r < 0x20 || r == 0x7f || (r >= 0x80 && r <= 0x9f):
			b.WriteRune(utf8.RuneError)
		case isBidi(r):
			b.WriteString("⟨bidi⟩")
		case isInvisible(r):
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// plain reports whether a text has nothing but ASCII that is printed, Latin letters, and the dashes, quotes and dots of
// printed words: most texts, which need no more looking at.
func plain[T string | []byte](s T) bool {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c == 0x7f || c < 0x20 && c != '\n' && c != '\t' {
				return false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(string(s[i:min(len(s), i+utf8.UTFMax)]))
		latin := r >= 0xa1 && r <= 0x17f && r != 0xad
		printed := r >= 0x2010 && r <= 0x2027 || r >= 0x2030 && r <= 0x205e || r >= 0x2190 && r <= 0x21ff
		if !latin && !printed {
			return false
		}
		i += size
	}
	return true
}

func isBidi(r rune) bool {
	return r == 0x061c || r == 0x200e || r == 0x200f || (r >= 0x202a && r <= 0x202e) || (r >= 0x2066 && r <= 0x2069)
}

// isInvisible reports characters that show nothing and could hide a difference: format characters (Cf) but those that
// scripts need to join letters, line and paragraph separators, tags and variation selectors.
func isInvisible(r rune) bool {
	if r == 0x200c || r == 0x200d {
		return false
	}
	return unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp) || (r >= 0xfe00 && r <= 0xfe0f) || (r >= 0xe0100 && r <= 0xe01ef)
}
