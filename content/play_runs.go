package content

import "iter"

// Run is one way through a scenario.
type Run struct {
	// Path is what was chosen: indices among the choices on offer, in the author's order.
	Path []int
	// End is where it stands: at an ending, where no choice is left, or where it was cut.
	End Play
}

// Runs gives every run of a learner that cannot be made longer within depth choices: those that have ended, those that have no
// choice left, and those that are cut there. They come in the author's order, depth first. Routes are followed and count for
// nothing; a run that they take round in a circle has no choice left.
func (s *Scenario) Runs(l Learner, depth int) iter.Seq[Run] {
	return func(yield func(Run) bool) {
		var path []int
		var from func(Play) bool
		from = func(p Play) bool {
			p, _ = p.Onward()
			offered := p.Offered()
			if len(offered) == 0 || len(path) >= depth {
				return yield(Run{append([]int{}, path...), p})
			}
			for i, c := range offered {
				path = append(path, i)
				more := from(p.Take(c))
				path = path[:len(path)-1]
				if !more {
					return false
				}
			}
			return true
		}
		from(s.Play(l))
	}
}
