package content_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// toy is a small random scenario as a structure of its own, with an interpreter of its own: the oracle of the walk. It knows
// states as text, everything in them, and takes nothing together.
type toy struct {
	meters  []int // max; they start at 1
	scenes  []*toyScene
	choices []*toyChoice
	opening *toyCond        // of a paragraph with 7 words in the situation; nil for none
	asks    map[string]bool // context, confidence, level, met
}

type toyScene struct {
	index   int
	ending  string
	words   int
	extra   *toyCond // of a paragraph with 7 words
	choices []*toyChoice
	routes  []toyRoute
}

type toyChoice struct {
	index, to, grade int
	points           []int // by meter
	cond             *toyCond
	once, marked     bool
}

type toyRoute struct {
	to   int
	cond *toyCond // nil for else
}

type toyCond struct {
	text  string
	holds func(*toyState) bool
}

// toyInput is everything that can be given.
type toyInput struct {
	context           string
	confidence, level int
	met               string
}

type toyState struct {
	in     toyInput
	scene  int // len(scenes) is nowhere
	meters []int
	seen   map[int]bool
	chose  map[int]bool
	used   map[int]bool
	circle bool
	bare   []int // the scenes that it came through, none of whose routes held
}

func (s *toyState) clone() *toyState {
	c := &toyState{in: s.in, scene: s.scene, meters: slices.Clone(s.meters), seen: map[int]bool{}, chose: map[int]bool{}, used: map[int]bool{}}
	for k := range s.seen {
		c.seen[k] = true
	}
	for k := range s.chose {
		c.chose[k] = true
	}
	for k := range s.used {
		c.used[k] = true
	}
	return c
}

func (s *toyState) key() string {
	return fmt.Sprint(s.in, s.scene, s.meters, s.seen, s.chose, s.used, s.circle)
}

// newToy draws a scenario.
func newToy(seed uint64) *toy {
	r := rand.New(rand.NewPCG(seed, 7))
	t := &toy{asks: map[string]bool{}}
	for range r.IntN(3) {
		t.meters = append(t.meters, 1+r.IntN(3))
	}
	n := 2 + r.IntN(5)
	for i := range n {
		sc := &toyScene{index: i, words: r.IntN(9)}
		t.scenes = append(t.scenes, sc)
		if r.IntN(3) == 0 {
			sc.extra = t.cond(r, 0, n)
		}
		switch kind := r.IntN(10); {
		case i > 0 && kind < 3 || i == n-1:
			sc.ending = []string{"strong", "mixed", "poor"}[r.IntN(3)]
		case kind < 5:
			for range r.IntN(3) {
				sc.routes = append(sc.routes, toyRoute{r.IntN(n), t.cond(r, 1, n)})
			}
			last := toyRoute{to: r.IntN(n)}
			if r.IntN(3) == 0 {
				last.cond = t.cond(r, 1, n)
			}
			sc.routes = append(sc.routes, last)
		default:
			t.drawChoices(r, sc, n)
		}
	}
	if r.IntN(3) == 0 {
		t.opening = t.cond(r, 0, n)
	}
	return t
}

func (t *toy) drawChoices(r *rand.Rand, sc *toyScene, n int) {
	for range 1 + r.IntN(4) {
		c := &toyChoice{index: len(t.choices), to: r.IntN(n), grade: r.IntN(4), once: r.IntN(4) == 0, marked: r.IntN(3) == 0}
		if r.IntN(40) == 0 {
			c.to = n
		}
		if r.IntN(2) == 0 {
			c.to = min(n-1, sc.index+1+r.IntN(2)) // onward
		}
		for range t.meters {
			c.points = append(c.points, max(-2, r.IntN(7)-3)%3)
		}
		if r.IntN(2) == 0 {
			c.cond = t.cond(r, 1, n)
		}
		t.choices = append(t.choices, c)
		sc.choices = append(sc.choices, c)
	}
}

