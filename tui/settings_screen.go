package tui

import (
	"slices"

	"example.com/hearten/tui/theme"
)

// settings is how hearten looks and asks, to be changed on the spot.
type settings struct {
	now Settings
	at  int
}

func newSettings(now Settings) settings { return settings{now: now} }

func (s settings) sheet(l look) sheet {
	sh := sheet{head: "Settings", body: l.say("They hold at once, and from now on. They say how hearten looks and asks; nothing about you.")}
	for i, one := range SettingList() {
		if i > 0 {
			sh.rows, sh.hits = append(sh.rows, ""), append(sh.hits, none)
		}
		if i == s.at {
			sh.row = len(sh.rows)
		}
		lines := l.settingLines(i == s.at, one, s.now.Value(one.Name))
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
		s.at = n - 1
	case goOn, toggleRow, more:
		return s.turn(1)
	case less:
		return s.turn(-1)
	case leave:
		return s, stop{}
	}
	return s, nil
}

// turn takes the next value of the marked setting, round and round.
func (s settings) turn(by int) (screen, intent) {
	one := SettingList()[s.at]
	i := slices.Index(one.Values, s.now.Value(one.Name))
	next, err := s.now.With(one.Name, one.Values[(i+by+len(one.Values))%len(one.Values)])
	if err != nil {
		return s, nil
	}
	s.now = next
	return s, set{next}
}
