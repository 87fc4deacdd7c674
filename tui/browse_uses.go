package tui

import (
	"slices"

	"example.com/hearten/engine"
)

func (b browse) uses() []use {
	if b.filter == "" && b.isPage() {
		return append(slices.Concat([]use{{goOn, "back"}, {leave, "back"}, {showKeys, ""}}, reading(), roomUses()), use{openLessons, ""}, use{find, ""})
	}
	e, ok := b.chosen()
	var out []use
	wishes, groups := e.wishUses(), b.groupUses()
	shown := len(wishes)
	if e.wish == engine.NoWish { // then one of them makes room for the groups in the help line
		shown = max(0, shown-len(groups))
	}
	if ok {
		out = append(append(out, use{goOn, e.doWords}), wishes[:shown]...)
	}
	rows, finds := []use{{rowDown, ""}, {rowUp, ""}}, []use{{find, ""}}
	if len(b.shown) == 0 {
		rows = nil
	}
	if len(b.listing.entries) <= 1 {
		finds = nil
	}
	if len(wishes) > 0 { // then there is room for one of the two in the help line, and arrows are found without
		rows, finds = finds, rows
	}
	out = slices.Concat(out, groups, rows, finds)
	back := use{leave, "back"}
	if b.filter != "" {
		back.words = "all again"
	}
	out = append(out, back)
	if len(b.shown) > 0 {
		out = append(out, use{pickRow, "at once"}, use{showKeys, ""})
		out = append(out, use{rowsDown, ""}, use{rowsUp, ""}, use{firstRow, ""}, use{lastRow, ""}, use{less, back.words})
	} else {
		out = append(out, use{showKeys, ""})
	}
	if ok {
		out = append(append(out, use{more, e.doWords}), wishes[shown:]...)
	}
	if len(b.shown) > 0 {
		out = append(out, use{windowOn, ""})
	}
	if len(b.listing.entries) <= 1 {
		out = append(out, use{find, ""})
	}
	return append(out, roomUses()...)
}

// groupUses is the key that groups the entries otherwise, where there is one.
func (b browse) groupUses() []use {
	if len(b.listing.groupings) == 0 || len(b.shown) == 0 {
		return nil
	}
	return []use{{regroup, b.listing.nextGrouping().keyWords()}}
}
