package tui

import (
	"fmt"
	"math"
	"slices"
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
		e := a.ledgerEntry(ref, line)
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

// ledgerEntry says where a line of a skill's ledger comes from.
func (a assessment) ledgerEntry(ref content.Ref, line engine.LedgerLine) entry {
	e := entry{title: LineWords(a.lib, a.belief, ref, line), find: line.Day.String()}
	if line.Near == 0 && line.Place.Kind != "" {
		e.do, e.doWords = a.whereabouts(line.Place.Kind, line.Place.Ref), "open"
		e.lines = append([]string{a.answerWords(line.Observation)}, a.wroteLines(line.Seq)...)
		if why := a.littleWords(ref, line); why != "" {
			e.lines = append(e.lines, why)
		}
	}
	return e
}

// wroteLines are the learner's own words at the turn at a place in the journal, where they were written before its choices.
func (v viewer) wroteLines(seq uint64) []string {
	if words := oneLine(v.p.SaidAt(seq)); words != "" {
		return []string{"You wrote first: " + quoted(words)}
	}
	return nil
}

// littleWords say why an answer moved a score by less than half a point, or the other way than its grade, "" where it did
// neither.
func (a assessment) littleWords(ref content.Ref, line engine.LedgerLine) string {
	if line.Kind != engine.Answered {
		return ""
	}
	good, moved := line.Grade >= content.Good, line.After-line.Before
	switch first := a.belief.About(line.Observation)[0]; {
	case math.Abs(moved) < 0.5 && first != ref:
		return "It is more about " + a.title(content.KindCompetency, first) + "."
	case math.Abs(moved) < 0.5:
		return "About what was expected of you by then."
	case good && moved < 0:
		return "A little less than was expected of you by then."
	case !good && moved > 0:
		return "A little more than was expected of you by then."
	}
	return ""
}

// LineWords says where a line of a skill's ledger comes from.
func LineWords(lib *content.Library, b engine.Belief, skill content.Ref, line engine.LedgerLine) string {
	if line.Near == 0 {
		return SourceWords(lib, line.Observation)
	}
	beside := b.Beside(skill, line)
	var of []string
	for _, o := range beside {
		for _, ref := range b.About(o) {
			if title := oneLine(engine.TitleOf(lib, content.KindCompetency, ref)); !slices.Contains(of, title) {
				of = append(of, title)
			}
		}
	}
	if more := len(of) - mostNamed; more > 0 {
		of = append(of[:mostNamed], fmt.Sprintf("%d more", more))
	}
	return kindsOf(beside) + " about " + listed(of)
}

// mostNamed is how many skills a grouped line names.
const mostNamed = 3

// kindsOf counts observations as what they are where they are of one kind: "2 answers".
func kindsOf(all []engine.Observation) string {
	noun := "observation"
	kinds := map[engine.ObservationKind]bool{}
	for _, o := range all {
		kinds[o.Kind] = true
	}
	switch {
	case len(kinds) != 1:
	case kinds[engine.Answered]:
		noun = "answer"
	case kinds[engine.SelfRated]:
		noun = "view of your own"
		if len(all) > 1 {
			return fmt.Sprintf("%d views of your own", len(all))
		}
	case kinds[engine.OthersRate]:
		noun = "view of others"
		if len(all) > 1 {
			return fmt.Sprintf("%d views of others", len(all))
		}
	case kinds[engine.Sureness]:
		noun = "word on how sure you were,"
		if len(all) > 1 {
			return fmt.Sprintf("%d words on how sure you were,", len(all))
		}
	}
	return countOf(len(all), noun)
}

// SourceWords says where an observation comes from.
func SourceWords(lib *content.Library, o engine.Observation) string {
	v := viewer{lib: lib}
	switch o.Kind {
	case engine.Sureness:
		return "How sure you were before " + v.itemWords(o.Place.Kind, o.Place.Ref)
	case engine.SelfRated:
		return fmt.Sprintf("Your own view, %g of 5", o.Points)
	case engine.OthersRate:
		return fmt.Sprintf("The view of %s, %s of 5", othersWords(o.Raters), decimal(o.Points))
	case engine.Answered:
	}
	if o.Place.Kind == content.KindLesson {
		return "A question that came back from “" + inner(v.title(o.Place.Kind, o.Place.Ref)) + "”"
	}
	return upper(v.spot(o.Place))
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
