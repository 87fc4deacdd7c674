package content

import (
	"fmt"
	"strings"
)

// Walkthrough is a recorded path through a scenario, replayed as a test.
type Walkthrough struct {
	Pos      Pos
	Of       Ref
	Contexts []ContextID
	Steps    []WalkStep
	EndsAt   string // slug of the ending
}

// WalkStep is one turn of a walkthrough: in the scene with this slug, the words of the choice.
type WalkStep struct {
	Pos    Pos
	Scene  string
	Choice string
}

// parseWalk reads a walkthrough; the scenarios of the pack are known by then.
func (s *scope) parseWalk(f *file) *Walkthrough {
	w := &Walkthrough{Pos: f.titlePos, Contexts: s.listedContexts(f)}
	of := f.front.str("of")
	ref, ok := s.scenario(of)
	if !ok && of != "" {
		s.report(f.front.at("of"), "P010", fmt.Sprintf("no scenario is called `%s`", of), suggestFrom(of, s.vocabulary().scenarios))
	}
	w.Of = ref
	sc := s.scenarioOf(ref)
	for _, b := range f.blocks {
		switch b := b.(type) {
		case List:
			for _, item := range b.Items {
				if step, ok := s.walkStep(item, startOf(item, b), sc); ok {
					w.Steps = append(w.Steps, step)
				}
			}
		case Paragraph:
			s.walkEnd(w, b, sc)
		case Quote, Code, Table, Subheading, Rule:
			s.report(b.At(), "P002", "a walkthrough is a numbered list and a line “Ends at”", "take this out")
		}
	}
	if len(w.Steps) == 0 || w.EndsAt == "" {
		s.report(f.titlePos, "P002", "a walkthrough is a numbered list and a line “Ends at”",
			"write `1. Opening → “What I say”`, and `Ends at [A plan](the-scenario.md#a-plan)`")
	}
	return w
}

// scenarioOf returns the parsed scenario, or nil.
func (s *scope) scenarioOf(ref Ref) *Scenario {
	p := s.pack
	if ref.Pack != p.ID {
		p = s.required(string(ref.Pack))
	}
	if p == nil {
		return nil
	}
	for _, e := range p.scenarios {
		if e.outline.Ref == ref {
			return e.get()
		}
	}
	return nil
}

func (s *scope) walkStep(item Prose, at Pos, sc *Scenario) (WalkStep, bool) {
	text, _ := itemText(item)
	name, words, ok := strings.Cut(text.String(), "→")
	name, words = strings.TrimSpace(name), strings.TrimSpace(words)
	if !ok || name == "" || words == "" {
		s.report(at, "P002", "this step is not written as scene → choice", "write `Opening → “What I say”`")
		return WalkStep{}, false
	}
	step := WalkStep{at, slugOf(name), words}
	if sc == nil {
		return step, true
	}
	var names []string
	for _, scene := range sc.Scenes {
		if scene.Name.String() == name || scene.Slug == name {
			step.Scene = scene.Slug
			return step, true
		}
		names = append(names, scene.Name.String())
	}
	s.report(at, "S004", fmt.Sprintf("no scene is called “%s”", name), suggestFrom(name, names))
	return step, true
}

// walkEnd reads “Ends at”, the link to the ending and, where given, its kind.
func (s *scope) walkEnd(w *Walkthrough, p Paragraph, sc *Scenario) {
	words, chips := cutChips(p.Text)
	for _, in := range words {
		link, ok := in.(Link)
		if !ok || link.Target.Slug == "" {
			continue
		}
		w.EndsAt = link.Target.Slug
		if sc == nil {
			continue
		}
		scene := sc.Scene(w.EndsAt)
		if link.Target.Ref != w.Of || scene == nil || scene.Ending == nil {
			s.report(link.Pos, "S004", fmt.Sprintf("`%s` is not an ending of `%s`", link.Dest, w.Of.ID),
				"link to a scene with `ending …`")
			continue
		}
		for _, lit := range chips {
			c, f := parseChip(lit)
			kind, ok := c.(endingChip)
			if !ok {
				s.strangeChip(lit, f, onWalkEnd())
			} else if EndingKind(kind) != scene.Ending.Kind {
				s.report(lit.Pos, "P003", fmt.Sprintf("“%s” is a %s ending, not `%s`", scene.Name, scene.Ending.Kind, lit.Text),
					fmt.Sprintf("write `ending %s`", scene.Ending.Kind))
			}
		}
	}
}
