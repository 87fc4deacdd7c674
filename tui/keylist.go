package tui

import (
	"fmt"
	"strings"
)

// keyList shows every key that is valid on the screen under it.
type keyList struct{ under screen }

func (k keyList) sheet(l look) sheet {
	var lines []string
	for _, u := range append(k.under.uses(), everywhere()...) {
		if u.act == showKeys || u.act == typingKeys {
			continue
		}
		_, words := l.keys.words(u)
		lines = append(lines, keyLine(l, l.keys.of(u.act), words)...)
	}
	if _, ok := k.under.(typist); ok {
		lines = append(lines, "")
		lines = append(lines, l.quiet("While you write:")...)
		for _, b := range typing() {
			lines = append(lines, keyLine(l, b, b.words)...)
		}
	}
	return sheet{head: "Keys", body: lines, row: none}
}

// keyLine is a binding with all of its keys.
func keyLine(l look, b binding, words string) []string {
	label := strings.Join(b.keys, ", ")
	if len(b.keys) > 3 {
		label = l.label(b.label)
	}
	return hang(l.theme.Key.Paint(fmt.Sprintf("%-*s", keyWidth, label)), l.narrower(keyWidth).say(words))
}

// keyWidth is the column of keys in the list.
const keyWidth = 22

func (k keyList) uses() []use {
	return append([]use{{goOn, "back"}, {leave, "back"}}, scrolling()...)
}

func (k keyList) act(a action, _ int) (screen, intent) {
	switch a {
	case goOn, leave:
		return k.under, nil
	}
	return k, nil
}
