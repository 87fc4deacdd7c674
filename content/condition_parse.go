package content

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// conditionParser reads the words after `if`, by descent: or, and, not, test.
type conditionParser struct {
	words   []word // parentheses are words by themselves
	names   *vocabulary
	last    word // what was taken last, for faults at the end
	unknown []*fault
}

// parseCondition reads the words after `if`. The condition is nil when it is broken; unknown names leave it whole and
// are returned beside it.
func parseCondition(head word, words []word, names *vocabulary) (c Condition, unknown []*fault, broken *fault) {
	p := &conditionParser{words: splitBrackets(words), names: names, last: head}
	c, broken = p.any()
	if broken == nil && len(p.words) > 0 {
		broken = p.leftOver()
	}
	if broken != nil {
		return nil, nil, broken
	}
	return c, p.unknown, nil
}

// splitBrackets makes words of the parentheses around words.
func splitBrackets(words []word) []word {
	var out []word
	for _, w := range words {
		for strings.HasPrefix(w.text, "(") {
			out = append(out, word{"(", w.pos})
			w.text = w.text[1:]
			w.pos.Col++
		}
		name := strings.TrimRight(w.text, ")")
		if name != "" {
			out = append(out, word{name, w.pos})
		}
		w.pos.Col += utf8.RuneCountInString(name)
		for range len(w.text) - len(name) {
			out = append(out, word{")", w.pos})
			w.pos.Col++
		}
	}
	return out
}

// next returns the word ahead without taking it; at the end, an empty word.
func (p *conditionParser) next() word {
	if len(p.words) == 0 {
		return word{pos: p.last.pos}
	}
	return p.words[0]
}

func (p *conditionParser) take() word {
	p.last = p.words[0]
	p.words = p.words[1:]
	return p.last
}

// accept takes the word ahead if it is text.
func (p *conditionParser) accept(text string) bool {
	if len(p.words) == 0 || p.words[0].text != text {
		return false
	}
	p.take()
	return true
}

func (p *conditionParser) any() (Condition, *fault) {
	first, f := p.all()
	parts := Any{first}
	for f == nil && p.accept("or") {
		var part Condition
		part, f = p.all()
		parts = append(parts, part)
	}
	if f != nil || len(parts) == 1 {
		return first, f
	}
	return parts, nil
}

func (p *conditionParser) all() (Condition, *fault) {
	first, f := p.unary()
	parts := All{first}
	for f == nil && p.accept("and") {
		var part Condition
		part, f = p.unary()
		parts = append(parts, part)
	}
	if f != nil || len(parts) == 1 {
		return first, f
	}
	return parts, nil
}

func (p *conditionParser) unary() (Condition, *fault) {
	if p.accept("not") {
		part, f := p.unary()
		return Not{part}, f
	}
	open := p.next()
	if !p.accept("(") {
		return p.test()
	}
	inner, f := p.any()
	if f == nil && !p.accept(")") {
		if len(p.words) > 0 {
			return nil, p.leftOver()
		}
		return nil, faultAt(open, "add `)` where the bracket ends", "the bracket `(` is never closed")
	}
	return inner, f
}

func (p *conditionParser) test() (Condition, *fault) {
	w := p.next()
	switch w.text {
	case "":
		return nil, faultAt(w, "write `if trust >= 3`, `if seen a-scene` or `if not remote`, for example",
			"after `%s` a condition is expected", p.last.text)
	case "and", "or", ")":
		return nil, faultAt(w, "", "before `%s` a condition is expected", w.text)
	}
	p.take()
	// A meter may be called like one of the words: what follows tells.
	if _, compared := parseOp(p.next().text); compared {
		return p.compare(w)
	}
	switch w.text {
	case "level":
		return p.level()
	case "seen":
		return p.seen()
	case "chose":
		return p.chose()
	case "met":
		return p.met()
	}
	return p.context(w)
}

func (p *conditionParser) name(after string) (word, *fault) {
	w := p.next()
	if w.text == "" || w.text == ")" {
		return w, faultAt(w, "", "after `%s` a name is expected", after)
	}
	if f := checkName(w); f != nil {
		return w, f
	}
	return p.take(), nil
}

func (p *conditionParser) comparison(name word) (Op, int, *fault) {
	remedy := fmt.Sprintf("write `%s >= 3`, for example", name.text)
	w := p.next()
	op, ok := parseOp(w.text)
	if !ok {
		return "", 0, faultAt(w, remedy, "after `%s` one of >=, <=, >, <, = is expected", name.text)
	}
	p.take()
	w = p.next()
	n, ok := parseNumber(w.text)
	if tooFar(w.text) {
		return "", 0, faultAt(w, numbersEnd, "the number %s is too large", w.text)
	}
	if !ok {
		return "", 0, faultAt(w, remedy, "after `%s %s` a whole number is expected", name.text, op)
	}
	p.take()
	return op, n, nil
}

