package tui

import (
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// Preview is a file or folder that is shown to those who write it, as learners see it, and drawn anew whenever it is changed.
type Preview struct {
	// Read reads it as it is now.
	Read func() Reading
	// Changes tells that something in it was changed, until it is closed.
	Changes <-chan struct{}
	// Given is what is taken for true of the learner at first.
	Given content.Given
}

// Reading is what a path holds, with the problems found in it. Err is why it cannot be read; what was read before stays.
type Reading struct {
	content.Manuscript
	Problems []content.Problem
	Err      error
}

// Asked is what the conversations of it ask about a learner.
func (r Reading) Asked() (all content.Asked) {
	for _, s := range r.Subjects {
		if talk, ok := s.(*content.Scenario); ok {
			a := talk.Asked()
			all.Contexts, all.Levels, all.Met = append(all.Contexts, a.Contexts...), append(all.Levels, a.Levels...), append(all.Met, a.Met...)
			all.Confidence = all.Confidence || a.Confidence
		}
	}
	return all
}

// preview is the screen of a [Preview].
type preview struct {
	reading Reading
	// at is the file that is shown, none for the list of files.
	at     int
	given  content.Given
	told   bool // what is behind the words is shown, too
	mode   previewMode
	way    []move
	trial  engine.Trial
	inner  screen // the prompt, as a learner sees it; nil where the file is a page to read
	choose rows   // of a list: of files, scenes, or what is given
}

// previewMode says what a preview asks now.
type previewMode int

const (
	onPage previewMode = iota
	choosingFile
	choosingScene
	assuming
)

// newPreview shows the one file, or the list of them.
func newPreview(r Reading, given content.Given) preview {
	p := preview{reading: r, given: given, at: none}
	if given.In == "" && len(r.Contexts) > 0 {
		p.given.In = r.Contexts[0].ID
	}
	if len(r.Subjects) == 1 {
		return p.opened(0)
	}
	return p.listed()
}

// listed asks for a file.
func (p preview) listed() preview {
	var names []string
	for _, s := range p.reading.Subjects {
		names = append(names, subjectWords(s))
	}
	last := p.at
	p.mode, p.at, p.inner, p.way, p.choose = choosingFile, none, nil, nil, newRows(names...)
	p.choose.at = min(max(0, last), len(names)-1)
	return p
}

// opened shows a file from its beginning.
func (p preview) opened(at int) preview {
	p.at, p.way, p.mode = at, nil, onPage
	next, _ := p.gone()
	return next
}

func (p preview) subject() content.Subject { return p.reading.Subjects[p.at] }

func (p preview) scenario() (*content.Scenario, bool) {
	if p.at == none {
		return nil, false
	}
	s, ok := p.subject().(*content.Scenario)
	return s, ok
}

// gone goes the way again from the beginning, as far as it still leads; lost counts the moves that do not any more.
func (p preview) gone() (next preview, lost int) {
	trial, err := engine.Try(p.subject(), p.reading.Library, p.reading.Contexts, p.given)
	if err != nil { // it is read, not gone through
		p.inner, p.way = nil, nil
		return p, 0
	}
	for i, m := range p.way {
		after, ok := m.on(trial)
		if !ok {
			lost = len(p.way) - i
			p.way = slices.Clip(p.way[:i])
			break
		}
		trial = after
	}
	p.trial = trial
	return p.drawn(), lost
}

// drawn makes the screen of the prompt anew.
func (p preview) drawn() preview {
	p.inner = nil
	switch prompt := p.trial.Prompt().(type) {
	case engine.Page:
		if p.told {
			prompt.Body = behind(prompt.Body)
		}
		p.inner = page{prompt: prompt}
	case engine.Situation:
		if p.told {
			prompt.Body = behind(prompt.Body)
		}
		p.inner = opening{prompt: prompt}
	case engine.Question:
		p.inner = newQuestion(prompt, takeBack{})
	case engine.Confidence:
		p.inner = newConfidence(prompt, takeBack{})
	case engine.Feedback:
		p.inner = feedback{prompt}
	case engine.Scene:
		if p.told {
			prompt.Before, prompt.Body = behind(prompt.Before), behind(prompt.Body)
		}
		p.inner = newScene(prompt, "", takeBack{})
	case engine.Debrief:
		p.inner = debrief{prompt}
	case nil:
		p.inner = nil
	}
	return p
}

// read is the preview of what was read anew: the same file, and the same place in it as far as there still is one.
func (p preview) read(r Reading) (next preview, lost int) {
	if r.Err != nil || len(r.Subjects) == 0 {
		p.reading.Err, p.reading.Problems = r.Err, r.Problems
		return p, 0
	}
	file := ""
	if p.at != none {
		_, pos, _ := p.subject().Of()
		file = pos.File
	}
	marked, mode := p.marked(), p.mode
	p.reading = r
	p.at = slices.IndexFunc(r.Subjects, func(s content.Subject) bool { _, pos, _ := s.Of(); return pos.File == file })
	if p.at == none {
		return p.listed(), len(p.way)
	}
	p, lost = p.gone()
	switch mode {
	case choosingScene:
		p = p.scenes()
		p.choose.at = min(marked, len(p.choose.options)-1)
	case assuming:
		p = p.assumed(marked)
	case onPage, choosingFile:
		p = p.mark(marked)
	}
	return p, lost
}

// marked is the row that the cursor stands on; mark puts it there, where there is one.
func (p preview) marked() int {
	if p.mode != onPage {
		return p.choose.at
	}
	switch s := p.inner.(type) {
	case scene:
		return s.rows.at
	case question:
		return s.rows.at
	}
	return none
}

func (p preview) mark(at int) preview {
	switch s := p.inner.(type) {
	case scene:
		s.rows.at = min(at, len(s.rows.options)-1)
		p.inner = s
	case question:
		s.rows.at = min(at, len(s.rows.options)-1)
		p.inner = s
	}
	return p
}
