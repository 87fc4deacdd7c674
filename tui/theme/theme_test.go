package theme_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"example.com/hearten/tui/theme"
)

// every is each theme in each of its forms.
func every() []theme.Theme {
	var out []theme.Theme
	for _, name := range theme.Names()[1:] {
		for _, dark := range []bool{true, false} {
			t := theme.Named(name, dark)
			if !slices.ContainsFunc(out, func(o theme.Theme) bool { return o.Name == t.Name }) {
				out = append(out, t)
			}
		}
	}
	return out
}

// meanings are the styles of a theme under the names of their fields, those of the ramp with their level.
func meanings(t theme.Theme) map[string]theme.Style {
	out := map[string]theme.Style{}
	v := reflect.ValueOf(t)
	for i := range v.NumField() {
		if !v.Type().Field(i).IsExported() {
			continue
		}
		switch f := v.Field(i).Interface().(type) {
		case theme.Style:
			out[v.Type().Field(i).Name] = f
		case [5]theme.Style:
			for level, s := range f {
				out[fmt.Sprintf("%s %d", v.Type().Field(i).Name, level)] = s
			}
		}
	}
	return out
}

func TestAThemeIsFoundByItsNameAndTheGround(t *testing.T) {
	for _, c := range []struct {
		name string
		dark bool
		want string
	}{
		{"auto", true, "dark"},
		{"auto", false, "light"},
		{"", false, "light"},
		{"no such theme", true, "dark"},
		{"dark", false, "dark"},
		{"light", true, "light"},
		{"ansi16", true, "ansi16-dark"},
		{"ansi16", false, "ansi16-light"},
		{"mono", true, "mono"},
		{"mono", false, "mono"},
		{"high-contrast", true, "high-contrast-dark"},
		{"high-contrast", false, "high-contrast-light"},
	} {
		if got := theme.Named(c.name, c.dark).Name; got != c.want {
			t.Errorf("Named(%q, %v) is %q, want %q", c.name, c.dark, got, c.want)
		}
	}
	if got := theme.Names()[0]; got != "auto" {
		t.Errorf("the first name is %q, want auto", got)
	}
	if got := len(every()); got != 7 {
		t.Errorf("%d themes with names of their own, want 7", got)
	}
}

func TestAThemeIsFittedToTheColoursOfTheTerminal(t *testing.T) {
	for _, c := range []struct {
		name    string
		dark    bool
		profile colorprofile.Profile
		want    string
	}{
		{"auto", true, colorprofile.TrueColor, "dark"},
		{"auto", true, colorprofile.Unknown, "dark"},
		{"light", true, colorprofile.ANSI256, "light"},
		{"auto", true, colorprofile.ANSI, "ansi16-dark"},
		{"light", true, colorprofile.ANSI, "ansi16-light"},
		{"dark", false, colorprofile.ANSI, "ansi16-dark"},
		{"ansi16", false, colorprofile.ANSI, "ansi16-light"},
		{"high-contrast", false, colorprofile.ANSI, "mono"},
		{"mono", true, colorprofile.ANSI, "mono"},
		{"high-contrast", true, colorprofile.ASCII, "mono"},
		{"auto", true, colorprofile.ASCII, "mono"},
		{"auto", false, colorprofile.NoTTY, "mono"},
	} {
		if got := theme.Named(c.name, c.dark).Within(c.profile).Name; got != c.want {
			t.Errorf("Named(%q, %v).Within(%v) is %q, want %q", c.name, c.dark, c.profile, got, c.want)
		}
	}
}