func (p *conditionParser) compare(name word) (Condition, *fault) {
	if f := checkName(name); f != nil {
		return nil, f
	}
	op, n, f := p.comparison(name)
	if f != nil {
		return nil, f
	}
	legal := append([]string{"confidence"}, p.names.meters...)
	if p.names.tries {
		legal = append(legal, "tries")
	}
	switch {
	case slices.Contains(p.names.meters, name.text):
		return Compare{OfMeter, name.text, op, n}, nil
	case name.text == "confidence":
		return Compare{Of: OfConfidence, Op: op, N: n}, nil
	case name.text == "tries" && p.names.tries:
		return Compare{Of: OfTries, Op: op, N: n}, nil
	}
	p.stranger(name, "meter", legal)
	return Compare{OfMeter, name.text, op, n}, nil
}

func (p *conditionParser) level() (Condition, *fault) {
	name, f := p.name("level")
	if f != nil {
		return nil, f
	}
	op, n, f := p.comparison(name)
	if f != nil {
		return nil, f
	}
	ref, ok := p.names.competency(name.text)
	if !ok {
		p.stranger(name, "competency", p.names.competencies)
	}
	return CompareLevel{ref, op, n}, nil
}

func (p *conditionParser) seen() (Condition, *fault) {
	name, f := p.name("seen")
	if f == nil && !slices.Contains(p.names.scenes, name.text) {
		p.stranger(name, "scene", p.names.scenes)
	}
	return HasSeen(name.text), f
}

func (p *conditionParser) chose() (Condition, *fault) {
	name, f := p.name("chose")
	if p.names.asked != nil {
		p.names.asked[name.text] = true
	}
	if f == nil && !slices.Contains(p.names.chosen, name.text) {
		p.unknown = append(p.unknown, faultAt(name,
			suggestOr(name.text, p.names.chosen, fmt.Sprintf("mark a choice with `as %s`", name.text)),
			"no choice is marked `as %s`", name.text))
	}
	return HasChosen(name.text), f
}

func (p *conditionParser) met() (Condition, *fault) {
	name, f := p.name("met")
	if f != nil {
		return nil, f
	}
	ref, ok := p.names.scenario(name.text)
	if !ok {
		p.stranger(name, "scenario", p.names.scenarios)
	}
	met := HasMet{Scenario: ref}
	switch kind := EndingKind(p.next().text); kind {
	case EndingStrong, EndingMixed, EndingPoor:
		p.take()
		met.Ending = kind
	}
	return met, nil
}

func (p *conditionParser) context(name word) (Condition, *fault) {
	if i := strings.IndexAny(name.text, "<>=≥≤"); i > 0 {
		return nil, faultAt(name, "put a space on both sides of the sign, such as `trust >= 3`", "`%s` is written without spaces", name.text)
	}
	if f := checkName(name); f != nil {
		return nil, f
	}
	if after := p.next().text; after == "==" || after == "=>" || after == "=<" || after == "≥" || after == "≤" || after == "!=" {
		return nil, faultAt(p.next(), "comparisons are written >=, <=, >, <, =", "`%s` is not a comparison", after)
	}
	if slices.Contains(p.names.contexts, name.text) || p.names.anyContext {
		return InContext(name.text), nil
	}
	p.unknown = append(p.unknown, faultAt(name, p.remedyForWord(name.text), "there is no context `%s`", name.text))
	return InContext(name.text), nil
}

// remedyForWord tells a name that stands alone from a context with a slip in it.
func (p *conditionParser) remedyForWord(name string) string {
	switch {
	case slices.Contains(p.names.meters, name) || name == "confidence" || name == "tries" && p.names.tries:
		return fmt.Sprintf("compare it with a number: `%s >= 2`", name)
	case slices.Contains(p.names.chosen, name):
		return fmt.Sprintf("for a choice that was taken, write `chose %s`", name)
	case slices.Contains(p.names.scenes, name):
		return fmt.Sprintf("for a scene that was seen, write `seen %s`", name)
	}
	return suggestFrom(name, p.names.contexts)
}

func (p *conditionParser) stranger(name word, what string, legal []string) {
	p.unknown = append(p.unknown, faultAt(name, suggestFrom(name.text, legal), "no %s is called `%s`", what, name.text))
}

func (p *conditionParser) leftOver() *fault {
	w := p.next()
	if w.text == ")" {
		return faultAt(w, "take it out, or open it with `(`", "the bracket `)` was never opened")
	}
	return faultAt(w, "join conditions with `and` or `or`", "before `%s` a word such as `and` or `or` is expected", w.text)
}
