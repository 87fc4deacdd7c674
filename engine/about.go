package engine

import (
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// about says what the numbers of a belief stand for: every competency and context of the packs, in their order. What a pack
// that is not here defines is believed nothing about; its answers stay in the journal for when it comes back.
type about struct {
	lib          *content.Library
	competencies []content.Ref
	index        map[content.Ref]int
	contexts     map[content.ContextID]int
	frame        belief.Frame
}

func aboutOf(lib *content.Library) *about {
	a := &about{lib: lib, index: map[content.Ref]int{}, contexts: map[content.ContextID]int{}}
	if lib == nil {
		return a
	}
	areas := map[string]int{}
	for _, ref := range lib.All(content.KindCompetency) {
		name := lib.Competency(ref).Area
		if _, known := areas[name]; !known {
			areas[name] = len(areas)
		}
		a.index[ref] = len(a.competencies)
		a.competencies = append(a.competencies, ref)
		a.frame.Areas = append(a.frame.Areas, areas[name])
	}
	for i, c := range lib.Contexts() {
		a.contexts[c.ID] = i
	}
	a.frame.Contexts = len(a.contexts)
	return a
}

// loads are the shares of what an answer tells about, by competency; unknown is the share that is about something that is
// not here. Without weights it is all about one competency.
func (a *about) loads(weights map[content.Ref]int, alone content.Ref) (loads []belief.Loading, unknown float64) {
	sum, strange := 0, 0
	for _, w := range weights {
		sum += max(0, w)
	}
	if sum == 0 {
		if k, ok := a.index[alone]; ok {
			return []belief.Loading{{K: k, Q: 1}}, 0
		}
		return nil, 1
	}
	for ref, w := range weights {
		if k, ok := a.index[ref]; !ok {
			strange += max(0, w)
		} else if w > 0 {
			loads = append(loads, belief.Loading{K: k, Q: float64(w) / float64(sum)})
		}
	}
	slices.SortFunc(loads, func(x, y belief.Loading) int { return x.K - y.K })
	return loads, float64(strange) / float64(sum)
}

// item is a question or scene as it is taken to be before this learner has answered it: as its pack was calibrated, else as its
// level says.
func (a *about) item(place Place, loads []belief.Loading, unknown float64, level int) belief.Item {
	it := belief.Authored(loads, level)
	if c, ok := a.lib.Calibration(place.Kind, place.Ref, place.Slug); ok {
		it.A, it.B, it.VarB = c.A, c.B, c.SE*c.SE
	}
	it.VarE += unknown * unknown // the prior variance of what it is about besides
	return it
}

// context is a context's number, -1 for one that no pack has.
func (a *about) context(id content.ContextID) int {
	if i, ok := a.contexts[id]; ok {
		return i
	}
	return -1
}
