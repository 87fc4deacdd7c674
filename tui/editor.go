package tui

import (
	"fmt"
	"io"
	"strings"

	tea "charm.land/bubbletea/v2"

	"example.com/hearten/content"
)

// Editor is the learner's own editor about to open a file. It is a [charm.land/bubbletea/v2.ExecCommand], so that the
// screen can be given to it.
type Editor interface {
	SetStdin(io.Reader)
	SetStdout(io.Writer)
	SetStderr(io.Writer)
	// Run returns when the learner has closed it; an error says that nothing was meant to be kept.
	Run() error
}

// writer is a screen whose text can be written in an editor of the learner's own.
type writer interface {
	typist
	// text is what is written so far; rewritten is the screen with another.
	text() string
	rewritten(words string) screen
}

// edited is what became of a text in the editor.
type edited struct {
	gen   int
	words string
	err   error
}

// edit opens the learner's editor on what is being written. It is kept first: whatever the editor does, nothing is lost.
func (a app) edit() (app, tea.Cmd) {
	w, ok := a.top().(writer)
	switch {
	case !ok:
		return a, nil
	case a.options.Editor == nil:
		return a.say("No editor is named. Write here; or quit, and: export EDITOR=nano")
	}
	draft := a.keepDraft()
	a.gen, a.busy = a.gen+1, true
	return a, tea.Sequence(draft, a.world.edit(a.gen, w.text(), a.options))
}

// takeEdit takes the text that comes out of the editor.
func (a app) takeEdit(msg edited) (app, tea.Cmd) {
	if msg.gen != a.gen {
		return a, nil
	}
	a = a.settled()
	w, ok := a.top().(writer)
	switch {
	case msg.err != nil:
		return a.say("The words are as they were; the editor did not close as usual: " + oneLine(msg.err.Error()))
	case !ok:
		return a, nil
	}
	a = a.put(w.rewritten(strings.TrimRight(content.Clean(msg.words), "\n")))
	a.typing++
	return a.revealed(), a.keepDraft()
}

// edit runs the editor on a private file. The screen is given away while it runs.
func (w *world) edit(gen int, words string, o Options) tea.Cmd {
	return safely(gen, func() tea.Msg {
		path, read, err := o.Scratch(words)
		if err != nil {
			return edited{gen: gen, err: err}
		}
		return tea.Exec(o.Editor(path), func(ran error) tea.Msg {
			words, err := read()
			if ran != nil {
				err = fmt.Errorf("run the editor: %w", ran)
			}
			return edited{gen, words, err}
		})()
	})
}

func (w writing) text() string { return w.words.value() }

func (w writing) rewritten(words string) screen {
	w.words = newField(w.words.rows, words)
	return w
}

func (s scene) text() string { return s.own.value() }

func (s scene) rewritten(words string) screen {
	s.own = newField(s.own.rows, words)
	return s
}

func (m makePlan) text() string { return m.fields[m.at].value() }

func (m makePlan) rewritten(words string) screen {
	m.fields[m.at] = newField(m.fields[m.at].rows, strings.Join(strings.Fields(words), " "))
	return m
}

func (w writing) typing() bool  { return !w.asking }
func (s scene) typing() bool    { return s.writing }
func (m makePlan) typing() bool { return m.editing }