// cond draws a condition with brackets wherever something is joined.
func (t *toy) cond(r *rand.Rand, depth, scenes int) *toyCond {
	if depth < 3 && r.IntN(3) == 0 {
		a, b := t.cond(r, depth+1, scenes), t.cond(r, depth+1, scenes)
		switch r.IntN(3) {
		case 0:
			return &toyCond{"(" + a.text + ") and (" + b.text + ")", func(s *toyState) bool { return a.holds(s) && b.holds(s) }}
		case 1:
			return &toyCond{"(" + a.text + ") or (" + b.text + ")", func(s *toyState) bool { return a.holds(s) || b.holds(s) }}
		}
		return &toyCond{"not (" + a.text + ")", func(s *toyState) bool { return !a.holds(s) }}
	}
	n := r.IntN(4)
	switch kind := r.IntN(12); {
	case kind < 4 && len(t.meters) > 0:
		m := r.IntN(len(t.meters))
		if r.IntN(2) == 0 {
			return &toyCond{fmt.Sprintf("m%d >= %d", m, n), func(s *toyState) bool { return s.meters[m] >= n }}
		}
		return &toyCond{fmt.Sprintf("m%d < %d", m, n), func(s *toyState) bool { return s.meters[m] < n }}
	case kind < 6:
		at := r.IntN(scenes)
		return &toyCond{fmt.Sprintf("seen s%d", at), func(s *toyState) bool { return s.seen[at] }}
	case kind < 8 && len(t.choices) > 0:
		of := t.choices[r.IntN(len(t.choices))].index
		return &toyCond{fmt.Sprintf("chose c%d", of), func(s *toyState) bool { return s.chose[of] }}
	case kind == 8:
		t.asks["context"] = true
		return &toyCond{"remote", func(s *toyState) bool { return s.in.context == "remote" }}
	case kind == 9:
		t.asks["confidence"] = true
		return &toyCond{fmt.Sprintf("confidence > %d", n), func(s *toyState) bool { return s.in.confidence > n }}
	case kind == 10:
		t.asks["level"] = true
		return &toyCond{fmt.Sprintf("level c <= %d", n), func(s *toyState) bool { return s.in.level <= n }}
	}
	t.asks["met"] = true
	ended := []string{"", "strong", "mixed", "poor"}[n]
	return &toyCond{strings.TrimSpace("met other " + ended), func(s *toyState) bool { return s.in.met != "" && (ended == "" || ended == s.in.met) }}
}

// inputs are all values of what is asked for, and one of the rest.
func (t *toy) inputs() []toyInput {
	pick := func(name string, all []string) []string {
		if t.asks[name] {
			return all
		}
		return all[:1]
	}
	var out []toyInput
	for _, c := range pick("context", []string{"shop", "remote", "ward"}) {
		for _, n := range pick("confidence", []string{"2", "1", "3"}) {
			for _, l := range pick("level", []string{"0", "1", "2", "3", "4"}) {
				for _, m := range pick("met", []string{"", "strong", "mixed", "poor"}) {
					out = append(out, toyInput{c, int(n[0] - '0'), int(l[0] - '0'), m})
				}
			}
		}
	}
	return out
}

