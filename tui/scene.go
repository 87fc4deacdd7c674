package tui

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
	width "github.com/charmbracelet/x/ansi"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// scene is a turn of a conversation: what is said, and what one may say. With `w` the learner's own words come first;
// they are kept as a draft until the turn is taken, and stand beside the choice then.
type scene struct {
	prompt engine.Scene
	rows   rows
	own    field
	// writing is true while the learner writes.
	writing bool
	back    takeBack
}

func newScene(p engine.Scene, draft string, back takeBack) scene {
	if p.Written != "" {
		draft = p.Written
	}
	return scene{prompt: p, rows: newRows(words(p.Choices)...), own: newField(4, draft), back: back}
}

func (s scene) sheet(l look) sheet {
	p := s.prompt
	sh := sheet{head: p.Title, row: none, ends: true}
	if len(p.Choices) > 0 {
		sh.side = fmt.Sprintf("turn %d", p.Turn)
	}
	var own []string
	switch {
	case p.Written != "":
		own = append(l.quiet("You wrote: "+quoted(p.Written)), l.quiet("Which of these is closest?")...)
	case !s.writing && !s.own.empty():
		own = l.quiet("You had begun: " + quoted(s.own.value()))
	}
	sh.body = stack(s.before(l), l.prose(p.Body), own)
	if s.writing {
		sh.rows = l.heading("In your own words")
		return s.own.on(sh, l)
	}
	if len(p.Choices) == 0 {
		return sh
	}
	return s.rows.on(sh, l)
}

// before is what comes before the turn: the reaction to the last choice, with that where nothing is asked; or in a line each
// where a run stands that is taken up again.
func (s scene) before(l look) []string {
	p := s.prompt
	var out []string
	switch {
	case p.Resumed:
		for _, b := range p.Before {
			if words, ok := b.(content.Paragraph); ok {
				out = append(out, l.quiet(width.Truncate(oneLine(plainLine(words.Text)), l.width, l.sign("…", "...")))...)
			}
		}
		return out
	case len(p.Choices) == 0 && len(p.Chosen) > 0:
		return stack(l.chose(p.Chosen, ""), l.prose(p.Before))
	}
	return l.prose(p.Before)
}

func (s scene) uses() []use {
	switch {
	case s.writing:
		return append([]use{{goOn, "choices"}, {newLine, ""}, {stopTyping, "back to the choices"}, {typingKeys, ""}}, paging()...)
	case len(s.prompt.Choices) == 0:
		return s.back.with(append([]use{{goOn, ""}, {leave, ""}, {showKeys, ""}}, scrolling()...), undo)
	}
	own := []use{{act: ownWords}}
	if s.prompt.Written != "" {
		own[0].words = "write it anew"
	}
	if s.prompt.Written != "" || s.own.empty() { // what has been begun and not sent is not left behind
		own = s.back.with(own, undo)
	}
	return append(append(s.rows.usesWith(own...), use{leave, "leave"}, use{showKeys, ""}), scrolling()...)
}

func (s scene) act(a action, n int) (screen, intent) {
	if s.writing {
		return s.write(a)
	}
	switch a {
	case leave:
		return s, stop{}
	case undo:
		return s, s.back.intent()
	case ownWords:
		s.writing = true
		return s, nil
	case goOn:
		if len(s.prompt.Choices) == 0 {
			return s, answer{in: engine.Continue{}}
		}
	}
	var picked int
	if s.rows, picked = s.rows.act(a, n); picked != none {
		return s, answer{in: engine.Choose{N: picked}, spent: []string{s.prompt.Key}}
	}
	return s, nil
}

func (s scene) write(a action) (screen, intent) {
	switch a {
	case newLine:
		s.own = s.own.breakLine()
	case stopTyping:
		s.writing = false
	case goOn:
		s.writing = false
		if !s.own.empty() || s.prompt.Written != "" {
			return s, answer{in: engine.Write{Text: s.own.value()}, keeps: s.prompt.Key}
		}
	}
	return s, nil
}

func (s scene) typed(msg tea.Msg, l look) screen {
	if s.writing || msg == nil {
		s.own = s.own.typed(msg, l)
	}
	return s
}

func (s scene) draft() (key, text string) {
	if !s.writing && s.own.empty() {
		return "", ""
	}
	return s.prompt.Key, s.own.value()
}
