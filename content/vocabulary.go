package content

import (
	"slices"
	"strings"
)

// vocabulary is what a condition may name in the place where it stands.
type vocabulary struct {
	meters   []string
	scenes   []string // slugs
	chosen   []string // what the choices of the file are marked with by `as`
	contexts []string
	// anyContext is set where no pack says which contexts there are.
	anyContext bool
	tries      bool // only in nudges
	// asked collects the marks that conditions ask for.
	asked map[string]bool
	// competencies and scenarios are the names that suggestions choose among; the functions look a name up.
	competencies []string
	scenarios    []string
	competency   func(name string) (Ref, bool)
	scenario     func(name string) (Ref, bool)
}

// vocabulary is what conditions may name anywhere in the pack; the places with meters or scenes add theirs.
func (s *scope) vocabulary() *vocabulary {
	if s.base == nil {
		return s.everywhere()
	}
	v := *s.base
	v.asked = map[string]bool{}
	return &v
}

func (s *scope) everywhere() *vocabulary {
	v := &vocabulary{
		contexts: s.contextIDs(), competencies: s.competencyNames(), scenarios: s.idsOf(KindScenario),
		competency: s.competency, scenario: s.scenario, anyContext: s.draft && s.pack.ID == "",
	}
	for _, id := range s.pack.Requires {
		if p := s.required(string(id)); p != nil {
			for _, scenario := range p.ids(KindScenario) {
				v.scenarios = append(v.scenarios, string(id)+"/"+scenario)
			}
		}
	}
	return v
}

// scenario finds a scenario by name: bare in this pack, `other-pack/id` in a required one.
func (s *scope) scenario(name string) (Ref, bool) {
	pack, id, full := strings.Cut(name, "/")
	if !full || PackID(pack) == s.pack.ID {
		id = strings.TrimPrefix(name, string(s.pack.ID)+"/")
		return Ref{s.pack.ID, id}, s.blind || s.find(KindScenario, id) != nil
	}
	p := s.required(pack)
	return Ref{PackID(pack), id}, p != nil && slices.Contains(p.ids(KindScenario), id)
}
