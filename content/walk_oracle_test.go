package content_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/content"
)

// toyGraph is all that can happen in a toy for one input.
type toyGraph struct {
	states []*toyState
	depth  []int
	edges  [][]toyEdge
	cyclic bool // some state can be come back to
	can    []map[int]bool
	bare   map[int]int // scenes none of whose routes held, with the fewest choices that lead there
}

type toyEdge struct {
	to        int
	choice    *toyChoice
	got, best int
}

// roam finds every state; nil where there are too many to look at in a simple way.
func (t *toy) roam(in toyInput, reached, offered map[int]bool) *toyGraph {
	g := &toyGraph{bare: map[int]int{}}
	at := map[string]int{}
	add := func(s *toyState, depth int) int {
		k := s.key()
		for _, scene := range s.bare {
			if was, known := g.bare[scene]; !known || depth < was {
				g.bare[scene] = depth
			}
		}
		if _, known := at[k]; !known {
			at[k] = len(g.states)
			g.states, g.depth = append(g.states, s), append(g.depth, depth)
			for i := range s.seen {
				reached[i] = true
			}
		}
		return at[k]
	}
	add(t.begin(in), 0)
	for id := 0; id < len(g.states); id++ {
		if len(g.states) > 400 {
			return nil
		}
		best := 0
		options := t.offered(g.states[id])
		for _, c := range options {
			best = max(best, c.grade)
			offered[c.index] = true
		}
		var edges []toyEdge
		for _, c := range options {
			edges = append(edges, toyEdge{add(t.take(g.states[id], c), g.depth[id]+1), c, c.grade, best})
		}
		g.edges = append(g.edges, edges)
	}
	g.close()
	return g
}

// close finds what can be reached from each state.
func (g *toyGraph) close() {
	for id := range g.states {
		met := map[int]bool{}
		queue := []int{id}
		for ; len(queue) > 0; queue = queue[1:] {
			for _, e := range g.edges[queue[0]] {
				g.cyclic = g.cyclic || e.to == id
				if !met[e.to] {
					met[e.to] = true
					queue = append(queue, e.to)
				}
			}
		}
		met[id] = true
		g.can = append(g.can, met)
	}
}

// reaches reports whether a state can come to one that is so.
func (g *toyGraph) reaches(id int, so func(int) bool) bool {
	for to := range g.can[id] {
		if so(to) {
			return true
		}
	}
	return false
}

// shares are the greatest and least sums of grades for each sum of best grades up to most, over all runs to an ending.
func (t *toy) shares(g *toyGraph, most int) (high, low [][2]int) {
	type point struct{ id, of, got int }
	met := map[point]bool{}
	queue := []point{{0, 0, 0}}
	for len(queue) > 0 {
		p := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		if met[p] {
			continue
		}
		met[p] = true
		if s := g.states[p.id]; s.scene < len(t.scenes) && !s.circle && t.scenes[s.scene].ending != "" && p.of > 0 {
			high, low = append(high, [2]int{p.got, p.of}), append(low, [2]int{p.got, p.of})
		}
		for _, e := range g.edges[p.id] {
			if p.of+e.best <= most {
				queue = append(queue, point{e.to, p.of + e.best, p.got + e.got})
			}
		}
	}
	return high, low
}

// expectation is what the oracle says of a toy.
type expectation struct {
	reached, offered  map[int]bool
	stops             map[string]int // kind and scene, with the fewest choices that lead there
	loops             map[int]bool   // scenes that a run can turn round in for ever
	bare              map[int]int    // as of a graph
	ways              map[int]int
	runs              int
	cyclic            bool
	high, low         [][2]int // shares
	yes, no           map[int]bool
	seconds, maxState int
}

func (t *toy) expect() *expectation {
	e := &expectation{
		reached: map[int]bool{}, offered: map[int]bool{}, stops: map[string]int{}, loops: map[int]bool{},
		bare: map[int]int{}, ways: map[int]int{}, yes: map[int]bool{}, no: map[int]bool{},
	}
	for _, in := range t.inputs() {
		g := t.roam(in, e.reached, e.offered)
		if g == nil {
			return nil
		}
		e.cyclic = e.cyclic || g.cyclic
		e.maxState = max(e.maxState, len(g.states))
		t.look(e, g)
		for scene, depth := range g.bare {
			if was, known := e.bare[scene]; !known || depth < was {
				e.bare[scene] = depth
			}
		}
		if !g.cyclic {
			t.count(e, g)
		}
		if len(g.states) <= 25 {
			high, low := t.shares(g, 80)
			e.high, e.low = append(e.high, high...), append(e.low, low...)
		}
		opening := 2 * 60
		if t.opening != nil && t.opening.holds(t.start(in)) {
			opening += 7 * 60
		}
		e.seconds = max(e.seconds, max(0, t.read(t.start(in), map[int]bool{0: true}))+opening)
	}
	e.seconds /= 238
	return e
}

