package tui

import (
	"fmt"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func (p preview) sheet(l look) sheet {
	switch p.mode {
	case choosingFile:
		return p.choose.on(sheet{head: p.name(), side: "preview", body: stack(p.faults(l), l.say("Which file?"))}, l)
	case choosingScene:
		return p.choose.on(sheet{head: p.name(), side: "preview", body: l.say("Which scene? What was counted and marked so far stays.")}, l)
	case assuming:
		return p.choose.on(sheet{head: p.name(), side: "preview", body: l.say(assumeWords)}, l)
	case onPage:
	}
	if prose, ok := p.asPage(); ok {
		return sheet{head: p.name(), side: "preview", row: none, body: stack(p.faults(l), l.prose(prose))}
	}
	if p.inner == nil {
		return sheet{head: p.name(), side: "preview", row: none, body: stack(p.faults(l), l.say(previewEnd))}
	}
	sh := p.shownSheet(l)
	sh.ends = false
	sh.body = stack(p.faults(l), sh.body, p.stuck(l), p.analysis(l))
	if sh.side = previewSide(sh.side); sh.head == "" {
		sh.head = p.name()
	}
	return sh
}

// shownSheet is the prompt as learners see it; where what is behind it is told, that stands beside the choices.
func (p preview) shownSheet(l look) sheet {
	if !p.told {
		return p.inner.sheet(l)
	}
	switch s := p.inner.(type) {
	case scene:
		for i, c := range p.trial.Choices() {
			s.rows.options = slices.Clone(s.rows.options)
			s.rows.options[i] += "  " + l.bracketed(choiceBehind(p.talk(), c))
		}
		return s.sheet(l)
	case question:
		_, options, _ := p.trial.Question()
		for i, o := range options {
			s.rows.options = slices.Clone(s.rows.options)
			s.rows.options[i] += "  " + l.bracketed(optionBehind(o))
		}
		return s.sheet(l)
	}
	return p.inner.sheet(l)
}

func (l look) bracketed(words string) string { return "[" + l.arrowed(words) + "]" }

// name is what a preview is called.
func (p preview) name() string {
	if p.at == none {
		return oneLine(p.reading.Title)
	}
	_, _, title := p.subject().Of()
	return oneLine(title)
}

// mostProblems is how many problems stand above a page.
const mostProblems = 5

// faults are the problems of the file that is shown, the errors first.
func (p preview) faults(l look) []string {
	var out []string
	if p.reading.Err != nil {
		out = append(out, l.wrap(l.theme.Alert, unreadWords(p.reading.Err))...)
	}
	words := faultWords(p.problems())
	for i, w := range words {
		if i == mostProblems {
			out = append(out, l.quiet(fmt.Sprintf("and %d more: hearten pack lint names them all", len(words)-i))...)
			break
		}
		out = append(out, hang(l.sign("•", "-")+" ", l.narrower(2).wrap(l.theme.Alert, w))...)
	}
	return out
}

// problems are those of the file that is shown, or of all.
func (p preview) problems() []content.Problem {
	if p.at == none {
		return p.reading.Problems
	}
	_, pos, _ := p.subject().Of()
	return slices.DeleteFunc(slices.Clone(p.reading.Problems), func(q content.Problem) bool { return q.File != pos.File })
}

// talk is the scenario of the preview; nil where it is none.
func (p preview) talk() *content.Scenario {
	s, _ := p.scenario()
	return s
}

// analysis tells what is behind the prompt, where that is asked for.
func (p preview) analysis(l look) []string {
	if !p.told {
		return nil
	}
	var out []string
	for _, words := range p.behindWords() {
		out = append(out, hang(l.sign("•", "-")+" ", l.narrower(2).quiet(l.arrowed(words)))...)
	}
	return titled(l, "Behind it", out)
}

// behindWords are what is behind the prompt, in sentences.
func (p preview) behindWords() []string {
	if s, talks := p.scenario(); talks {
		at, begun := p.trial.Play()
		if !begun {
			at = s.Play(p.given)
		}
		out := slices.Concat(p.turnsBehind(), talkBehind(s, at, begun, p.trial.Cues()))
		if _, asks := p.trial.Prompt().(engine.Scene); asks {
			out = append(out, sceneBehind(s, at)...)
		}
		return out
	}
	if q, options, ok := p.trial.Question(); ok {
		return questionBehind(q, options)
	}
	if l, ok := p.subject().(*content.Lesson); ok {
		return lessonBehind(l)
	}
	return nil
}

// stuck says that there is no way on from here.
func (p preview) stuck(l look) []string {
	at, begun := p.trial.Play()
	if _, asks := p.trial.Prompt().(engine.Scene); !asks || !begun {
		return nil
	}
	return l.wrap(l.theme.Alert, stuckWords(at))
}

// turnsBehind is what the last choice did, where feedback or what follows it is shown.
func (p preview) turnsBehind() []string {
	if _, ok := p.trial.Prompt().(engine.Feedback); !ok || len(p.way) == 0 {
		return nil
	}
	s, _ := p.scenario()
	last := p.way[len(p.way)-1]
	for _, sc := range s.Scenes {
		for _, c := range sc.Choices {
			if c.Key == last.chosen {
				return []string{"Your choice: " + choiceBehind(s, c) + "."}
			}
		}
	}
	return nil
}
