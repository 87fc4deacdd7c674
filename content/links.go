package content

import (
	"cmp"
	"fmt"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
)

// target finds what a link into the pack leads to. It reports a file or heading that does not exist; ok is then false.
func (s *scope) target(link Link, from *file) (t Target, ok bool) {
	if rest, cross := strings.CutPrefix(link.Dest, "pack:"); cross {
		return s.foreignTarget(link, rest)
	}
	name, slug, _ := strings.Cut(link.Dest, "#")
	if name == "" && slug == "" {
		s.report(link.Pos, "P010", "this link leads nowhere", "write a file or a `#heading` between its brackets")
		return Target{}, false
	}
	to := from
	if name != "" {
		at := path.Join(path.Dir(from.path), unescape(name))
		found, known := s.files[at]
		if !known || strings.HasPrefix(name, "/") {
			s.report(link.Pos, "P010", fmt.Sprintf("there is no file `%s` in this pack", name), s.suggestFile(at, from))
			return Target{}, false
		}
		if to = found; to == nil { // it could not be read, and that is reported
			return Target{}, false
		}
	}
	slug = unescape(slug)
	switch {
	case slug == "" || s.trusted:
	case to == from && !to.slugs[slug]:
		s.noHeading(link.Pos, "this file", slug, to.slugs)
		return Target{}, false
	case to != from:
		s.pending = append(s.pending, headingLink{link.Pos, slug, to})
	}
	s.leads[from.path] = append(s.leads[from.path], to.path)
	return Target{to.kind, Ref{s.pack.ID, to.id}, slug}, true
}

// headingLink is a link to a heading of another file.
type headingLink struct {
	at   Pos
	slug string
	to   *file
}

// headings reports links to headings that the other file does not have, once all are read.
func (s *scope) headings() {
	for _, l := range s.pending {
		if s.body(l.to); !l.to.slugs[l.slug] {
			s.noHeading(l.at, "`"+l.to.path+"`", l.slug, l.to.slugs)
		}
	}
	s.pending = nil
}

func (s *scope) noHeading(at Pos, where, slug string, slugs map[string]bool) {
	s.report(at, "P011", fmt.Sprintf("%s has no heading `#%s`", where, slug), suggestFrom(slug, slices.Collect(maps.Keys(slugs))))
}

// foreignTarget resolves `other/lessons/x.md#part` in a pack named under requires.
func (s *scope) foreignTarget(link Link, rest string) (Target, bool) {
	name, slug, _ := strings.Cut(rest, "#")
	id, file, _ := strings.Cut(name, "/")
	pack := s.required(id)
	if pack == nil {
		s.report(link.Pos, "P010", fmt.Sprintf("this pack does not require a pack `%s`", id),
			cmp.Or(suggestFrom(id, s.requires()), "list it under `requires:` in pack.md"))
		return Target{}, false
	}
	entry, ok := pack.anchors[path.Clean(unescape(file))]
	if !ok {
		s.report(link.Pos, "P010", fmt.Sprintf("there is no file `%s` in the pack `%s`", file, id),
			suggestFrom(file, slices.Collect(maps.Keys(pack.anchors))))
		return Target{}, false
	}
	if slug = unescape(slug); slug != "" {
		if slugs := entry.slugs(); !slugs[slug] {
			s.report(link.Pos, "P011", fmt.Sprintf("`%s` has no heading `#%s`", name, slug), suggestFrom(slug, slices.Collect(maps.Keys(slugs))))
			return Target{}, false
		}
	}
	return Target{entry.kind, Ref{pack.ID, entry.id}, slug}, true
}

// required returns a pack named under requires, or nil.
func (s *scope) required(id string) *Pack {
	if s.have == nil || !slices.Contains(s.pack.Requires, PackID(id)) {
		return nil
	}
	return s.have.Pack(PackID(id))
}

func (s *scope) requires() []string {
	out := make([]string, len(s.pack.Requires))
	for i, id := range s.pack.Requires {
		out[i] = string(id)
	}
	return out
}

