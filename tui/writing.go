package tui

import (
	tea "charm.land/bubbletea/v2"

	"example.com/hearten/engine"
)

// writing asks for the learner's words. What is typed is kept on every pause; Enter sends it, and on an empty field
// passes the question over where it may be.
type writing struct {
	prompt engine.Writing
	words  field
	// asking is true while Esc asks whether to leave what is written; note is what the last Enter lacked.
	asking bool
	rows   rows
	note   string
	back   takeBack
	// moment is what stands above the field where the words are for one that comes back, nil for none.
	moment *engine.Revisiting
}

func newWriting(p engine.Writing, draft string, back takeBack) writing {
	return writing{
		prompt: p, words: newField(6, draft), back: back,
		rows: rows{options: []string{"Go on writing", "Leave it for now; your words are kept"}},
	}
}

func (w writing) sheet(l look) sheet {
	sh := sheet{head: w.prompt.Title, body: l.prose(w.prompt.Ask), note: w.note}
	if w.moment != nil {
		sh.side, sh.body, sh.ends = thenNowWords, momentLines(*w.moment, l), true
		sh.rows = l.wrap(l.theme.Stress, w.moment.Ask)
	}
	if w.asking {
		sh.rows = nil
		sh.body = stack(sh.body, l.say("You have written: "+quoted(w.words.value())))
		return w.rows.on(sh, l)
	}
	return w.words.on(sh, l)
}

func (w writing) uses() []use {
	switch {
	case w.asking:
		return append(w.rows.uses(), use{stopTyping, "go on writing"})
	case w.words.empty():
		uses := []use{{goOn, "skip"}, {newLine, ""}, {editor, ""}, {stopTyping, "leave"}, {typingKeys, ""}}
		if w.prompt.Required {
			uses[0].words = "done"
		}
		return append(w.back.with(uses, undoTyping), paging()...)
	}
	return append([]use{{goOn, "done"}, {newLine, ""}, {editor, ""}, {stopTyping, "leave, all is kept"}, {typingKeys, ""}}, paging()...)
}

func (w writing) act(a action, n int) (screen, intent) {
	w.note = ""
	if w.asking {
		return w.decide(a, n)
	}
	switch a {
	case undoTyping:
		return w, w.back.intent()
	case newLine:
		w.words = w.words.breakLine()
	case stopTyping:
		if w.words.empty() {
			return w, stop{}
		}
		w.asking = true
	case goOn:
		switch {
		case !w.words.empty():
			return w, w.send()
		case w.prompt.Required:
			w.note = "A few words are enough."
		default:
			return w, answer{in: engine.Skip{}, spent: w.prompt.Spent}
		}
	}
	return w, nil
}

// send answers with what is written. What is recorded only with a later answer stays a draft until then.
func (w writing) send() intent {
	a := answer{in: engine.Write{Text: w.words.value()}, spent: w.prompt.Spent}
	if len(w.prompt.Spent) == 0 {
		a.keeps = w.prompt.Key
	}
	return a
}

// decide answers what Esc asked.
func (w writing) decide(a action, n int) (screen, intent) {
	if a == stopTyping {
		w.asking = false
		return w, nil
	}
	var picked int
	switch w.rows, picked = w.rows.act(a, n); picked {
	case 0:
		w.asking = false
	case 1:
		return w, stop{}
	}
	return w, nil
}

func (w writing) typed(msg tea.Msg, l look) screen {
	if !w.asking {
		w.note = ""
		w.words = w.words.typed(msg, l)
	}
	return w
}

func (w writing) draft() (key, text string) { return w.prompt.Key, w.words.value() }
