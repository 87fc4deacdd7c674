package tui

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// ToEarn says what a badge still asks for: a sentence for each criterion that is not met. It is empty for a badge whose
// criteria are all met, or that no pack has.
func ToEarn(lib *content.Library, p engine.Progress, ref content.Ref) []string {
	out := []string{}
	badge, standing := lib.Badge(ref), engine.Stand(p, lib, ref)
	for i, c := range standing.Criteria {
		if !c.Met {
			out = append(out, criterion{lib, p, badge, badge.Criteria[i]}.toDo())
		}
	}
	return out
}

// criterion is one criterion of a badge in words, and what there is of it so far.
type criterion struct {
	lib   *content.Library
	p     engine.Progress
	badge *content.Badge
	asked content.Criterion
}

// words say what is asked for, as a sentence without a stop: the same before it is met and after. Behaviours stand in it
// as what they look like.
func (c criterion) words() string {
	var parts []string
	for _, t := range c.asked.Targets {
		if words := c.goneThrough(t); words != "" {
			parts = append(parts, words)
		}
	}
	counts, tries := c.counts()
	switch {
	case len(c.asked.Behaviours) > 0:
		var what []string
		for _, ref := range c.asked.Behaviours {
			what = append(what, "“"+lower(c.behaviour(ref))+"”")
		}
		each := ""
		if len(what) > 1 {
			each = ", each"
		}
		parts = append(parts, "show "+listed(what)+each+" "+counts)
	case counts != "":
		parts = append(parts, "show "+c.subjectTitle()+" "+counts)
	}
	if tries > 0 {
		parts = append(parts, "try "+countOf(tries, "plan")+" from the lessons of "+c.subjectTitle()+" in real life, or make its moves in a prepared talk")
	}
	if c.asked.Level > 0 {
		parts = append(parts, "reach "+c.levelTitle()+" in "+c.subjectTitle())
	}
	if x, ok := c.mastery(); ok {
		parts = append(parts, fmt.Sprintf("have a score in %s that is surely %d or more", c.subjectTitle(), points(100*x)))
	}
	if c.asked.Confirmed || c.asked.CoachConfirmed {
		parts = append(parts, "have somebody who was there confirm it")
	}
	if len(parts) == 0 {
		parts = []string{strings.TrimRight(oneLine(c.asked.Text.String()), ".")}
	}
	return upper(strings.Join(parts, "; "))
}

// toDo is the sentence, with how much of it there is: of one thing what is counted, of several how many have all of it.
func (c criterion) toDo() string {
	far := c.soFar()
	count := ""
	switch {
	case len(far) == 0:
		return c.words() + "."
	case len(far) > 1:
		held := 0
		for _, e := range far {
			if whole(e.side) {
				held++
			}
		}
		count = fmt.Sprintf("%d of %d", held, len(far))
	default:
		count = far[0].side
		if _, sure := c.mastery(); sure {
			break
		}
		if n := strings.Fields(count); !strings.Contains(count, ",") { // the noun stands in the sentence
			count = strings.Join(n[:3], " ")
		}
	}
	return c.words() + " (" + count + " so far)."
}

// whole reports whether all that is counted is there: "2 of 2 days".
func whole(counts string) bool {
	for part := range strings.SplitSeq(counts, ", ") {
		if n := strings.Fields(part); n[0] != n[2] {
			return false
		}
	}
	return true
}

// goneThrough says how a lesson or a conversation is to be gone through, "" for anything else.
func (c criterion) goneThrough(t content.Target) string {
	title := oneLine(engine.TitleOf(c.lib, t.Kind, t.Ref))
	grade := content.Grade(0)
	for _, m := range c.asked.Measures {
		if m.Of == content.OfGrade {
			grade = content.Grade(m.Value)
		}
	}
	switch {
	case t.Kind == content.KindLesson && grade == content.Best:
		return "go through the lesson “" + inner(title) + "” in one sitting, with every first answer the strongest"
	case t.Kind == content.KindLesson && grade > 0:
		return "go through the lesson “" + inner(title) + "” in one sitting, with every first answer good or the strongest"
	case t.Kind == content.KindScenario && c.asked.Ending != "":
		return "bring the conversation “" + inner(title) + "” to a " + string(c.asked.Ending) + " ending"
	case t.Kind == content.KindLesson, t.Kind == content.KindScenario:
		return "go through the " + nounOf(t.Kind) + " “" + inner(title) + "”"
	}
	return ""
}

// counts say how often and where something is to be shown; tries are the plans to be tried.
func (c criterion) counts() (words string, tries int) {
	var parts []string
	for _, m := range c.asked.Measures {
		n := int(m.Value)
		switch m.Of {
		case content.CountEvidence:
			parts = append(parts, engine.Times(n))
		case content.CountScenarios:
			parts = append(parts, "in "+countOf(n, "conversation"))
		case content.CountContexts:
			parts = append(parts, "in "+countOf(n, "setting"))
		case content.CountDays:
			parts = append(parts, "on "+countOf(n, "day"))
		case content.CountTries:
			tries = n
		case content.OfMastery, content.OfGrade:
		}
	}
	if len(parts) == 0 && len(c.asked.Behaviours) > 0 {
		parts = []string{"once"}
	}
	return strings.Join(parts, " and "), tries
}

// soFar is how far each thing has come that is to be shown or tried.
func (c criterion) soFar() []entry {
	var out []entry
	for _, ref := range c.asked.Behaviours {
		out = append(out, entry{title: upper(c.behaviour(ref)), side: c.come(c.p.Tally(engine.OfBehaviour(ref)))})
	}
	counts, tries := c.counts()
	if len(out) == 0 && counts != "" {
		out = append(out, entry{title: c.subjectTitle(), side: c.come(c.p.Tally(engine.OfCompetency(c.subject())))})
	}
	if tries > 0 {
		n, _ := c.p.Tries(c.subject())
		out = append(out, entry{title: "Tries in real life", side: fmt.Sprintf("%d of %d", n, tries)})
	}
	return append(out, c.standsFar()...)
}

// come holds evidence against what is counted: "1 of 2 conversations, 1 of 2 days".
func (c criterion) come(t engine.Tally) string {
	var parts []string
	for _, m := range c.asked.Measures {
		n, noun := 0, ""
		switch m.Of {
		case content.CountEvidence:
			n, noun = t.Pieces, "time"
		case content.CountScenarios:
			n, noun = t.Scenarios, "conversation"
		case content.CountContexts:
			n, noun = t.Contexts, "setting"
		case content.CountDays:
			n, noun = t.Days, "day"
		case content.CountTries, content.OfMastery, content.OfGrade:
			continue
		}
		parts = append(parts, fmt.Sprintf("%d of %s", min(n, int(m.Value)), countOf(int(m.Value), noun)))
	}
	if len(parts) == 0 {
		return fmt.Sprintf("%d of 1 time", min(1, t.Pieces))
	}
	return strings.Join(parts, ", ")
}

// subject is the skill that is counted: the one that the criterion links to, else the badge's.
func (c criterion) subject() content.Ref {
	for _, t := range c.asked.Targets {
		if t.Kind == content.KindCompetency {
			return t.Ref
		}
	}
	return c.badge.Competency
}

func (c criterion) subjectTitle() string {
	return oneLine(engine.TitleOf(c.lib, content.KindCompetency, c.subject()))
}

func (c criterion) behaviour(ref content.Ref) string { return viewer{lib: c.lib}.behaviour(ref) }

// listed lists words: "a, b and c".
func listed(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}
