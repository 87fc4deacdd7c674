package tui

import (
	"slices"
	"strconv"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
)

// action is what a key asks for. Screens say which actions are valid now; the table of bindings says which keys ask for
// them. Dispatch, the help line and the list behind `?` all read the same table.
type action int

// The actions.
const (
	goOn action = iota + 1
	goBack
	leave
	stopTyping
	rowUp
	rowDown
	pickRow
	toggleRow
	less
	more
	otherContext
	ownWords
	editRow
	passOver
	again
	newLine
	nextField
	scrollUp
	scrollDown
	scrollTop
	scrollEnd
	space
	showKeys
	typingKeys
	goTo
	typingGoTo
	editor
	openPath
	openConversations
	openLessons
	openSkills
	openBadges
	openNotebook
	lineUp
	lineDown
	markRow
	rollUp
	rollDown
	mouse
	suspend
	undo
	undoTyping
	tryAgain
	lessonOnIt
	copyWords
	askFor
	setAside
	quit
	find
	rowsUp
	rowsDown
	windowOn
	firstRow
	lastRow
	ownPlan
	enough
	openMap
	regroup
	rehearse
	keepOwn
	analyse
	jump
	assume
)

// binding ties keys to an action. Label and words are what the help says.
type binding struct {
	act   action
	keys  []string
	label string
	words string
}

// keyGroup is a part of the table of keys, for the page on keys.
type keyGroup struct {
	name string
	keys keyTable
}

// bindings is the one table of keys.
func bindings() keyTable {
	var t keyTable
	for _, g := range keyGroups() {
		t = append(t, g.keys...)
	}
	return t
}

func keyGroups() []keyGroup {
	return []keyGroup{
		{"Everywhere", keyTable{
			{goOn, []string{"enter"}, "Enter", "go on"},
			{leave, []string{"esc", "q"}, "q", "leave"},
			{showKeys, []string{"?"}, "?", "keys"},
			{goTo, []string{":", "ctrl+p"}, ":", "go to …"},
			{space, []string{"space", "right"}, "Space", "read on"},
			{scrollDown, []string{"pgdown"}, "PgDn", "scroll"},
			{scrollUp, []string{"pgup"}, "PgUp", "scroll back"},
			{scrollTop, []string{"home", "g"}, "Home", "to the top"},
			{scrollEnd, []string{"end", "G"}, "End", "to the end"},
			{mouse, []string{"ctrl+o"}, "ctrl+o", "mouse on or off"},
			{suspend, []string{"ctrl+z"}, "ctrl+z", "suspend, all is kept"},
			{quit, []string{"ctrl+c"}, "ctrl+c", "quit, all is kept"},
		}},
		{"Choosing", keyTable{
			{pickRow, []string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}, "1–9", "choose"},
			{rowUp, []string{"up", "k"}, "↑", "up"},
			{rowDown, []string{"down", "j"}, "↓", "down"},
			{rowsUp, []string{"pgup"}, "PgUp", "ten up"},
			{rowsDown, []string{"pgdown"}, "PgDn", "ten down"},
			{windowOn, []string{"space"}, "Space", "a window on"},
			{firstRow, []string{"home", "g"}, "Home", "the first"},
			{lastRow, []string{"end", "G"}, "End", "the last"},
			{toggleRow, []string{"space", "x"}, "Space", "tick"},
			{less, []string{"left", "h", "-"}, "←", "less"},
			{more, []string{"right", "l", "+"}, "→", "more"},
			{find, []string{"/"}, "/", "find"},
			{lineUp, []string{"up"}, "↑", "up"},
			{lineDown, []string{"down"}, "↓", "down"},
		}},
		{"Today and the rooms", keyTable{
			{openPath, []string{"p"}, "p", "your path"},
			{openConversations, []string{"c"}, "c", "conversations"},
			{openLessons, []string{"l"}, "l", "lessons"},
			{openSkills, []string{"s"}, "s", "skills"},
			{openBadges, []string{"b"}, "b", "badges"},
			{openNotebook, []string{"n"}, "n", "notebook"},
		}},
		{"The path, lessons and conversations", keyTable{
			{askFor, []string{"t"}, "t", "this next"},
			{setAside, []string{"x"}, "x", "not for now"},
			{regroup, []string{"o"}, "o", "grouped otherwise"},
		}},
		{"A session", keyTable{
			{goBack, []string{"b", "left", "backspace"}, "b", "page back"},
			{otherContext, []string{"c"}, "c", "another setting"},
			{ownWords, []string{"w"}, "w", "your own words first"},
			{undo, []string{"u"}, "u", "take it back"},
			{tryAgain, []string{"t"}, "t", "try that turn again"},
			{lessonOnIt, []string{"l"}, "l", "the lesson on it"},
			{openMap, []string{"m"}, "m", "the map of it"},
			{editRow, []string{"e"}, "e", "change it first"},
			{ownPlan, []string{"o"}, "o", "one of your own"},
			{passOver, []string{"s"}, "s", "skip"},
			{rehearse, []string{"r"}, "r", "rehearse it"},
			{keepOwn, []string{"k"}, "k", "keep it as a conversation"},
			{copyWords, []string{"y"}, "y", "copy"},
			{again, []string{"m"}, "m", "something more"},
			{enough, []string{"x"}, "x", "enough, show me"},
		}},
		{"A preview", keyTable{
			{analyse, []string{"a"}, "a", "what is behind it"},
			{jump, []string{"s"}, "s", "the scenes"},
			{assume, []string{"v"}, "v", "who it is seen by"},
		}},
		{"A text field", keyTable{
			{newLine, []string{"ctrl+j"}, "ctrl+j", "new line"},
			{nextField, []string{"tab", "up", "down"}, "Tab", "the other line"},
			{stopTyping, []string{"esc"}, "Esc", "leave, all is kept"},
			{editor, []string{"ctrl+e"}, "ctrl+e", "your own editor"},
			{undoTyping, []string{"ctrl+t"}, "ctrl+t", "take it back"},
			{typingGoTo, []string{"ctrl+p"}, "ctrl+p", "go to …"},
			{typingKeys, []string{"ctrl+g"}, "ctrl+g", "keys"},
		}},
		{"The mouse, once it is on", keyTable{
			{markRow, []string{"click"}, "click", "mark; on the marked row: choose"},
			{rollUp, []string{"wheel up"}, "wheel", "scroll back"},
			{rollDown, []string{"wheel down"}, "wheel", "scroll"},
		}},
	}
}

