package tui

import "testing"

func TestWordsAreQuotedOnce(t *testing.T) {
	for in, want := range map[string]string{
		`Thank you.`:                 `“Thank you.”`,
		`“Thank you.”`:               `“Thank you.”`,
		`"Thank you."`:               `“Thank you.”`,
		`She said “no”.`:             `She said “no”.`,
		`[Say nothing]`:              `[Say nothing]`,
		`"Yes," she says, "and you"`: `“"Yes," she says, "and you"”`,
		`"`:                          `“"”`,
		``:                           `“”`,
	} {
		if got := quoted(in); got != want {
			t.Errorf("quoted(%q): got %q, want %q", in, got, want)
		}
	}
}
