package starter

import (
	"errors"
	"fmt"
	"slices"

	"example.com/hearten/content"
)

// Item is one more file for a pack, or a file of its own. Title is as [Title] returns it.
type Item struct {
	Kind  content.Kind // one of Kinds
	ID    string
	Title string
	// Area is a competency's.
	Area string
	// Skill is what it is about; a competency has none.
	Skill Skill
}

// Kinds are the kinds of file that there are starters for.
func Kinds() []content.Kind {
	return []content.Kind{
		content.KindLesson, content.KindScenario, content.KindCheckup, content.KindBadge, content.KindRole, content.KindNudges,
		content.KindCompetency,
	}
}

// ErrKind is returned for a kind that there is no starter for.
var ErrKind = errors.New("there is no file to begin with for this kind")

// folder is where files of a kind lie, and section the part of pack.md that leads to them.
func folder(kind content.Kind) (folder, section string) {
	switch kind {
	case content.KindCompetency:
		return "competencies", "Competencies"
	case content.KindBadge:
		return "badges", "Badges"
	case content.KindRole:
		return "roles", "Roles"
	case content.KindNudges:
		return "nudges", "Nudges"
	case content.KindLesson, content.KindCheckup, content.KindScenario:
		return string(kind) + "s", "Path"
	case content.KindPack, content.KindWalk:
	}
	return "", ""
}

// Path is where the item lies in a pack.
func (it Item) Path() string {
	dir, _ := folder(it.Kind)
	return dir + "/" + it.ID + ".md"
}

// In are the files that the item adds to a pack, the page of the pack with the lines that lead to them. manifest is the text of
// pack.md. A competency comes with a lesson: nobody could practise it otherwise.
func (it Item) In(pack *content.Pack, manifest string) (added []File, page string, err error) {
	items := []Item{it}
	if it.Kind == content.KindCompetency {
		it.Skill = newSkill(it.ID, it.Title, func(b string) bool { return hasBehaviour(pack, b) })
		lesson := Item{Kind: content.KindLesson, Title: it.Title, Skill: it.Skill}
		lesson.ID = Free(it.ID, func(id string) bool { return slices.Contains(lessonIDs(pack), id) })
		items = []Item{it, lesson}
	}
	page = manifest
	for _, one := range items {
		file, err := one.file(pack, one.Path())
		if err != nil {
			return nil, "", err
		}
		_, section := folder(one.Kind)
		page = content.Listed(page, section, one.Title, file.Path)
		added = append(added, file)
	}
	return added, page, nil
}

// Alone is the item as a file of its own, of this name.
func (it Item) Alone(name string) (File, error) { return it.file(nil, name) }

func (it Item) file(pack *content.Pack, path string) (File, error) {
	if !slices.Contains(Kinds(), it.Kind) {
		return File{}, fmt.Errorf("%w: %s", ErrKind, it.Kind)
	}
	p := page{ID: it.ID, Title: it.Title, Area: it.Area, Parts: content.LessonParts("en")}
	if pack != nil {
		p.Language, p.Contexts = pack.Language, pack.Contexts
		p.Parts = content.LessonParts(pack.Language)
		p.HasLesson = slices.ContainsFunc(pack.Lessons(), func(l *content.Lesson) bool { return l.Competency.ID == it.Skill.ID })
	}
	return p.about(it.Skill).file(string(it.Kind)+".md", path)
}

func hasBehaviour(pack *content.Pack, id string) bool {
	return slices.ContainsFunc(pack.Competencies, func(c *content.Competency) bool {
		return slices.ContainsFunc(slices.Concat(c.Behaviours, c.Obstacles), func(b content.Behaviour) bool { return b.ID == id })
	})
}

func lessonIDs(pack *content.Pack) (out []string) {
	for _, l := range pack.Lessons() {
		out = append(out, l.ID)
	}
	return out
}
