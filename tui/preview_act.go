package tui

import (
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func (p preview) uses() []use {
	switch p.mode {
	case choosingFile:
		return append(append(p.choose.uses(), use{leave, "leave"}, use{showKeys, ""}), scrolling()...)
	case choosingScene:
		return append(append(p.choose.uses(), use{leave, "back"}, use{showKeys, ""}), scrolling()...)
	case assuming:
		return append([]use{
			{goOn, "the next value"}, {more, "next"}, {less, "the one before"}, {rowDown, ""}, {rowUp, ""}, {leave, "back"}, {showKeys, ""},
		}, paging()...)
	case onPage:
	}
	var uses []use
	switch p.inner.(type) {
	case nil:
		if _, read := p.asPage(); !read {
			uses = append(uses, use{goOn, "from the start"})
		}
	default:
		uses = p.learners()
	}
	if _, isPage := p.asPage(); !isPage && len(uses) > 0 {
		uses = slices.Insert(uses, 1, use{analyse, map[bool]string{true: "as learners see it"}[p.told]})
	}
	if len(p.way) > 0 {
		uses = append(uses, use{goBack, "a turn back"})
	}
	if _, talks := p.scenario(); talks {
		uses = append(uses, use{act: jump})
	}
	if len(p.assumptions()) > 0 {
		uses = append(uses, use{act: assume})
	}
	words := "leave"
	if len(p.reading.Subjects) > 1 {
		words = "the files"
	}
	return append(append(uses, use{leave, words}, use{showKeys, ""}), scrolling()...)
}

// learners are the actions of the prompt itself.
func (p preview) learners() []use {
	mine := []action{goOn, pickRow, rowUp, rowDown, passOver}
	return slices.DeleteFunc(slices.Clone(p.inner.uses()), func(u use) bool {
		if _, ends := p.inner.(debrief); ends && u.act == pickRow {
			return true
		}
		return !slices.Contains(mine, u.act)
	})
}

// asPage is the text of a file that is read, not gone through.
func (p preview) asPage() (content.Prose, bool) {
	switch s := p.subject().(type) {
	case *content.Scenario, *content.Lesson, *content.Checkup:
		return nil, false
	default:
		return wholeOf(s, p.reading.Library), true
	}
}

func (p preview) act(a action, n int) (screen, intent) {
	switch p.mode {
	case choosingFile:
		return p.chooses(a, n, func(p preview, i int) preview { return p.opened(i) })
	case choosingScene:
		return p.chooses(a, n, func(p preview, i int) preview {
			s, _ := p.scenario()
			return p.shown().moved(move{scene: s.Scenes[i].Slug})
		})
	case assuming:
		return p.assumes(a, n)
	case onPage:
	}
	switch a {
	case leave:
		if len(p.reading.Subjects) > 1 {
			return p.listed(), nil
		}
		return p, stop{}
	case analyse:
		p.told = !p.told
		at := p.marked()
		return p.drawn().mark(at), nil
	case jump:
		return p.scenes(), nil
	case assume:
		return p.assumed(0), nil
	case goBack:
		p.way = back(p.way)
		next, _ := p.gone()
		return next, nil
	}
	if p.inner == nil {
		if a == goOn {
			return p.opened(p.at), nil
		}
		return p, nil
	}
	return p.answers(a, n)
}

// answers does what a learner would.
func (p preview) answers(a action, n int) (screen, intent) {
	next, in := p.inner.act(a, n)
	p.inner = next
	given, ok := in.(answer)
	if !ok {
		return p, nil
	}
	if _, ends := p.trial.Prompt().(engine.Debrief); ends { // what comes behind it is not of this file
		return p.opened(p.at), nil
	}
	if m, ok := moveOf(p.trial, given.in); ok {
		return p.moved(m), nil
	}
	return p, nil
}

// chooses moves in a list, and does something with what is picked.
func (p preview) chooses(a action, n int, does func(preview, int) preview) (screen, intent) {
	if a == leave {
		if p.mode == choosingFile {
			return p, stop{}
		}
		return p.shown(), nil
	}
	picked := none
	if p.choose, picked = p.choose.act(a, n); picked != none {
		return does(p, picked), nil
	}
	return p, nil
}

// shown is the file again, without a list over it.
func (p preview) shown() preview {
	p.mode = onPage
	return p
}

// scenes asks where to go on.
func (p preview) scenes() preview {
	s, _ := p.scenario()
	var names []string
	for _, sc := range s.Scenes {
		names = append(names, sceneWords(sc))
	}
	p.mode, p.choose = choosingScene, newRows(names...)
	p.choose.at = 0
	if at, ok := p.trial.Play(); ok && at.Scene() != nil {
		p.choose.at = max(0, slices.Index(s.Scenes, at.Scene()))
	}
	return p
}
