package content

import (
	"fmt"
	"slices"
	"strings"
)

// lineRules is how paragraphs of one part of a file are read.
type lineRules struct {
	names *vocabulary
	at    place
	// speaker reports whether a bold name with a colon is somebody who speaks; nil where nobody does.
	speaker func(at Pos, name string) bool
}

// lines gives paragraphs at every depth their condition and their speaker.
func (s *scope) lines(blocks []Block, r lineRules) Prose {
	within := r // in lists and quotes nobody speaks: an e-mail may say “**To:**”
	within.speaker = nil
	out := make(Prose, 0, len(blocks))
	for _, b := range blocks {
		switch b := b.(type) {
		case Paragraph:
			out = append(out, s.line(b, r))
		case List:
			items := make([]Prose, len(b.Items))
			for i, item := range b.Items {
				items[i] = s.lines(item, within)
			}
			b.Items = items
			out = append(out, b)
		case Quote:
			b.Body = s.lines(b.Body, within)
			out = append(out, b)
		case Code, Table, Subheading, Rule:
			out = append(out, b)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

func (s *scope) line(p Paragraph, r lineRules) Paragraph {
	checked := p.Text
	if lit, rest, ok := leadingLiteral(p.Text); ok {
		checked = rest
		c, f := parseChip(lit)
		switch {
		case isCondition(c):
			p.If, p.Text = s.condition(lit, c.(ifChip), r.names), rest
			if len(rest) == 0 {
				s.report(lit.Pos, "P003", fmt.Sprintf("`%s` stands alone", lit.Text),
					"write the words it is about into the same paragraph")
			}
		case looksLikeChip(lit, c, r.at):
			s.strangeChip(lit, f, r.at)
		}
	}
	s.strayChips(checked, p.If != nil, r.at)
	if r.speaker != nil {
		if name, rest, ok := leadingName(p.Text); ok && r.speaker(p.Pos, name) {
			p.Speaker, p.Text = name, rest
		}
	}
	return p
}

func isCondition(c chip) bool {
	_, ok := c.(ifChip)
	return ok
}

// looksLikeChip tells a chip with a slip in it, or one of another place, from words that stand in backticks.
func looksLikeChip(lit Literal, c chip, at place) bool {
	if c != nil {
		_, name := c.(nameChip)
		return !name
	}
	head, rest, _ := strings.Cut(lit.Text, " ")
	if rest == "" {
		return false
	}
	for _, legal := range at.legal {
		if EditDistance(strings.ToLower(head), legal) <= 1 {
			return true
		}
	}
	return false
}

// strayChips reports conditions and endings behind the first word of a paragraph: two lines that markdown makes into
// one. conditional is whether the paragraph has a condition already.
func (s *scope) strayChips(l Line, conditional bool, at place) {
	for i, in := range l {
		lit, ok := in.(Literal)
		if !ok {
			continue
		}
		switch c, _ := parseChip(lit); c := c.(type) {
		case endingChip:
			if slices.Contains(at.legal, "ending") {
				s.report(lit.Pos, "P003", fmt.Sprintf("`%s` does not start its paragraph", lit.Text),
					"put an empty line before it; a condition belongs to the choice or route that leads to the scene")
			}
		case ifChip:
			_, _, broken := parseCondition(word{}, c.cond, s.vocabulary())
			switch {
			case i == 0 && conditional:
				s.report(lit.Pos, "P003", "a paragraph takes one condition", "join them: `if … and …`")
			case broken == nil:
				s.report(lit.Pos, "P003", fmt.Sprintf("`%s` stands in the middle of a paragraph", lit.Text),
					"put an empty line before it")
			}
		case gradeChip, effectChip, wordChip, asChip, catchesChip, levelChip, weightChip, measureChip, triggerChip, nameChip, nil:
		}
	}
}

// leadingLiteral cuts the literal that a line starts with off it.
func leadingLiteral(l Line) (lit Literal, rest Line, ok bool) {
	l = trimLine(l)
	if len(l) == 0 {
		return Literal{}, l, false
	}
	lit, ok = l[0].(Literal)
	if !ok {
		return Literal{}, l, false
	}
	return lit, trimLine(l[1:]), true
}

// leadingName cuts a bold name with a colon off the line.
func leadingName(l Line) (name string, rest Line, ok bool) {
	l = trimLine(l)
	if len(l) == 0 {
		return "", l, false
	}
	bold, ok := l[0].(Strong)
	if !ok {
		return "", l, false
	}
	name, ok = strings.CutSuffix(strings.TrimSpace(Line(bold).String()), ":")
	name = strings.TrimSpace(name)
	if !ok || name == "" {
		return "", l, false
	}
	return name, trimLine(l[1:]), true
}
