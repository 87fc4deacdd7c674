package content

import (
	"fmt"
	"slices"
	"strings"
)

// Criterion is one line of a badge's criteria; every part of it has to hold.
type Criterion struct {
	Pos Pos
	// Text is the line in words, chips left out but behaviours kept as literals.
	Text       Line
	Targets    []Target
	Behaviours []Ref
	Measures   []Measure
	Ending     EndingKind // "" where no ending is asked for
	Level      int        // 0 where no level is asked for
	// SelfReported says that the learner's own word is enough and that the badge says so.
	SelfReported   bool
	Confirmed      bool // by a coach or a peer
	CoachConfirmed bool
}

// criteria reads the section that says what the badge asks for. Where a line has a fault of its own, that is reported there,
// and nothing is said about the whole: what the line was to ask for is not known.
func (s *scope) criteria(part section, listed []Ref) []Criterion {
	var out []Criterion
	known := len(s.problems)
	for _, b := range part.blocks {
		list, ok := b.(List)
		if !ok {
			s.report(b.At(), "P002", "only a list of criteria may stand here", "start each criterion with `- [ ]`")
			continue
		}
		for _, item := range list.Items {
			text, ok := itemText(item)
			at := startOf(item, list)
			_, words, boxed := cutBox(text)
			if !ok || !boxed {
				s.report(at, "P002", "this criterion does not start with a box", "start it with `- [ ]`")
				continue
			}
			out = append(out, s.criterion(words, at, listed))
		}
	}
	if len(out) > 0 && len(s.problems) == known && !s.trusted && !slices.ContainsFunc(out, s.earns) {
		s.report(part.head.Pos, "B004", "nothing has to be shown for these criteria",
			"ask for more than finishing and the learner's word: `grade >= good`, a behaviour, `ending strong`, `evidence >= 3`")
	}
	return out
}

func (s *scope) criterion(words Line, at Pos, listed []Ref) Criterion {
	c := Criterion{Pos: at}
	eachInline(words, func(in Inline) {
		if link, ok := in.(Link); ok && link.Target.Kind != "" {
			c.Targets = append(c.Targets, link.Target)
		}
	})
	for _, in := range words {
		if lit, ok := in.(Literal); ok && !s.criterionChip(&c, lit, listed) {
			continue
		}
		c.Text = appendInline(c.Text, in)
	}
	c.Text = trimLine(c.Text)
	s.checkCriterion(c, words)
	return c
}

// appendInline adds to a line; where a chip was left out between two texts, one space stays.
func appendInline(l Line, in Inline) Line {
	text, ok := in.(Text)
	if !ok || len(l) == 0 {
		return append(l, in)
	}
	last, ok := l[len(l)-1].(Text)
	if !ok {
		return append(l, in)
	}
	if strings.HasSuffix(string(last), " ") {
		text = Text(strings.TrimLeft(string(text), " "))
	}
	return append(l[:len(l)-1:len(l)-1], last+text)
}

// criterionChip reads a chip of a criterion and reports whether it stays as words: a behaviour does.
func (s *scope) criterionChip(c *Criterion, lit Literal, listed []Ref) bool {
	parsed, f := parseChip(lit)
	switch chip := parsed.(type) {
	case measureChip:
		c.Measures = append(c.Measures, Measure{lit.Pos, chip.of, chip.op, chip.value})
	case endingChip:
		c.Ending = EndingKind(chip)
	case levelChip:
		c.Level = int(chip)
	case wordChip:
		switch chip {
		case "self-reported":
			c.SelfReported = true
		case "confirmed":
			c.Confirmed = true
		case "coach-confirmed":
			c.CoachConfirmed = true
		default:
			s.strangeChip(lit, f, onCriterion())
		}
	case nameChip:
		ref, found := s.behaviour(chip.name.text, listed)
		switch found {
		case unknownName:
			legal := append(s.behaviourNames(listed), "self-reported", "confirmed", "coach-confirmed")
			s.report(lit.Pos, "B001", fmt.Sprintf("no behaviour is called `%s`", lit.Text), suggestFrom(lit.Text, legal))
		case ambiguousName:
			s.report(lit.Pos, "B001", fmt.Sprintf("`%s` is a behaviour of two packs", lit.Text),
				fmt.Sprintf("say which: `other-pack/%s`", lit.Text))
		case foundListed, foundRest:
			c.Behaviours = append(c.Behaviours, ref)
		}
		return true
	case gradeChip, effectChip, ifChip, asChip, catchesChip, weightChip, triggerChip, nil:
		s.strangeChip(lit, f, onCriterion())
	}
	return false
}

