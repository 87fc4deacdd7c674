package content

import (
	"math/bits"
	"slices"
)

// stage is a scenario made ready for runs: names are indices, and what a run remembers has its place in a few words of bits.
// What the conditions of ways ask about stands in the first words.
type stage struct {
	scenario *Scenario
	scenes   []*Scene
	index    map[string]int // scenes by slug
	meters   []dial
	seen     []field          // by scene
	marks    map[string]field // what choices are marked `as`
	acts     []act            // what choices do, by their index in the file
	ways     [][]int          // by scene: where its routes lead
	words    int
}

// dial is a meter with its place.
type dial struct {
	name       string
	start, max int
	at         field
}

// act is what taking a choice does.
type act struct {
	effects []step
	marks   []field
	once    field // zero where it may be taken again
	to      int
}

// step moves a meter.
type step struct{ meter, points int }

// field is a number of a few bits in the state of a run. The zero field holds nothing.
type field struct {
	word  int
	shift int
	mask  uint64
}

func (f field) of(state []uint64) int {
	if f.mask == 0 {
		return 0
	}
	return int(state[f.word] >> f.shift & f.mask)
}

func (f field) put(state []uint64, n int) {
	if f.mask != 0 {
		state[f.word] = state[f.word]&^(f.mask<<f.shift) | uint64(n)<<f.shift
	}
}

// layout gives out fields. None lies across two words.
type layout struct{ used int }

func (l *layout) field(width int) field {
	if l.used%64+width > 64 {
		l.used += 64 - l.used%64
	}
	f := field{l.used / 64, l.used % 64, 1<<width - 1}
	l.used += width
	return f
}

func newStage(s *Scenario) *stage {
	st := &stage{scenario: s, scenes: s.Scenes, index: map[string]int{}, marks: map[string]field{}}
	for i, sc := range s.Scenes {
		if _, taken := st.index[sc.Slug]; !taken {
			st.index[sc.Slug] = i
		}
	}
	st.arrange(asksOfWays(s))
	for _, sc := range s.Scenes {
		var ways []int
		for _, r := range sc.Routes {
			ways = append(ways, st.sceneOf(r.To))
		}
		st.ways = append(st.ways, ways)
		for _, c := range sc.Choices {
			st.ready(c)
		}
	}
	return st
}

func (st *stage) sceneOf(slug string) int {
	if i, ok := st.index[slug]; ok {
		return i
	}
	return nowhere
}

// arrange gives meters, scenes and marks their places: first those that are asked about.
func (st *stage) arrange(asked asks) {
	var l layout
	st.seen = make([]field, len(st.scenes))
	for _, first := range []bool{true, false} {
		for _, m := range st.scenario.Meters {
			if asked.meters[m.Name] == first && !slices.ContainsFunc(st.meters, func(g dial) bool { return g.name == m.Name }) {
				st.meters = append(st.meters, dial{m.Name, m.Start, m.Max, l.field(bits.Len(uint(max(m.Start, m.Max, 1))))})
			}
		}
		for _, sc := range st.scenes {
			for _, c := range sc.Choices {
				for _, name := range c.As {
					if _, has := st.marks[name]; !has && asked.marks[name] == first {
						st.marks[name] = l.field(1)
					}
				}
			}
		}
		for i, sc := range st.scenes {
			if asked.scenes[sc.Slug] == first {
				st.seen[i] = l.field(1)
			}
		}
		if first {
			st.onces(&l)
		}
	}
	st.words = (l.used + 63) / 64
}

// onces makes room for what choices do, and for the traces of those that are offered once.
func (st *stage) onces(l *layout) {
	for _, sc := range st.scenes {
		for _, c := range sc.Choices {
			if need := c.Key.Index + 1 - len(st.acts); need > 0 {
				st.acts = append(st.acts, make([]act, need)...)
			}
			if c.Once {
				st.acts[c.Key.Index].once = l.field(1)
			}
		}
	}
}

// ready reads what a choice does.
func (st *stage) ready(c *Choice) {
	act := &st.acts[c.Key.Index]
	act.to = st.sceneOf(c.To)
	for _, e := range c.Effects {
		if i := slices.IndexFunc(st.meters, func(g dial) bool { return g.name == e.Meter }); i >= 0 {
			act.effects = append(act.effects, step{i, e.Points})
		}
	}
	for _, name := range c.As {
		act.marks = append(act.marks, st.marks[name])
	}
}

// play begins a run.
func (st *stage) play(l Learner) Play {
	p := Play{Learner: l, stage: st, state: make([]uint64, st.words)}
	for _, m := range st.meters {
		m.at.put(p.state, m.start)
	}
	p.enter(st.sceneOf(st.scenario.Start))
	return p
}
