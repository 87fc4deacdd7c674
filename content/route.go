package content

import (
	"fmt"
	"slices"
	"strings"
)

// Route leads on without asking; the first whose condition holds is taken.
type Route struct {
	Pos Pos
	To  string
	If  Condition // nil: always (`else`, or no chip)
}

// isRoutes reports a list with an arrow before its links.
func isRoutes(l List) bool {
	return slices.ContainsFunc(l.Items, func(item Prose) bool { _, sign := afterArrow(item); return sign != "" })
}

// afterArrow is what follows the arrow of a route; sign is how it was written, "" where there is none.
func afterArrow(item Prose) (after Line, sign string) {
	text, ok := itemText(item)
	if !ok {
		return nil, ""
	}
	words, ok := text[0].(Text)
	if !ok {
		return nil, ""
	}
	rest, sign := beginsArrow(string(words))
	if sign == "" || sign != "→" && !(strings.TrimSpace(rest) == "" && len(text) > 1 && isLinkTo(text[1])) { // words may begin so
		return nil, ""
	}
	return trimLine(append(Line{Text(rest)}, text[1:]...)), sign
}

func isLinkTo(in Inline) bool { _, ok := in.(Link); return ok }

func (p *scenarioParser) routes(sc *Scene, list List) {
	if len(sc.Choices) > 0 {
		p.report(list.Pos, "S003", fmt.Sprintf("“%s” has choices and routes", sc.Name), "keep one of them: a scene asks or leads on")
		return
	}
	for i, item := range list.Items {
		text, sign := afterArrow(item)
		switch sign {
		case "→":
		case "":
			p.report(startOf(item, list), "S003", "this item of a list of routes has no arrow",
				"start it with `→` and a link to a scene")
			continue
		default:
			p.report(startOf(item, list), "S003", typedArrow+"`"+sign+"`", "copy the sign, or let `hearten pack fix` write it")
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