// checkCriterion reports the chips that ask for nothing: a count of 0, a grade or an ending of nothing that the line links to.
func (s *scope) checkCriterion(c Criterion, words Line) {
	for _, in := range words {
		lit, ok := in.(Literal)
		if !ok {
			continue
		}
		parsed, _ := parseChip(lit)
		switch chip := parsed.(type) {
		case measureChip:
			s.checkMeasure(c, lit, chip)
		case endingChip:
			if !c.linksTo(KindScenario) {
				s.report(lit.Pos, "B004", fmt.Sprintf("`%s` belongs to a scenario, and this criterion links to none", lit.Text),
					"link to the scenario, or to the scene in it that ends so")
			}
		case levelChip:
			if chip == 0 {
				s.report(lit.Pos, "B004", "`level 0` asks for nothing", "levels start at 1: write `level 1`")
			}
		}
	}
}

func (s *scope) checkMeasure(c Criterion, lit Literal, m measureChip) {
	switch {
	case m.of == OfGrade && !c.linksTo(KindLesson, KindScenario):
		message := fmt.Sprintf("`%s` belongs to a lesson or a scenario, and this criterion links to none", lit.Text)
		if len(c.Targets) > 0 {
			message = fmt.Sprintf("`%s` belongs to a lesson or a scenario, and this criterion links to a %s", lit.Text, c.Targets[0].Kind)
		}
		remedy := "link to the lesson or scenario that it is the grade of"
		if len(c.Behaviours) > 0 || len(c.Targets) > 0 {
			remedy = "ask for `evidence >= 3` instead, or " + remedy
		}
		s.report(lit.Pos, "B004", message, remedy)
	case m.op.Holds(0, m.value):
		least := "1"
		switch m.of {
		case OfGrade:
			least = "good"
		case OfMastery:
			least = "0.6"
		case CountEvidence, CountScenarios, CountContexts, CountDays, CountTries:
		}
		s.report(lit.Pos, "B004", fmt.Sprintf("`%s` asks for nothing", lit.Text), fmt.Sprintf("write `%s >= %s`, for example", m.of, least))
	}
}

// linksTo reports whether the criterion links to something of these kinds, or may be meant to: a link that leads nowhere is
// reported already.
func (c Criterion) linksTo(kinds ...Kind) bool {
	return slices.ContainsFunc(c.Targets, func(t Target) bool { return slices.Contains(kinds, t.Kind) }) || c.linksAstray()
}

func (c Criterion) linksAstray() bool {
	astray := false
	eachInline(c.Text, func(in Inline) {
		link, ok := in.(Link)
		astray = astray || ok && link.URL == "" && link.Target.Kind == ""
	})
	return astray
}

// earns reports whether a criterion without faults asks for something shown. Finishing, the learner's own word and a poor
// ending are not.
func (s *scope) earns(c Criterion) bool {
	switch {
	case len(c.Behaviours) > 0, slices.ContainsFunc(c.Measures, shown), c.Level > 0, c.Confirmed, c.CoachConfirmed, c.linksAstray():
		return true
	case c.Ending != "":
		return c.Ending != EndingPoor
	}
	return slices.ContainsFunc(c.Targets, func(t Target) bool {
		return t.Kind == KindScenario && t.Slug != "" && s.endingOf(t) != EndingPoor
	})
}

// shown reports whether a measure counts what was seen in Hearten; tries are what the learner says of them.
func shown(m Measure) bool { return m.Of != CountTries }

// endingOf is how the scene that a link leads to ends, "" where it does not.
func (s *scope) endingOf(t Target) EndingKind {
	sc := s.scenarioOf(t.Ref)
	if sc == nil {
		return ""
	}
	if scene := sc.Scene(t.Slug); scene != nil && scene.Ending != nil {
		return scene.Ending.Kind
	}
	return ""
}
