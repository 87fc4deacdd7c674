package content

import (
	"slices"
	"strings"
)

// contexts returns the contexts of this pack and of the packs it requires.
func (s *scope) contexts() []Context {
	out := slices.Clone(s.pack.Contexts)
	for _, id := range s.requires() {
		if p := s.required(id); p != nil {
			out = append(out, p.Contexts...)
		}
	}
	return out
}

// contextIDs returns the ids of the contexts.
func (s *scope) contextIDs() []string {
	var out []string
	for _, c := range s.contexts() {
		out = append(out, string(c.ID))
	}
	return out
}

// listedContexts reads the `contexts:` list of a file other than pack.md; unknown ones are reported.
func (s *scope) listedContexts(f *file) []ContextID {
	var out []ContextID
	for _, e := range f.front.list("contexts") {
		if !slices.Contains(s.contextIDs(), e.Text) {
			s.report(e.Pos, "L002", "the pack has no context `"+e.Text+"`", suggestFrom(e.Text, s.contextIDs()))
			continue
		}
		out = append(out, ContextID(e.Text))
	}
	return out
}

// prereqs reads the things that a file wants done before: ids of lessons, scenarios or checkups, `lessons/x` where an
// id alone would be unclear.
func (s *scope) prereqs(f *file) []Target {
	var out []Target
	for _, e := range f.front.list("prereqs") {
		if t, ok := s.prereq(e.Text); ok || s.blind {
			out = append(out, t)
			continue
		}
		s.report(e.Pos, "P010", "no lesson, scenario or checkup is called `"+e.Text+"`",
			suggestFrom(e.Text, s.prereqNames()))
	}
	return out
}

func (s *scope) prereqNames() []string {
	out := s.idsOf(KindLesson, KindScenario, KindCheckup)
	for _, id := range s.requires() {
		if p := s.required(id); p != nil {
			for _, kind := range []Kind{KindLesson, KindScenario, KindCheckup} {
				for _, name := range p.ids(kind) {
					out = append(out, id+"/"+name)
				}
			}
		}
	}
	return out
}

func (s *scope) prereq(name string) (Target, bool) {
	tries := []Kind{KindLesson, KindScenario, KindCheckup}
	if folder, id, cut := strings.Cut(name, "/"); cut {
		if kind := kindOfFolder(folder); kind != "" {
			tries, name = []Kind{kind}, id
		} else if p := s.required(folder); p != nil {
			for _, kind := range tries {
				if slices.Contains(p.ids(kind), id) {
					return Target{Kind: kind, Ref: Ref{p.ID, id}}, true
				}
			}
			return Target{}, false
		}
	}
	for _, kind := range tries {
		if s.find(kind, name) != nil {
			return Target{Kind: kind, Ref: Ref{s.pack.ID, name}}, true
		}
	}
	return Target{}, false
}

// kindOfFolder reads a plural as `renamed:` writes it, or returns "".
func kindOfFolder(name string) Kind {
	switch name {
	case "competencies":
		return KindCompetency
	case "lessons":
		return KindLesson
	case "checkups":
		return KindCheckup
	case "scenarios":
		return KindScenario
	case "badges":
		return KindBadge
	case "roles":
		return KindRole
	case "nudges":
		return KindNudges
	}
	return ""
}
