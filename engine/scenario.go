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
	learner  asker
	play     content.Play // outside of the scenario until it begins
	cues     map[string]bool
	met      []string // cues met, in order
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
	// reaction is what came of it, feedback what to make of it, as they read then.
	reaction, feedback content.Prose
}

func (s *Session) enterScenario(a Activity) step {
	sc := s.library.Scenario(a.Item.Ref)
	if sc == nil {
		return nil
	}
	t := talk{scenario: sc, item: s.item(content.KindScenario, a.Item.Ref), run: s.newID("scenario", a.Item.Ref)}
	t.contexts, t.learner.context = s.contexts(a.Item.Ref.Pack)
	if a.Context != "" {
		t.learner.context = a.Context
	}
	progress := s.progress
	t.learner.progress, t.learner.asOf, t.learner.as = &progress, progress.Seq+1, a.As
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
	t.play = t.scenario.Play(t.learner)
	t.meetCues(t.opening())
	t.phase = inScene
	return t.arrive()
}

// opening is the situation, as it is when the run begins.
func (t talk) opening() content.Prose { return t.scenario.Opening.Shown(t.scenario.Play(t.learner)) }

// began is the fact that opens the run.
func (t talk) began(lib *content.Library) ScenarioBegan {
	return ScenarioBegan{
		Run: t.run, Item: t.item, Competencies: t.scenario.Competencies, Level: t.scenario.Level, Context: t.learner.context,
		Confidence: t.learner.confidence, Weights: t.weights(lib), Practice: t.from != nil, From: t.from,
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

// arrive follows routes that have nothing to read, at most once for each scene: a circle of them stands still instead of turning
// for ever.
func (t talk) arrive() talk {
	for range t.scenario.Scenes {
		t.meetCues(t.body())
		if len(t.scene().Routes) == 0 || len(t.body()) > 0 {
			return t
		}
		t.play = t.play.Follow()
	}
	return t
}

// follow leaves a scene by its route.
func (t talk) follow() talk {
	t.play, t.before, t.resumed = t.play.Follow(), nil, false
	return t.arrive()
}

func (t *talk) meetCues(p content.Prose) {
	for _, name := range p.Cues() {
		if !slices.Contains(t.met, name) {
			t.met = append(slices.Clip(t.met), name)
		}
	}
}

// scene is where the run stands: an empty one where a way of a draft led to none.
func (t talk) scene() *content.Scene {
	if sc := t.play.Scene(); sc != nil {
		return sc
	}
	return &content.Scene{}
}

func (t talk) body() content.Prose { return t.scene().Body.Shown(t.play) }

// offered are the choices on offer in the order shown: all choices shuffled by the run, then filtered, so that one that
// comes or goes does not move the others.
func (t talk) offered() []*content.Choice {
	var out []*content.Choice
	sc := t.scene()
	for _, i := range shuffle(len(sc.Choices), t.run, sc.Slug, sc.Fixed) {
		if c := sc.Choices[i]; t.play.Offers(c) {
			out = append(out, c)
		}
	}
	return out
}

// take makes the choice, and keeps what it caught and what was on offer beside it; then the next scene stands.
func (t talk) take(c *content.Choice) talk {
	t.cues = cloneMap(t.cues)
	turn := taken{scene: t.scene(), choice: c, written: t.written, missed: t.misses(c)}
	turn.reaction, turn.feedback = t.play.Answer(c)
	for _, o := range t.play.Offered() {
		turn.best = max(turn.best, o.Grade)
	}
	for _, cue := range c.Catches {
		t.cues[cue] = true
	}
	t.turns = append(slices.Clip(t.turns), turn)
	t.written, t.before, t.resumed = "", nil, false
	if !t.scenario.Immediate {
		t.before = turn.reaction
	}
	t.meetCues(turn.reaction)
	t.play = t.play.Take(c)
	return t
}
