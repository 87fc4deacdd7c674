package content

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
)

// Load reads, parses and checks the pack in fsys: every .md file but README.md, LICENSE.md, NOTICE.md and hidden ones, and
// calibration.json.
// have holds the packs that it may require; nil is none. All problems are returned, ordered by place; the pack is nil
// exactly when one of them is an error.
func Load(fsys fs.FS, have *Library) (*Pack, []Problem) {
	return newScope(have).load(fsys)
}

// Open reads a pack that Load has found well before, as embedded and installed ones were. Lessons, checkups, scenarios and
// badges are known by their front matter and parsed when they are asked for, and walkthroughs are left out: a library of
// many packs opens in the time that its front matter takes.
func Open(fsys fs.FS, have *Library) (*Pack, error) {
	s := newScope(have)
	s.trusted = true
	pack, problems := s.load(fsys)
	if pack == nil {
		return nil, fmt.Errorf("open the pack: %s", problems[0])
	}
	return pack, nil
}

func newScope(have *Library) *scope {
	return &scope{pack: &Pack{}, have: have, files: map[string]*file{}, leads: map[string][]string{}, markdown: newMarkdown()}
}

func (s *scope) load(fsys fs.FS) (*Pack, []Problem) {
	s.read(fsys)
	s.index()
	manifest := s.packFile()
	if manifest == nil {
		s.bodies()
		if !s.blind {
			s.report(Pos{"pack.md", 1, 1}, "P002", "the folder has no file of the kind pack", "add pack.md; `hearten help pack` shows one")
		}
		return nil, sortProblems(s.problems)
	}
	s.manifest(manifest)
	s.sameIDs()
	for _, p := range s.paths() {
		if f := s.files[p]; f != nil && f.parsed && !f.translation && !f.shelved() {
			s.resolve(f)
		}
	}
	s.nouns(manifest)
	s.headings()
	s.reach()
	s.calibration(fsys)
	if !s.trusted {
		s.unreachable(manifest)
		s.renamedWell(manifest)
		s.translations()
	}
	if s.blind {
		s.problems = slices.DeleteFunc(s.problems, mayBeDefined)
	}
	s.problems = sortProblems(s.problems)
	if HasErrors(s.problems) {
		return nil, s.problems
	}
	s.pack.anchors = map[string]anchor{}
	for p, f := range s.files {
		s.pack.anchors[p] = anchor{f.kind, f.id, func() map[string]bool { s.whole(f); return f.slugs }}
	}
	return s.pack, s.problems
}

// mayBeDefined reports problems about names and ways that a file which cannot be read may hold.
func mayBeDefined(p Problem) bool {
	return slices.Contains([]string{"Q004", "S007", "S008", "B001", "R001", "P013", "K003"}, p.Code)
}

func (s *scope) paths() []string { return slices.Sorted(maps.Keys(s.files)) }

// read reads every file of the pack side by side, lessons, checkups, scenarios and badges up to their bodies: files know nothing
// of each other until names are resolved.
func (s *scope) read(fsys fs.FS) {
	var found []*reading
	for p, err := range pages(fsys) {
		if err != nil {
			s.unread(p, err)
			continue
		}
		found = append(found, &reading{path: p})
		if _, name := forbiddenIn([]byte(p)); name != "" {
			s.report(Pos{Clean(p), 1, 1}, "P020", "there is "+name+" in the name of this file", "rename it to letters, digits and hyphens")
		}
	}
	inParts(len(found), func(from, to int) {
		for _, r := range found[from:to] {
			src, err := readFile(fsys, r.path, maxFileBytes)
			if r.err = err; err == nil {
				r.file, r.problems = s.parse(r.path, src)
			}
		}
	})
	for _, r := range found {
		if r.err != nil {
			s.unread(r.path, r.err)
			continue
		}
		s.problems = append(s.problems, r.problems...)
		s.files[r.path] = r.file
		s.blind = s.blind || r.file == nil || r.file.kind == ""
	}
}

// parse reads a file: of lessons, checkups, scenarios and badges, and of what a trusted pack needs later, the head.
func (s *scope) parse(p string, src []byte) (*file, []Problem) {
	f, ps := parseHead(p, src)
	switch {
	case f == nil:
	case f.shelved() && !f.translation:
		f.head, ps = ps, nil
	case s.trusted && f.atNeed():
	default:
		ps = append(ps, f.parseBody(s.markdown)...)
	}
	return f, onePerLine(ps, "P020")
}

