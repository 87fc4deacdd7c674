package content

import "slices"

// Longest is the longest way through a scenario that enters no scene twice, by the time it takes.
type Longest struct {
	Turns int
	// Words are read on it: the opening, what is said, the choices on offer, what comes of them, and the debrief.
	Words int
	// Seconds is the time to read them, and 12 seconds for each turn.
	Seconds int
	For     Instance
	// Cut is set where the search was ended before all ways were looked at.
	Cut bool
}

const (
	wordsPerMinute = 238
	turnSeconds    = 12
	// readBound is how many states are looked at for the longest way.
	readBound = 30_000
)

// passage is prose as far as its length goes: words that are always there, and those of paragraphs with a condition.
type passage struct {
	words int
	some  []part
}

type part struct {
	when  Condition
	words int
}

func passageOf(proses ...Prose) passage {
	var t passage
	for _, p := range proses {
		t.add(p)
	}
	return t
}

func (t *passage) add(p Prose) {
	for _, b := range p {
		switch b := b.(type) {
		case Paragraph:
			if b.If != nil {
				t.some = append(t.some, part{b.If, b.Text.Words()})
				continue
			}
			t.words += b.Text.Words()
		case List:
			for _, item := range b.Items {
				t.add(item)
			}
		case Quote:
			t.add(b.Body)
		case Code, Table, Subheading, Rule:
			t.words += Prose{b}.Words()
		}
	}
}

// shown is how many words are read.
func (t *passage) shown(f Facts) int {
	n := t.words
	for _, p := range t.some {
		if p.when.Holds(f) {
			n += p.words
		}
	}
	return n
}

func (t *passage) asks(a *asks) {
	for _, p := range t.some {
		a.add(p.when)
	}
}

// search looks for the longest way, from each state on.
type search struct {
	states
	stage   *stage
	scenes  []passage // what is read on arriving
	answers []passage // by choice: what is read after it
	words   []int     // by choice: its own
	live    [][]uint64
	perTurn int
	longest []int // by state, in seconds times words a minute
	choice  []int // by state, the index in the file of the choice that is taken; -1 for none
	scratch []uint64
	rooms   [][]uint64 // by turn
	depth   int
	full    bool // readBound is reached
}

func newSearch(st *stage) (r *search, asked asks) {
	r = &search{stage: st, answers: make([]passage, len(st.acts)), words: make([]int, len(st.acts))}
	asked = asksOfWays(st.scenario)
	for _, sc := range st.scenes {
		t := passageOf(sc.Body)
		if sc.Ending != nil {
			t = passageOf(sc.Body, sc.Ending.Body, sc.Ending.Debrief)
		}
		r.scenes = append(r.scenes, t)
		for _, c := range sc.Choices {
			r.answers[c.Key.Index], r.words[c.Key.Index] = passageOf(c.Reaction, c.Feedback), c.Words.Words()
		}
		r.asks(&asked, sc)
	}
	// What is asked decides where things have their place in the state; the stage has that from the ways alone, and it serves.
	r.live = st.liveness(r.asks)
	st.remember(r.live)
	r.states = newStates(1 + st.words)
	r.scratch = make([]uint64, r.width)
	return r, asked
}

// asks is what decides about what is read in a scene and on leaving it.
func (r *search) asks(a *asks, sc *Scene) {
	r.scenes[r.stage.index[sc.Slug]].asks(a)
	for _, c := range sc.Choices {
		r.answers[c.Key.Index].asks(a)
	}
}

// remember marks which scenes were seen among those that can be reached again.
func (st *stage) remember(live [][]uint64) {
	seen := make([][]uint64, len(st.scenes))
	for i := range seen {
		seen[i] = make([]uint64, st.words)
		for _, to := range st.leads(i) {
			st.seen[to].mark(seen[i])
		}
	}
	st.spread(seen)
	for i := range live {
		for w := range live[i] {
			live[i][w] |= seen[i][w]
		}
	}
}

// longest finds the longest way over all that may be given. Where that is too much, what only paragraphs ask about is left as it
// is for a beginner.
func longest(st *stage, in Setting) Longest {
	r, asked := newSearch(st)
	if in.WordsPerMinute == 0 {
		in.WordsPerMinute = wordsPerMinute
	}
	r.perTurn = turnSeconds * in.WordsPerMinute
	opening := passageOf(st.scenario.Opening)
	opening.asks(&asked)
	all := freeOf(asked.tests, in.Contexts)
	many := combinations(all, readBound) > readBound
	if many {
		all = nil
	}
	var out Longest
	most := -1
	given := newInputs(all, in.Contexts)
	for i := range given.count {
		p := st.play(given.given(i))
		begin := p
		p.state = slices.Clone(p.state)
		if n := 60*opening.shown(&p) + max(0, r.arrive(&p, i)); n > most {
			most = n
			out = r.retrace(begin, i)
		}
	}
	out.Seconds, out.Cut = most/in.WordsPerMinute, r.full || many
	out.Words = (most - out.Turns*r.perTurn) / 60
	return out
}
