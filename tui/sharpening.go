package tui

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"example.com/hearten/engine"
)

// sharpening asks for the first sentence again. The field holds it as it is: Enter on the same words leaves it so.
type sharpening struct {
	prompt engine.Sharpening
	writing
}

func newSharpening(p engine.Sharpening, draft string, back takeBack) sharpening {
	asks := engine.Writing{Title: p.Title, Key: p.Key, Required: true, Line: true}
	return sharpening{p, newWriting(asks, cmp.Or(draft, p.Sentence), back)}
}

func (s sharpening) sheet(l look) sheet {
	sh := s.writing.sheet(l)
	if s.asking {
		return sh
	}
	sh.body = stack(l.prose(marked(s.prompt.Sentence, s.prompt.Found.Marks)), l.say(s.prompt.Found.Why+" "+s.prompt.Found.Ask), l.quiet(s.prompt.Found.Try))
	return sh
}

func (s sharpening) uses() []use {
	uses := s.writing.uses()
	if !s.asking && s.words.value() == s.prompt.Sentence {
		uses = append([]use{{goOn, "as it is"}}, uses[1:]...)
		return s.back.with(uses, undoTyping)
	}
	return uses
}

func (s sharpening) act(a action, n int) (screen, intent) {
	if a == undoTyping && s.words.value() != s.prompt.Sentence {
		return s, nil
	}
	next, in := s.writing.act(a, n)
	s.writing = next.(writing)
	return s, in
}

func (s sharpening) typed(msg tea.Msg, l look) screen {
	s.writing = s.writing.typed(msg, l).(writing)
	return s
}

func (s sharpening) rewritten(words string) screen {
	s.writing = s.writing.rewritten(words).(writing)
	return s
}
