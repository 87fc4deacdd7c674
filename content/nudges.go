package content

import (
	"fmt"
	"strings"
	"time"
	"unicode"
)

// Nudges is a file of reminders.
type Nudges struct {
	Pos     Pos
	ID      string
	Title   string
	Name    Line
	Entries []Nudge
}

// Nudge is one reminder: when all its triggers hold, its words.
type Nudge struct {
	Pos      Pos
	Slug     string
	Name     Line
	Triggers []Trigger
	// Text may hold the placeholder `{plan}`.
	Text Line
}

// Trigger is one of [After], [Stale], [AtHour], [AtMostEvery], [When].
type Trigger interface{ trigger() }

type (
	// After holds once Wait has passed since the last Event: plan, session, badge or scenario.
	After struct {
		Event string
		Wait  time.Duration
	}
	// Stale holds when a competency has had no evidence for Wait.
	Stale struct {
		Competency Ref
		Wait       time.Duration
	}
	// AtHour is `at morning` or `at evening`.
	AtHour string
	// AtMostEvery is `at most N a day` or `a week`.
	AtMostEvery struct {
		N   int
		Per string
	}
	// When holds with its condition.
	When struct{ If Condition }
)

func (After) trigger()       {}
func (Stale) trigger()       {}
func (AtHour) trigger()      {}
func (AtMostEvery) trigger() {}
func (When) trigger()        {}

// parseNudges reads a file of reminders.
func (s *scope) parseNudges(f *file) *Nudges {
	n := &Nudges{Pos: f.titlePos, ID: f.id, Title: f.front.str("title"), Name: f.title}
	names := s.vocabulary()
	names.tries = true
	before, parts := sections(f.blocks, 2)
	if len(parts) == 0 {
		s.report(f.titlePos, "P002", "there is no nudge in this file", "write `## A name`, and under it the triggers and the words")
	}
	for _, b := range before {
		s.report(b.At(), "P002", "this stands before the first nudge", "start each nudge with `## A name`")
	}
	for _, part := range parts {
		n.Entries = append(n.Entries, s.nudge(f, part, names))
	}
	return n
}

func (s *scope) nudge(f *file, part section, names *vocabulary) Nudge {
	n := Nudge{Pos: part.head.Pos, Slug: part.head.Slug, Name: part.head.Text}
	if len(part.blocks) == 0 {
		s.report(n.Pos, "N001", fmt.Sprintf("the nudge “%s” has no words and no trigger", n.Name), onNudge().usage)
		return n
	}
	for i, b := range part.blocks {
		p, ok := b.(Paragraph)
		if !ok || i > 0 {
			s.report(b.At(), "P002", "a nudge is one paragraph: triggers, then words", "put it all into one paragraph")
			continue
		}
		var chips []Literal
		chips, n.Text = leadingChips(p.Text)
		for _, lit := range chips {
			if t := s.trigger(lit, names); t != nil {
				n.Triggers = append(n.Triggers, t)
			}
		}
		if len(chips) == 0 {
			s.report(p.Pos, "N001", fmt.Sprintf("the nudge “%s” has no trigger", n.Name), onNudge().usage)
		}
		s.checkNudgeText(f, n, p.Pos)
		if s.edits() {
			wording{s, f}.line(p.Pos, n.Text)
		}
	}
	return n
}

// trigger reads one trigger; nil where it is broken.
func (s *scope) trigger(lit Literal, names *vocabulary) Trigger {
	c, f := parseChip(lit)
	switch c := c.(type) {
	case triggerChip:
		stale, ok := c.trigger.(Stale)
		if !ok {
			return c.trigger
		}
		if stale.Competency, ok = s.competency(c.stale.text); !ok {
			s.report(c.stale.pos, "N001", fmt.Sprintf("no competency is called `%s`", c.stale.text),
				suggestFrom(c.stale.text, names.competencies))
		}
		return stale
	case ifChip:
		if cond := s.condition(lit, c, names); cond != nil {
			return When{cond}
		}
	case gradeChip, effectChip, wordChip, asChip, catchesChip, endingChip, levelChip, weightChip, measureChip, nameChip, nil:
		s.strangeChip(lit, f, onNudge())
	}
	return nil
}

// checkNudgeText reports placeholders that nothing fills in, and triggers behind the words.
func (s *scope) checkNudgeText(f *file, n Nudge, at Pos) {
	if strings.TrimSpace(n.Text.String()) == "" {
		s.report(at, "P002", fmt.Sprintf("the nudge “%s” has no words", n.Name), "write what it says behind the triggers")
	}
	for _, in := range n.Text {
		lit, ok := in.(Literal)
		if !ok {
			continue
		}
		switch c, _ := parseChip(lit); c.(type) {
		case triggerChip, ifChip:
			s.report(lit.Pos, "N001", fmt.Sprintf("the trigger `%s` stands behind the words", lit.Text), "put it before them")
		}
	}
	s.checkPlaceholders(f, n, at)
}

// checkPlaceholders reports what stands in braces and nothing fills in.
func (s *scope) checkPlaceholders(f *file, n Nudge, at Pos) {
	text := n.Text.String()
	if !strings.Contains(text, "{") {
		return
	}
	words, find := strings.Fields(text), f.finder(at)
	read, within := 0, false
	for i, r := range text {
		if !within && !unicode.IsSpace(r) {
			read++
		}
		if within = !unicode.IsSpace(r); r != '{' {
			continue
		}
		name, _, closed := strings.Cut(text[i+1:], "}")
		if !closed {
			s.report(find.place(words[:read]), "N001", "nothing closes this `{`", "the only placeholder is `{plan}`")
			return
		}
		if name != "plan" {
			s.report(find.place(words[:read]), "N001", fmt.Sprintf("nothing fills in `{%s}`", name),
				suggestOr(name, []string{"plan"}, "the only placeholder is `{plan}`"))
		}
	}
}
