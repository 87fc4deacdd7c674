package content

import (
	"cmp"
	"slices"
)

// Lesson is a micro-lesson of two to five minutes.
type Lesson struct {
	Pos        Pos
	ID         string
	Title      string
	Competency Ref
	Level      int
	Minutes    int
	Teaches    []Ref // behaviours
	Prereqs    []Target
	Sources    []string
	Contexts   []ContextID
	Name       Line // the H1
	Hook       Prose
	Idea       Prose
	Example    Example
	Checks     []*Question
	Reflect    Prose
	Tries      []Try
}

// Example is what stands under Example: words for everybody, then a version for each context.
type Example struct {
	Shared   Prose
	Versions []ExampleVersion
}

// ExampleVersion is the example for learners of one context.
type ExampleVersion struct {
	Pos     Pos
	Context ContextID
	Title   Line
	Body    Prose
}

// For returns the version for a context; learners of a context that has none see the first. ok is false if there are
// no versions.
func (e Example) For(context ContextID) (v ExampleVersion, ok bool) {
	for _, v := range e.Versions {
		if v.Context == context {
			return v, true
		}
	}
	if len(e.Versions) == 0 {
		return ExampleVersion{}, false
	}
	return e.Versions[0], true
}

// Try is one item under “Try it today”: when the cue comes, the action.
type Try struct {
	Pos    Pos
	Cue    Line
	Action Line
}

// LessonParts are the names of a lesson's six parts in a language, in their order; in English where it has none of its own.
func LessonParts(language string) []string { return lessonParts(language, nil) }

// lessonParts returns the six sections by their names in the language of the pack, or in English where that has none of its own
// or the lesson is written with the English ones.
func lessonParts(language string, blocks []Block) []string {
	english := sectionsOf(KindLesson)
	local := make([]string, len(english))
	for i, name := range english {
		local[i] = cmp.Or(sectionNames(language)[name], name)
	}
	_, parts := sections(blocks, 2)
	uses := func(names []string) bool {
		return slices.ContainsFunc(parts, func(p section) bool { return slices.Contains(names, p.head.Text.String()) })
	}
	if uses(english) && !uses(local) {
		return english
	}
	return local
}

func (s *scope) parseLesson(f *file) *Lesson {
	l := &Lesson{
		Pos: f.titlePos, ID: f.id, Title: f.front.str("title"), Level: f.front.num("level"), Minutes: f.front.num("minutes"),
		Sources: texts(f.front.list("sources")), Contexts: s.listedContexts(f), Prereqs: s.prereqs(f), Name: f.title,
	}
	listed := s.listed(f, "competency")
	if len(listed) > 0 {
		l.Competency = listed[0]
	}
	for _, e := range f.front.list("teaches") {
		if ref, ok := s.named(e, listed, "Q004"); ok {
			l.Teaches = append(l.Teaches, ref)
		}
	}
	names := lessonParts(s.pack.Language, f.blocks)
	rules := make([]partRule, len(names))
	for i, n := range names {
		rules[i] = partRule{n, true}
	}
	before, parts := s.parts(f, rules, "L001", "L003", "a lesson")
	for _, b := range before {
		s.report(b.At(), "L001", "a lesson has no text before its first section", "put it under `## "+names[0]+"`")
	}
	l.Hook, l.Idea = s.prose(parts[names[0]].blocks), s.prose(parts[names[1]].blocks)
	l.Example = s.example(parts[names[2]], l.Contexts)
	l.Checks = s.checks(f, l, parts[names[3]], listed)
	l.Reflect = s.prose(parts[names[4]].blocks)
	l.Tries = s.tries(parts[names[5]])
	if s.edits() {
		s.checkLesson(f, l)
	}
	return l
}

// checkLesson checks what can be said of a lesson as a whole.
func (s *scope) checkLesson(f *file, l *Lesson) {
	w := wording{s, f}
	w.prose(l.Hook, l.Idea, l.Example.Shared, l.Reflect)
	for _, v := range l.Example.Versions {
		w.prose(v.Body)
	}
	w.questions(l.Checks)
	for _, t := range l.Tries {
		w.line(t.Pos, slices.Concat(t.Cue, Line{Text(" → ")}, t.Action))
	}
	s.checkReadingTime(l)
	s.checkBestPlaces(l.Pos, l.Checks)
}

// example reads the versions under Example; each is headed by the title of a context.
func (s *scope) example(part section, wanted []ContextID) Example {
	shared, versions := sections(part.blocks, 3)
	e := Example{Shared: s.prose(shared)}
	titles := make([]string, 0, len(s.contexts()))
	for _, c := range s.contexts() {
		titles = append(titles, c.Title)
	}
	for _, v := range versions {
		i := slices.Index(titles, v.head.Text.String())
		if i < 0 {
			s.report(v.head.Pos, "L002", "the pack has no context called “"+v.head.Text.String()+"”",
				suggestOr(v.head.Text.String(), titles, "the contexts are "+quoted(titles)))
			continue
		}
		e.Versions = append(e.Versions, ExampleVersion{v.head.Pos, s.contexts()[i].ID, v.head.Text, s.prose(v.blocks)})
	}
	for _, c := range s.pack.Contexts {
		if _, ok := e.For(c.ID); !ok || len(wanted) > 0 && !slices.Contains(wanted, c.ID) {
			continue
		}
		if !slices.ContainsFunc(e.Versions, func(v ExampleVersion) bool { return v.Context == c.ID }) {
			s.report(part.head.Pos, "L004", "the example has no version for “"+c.Title+"”", "add `### "+c.Title+"`")
		}
	}
	return e
}

func (s *scope) checks(f *file, l *Lesson, part section, listed []Ref) []*Question {
	before, parts := sections(part.blocks, 3)
	if part.head.Level > 0 && len(parts) == 0 && len(part.blocks) > 0 {
		s.report(part.head.Pos, "L003", "“"+part.head.Text.String()+"” has no question", "put each question into a heading with three `#`")
	}
	for _, b := range before {
		if len(parts) > 0 {
			s.report(b.At(), "L003", "these words stand before the first question", "put them under its heading")
			break
		}
	}
	q := questions{s: s, f: f, listed: listed, level: l.Level}
	return q.all(parts)
}

// tries reads the items under “Try it today”: when the cue comes → the action.
func (s *scope) tries(part section) []Try {
	var out []Try
	for _, b := range part.blocks {
		list, ok := b.(List)
		if !ok {
			continue
		}
		for _, item := range list.Items {
			for _, b := range item[:min(1, len(item))] {
				p, ok := b.(Paragraph)
				if !ok {
					continue
				}
				t := Try{Pos: p.Pos, Cue: p.Text}
				cue, action, sign := cutArrow(p.Text)
				t.Cue, t.Action = cue, action
				switch {
				case sign == "" || len(cue) == 0:
					s.report(p.Pos, "L007", "this try does not say when to do what", "write `- When this happens → I do that.`")
				case sign != "→":
					s.report(p.Pos, "L007", typedArrow+"`"+sign+"`", "copy the sign, or let `hearten pack fix` write it")
				case s.edits():
					s.checkTry(t)
				}
				out = append(out, t)
			}
		}
	}
	if part.head.Level > 0 && len(out) == 0 && len(part.blocks) > 0 {
		s.report(part.head.Pos, "L003", "“"+part.head.Text.String()+"” has no items", "write `- When this happens → I do that.`")
	}
	return out
}
