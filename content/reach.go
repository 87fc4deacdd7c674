package content

import "fmt"

// reach checks whether what competencies and badges ask for can be had. Where something in the pack has an error, nobody knows yet
// what the pack gives, and nothing is said.
func (s *scope) reach() {
	p := s.pack
	if s.given == nil || s.blind || len(p.Competencies)+len(p.badges) == 0 || HasErrors(s.problems) {
		return
	}
	own := s.given
	if len(p.lessons)+len(p.checkups)+len(p.scenarios) > 0 { // else the competencies are there for other packs
		for _, c := range p.Competencies {
			s.checkShown(c, own)
			s.checkLevels(c, own)
		}
	}
	g := giving{scope: s, own: own}
	for _, b := range p.Badges() {
		g.badge = b
		for _, c := range b.Criteria {
			g.criterion(c)
		}
	}
}

// checkShown reports behaviours that no answer of the pack is about; those that help have to be shown in one.
func (s *scope) checkShown(c *Competency, own *offers) {
	for _, b := range c.Behaviours {
		if own.behaviour(Ref{s.pack.ID, b.ID}).pieces == 0 {
			s.report(b.Pos, "C003", fmt.Sprintf("nobody can show `%s` in this pack", b.ID),
				fmt.Sprintf("write `+1 %s` behind a choice or an option that shows it", b.ID))
		}
	}
	for _, b := range c.Obstacles {
		if !own.behaviour(Ref{s.pack.ID, b.ID}).touched {
			s.report(b.Pos, "C003", fmt.Sprintf("no answer in this pack is about `%s`", b.ID),
				fmt.Sprintf("write `-1 %s` behind a choice or an option that does it", b.ID))
		}
	}
}

// checkLevels reports what a level asks for and this pack alone cannot give.
func (s *scope) checkLevels(c *Competency, own *offers) {
	of := own.competency(Ref{s.pack.ID, c.ID})
	for _, r := range c.Rules {
		for _, m := range r.Tests {
			if short := lacking(m, of); short != "" {
				s.report(m.Pos, "C004", fmt.Sprintf("level %d of “%s” asks for `%s`; %s", r.Level, c.Title, m, short),
					"ask for less, or leave it so where other packs give more")
			}
		}
	}
}

// lacking says why a measure of what an offer is about cannot be met, or "". What belief comes to is not foreseen, but that nobody
// is believed to be perfect. Tries are made outside of any pack.
func lacking(m Measure, of *offer) string {
	if m.Of == OfMastery && m.Value >= 1 {
		return "nothing can make that sure"
	}
	most, counted := of.most(m.Of)
	if !counted || canHold(m.Op, most, m.Value) {
		return ""
	}
	switch m.Of {
	case CountEvidence:
		if most == 0 {
			return "no scene and no question shows it"
		}
		return fmt.Sprintf("there can be %d at most, each scene and question counting on two days", most)
	case CountScenarios:
		return fmt.Sprintf("it can be shown in %s", countOf(most, "conversation"))
	case CountContexts:
		return fmt.Sprintf("it can be shown in %s", countOf(most, "context"))
	case CountDays:
		return fmt.Sprintf("it can be shown on %s", countOf(most, "day"))
	case CountTries, OfMastery, OfGrade:
	}
	return ""
}

// canHold reports whether a number from 0 to most compares so with a value.
func canHold(op Op, most int, value float64) bool {
	for n := range most + 1 {
		if op.Holds(float64(n), value) {
			return true
		}
	}
	return false
}

func countOf(n int, what string) string {
	switch n {
	case 0:
		return "no " + what
	case 1:
		return "one " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
