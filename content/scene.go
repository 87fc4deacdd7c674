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

// Route leads on without asking; the first whose condition holds is taken.
type Route struct {
	Pos Pos
	To  string
	If  Condition // nil: always (`else`, or no chip)
}

// EndingKind says how a conversation ended.
type EndingKind string

// The kinds of ending.
const (
	EndingStrong EndingKind = "strong"
	EndingMixed  EndingKind = "mixed"
	EndingPoor   EndingKind = "poor"
)

// Ending is where a conversation stops.
type Ending struct {
	Kind EndingKind
	// Body is what happens, from the words after the chip on.
	Body Prose
	// Title and Debrief are the H3 part: what to make of it.
	Title   Line
	Debrief Prose
}

// scene reads one `##` section: lines, then choices, or routes, or an ending.
func (p *scenarioParser) scene(part section) *Scene {
	sc := &Scene{Pos: part.head.Pos, Slug: part.head.Slug, Name: part.head.Text}
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
		case ok && p.isChoices(list, len(sc.Choices) > 0):
			p.asks[sc] = true
			p.choices(sc, list)
		case p.asks[sc]:
			p.report(b.At(), "S016", fmt.Sprintf("after the choices of “%s” stands text that nobody will see", sc.Name),
				"put it before the choices, or under one of them")
		default:
			body = append(body, b)
		}
	}
	sc.Body = p.prose(body, p.inScene)
	p.checkScene(sc)
	return sc
}

// isRoutes reports a list with an arrow before its links.
func isRoutes(l List) bool {
	return slices.ContainsFunc(l.Items, func(item Prose) bool { _, ok := afterArrow(item); return ok })
}

// isChoices tells a list of choices from one that is words only: a way to another scene, a grade, or feedback.
func (p *scenarioParser) isChoices(l List, more bool) bool {
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

// afterArrow is what follows the arrow of a route.
func afterArrow(item Prose) (Line, bool) {
	text, ok := itemText(item)
	if !ok {
		return nil, false
	}
	words, ok := text[0].(Text)
	if !ok || !strings.HasPrefix(string(words), "→") {
		return nil, false
	}
	rest := Text(strings.TrimPrefix(string(words), "→"))
	return trimLine(append(Line{rest}, text[1:]...)), true
}

func (p *scenarioParser) routes(sc *Scene, list List) {
	if len(sc.Choices) > 0 {
		p.report(list.Pos, "S003", fmt.Sprintf("“%s” has choices and routes", sc.Name), "keep one of them: a scene asks or leads on")
		return
	}
	for i, item := range list.Items {
		text, ok := afterArrow(item)
		if !ok {
			p.report(startOf(item, list), "S003", "this item of a list of routes has no arrow", "start it with `→` and a link to a scene")
			continue
		}
		last := i == len(list.Items)-1
		if r, ok := p.route(text, startOf(item, list), last); ok {
			sc.Routes = append(sc.Routes, r)
		}
		for _, b := range item[1:] {
			p.report(b.At(), "S016", "nobody will see what stands under a route", "put it into the scene that the route leads to")
		}
	}
}

func (p *scenarioParser) route(text Line, at Pos, last bool) (Route, bool) {
	if len(text) == 0 {
		p.report(at, "S003", "there is no link behind the arrow", "write `→ [](#scene)`")
		return Route{}, false
	}
	link, ok := text[0].(Link)
	if !ok {
		p.report(at, "S003", "there is no link behind the arrow", "write `→ [](#scene)`")
		return Route{}, false
	}
	r := Route{Pos: at, To: p.sceneLink(link)}
	chips := 0
	for _, in := range text[1:] {
		lit, ok := in.(Literal)
		if !ok {
			if in, ok := in.(Text); !ok || strings.TrimSpace(string(in)) != "" {
				p.report(at, "P003", "there are words behind the link of a route", "a route takes one `if …` and no words")
			}
			continue
		}
		if chips++; chips > 1 {
			p.report(lit.Pos, "P003", "a route takes one chip", "join conditions with `and`")
			continue
		}
		c, f := parseChip(lit)
		if cond, ok := c.(ifChip); ok {
			r.If = p.condition(lit, cond, p.names)
			continue
		}
		if c != wordChip("else") {
			p.strangeChip(lit, f, onRoute())
		} else if !last {
			p.report(lit.Pos, "P003", "the routes after `else` are never taken", "put the route with `else` last")
		}
	}
	return r, true
}

// startOf is where an item of a list starts.
func startOf(item Prose, list List) Pos {
	if len(item) > 0 {
		return item[0].At()
	}
	return list.Pos
}

// endingLine cuts the chip off a paragraph that starts with `ending …`, or with something meant to be that.
func endingLine(b Block) (lit Literal, rest Paragraph, ok bool) {
	par, ok := b.(Paragraph)
	if !ok {
		return Literal{}, Paragraph{}, false
	}
	lit, par.Text, ok = leadingLiteral(par.Text)
	head, _, _ := strings.Cut(lit.Text, " ")
	return lit, par, ok && head == "ending"
}

// ending reads the rest of a scene that ends the conversation.
func (p *scenarioParser) ending(sc *Scene, lit Literal, first Paragraph, rest []Block) {
	c, f := parseChip(lit)
	kind, _ := c.(endingChip)
	if f != nil {
		p.strangeChip(lit, f, onScene())
	}
	if len(sc.Choices) > 0 || len(sc.Routes) > 0 {
		p.report(lit.Pos, "P003", fmt.Sprintf("“%s” cannot end: it has choices", sc.Name), "put the ending into a scene of its own")
	}
	before, parts := sections(p.onlyEnding(sc, rest), 3)
	e := &Ending{Kind: EndingKind(kind)}
	if len(first.Text) > 0 {
		before = append([]Block{first}, before...)
	}
	e.Body = p.prose(before, p.inScene)
	if len(parts) > 0 {
		e.Title = parts[0].head.Text
		debrief := parts[0].blocks
		for _, more := range parts[1:] {
			debrief = append(append(debrief, more.head), more.blocks...)
		}
		e.Debrief = p.prose(debrief, lineRules{names: p.names, at: onParagraph()})
	}
	if len(e.Debrief) == 0 {
		p.report(sc.Pos, "S021", fmt.Sprintf("the ending “%s” has no debrief", sc.Name), "add `### Debrief` and what to make of it")
	}
	sc.Ending = e
}

// onlyEnding reports and leaves out what may not stand in a scene that ends: choices, routes, a second ending.
func (p *scenarioParser) onlyEnding(sc *Scene, blocks []Block) []Block {
	return slices.DeleteFunc(slices.Clone(blocks), func(b Block) bool {
		if again, _, ok := endingLine(b); ok {
			p.report(again.Pos, "P003", fmt.Sprintf("“%s” ends twice", sc.Name), "put the second ending into a scene of its own")
			return true
		}
		l, ok := b.(List)
		if !ok || !isRoutes(l) && !slices.ContainsFunc(l.Items, gradedItem) {
			return false
		}
		p.report(l.Pos, "S003", fmt.Sprintf("“%s” ends, and has choices", sc.Name), "take the choices out, or the chip `ending`")
		return true
	})
}

func gradedItem(item Prose) bool {
	text, ok := itemText(item)
	return ok && hasGrade(text)
}
