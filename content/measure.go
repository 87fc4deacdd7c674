package content

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Measurable is what a [Measure] counts.
type Measurable string

// What criteria and level rules may count.
const (
	CountEvidence  Measurable = "evidence"
	CountScenarios Measurable = "scenarios"
	CountContexts  Measurable = "contexts"
	CountDays      Measurable = "days"
	CountTries     Measurable = "tries"
	OfMastery      Measurable = "mastery"
	OfGrade        Measurable = "grade"
)

// Measure is one test of a criterion: `evidence >= 4`, `mastery >= 0.6`, `grade >= good` (Value is the grade's number).
type Measure struct {
	Pos   Pos
	Of    Measurable
	Op    Op
	Value float64
}

// String writes the measure as authors do.
func (m Measure) String() string {
	if m.Of == OfGrade {
		return fmt.Sprintf("%s %s %s", m.Of, m.Op, Grade(m.Value))
	}
	return fmt.Sprintf("%s %s %g", m.Of, m.Op, m.Value)
}

func parseDigit(head word, rest []word) (int, *fault) {
	if len(rest) == 0 || !isDigit(rest[0].text) {
		at := head
		if len(rest) > 0 {
			at = rest[0]
		}
		return 0, faultAt(at, fmt.Sprintf("write `%s 3`, for example", head.text),
			"after `%s` one digit is expected", head.text)
	}
	n := int(rest[0].text[0] - '0')
	if len(rest) > 1 {
		return 0, faultAt(rest[1], fmt.Sprintf("write `%s %d` alone between backticks", head.text, n),
			"nothing may follow `%s %d` between the same backticks", head.text, n)
	}
	return n, nil
}

func parseMeasure(head word, rest []word) (chip, *fault) {
	of, example := Measurable(head.text), "3"
	switch of {
	case OfGrade:
		example = "good"
	case OfMastery:
		example = "0.6"
	case CountEvidence, CountScenarios, CountContexts, CountDays, CountTries:
	}
	remedy := fmt.Sprintf("write `%s >= %s`, for example", head.text, example)
	if len(rest) == 0 {
		return nil, faultAt(head, remedy, "after `%s` a comparison is expected", head.text)
	}
	op, ok := parseOp(rest[0].text)
	if !ok {
		return nil, faultAt(rest[0], remedy, "after `%s` one of >=, <=, >, <, = is expected, not `%s`", head.text, rest[0].text)
	}
	if len(rest) == 1 {
		return nil, faultAt(rest[0], remedy, "after `%s %s` a value is expected", head.text, op)
	}
	value, ok := parseValue(of, rest[1].text)
	if !ok {
		return nil, faultAt(rest[1], remedy, "`%s` cannot be compared with `%s`", head.text, rest[1].text)
	}
	return alone(measureChip{of, op, value}, word{text: fmt.Sprintf("%s %s %s", of, op, rest[1].text)}, rest[2:])
}

// parseValue reads what a measure is compared with: a grade for grades, up to one for mastery, else a whole number.
func parseValue(of Measurable, s string) (float64, bool) {
	switch of {
	case OfGrade:
		g, ok := ParseGrade(s)
		return float64(g), ok
	case OfMastery:
		whole, part, dotted := strings.Cut(s, ".")
		if !isNumber(whole) || dotted && !isNumber(part) {
			return 0, false
		}
		v, err := strconv.ParseFloat(s, 64)
		return v, err == nil && v <= 1
	case CountEvidence, CountScenarios, CountContexts, CountDays, CountTries:
	}
	n, ok := parseNumber(s)
	return float64(n), ok
}

func parseOp(s string) (Op, bool) {
	op := Op(s)
	return op, slices.Contains([]Op{AtLeast, AtMost, More, Less, Equal}, op)
}

// parseAlignment reads the chip after a link under Alignment: a framework and, where given, its version or code.
func parseAlignment(lit Literal) (framework, code string, f *fault) {
	words, f := lit.words()
	if f != nil {
		return "", "", f
	}
	if len(words) > 2 {
		return "", "", faultAt(words[2], "write the framework and its version or code, such as `ESCO 1.1.1`",
			"an alignment is two words at most")
	}
	if len(words) == 2 {
		code = words[1].text
	}
	return words[0].text, code, nil
}

func isDigit(s string) bool { return len(s) == 1 && isNumber(s) }

func isNumber(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// Numbers have no more than maxDigits digits.
const (
	maxDigits  = 4
	numbersEnd = "numbers go up to 9999"
)

// tooFar reports a number that is larger than numbers go.
func tooFar(s string) bool { return isNumber(s) && len(s) > maxDigits }

// parseNumber reads digits; more than four of them are a slip of the finger.
func parseNumber(s string) (int, bool) {
	if !isNumber(s) || len(s) > maxDigits {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}
