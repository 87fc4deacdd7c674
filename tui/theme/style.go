package theme

import (
	"fmt"
	"strconv"
	"strings"
)

// Style is how words of one meaning look. The zero Style is the terminal's own text.
type Style struct {
	// Color is #rrggbb, a number from 0 to 15 of the terminal's own palette, or "" for the terminal's own colour.
	Color     string
	Bold      bool
	Italic    bool
	Underline bool
	Reverse   bool
	Struck    bool
}

// Paint writes words in the style; words are of one line.
func (s Style) Paint(words string) string {
	codes := s.codes()
	if len(codes) == 0 || words == "" {
		return words
	}
	return "\x1b[" + strings.Join(codes, ";") + "m" + words + "\x1b[m"
}

// codes are the SGR parameters of the style, one for each thing that it says.
func (s Style) codes() []string {
	var out []string
	for _, c := range []struct {
		says bool
		code string
	}{{s.Bold, "1"}, {s.Italic, "3"}, {s.Underline, "4"}, {s.Reverse, "7"}, {s.Struck, "9"}} {
		if c.says {
			out = append(out, c.code)
		}
	}
	if c := colorCode(s.Color); c != "" {
		out = append(out, c)
	}
	return out
}

// colorCode is the SGR parameter that sets a colour, "" for none.
func colorCode(color string) string {
	if hex, ok := strings.CutPrefix(color, "#"); ok {
		n, err := strconv.ParseUint(hex, 16, 24)
		if err != nil {
			return ""
		}
		return fmt.Sprintf("38;2;%d;%d;%d", n>>16, n>>8&255, n&255)
	}
	n, err := strconv.ParseUint(color, 10, 4)
	switch {
	case err != nil:
		return ""
	case n < 8:
		return strconv.FormatUint(30+n, 10)
	}
	return strconv.FormatUint(90+n-8, 10)
}
