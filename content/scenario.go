package content

import (
	"fmt"
	"slices"
	"strings"
)

// Scenario is a branching conversation.
type Scenario struct {
	Pos          Pos
	ID           string
	Title        string
	Competencies []Ref
	Level        int
	Minutes      int
	Cast         []CastMember
	Meters       []Meter
	// Immediate is true where feedback comes after each turn, false where it waits for the debrief.
	Immediate bool
	Prereqs   []Target
	Start     string // slug of the first scene
	StartPos  Pos    // where the file says so; Pos where it doesn't
	Form      Form   // "" where nothing is said of it, as of the next two
	Direction Direction
	Mood      Mood
	Name      Line  // the H1
	Opening   Prose // the situation and your aim
	Scenes    []*Scene
	Cues      []Cue
}

// CastMember is somebody who speaks.
type CastMember struct {
	Name  string
	About string
}

// Cue is a footnote: something in the scene that a choice may catch.
type Cue struct {
	Pos  Pos
	Name string
	Text Prose
}

// Scene returns the scene with the slug, or nil.
func (s *Scenario) Scene(slug string) *Scene {
	for _, sc := range s.Scenes {
		if sc.Slug == slug {
			return sc
		}
	}
	return nil
}

// Cue returns the cue with the name; ok is false if there is none.
func (s *Scenario) Cue(name string) (c Cue, ok bool) {
	for _, c := range s.Cues {
		if c.Name == name {
			return c, true
		}
	}
	return Cue{}, false
}

// scenarioParser is the state of one file's reading.
type scenarioParser struct {
	*scope
	file     *file
	scenario *Scenario
	names    *vocabulary
	inScene  lineRules
	taken    int             // choices so far
	meant    map[string]bool // scenes that broken links were probably to lead to
	asks     map[*Scene]bool // has a list of choices or routes, be it broken
	torn     map[*Scene]bool // has a fault in its ways: one that is missing, or leads elsewhere
}

// parseScenario reads a scenario; the competencies of the pack are known by then.
func (s *scope) parseScenario(f *file) *Scenario {
	sc := &Scenario{
		Pos: f.titlePos, ID: f.id, Title: f.front.str("title"), Name: f.title,
		Level: f.front.num("level"), Minutes: f.front.num("minutes"), Immediate: f.front.str("feedback") != "debrief",
		Form: Form(f.front.str("form")), Direction: Direction(f.front.str("direction")), Mood: Mood(f.front.str("mood")),
		Competencies: s.listed(f, "competencies"), Prereqs: s.prereqs(f),
	}
	p := &scenarioParser{
		scope: s, file: f, scenario: sc, names: s.vocabulary(),
		meant: map[string]bool{}, asks: map[*Scene]bool{}, torn: map[*Scene]bool{},
	}
	p.cast()
	p.meters()
	before, parts := sections(f.blocks, 2)
	for _, part := range parts {
		p.names.scenes = append(p.names.scenes, part.head.Slug)
	}
	p.names.chosen = chosenNames(parts)
	p.inScene = lineRules{p.names, onScene(), p.speaks}
	sc.Opening = p.prose(before, lineRules{p.names, onParagraph(), p.inCast})
	for _, note := range f.notes {
		note.Text = p.prose(note.Text, lineRules{names: p.names, at: onParagraph()})
		sc.Cues = append(sc.Cues, note)
	}
	for _, part := range parts {
		sc.Scenes = append(sc.Scenes, p.scene(part))
	}
	p.start()
	p.check()
	if s.edits() {
		p.checkLongest()
		wording{s, f}.scenario(sc)
	}
	return sc
}

// prose reads paragraphs that are words for people.
func (p *scenarioParser) prose(blocks []Block, r lineRules) Prose {
	eachLine(blocks, func(l Line) {
		eachInline(l, func(in Inline) {
			if way, ok := in.(Link); ok && strings.HasPrefix(way.Dest, "#") && way.Target == (Target{}) {
				p.target(way, p.file)
			}
		})
	})
	return p.lines(blocks, r)
}

func (p *scenarioParser) cast() {
	for _, member := range p.file.front.pairs("cast") {
		p.scenario.Cast = append(p.scenario.Cast, CastMember{member.Key.Text, member.Value.Text})
	}
}

