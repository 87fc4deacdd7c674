package content

import (
	"cmp"
	"slices"
)

// Renamings are the names that the packs of a library gave up, and what stands for them now. nil, of a library in which
// nothing was renamed, leaves every name as it is.
type Renamings struct {
	steps      steps
	behaviours map[Ref]Ref
	roles      map[string]string
}

// steps are renames by what they rename: from a thing to a thing, and from a slug to a slug of one thing.
type steps map[Target]Target

func stepsOf(list []Renaming) steps {
	out := steps{}
	for _, r := range list {
		out[r.From] = r.To
	}
	return out
}

// follow goes from name to name: the renames of a slug first, then that of its file, and so on. ends is false where they go
// in a circle.
func (s steps) follow(t Target) (to Target, ends bool) {
	for range len(s) + 1 {
		if next, ok := s[t]; ok {
			t = next
			continue
		}
		next, ok := s[Target{Kind: t.Kind, Ref: t.Ref}]
		if !ok {
			return t, true
		}
		t.Ref = next.Ref
	}
	return t, false
}

// Renamings returns what the packs renamed, nil where they renamed nothing.
func (l *Library) Renamings() *Renamings {
	if l == nil {
		return nil
	}
	return l.renamings
}

func renamingsOf(l *Library) *Renamings {
	var list []Renaming
	for _, p := range l.packs {
		list = append(list, p.Renamed...)
	}
	if len(list) == 0 {
		return nil
	}
	out := &Renamings{stepsOf(list), map[Ref]Ref{}, map[string]string{}}
	for _, r := range list {
		switch to := out.Now(r.From); r.From.Kind {
		case KindCompetency:
			out.moveBehaviours(l, r.From.Ref.Pack, to.Ref)
		case KindRole:
			if _, taken := l.Role(r.From.Ref.ID); !taken { // roles of several packs are one by their id
				out.roles[r.From.Ref.ID] = to.Ref.ID
			}
		case KindPack, KindLesson, KindCheckup, KindScenario, KindBadge, KindNudges, KindWalk:
		}
	}
	return out
}

// moveBehaviours renames the behaviours of a competency that went to another pack: they went with it.
func (r *Renamings) moveBehaviours(l *Library, from PackID, to Ref) {
	c := l.Competency(to)
	if c == nil || from == to.Pack {
		return
	}
	for _, b := range slices.Concat(c.Behaviours, c.Obstacles) {
		if _, _, kept := l.Behaviour(Ref{from, b.ID}); !kept {
			r.behaviours[Ref{from, b.ID}] = Ref{to.Pack, b.ID}
		}
	}
}

// Now is what a thing, or a question or scene of it, is called now.
func (r *Renamings) Now(t Target) Target {
	if r == nil {
		return t
	}
	if to, ends := r.steps.follow(t); ends {
		return to
	}
	return t
}

// Behaviour is what a behaviour is called now: one changes its pack with its competency.
func (r *Renamings) Behaviour(b Ref) Ref {
	if r == nil {
		return b
	}
	return cmp.Or(r.behaviours[b], b)
}

// Role is what a role is called now, by its id in all packs.
func (r *Renamings) Role(id string) string {
	if r == nil {
		return id
	}
	return cmp.Or(r.roles[id], id)
}

// Names are all names, in order, that something of any kind has and had; the one that is given among them.
func (r *Renamings) Names(ref Ref) []Ref {
	out := []Ref{ref}
	if r == nil {
		return out
	}
	for from := range r.steps {
		if from.Slug != "" {
			continue
		}
		now, of := r.Now(from), r.Now(Target{Kind: from.Kind, Ref: ref})
		if now == of {
			out = append(out, from.Ref, now.Ref)
		}
	}
	slices.SortFunc(out, func(a, b Ref) int { return cmp.Or(cmp.Compare(a.Pack, b.Pack), cmp.Compare(a.ID, b.ID)) })
	return slices.Compact(out)
}
