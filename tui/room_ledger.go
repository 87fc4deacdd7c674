package tui

import (
	"fmt"
	"math"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// howItAdds explains the signed numbers of a ledger, once.
const howItAdds = "Scores do not add up, so each line also says what it moved on a scale where moves do: there 0 is a score of 50, 1 is 84, −1 is 16."

// why is the ledger behind a score, in the order of time: what it began with, every line, and what they add up to. Nothing
// where nothing moved it.
func (a assessment) why(ref content.Ref) []entry {
	lines := a.belief.Ledger(ref)
	if len(lines) == 0 {
		return nil
	}
	score, _ := a.belief.Score(ref)
	group := fmt.Sprintf("Why %d?", points(score.Value))
	if score.Observations == 0 {
		group = "Why no score yet?"
	}
	out := []entry{{group: group, title: "To begin with", side: "a score of 50, at 0.00", lines: []string{howItAdds}}}
	var sum theta
	for _, line := range lines {
		e := a.ledgerEntry(line)
		e.group, e.side = group, fmt.Sprintf("%s, %d → %d, %s", dayOfMonth(line.Day, a.today), points(line.Before), points(line.After), sum.add(line.Shift))
		out = append(out, e)
	}
	now := entry{group: group, title: "Together, now", side: fmt.Sprintf("a score of %d, at %s", points(score.Value), sum)}
	if score.Observations == 0 {
		now.lines = []string{"That is where it would begin, by what stands near it; it becomes a score with an answer of its own."}
	}
	return append(out, now)
}

// theta is a sum on the scale of a ledger. What is shown of its parts adds up to what is shown of it: a part is the difference
// of the rounded sums around it.
type theta struct{ exact float64 }

func (t theta) hundredths() int { return int(math.Round(100 * t.exact)) }

// add adds a part and writes it with its sign.
func (t *theta) add(shift float64) string {
	before := t.hundredths()
	t.exact += shift
	return signed(t.hundredths()-before, "+")
}

// String writes the sum: "0.43", "−0.07".
func (t theta) String() string { return signed(t.hundredths(), "") }

func signed(hundredths int, plus string) string {
	sign := plus
	if hundredths < 0 {
		sign, hundredths = "−", -hundredths
	}
	return fmt.Sprintf("%s%d.%02d", sign, hundredths/100, hundredths%100)
}

// ledgerEntry says where a line of a ledger comes from.
func (a assessment) ledgerEntry(line engine.LedgerLine) entry {
	e := entry{title: SourceWords(a.lib, line), find: line.Day.String()}
	if line.Near == 0 && line.Place.Kind != "" {
		e.do, e.doWords = a.whereabouts(line.Place.Kind, line.Place.Ref), "open"
		e.lines = []string{a.answerWords(line.Observation)}
	}
	return e
}

// SourceWords says where a line of a ledger comes from.
func SourceWords(lib *content.Library, line engine.LedgerLine) string {
	v := viewer{lib: lib}
	switch {
	case line.Near == 1:
		return "1 answer about a neighbouring skill"
	case line.Near > 1:
		return fmt.Sprintf("%d answers about neighbouring skills", line.Near)
	}
	switch line.Kind {
	case engine.Sureness:
		return "How sure you were before " + v.itemWords(line.Place.Kind, line.Place.Ref)
	case engine.SelfRated:
		return fmt.Sprintf("Your own view, %g of 5", line.Points)
	case engine.OthersRate:
		return fmt.Sprintf("The view of %s, %s of 5", othersWords(line.Raters), decimal(line.Points))
	case engine.Answered:
	}
	return upper(v.spot(line.Place))
}

// othersWords counts those who said how they see somebody.
func othersWords(n int) string {
	if n == 1 {
		return "1 other person"
	}
	return fmt.Sprintf("%d others", n)
}

// decimal is a number with one place at most.
func decimal(x float64) string { return strings.TrimSuffix(fmt.Sprintf("%.1f", x), ".0") }

// answerWords say what an answer came to, how sure the learner was of it, and the setting.
func (v viewer) answerWords(o engine.Observation) string {
	var parts []string
	if o.Kind == engine.Answered {
		parts = append(parts, gradeSaid(o.Grade))
	}
	if o.Confidence > 0 {
		parts = append(parts, "you were "+[...]string{"guessing", "fairly sure", "sure"}[o.Confidence-1])
	}
	words := upper(strings.Join(parts, "; "))
	if setting := v.setting(o.Place, o.Context); setting != "" {
		words += "; setting: " + setting
	}
	return words + "."
}

// gradeSaid is what an answer came to, within a sentence; about the answer, not about who gave it.
func gradeSaid(g content.Grade) string {
	switch g {
	case content.Best:
		return "the strongest answer there"
	case content.Good:
		return "a good answer; another went further"
	case content.Weak:
		return "an answer that went part of the way"
	case content.Poor:
	}
	return "an answer that led away from where you wanted to go"
}
