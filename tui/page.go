package tui

import (
	"fmt"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// page is a part of a lesson, to be read.
type page struct {
	prompt engine.Page
	back   takeBack
}

func (p page) sheet(l look) sheet {
	sh := sheet{head: p.prompt.Title, side: fmt.Sprintf("page %d of %d", p.prompt.N, p.prompt.Of), row: none}
	var sources []string
	for _, s := range p.prompt.Sources {
		sources = append(sources, l.quiet("Source: "+s)...)
	}
	sh.body = stack(changedNote(l, p.prompt.Changed), l.heading(partWords(p.prompt)), l.prose(p.prompt.Body), sources)
	return sh
}

func (p page) uses() []use {
	uses := []use{{goOn, ""}}
	if p.prompt.N > 1 {
		uses = append(uses, use{goBack, ""})
	}
	if len(p.prompt.Contexts) > 1 {
		uses = append(uses, use{act: otherContext})
	}
	return p.back.with(append(append(uses, use{leave, ""}, use{showKeys, ""}), scrolling()...), undo)
}

func (p page) act(a action, _ int) (screen, intent) {
	switch a {
	case undo:
		return p, p.back.intent()
	case goOn:
		return p, answer{in: engine.Continue{}}
	case goBack:
		return p, answer{in: engine.Back{}}
	case otherContext:
		next := nextContext(p.prompt.Contexts, p.prompt.Context)
		return p, answer{in: engine.Switch{To: next.ID}}
	case leave:
		return p, stop{}
	}
	return p, nil
}

// nextContext is the setting after this one, round and round.
func nextContext(all []content.Context, now content.Context) content.Context {
	i := slices.IndexFunc(all, func(c content.Context) bool { return c.ID == now.ID })
	return all[(i+1)%len(all)]
}

// opening is the situation that a conversation starts from.
type opening struct {
	prompt engine.Situation
	back   takeBack
	// first is true where every turn asks for the learner's own words first.
	first bool
}

func (o opening) sheet(l look) sheet {
	sh := sheet{head: o.prompt.Title, side: minuteWords(float64(o.prompt.Minutes)), row: none}
	var cast []string
	for _, c := range o.prompt.Cast {
		cast = append(cast, l.quiet(c.Name+": "+c.About)...)
	}
	var remembered, first []string
	for _, r := range o.prompt.Remembered {
		remembered = append(remembered, l.say(rememberedWords(r))...)
	}
	if o.first {
		first = l.quiet("Every turn asks for your own words first; then you pick the closest choice.")
	}
	var setting []string
	if words := settingWords(o.prompt); words != "" {
		setting = l.quiet(words)
	}
	sh.body = stack(changedNote(l, o.prompt.Changed), l.prose(o.prompt.Body), cast, remembered, setting, first)
	return sh
}

func (o opening) uses() []use {
	uses := []use{{goOn, ""}}
	if len(o.prompt.Contexts) > 1 {
		uses = append(uses, use{act: otherContext})
	}
	words := ""
	if o.first {
		words = "choices at once"
	}
	uses = append(uses, use{ownWords, words})
	return o.back.with(append(append(uses, use{leave, ""}, use{showKeys, ""}), scrolling()...), undo)
}

func (o opening) act(a action, _ int) (screen, intent) {
	switch a {
	case undo:
		return o, o.back.intent()
	case ownWords:
		o.first = !o.first
		return o, firstWords{}
	case goOn:
		return o, answer{in: engine.Continue{}}
	case otherContext:
		next := nextContext(o.prompt.Contexts, o.prompt.Context)
		return o, answer{in: engine.Switch{To: next.ID}}
	case leave:
		return o, stop{}
	}
	return o, nil
}
