package tui

import (
	"fmt"
	"image/color"
	"regexp"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
	"example.com/hearten/tui/theme"
)

// forms are all themes in all of their forms.
func forms() []theme.Theme {
	var out []theme.Theme
	for _, name := range theme.Names()[1:] {
		out = append(out, theme.Named(name, true), theme.Named(name, false))
	}
	return out
}

// sgrs are the parameters of the colour sequences in s, as a set.
func sgrs(s string) map[string]bool {
	out := map[string]bool{}
	for _, m := range regexp.MustCompile("\x1b\\[([0-9;]*)m").FindAllStringSubmatch(s, -1) {
		out[m[1]] = true
	}
	return out
}

func TestProseSaysTheSameInEveryTheme(t *testing.T) {
	plain := look{theme: theme.Named("mono", true), press: &press{}, width: 70}
	want := ansi.Strip(strings.Join(printProse(everyBlock("word"), plain), "\n"))
	for _, th := range forms() {
		l := plain
		l.theme = th
		if got := ansi.Strip(strings.Join(printProse(everyBlock("word"), l), "\n")); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", th.Name, got, want)
		}
	}
}

func TestProseIsPaintedInTheStylesOfTheTheme(t *testing.T) {
	line := func(in content.Inline) content.Prose { return content.Prose{content.Paragraph{Text: content.Line{in}}} }
	words := content.Line{content.Text("words")}
	n := 0
	for _, th := range forms() {
		l := look{theme: th, press: &press{}, width: 70}
		for name, c := range map[string]struct {
			prose content.Prose
			style theme.Style
		}{
			"a heading":    {content.Prose{content.Subheading{Level: 3, Text: words}}, th.Heading},
			"stress":       {line(content.Strong(words)), th.Stress},
			"italics":      {line(content.Emphasis(words)), th.Aside},
			"struck words": {line(content.Struck(words)), th.Struck},
			"a literal":    {line(content.Literal{Text: "words"}), th.Key},
		} {
			n++
			got := strings.Join(printProse(c.prose, l), "\n")
			for want := range codesOf(sgrs(c.style.Paint("words"))) {
				if !codesOf(sgrs(got))[want] {
					t.Errorf("%s: %s is %q, without the %q of %q", th.Name, name, got, want, c.style.Paint("words"))
				}
			}
		}
	}
	t.Logf("%d passages", n)
}

// codesOf are the single things that sequences say.
func codesOf(sequences map[string]bool) map[string]bool {
	out := map[string]bool{}
	for s := range sequences {
		if i := strings.Index(s, "38;2;"); i >= 0 {
			color := strings.Join(strings.SplitN(s[i:], ";", 6)[:5], ";")
			out[color] = true
			s = strings.Replace(s, color, "", 1)
		}
		for p := range strings.SplitSeq(s, ";") {
			out[p] = true
		}
	}
	return out
}

func TestNoThemeLetsForeignLooksThrough(t *testing.T) {
	foreign := []string{"2", "5", "6", "8", "1;8", "8;1", "38;5;1", "48;5;1", "48;2;0;0;0", "38;2;0;0;1", "30;40", "97;107", "21", "53", "58;5;1", "7;8"}
	n := 0
	for _, th := range forms() {
		for _, params := range foreign {
			n++
			words := "\x1b[" + params + "mwords"
			if got := sink(th, words); strings.Contains(got, "\x1b[") {
				t.Errorf("%s: %q came through as %q", th.Name, words, got)
			}
		}
		l := look{theme: th, press: &press{}, width: 60}
		for _, w := range hostile()[:45] {
			n++
			for params := range sgrs(strings.Join(printProse(everyBlock(w), l), "\n")) {
				if !th.Allows(params) {
					t.Errorf("%s, %q: %q came through", th.Name, w, params)
				}
			}
		}
	}
	t.Logf("%d words, none came through", n)
}

func TestPrintedWordsAreKeptForEachTheme(t *testing.T) {
	p := &press{}
	seen := map[string]string{}
	for _, th := range forms() {
		l := look{theme: th, press: p, width: 40}
		got := fmt.Sprint(l.prose(everyBlock("word")), newField(2, "word").on(sheet{}, l).rows)
		want := fmt.Sprint(printProse(everyBlock("word"), l), newField(2, "word").on(sheet{}, look{theme: th, press: &press{}, width: 40}).rows)
		if got != want {
			t.Errorf("%s: words printed for another theme are shown", th.Name)
		}
		if other, ok := seen[got]; ok && other != th.Name {
			t.Errorf("%s and %s print the same", th.Name, other)
		}
		seen[got] = th.Name
	}
	t.Logf("%d looks", len(seen))
}

func TestTheThemeFollowsTheTerminalInWhateverOrderItAnswers(t *testing.T) {
	white, black := tea.BackgroundColorMsg{Color: color.White}, tea.BackgroundColorMsg{Color: color.Black}
	sixteen, none := tea.ColorProfileMsg{Profile: colorprofile.ANSI}, tea.ColorProfileMsg{Profile: colorprofile.ASCII}
	all := tea.ColorProfileMsg{Profile: colorprofile.TrueColor}
	for _, c := range []struct {
		name string
		msgs []tea.Msg
		want string
	}{
		{"nothing is answered", nil, "dark"},
		{"a light ground", []tea.Msg{white}, "light"},
		{"sixteen colours, then a light ground", []tea.Msg{sixteen, white}, "ansi16-light"},
		{"a light ground, then sixteen colours", []tea.Msg{white, sixteen}, "ansi16-light"},
		{"sixteen colours, then all after all", []tea.Msg{white, sixteen, all}, "light"},
		{"no colours", []tea.Msg{none}, "mono"},
		{"no colours, a ground, then all after all", []tea.Msg{none, white, all}, "light"},
		{"the ground changes", []tea.Msg{all, white, black}, "dark"},
	} {
		for at := range len(c.msgs) + 1 { // the packs may be read before, between or after the answers
			o := Options{keys: bindings(), Width: 80, Height: 24}
			w := &world{coach: newLearner(courtyard(t)).coach}
			first, err := firstScreen(w, o)
			if err != nil {
				t.Fatal(err)
			}
			a := newApp(w, o)
			for _, msg := range slices.Insert(slices.Clone(c.msgs), at, tea.Msg(opened{first: first})) {
				next, _ := a.Update(msg)
				a = next.(app)
			}
			if got := a.look.theme.Name; got != c.want {
				t.Errorf("%s, opened after %d answers: the theme is %s, want %s", c.name, at, got, c.want)
			}
		}
	}
}
