package scenariotest

import (
	"fmt"
	"strings"
)

// choices writes a list of what can be said; those that are on offer once, or on a condition, may leave nothing.
func (w *writer) choices() {
	ordered := w.likely(30)
	for i := range 1 + w.chance.IntN(4) {
		bullet := "- "
		if ordered {
			bullet = fmt.Sprintf("%d. ", i+1)
		}
		indent := strings.Repeat(" ", len(bullet))
		fmt.Fprintf(&w.text, "%s[%s](#%s)%s\n\n", bullet, oneOf(w, words()), oneOf(w, w.scenes).slug, w.chips())
		if w.likely(30) {
			w.line("%s%s", indent, oneOf(w, words()))
		}
		if w.likely(20) {
			w.line("%s`if %s` **Ines:** %s", indent, w.condition(2), oneOf(w, words()))
		}
		w.line("%s> %s", indent, oneOf(w, words()))
	}
}

// chips writes what stands behind a choice: its grade, and some of all else.
func (w *writer) chips() string {
	chips := []string{oneOf(w, []string{"best", "good", "weak", "poor"})}
	for range w.chance.IntN(4) {
		if len(w.meters) > 0 && w.likely(75) {
			chips = append(chips, fmt.Sprintf("%s%d %s", oneOf(w, []string{"+", "-"}), w.chance.IntN(10), oneOf(w, w.meters).name))
		} else {
			chips = append(chips, fmt.Sprintf("%s%d plays-back", oneOf(w, []string{"+", "-"}), 1+w.chance.IntN(2)))
		}
	}
	if w.likely(40) {
		chips = append(chips, "if "+w.condition(3))
	}
	if w.likely(25) {
		chips = append(chips, "once")
	}
	if w.likely(30) {
		chips = append(chips, "as "+oneOf(w, w.marks))
	}
	if w.likely(10) {
		chips = append(chips, "catches breath")
	}
	return " `" + strings.Join(chips, "` `") + "`"
}

// condition writes an `or` of `and`s of tests and brackets, at most so deep; `not` stands before any of them.
func (w *writer) condition(depth int) string {
	var any []string
	for range 1 + w.chance.IntN(2) {
		var all []string
		for range 1 + w.chance.IntN(2) {
			all = append(all, w.unary(depth))
		}
		any = append(any, strings.Join(all, " and "))
	}
	return strings.Join(any, " or ")
}

func (w *writer) unary(depth int) string {
	switch {
	case w.likely(25):
		return "not " + w.unary(depth)
	case depth > 0 && w.likely(30):
		return "(" + w.condition(depth-1) + ")"
	}
	return w.test()
}

func (w *writer) test() string {
	op := oneOf(w, []string{">=", "<=", ">", "<", "="})
	switch p := w.chance.IntN(20); {
	case p < 7 && len(w.meters) > 0:
		m := oneOf(w, w.meters)
		return fmt.Sprintf("%s %s %d", m.name, op, w.chance.IntN(m.most+2))
	case p < 10:
		return "seen " + oneOf(w, w.scenes).slug
	case p < 13:
		return "chose " + oneOf(w, w.marks)
	case p < 15:
		return oneOf(w, []string{"remote", "frontline", "new-manager"})
	case p < 17:
		return fmt.Sprintf("confidence %s %d", op, 1+w.chance.IntN(3))
	case p < 18:
		return fmt.Sprintf("level %s %s %d", oneOf(w, []string{"active-listening", "empathy"}), op, w.chance.IntN(5))
	}
	return strings.TrimSpace("met " + oneOf(w, []string{"copied-in", "what-we-agreed"}) + " " + oneOf(w, []string{"", "strong", "mixed", "poor"}))
}
