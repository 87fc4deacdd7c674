package content

import (
	"fmt"
	"slices"
)

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
