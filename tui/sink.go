package tui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/hearten/content"
	"example.com/hearten/tui/theme"
)

// sink lets printable text, newlines and the colour sequences of the theme through, and nothing else: whatever a pack,
// a plan or a file name holds, it cannot move the cursor, hide words or touch the clipboard. Everything that the screen
// shows has gone through here.
func sink(t theme.Theme, s string) string { return strain(s, t.Allows) }

// plainSink lets printable text and newlines through, and no sequence at all.
func plainSink(s string) string { return strain(s, func(string) bool { return false }) }

func strain(s string, allows func(params string) bool) string {
	var b strings.Builder
	b.Grow(len(s))
	for s != "" {
		if i := printable(s); i > 0 {
			b.WriteString(s[:i])
			s = s[i:]
			continue
		}
		if seq, ok := sgr(s, allows); ok {
			b.WriteString(seq)
			s = s[len(seq):]
			continue
		}
		_, size := utf8.DecodeRuneInString(s)
		b.WriteString(inWords(s[:size]))
		s = s[size:]
	}
	return b.String()
}

// printable is how many bytes at the start of s are text that cannot do anything.
func printable(s string) int {
	for i, r := range s {
		if r == '\n' || (r >= 0x20 && r < 0x7f) {
			continue
		}
		if r < 0xa0 || r == utf8.RuneError || !unicode.IsGraphic(r) && r != 0x200c && r != 0x200d {
			return i
		}
	}
	return len(s)
}

// sgr returns the colour sequence that s starts with, if it is allowed.
func sgr(s string, allows func(string) bool) (string, bool) {
	if !strings.HasPrefix(s, "\x1b[") {
		return "", false
	}
	for i := 2; i < len(s); i++ {
		switch c := s[i]; {
		case c == 'm':
			return s[:i+1], allows(s[2:i])
		case c >= '0' && c <= '9' || c == ';':
		default:
			return "", false
		}
	}
	return "", false
}

// inWords shows one character that is not let through.
func inWords(s string) string {
	if s == "\t" {
		return " "
	}
	return content.Clean(s)
}

// oneLine makes one line of plain text out of foreign words.
func oneLine(s string) string {
	s = strings.Join(strings.Fields(content.Clean(s)), " ")
	return strings.ReplaceAll(s, "\x1b", "␛")
}
