package engine

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"slices"

	"example.com/hearten/content"
)

// shuffle orders n things by a seed and what they are for: the same on every machine, for ever. The order is that of the
// SHA-256 of seed, purpose and index.
func shuffle(n int, seed ID, purpose string, fixed bool) []int {
	order := make([]int, n)
	keys := make([]uint64, n)
	for i := range order {
		order[i] = i
		sum := sha256.Sum256(append([]byte(string(seed)+"\x00"+purpose+"\x00"), byte(i>>8), byte(i)))
		keys[i] = binary.BigEndian.Uint64(sum[:8])
	}
	if !fixed {
		slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(keys[a], keys[b]), cmp.Compare(a, b)) })
	}
	return order
}

// weigh sums the absolute effect points of all answers by competency.
func weigh(lib *content.Library, effects [][]content.Effect) map[content.Ref]int {
	w := map[content.Ref]int{}
	for _, of := range effects {
		for _, e := range of {
			if _, competency, ok := lib.Behaviour(e.Behaviour); ok {
				w[competency] += max(e.Points, -e.Points)
			}
		}
	}
	if len(w) == 0 {
		return nil
	}
	return w
}

// show lists the behaviours among effects.
func show(lib *content.Library, effects []content.Effect) []Evidence {
	var out []Evidence
	for _, e := range effects {
		if _, competency, ok := lib.Behaviour(e.Behaviour); ok {
			out = append(out, Evidence{e.Behaviour, competency, e.Points})
		}
	}
	return out
}

// missed lists the behaviours that the best answers on offer show and an answer below good does not.
func missed(got content.Grade, shown []content.Effect, best [][]content.Effect) []content.Ref {
	if got >= content.Good {
		return nil
	}
	var out []content.Ref
	for _, effects := range best {
		for _, e := range effects {
			if e.Behaviour.IsZero() || e.Points <= 0 || slices.Contains(out, e.Behaviour) {
				continue
			}
			if !slices.ContainsFunc(shown, func(s content.Effect) bool { return s.Behaviour == e.Behaviour && s.Points > 0 }) {
				out = append(out, e.Behaviour)
			}
		}
	}
	return out
}
