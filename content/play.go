package content

import "slices"

// Learner is what a run of a scenario asks about the person. It is free when the run begins and stays as it is until the end.
type Learner interface {
	Context() ContextID
	// Confidence is 1 to 3; a skipped question reads as 2.
	Confidence() int
	// Level is the learner's level in a competency, 0 to 4; 0 where none is reached.
	Level(competency Ref) int
	// Met reports how the learner's last run of a scenario ended; ok is false if there was none.
	Met(scenario Ref) (kind EndingKind, ok bool)
}

// Given is a Learner written out. Its zero value is a beginner without a context who skipped the question of confidence.
type Given struct {
	In     ContextID
	Sure   int // 1 to 3; 0 where the question was skipped
	Levels map[Ref]int
	Ended  map[Ref]EndingKind // the scenarios that were met, and how the last run of each ended
}

// Context is where the run takes place.
func (g Given) Context() ContextID { return g.In }

// Confidence reads a skipped question as 2.
func (g Given) Confidence() int {
	if g.Sure == 0 {
		return 2
	}
	return g.Sure
}

// Level is the level in a competency.
func (g Given) Level(competency Ref) int { return g.Levels[competency] }

// Met tells how the last run of a scenario ended.
func (g Given) Met(scenario Ref) (EndingKind, bool) {
	kind, ok := g.Ended[scenario]
	return kind, ok
}

// Play is where a run of a scenario stands. It is a value: what moves it on returns another one, and it answers conditions. What
// it does is what a scenario means, for learners, for [Scenario.Walk] and for [Scenario.Runs].
//
// The zero Play with a learner is outside of any scenario; it answers what conditions ask about the learner.
type Play struct {
	Learner
	stage *stage
	scene int // index of the scene; nowhere where a choice led to none
	state []uint64
}

// nowhere is where a choice leads that names no scene.
const nowhere = -1

// Play begins a run: it enters the first scene.
func (s *Scenario) Play(l Learner) Play {
	return newStage(s).play(l)
}

// Scene is where the run stands; nil where a way led to no scene of the file.
func (p Play) Scene() *Scene {
	if p.stage == nil || p.scene == nowhere {
		return nil
	}
	return p.stage.scenes[p.scene]
}

// Ended reports whether the run stands at an ending.
func (p Play) Ended() bool {
	sc := p.Scene()
	return sc != nil && sc.Ending != nil
}

// Offers reports whether a choice of the scene can be taken now.
func (p Play) Offers(c *Choice) bool { return p.offers(c) }

func (p *Play) offers(c *Choice) bool {
	if once := p.stage.acts[c.Key.Index].once; once.mask != 0 && once.of(p.state) != 0 {
		return false
	}
	return c.If == nil || c.If.Holds(p)
}

// Offered are the choices that can be taken now, in the author's order; none at an ending.
func (p Play) Offered() []*Choice {
	sc := p.Scene()
	if sc == nil || sc.Ending != nil {
		return nil
	}
	var out []*Choice
	for _, c := range sc.Choices {
		if p.offers(c) {
			out = append(out, c)
		}
	}
	return out
}

// Take makes a choice of the scene: its effects one after the other, each meter kept between 0 and its max, its marks; then the
// scene that it leads to is entered, which counts as seen from then on.
func (p Play) Take(c *Choice) Play {
	p.state = slices.Clone(p.state)
	p.take(c)
	return p
}

// Answer is what comes of a choice of the scene at once, and what to make of it, as they read once its effects and marks are there
// and before the next scene is entered.
func (p Play) Answer(c *Choice) (reaction, feedback Prose) {
	p.state = slices.Clone(p.state)
	p.move(c)
	return c.Reaction.Shown(p), c.Feedback.Shown(p)
}

func (p *Play) take(c *Choice) {
	p.move(c)
	p.enter(p.stage.acts[c.Key.Index].to)
}

