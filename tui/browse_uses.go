package tui

import "slices"

func (b browse) uses() []use {
	if b.filter == "" && b.isPage() {
		return append(slices.Concat([]use{{goOn, "back"}, {leave, "back"}, {showKeys, ""}}, reading(), roomUses()), use{openLessons, ""}, use{find, ""})
	}
	e, ok := b.chosen()
	var out []use
	if ok {
		out = append(append(out, use{goOn, e.doWords}), e.wishUses()...)
	}
	rows, finds := []use{{rowDown, ""}, {rowUp, ""}}, []use{{find, ""}}
	if len(b.shown) == 0 {
		rows = nil
	}
	if len(b.listing.entries) <= 1 {
		finds = nil
	}
	if len(e.wishUses()) > 0 { // then there is room for one of the two in the help line, and arrows are found without
		rows, finds = finds, rows
	}
	out = append(append(out, rows...), finds...)
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
		out = append(out, use{more, e.doWords})
	}
	if len(b.shown) > 0 {
		out = append(out, use{windowOn, ""})
	}
	if len(b.listing.entries) <= 1 {
		out = append(out, use{find, ""})
	}
	return append(out, roomUses()...)
}
