package starter

import "example.com/hearten/content"

// Pack is what a new pack is made of. Titles are as [Title] returns them.
type Pack struct {
	ID      string
	Title   string
	Skill   string // the title of its one competency
	Area    string
	Author  string // "" is nobody
	Licence string
	// Language is a tag such as en. The texts are English; the names of parts are those of the language.
	Language string
	Contexts []content.Context
}

// Files are the files of the pack: pack.md, a competency, a lesson, a checkup, a conversation with a recorded way through it, a
// badge, a set of nudges, and a README that says what to change first.
func (p Pack) Files() ([]File, error) {
	skill := newSkill(ID(p.Skill), p.Skill, nil)
	all := page{
		ID: p.ID, Title: p.Title, Area: p.Area, Language: p.Language, Licence: p.Licence, Author: p.Author, Contexts: p.Contexts,
		Parts: content.LessonParts(p.Language), HasLesson: true,
	}.about(skill)
	var out []File
	for _, f := range []struct{ template, path, id, title string }{
		{"README.md", "README.md", p.ID, p.Title},
		{"pack.md", "pack.md", p.ID, p.Title},
		{"competency.md", skill.Path, skill.ID, skill.Title},
		{"lesson.md", "lessons/ask-before-you-answer.md", "ask-before-you-answer", "Ask before you answer"},
		{"checkup.md", "checkups/small-moments.md", "small-moments", "Small moments"},
		{"scenario.md", "scenarios/the-list.md", "the-list", "The list"},
		{"walk.md", "scenarios/the-list.walk.md", "the-list", ""},
		{"badge.md", "badges/asked-first.md", "asked-first", "Asked first"},
		{"nudges.md", "nudges/reminders.md", "reminders", "Reminders"},
	} {
		one := all
		one.ID, one.Title = f.id, f.title
		file, err := one.file(f.template, f.path)
		if err != nil {
			return nil, err
		}
		out = append(out, file)
	}
	return out, nil
}

// newSkill is a skill that does not exist yet, whose behaviours have names that are free.
func newSkill(id, title string, taken func(behaviour string) bool) Skill {
	name := func(base string) string {
		if taken == nil {
			return base
		}
		return Free(base, taken)
	}
	return Skill{
		ID: id, Title: title, Path: "competencies/" + id + ".md",
		Shows: []string{name("asks-first"), name("says-back"), name("agrees-next")}, Hinders: []string{name("answers-early")},
	}
}
