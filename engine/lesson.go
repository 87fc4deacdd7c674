package engine

import (
	"slices"

	"example.com/hearten/content"
)

// sitting is a lesson being read: its pages, then its checks. Reflection and plan are activities of their own.
type sitting struct {
	lesson   *content.Lesson
	item     Item
	run      ID
	contexts []content.Context
	context  content.ContextID // of the run
	shown    content.ContextID // of the example that is shown
	page     int
	began    bool
	checks   check
}

func (s *Session) enterLesson(a Activity) step {
	l := s.library.Lesson(a.Item.Ref)
	if l == nil {
		return nil
	}
	t := sitting{lesson: l, item: s.item(content.KindLesson, a.Item.Ref), run: s.newID("lesson", a.Item.Ref)}
	t.contexts, t.context = s.contexts(a.Item.Ref.Pack)
	if a.Context != "" {
		t.context = a.Context
	}
	t.shown = t.context
	if a.Resume != "" {
		if r, ok := s.progress.Run(a.Resume); ok {
			t.run, t.began, t.context = r.ID, true, r.Context
			t = t.ask()
			t.checks.at = min(len(r.Answers), len(l.Checks)-1)
			t.page = len(t.pages())
		}
	}
	return t
}

// pages are the parts that are read before the checks.
func (t sitting) pages() []Page {
	example := t.lesson.Example.Shared
	if v, ok := t.lesson.Example.For(t.shown); ok {
		example = slices.Concat(example, v.Body)
	}
	facts := content.Play{Learner: asker{context: t.shown}}
	parts := []Page{
		{Part: Hook, Body: t.lesson.Hook.Shown(facts)},
		{Part: Idea, Body: t.lesson.Idea.Shown(facts)},
		{Part: Example, Body: example.Shown(facts)},
	}
	for i := range parts {
		parts[i].Title, parts[i].N, parts[i].Of = t.lesson.Title, i+1, len(parts)
		parts[i].Context = contextOf(t.contexts, t.shown)
	}
	last := &parts[len(parts)-1]
	last.Sources = t.lesson.Sources
	if len(t.lesson.Example.Versions) > 1 {
		last.Contexts = t.contexts
	}
	return parts
}

func (t sitting) prompt(s Session) Prompt {
	if pages := t.pages(); t.page < len(pages) {
		if t.page == 0 {
			pages[0].Changed = s.progress.Changed(s.library, t.item.Kind, t.item.Ref)
		}
		return pages[t.page]
	}
	return t.checks.prompt(s)
}

func (t sitting) reply(s Session, in Input, at Moment) (step, []Fact, error) {
	if t.page == len(t.pages()) {
		return t.check(s, in, at)
	}
	switch in := in.(type) {
	case Continue:
		t.page++
	case Back:
		t.page = max(0, t.page-1)
		return t, nil, nil
	case Switch:
		if len(t.pages()[t.page].Contexts) < 2 || !slices.ContainsFunc(t.contexts, func(c content.Context) bool { return c.ID == in.To }) {
			return nil, nil, refuse("there is no other example here")
		}
		t.shown = in.To // reading another example is not working in another setting
		return t, nil, nil
	default:
		return nil, nil, refuse("go on, or back")
	}
	if t.page == len(t.pages()) {
		t = t.ask()
	}
	if t.began {
		return t, nil, nil
	}
	t.began = true
	return t, []Fact{LessonBegan{Run: t.run, Item: t.item, Competency: t.lesson.Competency, Level: t.lesson.Level, Context: t.context}}, nil
}

func (t sitting) ask() sitting {
	t.checks = check{run: t.run, context: t.context}
	for _, q := range t.lesson.Checks {
		t.checks.questions = append(t.checks.questions, asking{t.lesson.Title, t.item, t.lesson.Competency, q, InLesson, false})
	}
	return t
}

func (t sitting) check(s Session, in Input, at Moment) (step, []Fact, error) {
	next, facts, err := t.checks.reply(s, in, at)
	if err != nil {
		return nil, nil, err
	}
	if len(facts) > 0 && t.checks.at == len(t.checks.questions)-1 {
		facts = append(facts, LessonFinished{Run: t.run, Item: t.item})
	}
	if next == nil {
		return nil, facts, nil
	}
	t.checks = next.(check)
	return t, facts, nil
}