// suggestFile names the nearest file of the pack as a link from this one would write it.
func (s *scope) suggestFile(at string, from *file) string {
	best := nearest(at, slices.Collect(maps.Keys(s.files)))
	if best == "" {
		for _, p := range slices.Sorted(maps.Keys(s.files)) {
			if path.Base(p) == path.Base(at) {
				best = p
				break
			}
		}
	}
	if best == "" {
		return ""
	}
	return "did you mean `" + relative(path.Dir(from.path), best) + "`?"
}

// relative writes the way from a folder of the pack to a file.
func relative(dir, to string) string {
	up := ""
	for dir != "." && !strings.HasPrefix(to, dir+"/") {
		up += "../"
		dir = path.Dir(dir)
	}
	if dir == "." {
		return up + to
	}
	return up + strings.TrimPrefix(to, dir+"/")
}

// unescape resolves `%20` and its like in an address.
func unescape(s string) string {
	if !strings.Contains(s, "%") {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if n, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				b.WriteByte(byte(n))
				i += 2
				continue
			}
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// resolve sets the targets of all links in a file. Links that are the ways between scenes are left to the scenario,
// which names them better.
func (s *scope) resolve(f *file) {
	s.resolveLine(f.title, f)
	inScene, asked := false, false
	for _, b := range f.blocks {
		if h, ok := b.(Subheading); ok && h.Level == 2 {
			inScene, asked = true, false
		}
		if l, ok := b.(List); ok && f.kind == KindScenario {
			ways := inScene && (isRoutes(l) || isChoices(l, asked))
			asked = asked || ways
			s.resolveChoices(l, f, ways)
			continue
		}
		s.resolveBlock(b, f)
	}
	for i := range f.notes {
		s.resolveProse(f.notes[i].Text, f)
	}
}

// resolveChoices resolves a list of a scenario. Where its items are ways on, only those that lead to a heading of the file
// have a target.
func (s *scope) resolveChoices(l List, f *file, ways bool) {
	for _, item := range l.Items {
		for j, b := range item {
			p, ok := b.(Paragraph)
			if !ok || j > 0 {
				s.resolveBlock(b, f)
				continue
			}
			for k, in := range p.Text {
				way, ok := in.(Link)
				if ok && strings.HasPrefix(way.Dest, "#") {
					if slug := unescape(way.Dest[1:]); f.slugs[slug] {
						way.Target = Target{f.kind, Ref{s.pack.ID, f.id}, slug}
						p.Text[k] = way
					}
				}
				if ok && (ways || strings.HasPrefix(way.Dest, "#")) {
					continue
				}
				p.Text[k] = s.resolveInline(in, f)
			}
		}
	}
}

func (s *scope) resolveProse(p Prose, f *file) {
	for _, b := range p {
		s.resolveBlock(b, f)
	}
}

// resolveBlock sets the targets where they stand: blocks share their lines with the file.
func (s *scope) resolveBlock(b Block, f *file) {
	switch b := b.(type) {
	case Paragraph:
		s.resolveLine(b.Text, f)
	case List:
		for _, item := range b.Items {
			s.resolveProse(item, f)
		}
	case Quote:
		s.resolveProse(b.Body, f)
	case Table:
		for _, cell := range b.Head {
			s.resolveLine(cell, f)
		}
		for _, row := range b.Rows {
			for _, cell := range row {
				s.resolveLine(cell, f)
			}
		}
	case Subheading:
		s.resolveLine(b.Text, f)
	case Code, Rule:
	}
}

func (s *scope) resolveLine(l Line, f *file) {
	for i, in := range l {
		l[i] = s.resolveInline(in, f)
	}
}

func (s *scope) resolveInline(in Inline, f *file) Inline {
	switch in := in.(type) {
	case Strong:
		s.resolveLine(Line(in), f)
	case Emphasis:
		s.resolveLine(Line(in), f)
	case Struck:
		s.resolveLine(Line(in), f)
	case Link:
		s.resolveLine(in.Text, f)
		if in.URL == "" && badDestination(in.Dest) == "" {
			in.Target, _ = s.target(in, f)
		}
		return in
	case Text, Literal, Break, CueMark:
	}
	return in
}