// move makes a choice where the run stands, without leaving.
func (p *Play) move(c *Choice) {
	act := &p.stage.acts[c.Key.Index]
	for _, e := range act.effects {
		m := p.stage.meters[e.meter]
		m.at.put(p.state, max(0, min(m.max, m.at.of(p.state)+e.points)))
	}
	for _, f := range act.marks {
		f.put(p.state, 1)
	}
	act.once.put(p.state, 1)
}

// enter counts the scene as seen and reports whether it had not been.
func (p *Play) enter(scene int) (first bool) {
	p.scene = scene
	if scene == nowhere {
		return false
	}
	seen := p.stage.seen[scene]
	first = seen.of(p.state) == 0
	seen.put(p.state, 1)
	return first
}

// Enter is the run in a scene, as if a way had led there. A scene that there is not changes nothing.
func (p Play) Enter(scene string) Play {
	if p.stage == nil || p.stage.sceneOf(scene) == nowhere {
		return p
	}
	p.state = slices.Clone(p.state)
	p.enter(p.stage.sceneOf(scene))
	return p
}

// Way is the route that Follow would take; ok is false in a scene without routes.
func (p Play) Way() (r Route, ok bool) {
	if !p.leadsOn() {
		return Route{}, false
	}
	i, _ := p.way()
	return p.Scene().Routes[i], true
}

// leadsOn reports whether the run goes on from here by a route.
func (p *Play) leadsOn() bool {
	sc := p.Scene()
	return sc != nil && sc.leadsOn()
}

func (s *Scene) leadsOn() bool { return s.Ending == nil && len(s.Routes) > 0 }

// Follow takes the first route that holds and enters the scene that it leads to. Where none holds, the last one is the way on. A
// scene without routes is not left.
func (p Play) Follow() Play {
	if !p.leadsOn() {
		return p
	}
	p.state = slices.Clone(p.state)
	p.follow()
	return p
}

func (p *Play) follow() (first bool) {
	way, _ := p.way()
	return p.enter(p.stage.ways[p.scene][way])
}

// way is the index of the route to be taken; held is false where none holds.
func (p *Play) way() (i int, held bool) {
	routes := p.stage.scenes[p.scene].Routes
	for i, r := range routes {
		if r.If == nil || r.If.Holds(p) {
			return i, true
		}
	}
	return len(routes) - 1, false
}

// Onward follows routes until there are choices, an ending or nothing. ok is false where the routes go round in a circle: the run
// then stands at one of them for ever.
func (p Play) Onward() (next Play, ok bool) {
	if !p.leadsOn() {
		return p, true
	}
	p.state = slices.Clone(p.state)
	ok = p.onward(func(int) {})
	return p, ok
}

// onward calls entered for every scene that it comes to. It turns no more than once through scenes that have all been seen: routes
// change nothing else, so it would go on like that.
func (p *Play) onward(entered func(scene int)) bool {
	for known := 0; p.leadsOn(); known++ {
		if known > len(p.stage.scenes) {
			return false
		}
		if p.follow() {
			known = 0
		}
		entered(p.scene)
	}
	return true
}

// Meter is the value of a meter; 0 where there is none of this name.
func (p Play) Meter(name string) int {
	if p.stage == nil {
		return 0
	}
	for i := range p.stage.meters {
		if m := &p.stage.meters[i]; m.name == name {
			return m.at.of(p.state)
		}
	}
	return 0
}

// Meters are the values of all meters.
func (p Play) Meters() map[string]int {
	out := map[string]int{}
	if p.stage != nil {
		for _, m := range p.stage.meters {
			out[m.name] = m.at.of(p.state)
		}
	}
	return out
}

// Seen reports whether the scene has been entered.
func (p Play) Seen(scene string) bool {
	if p.stage == nil {
		return false
	}
	i, ok := p.stage.index[scene]
	return ok && p.stage.seen[i].of(p.state) != 0
}

// Chose reports whether a choice marked `as name` was taken.
func (p Play) Chose(name string) bool {
	if p.stage == nil {
		return false
	}
	f, ok := p.stage.marks[name]
	return ok && f.of(p.state) != 0
}

// Tries is asked in nudges only.
func (p Play) Tries() int { return 0 }
