package content

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// schemeOf returns the scheme of an address in small letters, read as browsers do: without white space and
// invisible characters. ok is false where there is none.
func schemeOf(dest string) (scheme string, ok bool) {
	squeezed := strings.Map(func(c rune) rune {
		if c <= ' ' || isInvisible(c) || isBidi(c) || (c >= 0x7f && c <= 0xa0) {
			return -1
		}
		return c
	}, dest)
	scheme, _, ok = strings.Cut(squeezed, ":")
	if !ok || strings.ContainsAny(scheme, "/?#") {
		return "", false
	}
	return strings.ToLower(scheme), true
}

// badDestination says why an address is refused, or "".
func badDestination(dest string) string {
	if _, name := forbiddenIn([]byte(dest)); name != "" {
		return "there is " + name + " in the address of this link"
	}
	if strings.ContainsAny(dest, "\n\t") || strings.HasPrefix(dest, "//") {
		return "this link has no address that can be shown"
	}
	if scheme, ok := schemeOf(dest); ok && !slices.Contains([]string{"http", "https", "mailto", "pack"}, scheme) {
		return "links to `" + scheme + ":` are not allowed"
	}
	return ""
}

func decodeDestination(raw []byte) string { return string(decode(raw)) }

// decode resolves backslash escapes and entities in one pass, as CommonMark does.
func decode(raw []byte) []byte {
	if bytes.IndexByte(raw, '\\') < 0 && bytes.IndexByte(raw, '&') < 0 {
		return raw
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); {
		if raw[i] == '\\' && i+1 < len(raw) && util.IsPunct(raw[i+1]) {
			out = append(out, raw[i+1])
			i += 2
			continue
		}
		if raw[i] == '&' {
			if words, size := entity(raw[i:]); size > 0 {
				out = append(out, words...)
				i += size
				continue
			}
		}
		out = append(out, raw[i])
		i++
	}
	return out
}

// entity reads `&name;`, `&#27;` or `&#x1b;` at the start of s; size is 0 where there is none.
func entity(s []byte) (words string, size int) {
	end := bytes.IndexByte(s[:min(len(s), 40)], ';')
	if end < 2 {
		return "", 0
	}
	name := string(s[1:end])
	if name[0] != '#' {
		if e, ok := util.LookUpHTML5EntityByName(name); ok {
			return string(e.Characters), end + 1
		}
		return "", 0
	}
	digits, base, most := name[1:], 10, 7
	if strings.HasPrefix(digits, "x") || strings.HasPrefix(digits, "X") {
		digits, base, most = digits[1:], 16, 6
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > most {
		return "", 0
	}
	if n == 0 || n > utf8.MaxRune {
		n = utf8.RuneError
	}
	return string(rune(n)), end + 1
}
