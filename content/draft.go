package content

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// Draft is the scenarios, or the lessons and checkups, of a path as they are written, checked or not, with what their pack says of
// them. It is for those who
// write: what is played by learners comes from [Load].
type Draft struct {
	// Pack and Title are of the pack around them, "" where there is none.
	Pack      PackID
	Title     string
	Contexts  []Context
	Limits    Limits
	Scenarios []*Scenario // by file name, as the next two
	Lessons   []*Lesson
	Checkups  []*Checkup
	// Unread has the first error of each file of a folder that cannot be taken for a file of any kind: nobody can tell whether it
	// holds a scenario.
	Unread []Problem
}

// What a path may lack that is to be read from it.
var (
	// ErrNoScenario is returned by LoadDraft where a path holds none.
	ErrNoScenario = errors.New("there is no scenario in it")
	// ErrNoQuestions is returned by LoadQuestions where a path holds neither a lesson nor a checkup.
	ErrNoQuestions = errors.New("there is no lesson and no checkup in it")
)

// LoadDraft reads the scenarios of a path in fsys: a pack's folder, any folder, or one .md file, which takes its names from the
// nearest pack.md in its folder or in the four above it, if there is one. Whatever can be parsed is returned, with all its faults:
// an unknown name in a condition or effect stays as it is written, and a choice that leads to no scene leads nowhere. The problems are those that
// Load finds in the files of these scenarios; their places are named from the pack's folder, or from the file's own where there
// is no pack. A file or folder that cannot be read, and one without a scenario, is an error.
func LoadDraft(fsys fs.FS, at string, have *Library) (Draft, []Problem, error) {
	return loadDraft(fsys, at, have, ErrNoScenario, KindScenario)
}

// LoadQuestions reads the lessons and checkups of a path as LoadDraft reads scenarios.
func LoadQuestions(fsys fs.FS, at string, have *Library) (Draft, []Problem, error) {
	return loadDraft(fsys, at, have, ErrNoQuestions, KindLesson, KindCheckup)
}

// loadDraft reads what a path holds of some kinds; none is the error where that is nothing.
func loadDraft(fsys fs.FS, at string, have *Library, none error, kinds ...Kind) (Draft, []Problem, error) {
	dir, name, packed, err := around(fsys, at, none)
	if err != nil {
		return Draft{}, nil, err
	}
	s := newScope(have)
	s.draft = true
	if err := s.readDraft(dir, name, packed); err != nil {
		return Draft{}, nil, err
	}
	return s.makeDraft(name, none, kinds)
}

// readDraft reads the files of a folder; of one that is no pack's, the named file alone.
func (s *scope) readDraft(dir fs.FS, name string, packed bool) error {
	if name == "" || packed {
		s.read(dir)
	}
	if name == "" || s.files[name] != nil {
		return nil
	}
	src, err := readFile(dir, name, maxFileBytes)
	if err != nil {
		return err
	}
	f, problems := s.parse(name, src)
	s.files[name], s.problems = f, append(s.problems, problems...)
	return nil
}

// makeDraft parses the named file, or all of these kinds where no name is given.
func (s *scope) makeDraft(name string, none error, kinds []Kind) (Draft, []Problem, error) {
	s.index()
	manifest := s.packFile()
	if manifest != nil {
		s.manifest(manifest)
	}
	s.blind = s.blind || manifest == nil
	var chosen []*file
	for _, p := range s.paths() {
		f := s.files[p]
		if f != nil && slices.Contains(kinds, f.kind) && !f.translation && (name == "" || p == name) {
			chosen = append(chosen, f)
		}
	}
	if len(chosen) == 0 {
		return Draft{}, s.problemsOf(s.paths()), s.nothing(name, none, kinds[0])
	}
	s.each(KindCompetency, func(f *file) { s.competencies = append(s.competencies, s.parseCompetency(f)) })
	s.pack.Competencies = s.competencies
	d := Draft{Pack: s.pack.ID, Title: s.pack.Title, Contexts: s.pack.Contexts, Limits: s.pack.Limits}
	if name == "" {
		d.Unread = s.leftOut()
	}
	var files []string
	for _, f := range chosen {
		s.body(f)
		s.resolve(f)
		switch f.kind {
		case KindScenario:
			d.Scenarios = append(d.Scenarios, s.parseScenario(f))
		case KindLesson:
			d.Lessons = append(d.Lessons, s.parseLesson(f))
		case KindCheckup:
			d.Checkups = append(d.Checkups, s.parseCheckup(f))
		case KindPack, KindCompetency, KindBadge, KindRole, KindNudges, KindWalk:
		}
		files = append(files, f.path)
	}
	s.headings()
	return d, s.problemsOf(files), nil
}

// leftOut has the first error of each file that nobody can tell the kind of.
func (s *scope) leftOut() []Problem {
	known := map[string]bool{}
	for p, f := range s.files {
		known[Clean(p)] = f != nil && f.kind != ""
	}
	var out []Problem
	for _, p := range sortProblems(slices.Clone(s.problems)) {
		if p.Severity == Error && !known[p.File] {
			known[p.File] = true
			out = append(out, p)
		}
	}
	return out
}

// problemsOf are the problems in some files. Without a pack nobody can tell what lies beside a file.
func (s *scope) problemsOf(files []string) []Problem {
	return sortProblems(slices.DeleteFunc(slices.Clone(s.problems), func(p Problem) bool {
		return !slices.Contains(files, p.File) || s.blind && mayBeDefined(p) || s.pack.ID == "" && p.Code == "P010"
	}))
}

// nothing says what a path holds instead of a file of a kind.
func (s *scope) nothing(name string, none error, kind Kind) error {
	f := s.files[name]
	switch {
	case name == "":
		return none
	case f == nil:
		return fmt.Errorf("%w: it cannot be read as one", none)
	case f.kind == "":
		return fmt.Errorf("%w: it says no kind that there is; one says `kind: %s`", none, kind)
	case f.translation:
		return fmt.Errorf("%w: it is a translation; name the file that it was made from", none)
	}
	return fmt.Errorf("%w: it says `kind: %s`", none, f.kind)
}

// asWritten is a behaviour that nothing defines, by its name.
func (s *scope) asWritten(name string) Ref {
	if pack, id, full := strings.Cut(name, "/"); full {
		return Ref{PackID(pack), id}
	}
	return Ref{s.pack.ID, name}
}
