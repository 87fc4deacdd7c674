package tui

import (
	"slices"

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
	name := style.Paint(mark + one.Name + "  ")
	lines := []string{name + l.theme.Key.Paint(l.sign("‹ ", "< ")+value+l.sign(" ›", " >"))}
	return append(lines, hang("  ", l.narrower(2).quiet(one.Words))...)
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
