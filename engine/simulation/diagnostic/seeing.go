package diagnostic

import "example.com/hearten/engine/simulation/world"

// seeing chooses as somebody would who knew the situations and the person: an answer is then a measurement with the
// information that it has there. It is no policy but a mark for choosing: with authored items it says what not knowing the
// situations costs. What is thought of the competencies is the engine's, which is not told that its questions were chosen by
// who knew; where the situations are known, that can cost more than the knowledge gains.
type seeing struct {
	*checkup
	at  sitting
	cov [][]float64 // what would not be known yet, over competencies and contexts
}

const places = world.Competencies + world.Contexts

func newSeeing(at sitting, h hears) *seeing {
	s := &seeing{checkup: newCheckup(at, h, false), at: at}
	for i := range places {
		s.cov = append(s.cov, make([]float64, places))
		for j := range places {
			switch {
			case i < world.Competencies && j < world.Competencies:
				s.cov[i][j] = s.state.Cov(i, j)
			case i == j:
				s.cov[i][j] = 0.09
			}
		}
	}
	return s
}

func (s *seeing) next() int {
	best, top := -1, 0.0
	for j, truth := range s.at.library {
		if s.probes[j].Asked {
			continue
		}
		along, v := s.along(truth)
		info, sum := information(truth.A, truth.B, s.at.person.Place(truth)), 0.0
		for _, c := range along[:world.Competencies] {
			sum += c * c
		}
		if g := sum * info / (1 + v*info); g > top {
			best, top = j, g
		}
	}
	return best
}

func (s *seeing) hear(j int, reply world.Reply) {
	s.checkup.hear(j, reply)
	truth := s.at.library[j]
	along, v := s.along(truth)
	info := information(truth.A, truth.B, s.at.person.Place(truth))
	for i := range places {
		for k := range places {
			s.cov[i][k] -= along[i] * along[k] * info / (1 + v*info)
		}
	}
}

// along is what a situation's place has in common with each part, and its variance.
func (s *seeing) along(t world.Situation) (cov [places]float64, v float64) {
	for i := range places {
		cov[i] = s.cov[i][world.Competencies+t.Context]
		for _, q := range t.Shares {
			cov[i] += q.Q * s.cov[i][q.K]
		}
	}
	v = cov[world.Competencies+t.Context]
	for _, q := range t.Shares {
		v += q.Q * cov[q.K]
	}
	return cov, v
}
