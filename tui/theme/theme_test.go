package theme_test

import (
	"math"
	"strconv"
	"testing"

	"example.com/hearten/tui/theme"
)

// luminance is WCAG's relative luminance of #rrggbb.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	n, err := strconv.ParseUint(hex[1:], 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	part := func(v uint64) float64 {
		c := float64(v&255) / 255
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*part(n>>16) + 0.7152*part(n>>8) + 0.0722*part(n)
}

func TestEveryColourCanBeRead(t *testing.T) {
	for _, c := range []struct {
		name    string
		theme   theme.Theme
		grounds []string
	}{
		{"dark", theme.Dark(), []string{"#000000", "#1e1e2e", "#282828"}},
		{"light", theme.Light(), []string{"#ffffff", "#fdf6e3"}},
	} {
		for _, s := range c.theme.Styles() {
			if s.Color == "" {
				continue
			}
			for _, ground := range c.grounds {
				a, b := luminance(t, s.Color), luminance(t, ground)
				if got := (max(a, b) + 0.05) / (min(a, b) + 0.05); got < 4.5 {
					t.Errorf("%s: %s on %s: contrast %.2f, want at least 4.5", c.name, s.Color, ground, got)
				}
			}
		}
	}
}

func TestAThemeAllowsWhatItPaintsAndNothingElse(t *testing.T) {
	dark := theme.Dark()
	for params, want := range map[string]bool{
		"": true, "0": true, "1": true, "1;3": true, "38;2;240;198;116": true, "1;38;2;240;198;116": true,
		"38;2;240;198;116;1": true, "8": false, "7": false, "5": false, "31": false, "38;2;1;2;3": false, "38;5;1": false,
		"48;2;240;198;116": false, "38;2;240;198;1166": false, "38": false, "?25": false,
	} {
		if got := dark.Allows(params); got != want {
			t.Errorf("Allows(%q) = %v, want %v", params, got, want)
		}
	}
}
