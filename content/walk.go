package content

import "slices"

// WalkBound is how many states of a scenario are looked at, over all that may be given.
const WalkBound = 2_000_000

// Setting is what a walk has to know beside the scenario.
type Setting struct {
	// Contexts are those of the pack. Without any, the conversation may also be had in none.
	Contexts []ContextID
	// WordsPerMinute is how fast people read; 0 is 238.
	WordsPerMinute int
	// Bound is how many states are looked at; 0 is WalkBound.
	Bound int
	// Pack is whose names problems write short, and Minutes how long a conversation may take in it; 0 is 8.
	Pack    PackID
	Minutes int
}

// Setting is what the pack of the draft says of its scenarios.
func (d Draft) Setting() Setting {
	s := Setting{WordsPerMinute: d.Limits.WordsPerMinute, Pack: d.Pack, Minutes: d.Limits.ScenarioMinutes}
	for _, c := range d.Contexts {
		s.Contexts = append(s.Contexts, c.ID)
	}
	return s
}

// Walk is what can happen in a scenario, found by going through all of it: every choice in every state, for everything that can
// be given when it begins and that a condition asks about. A state is the scene with what the run remembers, as far as a
// condition of a choice or route can still ask about it. Nothing is sampled: what is reported can be met by a learner, and what
// isn't cannot.
type Walk struct {
	Scenario *Scenario
	States   int // 0 where the conversation begins in no scene, which is then all that there is to say
	// Inputs is how many combinations there are of what is given, one for each that conditions tell apart, and Told what that is.
	Inputs int
	Told   Asked
	// Runs is how many ways there are through the scenario, all given together; 0 where it has a loop, so that they have no end.
	Runs uint64

	Unreached    []*Scene  // never entered
	NeverOffered []*Choice // never on offer, in scenes that are reached
	Stops        []Stop    // where a learner is left without a choice
	Loops        []Loop    // from where no ending can be reached, and no end at all
	Uncovered    []Uncovered
	Endings      []Reach
	// Best and Worst are the shares of the runs that come to an ending.
	Best, Worst Share
	Behaviours  []Showing
	WaysBack    []WayBack
	Longest     Longest
}

// Instance is a state, with a shortest way to it.
type Instance struct {
	Given Given
	// Path are the choices, as indices among those on offer in the author's order; Turns are the same with their scenes.
	Path  []int
	Turns []WalkTurn
	// At is the run where it stands.
	At Play
}

// WalkTurn is one choice in its scene.
type WalkTurn struct {
	Scene  *Scene
	Choice *Choice
}

// StopKind says why a run cannot go on.
type StopKind string

// The kinds of stops.
const (
	NoChoice StopKind = "no-choice" // the scene has no choice on offer
	NoScene  StopKind = "no-scene"  // a choice, or the routes after it, lead to a scene that is not there
	Circle   StopKind = "circle"    // routes go round in a circle
)

// Stop is a scene that learners cannot leave, with how many states there are like that.
type Stop struct {
	Kind StopKind
	// Scene is where it is; of NoScene, where the choice stands that the way to it ends with, and nil where the conversation begins
	// in no scene.
	Scene  *Scene
	Scenes []*Scene // of a Circle, those that it goes through
	States int
	For    Instance
}

// Loop is scenes that learners can turn round in for ever.
type Loop struct {
	Scenes []*Scene
	States int
	For    Instance
}

// WaysCap is up to which number ways to an ending are counted.
const WaysCap = 1000

// Reach says in how many ways an ending can be reached: paths of choices that repeat no state, in the case where there are most.
type Reach struct {
	Scene *Scene
	// Ways is 0 where it cannot be reached, and WaysCap+1 for more than WaysCap.
	Ways int
	// AtLeast is set where the count was cut short; of an ending that was reached when nothing was left to count with, Ways is 1.
	AtLeast bool
}

// Problem reports whether the walk found what authors have to mend: scenes or choices that never come,
// stops, loops and scenes without a route that holds.
func (w *Walk) Problem() bool { return w.Problems() > 0 }

