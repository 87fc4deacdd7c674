package content

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// chip is a stage direction: what stands between backticks where the format gives it a meaning. One of [gradeChip],
// [effectChip], [ifChip], [wordChip], [asChip], [catchesChip], [endingChip], [levelChip], [weightChip], [measureChip],
// [triggerChip], [nameChip]. Alignments, whose words are free, are read by [parseAlignment].
type chip interface{ chip() }

type (
	gradeChip Grade
	// effectChip is `+2 name`; whether the name is a meter or a behaviour depends on where it stands.
	effectChip struct {
		points int
		name   word
	}
	// ifChip keeps its condition unread: what may be named in it depends on where it stands.
	ifChip struct{ cond []word }
	// wordChip is `once`, `else`, `self-reported`, `confirmed` or `coach-confirmed`.
	wordChip    string
	asChip      struct{ name word }
	catchesChip struct{ cues []word }
	endingChip  EndingKind
	levelChip   int
	weightChip  int
	measureChip struct {
		of    Measurable
		op    Op
		value float64
	}
	// triggerChip is any trigger but `if`; of `stale` the name is set and the competency in it is still to be found.
	triggerChip struct {
		trigger Trigger
		stale   word
	}
	// nameChip is a lone name: in a badge's criteria, a behaviour.
	nameChip struct{ name word }
)

func (gradeChip) chip() {}

func (effectChip) chip() {}

func (ifChip) chip() {}

func (wordChip) chip() {}

func (asChip) chip() {}

func (catchesChip) chip() {}

func (endingChip) chip() {}

func (levelChip) chip() {}

func (weightChip) chip() {}

func (measureChip) chip() {}

func (triggerChip) chip() {}

func (nameChip) chip() {}

// word is a part of a chip between spaces.
type word struct {
	text string
	pos  Pos
}

// fault is what is wrong with a chip: at the word, what was found and expected, and the remedy.
type fault struct {
	at     Pos
	what   string
	remedy string
}

func (f *fault) Error() string { return f.what }

func faultAt(w word, remedy, format string, args ...any) *fault {
	return &fault{at: w.pos, what: fmt.Sprintf(format, args...), remedy: remedy}
}

// words splits a chip at its spaces; there is exactly one between words.
func (l Literal) words() ([]word, *fault) {
	if strings.TrimSpace(l.Text) == "" {
		return nil, &fault{at: l.Pos, what: "there is nothing between the backticks"}
	}
	out := make([]word, 0, 1+strings.Count(l.Text, " "))
	at := l.Pos
	at.Col += literalOffset
	for text := range strings.SplitSeq(l.Text, " ") {
		if text == "" || strings.ContainsAny(text, "\t\n") {
			return nil, &fault{
				at: at, what: fmt.Sprintf("`%s` has more than one space in a place", l.Text),
				remedy: fmt.Sprintf("write `%s`", strings.Join(strings.Fields(l.Text), " ")),
			}
		}
		out = append(out, word{text, at})
		at.Col += utf8.RuneCountInString(text) + 1
	}
	return out, nil
}

// literalOffset is how far the words of a literal stand behind its position, which is that of the backtick.
const literalOffset = 1

// parseChip reads a literal as a chip. Names in it are not looked up, a condition is not read yet.
func parseChip(lit Literal) (chip, *fault) {
	words, f := lit.words()
	if f != nil {
		return nil, f
	}
	head, rest := words[0], words[1:]
	switch head.text {
	case "best", "good", "weak", "poor":
		g, _ := ParseGrade(head.text)
		return alone(gradeChip(g), head, rest)
	case "once", "else", "self-reported", "confirmed", "coach-confirmed":
		return alone(wordChip(head.text), head, rest)
	case "if":
		return ifChip{rest}, nil
	case "as":
		return parseAs(head, rest)
	case "catches":
		return parseCatches(head, rest)
	case "ending":
		return parseEnding(head, rest)
	case "level":
		n, f := parseDigit(head, rest)
		if f != nil {
			return nil, f
		}
		return levelChip(n), nil
	case "weight":
		n, f := parseDigit(head, rest)
		if f != nil {
			return nil, f
		}
		return weightChip(n), nil
	case "evidence", "scenarios", "contexts", "days", "tries", "mastery", "grade":
		return parseMeasure(head, rest)
	case "after", "stale", "at":
		return parseTrigger(head, rest)
	}
	if strings.ContainsAny(head.text[:1], "+-") {
		return parseEffect(head, rest)
	}
	if len(rest) == 0 && isName(head.text) {
		return nameChip{head}, nil
	}
	return nil, faultAt(head, "", "`%s` means nothing here", lit.Text)
}

