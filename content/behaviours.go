package content

import (
	"slices"
	"strings"
)

// status is how a name was found.
type status int

const (
	unknownName   status = iota
	foundListed          // in a competency that the file lists
	foundRest            // elsewhere in the pack, or in a required pack by its full name
	ambiguousName        // in two places at one step
)

// behaviour finds a behaviour by name: `other-pack/plays-back` in a required pack; a bare name first in the
// competencies that the file lists, then in the rest of the pack.
func (s *scope) behaviour(name string, listed []Ref) (Ref, status) {
	if pack, id, full := strings.Cut(name, "/"); full {
		return s.fullBehaviour(PackID(pack), id, listed)
	}
	var found []Ref
	for _, ref := range listed {
		if s.defines(ref, name) && !slices.Contains(found, Ref{ref.Pack, name}) {
			found = append(found, Ref{ref.Pack, name})
		}
	}
	switch {
	case len(found) == 1:
		return found[0], foundListed
	case len(found) > 1:
		return Ref{}, ambiguousName
	}
	for _, c := range s.competencies {
		if c.has(name) {
			return Ref{s.pack.ID, name}, foundRest
		}
	}
	return Ref{}, unknownName
}

func (s *scope) fullBehaviour(pack PackID, id string, listed []Ref) (Ref, status) {
	ref := Ref{pack, id}
	for _, l := range listed {
		if l.Pack == pack && s.defines(l, id) {
			return ref, foundListed
		}
	}
	for _, c := range s.competenciesOf(pack) {
		if c.has(id) {
			return ref, foundRest
		}
	}
	return Ref{}, unknownName
}

// defines reports whether the competency defines a behaviour of this name.
func (s *scope) defines(competency Ref, name string) bool {
	for _, c := range s.competenciesOf(competency.Pack) {
		if c.ID == competency.ID {
			return c.has(name)
		}
	}
	return false
}

func (s *scope) competenciesOf(pack PackID) []*Competency {
	if pack == s.pack.ID {
		return s.competencies
	}
	if p := s.required(string(pack)); p != nil {
		return p.Competencies
	}
	return nil
}

func (c *Competency) has(behaviour string) bool {
	is := func(b Behaviour) bool { return b.ID == behaviour }
	return slices.ContainsFunc(c.Behaviours, is) || slices.ContainsFunc(c.Obstacles, is)
}

func (c *Competency) behaviourIDs() []string {
	var out []string
	for _, b := range slices.Concat(c.Behaviours, c.Obstacles) {
		out = append(out, b.ID)
	}
	return out
}

// behaviourNames returns the names that are legal where these competencies are listed: those of the pack bare, those
// of required packs in full, or bare where their competency is listed.
func (s *scope) behaviourNames(listed []Ref) []string {
	var out []string
	for _, c := range s.competencies {
		out = append(out, c.behaviourIDs()...)
	}
	for _, id := range s.pack.Requires {
		for _, c := range s.competenciesOf(id) {
			for _, b := range c.behaviourIDs() {
				out = append(out, string(id)+"/"+b)
				if slices.Contains(listed, Ref{id, c.ID}) {
					out = append(out, b)
				}
			}
		}
	}
	return out
}

// competency finds a competency by name: `other-pack/id` in a required pack; bare in this pack, or in the one required pack
// that has it.
func (s *scope) competency(name string) (Ref, bool) {
	ref := Ref{s.pack.ID, name}
	pack, id, full := strings.Cut(name, "/")
	if full {
		ref = Ref{PackID(pack), id}
	}
	if s.hasCompetency(ref) {
		return ref, true
	}
	var elsewhere []Ref
	for _, pack := range s.pack.Requires {
		if there := (Ref{pack, name}); !full && s.hasCompetency(there) {
			elsewhere = append(elsewhere, there)
		}
	}
	if len(elsewhere) == 1 {
		return elsewhere[0], true
	}
	return ref, s.blind
}

func (s *scope) hasCompetency(ref Ref) bool {
	return slices.ContainsFunc(s.competenciesOf(ref.Pack), func(c *Competency) bool { return c.ID == ref.ID })
}

// competencyNames returns the names that [scope.competency] finds.
func (s *scope) competencyNames() []string {
	var out []string
	for _, c := range s.competencies {
		out = append(out, c.ID)
	}
	for _, id := range s.pack.Requires {
		for _, c := range s.competenciesOf(id) {
			out = append(out, string(id)+"/"+c.ID)
		}
	}
	return out
}

// listed reads the competencies that a file names under a key, one word or a list; unknown ones are reported.
func (s *scope) listed(f *file, key string) []Ref {
	names := f.front.list(key)
	if one := f.front.str(key); one != "" {
		names = []entry{{one, f.front.at(key)}}
	}
	var out []Ref
	for _, n := range names {
		if ref, ok := s.competency(n.Text); ok {
			out = append(out, ref)
			continue
		}
		s.report(n.Pos, "P010", "no competency is called `"+n.Text+"`", suggestFrom(n.Text, s.competencyNames()))
	}
	return out
}
