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
	// skills is how many competencies of the pack were known when the names were gathered.
	skills int
}

// vocabulary is what conditions may name anywhere in the pack; the places with meters or scenes add theirs.
func (s *scope) vocabulary() *vocabulary {
	if s.names == nil || s.names.skills != len(s.competencies) {
		s.names = s.newVocabulary()
	}
	v := *s.names
	v.asked = map[string]bool{}
	return &v
}

func (s *scope) newVocabulary() *vocabulary {
	v := &vocabulary{
		contexts: s.contextIDs(), competencies: s.competencyNames(), scenarios: s.idsOf(KindScenario),
		competency: s.competency, scenario: s.scenario, anyContext: s.draft && s.pack.ID == "", skills: len(s.competencies),
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
