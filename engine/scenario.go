package engine

import (
	"fmt"
	"slices"
	"strconv"

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
	written  string
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
	t.facts.progress = &progress
	if a.Resume != "" {
		if r, ok := s.progress.Run(a.Resume); ok {
			if again, ok := t.resume(r); ok {
				return again
			}
		}
	}
	return t
}

// resume goes through the answers of a run that was left, and the routes between them. ok is false where the scenario has
// changed under it.
func (t talk) resume(r Run) (talk, bool) {
	t.run, t.facts.context, t.facts.confidence = r.ID, r.Context, r.Confidence
	t = t.begin()
	for _, a := range r.Answers {
		for range t.scenario.Scenes {
			if len(t.scene.Routes) > 0 {
				t = t.follow()
			}
		}
		i := slices.IndexFunc(t.scene.Choices, func(c *content.Choice) bool { return c.Key == a.Choice })
		if a.Slug != t.scene.Slug || i < 0 || !t.offers(t.scene.Choices[i]) {
			return talk{}, false
		}
		t.written = a.Words
		t = t.take(t.scene.Choices[i])
		t = t.arrive()
	}
	t.phase = inScene
	t.before = t.recap()
	return t, t.scene.Ending == nil
}

// recap says where a run that was left stood: the end of its opening, which tells the aim, and what was said last.
func (t talk) recap() content.Prose {
	opening := t.scenario.Opening.Shown(t.facts)
	out := slices.Clone(opening[max(0, len(opening)-1):])
	if n := len(t.turns); n > 0 {
		out = append(out, content.Paragraph{Text: slices.Concat(content.Line{content.Text("You last chose: ")}, t.turns[n-1].choice.Words)})
	}
	return out
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
	t.scene, t.before = t.route(), nil
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

func (t talk) prompt(s Session) Prompt {
	switch t.phase {
	case situation:
		return Situation{
			Title: t.scenario.Title, Minutes: t.scenario.Minutes, Body: t.scenario.Opening.Shown(t.facts),
			Cast: t.scenario.Cast, Context: contextOf(t.contexts, t.facts.context), Contexts: t.contexts,
		}
	case howSure:
		return Confidence{Title: t.scenario.Title}
	case inScene:
		p := Scene{
			Title: t.scenario.Title, Name: t.scene.Name, Turn: len(t.turns) + 1, Before: t.before,
			Body: t.body(), Written: t.written, Key: fmt.Sprintf("turn/%s/%d", t.run, len(t.turns)+1),
		}
		for _, c := range t.offered() {
			p.Choices = append(p.Choices, c.Words)
		}
		return p
	case afterTurn:
		last := t.turns[len(t.turns)-1]
		return Feedback{
			Title: t.scenario.Title, Answer: last.choice.Words, Words: last.written, Grade: last.choice.Grade,
			Reaction: last.choice.Reaction, Feedback: last.choice.Feedback,
		}
	case debriefing:
		return t.debrief(s)
	}
	return nil
}

func (t talk) reply(s Session, in Input, at Moment) (step, []Fact, error) {
	switch t.phase {
	case situation:
		return t.replySituation(in)
	case howSure:
		switch in := in.(type) {
		case Sure:
			if in.Level < 1 || in.Level > 3 {
				return nil, nil, refuse("1 guessing, 2 fairly sure, 3 sure")
			}
			t.facts.confidence = in.Level
		case Skip:
		default:
			return nil, nil, refuse("1 guessing, 2 fairly sure, 3 sure, or skip")
		}
		return t.begin(), []Fact{ScenarioBegan{
			Run: t.run, Item: t.item, Competencies: t.scenario.Competencies, Level: t.scenario.Level,
			Context: t.facts.context, Confidence: t.facts.confidence, Weights: t.weights(s.library),
		}}, nil
	case inScene:
		return t.replyScene(s, in, at)
	case afterTurn:
		if _, ok := in.(Continue); !ok {
			return nil, nil, refuse("go on")
		}
		t.phase = inScene
		if t.scene.Ending != nil {
			t.phase = debriefing
		}
		return t, nil, nil
	case debriefing:
		if _, ok := in.(Continue); !ok {
			return nil, nil, refuse("go on")
		}
	}
	return nil, nil, nil
}

func (t talk) replySituation(in Input) (step, []Fact, error) {
	switch in := in.(type) {
	case Continue:
		t.phase = howSure
	case Switch:
		if !slices.ContainsFunc(t.contexts, func(c content.Context) bool { return c.ID == in.To }) {
			return nil, nil, refuse("this pack has no such context")
		}
		t.facts.context = in.To
	default:
		return nil, nil, refuse("go on")
	}
	return t, nil, nil
}

func (t talk) replyScene(s Session, in Input, at Moment) (step, []Fact, error) {
	choices := t.offered()
	switch in := in.(type) {
	case Write:
		t.written = content.Clean(in.Text)
		return t, nil, nil
	case Continue:
		if len(t.scene.Routes) == 0 {
			break
		}
		return t.follow().conclude(nil)
	case Choose:
		if in.N < 0 || in.N >= len(choices) {
			break
		}
		return t.choose(s, choices[in.N], at)
	}
	if len(choices) == 0 {
		return nil, nil, refuse("go on")
	}
	return nil, nil, refuse("choose a number from 1 to " + strconv.Itoa(len(choices)))
}

func (t talk) choose(s Session, c *content.Choice, at Moment) (step, []Fact, error) {
	fact := TurnTaken{
		Run: t.run, Item: t.item, Turn: len(t.turns) + 1, Scene: t.scene.Slug,
		Response: t.respond(s.library, c, s.seconds(at)), Caught: c.Catches, Words: t.written,
	}
	t = t.take(c)
	t.turns[len(t.turns)-1].missed = fact.Missed
	t = t.arrive()
	return t.conclude([]Fact{fact})
}

// conclude adds the end of the run where t.scene is one, and sets the phase that follows.
func (t talk) conclude(facts []Fact) (step, []Fact, error) {
	turned, ended := len(facts) > 0, t.scene.Ending != nil
	if ended {
		got, best := t.share()
		facts = append(facts, ScenarioEnded{
			Run: t.run, Item: t.item, Context: t.facts.context, Ending: t.scene.Slug, Kind: t.scene.Ending.Kind,
			Got: got, Best: best, Cues: t.outcomes(),
		})
	}
	switch {
	case t.scenario.Immediate && turned:
		t.phase = afterTurn
	case ended:
		t.phase = debriefing
	default:
		t.phase = inScene
	}
	return t, facts, nil
}

// take makes the choice: meters, flags, cues; then the next scene stands.
func (t talk) take(c *content.Choice) talk {
	t.facts, t.once, t.cues = t.facts.clone(), cloneMap(t.once), cloneMap(t.cues)
	turn := taken{scene: t.scene, choice: c, written: t.written}
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
	t.written, t.before = "", nil
	if !t.scenario.Immediate {
		t.before = c.Reaction
	}
	t.meetCues(c.Reaction)
	t.scene = t.scenario.Scene(c.To)
	return t
}
