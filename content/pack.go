package content

import (
	"strconv"
)

// Format is the version of the pack format that this package reads.
const Format = 1

// Pack is a folder of markdown, parsed and checked: holding one is the proof that it has no error-level problems.
type Pack struct {
	Pos          Pos
	Origin       Origin
	ID           PackID
	Title        string
	Version      string
	Language     string
	Languages    []string
	Licence      string
	Authors      []string
	Contexts     []Context
	Limits       Limits
	Requires     []PackID
	Renamed      []Renaming
	URL          string
	Name         Line
	About        Prose
	Path         []Target
	Competencies []*Competency
	Roles        []*Role
	Nudges       []*Nudges
	Walkthroughs []*Walkthrough
	// Translations are the files in other languages that lie beside those of the pack. As Walkthroughs, they are not there in a
	// pack that is trusted: nothing that is learned needs them.
	Translations []Translation
	// Calibration is what calibration.json says, nil where there is none.
	Calibration Calibration
	lessons     []shelved[Lesson]
	checkups    []shelved[Checkup]
	scenarios   []shelved[Scenario]
	badges      []shelved[Badge]
	// anchors lets other packs link to the files and headings of this one, by path.
	anchors map[string]anchor
}

// Translation is a file in another language, such as ask.es.md beside ask.md.
type Translation struct{ File, Language string }

// anchor is a file that links may lead to.
type anchor struct {
	kind  Kind
	id    string
	slugs func() map[string]bool
}

// Context is a setting that a pack speaks to.
type Context struct {
	ID    ContextID
	Title string
}

// Limits are the reading limits of a pack; zero fields mean the defaults 5, 8 and 238.
type Limits struct {
	LessonMinutes   int
	ScenarioMinutes int
	WordsPerMinute  int
}

// packFile finds the manifest; nil where there is none.
func (s *scope) packFile() *file {
	var found *file
	for _, p := range s.paths() {
		f := s.files[p]
		if f == nil || f.kind != KindPack || f.translation {
			continue
		}
		if found != nil {
			s.report(f.front.at("kind"), "P012", "there are two files of the kind pack", "keep one of `"+found.path+"` and `"+f.path+"`")
			continue
		}
		found = f
	}
	return found
}

// manifest reads the front matter of pack.md, which all other files are read by.
func (s *scope) manifest(f *file) {
	p := s.pack
	p.Pos, p.ID, p.Title, p.Name = f.titlePos, PackID(f.id), f.front.str("title"), f.title
	p.Version, p.Language, p.Licence, p.URL = f.front.str("version"), f.front.str("language"), f.front.str("licence"), f.front.str("url")
	if f.front.has("format") && f.front.num("format") != Format {
		s.report(f.front.at("format"), "P002", "this pack is written in format "+f.front.str("format")+", and this program reads format 1",
			"write `format: 1`, or get a newer hearten")
	}
	if scheme, ok := schemeOf(p.URL); p.URL != "" && (!ok || scheme != "https" && scheme != "http") {
		s.report(f.front.at("url"), "P020", "the address of the pack is not a web address", "write `url: https://…`")
	}
	if p.Language != "" && !IsLanguage(p.Language) {
		s.report(f.front.at("language"), "P002", "`"+p.Language+"` is not how a language is written here", "write its short form, such as `en`, `es` or `pt-br`")
	}
	p.Languages, p.Authors = texts(f.front.list("languages")), texts(f.front.list("authors"))
	for _, e := range f.front.list("requires") {
		p.Requires = append(p.Requires, PackID(e.Text))
		if s.required(e.Text) == nil {
			s.report(e.Pos, "P010", "the pack `"+e.Text+"`, which this one requires, is not here", "install it first")
		}
	}
	for _, c := range f.front.pairs("contexts") {
		if !isID(c.Key.Text) {
			s.report(c.Key.Pos, "P002", "a context needs a name in small letters, digits and hyphens", "for instance `new-manager: New manager`")
		}
		p.Contexts = append(p.Contexts, Context{ContextID(c.Key.Text), c.Value.Text})
	}
	s.limits(f)
	s.renamings(f)
}

func texts(entries []entry) []string {
	var out []string
	for _, e := range entries {
		out = append(out, e.Text)
	}
	return out
}

func (s *scope) limits(f *file) {
	for _, l := range f.front.pairs("limits") {
		n, err := strconv.Atoi(l.Value.Text)
		if err != nil || n < 1 || n > 1000 {
			s.report(l.Value.Pos, "P002", "`"+l.Key.Text+"` takes a whole number", "")
		}
		switch l.Key.Text {
		case "lesson-minutes":
			s.pack.Limits.LessonMinutes = n
		case "scenario-minutes":
			s.pack.Limits.ScenarioMinutes = n
		case "words-per-minute":
			s.pack.Limits.WordsPerMinute = n
		default:
			s.report(l.Key.Pos, "P002", "there is no limit called `"+l.Key.Text+"`",
				suggestFrom(l.Key.Text, []string{"lesson-minutes", "scenario-minutes", "words-per-minute"}))
		}
	}
}

// parsePack reads what pack.md says below its front matter.
func (s *scope) parsePack(f *file) {
	about, parts := s.parts(f, []partRule{
		{"Path", true}, {"Competencies", true}, {"Badges", false}, {"Roles", false}, {"Nudges", false},
	}, "P002", "P002", "a pack")
	s.pack.About = s.prose(about)
	if s.edits() {
		wording{s, f}.prose(s.pack.About)
	}
	for name, part := range parts {
		targets := s.linksOf(part)
		if name == "Path" {
			s.pack.Path = targets
		}
	}
}

// linksOf returns where the items of a list lead to.
func (s *scope) linksOf(part section) []Target {
	var out []Target
	for _, b := range part.blocks {
		l, ok := b.(List)
		if !ok {
			continue
		}
		for _, item := range l.Items {
			links := 0
			eachLine(item, func(line Line) {
				eachInline(line, func(in Inline) {
					if link, ok := in.(Link); ok {
						links++
						if link.Target.Kind != "" {
							out = append(out, link.Target)
						}
					}
				})
			})
			if links == 0 && len(item) > 0 {
				s.report(item[0].At(), "P002", "this item of “"+part.head.Text.String()+"” has no link", "write `[words](folder/file.md)`")
			}
		}
	}
	return out
}
