package tui

import (
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

var sizes = flag.Int("sizes", 150, "how many random windows every screen is put through in a storm; the figure that is promised is 1000")

// TestAStormOfSizes changes the window under every screen of two days, again and again, and scrolls in between. No frame
// is larger than its window, the cursor stands in it, and nothing goes to pieces on the way.
func TestAStormOfSizes(t *testing.T) {
	t.Parallel()
	seen := twoDays(t, false)
	chance := rand.New(rand.NewPCG(11, 24))
	frames, small := 0, 0
	for _, name := range slices.Sorted(maps.Keys(seen)) {
		a := showing(t, seen[name])
		for i := range *sizes {
			s := stormSize(chance, i)
			next, _ := a.Update(tea.WindowSizeMsg{Width: s.w, Height: s.h})
			next, _ = next.(app).Update(keyPress([]string{"pgdown", "pgup", "end", "home"}[chance.IntN(4)]))
			a = next.(app)
			if err := weathers(a.View(), s); err != nil {
				t.Fatalf("%s in window %d, %d×%d: %v", name, i+1, s.w, s.h, err)
			}
			frames++
			if s.tooSmall() {
				small++
			}
		}
	}
	t.Logf("%d screens, %d frames, %d of them too small for a screen", len(seen), frames, small)
}

// stormSize is a random window; the first ones are the strangest.
func stormSize(chance *rand.Rand, i int) size {
	strange := []size{{1, 1}, {0, 0}, {65535, 1}, {1, 65535}, {0, 24}, {80, 0}, {65535, 12}, {39, 12}, {40, 11}, {40, 12}}
	if i < len(strange) {
		return strange[i]
	}
	return size{chance.IntN(210), chance.IntN(70)}
}

// weathers checks a frame in a storm. A fault in drawing is caught by the app and shown; here it is not let pass.
func weathers(v tea.View, s size) error {
	if words := strings.Join(strings.Fields(ansi.Strip(v.Content)), " "); strings.Contains(words, "fault in hearten itself") {
		return fmt.Errorf("it shows\n%s", words)
	}
	if s.w == 0 || s.h == 0 {
		if strings.TrimSpace(v.Content) != "" || strings.Count(v.Content, "\n") > s.h {
			return fmt.Errorf("in no window at all there is %q", v.Content)
		}
		return nil
	}
	return fitsView(v, s.w, s.h)
}

func TestAFrameThatDoesNotFitIsNoticed(t *testing.T) {
	at := func(v tea.View, x, y int) tea.View {
		v.Cursor = tea.NewCursor(x, y)
		return v
	}
	for _, c := range []struct {
		name string
		view tea.View
		in   size
	}{
		{"a line too wide", tea.NewView("漢字"), size{3, 1}},
		{"a line too many", tea.NewView("a\nb"), size{3, 1}},
		{"words where there is no window", tea.NewView("a"), size{0, 1}},
		{"a cursor outside", at(tea.NewView("a"), 3, 0), size{3, 1}},
		{"a fault, broken over two lines", tea.NewView("There is a fault in\nhearten itself: x"), size{80, 24}},
	} {
		if weathers(c.view, c.in) == nil {
			t.Errorf("%s is let pass", c.name)
		}
	}
	if err := weathers(at(tea.NewView("漢 \nab"), 2, 1), size{3, 2}); err != nil {
		t.Errorf("a frame that fits: %v", err)
	}
}

// showing is an app with one screen of somebody who has not begun.
func showing(t *testing.T, s screen) app {
	t.Helper()
	return alone(newLearner(courtyard(t)), s, 80, 24)
}