// use is an action that is valid now, with the words for it here ("" for the table's).
type use struct {
	act   action
	words string
}

// scrolling are the actions that every screen without a text field has.
func scrolling() []use {
	return []use{{act: space}, {act: scrollDown}, {act: scrollUp}, {act: scrollTop}, {act: scrollEnd}}
}

// everywhere are the actions that are valid on this screen as on every other.
func (a app) everywhere() []use {
	uses := []use{{act: goTo}}
	if a.options.Preview != nil { // there is nowhere else to go
		uses = nil
	}
	if isTyping(a.top()) {
		uses = []use{{act: typingGoTo}}
		if _, ok := a.top().(writer); ok {
			uses = append(uses, use{act: editor})
		}
	}
	if a.options.Settings.Mouse {
		uses = append(uses, use{act: markRow}, use{act: rollUp}, use{act: rollDown})
	}
	return append(uses, use{act: mouse}, use{act: suspend}, use{act: quit})
}

// paging are the ways to scroll that leave a text field its keys.
func paging() []use { return []use{{act: scrollDown}, {act: scrollUp}} }

// keyTable is a table of bindings.
type keyTable []binding

// of returns the binding of an action.
func (t keyTable) of(a action) binding {
	for _, b := range t {
		if b.act == a {
			return b
		}
	}
	return binding{}
}

// lookUp returns the valid action that a key asks for, and the number where the key is one.
func (t keyTable) lookUp(uses []use, key string) (a action, n int, ok bool) {
	for _, u := range uses {
		if slices.Contains(t.of(u.act).keys, key) {
			n, _ := strconv.Atoi(key)
			return u.act, n, true
		}
	}
	return 0, 0, false
}

// words are what the help says of an action here.
func (t keyTable) words(u use) (label, words string) {
	b := t.of(u.act)
	if u.words != "" {
		return b.label, u.words
	}
	return b.label, b.words
}

// keyName is the name of a pressed key in the table. Where the keyboard types other letters than Latin ones, the letter
// that stands in the same place counts.
func keyName(k tea.KeyPressMsg) string {
	name := k.String()
	if r, _ := utf8.DecodeRuneInString(name); r >= utf8.RuneSelf && k.BaseCode != 0 && k.Mod&^tea.ModShift == 0 {
		return string(k.BaseCode)
	}
	return name
}