// text writes the scenario as a file.
func (t *toy) text() string {
	var front, b strings.Builder
	if len(t.meters) > 0 {
		front.WriteString("meters:\n")
	}
	for i, top := range t.meters {
		fmt.Fprintf(&front, "  m%d: 1 of %d\n", i, top)
	}
	if t.opening != nil {
		fmt.Fprintf(&b, "`if %s` one two three four five six seven\n\n", t.opening.text)
	}
	for _, sc := range t.scenes {
		fmt.Fprintf(&b, "## s%d\n\n", sc.index)
		if sc.ending != "" {
			fmt.Fprintf(&b, "`ending %s`\nDone now.\n\n", sc.ending)
		}
		if sc.words > 0 {
			b.WriteString(strings.Repeat("word ", sc.words) + "\n\n")
		}
		if sc.extra != nil {
			fmt.Fprintf(&b, "`if %s` one two three four five six seven\n\n", sc.extra.text)
		}
		for _, c := range sc.choices {
			fmt.Fprintf(&b, "- [say it](#s%d) `%s`", c.to, []string{"poor", "weak", "good", "best"}[c.grade])
			for m, n := range c.points {
				if n != 0 {
					fmt.Fprintf(&b, " `%+d m%d`", n, m)
				}
			}
			if c.cond != nil {
				fmt.Fprintf(&b, " `if %s`", c.cond.text)
			}
			if c.once {
				b.WriteString(" `once`")
			}
			if c.marked {
				fmt.Fprintf(&b, " `as c%d`", c.index)
			}
			b.WriteString("\n  > This it does.\n")
		}
		for _, way := range sc.routes {
			if way.cond != nil {
				fmt.Fprintf(&b, "- → [](#s%d) `if %s`\n", way.to, way.cond.text)
			} else {
				fmt.Fprintf(&b, "- → [](#s%d) `else`\n", way.to)
			}
		}
		b.WriteString("\n")
		if sc.ending != "" {
			b.WriteString("### Debrief\n\nThat was all.\n\n")
		}
	}
	return talkOf(front.String(), b.String())
}

func (t *toy) begin(in toyInput) *toyState {
	s := &toyState{in: in, seen: map[int]bool{0: true}, chose: map[int]bool{}, used: map[int]bool{}}
	for range t.meters {
		s.meters = append(s.meters, 1)
	}
	return t.settle(s, nil)
}

// settle follows routes, and tells passed where it goes.
func (t *toy) settle(s *toyState, passed func(*toyState)) *toyState {
	met := map[string]bool{}
	for s.scene < len(t.scenes) && len(t.scenes[s.scene].routes) > 0 {
		if met[s.key()] {
			s.circle = true
			return s
		}
		met[s.key()] = true
		way, held := t.way(s)
		if !held {
			s.bare = append(s.bare, s.scene)
		}
		s.scene = way.to
		if passed != nil {
			passed(s)
		}
		s.seen[s.scene] = true
	}
	return s
}

// way is the first route that holds, or the last.
func (t *toy) way(s *toyState) (way toyRoute, held bool) {
	for _, way = range t.scenes[s.scene].routes {
		if way.cond == nil || way.cond.holds(s) {
			return way, true
		}
	}
	return way, false
}

func (t *toy) offered(s *toyState) []*toyChoice {
	if s.scene == len(t.scenes) || s.circle || t.scenes[s.scene].ending != "" {
		return nil
	}
	var out []*toyChoice
	for _, c := range t.scenes[s.scene].choices {
		if (c.cond == nil || c.cond.holds(s)) && !(c.once && s.used[c.index]) {
			out = append(out, c)
		}
	}
	return out
}

// enter takes a choice without following routes.
func (t *toy) enter(s *toyState, c *toyChoice) *toyState {
	n := s.clone()
	for m, points := range c.points {
		n.meters[m] = max(0, min(t.meters[m], n.meters[m]+points))
	}
	if c.marked {
		n.chose[c.index] = true
	}
	if c.once {
		n.used[c.index] = true
	}
	if n.scene = c.to; c.to < len(t.scenes) {
		n.seen[c.to] = true
	}
	return n
}

func (t *toy) take(s *toyState, c *toyChoice) *toyState { return t.settle(t.enter(s, c), nil) }

// stop says why a state has no choice, "" where it has some or is an ending.
func (t *toy) stop(s *toyState) content.StopKind {
	switch {
	case s.circle:
		return content.Circle
	case s.scene == len(t.scenes):
		return content.NoScene
	case t.scenes[s.scene].ending == "" && len(t.offered(s)) == 0:
		return content.NoChoice
	}
	return ""
}
