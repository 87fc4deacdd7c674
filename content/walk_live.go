package content

// liveness is, by scene, which parts of a run's state can matter from there on: what some condition of a choice or route asks about
// in a scene that can be reached, and whether a choice that is offered once was taken. adds may ask for more.
func (st *stage) liveness(adds func(a *asks, sc *Scene)) [][]uint64 {
	live := make([][]uint64, len(st.scenes))
	for i, sc := range st.scenes {
		live[i] = make([]uint64, st.words)
		a := newAsks()
		a.addWays(sc)
		if adds != nil {
			adds(&a, sc)
		}
		for _, m := range st.meters {
			if a.meters[m.name] {
				m.at.mark(live[i])
			}
		}
		for name, f := range st.marks {
			if a.marks[name] {
				f.mark(live[i])
			}
		}
		for slug, scene := range st.index {
			if a.scenes[slug] {
				st.seen[scene].mark(live[i])
			}
		}
		for _, c := range sc.Choices {
			st.acts[c.Key.Index].once.mark(live[i])
		}
	}
	st.spread(live)
	return live
}

// spread gives every scene what the scenes have that it leads to.
func (st *stage) spread(live [][]uint64) {
	for changed := true; changed; {
		changed = false
		for i := len(st.scenes) - 1; i >= 0; i-- {
			for _, to := range st.leads(i) {
				for w := range live[i] {
					if more := live[i][w] | live[to][w]; more != live[i][w] {
						live[i][w], changed = more, true
					}
				}
			}
		}
	}
}

// leads are the scenes that a scene leads to, conditions aside.
func (st *stage) leads(scene int) []int {
	sc := st.scenes[scene]
	var out []int
	if sc.Ending != nil {
		return nil
	}
	for _, to := range sc.ways() {
		if i := st.sceneOf(to); i != nowhere {
			out = append(out, i)
		}
	}
	return out
}

func (f field) mark(words []uint64) {
	if f.mask != 0 {
		words[f.word] |= f.mask << f.shift
	}
}
