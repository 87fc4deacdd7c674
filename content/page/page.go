package page

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"io"
	"slices"

	"example.com/hearten/content"
)

//go:embed page.css
var style string

//go:embed page.tmpl
var layout string

// Document is what is written: a pack that was checked, and the library that explains the names in it (itself among the packs).
type Document struct {
	Pack    *content.Pack
	Library *content.Library
	// Only is the file of the pack that is written, "" for all.
	Only string
}

// generatorTag stands in the template before all words of a pack, so that none of these can pass for it.
const generatorTag = `<meta name="generator" content="hearten pack print">`

// IsOurs reports whether a text is a page that [Write] wrote.
func IsOurs(text []byte) bool {
	head, _, _ := bytes.Cut(text, []byte("<title>"))
	return bytes.HasPrefix(head, []byte("<!DOCTYPE html>")) && bytes.Contains(head, []byte(generatorTag))
}

// Write writes the page. An error is one of w.
func Write(w io.Writer, d Document) error {
	p := &printer{Document: d, ids: map[string]bool{}}
	p.gather()
	t := template.Must(template.New("page").Funcs(p.funcs()).Parse(layout))
	return t.Execute(w, p)
}

// Style is the page's style sheet.
func (p *printer) Style() template.CSS { return template.CSS(style) }

// Policy is its content security policy: nothing but this style sheet.
func (p *printer) Policy() string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'; base-uri 'none'; form-action 'none'"
}

// printer is what the template asks.
type printer struct {
	Document
	ids map[string]bool // what links may lead to
}

// Path is the order that is recommended; of a single file there is none.
func (p *printer) Path() []content.Target {
	if p.Only != "" {
		return nil
	}
	return p.Pack.Path
}

// Competencies are those on the page, as are the others.
func (p *printer) Competencies() []*content.Competency { return only(p, p.Pack.Competencies) }

// Lessons are those on the page.
func (p *printer) Lessons() []*content.Lesson { return only(p, p.Pack.Lessons()) }

// Scenarios are those on the page.
func (p *printer) Scenarios() []*content.Scenario { return only(p, p.Pack.Scenarios()) }

// Checkups are those on the page.
func (p *printer) Checkups() []*content.Checkup { return only(p, p.Pack.Checkups()) }

// Badges are those on the page.
func (p *printer) Badges() []*content.Badge { return only(p, p.Pack.Badges()) }

// Roles are those on the page.
func (p *printer) Roles() []*content.Role { return only(p, p.Pack.Roles) }

// Nudges are those on the page.
func (p *printer) Nudges() []*content.Nudges { return only(p, p.Pack.Nudges) }

// only leaves out what is not on the page.
func only[T content.Subject](p *printer, all []T) []T {
	return slices.DeleteFunc(slices.Clone(all), func(s T) bool {
		_, at, _ := s.Of()
		return p.Only != "" && at.File != p.Only
	})
}

// gather collects the places that links may lead to.
func (p *printer) gather() {
	add := func(k content.Kind, id, slug string) {
		p.ids[anchor(content.Target{Kind: k, Ref: content.Ref{ID: id}, Slug: slug})] = true
	}
	for _, c := range p.Competencies() {
		add(content.KindCompetency, c.ID, "")
	}
	for _, l := range p.Lessons() {
		add(content.KindLesson, l.ID, "")
		for _, q := range l.Checks {
			add(content.KindLesson, l.ID, q.Slug)
		}
	}
	for _, c := range p.Checkups() {
		add(content.KindCheckup, c.ID, "")
		for _, q := range c.Items {
			add(content.KindCheckup, c.ID, q.Slug)
		}
	}
	for _, s := range p.Scenarios() {
		add(content.KindScenario, s.ID, "")
		for _, sc := range s.Scenes {
			add(content.KindScenario, s.ID, sc.Slug)
		}
	}
	for _, b := range p.Badges() {
		add(content.KindBadge, b.ID, "")
	}
	for _, r := range p.Roles() {
		add(content.KindRole, r.ID, "")
	}
	for _, n := range p.Nudges() {
		add(content.KindNudges, n.ID, "")
	}
}

// anchor is the id of a place on the page.
func anchor(t content.Target) string {
	id := string(t.Kind) + "." + t.Ref.ID
	if t.Slug != "" {
		id += "." + t.Slug
	}
	return id
}

// leads is the id that a link leads to, "" where the page has none: what it names lies in another pack.
func (p *printer) leads(t content.Target) string {
	if t.Ref.Pack != p.Pack.ID {
		return ""
	}
	if id := anchor(t); p.ids[id] {
		return id
	}
	t.Slug = ""
	if id := anchor(t); p.ids[id] {
		return id
	}
	return ""
}
