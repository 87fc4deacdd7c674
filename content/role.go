package content

import "fmt"

// Role says what a job asks for.
type Role struct {
	Pos      Pos
	ID       string
	Title    string
	Contexts []ContextID
	Name     Line
	About    Prose
	Asks     []Demand
	Path     []Target
}

// Demand is how much a role asks for a competency, weight 0 to 9.
type Demand struct {
	Pos        Pos
	Competency Ref
	Weight     int
	Why        Line
}

// parseRole reads what a job asks for.
func (s *scope) parseRole(f *file) *Role {
	r := &Role{Pos: f.titlePos, ID: f.id, Title: f.front.str("title"), Name: f.title, Contexts: s.listedContexts(f)}
	before, parts := sections(f.blocks, 2)
	r.About = s.lines(before, lineRules{names: s.vocabulary(), at: onParagraph()})
	s.checkSections(f, parts, "What it asks for", []string{"What it asks for", "Path"})
	for _, part := range parts {
		for _, b := range part.blocks {
			list, ok := b.(List)
			if !ok {
				s.report(b.At(), "P002", fmt.Sprintf("only a list may stand under “%s”", part.head.Text), "start each line with `-`")
				continue
			}
			for _, item := range list.Items {
				switch part.head.Text.String() {
				case "What it asks for":
					if d, ok := s.demand(item, startOf(item, list)); ok {
						r.Asks = append(r.Asks, d)
					}
				case "Path":
					r.Path = append(r.Path, s.pathItem(item, startOf(item, list))...)
				}
			}
		}
	}
	if s.edits() {
		w := wording{s, f}
		w.prose(r.About)
		for _, d := range r.Asks {
			w.line(d.Pos, d.Why)
		}
	}
	return r
}

// demand reads a competency's link, its weight and why.
func (s *scope) demand(item Prose, at Pos) (Demand, bool) {
	text, ok := itemText(item)
	var link Link
	if ok {
		link, ok = text[0].(Link)
	}
	if !ok {
		s.report(at, "R001", "what a role asks for starts with a link to a competency",
			"write `[Active listening](../competencies/active-listening.md)` and `weight 3`")
		return Demand{}, false
	}
	if link.Target.Kind != KindCompetency && (link.URL != "" || link.Target.Kind != "") {
		s.report(link.Pos, "R001", fmt.Sprintf("`%s` is not a competency", link.Dest), "link to a file of the kind `competency`")
	}
	d := Demand{Pos: at, Competency: link.Target.Ref}
	weighed := false
	chips, why := leadingChips(text[1:])
	for _, lit := range chips {
		c, f := parseChip(lit)
		weight, ok := c.(weightChip)
		switch {
		case !ok:
			s.strangeChip(lit, f, onDemand())
		case weighed:
			s.report(lit.Pos, "P003", "this competency has a second weight", "keep one of them")
		}
		weighed = true
		d.Weight = int(weight)
	}
	if !weighed {
		s.report(at, "P002", fmt.Sprintf("“%s” has no weight", link.Text), onDemand().usage)
	}
	d.Why = why
	return d, true
}

// pathItem is what an item of a path leads to.
func (s *scope) pathItem(item Prose, at Pos) []Target {
	var out []Target
	astray := false // one that leads nowhere is reported already
	text, _ := itemText(item)
	for _, in := range text {
		link, ok := in.(Link)
		if ok && link.Target.Kind != "" {
			out = append(out, link.Target)
		}
		astray = astray || ok && link.URL == "" && link.Target.Kind == ""
	}
	if len(out) == 0 && !astray {
		s.report(at, "P002", "this item of the path leads to no file of the pack", "write `[Say it back](../lessons/say-it-back.md)`")
	}
	return out
}