// reading is a file on its way through the parser.
type reading struct {
	path     string
	err      error
	file     *file
	problems []Problem
}

// body reads the body of a file that only the head was read of, and reports what is wrong with both.
func (s *scope) body(f *file) {
	if f.parsed {
		return
	}
	s.problems = append(s.problems, onePerLine(append(f.head, f.parseBody(s.markdown)...), "P020")...)
	f.head = nil
}

// bodies reads what was not read yet.
func (s *scope) bodies() {
	for _, p := range s.paths() {
		if f := s.files[p]; f != nil && f.kind != "" {
			s.body(f)
		}
	}
}

// sameIDs reports ids that two files of one kind have.
func (s *scope) sameIDs() {
	type key struct {
		kind Kind
		id   string
	}
	first := map[key]*file{}
	for _, p := range s.paths() {
		f := s.files[p]
		if f == nil || f.translation || f.id == "" || f.kind == "" || f.kind == KindPack {
			continue
		}
		k := key{f.kind, f.id}
		if other, ok := first[k]; ok {
			s.report(f.front.at("id"), "P012", "the id `"+f.id+"` is taken by `"+other.path+"`", "give one of them another id")
			continue
		}
		first[k] = f
	}
}

// nouns parses what the files hold: competencies first, whose names the others use; walkthroughs last.
func (s *scope) nouns(manifest *file) {
	p := s.pack
	s.each(KindCompetency, func(f *file) { s.competencies = append(s.competencies, s.parseCompetency(f)) })
	p.Competencies = s.competencies
	s.base = s.everywhere()
	if s.edits() {
		s.given = newOffers()
		s.given.know(p.ID, p.Competencies)
		for _, id := range p.Requires {
			s.given.know(id, s.competenciesOf(id))
		}
	}
	i := 0
	s.each(KindCompetency, func(f *file) { s.parent(f, s.competencies[i]); i++ })
	s.sameBehaviours()
	s.parsePack(manifest)
	p.lessons = shelve(s, KindLesson, (*scope).parseLesson)
	p.checkups = shelve(s, KindCheckup, (*scope).parseCheckup)
	p.scenarios = shelve(s, KindScenario, (*scope).parseScenario)
	p.badges = shelve(s, KindBadge, (*scope).parseBadge)
	s.each(KindRole, func(f *file) { p.Roles = append(p.Roles, s.parseRole(f)) })
	s.each(KindNudges, func(f *file) { p.Nudges = append(p.Nudges, s.parseNudges(f)) })
	if !s.trusted {
		s.each(KindWalk, func(f *file) { p.Walkthroughs = append(p.Walkthroughs, s.parseWalk(f)) })
		for _, path := range s.paths() {
			if f := s.files[path]; f != nil && f.translation {
				p.Translations = append(p.Translations, Translation{Clean(f.path), Clean(f.front.str("language"))})
			}
		}
	}
}

func (s *scope) each(kind Kind, do func(*file)) {
	for _, p := range s.paths() {
		if f := s.files[p]; f != nil && !f.translation && f.kind == kind {
			do(f)
		}
	}
}

// unreachable reports files that no way of links leads to from pack.md. Walkthroughs are found by their scenario.
func (s *scope) unreachable(manifest *file) {
	seen := reachable(s.leads, manifest.path)
	for _, p := range s.paths() {
		f := s.files[p]
		if f == nil || f.translation || f.kind == KindWalk || f.kind == KindPack || seen[f.path] {
			continue
		}
		s.report(Pos{f.path, 1, 1}, "P013", "nothing leads from pack.md to this file", "link to it, from pack.md or from a file that pack.md links to")
	}
}

// reachable are the places that ways lead to from these, and these.
func reachable(ways map[string][]string, from ...string) map[string]bool {
	seen := map[string]bool{}
	for queue := from; len(queue) > 0; queue = queue[1:] {
		if at := queue[0]; !seen[at] {
			seen[at] = true
			queue = append(queue, ways[at]...)
		}
	}
	return seen
}
