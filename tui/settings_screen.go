package tui

import (
	"slices"
	"strings"

	"example.com/hearten/tui/theme"
)

// settings is the screen of how hearten looks and asks, to be changed on the spot.
type settings struct{ at int }

func (s settings) sheet(l look) sheet {
	sh := sheet{head: "Settings", body: l.say("They say how hearten looks and asks; nothing about you. What you change is kept.")}
	for i, one := range SettingList() {
		if i > 0 {
			sh.rows, sh.hits = append(sh.rows, ""), append(sh.hits, none)
		}
		if i == s.at {
			sh.row = len(sh.rows)
		}
		lines := l.settingLines(i == s.at, one, l.settings.Value(one.Name))
		sh.rows, sh.hits = append(sh.rows, lines...), append(sh.hits, slices.Repeat([]int{i}, len(lines))...)
	}
	return sh
}

// settingLines are a setting, its value, and what it means.
func (l look) settingLines(here bool, one Setting, value string) []string {
	style := l.theme.Chosen
	if !here {
		style = theme.Style{}
	}
	mark := l.cursor(here)
	lines := []string{style.Paint(mark+one.Name+"  ") + l.values(one.Values, value)}
	return append(lines, hang("  ", l.narrower(2).quiet(one.Words))...)
}

// valuesWidth is the column in which all values of a setting find room beside its name.
const valuesWidth = 56

// values are the values of a setting, the one that holds between marks; in a narrow column only that one.
func (l look) values(all []string, value string) string {
	var parts []string
	for _, v := range all {
		switch {
		case v == value:
			parts = append(parts, l.theme.Key.Paint(l.sign("‹ ", "< ")+v+l.sign(" ›", " >")))
		case l.width >= valuesWidth:
			parts = append(parts, l.theme.Quiet.Paint(v))
		}
	}
	return strings.Join(parts, " ")
}

func (s settings) uses() []use {
	return []use{
		{goOn, "the next value"},
		{more, "next"},
		{less, "the one before"},
		{toggleRow, "the next value"},
		{rowDown, ""},
		{rowUp, ""},
		{scrollDown, ""},
		{scrollUp, ""},
		{leave, "back"},
		{showKeys, ""},
	}
}

func (s settings) act(a action, n int) (screen, intent) {
	all := SettingList()
	switch a {
	case rowUp:
		s.at = max(0, s.at-1)
	case rowDown:
		s.at = min(len(all)-1, s.at+1)
	case markRow:
		s.at = max(0, min(n-1, len(all)-1))
	case goOn, toggleRow, more:
		return s, set{all[s.at].Name, 1}
	case less:
		return s, set{all[s.at].Name, -1}
	case leave:
		return s, stop{}
	}
	return s, nil
}
