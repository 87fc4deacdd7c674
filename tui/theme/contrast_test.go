package theme_test

import (
	"fmt"
	"image/color"
	"math"
	"strconv"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"example.com/hearten/tui/theme"
)

// linear are the red, green and blue light of #rrggbb, from 0 to 1.
func linear(t *testing.T, hex string) [3]float64 {
	t.Helper()
	n, err := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 24)
	if err != nil || len(hex) != 7 {
		t.Fatalf("%q is no colour", hex)
	}
	part := func(v uint64) float64 {
		c := float64(v&255) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return [3]float64{part(n >> 16), part(n >> 8), part(n)}
}

// luminance is WCAG's relative luminance of #rrggbb.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	c := linear(t, hex)
	return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2]
}

// contrast is WCAG's, from 1 to 21.
func contrast(t *testing.T, one, other string) float64 {
	t.Helper()
	a, b := luminance(t, one), luminance(t, other)
	return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

// grounds are those that every form is held against.
func grounds(dark bool) []string {
	if dark {
		return []string{"#000000", "#1e1e2e", "#282828"}
	}
	return []string{"#ffffff", "#fdf6e3"}
}

// palette is a terminal's sixteen colours.
type palette struct {
	name   string
	colors string
	// dark and light, where set, are the grounds that come with it.
	dark, light string
}

func (p palette) color(n int) string { return "#" + strings.Fields(p.colors)[n] }

func palettes() []palette {
	return []palette{
		{name: "xterm", colors: "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"},
		{name: "VGA", colors: "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"},
		{name: "Campbell", colors: "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2"},
		{name: "Tango", colors: "2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec"},
		solarized(),
	}
}

func solarized() palette {
	return palette{
		name:   "Solarized",
		colors: "073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3",
		dark:   "#002b36", light: "#fdf6e3",
	}
}

// on are the grounds that a palette is used on.
func (p palette) on(dark bool) []string {
	switch {
	case dark && p.dark != "":
		return []string{p.dark}
	case p.light != "":
		return []string{p.light}
	}
	return grounds(dark)
}

// shown are the colours that a style may have in a palette: a terminal may brighten the first eight where they are bold.
func (p palette) shown(s theme.Style, n int) []string {
	if s.Bold && n < 8 {
		return []string{p.color(n), p.color(n + 8)}
	}
	return []string{p.color(n)}
}

// least keeps the lowest contrast found and what has it.
type least struct {
	n     int
	ratio float64
	where string
}

func (l *least) take(ratio float64, where string) {
	if l.n++; l.n == 1 || ratio < l.ratio {
		l.ratio, l.where = ratio, where
	}
}

// want is the contrast that a meaning needs.
func want(th theme.Theme, meaning string) float64 {
	switch {
	case strings.HasPrefix(th.Name, "high-contrast"):
		return 7
	case strings.HasPrefix(meaning, "Ramp"):
		return 3
	}
	return 4.5
}

func TestEveryColourCanBeRead(t *testing.T) {
	for _, th := range every() {
		var text, graphics least
		for name, s := range meanings(th) {
			if !strings.HasPrefix(s.Color, "#") {
				continue
			}
			for _, ground := range grounds(th.Dark) {
				got := contrast(t, s.Color, ground)
				where := fmt.Sprintf("%s %s on %s", name, s.Color, ground)
				if strings.HasPrefix(name, "Ramp") {
					graphics.take(got, where)
				} else {
					text.take(got, where)
				}
				if got < want(th, name) {
					t.Errorf("%s: %s: contrast %.2f, want at least %.1f", th.Name, where, got, want(th, name))
				}
			}
		}
		if text.n > 0 {
			t.Logf("%s: %d texts, least %.2f (%s); %d graphics, least %.2f (%s)",
				th.Name, text.n, text.ratio, text.where, graphics.n, graphics.ratio, graphics.where)
		}
	}
}

// hexOf is a colour as #rrggbb.
func hexOf(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

func TestEveryColourCanBeReadIn256Colours(t *testing.T) {
	for _, th := range every() {
		var found least
		for name, s := range meanings(th) {
			if !strings.HasPrefix(s.Color, "#") {
				continue
			}
			index, ok := colorprofile.ANSI256.Convert(lipgloss.Color(s.Color)).(ansi.IndexedColor)
			if !ok || index < 16 {
				t.Fatalf("%s: %s becomes %v, which is not the same in every terminal", th.Name, name, index)
			}
			for _, ground := range grounds(th.Dark) {
				got := contrast(t, hexOf(index), ground)
				where := fmt.Sprintf("%s %s as %d on %s", name, s.Color, index, ground)
				found.take(got, where)
				if got < want(th, name) {
					t.Errorf("%s: %s: contrast %.2f, want at least %.1f", th.Name, where, got, want(th, name))
				}
			}
		}
		if found.n > 0 {
			t.Logf("%s: %d colours, least %.2f (%s)", th.Name, found.n, found.ratio, found.where)
		}
	}
}

// In Solarized the colours of a terminal are tuned to lie close to each other: on its light ground its own text has 4.13,
// and nothing but its near-black reaches 4.5.
func TestSixteenColoursCanBeReadInTheUsualPalettes(t *testing.T) {
	for _, th := range every() {
		if !strings.HasPrefix(th.Name, "ansi16") {
			continue
		}
		for _, p := range palettes() {
			var found least
			for name, s := range meanings(th) {
				if s.Color == "" {
					continue
				}
				n, err := strconv.Atoi(s.Color)
				if err != nil {
					t.Fatal(err)
				}
				for _, shown := range p.shown(s, n) {
					for _, ground := range p.on(th.Dark) {
						got, least := contrast(t, shown, ground), 4.5
						if p.name == "Solarized" && !th.Dark {
							least = 3
						}
						where := fmt.Sprintf("%s %d on %s", name, n, ground)
						found.take(got, where)
						if got < least {
							t.Errorf("%s in %s: %s: contrast %.2f, want at least %.1f", th.Name, p.name, where, got, least)
						}
					}
				}
			}
			if found.n > 0 {
				t.Logf("%s in %s: %d colours, least %.2f (%s)", th.Name, p.name, found.n, found.ratio, found.where)
			}
		}
	}
}
