package content

import (
	"fmt"
	"slices"
	"strings"
)

// Scene is one place of a conversation. Exactly one of Choices, Routes, Ending is set in a checked pack.
type Scene struct {
	Pos     Pos
	Slug    string
	Name    Line
	Body    Prose
	Choices []*Choice
	// Fixed keeps the author's order of the choices (a numbered list); otherwise the run's seed shuffles them.
	Fixed  bool
	Routes []Route
	Ending *Ending
}

// scene reads one `##` section: lines, then choices, or routes, or an ending.
func (p *scenarioParser) scene(part section) *Scene {
	sc := &Scene{Pos: part.head.Pos, Slug: part.head.Slug, Name: part.head.Text}
	known := len(p.problems)
	var strays []stray
	if !p.trusted {
		strays = p.file.strayWays(part)
	}
	var body []Block
	for i, b := range part.blocks {
		if lit, rest, ok := endingLine(b); ok {
			p.ending(sc, lit, rest, part.blocks[i+1:])
			break
		}
		list, ok := b.(List)
		switch {
		case ok && isRoutes(list):
			p.asks[sc] = true
			p.routes(sc, list)
		case ok && isChoices(list, len(sc.Choices) > 0):
			p.asks[sc] = true
			p.choices(sc, list)
		case p.asks[sc] && slices.ContainsFunc(strays, func(s stray) bool { return s.at.Line == b.At().Line }):
		case p.asks[sc]:
			p.report(b.At(), "S016", fmt.Sprintf("after the choices of “%s” stands text that nobody will see", sc.Name),
				"put it before the choices, or under one of them")
		default:
			body = append(body, b)
		}
	}
	sc.Body = p.prose(body, p.inScene)
	for _, s := range strays {
		p.asks[sc], p.meant[s.slug] = true, true
		p.report(s.at, "S003", "this choice is read as words of what stands above it", "start it with `- ` at the edge")
	}
	p.torn[sc] = slices.ContainsFunc(p.problems[known:], func(q Problem) bool {
		return slices.Contains([]string{"P003", "S003", "S004"}, q.Code)
	})
	p.checkScene(sc, len(strays) > 0 || slices.ContainsFunc(p.problems[known:], func(q Problem) bool { return q.Code == "S005" }))
	return sc
}

// isChoices tells a list of choices from one that is words only: a way to another scene, a grade, or feedback.
func isChoices(l List, more bool) bool {
	return slices.ContainsFunc(l.Items, func(item Prose) bool {
		for _, b := range item {
			if _, ok := b.(Quote); ok {
				return true
			}
		}
		text, ok := itemText(item)
		if !ok {
			return false
		}
		link, leads := text[0].(Link)
		return leads && (more || strings.HasPrefix(link.Dest, "#")) || hasGrade(text)
	})
}

func hasGrade(l Line) bool {
	return slices.ContainsFunc(l, func(in Inline) bool {
		lit, ok := in.(Literal)
		if !ok {
			return false
		}
		c, _ := parseChip(lit)
		_, ok = c.(gradeChip)
		return ok
	})
}

// itemText is the line that a list item starts with.
func itemText(item Prose) (Line, bool) {
	if len(item) == 0 {
		return nil, false
	}
	par, ok := item[0].(Paragraph)
	text := trimLine(par.Text)
	return text, ok && len(text) > 0
}

// startOf is where an item of a list starts.
func startOf(item Prose, list List) Pos {
	if len(item) > 0 {
		return item[0].At()
	}
	return list.Pos
}
