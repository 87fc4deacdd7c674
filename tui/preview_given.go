package tui

import (
	"fmt"
	"maps"
	"slices"

	"example.com/hearten/content"
)

// assumption is one thing that is taken for true of a learner: its name and its values, of which one holds.
type assumption struct {
	name   string
	values []string
	holds  int
	set    func(g content.Given, i int) content.Given
}

// assumptions are what a file's conditions or examples ask about.
func (p preview) assumptions() []assumption {
	var out []assumption
	asked := content.Asked{}
	switch s := p.subject().(type) {
	case *content.Scenario:
		asked = s.Asked()
	case *content.Lesson:
	default:
		return nil
	}
	if all := p.reading.Contexts; len(all) > 1 {
		a := assumption{name: "Setting", set: func(g content.Given, i int) content.Given { g.In = all[i].ID; return g }}
		for i, c := range all {
			a.values = append(a.values, oneLine(c.Title))
			if c.ID == p.given.In {
				a.holds = i
			}
		}
		out = append(out, a)
	}
	if asked.Confidence {
		out = append(out, assumption{
			"How sure",
			[]string{"1 not sure yet", "2 fairly sure", "3 sure"},
			p.given.Confidence() - 1,
			func(g content.Given, i int) content.Given { g.Sure = i + 1; return g },
		})
	}
	for _, ref := range asked.Levels {
		a := assumption{name: "Level in " + ref.ID, holds: p.given.Level(ref)}
		for n := range 5 {
			a.values = append(a.values, fmt.Sprint(n))
		}
		a.set = func(g content.Given, i int) content.Given {
			g.Levels = with(g.Levels, ref, i, true)
			return g
		}
		out = append(out, a)
	}
	for _, ref := range asked.Met {
		out = append(out, p.met(ref))
	}
	return out
}

// met is how the last run of a conversation ended.
func (p preview) met(ref content.Ref) assumption {
	kinds := []content.EndingKind{"", content.EndingStrong, content.EndingMixed, content.EndingPoor}
	a := assumption{name: "Before: " + ref.ID, values: []string{"not met", "ended strong", "ended mixed", "ended poor"}}
	kind, _ := p.given.Met(ref)
	a.holds = max(0, slices.Index(kinds, kind))
	a.set = func(g content.Given, i int) content.Given {
		g.Ended = with(g.Ended, ref, kinds[i], i > 0)
		return g
	}
	return a
}

// with is a map with a value, or without it.
func with[V any](m map[content.Ref]V, ref content.Ref, v V, has bool) map[content.Ref]V {
	out := maps.Clone(m)
	if out == nil {
		out = map[content.Ref]V{}
	}
	delete(out, ref)
	if has {
		out[ref] = v
	}
	return out
}

// assumed lists what is given, the cursor on one of them.
func (p preview) assumed(at int) preview {
	var names []string
	for _, a := range p.assumptions() {
		names = append(names, a.name+": "+a.values[a.holds])
	}
	if len(names) == 0 {
		return p.shown()
	}
	p.mode, p.choose = assuming, newRows(names...)
	p.choose.at = max(0, min(at, len(names)-1))
	return p
}

// assumes moves in the list, and turns values; the way is gone anew with them.
func (p preview) assumes(a action, n int) (screen, intent) {
	by := 1
	switch a {
	case leave:
		return p.shown(), nil
	case less:
		by = -1
	case goOn, more:
	default:
		p.choose, _ = p.choose.act(a, n)
		return p, nil
	}
	one := p.assumptions()[p.choose.at]
	p.given = one.set(p.given, (one.holds+by+len(one.values))%len(one.values))
	at := p.choose.at
	next, _ := p.gone()
	return next.assumed(at), nil
}
