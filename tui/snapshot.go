package tui

import (
	"strings"

	width "github.com/charmbracelet/x/ansi"

	"example.com/hearten/engine"
)

// glimpse is the first reason of a snapshot.
type glimpse struct{ prompt engine.Glimpse }

func (g glimpse) sheet(l look) sheet {
	var reasons [][]string
	for _, r := range g.prompt.Reasons {
		reasons = append(reasons, l.say(nested(r.Words)))
	}
	return sheet{
		head: g.prompt.Title, side: "so far", row: none,
		body: stack(stack(reasons...), l.quiet(momentWords(g.prompt))),
	}
}

func (g glimpse) uses() []use {
	return append([]use{{goOn, "the next moment"}, {act: enough}, {leave, "leave"}, {showKeys, ""}}, scrolling()...)
}

func (g glimpse) act(a action, _ int) (screen, intent) {
	switch a {
	case goOn:
		return g, answer{in: engine.Continue{}}
	case enough:
		return g, answer{in: engine.Enough{}}
	case leave:
		return g, stop{}
	}
	return g, nil
}

// result is what a snapshot came to, area by area.
type result struct{ prompt engine.Result }

func (r result) sheet(l look) sheet {
	p := r.prompt
	parts := [][]string{l.say(resultLead(p))}
	longest := 0
	for _, s := range p.Stands {
		longest = max(longest, width.StringWidth(oneLine(s.Title)))
	}
	for _, area := range areasOf(p.Stands) {
		parts = append(parts, l.tiers(area, longest))
	}
	var gaps, shown []string
	for _, s := range p.Shown {
		shown = append(shown, l.item(oftenWords(s, p.Asked))...)
	}
	for _, g := range p.Gaps {
		gaps = append(gaps, l.item(gapWords(g))...)
	}
	if len(gaps) > 0 {
		gaps = append(gaps, l.quiet(gapNote)...)
	}
	parts = append(parts, l.tierLegend(), titled(l, "What your replies showed", shown), titled(l, "Seen by you and by others", gaps), l.quiet(beliefWords), l.quiet(orderWords(len(p.Stands))))
	return sheet{head: p.Title, side: "where you stand", row: none, body: stack(parts...)}
}

// areasOf are skills by area, in their order.
func areasOf(all []engine.Stood) (out [][]engine.Stood) {
	for i, s := range all {
		if i == 0 || s.Area != all[i-1].Area {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], s)
	}
	return out
}

// tiers are the skills of an area: its name with their heat in a row, then each in words, behind a column as wide as the
// longest name.
func (l look) tiers(area []engine.Stood, longest int) []string {
	var heat strings.Builder
	for _, s := range area {
		heat.WriteString(l.heat(tierHeat(s)))
	}
	lines := l.heading(area[0].Area)
	if last := len(lines) - 1; last >= 0 && width.StringWidth(lines[last])+2+len(area) <= l.width {
		lines[last] += "  " + heat.String()
	}
	for _, s := range area {
		lines = append(lines, l.tierRow(s, longest)...)
	}
	return lines
}

// tierRow is a skill with its tier: on one line where that fits. That it is mostly the learner's own view stands below.
func (l look) tierRow(s engine.Stood, longest int) []string {
	const open = "open: leans to a strength, 99 in 100"
	mark, name, words, own := l.heat(tierHeat(s))+" ", oneLine(s.Title), TierWords(s.Tier, s.Above), ownNote(s)
	if 2+longest+2+len(open) > l.width {
		lines := hang(mark, l.narrower(2).say(name))
		if own != "" {
			words += ", " + own
		}
		return append(lines, hang("    ", l.narrower(4).quiet(words))...)
	}
	pad := strings.Repeat(" ", longest-width.StringWidth(name)+2)
	if s.Tier == engine.Open {
		words = l.theme.Quiet.Paint(words)
	}
	lines := []string{mark + name + pad + words}
	if own != "" {
		lines = append(lines, hang("    ", l.narrower(4).quiet(own))...)
	}
	return lines
}

// tierLegend says what the signs stand for.
func (l look) tierLegend() []string {
	line := l.heat(4) + l.heat(3) + l.theme.Quiet.Paint(" a strength") + "   " +
		l.heat(1) + l.heat(2) + l.theme.Quiet.Paint(" worth a look") + "   " + l.heat(0) + l.theme.Quiet.Paint(" open")
	if width.StringWidth(line) > l.width {
		return nil
	}
	return []string{line}
}

func (r result) uses() []use {
	return append([]use{{goOn, "choose a focus"}, {leave, "leave"}, {showKeys, ""}}, scrolling()...)
}

func (r result) act(a action, _ int) (screen, intent) {
	switch a {
	case goOn:
		return r, answer{in: engine.Continue{}}
	case leave:
		return r, stop{}
	}
	return r, nil
}
