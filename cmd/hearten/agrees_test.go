package main

import (
	"strings"
	"testing"
)

func TestAYesIsTakenAsPeopleTypeIt(t *testing.T) {
	for _, c := range []struct {
		about, typed          string
		enterIsNo, enterIsYes bool
		asked                 int
	}{
		{"the whole word", "yes\n", true, true, 1},
		{"a letter", "y\n", true, true, 1},
		{"a capital", "Y\n", true, true, 1},
		{"a capital word", "Yes\n", true, true, 1},
		{"yes before the end of the input", "yes", true, true, 1},
		{"no", "no\n", false, false, 1},
		{"a letter for no", "N\n", false, false, 1},
		{"Enter", "\n", false, true, 1},
		{"the end of the input is no Enter", "", false, false, 1},
		{"what is neither is asked for again", "ok\ny\n", true, true, 2},
		{"and only once", "ok\nfine\ny\n", false, false, 2},
		{"Enter after it", "ok\n\n", false, true, 2},
		{"something else, and the end", "ok", false, false, 1},
	} {
		for usual, want := range map[bool]bool{false: c.enterIsNo, true: c.enterIsYes} {
			e := world(true)
			said := &strings.Builder{}
			e.in, e.err = strings.NewReader(c.typed), said
			got, err := e.agreesOr(usual, "Go? or no: ", "Nothing was done.")
			if err != nil || got != want {
				t.Errorf("%s, Enter means %v: got %v (%v), want %v", c.about, usual, got, err, want)
			}
			if n := strings.Count(said.String(), "or no: "); n != c.asked {
				t.Errorf("%s, Enter means %v: asked %d times, want %d", c.about, usual, n, c.asked)
			}
			if refused := strings.Contains(said.String(), "Nothing was done."); refused == want {
				t.Errorf("%s, Enter means %v: it says\n%s", c.about, usual, said)
			}
		}
	}
	if _, err := world(false).agrees("Go? ", ""); err == nil {
		t.Error("away from a terminal nobody is asked: got no error")
	}
}