func alone(c chip, head word, rest []word) (chip, *fault) {
	if len(rest) > 0 {
		return nil, faultAt(rest[0], fmt.Sprintf("write `%s` and put the rest into backticks of its own", head.text),
			"nothing may follow `%s` between the same backticks", head.text)
	}
	return c, nil
}

func parseEffect(head word, rest []word) (chip, *fault) {
	sign, digits := head.text[:1], head.text[1:]
	if !isDigit(digits) {
		return nil, faultAt(head, fmt.Sprintf("write `%s1 name` to `%s9 name`, with a space before the name", sign, sign),
			"after `%s` one digit is expected, not `%s`", sign, digits)
	}
	if len(rest) == 0 {
		return nil, faultAt(head, fmt.Sprintf("write `%s name`", head.text),
			"after `%s` the name of a behaviour or meter is expected", head.text)
	}
	if f := checkName(rest[0]); f != nil {
		return nil, f
	}
	points := int(digits[0] - '0')
	if sign == "-" {
		points = -points
	}
	return alone(effectChip{points, rest[0]}, word{text: head.text + " " + rest[0].text}, rest[1:])
}

func parseAs(head word, rest []word) (chip, *fault) {
	if len(rest) == 0 {
		return nil, faultAt(head, "write `as name`", "after `as` a name is expected")
	}
	if f := checkName(rest[0]); f != nil {
		return nil, f
	}
	return alone(asChip{rest[0]}, word{text: "as " + rest[0].text}, rest[1:])
}

func parseCatches(head word, rest []word) (chip, *fault) {
	if len(rest) == 0 {
		return nil, faultAt(head, "write `catches name`", "after `catches` the name of a cue is expected")
	}
	for _, w := range rest {
		if f := checkName(w); f != nil {
			return nil, f
		}
	}
	return catchesChip{rest}, nil
}

func parseEnding(head word, rest []word) (chip, *fault) {
	if len(rest) == 0 {
		return nil, faultAt(head, "write `ending strong`, `ending mixed` or `ending poor`", "after `ending` its kind is expected")
	}
	kind := EndingKind(rest[0].text)
	switch kind {
	case EndingStrong, EndingMixed, EndingPoor:
		return alone(endingChip(kind), word{text: "ending " + rest[0].text}, rest[1:])
	}
	return nil, faultAt(rest[0], suggestFrom(rest[0].text, []string{"strong", "mixed", "poor"}),
		"an ending is strong, mixed or poor, not `%s`", rest[0].text)
}

func checkName(w word) *fault {
	if isName(w.text) {
		return nil
	}
	return faultAt(w, "names are letters, digits, hyphens and underscores, without spaces", "`%s` is not a name", w.text)
}

// isName reports a name, with or without its pack: `plays-back`, `clear-talk/plays-back`.
func isName(s string) bool {
	pack, id, cut := strings.Cut(s, "/")
	return isWord(pack) && (!cut || isWord(id))
}

// isWord reports letters and digits of any script, and hyphens and underscores after the first.
func isWord(s string) bool {
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || i > 0 && (r == '-' || r == '_' || unicode.IsMark(r)) {
			continue
		}
		return false
	}
	return s != ""
}

// suggestOr names what was probably meant, or else gives the remedy.
func suggestOr(name string, legal []string, remedy string) string {
	if s := suggestFrom(name, legal); s != "" {
		return s
	}
	return remedy
}
