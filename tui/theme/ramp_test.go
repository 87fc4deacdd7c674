package theme_test

import (
	"math"
	"slices"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

	"example.com/hearten/tui/theme"
)

// lab is CIE L*a*b* of linear light under D65.
func lab(c [3]float64) [3]float64 {
	f := func(v float64) float64 {
		if v > 216.0/24389 {
			return math.Cbrt(v)
		}
		return (24389.0/27*v + 16) / 116
	}
	x := f((0.4124*c[0] + 0.3576*c[1] + 0.1805*c[2]) / 0.9505)
	y := f(0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2])
	z := f((0.0193*c[0] + 0.1192*c[1] + 0.9505*c[2]) / 1.0890)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

// eyes are the matrices of Machado, Oliveira and Fernandes (2009) for the complete lack of one kind of cone, on linear
// light.
func eyes() map[string][3][3]float64 {
	return map[string][3][3]float64{
		"all cones": {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
		"protan":    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
		"deutan":    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
		"tritan":    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
	}
}

func seen(m [3][3]float64, c [3]float64) [3]float64 {
	var out [3]float64
	for i := range m {
		out[i] = min(1, max(0, m[i][0]*c[0]+m[i][1]*c[1]+m[i][2]*c[2]))
	}
	return out
}

// steps are how much lighter each level is than the one before, in L*, and how far from it in all, in ΔE*ab.
func steps(t *testing.T, eye [3][3]float64, colors [5]string) (lighter, apart [4]float64) {
	t.Helper()
	for i := range lighter {
		a, b := lab(seen(eye, linear(t, colors[i]))), lab(seen(eye, linear(t, colors[i+1])))
		lighter[i] = b[0] - a[0]
		apart[i] = math.Sqrt(math.Pow(b[0]-a[0], 2) + math.Pow(b[1]-a[1], 2) + math.Pow(b[2]-a[2], 2))
	}
	return lighter, apart
}

func hexes(th theme.Theme) [5]string {
	var out [5]string
	for i, s := range th.Ramp {
		out[i] = s.Color
	}
	return out
}

func TestEveryEyeSeesTheLevelsOfTheRampInOrder(t *testing.T) {
	for name, dark := range map[string]bool{"dark": true, "light": false} {
		away := 1.0 // more is lighter on a dark ground, darker on a light one
		if !dark {
			away = -1
		}
		colors := hexes(theme.Named(name, dark))
		for eye, m := range eyes() {
			lighter, apart := steps(t, m, colors)
			for i := range lighter {
				if got := lighter[i] * away; got < 8 || got > 16 {
					t.Errorf("%s, %s: from level %d to %d lightness goes %.1f away from the ground, want 8 to 16", name, eye, i, i+1, got)
				}
			}
			t.Logf("%s, %s: steps of lightness %.1f, of colour in all %.1f", name, eye, lighter, apart)
		}
	}
}

func TestTheRampKeepsItsOrderIn256Colours(t *testing.T) {
	for name, dark := range map[string]bool{"dark": true, "light": false} {
		colors := hexes(theme.Named(name, dark))
		for i, c := range colors {
			colors[i] = hexOf(colorprofile.ANSI256.Convert(lipgloss.Color(c)))
		}
		for eye, m := range eyes() {
			lighter, _ := steps(t, m, colors)
			for i, got := range lighter {
				if dark && got < 1 || !dark && got > -1 {
					t.Errorf("%s, %s: from %s to %s lightness goes %.1f, want 1 or more away from the ground", name, eye, colors[i], colors[i+1], got)
				}
			}
			t.Logf("%s, %s: %v, steps of lightness %.1f", name, eye, colors, lighter)
		}
	}
}

func TestOtherThemesLeaveTheLevelsToTheGlyphs(t *testing.T) {
	for _, th := range every() {
		if th.Name == "dark" || th.Name == "light" {
			continue
		}
		for i, s := range th.Ramp {
			if s != th.Ramp[0] {
				t.Errorf("%s: level %d looks other than level 0: half-told by colour", th.Name, i)
			}
		}
	}
}

func TestGlyphsAreFiveDifferentSigns(t *testing.T) {
	for _, ascii := range []bool{true, false} {
		signs := theme.Glyphs(ascii)
		for i, s := range signs {
			if len([]rune(s)) != 1 || ascii && s[0] >= 0x80 {
				t.Errorf("ascii %v: level %d is %q", ascii, i, s)
			}
			if slices.Contains(signs[:i], s) {
				t.Errorf("ascii %v: %q stands for two levels", ascii, s)
			}
		}
	}
}
