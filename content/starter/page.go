package starter

import (
	"embed"
	"fmt"
	"strings"
	"text/template"

	"example.com/hearten/content"
)

//go:embed templates/*.md
var templates embed.FS

// File is a file of a pack, by its path in the pack's folder.
type File struct {
	Path string
	Text string
}

// Skill is the competency that a file is about.
type Skill struct {
	// ID is its name as files of the pack write it, with the pack in front where it is of another.
	ID    string
	Title string
	// Path is its file in the pack, "" where it is of another.
	Path string
	// Shows are the names of its behaviours as chips write them, Hinders of those that get in its way.
	Shows, Hinders []string
}

// SkillOf is a competency of a pack, as files of that pack name it.
func SkillOf(c *content.Competency) Skill {
	s := Skill{ID: c.ID, Title: c.Title, Path: c.Pos.File}
	s.behaviours(c, "")
	return s
}

// SkillElsewhere is a competency of another pack.
func SkillElsewhere(pack content.PackID, c *content.Competency) Skill {
	s := Skill{ID: string(pack) + "/" + c.ID, Title: c.Title}
	s.behaviours(c, string(pack)+"/")
	return s
}

func (s *Skill) behaviours(c *content.Competency, prefix string) {
	for _, b := range c.Behaviours {
		s.Shows = append(s.Shows, prefix+b.ID)
	}
	for _, b := range c.Obstacles {
		s.Hinders = append(s.Hinders, prefix+b.ID)
	}
}

// page is what a template is filled in with.
type page struct {
	ID, Title, Area string
	Language        string
	Licence, Author string
	Contexts        []content.Context
	Skill           Skill
	// Asks, Says and Agrees are behaviours that answers show, Early is one that gets in the way; "" where there is none.
	Asks, Says, Agrees, Early string
	// Parts are the names of a lesson's parts.
	Parts []string
	// HasLesson is true where a lesson of the skill is there, whose plans can be tried.
	HasLesson bool
}

// about fills in the skill; where it has fewer behaviours than the texts show, some stand for two.
func (p page) about(s Skill) page {
	p.Skill = s
	if n := len(s.Shows); n > 0 {
		p.Asks, p.Says, p.Agrees = s.Shows[0], s.Shows[1%n], s.Shows[2%n]
	}
	if len(s.Hinders) > 0 {
		p.Early = s.Hinders[0]
	}
	return p
}

// file fills in the template of that name.
func (p page) file(name, path string) (File, error) {
	t, err := template.New(name).Funcs(template.FuncMap{
		"yaml": yamlWords, "text": text, "heading": heading, "plus": plus, "minus": minus,
	}).ParseFS(templates, "templates/"+name)
	if err != nil {
		return File{}, fmt.Errorf("read the template of %s: %w", path, err)
	}
	var b strings.Builder
	if err := t.Execute(&b, p); err != nil {
		return File{}, fmt.Errorf("fill in %s: %w", path, err)
	}
	return File{path, b.String()}, nil
}