func (t *toy) look(e *expectation, g *toyGraph) {
	isEnd := func(id int) bool {
		s := g.states[id]
		return s.scene < len(t.scenes) && !s.circle && t.scenes[s.scene].ending != ""
	}
	isStop := func(id int) bool { return t.stop(g.states[id]) != "" }
	for id, s := range g.states {
		if kind := t.stop(s); kind != "" {
			k := fmt.Sprint(kind)
			if kind == content.NoChoice {
				k += fmt.Sprint(" s", s.scene)
			}
			if was, known := e.stops[k]; !known || g.depth[id] < was {
				e.stops[k] = g.depth[id]
			}
		}
		if !g.reaches(id, isEnd) && !g.reaches(id, isStop) && !g.reaches(id, func(to int) bool { return !g.can[to][id] }) {
			e.loops[s.scene] = true
		}
		for _, edge := range g.edges[id] {
			if edge.choice.grade == 0 {
				back := g.reaches(edge.to, func(to int) bool { return isEnd(to) && t.scenes[g.states[to].scene].ending == "strong" })
				e.yes[edge.choice.index], e.no[edge.choice.index] = e.yes[edge.choice.index] || back, e.no[edge.choice.index] || !back
			}
		}
	}
}

// count goes through every run.
func (t *toy) count(e *expectation, g *toyGraph) {
	ways := map[int]int{}
	var from func(id int)
	from = func(id int) {
		if len(g.edges[id]) == 0 {
			e.runs++
			if t.stop(g.states[id]) == "" {
				ways[g.states[id].scene]++
			}
		}
		for _, edge := range g.edges[id] {
			from(edge.to)
		}
	}
	from(0)
	for scene, n := range ways {
		e.ways[scene] = max(e.ways[scene], n)
	}
}

func (t *toy) start(in toyInput) *toyState {
	s := &toyState{in: in, seen: map[int]bool{0: true}, chose: map[int]bool{}, used: map[int]bool{}}
	for range t.meters {
		s.meters = append(s.meters, 1)
	}
	return s
}

// read is the time of the longest way from a scene just entered, in 238ths of a second; -1 where it leads to a scene that was seen.
func (t *toy) read(s *toyState, seen map[int]bool) int {
	if s.scene == len(t.scenes) {
		return 0
	}
	sc := t.scenes[s.scene]
	here := 60 * sc.words
	if sc.extra != nil && sc.extra.holds(s) {
		here += 60 * 7
	}
	if sc.ending != "" {
		return here + 60*5
	}
	if len(sc.routes) > 0 {
		way, _ := t.way(s)
		n := s.clone()
		if n.scene = way.to; seen[way.to] {
			return -1
		}
		n.seen[way.to] = true
		rest := t.read(n, n.seen)
		if rest < 0 {
			return -1
		}
		return here + rest
	}
	more := 0
	for _, c := range t.offered(s) {
		here += 60 * 2
		if c.to < len(t.scenes) && s.seen[c.to] {
			continue
		}
		n := t.enter(s, c)
		if rest := t.read(n, n.seen); rest >= 0 {
			more = max(more, rest+60*3+12*238)
		}
	}
	return here + more
}

func (t *toy) given(g content.Given) toyInput {
	in := toyInput{context: string(g.In), confidence: g.Confidence(), level: g.Level(content.Ref{ID: "c"})}
	if kind, ok := g.Met(content.Ref{ID: "other"}); ok {
		in.met = string(kind)
	}
	return in
}

// TestWalkFindsWhatIsThere holds the walk against an interpreter that knows nothing of it.
func TestWalkFindsWhatIsThere(t *testing.T) {
	toys, acyclic, shares, limits, stops, loops, ways, bare := 0, 0, 0, 0, 0, 0, 0, 0
	for seed := range uint64(500) {
		toy := newToy(seed)
		e := toy.expect()
		if e == nil {
			continue
		}
		toys++
		sc := drafted(t, toy.text())
		w, err := sc.Walk(content.Setting{Contexts: []content.ContextID{"shop", "remote", "ward"}})
		if err != nil {
			t.Fatal(err)
		}
		var wrong []string
		differ := func(what string, got, want any) {
			if fmt.Sprint(got) != fmt.Sprint(want) {
				wrong = append(wrong, fmt.Sprintf("%s: got %v, want %v", what, got, want))
			}
		}
		checkReach(toy, e, w, differ)
		checkStops(toy, e, w, differ)
		bare += checkUncovered(toy, e, w, differ)
		checkWays(toy, e, w, differ)
		if !e.cyclic {
			acyclic++
			ways += len(w.Endings)
		}
		stops, loops = stops+len(w.Stops), loops+len(w.Loops)
		if e.maxState <= 25 {
			shares++
			limits += checkShares(e, w, differ)
		}
		if !w.Longest.Cut {
			differ("seconds", w.Longest.Seconds, e.seconds)
		}
		if len(wrong) > 0 {
			t.Fatalf("seed %d:\n%s\n%s", seed, strings.Join(wrong, "\n"), toy.text())
		}
	}
	t.Logf("%d scenarios, %d of them without loops (%d endings counted), %d with shares (%d limits), %d stops, %d loops, %d scenes without a route", toys, acyclic, ways, shares, limits, stops, loops, bare)
	for what, n := range map[string]int{"scenarios": toys, "without loops": acyclic, "shares": shares, "limits": limits, "stops": stops, "loops": loops, "scenes without a route": bare} {
		if n < 20 {
			t.Errorf("only %d %s were looked at", n, what)
		}
	}
}

