package content

import (
	"errors"
	"io/fs"
	"path"
	"slices"
)

// Recorded is a walkthrough beside the scenario that it goes through, as both are written, checked or not.
type Recorded struct {
	*Walkthrough
	// Scenario is nil where no file that can be read says that it is the one.
	Scenario *Scenario
	// Contexts are those to replay it in: its own, else those of the pack, "" where there are none.
	Contexts []ContextID
	// Problems are the errors in the walkthrough's file.
	Problems []Problem
}

// ErrNoWalk is returned by LoadWalks where a path holds no walkthrough.
var ErrNoWalk = errors.New("there is no walkthrough in it")

// LoadWalks reads the walkthroughs of a path in fsys, with their scenarios: those of a pack's folder or any folder; one file of the
// kind walk; or those of a scenario's file, from the pack around it, or beside it where there is none. Like [LoadDraft] it takes
// what can be parsed. Unread has the first error of each file that nobody can tell the kind of.
func LoadWalks(fsys fs.FS, at string, have *Library) (all []Recorded, unread []Problem, err error) {
	dir, name, packed, err := around(fsys, at, ErrNoWalk)
	if err != nil {
		return nil, nil, err
	}
	s := newScope(have)
	s.draft = true
	if name == "" || packed {
		s.read(dir)
	} else if err := s.readBeside(dir); err != nil {
		return nil, nil, err
	}
	all = s.recorded(name)
	if len(all) == 0 {
		return nil, s.problemsOf(s.paths()), ErrNoWalk
	}
	return all, s.leftOut(), nil
}

// readBeside reads the markdown files of a folder that is no pack's, without the folders in it.
func (s *scope) readBeside(dir fs.FS) error {
	names, err := fs.Glob(dir, "*.md")
	for _, name := range names {
		info, err := fs.Stat(dir, name)
		if err != nil || !info.Mode().IsRegular() || isNotice(path.Base(name)) {
			continue
		}
		src, err := readFile(dir, name, maxFileBytes)
		if err != nil {
			return err
		}
		f, problems := s.parse(name, src)
		s.files[name], s.problems = f, append(s.problems, problems...)
	}
	return err
}

// recorded parses the scenarios and walkthroughs that were read; where a name is given, the walkthrough of that name, or those of
// the scenario of that name.
func (s *scope) recorded(name string) (out []Recorded) {
	s.index()
	if manifest := s.packFile(); manifest != nil {
		s.manifest(manifest)
	} else {
		s.blind = true
	}
	s.each(KindCompetency, func(f *file) { s.competencies = append(s.competencies, s.parseCompetency(f)) })
	s.pack.Competencies = s.competencies
	s.each(KindScenario, func(f *file) {
		s.body(f)
		s.resolve(f)
		s.drafts = append(s.drafts, s.parseScenario(f))
	})
	s.each(KindWalk, func(f *file) {
		s.body(f)
		s.resolve(f)
		r := Recorded{Walkthrough: s.parseWalk(f)}
		r.Scenario = s.scenarioOf(r.Of)
		if name != "" && f.path != name && (r.Scenario == nil || r.Scenario.Pos.File != name) {
			return
		}
		if r.Contexts = r.Walkthrough.Contexts; len(r.Contexts) == 0 {
			r.Contexts = s.contextIDsOrNone()
		}
		out = append(out, r)
	})
	s.headings()
	for i, r := range out {
		out[i].Problems = slices.DeleteFunc(s.problemsOf([]string{r.Pos.File}), func(p Problem) bool { return p.Severity != Error })
	}
	return out
}

// contextIDsOrNone are the contexts of the pack, "" where it has none.
func (s *scope) contextIDsOrNone() (out []ContextID) {
	for _, c := range s.pack.Contexts {
		out = append(out, c.ID)
	}
	if len(out) == 0 {
		out = []ContextID{""}
	}
	return out
}
