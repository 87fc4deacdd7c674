package tui

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// ToEarn says what a badge still asks for: a sentence for each thing to do, each behaviour and skill once. It is empty for
// a badge whose criteria are all met, or that no pack has.
func ToEarn(lib *content.Library, p engine.Progress, ref content.Ref) []string {
	return toEarn(lib, p, ref, func(int) bool { return true })
}

// toEarn is ToEarn of the criteria that are wanted, by their place.
func toEarn(lib *content.Library, p engine.Progress, ref content.Ref, wanted func(int) bool) []string {
	badge, standing := lib.Badge(ref), engine.Stand(p, lib, ref)
	l := todoList{lib: lib, p: p}
	for i, c := range standing.Criteria {
		if c.Met || !wanted(i) {
			continue
		}
		before := l.len()
		l.add(badge, badge.Criteria[i], c.Missing)
		if l.len() == before {
			l.once(upper(c.Missing) + ".")
		}
	}
	return l.sentences()
}

// todoList gathers what is to do. What is to be shown is gathered by whom or what it is about, so that it is said once.
type todoList struct {
	lib   *content.Library
	p     engine.Progress
	order []string            // sentences, or what is to be shown
	shows map[string][]string // by what is to be shown: where and how often
}

func (l *todoList) len() int {
	n := len(l.order)
	for _, parts := range l.shows {
		n += len(parts)
	}
	return n
}

func (l *todoList) once(sentence string) {
	if !slices.Contains(l.order, sentence) {
		l.order = append(l.order, sentence)
	}
}

// show adds that something is to be shown somewhere, or so often.
func (l *todoList) show(what, part string) {
	if l.shows == nil {
		l.shows = map[string][]string{}
	}
	l.once(what)
	if !slices.Contains(l.shows[what], part) {
		l.shows[what] = append(l.shows[what], part)
	}
}

func (l *todoList) sentences() []string {
	out := []string{}
	for _, s := range l.order {
		if parts, ok := l.shows[s]; ok {
			s = strings.TrimRight("Show "+s+" "+strings.Join(parts, " and "), " ") + "."
		}
		out = append(out, s)
	}
	return out
}

// add takes in a criterion that is not met; missing is what the engine says about it.
func (l *todoList) add(b *content.Badge, c content.Criterion, missing string) {
	if c.Confirmed || c.CoachConfirmed {
		l.once("Ask somebody who was there to confirm it.")
	}
	for _, t := range c.Targets {
		title := engine.TitleOf(l.lib, t.Kind, t.Ref)
		if !strings.Contains(missing, "“"+title+"”") {
			continue
		}
		switch {
		case t.Kind == content.KindLesson:
			l.once("Go through the lesson “" + title + "” in one sitting, with every first answer good or the strongest.")
		case t.Kind == content.KindScenario && c.Ending != "":
			l.once("Bring the conversation “" + title + "” to a " + string(c.Ending) + " ending.")
		case t.Kind == content.KindScenario:
			l.once("Go through the conversation “" + title + "”.")
		}
	}
	for _, m := range c.Measures {
		l.measure(b, c, m)
	}
	for _, ref := range c.Behaviours {
		if len(c.Measures) == 0 && l.p.Tally(engine.OfBehaviour(ref)).Pieces == 0 {
			l.show(l.behaviour(ref), "once")
		}
	}
}

// measure takes in something that is counted, where it does not hold yet.
func (l *todoList) measure(b *content.Badge, c content.Criterion, m content.Measure) {
	subject := b.Competency
	for _, t := range c.Targets {
		if t.Kind == content.KindCompetency {
			subject = t.Ref
		}
	}
	title := engine.TitleOf(l.lib, content.KindCompetency, subject)
	switch {
	case m.Of == content.CountTries:
		n, _ := l.p.Tries(subject)
		if !m.Op.Holds(float64(n), m.Value) {
			l.once(fmt.Sprintf("Try plans from the lessons of %s in real life: %d of %g so far.", title, n, m.Value))
		}
	case len(c.Behaviours) == 0:
		l.count(title, m, l.p.Tally(engine.OfCompetency(subject)))
	default:
		for _, ref := range c.Behaviours {
			l.count(l.behaviour(ref), m, l.p.Tally(engine.OfBehaviour(ref)))
		}
	}
}

func (l *todoList) count(what string, m content.Measure, t engine.Tally) {
	n, format, noun := 0, "", ""
	switch m.Of {
	case content.CountEvidence:
		n, format, noun = t.Pieces, "%s", "time"
	case content.CountScenarios:
		n, format, noun = t.Scenarios, "in %s", "conversation"
	case content.CountContexts:
		n, format, noun = t.Contexts, "in %s", "setting"
	case content.CountDays:
		n, format, noun = t.Days, "on %s", "day"
	case content.CountTries, content.OfMastery, content.OfGrade:
		return
	}
	if !m.Op.Holds(float64(n), m.Value) {
		l.show(what, fmt.Sprintf(format+" (%d so far)", countOf(int(m.Value), noun), n))
	}
}

// behaviour is what a behaviour looks like, in quotation marks.
func (l *todoList) behaviour(ref content.Ref) string {
	b, _, ok := l.lib.Behaviour(ref)
	if !ok {
		return ref.String()
	}
	return "“" + lower(strings.TrimRight(b.Text.String(), ".")) + "”"
}
