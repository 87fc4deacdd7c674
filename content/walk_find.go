package content

import "slices"

func (f *findings) unreached() []*Scene {
	var out []*Scene
	for i, sc := range f.stage.scenes {
		if !f.reached[i] {
			out = append(out, sc)
		}
	}
	return out
}

func (f *findings) neverOffered() []*Choice {
	var out []*Choice
	for i, sc := range f.stage.scenes {
		for _, c := range sc.Choices {
			if f.reached[i] && !f.offered[c.Key.Index] {
				out = append(out, c)
			}
		}
	}
	return out
}

// stops gathers the states without a choice by scene, those found first in front; then what leads to no scene, by choice.
func (f *findings) stops() []Stop {
	var out []Stop
	at := map[*Scene]int{}
	for id := range f.count() {
		s := Stop{Kind: NoChoice, Scene: f.scene(id), States: 1}
		switch f.kind[id] {
		case stuck:
		case turning:
			s.Kind = Circle
		case lost, asking, ending:
			continue
		}
		if i, known := at[s.Scene]; known && out[i].Kind == s.Kind {
			out[i].States++
			continue
		}
		s.For = f.instance(id)
		if s.Kind == Circle {
			s.Scenes = circleFrom(s.For.At)
		}
		at[s.Scene] = len(out)
		out = append(out, s)
	}
	if slices.Contains(f.kind, lost) {
		out = append(out, f.leadingAstray()...)
	}
	return out
}

// leadingAstray are the choices after which a run is in no scene.
func (f *findings) leadingAstray() []Stop {
	var out []Stop
	at := map[uint16]int{}
	for id := range f.count() {
		for e, last := f.edges(id); e < last; e++ {
			if f.kind[f.to[e]] != lost {
				continue
			}
			if i, known := at[f.by[e]]; known {
				out[i].States++
				continue
			}
			at[f.by[e]] = len(out)
			out = append(out, Stop{Kind: NoScene, Scene: f.scene(id), States: 1, For: f.instance(id, int(f.by[e]))})
		}
	}
	return out
}

// circleFrom are the scenes that the routes go through, in their order in the file.
func circleFrom(p Play) []*Scene {
	round := map[*Scene]bool{}
	for ; !round[p.Scene()]; p = p.Follow() {
		round[p.Scene()] = true
	}
	return p.stage.inOrder(round)
}

func (st *stage) inOrder(some map[*Scene]bool) []*Scene {
	var out []*Scene
	for _, sc := range st.scenes {
		if some[sc] {
			out = append(out, sc)
		}
	}
	return out
}

// loops gathers the groups that nothing leads out of by the scenes that they go through.
func (f *findings) loops() []Loop {
	var out []Loop
	var nearest []int // by loop: the state with a shortest way to it
	for group := range f.groups() {
		if f.can[group] != 0 || f.leaves(group) {
			continue
		}
		members := f.members(group)
		scenes := map[*Scene]bool{}
		for _, id := range members {
			scenes[f.scene(int(id))] = true
		}
		found := f.stage.inOrder(scenes)
		i := slices.IndexFunc(out, func(l Loop) bool { return slices.Equal(l.Scenes, found) })
		if i < 0 {
			i, out, nearest = len(out), append(out, Loop{Scenes: found}), append(nearest, f.count())
		}
		nearest[i] = min(nearest[i], int(slices.Min(members))) // states are numbered breadth first
		out[i].States += len(members)
	}
	for i, id := range nearest {
		out[i].For = f.instance(id)
	}
	return out
}

// leaves reports whether something leads out of a group.
func (f *findings) leaves(group int) bool {
	for _, id := range f.members(group) {
		for e, last := f.edges(int(id)); e < last; e++ {
			if int(f.group[f.to[e]]) != group {
				return true
			}
		}
	}
	return false
}

// Showing says in how many scenes a behaviour can be shown, and spoken against, by choices that can be on offer.
type Showing struct {
	Behaviour Ref
	For       int
	Against   int
}

// behaviours come in the order of the file.
func (f *findings) behaviours() []Showing {
	var out []Showing
	for _, sc := range f.stage.scenes {
		points := map[Ref][2]bool{}
		for _, c := range sc.Choices {
			for _, e := range c.Effects {
				if e.Behaviour.IsZero() {
					continue
				}
				if !slices.ContainsFunc(out, func(s Showing) bool { return s.Behaviour == e.Behaviour }) {
					out = append(out, Showing{Behaviour: e.Behaviour})
				}
				is := points[e.Behaviour]
				is[0] = is[0] || f.offered[c.Key.Index] && e.Points > 0
				is[1] = is[1] || f.offered[c.Key.Index] && e.Points < 0
				points[e.Behaviour] = is
			}
		}
		for i := range out {
			is := points[out[i].Behaviour]
			out[i].For, out[i].Against = out[i].For+count(is[0]), out[i].Against+count(is[1])
		}
	}
	return out
}

func count(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// WayBack says of a scene that poor choices lead to whether a strong ending can still be reached after one of them.
type WayBack struct {
	Scene *Scene
	// Choices is how many poor choices lead there.
	Choices int
	// Always and Never are set where it is so in every state; where neither is, it depends on what came before.
	Always, Never bool
}

// waysBack leaves out scenes that are endings. There are none where no ending is strong.
func (f *findings) waysBack() []WayBack {
	if !slices.ContainsFunc(f.stage.scenes, func(s *Scene) bool { return s.Ending != nil && s.Ending.Kind == EndingStrong }) {
		return nil
	}
	yes, no := make([]bool, len(f.offered)), make([]bool, len(f.offered))
	for id := range f.count() {
		for e, last := f.edges(id); e < last; e++ {
			if by := f.by[e]; f.grade[by] == Poor {
				back := f.prospects(int(f.to[e]))&canStrong != 0
				yes[by], no[by] = yes[by] || back, no[by] || !back
			}
		}
	}
	back := make([]WayBack, len(f.stage.scenes))
	for i, sc := range f.stage.scenes {
		back[i] = WayBack{sc, 0, true, true}
	}
	for _, sc := range f.stage.scenes {
		for _, c := range sc.Choices {
			to := f.stage.acts[c.Key.Index].to
			if c.Grade != Poor || !f.offered[c.Key.Index] || to == nowhere {
				continue
			}
			b := &back[to]
			b.Choices++
			b.Always, b.Never = b.Always && !no[c.Key.Index], b.Never && !yes[c.Key.Index]
		}
	}
	return slices.DeleteFunc(back, func(b WayBack) bool { return b.Choices == 0 || b.Scene.Ending != nil })
}