func TestMeaningsThatMeetOnAScreenLookDifferent(t *testing.T) {
	apart := [][2]string{
		{"Key", "Quiet"},
		{"Chosen", "Quiet"},
		{"Chosen", "Key"},
		{"Heading", "Quiet"},
		{"Heading", "Crumb"},
		{"Notice", "Alert"},
		{"Notice", "Quiet"},
		{"Alert", "Heading"},
		{"Alert", "Quiet"},
		{"Stress", "Aside"},
		{"Stress", "Struck"},
		{"Aside", "Struck"},
		{"Speaker", "Quiet"},
		{"Strong", "Low"},
	}
	n := 0
	for _, th := range every() {
		all := meanings(th)
		for _, name := range []string{"Heading", "Key", "Chosen", "Speaker", "Stress", "Aside", "Struck", "Notice", "Alert", "Low"} {
			n++
			if all[name] == (theme.Style{}) {
				t.Errorf("%s: %s looks like any other word", th.Name, name)
			}
		}
		for _, pair := range apart {
			n++
			a, ok := all[pair[0]]
			b, also := all[pair[1]]
			if !ok || !also {
				t.Fatalf("there is no meaning %s or %s", pair[0], pair[1])
			}
			if a == b {
				t.Errorf("%s: %s and %s look alike", th.Name, pair[0], pair[1])
			}
		}
	}
	t.Logf("%d comparisons", n)
}

func TestMonoHasNoColourAndAnsi16OnlyTheTerminals(t *testing.T) {
	for _, th := range every() {
		for name, s := range meanings(th) {
			switch {
			case th.Name == "mono" && s.Color != "":
				t.Errorf("mono: %s has the colour %s", name, s.Color)
			case strings.HasPrefix(th.Name, "ansi16") && strings.HasPrefix(s.Color, "#"):
				t.Errorf("%s: %s has the colour %s, which is not one of the terminal's", th.Name, name, s.Color)
			}
		}
	}
}

// painted are the SGR parameters that a theme's painted words hold, read from what is painted.
func painted(t *testing.T, th theme.Theme) []string {
	t.Helper()
	var out []string
	for name, s := range meanings(th) {
		words := s.Paint("words")
		if s == (theme.Style{}) {
			if words != "words" {
				t.Errorf("%s: %s paints %q, want bare words", th.Name, name, words)
			}
			continue
		}
		params, ok := strings.CutPrefix(words, "\x1b[")
		params, same := strings.CutSuffix(params, "mwords\x1b[m")
		if !ok || !same {
			t.Fatalf("%s: %s paints %q", th.Name, name, words)
		}
		if !th.Allows(params) {
			t.Errorf("%s: %s paints %q, which is not allowed", th.Name, name, params)
		}
		for params != "" {
			n := 1
			if strings.HasPrefix(params, "38;") {
				n = 5
			}
			parts := strings.SplitN(params, ";", n+1)
			out = append(out, strings.Join(parts[:min(n, len(parts))], ";"))
			params = strings.Join(parts[min(n, len(parts)):], ";")
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func TestAThemeAllowsWhatItPaintsAndNothingElse(t *testing.T) {
	for _, th := range every() {
		own := painted(t, th)
		asked := 0
		check := func(params string, want bool) {
			asked++
			if got := th.Allows(params); got != want {
				t.Errorf("%s: Allows(%q) = %v, want %v", th.Name, params, got, want)
			}
		}
		check("", true)
		var others []string
		for n := range 256 {
			others = append(others, fmt.Sprint(n), fmt.Sprintf("38;5;%d", n), fmt.Sprintf("48;5;%d", n), fmt.Sprintf("38;2;%d;1;2", n))
		}
		for _, c := range own {
			others = append(others, "4"+c, c+"0", c+";", ";"+c, c+";;"+c)
			check(c+";"+own[0], true)
		}
		others = append(others, "38", "38;2", "38;2;1;2", "48;2;240;198;116", "58;2;240;198;116", "?25", ";", "00", "01", "1x", " 1")
		for _, c := range others {
			want := slices.Contains(own, c)
			check(c, want)
			if !want {
				check(own[0]+";"+c, false)
				check(c+";"+own[0], false)
			}
		}
		t.Logf("%s paints %d things; %d questions", th.Name, len(own), asked)
	}
}
