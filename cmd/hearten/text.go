package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"example.com/hearten/content"
)

// count is a number with its noun: "1 error", "3 errors".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// fold breaks words into lines no wider than width; every line after the first starts with indent. A word that is wider
// stands alone.
func fold(words string, width int, indent string) string {
	var b strings.Builder
	used := 0
	for i, w := range strings.Fields(words) {
		n := utf8.RuneCountInString(w)
		switch {
		case i == 0:
		case used+1+n > width:
			b.WriteString("\n" + indent)
			used = utf8.RuneCountInString(indent)
		default:
			b.WriteByte(' ')
			used++
		}
		b.WriteString(w)
		used += n
	}
	return b.String()
}

// item prints one entry of a list, folded under itself.
func (e *env) item(words string) {
	e.say("  %s\n", fold(words, e.width()-4, "    "))
}

// head is what every JSON answer begins with. Members are only ever added to a version.
type head struct {
	Schema  string `json:"schema"`
	Version int    `json:"version"`
}

func schema(name string) head { return head{"hearten." + name, 1} }

// sayJSON prints one object on standard output.
func (e *env) sayJSON(v any) error { return e.encode(v, "  ") }

// sayLine prints one object as a line of JSON Lines.
func (e *env) sayLine(v any) error { return e.encode(v, "") }

func (e *env) encode(v any, indent string) error {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", indent)
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := io.WriteString(e.out, printable(b.String()))
	return err
}

// printable escapes the characters of a JSON text that a terminal might obey; its meaning stays the same.
func printable(s string) string {
	if content.Clean(s) == s {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch c := string(r); {
		case r < 0x7f || content.Clean(c) == c:
			b.WriteRune(r)
		case r > 0xffff:
			r -= 0x10000
			fmt.Fprintf(&b, `\u%04x\u%04x`, 0xd800+(r>>10), 0xdc00+(r&0x3ff))
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[n:]
}

// asciiSigns writes our typographic signs in ASCII; letters stay as they are.
func asciiSigns() *strings.Replacer {
	return strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "→", "->", "…", "...", "–", "-", "—", "-", "−", "-", "·", "-",
		"␛", "?", "⟨", "<", "⟩", ">", "\ufffd", "?")
}
