package content

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"
)

// Subject is what one file of a pack holds: one of *[Scenario], *[Lesson], *[Checkup], *[Competency], *[Badge], *[Role],
// *[Nudges], *[Cover].
type Subject interface {
	// Of is the kind, the place of the title and the title that lists show.
	Of() (kind Kind, at Pos, title string)
}

// Of is the kind, place and title.
func (s *Scenario) Of() (Kind, Pos, string) { return KindScenario, s.Pos, s.Title }

// Of is the kind, place and title.
func (l *Lesson) Of() (Kind, Pos, string) { return KindLesson, l.Pos, l.Title }

// Of is the kind, place and title.
func (c *Checkup) Of() (Kind, Pos, string) { return KindCheckup, c.Pos, c.Title }

// Of is the kind, place and title.
func (c *Competency) Of() (Kind, Pos, string) { return KindCompetency, c.Pos, c.Title }

// Of is the kind, place and title.
func (b *Badge) Of() (Kind, Pos, string) { return KindBadge, b.Pos, b.Title }

// Of is the kind, place and title.
func (r *Role) Of() (Kind, Pos, string) { return KindRole, r.Pos, r.Title }

// Of is the kind, place and title.
func (n *Nudges) Of() (Kind, Pos, string) { return KindNudges, n.Pos, n.Title }

// Of is the kind, place and title.
func (c *Cover) Of() (Kind, Pos, string) { return KindPack, c.Pos, c.Title }

// Cover is pack.md as it is read: what the pack says of itself, and its lists.
type Cover struct {
	Pos      Pos
	Title    string
	Version  string
	Language string
	Licence  string
	Authors  []string
	Contexts []Context
	Name     Line
	Body     Prose
}

// Manuscript is the files of a path as they are written, checked or not. Like [Draft], it is for those who write.
type Manuscript struct {
	// Pack and Title are of the pack around the files, or of the one that a single file is by itself.
	Pack     PackID
	Title    string
	Contexts []Context
	Subjects []Subject // by file name
	// Library holds the packs that were given, and the competencies and behaviours of these files as far as they can be read.
	// It has no pack of these files' own.
	Library *Library
}

// ErrNothingWritten is returned by LoadManuscript where a path holds no file of a pack.
var ErrNothingWritten = errors.New("there is nothing in it that hearten shows")

// LoadManuscript reads every file of a path in fsys: a folder, or one .md file, with the pack around it as LoadDraft finds it; a file
// that lies in none is taken for a pack of its own, see [Alone]. Whatever can be parsed is returned with all its faults, and the
// problems that Load finds in these files. A path that cannot be read, or that holds nothing to be shown, is an error.
func LoadManuscript(fsys fs.FS, at string, have *Library) (Manuscript, []Problem, error) {
	dir, name, packed, err := around(fsys, at, ErrNothingWritten)
	if err != nil {
		return Manuscript{}, nil, err
	}
	if name != "" && !packed {
		if dir, err = Alone(dir, name, have); err != nil {
			return Manuscript{}, nil, err
		}
		packed = true
	}
	s := newScope(have)
	s.draft = true
	if err := s.readDraft(dir, name, packed); err != nil {
		return Manuscript{}, nil, err
	}
	return s.makeManuscript(name)
}

// makeManuscript parses the named file, or all where no name is given.
func (s *scope) makeManuscript(name string) (Manuscript, []Problem, error) {
	s.index()
	s.bodies()
	if f := s.packFile(); f != nil {
		s.manifest(f)
	} else {
		s.blind = true
	}
	var chosen []*file
	files := s.paths()
	if name != "" {
		files = []string{name}
	}
	for _, p := range s.paths() {
		if f := s.files[p]; f != nil && !f.translation {
			s.resolve(f)
			if name == "" || p == name {
				chosen = append(chosen, f)
			}
		}
	}
	s.each(KindCompetency, func(f *file) { s.competencies = append(s.competencies, s.parseCompetency(f)) })
	s.pack.Competencies = s.competencies
	m := Manuscript{Pack: s.pack.ID, Title: s.pack.Title, Contexts: s.contexts()}
	for _, f := range chosen {
		if subject := s.subject(f); subject != nil {
			m.Subjects = append(m.Subjects, subject)
		}
	}
	m.Library = s.shownLibrary()
	s.headings()
	problems := s.problemsOf(files)
	if len(m.Subjects) == 0 {
		return m, problems, ErrNothingWritten
	}
	return m, problems, nil
}

// subject parses a file; nil where it holds nothing to be shown.
func (s *scope) subject(f *file) Subject {
	switch f.kind {
	case KindScenario:
		return s.parseScenario(f)
	case KindLesson:
		return s.parseLesson(f)
	case KindCheckup:
		return s.parseCheckup(f)
	case KindCompetency:
		i := slices.IndexFunc(s.competencies, func(c *Competency) bool { return c.Pos == f.titlePos })
		return s.competencies[i]
	case KindBadge:
		return s.parseBadge(f)
	case KindRole:
		return s.parseRole(f)
	case KindNudges:
		return s.parseNudges(f)
	case KindPack:
		return s.cover(f)
	case KindWalk:
	}
	return nil
}

// cover reads pack.md as a page.
func (s *scope) cover(f *file) *Cover {
	s.parsePack(f)
	p, known := s.pack, len(s.problems)
	c := &Cover{
		Pos: f.titlePos, Title: p.Title, Version: p.Version, Language: p.Language, Licence: p.Licence, Authors: p.Authors,
		Contexts: p.Contexts, Name: f.title, Body: s.prose(f.blocks),
	}
	s.problems = s.problems[:known] // parsePack has reported them
	return c
}

// shownLibrary is the packs that are here, with the competencies that were read; these take the place of those of a pack of the same id.
func (s *scope) shownLibrary() *Library {
	var packs []*Pack
	if s.have != nil {
		packs = slices.DeleteFunc(s.have.Packs(), func(p *Pack) bool { return p.ID == cmp.Or(s.pack.ID, p.ID+"-") })
	}
	l, _ := NewLibrary(packs...) // what required that pack is left out, which changes no word of these files
	for _, c := range s.competencies {
		l.know(s.pack.ID, c)
	}
	return l
}
