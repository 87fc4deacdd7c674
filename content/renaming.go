package content

import (
	"slices"
	"strings"
)

// Renaming is a line under `renamed:` of pack.md: what was called From goes on as To. With a slug it is a question or a scene.
type Renaming struct {
	Pos  Pos
	From Target
	To   Target
	to   Pos
}

// renamings reads `lessons/x: y`, `scenarios/x#old-scene: new-scene` and `competencies/x: other-pack/x`.
func (s *scope) renamings(f *file) {
	for _, r := range f.front.pairs("renamed") {
		if one, ok := s.renaming(r); ok {
			s.pack.Renamed = append(s.pack.Renamed, one)
		}
	}
}

func (s *scope) renaming(r pair) (Renaming, bool) {
	name, slug, headed := strings.Cut(r.Key.Text, "#")
	folder, id, _ := strings.Cut(name, "/")
	kind := kindOfFolder(folder)
	if kind == "" || id == "" || r.Value.Text == "" || headed && slug == "" {
		remedy := "write `lessons/old-name: new-name`"
		if kind == "" {
			remedy = suggestOr(folder, renamedFolders(), remedy)
		}
		s.report(r.Key.Pos, "P002", "`"+r.Key.Text+"` is no old name of a thing in this pack", remedy)
		return Renaming{}, false
	}
	from := Target{Kind: kind, Ref: Ref{s.pack.ID, id}, Slug: slug}
	to := from
	pack, other, across := strings.Cut(r.Value.Text, "/")
	switch {
	case headed && kind != KindLesson && kind != KindCheckup && kind != KindScenario:
		s.report(r.Key.Pos, "P002", "only questions and scenes have headings that are renamed", "write the name alone, without `#`")
		return Renaming{}, false
	case strings.Contains(r.Value.Text, "#") || strings.Contains(other, "/") || across && (headed || kindOfFolder(pack) != ""):
		s.report(r.Value.Pos, "P002", "`"+r.Value.Text+"` is no new name",
			"write the name alone, of another pack `other-pack/name`; of a question or scene its heading in small letters with hyphens")
		return Renaming{}, false
	case headed:
		to.Slug = r.Value.Text
	case across:
		to.Ref = Ref{PackID(pack), other}
	default:
		to.Ref.ID = r.Value.Text
	}
	return Renaming{r.Key.Pos, from, to, r.Value.Pos}, true
}

func renamedFolders() []string {
	return []string{"competencies", "lessons", "checkups", "scenarios", "badges", "roles", "nudges"}
}

// renamedWell reports renames that no history could follow: of what is still there, in a circle, to what is not there.
func (s *scope) renamedWell(manifest *file) {
	if s.blind {
		return
	}
	steps := stepsOf(s.pack.Renamed)
	for _, r := range s.pack.Renamed {
		old := r.From.Name()
		switch to, ends := steps.follow(r.From); {
		case s.stands(r.From):
			s.report(r.Pos, "P014", "`"+old+"` is renamed and still there", "take the line out, or give what is new another name")
		case !ends:
			s.report(r.Pos, "P014", "the renames of `"+old+"` go round in a circle", "end them in the name that the pack has now")
		case !s.stands(Target{Kind: to.Kind, Ref: to.Ref}):
			s.renamedToNothing(r, to)
		case !s.stands(to):
			s.report(r.to, "P011", "`"+Target{Kind: to.Kind, Ref: to.Ref}.Name()+"` has no question or scene `#"+to.Slug+"`",
				suggestFrom(to.Slug, s.packOf(to.Ref).slugs(to.Kind, to.Ref.ID)))
		}
	}
}

func (s *scope) renamedToNothing(r Renaming, to Target) {
	at := r.to
	if to.Slug != "" && to.Ref == r.From.Ref {
		at = r.Pos
	}
	p := s.packOf(to.Ref)
	if p == nil {
		s.report(at, "P010", "this pack does not require a pack `"+string(to.Ref.Pack)+"`", "list it under `requires:` in pack.md")
		return
	}
	s.report(at, "P010", "no "+string(to.Kind)+" is called `"+to.Ref.ID+"`", suggestFrom(to.Ref.ID, p.ids(to.Kind)))
}

// packOf is this pack or one that it requires, or nil.
func (s *scope) packOf(r Ref) *Pack {
	if r.Pack == s.pack.ID {
		return s.pack
	}
	return s.required(string(r.Pack))
}

// stands reports whether there is such a thing, and such a question or scene in it.
func (s *scope) stands(t Target) bool {
	p := s.packOf(t.Ref)
	return p != nil && slices.Contains(p.ids(t.Kind), t.Ref.ID) && (t.Slug == "" || slices.Contains(p.slugs(t.Kind, t.Ref.ID), t.Slug))
}

// slugs are the questions or scenes of a lesson, checkup or scenario.
func (p *Pack) slugs(kind Kind, id string) (out []string) {
	switch kind {
	case KindLesson:
		if l := named(p.lessons, id); l != nil {
			return idsOf(l.Checks, func(q *Question) string { return q.Slug })
		}
	case KindCheckup:
		if c := named(p.checkups, id); c != nil {
			return idsOf(c.Items, func(q *Question) string { return q.Slug })
		}
	case KindScenario:
		if sc := named(p.scenarios, id); sc != nil {
			return idsOf(sc.Scenes, func(x *Scene) string { return x.Slug })
		}
	case KindPack, KindCompetency, KindBadge, KindRole, KindNudges, KindWalk:
	}
	return nil
}

func named[T any](list []shelved[T], id string) *T {
	for _, e := range list {
		if e.outline.Ref.ID == id {
			return e.get()
		}
	}
	return nil
}
