package content

import (
	"cmp"
	"slices"
)

// Uncovered is a scene that learners can come to with none of its routes holding: the last one is taken then, for want of another.
type Uncovered struct {
	Scene *Scene
	For   Instance
}

// uncovered is where a run first came to such a scene: before it the state from which it was on its way, and the choice that was
// taken there; none where the conversation begins like that.
type uncovered struct {
	scene  int
	from   int
	choice []int
}

// conditional are the scenes all of whose routes have a condition.
func (st *stage) conditional() []bool {
	out := make([]bool, len(st.scenes))
	for i, sc := range st.scenes {
		out[i] = sc.leadsOn() && !slices.ContainsFunc(sc.Routes, func(r Route) bool { return r.If == nil })
	}
	return out
}

// cover looks at the routes of a scene that was entered, until none of them held once.
func (e *explorer) cover(scene int) {
	if !e.unsure[scene] {
		return
	}
	if _, held := e.at.way(); !held {
		e.unsure[scene] = false
		e.uncovered = append(e.uncovered, uncovered{scene, e.leaving, slices.Clone(e.taking)})
	}
}

// uncoveredScenes come in the order of the file.
func (f *findings) uncoveredScenes() []Uncovered {
	var out []Uncovered
	slices.SortFunc(f.uncovered, func(a, b uncovered) int { return cmp.Compare(a.scene, b.scene) })
	for _, u := range f.uncovered {
		found := Uncovered{f.stage.scenes[u.scene], f.instance(u.from, u.choice...)}
		found.For.At = f.arriving(found.For, u.scene)
		out = append(out, found)
	}
	return out
}

// arriving is the run where the way of an instance comes to a scene, before its routes are followed.
func (f *findings) arriving(way Instance, scene int) Play {
	p := f.stage.play(way.Given)
	for _, t := range way.Turns {
		p, _ = p.Onward()
		p = p.Take(t.Choice)
	}
	for p.scene != scene || !p.uncovered() {
		p = p.Follow()
	}
	return p
}

func (p *Play) uncovered() bool {
	_, held := p.way()
	return !held
}
