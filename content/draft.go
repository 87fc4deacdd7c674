package content

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Draft is the scenarios of a path as they are written, checked or not, with what their pack says of them. It is for those who
// write: what is played by learners comes from [Load].
type Draft struct {
	// Pack and Title are of the pack around them, "" where there is none.
	Pack      PackID
	Title     string
	Contexts  []Context
	Limits    Limits
	Scenarios []*Scenario // by file name
	// Unread has the first error of each file of a folder that cannot be taken for a file of any kind: nobody can tell whether it
	// holds a scenario.
	Unread []Problem
}

// ErrNoScenario is returned by LoadDraft where a path holds none.
var ErrNoScenario = errors.New("there is no scenario in it")

// draftReach is how many folders above a file are searched for its pack.
const draftReach = 4

// LoadDraft reads the scenarios of a path in fsys: a pack's folder, any folder, or one .md file, which takes its names from the
// nearest pack.md in its folder or in the four above it, if there is one. Whatever can be parsed is returned, with all its faults:
// an unknown name in a condition or effect stays as it is written, and a choice that leads to no scene leads nowhere. The problems are those that
// Load finds in the files of these scenarios; their places are named from the pack's folder, or from the file's own where there
// is no pack. A file or folder that cannot be read, and one without a scenario, is an error.
func LoadDraft(fsys fs.FS, at string, have *Library) (Draft, []Problem, error) {
	info, err := fs.Stat(fsys, at)
	if err != nil {
		return Draft{}, nil, err
	}
	root, name := at, ""
	switch {
	case info.IsDir():
	case !info.Mode().IsRegular(): // to read one could wait for ever
		return Draft{}, nil, fmt.Errorf("%w: it is neither a file nor a folder", ErrNoScenario)
	default:
		root, name = packAround(fsys, at)
	}
	dir, err := fs.Sub(fsys, root)
	if err != nil {
		return Draft{}, nil, err
	}
	s := newScope(have)
	s.draft = true
	if err := s.readDraft(dir, name); err != nil {
		return Draft{}, nil, err
	}
	return s.makeDraft(name)
}

// packAround finds the folder of the pack that a file lies in, and the file's name from there.
func packAround(fsys fs.FS, at string) (root, name string) {
	dir := path.Dir(at)
	for range 1 + draftReach {
		if info, err := fs.Stat(fsys, path.Join(dir, "pack.md")); err == nil && info.Mode().IsRegular() {
			return dir, strings.TrimPrefix(strings.TrimPrefix(at, dir), "/")
		}
		if dir == "." {
			break
		}
		dir = path.Dir(dir)
	}
	return path.Dir(at), path.Base(at)
}

// readDraft reads the files of a folder; of one that is no pack's, the named file alone.
func (s *scope) readDraft(dir fs.FS, name string) error {
	_, err := fs.Stat(dir, "pack.md")
	if name == "" || err == nil {
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

// makeDraft parses the named scenario, or all of them where no name is given.
func (s *scope) makeDraft(name string) (Draft, []Problem, error) {
	s.index()
	manifest := s.packFile()
	if manifest != nil {
		s.manifest(manifest)
	}
	s.blind = s.blind || manifest == nil
	var chosen []*file
	for _, p := range s.paths() {
		f := s.files[p]
		if f != nil && f.kind == KindScenario && !f.translation && (name == "" || p == name) {
			chosen = append(chosen, f)
		}
	}
	if len(chosen) == 0 {
		return Draft{}, s.problemsOf(s.paths()), s.noScenario(name)
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
		d.Scenarios = append(d.Scenarios, s.parseScenario(f))
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

// noScenario says what a path holds instead.
func (s *scope) noScenario(name string) error {
	f := s.files[name]
	switch {
	case name == "":
		return ErrNoScenario
	case f == nil:
		return fmt.Errorf("%w: it cannot be read as one", ErrNoScenario)
	case f.kind == "":
		return fmt.Errorf("%w: it says no kind that there is; one says `kind: scenario`", ErrNoScenario)
	case f.translation:
		return fmt.Errorf("%w: it is a translation; name the file that it was made from", ErrNoScenario)
	}
	return fmt.Errorf("%w: it says `kind: %s`", ErrNoScenario, f.kind)
}

// asWritten is a behaviour that nothing defines, by its name.
func (s *scope) asWritten(name string) Ref {
	if pack, id, full := strings.Cut(name, "/"); full {
		return Ref{PackID(pack), id}
	}
	return Ref{s.pack.ID, name}
}