func checkReach(toy *toy, e *expectation, w *content.Walk, differ func(string, any, any)) {
	var got, want []string
	for _, sc := range w.Unreached {
		got = append(got, sc.Slug)
	}
	for _, c := range w.NeverOffered {
		got = append(got, fmt.Sprint("c", c.Key.Index))
	}
	for i, sc := range toy.scenes {
		if !e.reached[i] {
			want = append(want, fmt.Sprint("s", i))
			continue
		}
		for _, c := range sc.choices {
			if !e.offered[c.index] {
				want = append(want, fmt.Sprint("c", c.index))
			}
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	differ("never", got, want)
}

// checkStops compares where learners are left, and goes the way to each of them again.
func checkStops(toy *toy, e *expectation, w *content.Walk, differ func(string, any, any)) {
	got := map[string]int{}
	for _, s := range w.Stops {
		k := string(s.Kind)
		if s.Kind == content.NoChoice {
			k += " " + s.Scene.Slug
		}
		if n, known := got[k]; !known || len(s.For.Path) < n {
			got[k] = len(s.For.Path)
		}
		at := toy.begin(toy.given(s.For.Given))
		for _, i := range s.For.Path {
			at = toy.take(at, toy.offered(at)[i])
		}
		differ("the way to "+k, toy.stop(at), s.Kind)
	}
	differ("stops", got, e.stops)
	loops := map[int]bool{}
	for _, l := range w.Loops {
		for _, sc := range l.Scenes {
			var i int
			fmt.Sscanf(sc.Slug, "s%d", &i)
			loops[i] = true
		}
	}
	differ("loops", loops, e.loops)
}

// checkUncovered compares the scenes none of whose routes holds, and goes the way to each of them again.
func checkUncovered(toy *toy, e *expectation, w *content.Walk, differ func(string, any, any)) int {
	got := map[int]int{}
	for _, u := range w.Uncovered {
		var i int
		fmt.Sscanf(u.Scene.Slug, "s%d", &i)
		got[i] = len(u.For.Path)
		at := toy.begin(toy.given(u.For.Given))
		for _, n := range u.For.Path {
			at = toy.take(at, toy.offered(at)[n])
		}
		differ("the way to routes of "+u.Scene.Slug, []any{slices.Contains(at.bare, i), u.For.At.Scene().Slug}, []any{true, u.Scene.Slug})
	}
	differ("scenes without a route", got, e.bare)
	return len(got)
}

func checkWays(toy *toy, e *expectation, w *content.Walk, differ func(string, any, any)) {
	for _, r := range w.Endings {
		var i int
		fmt.Sscanf(r.Scene.Slug, "s%d", &i)
		if !e.cyclic {
			differ("ways to "+r.Scene.Slug, r.Ways, min(e.ways[i], content.WaysCap+1))
		}
		differ("reached "+r.Scene.Slug, r.Ways > 0, e.reached[i])
	}
	for _, b := range w.WaysBack {
		always, never, n := true, true, 0
		for _, c := range toy.choices {
			if c.grade == 0 && e.offered[c.index] && fmt.Sprint("s", c.to) == b.Scene.Slug {
				always, never, n = always && !e.no[c.index], never && !e.yes[c.index], n+1
			}
		}
		differ("way back from "+b.Scene.Slug, []any{b.Always, b.Never, b.Choices}, []any{always, never, n})
	}
}

// checkShares compares with all runs up to some length; a limit is come near, and never met.
func checkShares(e *expectation, w *content.Walk, differ func(string, any, any)) (limits int) {
	for _, side := range []struct {
		name  string
		share content.Share
		runs  [][2]int
		sign  int
	}{{"best", w.Best, e.high, 1}, {"worst", w.Worst, e.low, -1}} {
		if len(side.runs) == 0 {
			differ(side.name, side.share, content.Share{})
			continue
		}
		most := side.runs[0]
		for _, r := range side.runs {
			if side.sign*(r[0]*most[1]-most[0]*r[1]) > 0 {
				most = r
			}
		}
		beyond := side.sign * (side.share.Got*most[1] - most[0]*side.share.Of)
		gap := float64(beyond) / float64(side.share.Of*most[1])
		if side.share.Limit {
			limits++
			differ(side.name+" is a limit", []any{beyond > 0, gap < 0.2}, []any{true, true})
			continue
		}
		differ(fmt.Sprint(side.name, " ", side.share, " ", most), beyond, 0)
	}
	return limits
}
