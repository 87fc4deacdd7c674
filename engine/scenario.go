package engine

import (
	"slices"

	"example.com/hearten/content"
)

// talkPhase is where a conversation stands.
type talkPhase int

const (
	situation talkPhase = iota
	howSure
	inScene
	afterTurn
	debriefing
)

// talk is a run of a scenario.
type talk struct {
	scenario *content.Scenario
	item     Item
	run      ID
	contexts []content.Context
	phase    talkPhase
	facts    runFacts
	once     map[int]bool // choices marked once that were taken, by index in the file
	cues     map[string]bool
	met      []string // cues met, in order
	scene    *content.Scene
	turns    []taken
	before   content.Prose
	resumed  bool // before is the recap of a run that is taken up again
	written  string
	from     *Replayed // of a replay
}

// taken is a turn with what was on offer.
type taken struct {
	scene   *content.Scene
	choice  *content.Choice
	written string
	best    content.Grade
	missed  []content.Ref
}

func (s *Session) enterScenario(a Activity) step {
	sc := s.library.Scenario(a.Item.Ref)
	if sc == nil {
		return nil
	}
	t := talk{scenario: sc, item: s.item(content.KindScenario, a.Item.Ref), run: s.newID("scenario", a.Item.Ref)}
	t.contexts, t.facts.context = s.contexts(a.Item.Ref.Pack)
	if a.Context != "" {
		t.facts.context = a.Context
	}
	progress := s.progress
	t.facts.progress, t.facts.asOf = &progress, progress.Seq+1
	if a.Again != nil {
		if again, ok := t.reopen(*a.Again); ok {
			return again
		}
		return nil
	}
	if r, ok := s.progress.Run(a.Resume); ok {
		if again, ok := t.resume(r); ok {
			return again
		}
	}
	return t
}

// begin enters the first scene.
func (t talk) begin() talk {
	t.facts = t.facts.clone()
	for _, m := range t.scenario.Meters {
		t.facts.meters[m.Name] = m.Start
	}
	t.meetCues(t.scenario.Opening.Shown(t.facts))
	t.scene = t.scenario.Scene(t.scenario.Start)
	t.phase = inScene
	return t.arrive()
}

// began is the fact that opens the run.
func (t talk) began(lib *content.Library) ScenarioBegan {
	return ScenarioBegan{
		Run: t.run, Item: t.item, Competencies: t.scenario.Competencies, Level: t.scenario.Level, Context: t.facts.context,
		Confidence: t.facts.confidence, Weights: t.weights(lib), Practice: t.from != nil, From: t.from,
	}
}

// weights is what the whole scenario tells about.
func (t talk) weights(lib *content.Library) map[content.Ref]int {
	var all [][]content.Effect
	for _, sc := range t.scenario.Scenes {
		for _, c := range sc.Choices {
			all = append(all, c.Effects)
		}
	}
	return weigh(lib, all)
}

// arrive counts the visit of t.scene and follows routes that have nothing to read, at most once for each scene: a circle of
// them stands still instead of turning for ever.
func (t talk) arrive() talk {
	t.facts = t.facts.clone()
	for range t.scenario.Scenes {
		t.facts.seen[t.scene.Slug] = true
		t.meetCues(t.body())
		if len(t.scene.Routes) == 0 || len(t.body()) > 0 {
			return t
		}
		t.scene = t.route()
	}
	return t
}

// follow leaves a scene by its route.
func (t talk) follow() talk {
	t.scene, t.before, t.resumed = t.route(), nil, false
	return t.arrive()
}

func (t *talk) meetCues(p content.Prose) {
	for _, name := range p.Cues() {
		if !slices.Contains(t.met, name) {
			t.met = append(slices.Clip(t.met), name)
		}
	}
}

func (t talk) body() content.Prose { return t.scene.Body.Shown(t.facts) }

// route returns the scene that the first true route leads to.
func (t talk) route() *content.Scene {
	for _, r := range t.scene.Routes {
		if r.If == nil || r.If.Holds(t.facts) {
			return t.scenario.Scene(r.To)
		}
	}
	// A checked pack ends its routes in `else`, or covers every state; the last one is the way on in any case.
	return t.scenario.Scene(t.scene.Routes[len(t.scene.Routes)-1].To)
}

func (t talk) offers(c *content.Choice) bool {
	return (c.If == nil || c.If.Holds(t.facts)) && !t.once[c.Key.Index]
}

// offered are the choices on offer in the order shown: all choices shuffled by the run, then filtered, so that one that
// comes or goes does not move the others.
func (t talk) offered() []*content.Choice {
	var out []*content.Choice
	for _, i := range shuffle(len(t.scene.Choices), t.run, t.scene.Slug, t.scene.Fixed) {
		if c := t.scene.Choices[i]; t.offers(c) {
			out = append(out, c)
		}
	}
	return out
}

// take makes the choice: meters, flags, cues; then the next scene stands.
func (t talk) take(c *content.Choice) talk {
	t.facts, t.once, t.cues = t.facts.clone(), cloneMap(t.once), cloneMap(t.cues)
	turn := taken{scene: t.scene, choice: c, written: t.written, missed: t.misses(c)}
	for _, o := range t.offered() {
		turn.best = max(turn.best, o.Grade)
	}
	for _, e := range c.Effects {
		for _, m := range t.scenario.Meters {
			if m.Name == e.Meter {
				t.facts.meters[m.Name] = max(0, min(m.Max, t.facts.meters[m.Name]+e.Points))
			}
		}
	}
	for _, name := range c.As {
		t.facts.chose[name] = true
	}
	for _, cue := range c.Catches {
		t.cues[cue] = true
	}
	if c.Once {
		t.once[c.Key.Index] = true
	}
	t.turns = append(slices.Clip(t.turns), turn)
	t.written, t.before, t.resumed = "", nil, false
	if !t.scenario.Immediate {
		t.before = c.Reaction
	}
	t.meetCues(c.Reaction)
	t.scene = t.scenario.Scene(c.To)
	return t
}