// Problems counts what authors have to mend.
func (w *Walk) Problems() int {
	return len(w.Unreached) + len(w.NeverOffered) + len(w.Stops) + len(w.Loops) + len(w.Uncovered)
}

// Walk goes through the whole scenario. Its only error is [*TooLargeError].
func (s *Scenario) Walk(in Setting) (*Walk, error) {
	if in.Bound == 0 {
		in.Bound = WalkBound
	}
	st, asked := newStage(s), asksOfWays(s)
	if st.sceneOf(s.Start) == nowhere {
		return &Walk{Scenario: s, Stops: []Stop{{Kind: NoScene, States: 1, For: Instance{Path: []int{}, At: st.play(Given{})}}}, Longest: Longest{For: Instance{Path: []int{}}}}, nil
	}
	all := freeOf(asked.tests, in.Contexts)
	if combinations(all, in.Bound) > in.Bound {
		return nil, tooLarge(st, asked, all, in.Bound)
	}
	given := newInputs(all, in.Contexts)
	g, ok := explore(st, given, st.liveness(nil), in.Bound)
	if !ok {
		large := tooLarge(st, asked, all, in.Bound)
		large.Choices = g.count() <= in.Bound
		return nil, large
	}
	f := newFindings(g)
	w := &Walk{Scenario: s, States: g.count(), Inputs: given.count, Told: given.told()}
	w.Unreached, w.NeverOffered = f.unreached(), f.neverOffered()
	w.Stops, w.Loops = f.stops(), f.loops()
	w.Uncovered = f.uncoveredScenes()
	w.Endings, w.Runs = f.endings()
	w.Best, w.Worst = f.shares()
	w.Behaviours, w.WaysBack = f.behaviours(), f.waysBack()
	w.Longest = longest(st, in)
	return w, nil
}

// findings is a graph with its order and what can be reached from each group.
type findings struct {
	*graph
	*order
	can []prospect // by group
}

// prospect is what can be reached.
type prospect uint8

const (
	canEnd    prospect = 1 << iota // an ending
	canStrong                      // a strong one
	canStop                        // a state without a choice
)

func newFindings(g *graph) *findings {
	f := &findings{graph: g, order: g.ordering(nil)}
	f.can = make([]prospect, f.groups())
	for group := range f.groups() {
		for _, id := range f.members(group) {
			f.can[group] |= f.itself(int(id))
			for e, last := f.edges(int(id)); e < last; e++ {
				f.can[group] |= f.can[f.group[f.to[e]]]
			}
		}
	}
	return f
}

func (f *findings) itself(id int) prospect {
	switch f.kind[id] {
	case ending:
		if f.scene(id).Ending.Kind == EndingStrong {
			return canEnd | canStrong
		}
		return canEnd
	case stuck, lost, turning:
		return canStop
	case asking:
	}
	return 0
}

func (f *findings) prospects(id int) prospect { return f.can[f.group[id]] }

// repeats reports whether a group has more than one state, so that there is a way back from each to each.
func (f *findings) repeats(group int) bool { return f.start[group+1]-f.start[group] > 1 }

// instance is a shortest way to a state, and on by some choices.
func (f *findings) instance(id int, on ...int) Instance {
	var via []int
	at := id
	for ; int(f.from[at]) != at; at = int(f.from[at]) {
		via = append(via, int(f.via[at]))
	}
	slices.Reverse(via)
	ex := Instance{Given: f.inputs.given(f.givenOf(at)), Path: []int{}}
	p, _ := f.stage.play(ex.Given).Onward()
	for _, index := range append(via, on...) {
		offered := p.Offered()
		i := slices.IndexFunc(offered, func(c *Choice) bool { return c.Key.Index == index })
		ex.Path, ex.Turns = append(ex.Path, i), append(ex.Turns, WalkTurn{p.Scene(), offered[i]})
		p, _ = p.Take(offered[i]).Onward()
	}
	ex.At = p
	return ex
}
