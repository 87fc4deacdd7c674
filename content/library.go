package content

import (
	"fmt"
	"slices"
)

// Library is the packs that are open together.
type Library struct {
	packs        []*Pack
	competencies map[Ref]*Competency
	lessons      map[Ref]shelved[Lesson]
	checkups     map[Ref]shelved[Checkup]
	scenarios    map[Ref]shelved[Scenario]
	badges       map[Ref]shelved[Badge]
	nudges       map[Ref]*Nudges
	behaviours   map[Ref]behaviourEntry
	renamings    *Renamings
}

type behaviourEntry struct {
	behaviour  Behaviour
	competency Ref
	obstacle   bool
}

// NewLibrary puts packs together. A pack whose id is taken, or that requires a pack which is not there, is left out and
// named in the error; the library of the others is returned all the same.
func NewLibrary(packs ...*Pack) (*Library, error) {
	l := &Library{
		competencies: map[Ref]*Competency{}, lessons: map[Ref]shelved[Lesson]{}, checkups: map[Ref]shelved[Checkup]{},
		scenarios: map[Ref]shelved[Scenario]{}, badges: map[Ref]shelved[Badge]{}, nudges: map[Ref]*Nudges{},
		behaviours: map[Ref]behaviourEntry{},
	}
	var errs []error
	for _, p := range packs {
		if err := l.add(p); err != nil {
			errs = append(errs, err)
		}
	}
	l.renamings = renamingsOf(l)
	if len(errs) > 0 {
		return l, fmt.Errorf("open packs: %w", errs[0])
	}
	return l, nil
}

func (l *Library) add(p *Pack) error {
	if l.Pack(p.ID) != nil {
		return fmt.Errorf("two packs are called %q", p.ID)
	}
	for _, need := range p.Requires {
		if l.Pack(need) == nil {
			return fmt.Errorf("pack %q needs the pack %q, which is not here", p.ID, need)
		}
	}
	l.packs = append(l.packs, p)
	for _, c := range p.Competencies {
		l.know(p.ID, c)
	}
	index(l.lessons, p.lessons)
	index(l.checkups, p.checkups)
	index(l.scenarios, p.scenarios)
	index(l.badges, p.badges)
	for _, n := range p.Nudges {
		l.nudges[Ref{p.ID, n.ID}] = n
	}
	return nil
}

// know takes in a competency with its behaviours.
func (l *Library) know(pack PackID, c *Competency) {
	ref := Ref{pack, c.ID}
	l.competencies[ref] = c
	for _, b := range c.Behaviours {
		l.behaviours[Ref{pack, b.ID}] = behaviourEntry{b, ref, false}
	}
	for _, b := range c.Obstacles {
		l.behaviours[Ref{pack, b.ID}] = behaviourEntry{b, ref, true}
	}
}

func index[T any](m map[Ref]shelved[T], list []shelved[T]) {
	for _, e := range list {
		m[e.outline.Ref] = e
	}
}

// look returns what a name stands for, or nil.
func look[T any](m map[Ref]shelved[T], r Ref) *T {
	if e, ok := m[r]; ok {
		return e.get()
	}
	return nil
}

// Outline returns what is known of a lesson, checkup, scenario, badge or competency without reading it; ok is false where
// there is no such thing.
func (l *Library) Outline(kind Kind, r Ref) (o Outline, ok bool) {
	switch kind {
	case KindLesson:
		e, ok := l.lessons[r]
		return e.outline, ok
	case KindCheckup:
		e, ok := l.checkups[r]
		return e.outline, ok
	case KindScenario:
		e, ok := l.scenarios[r]
		return e.outline, ok
	case KindBadge:
		e, ok := l.badges[r]
		return e.outline, ok
	case KindCompetency:
		if c := l.competencies[r]; c != nil {
			return Outline{Kind: kind, Ref: r, Title: c.Title, Competencies: []Ref{r}}, true
		}
	case KindPack, KindRole, KindNudges, KindWalk:
	}
	return Outline{}, false
}

// Packs returns the packs in the order they were put in.
func (l *Library) Packs() []*Pack { return slices.Clone(l.packs) }