func (p *scenarioParser) inCast(_ Pos, name string) bool {
	return slices.ContainsFunc(p.scenario.Cast, func(m CastMember) bool { return m.Name == name })
}

// speaks takes every bold name in a scene for a speaker, and reports those that the cast doesn't know.
func (p *scenarioParser) speaks(at Pos, name string) bool {
	if p.inCast(at, name) || len(p.scenario.Cast) == 0 {
		return true
	}
	var names []string
	for _, m := range p.scenario.Cast {
		names = append(names, m.Name)
	}
	p.report(at, "S014", fmt.Sprintf("“%s” is not in the cast", name),
		suggestOr(name, names, "add the name under `cast:`, or take the colon out of the bold words"))
	return true
}

// start finds the first scene.
func (p *scenarioParser) start() {
	sc := p.scenario
	sc.StartPos = sc.Pos
	if len(sc.Scenes) > 0 {
		sc.Start = sc.Scenes[0].Slug
	}
	if name := p.file.front.str("start"); name != "" {
		sc.Start, sc.StartPos = name, p.file.front.at("start")
		if sc.Scene(name) == nil {
			p.meant[nearest(name, p.names.scenes)] = true
			p.report(sc.StartPos, "S004", fmt.Sprintf("no scene is called `%s`", name), suggestFrom(name, p.names.scenes))
		}
	}
}

// sceneLink is the scene that a link leads to; one that leads elsewhere is reported.
func (p *scenarioParser) sceneLink(l Link) string {
	slug, ok := strings.CutPrefix(l.Dest, "#")
	slug = unescape(slug)
	if !ok || !slices.Contains(p.names.scenes, slug) {
		p.meant[nearest(slug, p.names.scenes)] = true
	}
	switch {
	case l.Dest == "":
		p.report(l.Pos, "S004", "this link leads to no scene", "write `#` and the name of a scene between its brackets")
	case !ok:
		p.report(l.Pos, "S004", fmt.Sprintf("`%s` is not a scene of this file", l.Dest),
			suggestOr("#"+slug, anchors(p.names.scenes), "write `#` and the name of a scene, such as `#her-thursday`"))
	case !slices.Contains(p.names.scenes, slug):
		p.report(l.Pos, "S004", fmt.Sprintf("no scene is called `%s`", slug), suggestFrom(slug, p.names.scenes))
	}
	return slug
}

func anchors(slugs []string) []string {
	out := make([]string, len(slugs))
	for i, s := range slugs {
		out[i] = "#" + s
	}
	return out
}

// effect tells whether `+1 name` moves a meter or is about a behaviour.
func (p *scenarioParser) effect(c effectChip, at Pos) (Effect, bool) {
	name := c.name.text
	ref, found := p.behaviour(name, p.scenario.Competencies)
	meter := slices.Contains(p.names.meters, name)
	switch {
	case meter && found != unknownName && !p.blind:
		p.report(c.name.pos, "S007", fmt.Sprintf("`%s` is a meter and a behaviour", name), "give the meter another name")
	case meter:
		return Effect{Pos: at, Points: c.points, Meter: name}, true
	case found == unknownName:
		p.report(c.name.pos, "S007", fmt.Sprintf("no behaviour and no meter is called `%s`", name),
			p.remedyForName(name))
		return Effect{Pos: at, Points: c.points, Behaviour: p.asWritten(name)}, p.draft
	case found == ambiguousName:
		p.report(c.name.pos, "S007", fmt.Sprintf("`%s` is a behaviour of two packs", name),
			fmt.Sprintf("say which: `other-pack/%s`", name))
		return Effect{}, false
	case found == foundRest:
		p.report(c.name.pos, "S008", fmt.Sprintf("the competency of `%s` is not listed in this file", name),
			"add it under `competencies:`")
	}
	return Effect{Pos: at, Points: c.points, Behaviour: ref}, true
}

func (p *scenarioParser) remedyForName(name string) string {
	remedy := ""
	if pack, _, full := strings.Cut(name, "/"); full && pack != string(p.pack.ID) && p.required(pack) == nil {
		remedy = fmt.Sprintf("list the pack `%s` under `requires:` in pack.md", pack)
	}
	return suggestOr(name, slices.Concat(p.names.meters, p.behaviourNames(p.scenario.Competencies)), remedy)
}
