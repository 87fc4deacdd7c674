package content

import "sync"

// Outline is what is known of a lesson, checkup, scenario, badge or competency without reading it: its front matter.
type Outline struct {
	Kind  Kind
	Ref   Ref
	Title string
	// Competencies are what it is about; of a competency, itself.
	Competencies []Ref
	Teaches      []Ref // behaviours, of a lesson
	Prereqs      []Target
	Contexts     []ContextID // that it is written for; none is for all
	Level        int
	Minutes      int
	// Form, Direction and Mood are a scenario's, "" where its author says nothing of them.
	Form      Form
	Direction Direction
	Mood      Mood
}

// shelved is a noun of a pack with its outline; get parses it when it is first asked for, and gives nil where a pack that
// was well when it was opened is so no more.
type shelved[T any] struct {
	outline Outline
	get     func() *T
	source  *file
}

// shelve makes the entries of a kind, in the order of the files.
func shelve[T any](s *scope, kind Kind, parse func(*scope, *file) *T) []shelved[T] {
	var files []*file
	s.each(kind, func(f *file) { files = append(files, f) })
	out := make([]shelved[T], len(files))
	if s.trusted {
		for i, f := range files {
			out[i] = shelved[T]{outline: s.outline(f), source: f, get: sync.OnceValue(func() *T { return atNeed(s, f, parse) })}
		}
		return out
	}
	s.sideBySide(files, func(b *scope, i int, f *file) {
		b.body(f)
		b.resolve(f)
		noun := parse(b, f)
		if b.given != nil {
			b.given.noun(noun, b.pack)
		}
		out[i] = shelved[T]{outline: b.outline(f), source: f, get: sync.OnceValue(func() *T { return again(s, f, parse) })}
		f.title, f.blocks, f.notes = nil, nil, nil // a pack of ten thousand lessons is looked at one by one, and not kept
	})
	return out
}

// reread is a file with its body read once more; what is wrong with it is known.
func (s *scope) reread(f *file) *file {
	g := &file{
		path: f.path, kind: f.kind, id: f.id, translation: f.translation, front: f.front,
		bytes: f.bytes, text: f.text, plain: f.plain, body: f.body, bodyLine: f.bodyLine, slugs: map[string]bool{},
	}
	g.parseBody(s.markdown)
	return g
}

// again parses a noun whose faults are known.
func again[T any](s *scope, f *file, parse func(*scope, *file) *T) *T {
	b, g := s.branch(), s.reread(f)
	b.trusted = true
	b.resolve(g)
	return parse(b, g)
}

// atNeed parses a noun of a trusted pack.
func atNeed[T any](s *scope, f *file, parse func(*scope, *file) *T) *T {
	s.whole(f)
	s.mu.Lock()
	defer s.mu.Unlock()
	noun := parse(s, f)
	if HasErrors(s.problems) {
		return nil
	}
	return noun
}

// whole reads the body of a file, if it has not been read yet.
func (s *scope) whole(f *file) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if f == nil || f.parsed {
		return
	}
	s.body(f)
	s.resolve(f)
}

// atNeed reports whether a file of a trusted pack is parsed only when it is asked for.
func (f *file) atNeed() bool { return f.shelved() || f.kind == KindWalk || f.translation }

// shelved reports whether a file holds a noun that [shelve] makes.
func (f *file) shelved() bool {
	switch f.kind {
	case KindLesson, KindCheckup, KindScenario, KindBadge:
		return true
	case KindPack, KindCompetency, KindRole, KindNudges, KindWalk:
	}
	return false
}

// outline reads the front matter of a lesson, checkup, scenario or badge. What is amiss in it, the noun's parser reports.
func (s *scope) outline(f *file) Outline {
	known := len(s.problems)
	o := Outline{
		Kind: f.kind, Ref: Ref{s.pack.ID, f.id}, Title: f.front.str("title"),
		Level: f.front.num("level"), Minutes: f.front.num("minutes"),
		Form: Form(f.front.str("form")), Direction: Direction(f.front.str("direction")), Mood: Mood(f.front.str("mood")),
	}
	key := "competency"
	if f.kind == KindScenario {
		key = "competencies"
	}
	o.Competencies = s.listed(f, key)
	for _, e := range f.front.list("teaches") {
		if ref, ok := s.named(e, o.Competencies, "Q004"); ok {
			o.Teaches = append(o.Teaches, ref)
		}
	}
	o.Prereqs, o.Contexts = s.prereqs(f), s.listedContexts(f)
	s.problems = s.problems[:known]
	return o
}

// Lessons returns the lessons of the pack, by file name.
func (p *Pack) Lessons() []*Lesson { return all(p.lessons) }

// Checkups returns the checkups of the pack, by file name.
func (p *Pack) Checkups() []*Checkup { return all(p.checkups) }

// Scenarios returns the scenarios of the pack, by file name.
func (p *Pack) Scenarios() []*Scenario { return all(p.scenarios) }

// Badges returns the badges of the pack, by file name.
func (p *Pack) Badges() []*Badge { return all(p.badges) }

func all[T any](list []shelved[T]) []*T {
	var out []*T
	for _, e := range list {
		if x := e.get(); x != nil {
			out = append(out, x)
		}
	}
	return out
}
