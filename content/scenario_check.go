package content

import (
	"fmt"
	"slices"
)

// chosenNames are the marks that the choices of the scenes give with `as`.
func chosenNames(parts []section) []string {
	var out []string
	for _, part := range parts {
		eachLine(part.blocks, func(l Line) {
			for _, in := range l {
				lit, ok := in.(Literal)
				if !ok {
					continue
				}
				if c, _ := parseChip(lit); c != nil {
					if as, ok := c.(asChip); ok {
						out = append(out, as.name.text)
					}
				}
			}
		})
	}
	return out
}

// checkScene checks what can be said of one scene as written, conditions aside. Where a grade is missing, nothing can be said of
// the grades yet.
func (p *scenarioParser) checkScene(sc *Scene, ungraded bool) {
	if len(sc.Choices) == 0 {
		return
	}
	best, worst := Poor, Best
	for _, c := range sc.Choices {
		best, worst = max(best, c.Grade), min(worst, c.Grade)
		p.checkEffects(c)
	}
	switch {
	case ungraded:
	case best < Good:
		p.report(sc.Pos, "S022", fmt.Sprintf("no choice of “%s” is good or best", sc.Name),
			"add one that a person with practice would take")
	case best == worst && len(sc.Choices) > 1:
		p.report(sc.Pos, "S023", fmt.Sprintf("all choices of “%s” have the grade %s", sc.Name, best),
			"grade them apart, or lead on without asking")
	}
}

func (p *scenarioParser) checkEffects(c *Choice) {
	for i, e := range c.Effects {
		for _, before := range c.Effects[:i] {
			if !e.Behaviour.IsZero() && e.Behaviour == before.Behaviour && (e.Points < 0) != (before.Points < 0) {
				p.report(e.Pos, "S015", fmt.Sprintf("the choice %s rewards and punishes `%s`", shortened(c.Words), e.Behaviour.ID),
					"keep one of the two")
			}
		}
	}
}

// check checks the scenario as a whole.
func (p *scenarioParser) check() {
	sc := p.scenario
	if len(sc.Scenes) == 0 {
		p.report(sc.Pos, "S020", "this scenario has no scene", "write `## A name`, what happens, and the choices")
	}
	reached := map[string]bool{sc.Start: true}
	if len(sc.Scenes) > 0 && sc.Scene(sc.Start) == nil {
		reached[sc.Scenes[0].Slug] = true // nobody can tell where it was meant to begin
	}
	caught := map[string]bool{}
	names := map[string]bool{}
	for _, scene := range sc.Scenes {
		if name := slugOf(scene.Name.String()); names[name] {
			p.report(scene.Pos, "S002", fmt.Sprintf("another scene is called “%s” too", scene.Name),
				"give one of them another name, and check the links to it")
		} else {
			names[name] = true
		}
		if len(scene.Choices) == 0 && len(scene.Routes) == 0 && scene.Ending == nil && !p.asks[scene] {
			p.report(scene.Pos, "S020", fmt.Sprintf("“%s” leads nowhere", scene.Name),
				"add choices, or `ending strong`, `ending mixed` or `ending poor`")
		}
		for _, to := range scene.ways() {
			if to != scene.Slug {
				reached[to] = true
			}
		}
		for _, c := range scene.Choices {
			for _, cue := range c.Catches {
				caught[cue] = true
			}
		}
	}
	for _, scene := range sc.Scenes {
		if !reached[scene.Slug] && !p.meant[scene.Slug] {
			p.report(scene.Pos, "S030", fmt.Sprintf("no choice leads to “%s”", scene.Name),
				fmt.Sprintf("add a choice that links to `#%s`, or take the scene out", scene.Slug))
		}
	}
	p.checkLoops()
	p.checkMarks()
	p.checkCues(caught)
}

// checkLoops reports scenes that a run can come to and never get out of, conditions aside. A scene with a fault in its ways
// counts as an ending: it may have been meant to lead to one.
func (p *scenarioParser) checkLoops() {
	onward, back := map[string][]string{}, map[string][]string{}
	var ends []string
	for _, scene := range p.scenario.Scenes {
		onward[scene.Slug] = scene.ways()
		for _, to := range onward[scene.Slug] {
			back[to] = append(back[to], scene.Slug)
		}
		if scene.Ending != nil || len(onward[scene.Slug]) == 0 || p.torn[scene] {
			ends = append(ends, scene.Slug)
		}
	}
	met, ended := reachable(onward, p.scenario.Start), reachable(back, ends...)
	for _, scene := range p.scenario.Scenes {
		if met[scene.Slug] && !ended[scene.Slug] {
			p.report(scene.Pos, "S031", "no ending can be reached from here: a loop for ever",
				fmt.Sprintf("let a choice or route of “%s”, or of a scene that it leads to, go to an ending", scene.Name))
		}
	}
}

// ways are the scenes that this one leads to.
func (s *Scene) ways() []string {
	var out []string
	for _, c := range s.Choices {
		out = append(out, c.To)
	}
	for _, r := range s.Routes {
		out = append(out, r.To)
	}
	return out
}

// slipOf reports whether something unknown that was written, and is reported already, may be a slip of the name.
func slipOf(name string, written map[string]bool, known []string) bool {
	for w := range written {
		if !slices.Contains(known, w) && nearest(w, []string{name}) != "" {
			return true
		}
	}
	return false
}

func (p *scenarioParser) checkCues(caught map[string]bool) {
	for _, cue := range p.scenario.Cues {
		if !caught[cue.Name] && !slipOf(cue.Name, caught, cueNames(p.scenario.Cues)) {
			p.report(cue.Pos, "S024", fmt.Sprintf("no choice catches the cue `%s`", cue.Name),
				fmt.Sprintf("write `catches %s` behind the choice that picks it up", cue.Name))
		}
	}
}

// checkMarks reports marks that nothing asks for.
func (p *scenarioParser) checkMarks() {
	seen := map[string]bool{}
	for _, scene := range p.scenario.Scenes {
		for _, c := range scene.Choices {
			for _, name := range c.As {
				if !p.names.asked[name] && !seen[name] && !slipOf(name, p.names.asked, p.names.chosen) {
					p.report(c.Pos, "S013", fmt.Sprintf("no condition asks for `as %s`", name),
						fmt.Sprintf("use it in `if chose %s`, or take it out", name))
				}
				seen[name] = true
			}
		}
	}
}
