package content

import (
	"fmt"
	"slices"
	"strings"
)

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
