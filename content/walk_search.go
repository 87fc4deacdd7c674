package content

import "slices"

// arrive is the longest way from a scene that was just entered: through its routes, and on. It is -1 where routes lead to a scene
// that was seen.
func (r *search) arrive(p *Play, given int) int {
	passed, ok := r.pass(p)
	if !ok {
		return -1
	}
	return passed + r.from(p, given)
}

// pass follows routes to scenes that were not seen, and adds up what is read on the way.
func (r *search) pass(p *Play) (passed int, ok bool) {
	for p.leadsOn() {
		passed += 60 * r.scenes[p.scene].shown(p)
		if !p.follow() && p.scene != nowhere {
			return passed, false
		}
	}
	return passed, true
}

// from is the longest way from a state on, what is read in it included.
func (r *search) from(p *Play, given int) int {
	if p.scene == nowhere {
		return 0
	}
	id, first := r.numberOf(p, given)
	if !first {
		if id < 0 {
			n, _ := r.onward(p, given)
			return n
		}
		return r.longest[id]
	}
	r.longest, r.choice = append(r.longest, 0), append(r.choice, -1)
	n, choice := r.onward(p, given)
	r.longest[id], r.choice[id] = n, choice
	return n
}

// numberOf numbers a state; beyond the bound there is no number but for those that are known.
func (r *search) numberOf(p *Play, given int) (id int, first bool) {
	r.scratch[0] = uint64(p.scene+1)<<32 | uint64(given)
	for i, live := range r.live[p.scene] {
		r.scratch[1+i] = p.state[i] & live
	}
	if r.count() < readBound {
		return r.number(r.scratch, hash(r.scratch))
	}
	if id = r.known(r.scratch); id < 0 {
		r.full = true
	}
	return id, false
}

// onward tries the choices that lead to a scene not seen; beyond the bound, the first of them only.
func (r *search) onward(p *Play, given int) (longest, choice int) {
	here := 60 * r.scenes[p.scene].shown(p)
	if r.stage.scenes[p.scene].Ending != nil {
		return here, -1
	}
	more, choice := 0, -1
	next := &Play{Learner: p.Learner, stage: r.stage, state: r.room()}
	for _, c := range r.stage.scenes[p.scene].Choices {
		if !p.offers(c) {
			continue
		}
		here += 60 * r.words[c.Key.Index]
		if r.again(p, c) || r.full && choice >= 0 {
			continue
		}
		copy(next.state, p.state)
		next.take(c)
		answer := r.perTurn + 60*r.answers[c.Key.Index].shown(next)
		if n := r.arrive(next, given); n >= 0 && answer+n > more {
			more, choice = answer+n, c.Key.Index
		}
	}
	r.depth--
	return here + more, choice
}

// room is a state to be written to, for as long as this turn is looked at.
func (r *search) room() []uint64 {
	if r.depth == len(r.rooms) {
		r.rooms = append(r.rooms, make([]uint64, r.stage.words))
	}
	r.depth++
	return r.rooms[r.depth-1]
}

// again reports a choice that leads to a scene that was seen.
func (r *search) again(p *Play, c *Choice) bool {
	to := r.stage.acts[c.Key.Index].to
	return to != nowhere && r.stage.seen[to].of(p.state) != 0
}

// retrace goes the longest way once more.
func (r *search) retrace(p Play, given int) Longest {
	out := Longest{For: Instance{Given: p.Learner.(Given), Path: []int{}}}
	p.state = slices.Clone(p.state)
	_, ok := r.pass(&p)
	for ok && !p.Ended() && p.Scene() != nil {
		choice := r.chosen(&p, given)
		offered := p.Offered()
		i := slices.IndexFunc(offered, func(c *Choice) bool { return c.Key.Index == choice })
		if i < 0 {
			break
		}
		out.Turns++
		out.For.Path, out.For.Turns = append(out.For.Path, i), append(out.For.Turns, WalkTurn{p.Scene(), offered[i]})
		p = p.Take(offered[i])
		_, ok = r.pass(&p)
	}
	out.For.At = p
	return out
}

// chosen is the choice that the longest way takes in a state.
func (r *search) chosen(p *Play, given int) int {
	if id, _ := r.numberOf(p, given); id >= 0 {
		return r.choice[id]
	}
	_, choice := r.onward(p, given)
	return choice
}
