package tui

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// noScore is said where nothing was observed of a skill.
const noScore = "no score yet"

// beginsWith says what a first score comes from.
const beginsWith = "A score begins with a conversation, a check-up, or a question that comes back."

// scoreWords is a score as a value: "58, give or take 9".
func scoreWords(s engine.Score) string {
	if s.Observations == 0 {
		return noScore
	}
	return fmt.Sprintf("%d, give or take %d", points(s.Value), s.Give())
}

// rangeWords says between which numbers a score lies, and whether it means much.
func rangeWords(s engine.Score) string {
	words := fmt.Sprintf("Eight times in ten it lies between %d and %d.", points(s.Low), points(s.High))
	if s.Provisional {
		words += " Provisional: too little is known for the number to mean much."
	}
	return words
}

// TierWords says how a skill stands beside the learner's others, with how likely that is: "a strength, 82 in 100".
func TierWords(t engine.Tier, above float64) string {
	switch t {
	case engine.Strength:
		return fmt.Sprintf("a strength, %d in 100", engine.InHundred(above))
	case engine.Look:
		return fmt.Sprintf("worth a look, %d in 100", engine.InHundred(1-above))
	case engine.Open:
	}
	switch {
	case above >= 0.5+engine.Surmise:
		return fmt.Sprintf("open: leans to a strength, %d in 100", engine.InHundred(above))
	case above <= 0.5-engine.Surmise:
		return fmt.Sprintf("open: may be worth a look, %d in 100", engine.InHundred(1-above))
	}
	return "open: not enough to say"
}

// tierInList is how a skill stands, behind a colon.
func tierInList(t engine.Tier, above float64) string {
	return strings.Replace(TierWords(t, above), ":", ",", 1)
}

// tierSentence is the tier as a sentence; while a score is provisional none is said.
func tierSentence(s engine.Score) string {
	if s.Provisional {
		return "Too early to say how it stands beside your others."
	}
	return "Beside your other skills: " + tierInList(s.Tier, s.Above) + "."
}

// trendWords says where a score went, "" where there is nothing to compare it with or the score is provisional.
func trendWords(s engine.Score, t engine.Trend) string {
	since, then := "in "+countOf(t.Days, "day"), countOf(t.Days, "day")+" ago"
	if t.Days == 1 {
		since, then = "since yesterday", "yesterday"
	}
	switch n := points(t.Points); {
	case t.Days == 0 || s.Provisional:
		return ""
	case n > 0:
		return "Up " + countOf(n, "point") + " " + since + "."
	case n < 0:
		return "Down " + countOf(-n, "point") + " " + since + "."
	}
	return "Where it was " + then + "."
}

// levelTitle is a level within a sentence: "level 2, Practising".
func levelTitle(l content.Level) string {
	words := fmt.Sprintf("level %d", l.N)
	if name := oneLine(l.Name); name != "" {
		words += ", " + name
	}
	return words
}

// levelMeans is a level with what it means, in a sentence.
func levelMeans(l content.Level) string {
	words := levelTitle(l)
	if short := oneLine(plainLine(l.InShort)); short != "" {
		words += ": " + lower(strings.TrimRight(short, "."))
	}
	return words + "."
}

// levelWords say which level of a skill is reached, and what the next one still asks for; nothing where its pack has no rules.
func (v viewer) levelWords(ref content.Ref) []string {
	var out []string
	reached := v.p.Level(v.lib, ref)
	for _, l := range v.lib.Competency(ref).Levels {
		if l.N == reached {
			out = append(out, upper(levelMeans(l)))
		}
	}
	if next, _, ok := v.p.Asks(v.lib, ref); ok {
		title := upper(levelTitle(next))
		if next.Name != "" {
			title += ","
		}
		out = append(out, title+" still asks for "+listed(ToReach(v.lib, v.p, ref))+".")
	}
	return out
}

// ToReach says what the next level of a skill still asks for, one thing a phrase; nothing where all are reached.
func ToReach(lib *content.Library, p engine.Progress, ref content.Ref) []string {
	out := []string{}
	_, asks, _ := p.Asks(lib, ref)
	for _, a := range asks {
		if !a.Met {
			out = append(out, askWords(a))
		}
	}
	return out
}

// askWords is what a test of a level still asks for.
func askWords(a engine.Asked) string {
	if a.Of == content.OfMastery {
		far := "nothing to tell it from yet"
		if a.Have > 0 {
			far = fmt.Sprintf("%d in 100 sure so far, %d are asked", engine.InHundred(a.Have), engine.InHundred(engine.Mastered))
		}
		return fmt.Sprintf("a score that is surely %d or more (%s)", points(100*a.Value), far)
	}
	one, many := unitOf(a.Of)
	want := int(a.Value)
	if a.Op == content.More {
		want++
	}
	switch more := want - int(a.Have); {
	case more == 1:
		return "1 more " + one
	case more > 1:
		return fmt.Sprintf("%d more %s", more, many)
	}
	return fmt.Sprintf("%s %s %g (%g so far)", many, a.Op, a.Value, a.Have)
}

// unitOf is what a measure counts, one and more of it.
func unitOf(m content.Measurable) (one, many string) {
	switch m {
	case content.CountEvidence:
		return "piece of evidence", "pieces of evidence"
	case content.CountScenarios:
		return "conversation", "conversations"
	case content.CountContexts:
		return "setting", "settings"
	case content.CountDays:
		return "day", "days"
	case content.CountTries:
		return "try in real life", "tries in real life"
	case content.OfMastery, content.OfGrade:
	}
	return string(m), string(m)
}
