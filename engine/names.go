package engine

import (
	"iter"
	"slices"

	"example.com/hearten/content"
)

// names says what things are called now that the journal has under the names of their day. The journal keeps these: only what
// is read of it is renamed, so that a pack may come and go.
type names struct{ *content.Renamings }

// Renamed are the events of a journal with the names that things have now in the packs of a library.
func Renamed(lib *content.Library, events iter.Seq2[Event, error]) iter.Seq2[Event, error] {
	now := lib.Renamings()
	if now == nil {
		return events
	}
	return func(yield func(Event, error) bool) {
		for e, err := range events {
			if e.Fact != nil {
				e.Fact = e.Fact.under(names{now})
			}
			if !yield(e, err) {
				return
			}
		}
	}
}

// renamed is an event as it is folded.
func (p Progress) renamed(e Event) Event {
	if now := p.mind.about.lib.Renamings(); now != nil && e.Fact != nil {
		e.Fact = e.Fact.under(names{now})
	}
	return e
}

func (n names) thing(kind content.Kind, ref content.Ref) content.Ref {
	return n.Now(content.Target{Kind: kind, Ref: ref}).Ref
}

func (n names) item(it Item) Item {
	it.Ref = n.thing(it.Kind, it.Ref)
	return it
}

// itemIf is an item that may be left out.
func (n names) itemIf(it *Item) *Item {
	if it == nil {
		return nil
	}
	now := n.item(*it)
	return &now
}

// at is an item with one of its questions or scenes.
func (n names) at(it Item, slug string) (Item, string) {
	if slug == "" {
		return n.item(it), ""
	}
	now := n.Now(content.Target{Kind: it.Kind, Ref: it.Ref, Slug: slug})
	it.Ref = now.Ref
	return it, now.Slug
}

func (n names) competency(ref content.Ref) content.Ref { return n.thing(content.KindCompetency, ref) }

func (n names) competencies(refs []content.Ref) []content.Ref { return renamedAll(refs, n.competency) }

func (n names) behaviours(refs []content.Ref) []content.Ref { return renamedAll(refs, n.Behaviour) }

// renamedAll are the refs under their new names, each once where two have become one.
func renamedAll(refs []content.Ref, now func(content.Ref) content.Ref) []content.Ref {
	if !slices.ContainsFunc(refs, func(r content.Ref) bool { return now(r) != r }) {
		return refs
	}
	out := make([]content.Ref, 0, len(refs))
	for _, r := range refs {
		if r = now(r); !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out
}

func (n names) weights(of map[content.Ref]int) map[content.Ref]int {
	for ref := range of {
		if n.competency(ref) == ref {
			continue
		}
		out := make(map[content.Ref]int, len(of))
		for ref, w := range of {
			out[n.competency(ref)] += w
		}
		return out
	}
	return of
}

func (n names) evidence(list []Evidence) []Evidence {
	out := list
	for i, v := range list {
		now := Evidence{n.Behaviour(v.Behaviour), n.competency(v.Competency), v.Points}
		if now == v {
			continue
		}
		if &out[0] == &list[0] {
			out = slices.Clone(list)
		}
		out[i] = now
	}
	return out
}

func (n names) response(r Response) Response {
	r.Evidence, r.Missed, r.Weights = n.evidence(r.Evidence), n.behaviours(r.Missed), n.weights(r.Weights)
	return r
}

func (n names) cues(list []CueOutcome) []CueOutcome {
	out := slices.Clone(list)
	for i := range out {
		out[i].Behaviours = n.behaviours(out[i].Behaviours)
	}
	return out
}

func (n names) moves(list []Move) []Move {
	out := slices.Clone(list)
	for i, m := range out {
		out[i].Behaviour, out[i].Competency, out[i].Lesson = n.Behaviour(m.Behaviour), n.competency(m.Competency), n.itemIf(m.Lesson)
	}
	return out
}

func (n names) questions(of ActivityKind, list []QuestionID) []QuestionID {
	kind := content.KindLesson
	if of == DoCheckup {
		kind = content.KindCheckup
	}
	out := slices.Clone(list)
	for i, q := range out {
		now := n.Now(content.Target{Kind: kind, Ref: q.Ref, Slug: q.Slug})
		out[i] = QuestionID{now.Ref, now.Slug}
	}
	return out
}
