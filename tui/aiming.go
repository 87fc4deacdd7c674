package tui

import (
	"fmt"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui/theme"
)

// aiming asks what to work on: skills to tick, some of them proposed.
type aiming struct {
	prompt engine.ChooseFocus
	chosen []content.Ref
	at     int
	note   string
}

func newAiming(p engine.ChooseFocus) aiming {
	a := aiming{prompt: p, chosen: p.Chosen}
	a.at = max(0, slices.IndexFunc(p.Offers, func(o engine.FocusOffer) bool { return slices.Contains(p.Chosen, o.Competency) }))
	return a
}

func (f aiming) sheet(l look) sheet {
	sh := sheet{head: f.prompt.Title, row: none, note: f.note}
	sh.body = append(l.heading(focusLead), l.quiet(focusNote(f.prompt))...)
	area := ""
	for i, o := range f.prompt.Offers {
		if o.Area != area || i == 0 {
			if area = o.Area; i > 0 {
				sh.rows = append(sh.rows, "")
			}
			sh.rows = append(sh.rows, l.heading(area)...)
		}
		if i == f.at {
			sh.row = len(sh.rows)
		}
		sh.hits = append(sh.hits, slices.Repeat([]int{none}, len(sh.rows)-len(sh.hits))...)
		sh.rows = append(sh.rows, l.offer(i == f.at, o, slices.Contains(f.chosen, o.Competency))...)
		sh.hits = append(sh.hits, slices.Repeat([]int{i}, len(sh.rows)-len(sh.hits))...)
		if i == f.at {
			sh.below = len(sh.rows) - 1 - sh.row
		}
	}
	return sh
}

// offer is a skill with its mark, and why it is proposed.
func (l look) offer(here bool, o engine.FocusOffer, on bool) []string {
	mark := "[ ] "
	if on {
		mark = "[x] "
	}
	var style theme.Style
	if here {
		style = l.theme.Chosen
	}
	mark = l.cursor(here) + mark
	lines := hang(style.Paint(mark), l.narrower(len([]rune(mark))).wrap(style, offerWords(o)))
	return append(lines, hang("      ", l.narrower(6).quiet(proposalWords(o)))...)
}

func (f aiming) uses() []use {
	return append([]use{
		{goOn, "keep it"}, {toggleRow, "tick"}, {passOver, "as it was"}, {rowDown, ""}, {rowUp, ""}, {leave, "leave"}, {showKeys, ""},
	}, paging()...)
}

func (f aiming) act(a action, n int) (screen, intent) {
	f.note = ""
	last := len(f.prompt.Offers) - 1
	switch a {
	case rowUp:
		f.at = max(0, f.at-1)
	case rowDown:
		f.at = min(last, f.at+1)
	case markRow:
		f.at = max(0, min(n-1, last))
		return f.toggled(), nil
	case toggleRow:
		return f.toggled(), nil
	case passOver:
		return f, answer{in: engine.Skip{}}
	case goOn:
		return f, answer{in: engine.Aim{Focus: f.chosen}}
	case leave:
		return f, stop{}
	}
	return f, nil
}

// toggled ticks the skill under the cursor, as long as there is room for it.
func (f aiming) toggled() aiming {
	ref := f.prompt.Offers[f.at].Competency
	if len(f.chosen) >= f.prompt.Most && !slices.Contains(f.chosen, ref) {
		f.note = fmt.Sprintf("%d at a time are enough; untick one first.", f.prompt.Most)
		return f
	}
	f.chosen = flip(f.chosen, ref)
	return f
}
