package theme

import (
	"slices"

	"github.com/charmbracelet/colorprofile"
)

// Theme gives every meaning a style. The zero Theme paints nothing.
type Theme struct {
	// Name identifies the theme, its ground too where it has two forms: what was drawn with it can be kept under it.
	Name string
	// Dark is true for the form for dark grounds. mono has one form for both, and keeps what it was asked for.
	Dark bool

	// Heading is what a screen or section is called, Crumb the way that led to it.
	Heading Style
	Crumb   Style
	// Quiet is what may be passed over, Key a key to press.
	Quiet Style
	Key   Style
	// Chosen is the row under the cursor.
	Chosen Style
	// Speaker is who says something; Stress, Aside and Struck are stressed, in italics, crossed out.
	Speaker Style
	Stress  Style
	Aside   Style
	Struck  Style
	// Notice is what is said for a few seconds, Alert what went otherwise than asked.
	Notice Style
	Alert  Style
	// Strong, Fair, Part and Low go with the signs of grades, from the best down: only the last is loud.
	Strong Style
	Fair   Style
	Part   Style
	Low    Style
	// Ramp is for the levels of a heatmap, from nothing yet to full, in even steps of lightness away from the ground. It
	// goes with [Glyphs]; where all five are alike the glyphs say it alone.
	Ramp [5]Style

	// sixteen is the theme that says the same in the terminal's sixteen colours.
	sixteen string
	// painted are the SGR parameters of all styles.
	painted []string
}

// Names are the names of the themes, the one that follows the terminal first.
func Names() []string { return []string{"auto", "dark", "light", "ansi16", "mono", "high-contrast"} }

// Named is the theme of a name, in its form for a dark or a light ground. auto is dark or light by the ground, and so is a
// name that is not known.
func Named(name string, dark bool) Theme {
	var t Theme
	switch {
	case name == "mono":
		t = mono()
		t.Dark = dark
	case name == "ansi16" && dark:
		t = sixteenOnDark()
	case name == "ansi16":
		t = sixteenOnLight()
	case name == "high-contrast" && dark:
		t = sharpOnDark()
	case name == "high-contrast":
		t = sharpOnLight()
	case name == "dark", name != "light" && dark:
		t = onDark()
	default:
		t = onLight()
	}
	for _, s := range t.Styles() {
		t.painted = append(t.painted, s.codes()...)
	}
	slices.Sort(t.painted)
	t.painted = slices.Compact(t.painted)
	return t
}

// Within is what says the same on a terminal of so many colours. Where it has only sixteen, other colours would become
// neighbours that may not be readable: ansi16 takes their place, and that of high-contrast is taken by mono, since of sixteen
// colours none but the terminal's own text is sure to stand out. Where it has none it is mono.
func (t Theme) Within(p colorprofile.Profile) Theme {
	switch p {
	case colorprofile.NoTTY, colorprofile.ASCII:
		return Named("mono", t.Dark)
	case colorprofile.ANSI:
		return Named(t.sixteen, t.Dark)
	case colorprofile.Unknown, colorprofile.ANSI256, colorprofile.TrueColor:
	}
	return t
}

// Styles are all styles of the theme, the ramp last.
func (t Theme) Styles() []Style {
	return append([]Style{
		t.Heading, t.Crumb, t.Quiet, t.Key, t.Chosen, t.Speaker, t.Stress, t.Aside, t.Struck,
		t.Notice, t.Alert, t.Strong, t.Fair, t.Part, t.Low,
	}, t.Ramp[:]...)
}

// Allows reports whether the parameters of an SGR sequence say nothing that this theme does not: the reset that ends
// painted words, or any of the theme's own colours and manners together. It is what the sink asks.
func (t Theme) Allows(params string) bool {
	if params == "" {
		return true
	}
	for {
		n := t.paintedAt(params)
		switch n {
		case 0:
			return false
		case len(params):
			return true
		}
		params = params[n+1:]
	}
}

// paintedAt is the length of the theme's own code that params begin with, 0 where they begin with another.
func (t Theme) paintedAt(params string) int {
	for _, c := range t.painted {
		if n := len(c); len(params) >= n && params[:n] == c && (len(params) == n || params[n] == ';') {
			return n
		}
	}
	return 0
}
