package content

import (
	"fmt"
	"slices"
	"strings"
)

// What somebody who is tired can take in at once.
const (
	sentenceWords  = 25
	paragraphWords = 60
)

// edits reports whether the words of the pack are read as an editor would: not again when it was well before, and not those that
// learners write for themselves.
func (s *scope) edits() bool { return !s.trusted && s.pack.ID != OwnPack }

// wording checks how the words of one file read: the length of sentences and paragraphs.
type wording struct {
	s *scope
	f *file
}

func (w wording) prose(parts ...Prose) {
	for _, p := range parts {
		for _, b := range p {
			w.block(b)
		}
	}
}

func (w wording) block(b Block) {
	switch b := b.(type) {
	case Paragraph:
		w.line(b.Pos, b.Text)
	case List:
		for _, item := range b.Items {
			w.prose(item)
		}
	case Quote:
		w.prose(b.Body)
	case Table:
		for i, row := range b.Rows {
			for _, cell := range row {
				w.line(Pos{b.Pos.File, b.Pos.Line + 2 + i, b.Pos.Col}, cell)
			}
		}
	case Subheading:
		w.line(b.Pos, b.Text)
	case Code, Rule:
	}
}

// line checks a paragraph that starts at a place.
func (w wording) line(at Pos, l Line) {
	if l.Words() <= sentenceWords {
		return
	}
	label, l := cutLabel(l)
	var find *finder
	known := append(make([]string, 0, label.Words()+l.Words()), strings.Fields(label.String())...)
	total := 0
	for part := range partsOf(l) {
		before := len(known)
		known = slices.AppendSeq(known, strings.FieldsSeq(part.String()))
		for s := range sentencesOf(known[before:]) {
			total += s.words
			if s.words > sentenceWords {
				if find == nil {
					find = w.f.finder(at)
				}
				w.s.report(find.place(known[:before+s.first+1]), "L008", fmt.Sprintf("this sentence has %d words", s.words),
					fmt.Sprintf("make two of it: up to %d words can be read in one breath", sentenceWords))
			}
		}
	}
	if total > paragraphWords {
		w.s.report(at, "L008", fmt.Sprintf("this paragraph has %d words", total),
			fmt.Sprintf("put an empty line where a new thought begins: up to %d words are easy to take in", paragraphWords))
	}
}

// cutLabel cuts what stands in bold before a colon off a line, such as “**Your aim:**”.
func cutLabel(l Line) (label, rest Line) {
	if _, rest, ok := leadingName(l); ok {
		return l[:1], rest
	}
	return nil, l
}

// partsOf are what stands between the hard breaks of a line.
func partsOf(l Line) func(yield func(Line) bool) {
	return func(yield func(Line) bool) {
		begin := 0
		for i, in := range l {
			if _, ok := in.(Break); ok {
				if !yield(l[begin:i]) {
					return
				}
				begin = i + 1
			}
		}
		yield(l[begin:])
	}
}

// questions checks checks and situations.
func (w wording) questions(qs []*Question) {
	for _, q := range qs {
		w.line(q.Pos, q.Ask)
		w.prose(q.Body)
		for _, o := range q.Options {
			w.line(o.Pos, o.Words)
			w.prose(o.Feedback)
		}
	}
}

// scenario checks the words of a conversation.
func (w wording) scenario(sc *Scenario) {
	w.prose(sc.Opening)
	for _, scene := range sc.Scenes {
		w.prose(scene.Body)
		for _, c := range scene.Choices {
			w.line(c.Pos, c.Words)
			w.prose(c.Reaction, c.Feedback)
		}
		if e := scene.Ending; e != nil {
			w.prose(e.Body, e.Debrief)
		}
	}
	for _, cue := range sc.Cues {
		w.prose(cue.Text)
	}
}

// competency checks the words of a skill.
func (w wording) competency(c *Competency) {
	w.prose(c.About)
	for _, b := range slices.Concat(c.Behaviours, c.Obstacles) {
		w.line(b.Pos, b.Text)
	}
	for _, l := range c.Levels {
		w.line(l.Pos, l.InShort)
		w.line(l.Pos, l.TellBy)
	}
}
