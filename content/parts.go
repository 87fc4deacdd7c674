package content

import (
	"fmt"
	"slices"
	"strings"
)

// partRule is a section that a kind of file has.
type partRule struct {
	name     string
	required bool
}

// parts cuts a file at its `##` headings and reports sections that the kind does not have, has twice, in another
// order, or misses. One
// that another was meant to be is not missing.
func (s *scope) parts(f *file, rules []partRule, unknown, missing, what string) (before []Block, found map[string]section) {
	before, all := sections(f.blocks, 2)
	names := make([]string, len(rules))
	for i, r := range rules {
		names[i] = r.name
	}
	found = map[string]section{}
	meant, last := map[string]bool{}, 0
	for _, p := range all {
		name := p.head.Text.String()
		_, twice := found[name]
		switch {
		case !slices.Contains(names, name):
			meant[nearest(name, names)] = true
			s.report(p.head.Pos, unknown, fmt.Sprintf("%s has no section called “%s”", what, name),
				suggestOr(name, names, "the sections are "+quoted(names)))
		case twice:
			s.report(p.head.Pos, unknown, fmt.Sprintf("the section “%s” is there twice", name), "put its parts together")
		default:
			found[name] = p
			if at := slices.Index(names, name); at < last {
				s.report(p.head.Pos, unknown, fmt.Sprintf("the section “%s” stands behind “%s”", name, names[last]),
					"the order is "+quoted(names))
			} else {
				last = at
			}
		}
	}
	for _, r := range rules {
		p, ok := found[r.name]
		switch {
		case !ok && r.required && !meant[r.name]:
			s.report(f.titlePos, missing, fmt.Sprintf("the section “%s” is missing", r.name), fmt.Sprintf("add `## %s`", r.name))
		case ok && len(p.blocks) == 0:
			s.report(p.head.Pos, missing, fmt.Sprintf("the section “%s” is empty", r.name), "")
		}
	}
	return before, found
}

// items returns the items of all lists among the blocks.
func items(blocks []Block) []Prose {
	var out []Prose
	for _, b := range blocks {
		l, ok := b.(List)
		if !ok {
			continue
		}
		for _, item := range l.Items {
			if len(item) > 0 {
				out = append(out, item)
			}
		}
	}
	return out
}

// prose reads words for people: paragraphs may start with a condition.
func (s *scope) prose(blocks []Block) Prose {
	return s.lines(blocks, lineRules{names: s.vocabulary(), at: onParagraph()})
}

// named finds a behaviour and reports one that is unknown (with the code of the place), that two competencies define,
// or whose competency is not listed.
func (s *scope) named(name entry, listed []Ref, code string) (Ref, bool) {
	ref, found := s.behaviour(name.Text, listed)
	switch found {
	case foundListed:
		return ref, true
	case foundRest:
		s.report(name.Pos, "S008", "the competency of `"+name.Text+"` is not listed in this file", "list it, or use a behaviour of those listed")
		return ref, true
	case ambiguousName:
		s.report(name.Pos, "S007", "two of the listed competencies have a behaviour `"+name.Text+"`", "write the pack before it: `"+strings.Join(s.candidates(name.Text, listed), "` or `")+"`")
	case unknownName:
		s.report(name.Pos, code, "no behaviour is called `"+name.Text+"`", suggestFrom(name.Text, s.behaviourNames(listed)))
	}
	return Ref{}, false
}

// candidates writes the full names that an ambiguous name may mean.
func (s *scope) candidates(name string, listed []Ref) []string {
	var out []string
	for _, l := range listed {
		if full := string(l.Pack) + "/" + name; s.defines(l, name) && !slices.Contains(out, full) {
			out = append(out, full)
		}
	}
	return out
}
