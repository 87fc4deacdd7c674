package tui

import "strings"

// newKeyList lists every key that is valid on the screen that is shown, and does what is chosen.
func newKeyList(a app) finder {
	var all []command
	seen := map[action]bool{}
	list := func(group string, uses []use) {
		for _, u := range uses {
			b := a.look.keys.of(u.act)
			if seen[u.act] || u.act == showKeys || u.act == typingKeys {
				continue
			}
			seen[u.act] = true
			_, words := a.look.keys.words(u)
			c := command{group: group, label: b.names(), words: words, does: run{act: u.act}}
			if u.act == pickRow || u.act == markRow || u.act == rollUp || u.act == rollDown {
				c.does = stop{} // they need a number or a place: the list only tells of them
			}
			all = withCommand(all, c)
		}
	}
	list("Here", a.top().uses())
	list("Everywhere", a.everywhere())
	if isTyping(a.top()) {
		for _, b := range typing() {
			if _, _, taken := a.look.keys.lookUp(a.top().uses(), b.keys[0]); taken {
				continue
			}
			all = append(all, command{group: "While you write", label: b.names(), words: b.words, does: stop{}})
		}
	}
	return newFinder("Keys", "Type to find one; Enter does it.", all)
}

// withCommand adds a command; keys that mean the same stand together.
func withCommand(all []command, c command) []command {
	for i, other := range all {
		if other.group == c.group && other.words == c.words && len(other.label+c.label) < labelWidth {
			all[i].label += " " + c.label
			return all
		}
	}
	return append(all, c)
}

// names are the keys of a binding as they stand on a keyboard, or the label where they are many.
func (b binding) names() string {
	if len(b.keys) > 4 {
		return b.label
	}
	out := make([]string, len(b.keys))
	for i, k := range b.keys {
		out[i] = keyLabel(k)
	}
	return strings.Join(out, " ")
}

// keyLabel is the name of a key as it stands on a keyboard.
func keyLabel(key string) string {
	labels := map[string]string{
		"enter": "Enter", "esc": "Esc", "space": "Space", "tab": "Tab", "up": "↑", "down": "↓", "left": "←", "right": "→",
		"pgup": "PgUp", "pgdown": "PgDn", "home": "Home", "end": "End", "backspace": "Backspace", "delete": "Delete",
	}
	if l, ok := labels[key]; ok {
		return l
	}
	if rest, ok := strings.CutPrefix(key, "ctrl+"); ok {
		return "ctrl+" + keyLabel(rest)
	}
	return key
}

// typing are the keys that a text field takes besides letters: the same table for the field and for its help.
func typing() keyTable {
	return keyTable{
		{keys: []string{"left", "ctrl+b"}, label: "←", words: "a letter back"},
		{keys: []string{"right", "ctrl+f"}, label: "→", words: "a letter on"},
		{keys: []string{"up"}, label: "↑", words: "a line up"},
		{keys: []string{"down"}, label: "↓", words: "a line down"},
		{keys: []string{"ctrl+left", "alt+b"}, label: "ctrl+←", words: "a word back"},
		{keys: []string{"ctrl+right", "alt+f"}, label: "ctrl+→", words: "a word on"},
		{keys: []string{"home", "ctrl+a"}, label: "Home", words: "start of the line"},
		{keys: []string{"end"}, label: "End", words: "end of the line"},
		{keys: []string{"backspace", "ctrl+h"}, label: "Backspace", words: "delete back"},
		{keys: []string{"delete", "ctrl+d"}, label: "Delete", words: "delete on"},
		{keys: []string{"ctrl+w"}, label: "ctrl+w", words: "delete the word"},
		{keys: []string{"ctrl+k"}, label: "ctrl+k", words: "delete to the end of the line"},
		{keys: []string{"ctrl+u"}, label: "ctrl+u", words: "delete to the start of the line"},
	}
}
