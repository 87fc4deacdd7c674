package content

import (
	"fmt"
	"slices"
)

// reach checks whether what competencies and badges ask for can be had. Where something in the pack has an error, nobody knows yet
// what the pack gives, and nothing is said.
func (s *scope) reach() {
	p := s.pack
	if s.trusted || s.blind || len(p.Competencies)+len(p.badges) == 0 || HasErrors(s.problems) {
		return
	}
	own := newOffers()
	own.know(p.ID, p.Competencies)
	for _, id := range p.Requires {
		own.know(id, s.competenciesOf(id))
	}
	own.add(p)
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

// giving holds the criteria of badges against what this pack and those that it requires give.
type giving struct {
	*scope
	own   *offers
	all   *offers // nil until this pack alone is found not to be enough
	badge *Badge
}

func (g *giving) criterion(c Criterion) {
	for _, b := range c.Behaviours {
		if !slices.ContainsFunc(c.Measures, countsEvidence) {
			g.measure(Measure{c.Pos, CountEvidence, AtLeast, 1}, b, false, "`"+b.ID+"`")
		}
	}
	for _, m := range c.Measures {
		switch {
		case m.Of == OfGrade:
			if !canHold(m.Op, int(Best), m.Value) {
				g.report(m.Pos, "B002", fmt.Sprintf("`%s` cannot be met: there is nothing above `best`", m), "write `grade >= best`")
			}
		case len(c.Behaviours) == 0 || !countsEvidence(m):
			g.measure(m, g.subject(c), true, fmt.Sprintf("`%s`", m))
		default:
			for _, b := range c.Behaviours {
				g.measure(m, b, false, fmt.Sprintf("`%s` of `%s`", m, b.ID))
			}
		}
	}
	if c.Level > 0 {
		g.level(c)
	}
	for _, t := range c.Targets {
		if t.Kind == KindScenario {
			g.ending(c, t)
		}
	}
}

func countsEvidence(m Measure) bool {
	_, ok := (*offer)(nil).most(m.Of)
	return ok
}

// subject is the competency that a criterion links to, else the badge's.
func (g *giving) subject(c Criterion) Ref {
	for _, t := range c.Targets {
		if t.Kind == KindCompetency {
			return t.Ref
		}
	}
	return g.badge.Competency
}

// measure reports one that cannot be met for a competency or behaviour.
func (g *giving) measure(m Measure, ref Ref, competency bool, what string) {
	if short := g.short(m, ref, competency); short != "" {
		g.report(m.Pos, "B002", fmt.Sprintf("%s cannot be met: %s", what, short), "ask for less, or add scenes and questions that show it")
	}
}

// short says why a measure cannot be met, or "". Other packs are read only where this one is not enough.
func (g *giving) short(m Measure, ref Ref, competency bool) string {
	pick := func(o *offers) *offer {
		if competency {
			return o.competency(ref)
		}
		return o.behaviour(ref)
	}
	short := lacking(m, pick(g.own))
	if short == "" || len(g.pack.Requires) == 0 {
		return short
	}
	if g.all == nil {
		g.all = newOffers()
		g.all.owner = g.own.owner
		g.all.add(g.pack)
		for _, id := range g.requires() {
			if p := g.required(id); p != nil {
				g.all.add(p)
			}
		}
	}
	return lacking(m, pick(g.all))
}

// level reports one that the competency doesn't have, or whose rules cannot be met.
func (g *giving) level(c Criterion) {
	ref := g.subject(c)
	for _, competency := range g.competenciesOf(ref.Pack) {
		if competency.ID != ref.ID {
			continue
		}
		if why := g.unreached(competency, ref, c.Level); why != "" {
			g.report(c.Pos, "B002", fmt.Sprintf("level %d cannot be reached: %s", c.Level, why),
				"ask for a level that can be reached, or change the rules under “Reaching a level”")
		}
	}
}

// unreached says why nobody comes to a level, or "": levels follow each other, and one without rules is reached with the next.
func (g *giving) unreached(c *Competency, ref Ref, level int) string {
	if level > len(c.Levels) {
		return fmt.Sprintf("“%s” has %s", c.Title, countOf(len(c.Levels), "level"))
	}
	until := 0
	for _, r := range c.Rules {
		if r.Level >= level && len(r.Tests) > 0 && (until == 0 || r.Level < until) {
			until = r.Level
		}
	}
	if until == 0 {
		return "no rule says how"
	}
	for _, r := range c.Rules {
		for _, m := range r.Tests {
			if r.Level > until {
				continue
			}
			if short := g.short(m, ref, true); short != "" {
				return fmt.Sprintf("level %d of “%s” asks for `%s`; %s", r.Level, c.Title, m, short)
			}
		}
	}
	return ""
}

// ending reports one that a conversation doesn't have.
func (g *giving) ending(c Criterion, t Target) {
	sc := g.scenarioOf(t.Ref)
	if sc == nil {
		return
	}
	if t.Slug == "" {
		if c.Ending != "" && !slices.ContainsFunc(sc.Scenes, func(s *Scene) bool { return s.Ending != nil && s.Ending.Kind == c.Ending }) {
			g.report(c.Pos, "B002", fmt.Sprintf("“%s” has no %s ending", sc.Title, c.Ending), "ask for an ending that it has")
		}
		return
	}
	switch scene := sc.Scene(t.Slug); {
	case scene == nil || scene.Ending == nil:
		g.report(c.Pos, "B002", fmt.Sprintf("`#%s` is no ending of “%s”", t.Slug, sc.Title), "link to a scene with `ending …`")
	case c.Ending != "" && scene.Ending.Kind != c.Ending:
		g.report(c.Pos, "B002", fmt.Sprintf("“%s” is a %s ending, not a %s one", scene.Name, scene.Ending.Kind, c.Ending),
			fmt.Sprintf("write `ending %s`, or link to another scene", scene.Ending.Kind))
	}
}
