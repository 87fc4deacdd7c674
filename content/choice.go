package content

import (
	"fmt"
	"slices"
	"strings"
)

// Choice is one thing to say or do.
type Choice struct {
	Pos      Pos
	Key      Key
	Words    Line
	To       string // slug of the next scene
	Grade    Grade
	Effects  []Effect
	If       Condition // nil: always on offer
	Once     bool
	As       []string
	Catches  []string
	Reaction Prose
	Feedback Prose
}

func (p *scenarioParser) choices(sc *Scene, list List) {
	if len(sc.Routes) > 0 {
		p.report(list.Pos, "S003", fmt.Sprintf("“%s” has routes and choices", sc.Name), "keep one of them: a scene asks or leads on")
		return
	}
	if len(sc.Choices) == 0 {
		sc.Fixed = list.Ordered
	}
	for _, item := range list.Items {
		index := p.taken
		p.taken++
		if c := p.choice(item, index, startOf(item, list)); c != nil {
			sc.Choices = append(sc.Choices, c)
		}
	}
}

// choice reads one item: a link and its chips, what the choice leads to at once, and the feedback.
func (p *scenarioParser) choice(item Prose, index int, at Pos) *Choice {
	text, ok := itemText(item)
	var link Link
	if ok {
		link, ok = text[0].(Link)
	}
	if !ok {
		for _, in := range text {
			if way, ok := in.(Link); ok {
				p.meant[strings.TrimPrefix(way.Dest, "#")] = true
			}
		}
		p.report(at, "S003", "this choice does not start with a link", "write `[“What I say”](#scene)` and the chips behind it")
		return nil
	}
	c := &Choice{Pos: at, Key: NewKey(index, link.Text), Words: link.Text, To: p.sceneLink(link)}
	if strings.TrimSpace(link.Text.String()) == "" {
		p.report(at, "S003", "this choice has no words", "write them into the link: `[“What I say”](#scene)`")
	}
	graded := false
	for _, in := range text[1:] {
		switch in := in.(type) {
		case Literal:
			graded = p.choiceChip(c, in, graded)
		case Text:
			if words := strings.TrimSpace(string(in)); words != "" {
				p.report(at, "S011", fmt.Sprintf("only chips may stand behind the link of a choice, not “%s”", words),
					"put the words into the link, or into a paragraph under it")
			}
		case Strong, Emphasis, Struck, Link, CueMark:
			p.report(at, "S011", "only chips may stand behind the link of a choice",
				"put the words into the link, or into a paragraph under it")
		case Break:
		}
	}
	if !graded && !slices.ContainsFunc(text[1:], meansGrade) { // else its chip is reported
		p.report(at, "S005", fmt.Sprintf("the choice %s has no grade", shortened(c.Words)),
			"write `best`, `good`, `weak` or `poor` behind its link")
	}
	p.answers(c, item[1:])
	return c
}

// meansGrade reports a chip that is nearly a grade: `Best`, `wek`.
func meansGrade(in Inline) bool {
	lit, ok := in.(Literal)
	return ok && nearest(strings.ToLower(lit.Text), []string{"best", "good", "weak", "poor"}) != ""
}

// answers reads what stands under a choice: the last quote is the feedback, the rest is the reaction.
func (p *scenarioParser) answers(c *Choice, blocks []Block) {
	last := -1
	for i, b := range blocks {
		if _, ok := b.(Quote); ok {
			last = i
		}
	}
	var reaction []Block
	for i, b := range blocks {
		if i != last {
			reaction = append(reaction, b)
		}
	}
	if last >= 0 {
		c.Feedback = p.prose(blocks[last].(Quote).Body, lineRules{names: p.names, at: onParagraph()})
	}
	c.Reaction = p.prose(reaction, p.inScene)
	if len(c.Feedback) == 0 {
		p.report(c.Pos, "S006", fmt.Sprintf("the choice %s has no feedback", shortened(c.Words)),
			"put a quote (`> …`) under it, indented")
	}
}

// choiceChip reads a chip of a choice and reports whether the choice has a grade by now.
func (p *scenarioParser) choiceChip(c *Choice, lit Literal, graded bool) bool {
	parsed, f := parseChip(lit)
	switch chip := parsed.(type) {
	case gradeChip:
		if graded {
			p.report(lit.Pos, "S011", "this choice has a second grade", "keep one of them")
		}
		c.Grade = Grade(chip)
		return true
	case effectChip:
		if e, ok := p.effect(chip, lit.Pos); ok {
			c.Effects = append(c.Effects, e)
		}
	case ifChip:
		if c.If != nil {
			p.report(lit.Pos, "S011", "this choice has a second condition", "join them: `if … and …`")
			return graded
		}
		c.If = p.condition(lit, chip, p.names)
	case asChip:
		c.As = append(c.As, chip.name.text)
	case catchesChip:
		for _, w := range chip.cues {
			if !containsCue(p.scenario.Cues, w.text) {
				p.report(w.pos, "S009", fmt.Sprintf("no cue is called `%s`", w.text),
					suggestOr(w.text, cueNames(p.scenario.Cues), fmt.Sprintf("mark a line with `[^%s]` and add `[^%s]: …` at the end", w.text, w.text)))
			}
			c.Catches = append(c.Catches, w.text)
		}
	case wordChip:
		if chip != "once" {
			p.strangeChip(lit, nil, onChoice())
			return graded
		}
		c.Once = true
	case endingChip, levelChip, weightChip, measureChip, triggerChip, nameChip, nil:
		p.strangeChip(lit, f, onChoice())
	}
	return graded
}

func containsCue(cues []Cue, name string) bool {
	for _, c := range cues {
		if c.Name == name {
			return true
		}
	}
	return false
}

func cueNames(cues []Cue) []string {
	var out []string
	for _, c := range cues {
		out = append(out, c.Name)
	}
	return out
}

// shortened is how messages name a choice: its first words.
func shortened(words Line) string {
	all := strings.Fields(strings.Trim(words.String(), "“”\"'«»"))
	if len(all) > 5 {
		return "“" + strings.Join(all[:5], " ") + " …”"
	}
	return "“" + strings.Join(all, " ") + "”"
}
