package content_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"example.com/hearten/content"
)

func TestClean(t *testing.T) {
	for what, c := range map[string]struct{ in, want string }{
		"plain words stay":                      {"Hello, world.", "Hello, world."},
		"tab and newline stay":                  {"a\tb\nc", "a\tb\nc"},
		"escape is shown":                       {"a\x1b[8mb", "a␛[8mb"},
		"other control characters are replaced": {"a\x00\a\b\r\x7fb", "a\ufffd\ufffd\ufffd\ufffd\ufffdb"},
		"C1 is replaced":                        {"a\u009bb", "a\ufffdb"},
		"a raw C1 byte is replaced":             {"a\x9bb", "a\ufffdb"},
		"invalid UTF-8 is replaced":             {"a\xc3(b", "a\ufffd(b"},
		"bidi overrides are shown":              {"a\u202eb\u2066c", "a⟨bidi⟩b⟨bidi⟩c"},
		"invisible characters go":               {"a\u200bb\u00adc\ufeffd\u2060e", "abcde"},
		"line separators go":                    {"a\u2028b", "ab"},
		"variation selectors go":                {"a\ufe0fb", "ab"},
		"tags go":                               {"a\U000e0041b", "ab"},
		"joiners stay":                          {"क्\u200dष", "क्\u200dष"},
		"four marks stay on a letter":           {"a\u0301\u0302\u0303\u0304\u0305\u0306b", "a\u0301\u0302\u0303\u0304b"},
		"letters of every script stay":          {"é ж ش ש 你 ぁ 한 ก", "é ж ش ש 你 ぁ 한 ก"},
	} {
		if got := content.Clean(c.in); got != c.want {
			t.Errorf("%s: got %q, want %q", what, got, c.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	f.Add("a\x1b[8m\u202e\u009b\xff")
	f.Fuzz(func(t *testing.T, s string) {
		got := content.Clean(s)
		if !utf8.ValidString(got) || strings.ContainsAny(got, "\x1b\x00\a\b\r\x7f\u009b\u202e") {
			t.Errorf("Clean(%q) = %q", s, got)
		}
		if again := content.Clean(got); again != got {
			t.Errorf("Clean twice: %q, then %q", got, again)
		}
	})
}