// Pack returns the pack, or nil.
func (l *Library) Pack(id PackID) *Pack {
	for _, p := range l.packs {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// Competency returns the competency, or nil.
func (l *Library) Competency(r Ref) *Competency { return l.competencies[r] }

// Lesson returns the lesson, or nil.
func (l *Library) Lesson(r Ref) *Lesson { return look(l.lessons, r) }

// Checkup returns the checkup, or nil.
func (l *Library) Checkup(r Ref) *Checkup { return look(l.checkups, r) }

// Scenario returns the scenario, or nil.
func (l *Library) Scenario(r Ref) *Scenario { return look(l.scenarios, r) }

// Badge returns the badge, or nil.
func (l *Library) Badge(r Ref) *Badge { return look(l.badges, r) }

// Behaviour returns the behaviour and the competency that defines it; ok is false where no pack does.
func (l *Library) Behaviour(r Ref) (b Behaviour, competency Ref, ok bool) {
	e, ok := l.behaviours[r]
	return e.behaviour, e.competency, ok
}

// IsObstacle reports whether the behaviour stands under “What gets in the way”.
func (l *Library) IsObstacle(r Ref) bool { return l.behaviours[r].obstacle }

// Role returns the role with this id: what all packs ask for under it, merged, the heavier weight of a competency
// winning. ok is false where no pack knows it.
func (l *Library) Role(id string) (role Role, ok bool) {
	for _, p := range l.packs {
		for _, r := range p.Roles {
			if r.ID != id {
				continue
			}
			if !ok {
				role, ok = *r, true
				role.Asks, role.Path, role.Contexts = slices.Clone(r.Asks), slices.Clone(r.Path), slices.Clone(r.Contexts)
				continue
			}
			role.merge(r)
		}
	}
	return role, ok
}

// Roles returns the ids of all roles, each once, in pack order.
func (l *Library) Roles() []string {
	var ids []string
	for _, p := range l.packs {
		for _, r := range p.Roles {
			if !slices.Contains(ids, r.ID) {
				ids = append(ids, r.ID)
			}
		}
	}
	return ids
}

func (r *Role) merge(o *Role) {
	for _, d := range o.Asks {
		i := slices.IndexFunc(r.Asks, func(have Demand) bool { return have.Competency == d.Competency })
		switch {
		case i < 0:
			r.Asks = append(r.Asks, d)
		case d.Weight > r.Asks[i].Weight:
			r.Asks[i] = d
		}
	}
	for _, t := range o.Path {
		if !slices.Contains(r.Path, t) {
			r.Path = append(r.Path, t)
		}
	}
	for _, c := range o.Contexts {
		if !slices.Contains(r.Contexts, c) {
			r.Contexts = append(r.Contexts, c)
		}
	}
}

// Contexts returns the contexts of all packs, each id once, in pack order.
func (l *Library) Contexts() []Context {
	var out []Context
	for _, p := range l.packs {
		for _, c := range p.Contexts {
			if !slices.ContainsFunc(out, func(have Context) bool { return have.ID == c.ID }) {
				out = append(out, c)
			}
		}
	}
	return out
}

// Find returns the things of a kind that a learner may mean by name: `pack/id`, or an id in any pack, in pack order.
func (l *Library) Find(kind Kind, name string) []Ref {
	var out []Ref
	for _, p := range l.packs {
		for _, id := range p.ids(kind) {
			if id == name || string(p.ID)+"/"+id == name {
				out = append(out, Ref{p.ID, id})
			}
		}
	}
	return out
}

// All returns every thing of a kind, in pack order and, within a pack, by file name.
func (l *Library) All(kind Kind) []Ref {
	var out []Ref
	for _, p := range l.packs {
		for _, id := range p.ids(kind) {
			out = append(out, Ref{p.ID, id})
		}
	}
	return out
}

func (p *Pack) ids(kind Kind) []string {
	switch kind {
	case KindPack:
		return []string{string(p.ID)}
	case KindCompetency:
		return idsOf(p.Competencies, func(x *Competency) string { return x.ID })
	case KindLesson:
		return idsOf(p.lessons, func(e shelved[Lesson]) string { return e.outline.Ref.ID })
	case KindCheckup:
		return idsOf(p.checkups, func(e shelved[Checkup]) string { return e.outline.Ref.ID })
	case KindScenario:
		return idsOf(p.scenarios, func(e shelved[Scenario]) string { return e.outline.Ref.ID })
	case KindBadge:
		return idsOf(p.badges, func(e shelved[Badge]) string { return e.outline.Ref.ID })
	case KindRole:
		return idsOf(p.Roles, func(x *Role) string { return x.ID })
	case KindNudges:
		return idsOf(p.Nudges, func(x *Nudges) string { return x.ID })
	case KindWalk:
	}
	return nil
}

func idsOf[T any](list []T, id func(T) string) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = id(x)
	}
	return out
}
