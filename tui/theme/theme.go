package theme

import (
	"fmt"
	"strconv"
	"strings"
)

// Style is how words of one meaning look. The zero Style is the terminal's own text.
type Style struct {
	Color  string // #rrggbb, "" for the terminal's own
	Bold   bool
	Italic bool
}

// Theme gives every meaning a style.
type Theme struct {
	Dark bool
	// Heading is what a screen or section is called, Quiet what may be passed over, Key a key to press.
	Heading Style
	Quiet   Style
	Key     Style
	// Chosen is the row under the cursor.
	Chosen Style
	// Speaker is who says something, Stress what is stressed, Aside what is said in italics.
	Speaker Style
	Stress  Style
	Aside   Style
	// Notice is what went otherwise than asked.
	Notice Style
	// Strong, Fair, Part and Low go with the signs of grades, from the best down: only the last is a loud colour.
	Strong Style
	Fair   Style
	Part   Style
	Low    Style
}

// Dark is for dark terminals, and what is drawn until the terminal says what it is.
func Dark() Theme {
	return Theme{
		Dark:    true,
		Heading: Style{Color: "#f0c674", Bold: true},
		Quiet:   Style{Color: "#a4a9b8"},
		Key:     Style{Color: "#8ec6ff"},
		Chosen:  Style{Color: "#f0c674", Bold: true},
		Speaker: Style{Color: "#8ec6ff", Bold: true},
		Stress:  Style{Bold: true},
		Aside:   Style{Italic: true},
		Notice:  Style{Color: "#ff9e8a"},
		Strong:  Style{Color: "#a5d6a7"},
		Fair:    Style{Color: "#8fd3c8"},
		Part:    Style{Color: "#f0c674"},
		Low:     Style{Color: "#ff9e8a"},
	}
}

// Light is for light terminals.
func Light() Theme {
	return Theme{
		Heading: Style{Color: "#6f4400", Bold: true},
		Quiet:   Style{Color: "#565c69"},
		Key:     Style{Color: "#0b4f8a"},
		Chosen:  Style{Color: "#6f4400", Bold: true},
		Speaker: Style{Color: "#0b4f8a", Bold: true},
		Stress:  Style{Bold: true},
		Aside:   Style{Italic: true},
		Notice:  Style{Color: "#9c2410"},
		Strong:  Style{Color: "#1b5e20"},
		Fair:    Style{Color: "#0b5656"},
		Part:    Style{Color: "#6f4400"},
		Low:     Style{Color: "#9c2410"},
	}
}

// For returns the theme for a background.
func For(dark bool) Theme {
	if dark {
		return Dark()
	}
	return Light()
}

// Styles are all styles of the theme.
func (t Theme) Styles() []Style {
	return []Style{
		t.Heading, t.Quiet, t.Key, t.Chosen, t.Speaker, t.Stress, t.Aside, t.Notice, t.Strong, t.Fair, t.Part, t.Low,
	}
}

// Paint writes words in the style; words are of one line.
func (s Style) Paint(words string) string {
	if s == (Style{}) || words == "" {
		return words
	}
	var codes []string
	if s.Bold {
		codes = append(codes, "1")
	}
	if s.Italic {
		codes = append(codes, "3")
	}
	if s.Color != "" {
		codes = append(codes, s.code())
	}
	return "\x1b[" + strings.Join(codes, ";") + "m" + words + "\x1b[m"
}

func (s Style) code() string {
	n, err := strconv.ParseUint(strings.TrimPrefix(s.Color, "#"), 16, 32)
	if err != nil {
		return "39"
	}
	return fmt.Sprintf("38;2;%d;%d;%d", n>>16&255, n>>8&255, n&255)
}

// Allows reports whether the parameters of an SGR sequence say nothing that this theme does not: resets, bold, italic,
// struck words and the theme's colours. It is what the sink asks.
func (t Theme) Allows(params string) bool {
	rest := params
	for rest != "" {
		if c := t.colorAt(rest); c != "" {
			rest = strings.TrimPrefix(rest[len(c):], ";")
			continue
		}
		p, after, _ := strings.Cut(rest, ";")
		switch p {
		case "", "0", "1", "3", "9", "22", "23", "29", "39":
		default:
			return false
		}
		rest = after
	}
	return true
}

// colorAt returns the colour code of the theme that params begin with, or "".
func (t Theme) colorAt(params string) string {
	if !strings.HasPrefix(params, "38;2;") {
		return ""
	}
	for _, s := range t.Styles() {
		if s.Color == "" {
			continue
		}
		if c := s.code(); params == c || strings.HasPrefix(params, c+";") {
			return c
		}
	}
	return ""
}
