package content

import (
	"maps"
	"sync"
)

// parallelParts is into how many parts work on many files is cut: each is done on its own, beside the others.
const parallelParts = 8

// inParts calls do for consecutive parts of n things, from one up to but not including the other, side by side.
func inParts(n int, do func(from, to int)) {
	var all sync.WaitGroup
	for k := range parallelParts {
		if from, to := k*n/parallelParts, (k+1)*n/parallelParts; from < to {
			all.Go(func() { do(from, to) })
		}
	}
	all.Wait()
}

// branch is the scope for a part of its files: what is reported and where links lead is its own until it is joined.
func (s *scope) branch() *scope {
	return &scope{
		pack: s.pack, have: s.have, files: s.files, byID: s.byID, ids: s.ids, base: s.base, markdown: s.markdown,
		competencies: s.competencies, leads: map[string][]string{}, trusted: s.trusted, blind: s.blind, draft: s.draft,
		given: s.given.branch(),
	}
}

func (s *scope) join(b *scope) {
	s.problems = append(s.problems, b.problems...)
	s.given.join(b.given)
	s.pending = append(s.pending, b.pending...)
	maps.Copy(s.leads, b.leads) // no two branches have a file in common
}

// sideBySide calls do for every file of a kind, in branches of the scope, and says which one of them it is.
func (s *scope) sideBySide(files []*file, do func(s *scope, i int, f *file)) {
	var joining sync.Mutex
	inParts(len(files), func(from, to int) {
		b := s.branch()
		for i := from; i < to; i++ {
			do(b, i, files[i])
		}
		joining.Lock()
		defer joining.Unlock()
		s.join(b)
	})
}
