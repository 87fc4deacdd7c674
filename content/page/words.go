package page

import (
	"fmt"
	"html/template"
	"slices"
	"strings"
	"time"

	"example.com/hearten/content"
)

// funcs are what the template calls.
func (p *printer) funcs() template.FuncMap {
	return template.FuncMap{
		"kind": kindOf, "inline": inlineOf, "line": lineOf, "anchor": p.anchorOf, "scene": p.sceneOf, "leads": p.leads, "title": p.title,
		"grade": gradeWords, "effects": p.effects, "words": func(c content.Condition) string { return content.ConditionWords(c, nil) },
		"measure": measureWords, "trigger": p.trigger, "competency": p.competency, "behaviour": p.behaviour, "context": p.contextTitle,
		"ending": func(k content.EndingKind) string { return string(k) + " ending" }, "catchers": catchers, "comesFrom": comesFrom,
		"join": func(s []string) string { return strings.Join(s, ", ") }, "of": func(a, b any) pair { return pair{a, b} },
	}
}

// pair hands two values to a part of the template.
type pair struct{ A, B any }

func kindOf(b content.Block) string {
	switch b.(type) {
	case content.Paragraph:
		return "paragraph"
	case content.List:
		return "list"
	case content.Quote:
		return "quote"
	case content.Code:
		return "code"
	case content.Table:
		return "table"
	case content.Subheading:
		return "heading"
	case content.Rule:
	}
	return "rule"
}

func inlineOf(in content.Inline) string {
	switch in.(type) {
	case content.Text:
		return "text"
	case content.Strong:
		return "strong"
	case content.Emphasis:
		return "em"
	case content.Struck:
		return "s"
	case content.Literal:
		return "code"
	case content.Link:
		return "link"
	case content.CueMark:
		return "cue"
	case content.Break:
	}
	return "br"
}

// lineOf gives the words of what marks words.
func lineOf(in content.Inline) content.Line {
	switch in := in.(type) {
	case content.Strong:
		return content.Line(in)
	case content.Emphasis:
		return content.Line(in)
	case content.Struck:
		return content.Line(in)
	case content.Text, content.Literal, content.Link, content.CueMark, content.Break:
	}
	return nil
}

func (p *printer) anchorOf(kind, id string, slug ...string) string {
	return anchor(content.Target{Kind: content.Kind(kind), Ref: content.Ref{ID: id}, Slug: strings.Join(slug, "")})
}

// sceneOf is the scene that a way leads to.
func (p *printer) sceneOf(s *content.Scenario, slug string) *content.Scene { return s.Scene(slug) }

// title is what lists call something.
func (p *printer) title(t content.Target) string {
	switch t.Kind {
	case content.KindRole:
		if r, ok := p.Library.Role(t.Ref.ID); ok {
			return r.Title
		}
	case content.KindNudges:
		for _, n := range p.Pack.Nudges {
			if n.ID == t.Ref.ID {
				return n.Title
			}
		}
	case content.KindCompetency, content.KindLesson, content.KindCheckup, content.KindScenario, content.KindBadge:
		if o, ok := p.Library.Outline(t.Kind, t.Ref); ok {
			return o.Title
		}
	case content.KindPack, content.KindWalk:
	}
	return t.Ref.ID
}

func (p *printer) competency(ref content.Ref) string {
	return p.title(content.Target{Kind: content.KindCompetency, Ref: ref})
}

func (p *printer) behaviour(ref content.Ref) content.Line {
	if b, _, ok := p.Library.Behaviour(ref); ok {
		return b.Text
	}
	return content.Line{content.Text(ref.ID)}
}

func (p *printer) contextTitle(id content.ContextID) string {
	for _, c := range p.Library.Contexts() {
		if c.ID == id {
			return c.Title
		}
	}
	return string(id)
}

// gradeWords name a grade as approvers read it; the author's word stands beside it.
func gradeWords(g content.Grade) string {
	switch g {
	case content.Best:
		return "Best: the strongest reply here"
	case content.Good:
		return "Good: another goes further"
	case content.Weak:
		return "Weak: goes part of the way"
	case content.Poor:
	}
	return "Poor: leads away"
}

// effect is what an answer does, in words.
func (p *printer) effect(e content.Effect) string {
	if e.Meter != "" {
		return fmt.Sprintf("%+d %s", e.Points, e.Meter)
	}
	words := strings.TrimRight(p.behaviour(e.Behaviour).String(), ".")
	b := "counts for"
	if p.Library.IsObstacle(e.Behaviour) || e.Points < 0 {
		b = "counts against the learner"
	}
	return fmt.Sprintf("%+d %s (%s): %s", e.Points, e.Behaviour.ID, b, words)
}

func (p *printer) effects(all []content.Effect) []string {
	out := make([]string, len(all))
	for i, e := range all {
		out[i] = p.effect(e)
	}
	return out
}

// measureWords say one test of a badge or level.
func measureWords(m content.Measure) string {
	value := fmt.Sprint(m.Value)
	if m.Of == content.OfGrade {
		value = content.Grade(m.Value).String()
	}
	op := map[content.Op]string{
		content.AtLeast: "at least", content.AtMost: "at most", content.More: "more than", content.Less: "less than", content.Equal: "exactly",
	}[m.Op]
	of := map[content.Measurable]string{
		content.CountEvidence: "pieces of evidence", content.CountScenarios: "different conversations", content.CountContexts: "different settings",
		content.CountDays: "different days", content.CountTries: "tries in real life", content.OfMastery: "estimated mastery", content.OfGrade: "grade",
	}[m.Of]
	return of + ": " + op + " " + value
}

func (p *printer) trigger(t content.Trigger) string {
	switch t := t.(type) {
	case content.After:
		return "after the last " + t.Event + ", " + durationWords(t.Wait)
	case content.Stale:
		return "no evidence of " + p.competency(t.Competency) + " for " + durationWords(t.Wait)
	case content.AtHour:
		return "in the " + string(t)
	case content.AtMostEvery:
		return fmt.Sprintf("at most %d a %s", t.N, t.Per)
	case content.When:
		return "if " + content.ConditionWords(t.If, nil)
	}
	return ""
}

func durationWords(d time.Duration) string {
	if hours := int(d / time.Hour); hours%24 != 0 {
		return plural(hours, "hour")
	}
	return plural(int(d/(24*time.Hour)), "day")
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// catchers are the replies that pick a cue up.
func catchers(s *content.Scenario, cue string) []content.Line {
	var out []content.Line
	for _, sc := range s.Scenes {
		for _, c := range sc.Choices {
			if slices.Contains(c.Catches, cue) {
				out = append(out, c.Words)
			}
		}
	}
	return out
}

// comesFrom are the scenes that lead to one.
func comesFrom(s *content.Scenario, to *content.Scene) []*content.Scene {
	var out []*content.Scene
	for _, sc := range s.Scenes {
		leads := slices.ContainsFunc(sc.Choices, func(c *content.Choice) bool { return c.To == to.Slug }) ||
			slices.ContainsFunc(sc.Routes, func(r content.Route) bool { return r.To == to.Slug })
		if leads {
			out = append(out, sc)
		}
	}
	return out
}
