package content_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"example.com/hearten/content"
)

// marks is a scenario where n things can be said in any order, and the last choice asks for all of them.
func marks(n, top int) string {
	b := "## Hub\n\n"
	var all []string
	for i := range n {
		b += fmt.Sprintf("- [“say %d”](#hub) `good` `as said-%d` `if not chose said-%d` `+1 m`\n", i, i, i)
		all = append(all, fmt.Sprintf("chose said-%d", i))
	}
	b += "- [“more”](#hub) `weak` `+1 m`\n"
	return talkOf(fmt.Sprintf("meters:\n  m: 0 of %d\n", top), b+"- [“done”](#good) `best` `if "+strings.Join(all, " and ")+" and m >= 1`\n"+good)
}

// sights has n scenes around a hub, and the last choice asks whether all were seen.
func sights(n int) string {
	b, rest := "## Hub\n\n", ""
	var all []string
	for i := range n {
		b += fmt.Sprintf("- [“go %d”](#room-%d) `good`\n", i, i)
		rest += fmt.Sprintf("## Room %d\n\n- [“back”](#hub) `best`\n- [“back then”](#hub) `weak`\n\n", i)
		all = append(all, fmt.Sprintf("seen room-%d", i))
	}
	return talkOf("", b+"- [“done”](#good) `best` `if "+strings.Join(all, " and ")+"`\n\n"+rest+good)
}

// chain goes through n scenes, one after the other, and moves meters on the way; what was reached is asked at the end.
func chain(n, meters, top int) string {
	front, b := "meters:\n", ""
	var all []string
	for m := range meters {
		front += fmt.Sprintf("  m%d: 0 of %d\n", m, top)
		all = append(all, fmt.Sprintf("m%d >= %d", m, top))
	}
	for i := range n {
		to := fmt.Sprintf("turn-%d", i+1)
		if i == n-1 {
			to = "good"
		}
		b += fmt.Sprintf("## Turn %d\n\n", i)
		for m := range meters {
			b += fmt.Sprintf("- [“more %d”](#%s) `good` `+1 m%d`\n", m, to, m)
			if i == n-1 {
				b += fmt.Sprintf("- [“all %d”](#%s) `best` `if %s`\n", m, to, strings.Join(all, " and "))
			}
		}
		b += fmt.Sprintf("- [“on”](#%s) `weak`\n\n", to)
	}
	return talkOf(front, b+good)
}

// history asks for n levels, each of which tells five kinds of learner apart.
func history(n int) string {
	b := ""
	for i := range n {
		b += fmt.Sprintf("## Turn %d\n\n", i)
		to := fmt.Sprintf("turn-%d", i+1)
		if i == n-1 {
			to = "good"
		}
		for l := 1; l <= 4; l++ {
			b += fmt.Sprintf("- [“at %d”](#%s) `good` `if level c%d >= %d`\n", l, to, i, l)
		}
		b += fmt.Sprintf("- [“on”](#%s) `best`\n\n", to)
	}
	return talkOf("", b+good)
}

// acquaintances asks whether n other conversations were had.
func acquaintances(n int) string {
	b := "## Hub\n\n"
	for i := range n {
		b += fmt.Sprintf("- [“of %d”](#good) `good` `if met talk-%d`\n", i, i)
	}
	return talkOf("", b+"- [“done”](#good) `best`\n\n"+good)
}

// pits has meters that move freely, and a place that nobody gets out of, for every way in which they stand.
func pits(meters, top int) string {
	b := "\n## Pit\n\n- [“round”](#pit) `poor`\n"
	for m := range meters {
		b += fmt.Sprintf("- [“round %d”](#pit) `poor` `if m%d = 0`\n", m, m)
	}
	return strings.Replace(large(meters, top), "## Hub\n\n", "## Hub\n\n- [“pit”](#pit) `poor`\n", 1) + b
}

// wordy has conditions as long as a line may be.
func wordy(meters, top, choices int) string {
	b := "## Hub\n\n"
	for i := range choices {
		b += fmt.Sprintf("- [“talk %d”](#hub) `good` `if m0 > %d%s`\n", i, top, strings.Repeat(fmt.Sprintf(" or m1 > %d", top), 240))
	}
	return strings.Replace(large(meters, top), "## Hub\n\n", b, 1)
}

// BenchmarkWalkNearTheBound walks scenarios of many shapes, most of them with nearly as many states as are looked at.
func BenchmarkWalkNearTheBound(b *testing.B) {
	for _, shape := range []struct{ name, text string }{
		{"two meters that go far", large(2, 1380)},
		{"one big loop", large(5, 16)},
		{"flags", marks(16, 28)},
		{"seen", sights(17)},
		{"a chain", chain(80, 3, 80)},
		{"levels", history(7)},
		{"met", acquaintances(19)},
		{"pits", pits(3, 90)},
	} {
		b.Run(shape.name, func(b *testing.B) {
			d, _, err := content.LoadDraft(fileSystem(shape.text), "a-talk.md", nil)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				w, err := d.Scenarios[0].Walk(content.Setting{})
				if err != nil {
					b.Fatal(err)
				}
				b.ReportMetric(float64(w.States), "states")
			}
		})
	}
}

// TestAScenarioWithTooMuchInItsStatesIsToldSo: a few states can hold more than can be looked at.
func TestAScenarioWithTooMuchInItsStatesIsToldSo(t *testing.T) {
	for _, tc := range []struct{ name, text string }{
		{"many choices", large(7, 9)},
		{"conditions as long as a line", wordy(4, 36, 2)},
	} {
		_, err := drafted(t, tc.text).Walk(content.Setting{})
		var large *content.TooLargeError
		if !errors.As(err, &large) || !large.Choices {
			t.Errorf("%s: got %v, want too many choices", tc.name, err)
		}
	}
}
