package content

import (
	"errors"
	"io/fs"
	"slices"
	"sync"
)

const (
	// walkers is how many conversations are gone through side by side, each up to narrowBound states. Those that have more come
	// afterwards, one at a time: the largest takes hundreds of megabytes.
	walkers     = 4
	narrowBound = 50_000
)

// Lint is [Load], and goes through all that can happen in each scenario beside: it is for those who write. A scenario whose
// file has an error that leaves open where its ways lead is not gone through until that is mended.
func Lint(fsys fs.FS, have *Library) (*Pack, []Problem) {
	s := newScope(have)
	pack, problems := s.load(fsys)
	problems = sortProblems(append(problems, s.lintWalks(problems)...))
	if HasErrors(problems) {
		return nil, problems
	}
	return pack, problems
}

// lintWalks goes through all scenarios.
func (s *scope) lintWalks(known []Problem) []Problem {
	var all []*Scenario
	of := map[string][]Problem{}
	for _, p := range known {
		of[p.File] = append(of[p.File], p)
	}
	for _, sc := range s.pack.Scenarios() {
		if !slices.ContainsFunc(of[sc.Pos.File], Problem.clouds) {
			all = append(all, sc)
		}
	}
	setting := s.pack.setting()
	found, large := make([][]Problem, len(all)), make([]bool, len(all))
	next := make(chan int)
	var done sync.WaitGroup
	for range min(walkers, len(all)) {
		done.Go(func() {
			for i := range next {
				narrow := setting
				narrow.Bound = narrowBound
				w, err := all[i].Walk(narrow)
				if large[i] = err != nil; !large[i] {
					found[i] = w.Lint(setting, of[all[i].Pos.File])
				}
			}
		})
	}
	for i := range all {
		next <- i
	}
	close(next)
	done.Wait()
	for i, sc := range all {
		if large[i] {
			found[i] = sc.Lint(setting, of[sc.Pos.File])
		}
	}
	return slices.Concat(found...)
}

// clouds reports errors that leave open where the ways of a scenario lead, or what its conditions ask.
func (p Problem) clouds() bool {
	if p.Severity != Error {
		return false
	}
	return !slices.Contains([]string{"P010", "P011", "P012", "P020", "P022", "S006", "S009", "S022", "S030", "S031"}, p.Code)
}

// setting is what the pack says of its scenarios.
func (p *Pack) setting() Setting {
	return Draft{Pack: p.ID, Contexts: p.Contexts, Limits: p.Limits}.Setting()
}

// Lint goes through the scenario and returns what authors have to mend in it, and what stands out. known are the problems that
// Load found in its file: none of them is said twice.
func (s *Scenario) Lint(in Setting, known []Problem) []Problem {
	w, err := s.Walk(in)
	if err == nil {
		return w.Lint(in, known)
	}
	var large *TooLargeError
	if errors.As(err, &large) {
		return []Problem{newProblem(s.Pos, "S036", large.Error(), large.Remedy())}
	}
	return nil
}
