package content

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
)

// Badge is a rule: what somebody has to show to earn it.
type Badge struct {
	Pos        Pos
	ID         string
	Title      string
	Competency Ref
	Level      int
	EQF        int
	Image      string
	ImagePos   Pos    // of the line that names it
	Renew      string // a duration such as "24 months", "" for never
	Tags       []string
	Name       Line
	About      Prose
	Criteria   []Criterion
	// Narrative is the Criteria section as the author wrote it, markdown.
	Narrative  string
	Evidence   Prose
	Alignments []Alignment
}

// parseBadge reads a badge; what its criteria link to is resolved by then.
func (s *scope) parseBadge(f *file) *Badge {
	b := &Badge{
		Pos: f.titlePos, ID: f.id, Title: f.front.str("title"), Name: f.title, Level: f.front.num("level"),
		EQF: f.front.num("eqf"), Image: f.front.str("image"), ImagePos: f.front.at("image"), Renew: f.front.str("renew"),
	}
	listed := s.listed(f, "competency")
	if len(listed) > 0 {
		b.Competency = listed[0]
	}
	for _, tag := range f.front.list("tags") {
		b.Tags = append(b.Tags, tag.Text)
	}
	before, parts := sections(f.blocks, 2)
	names := s.vocabulary()
	rules := lineRules{names: names, at: onParagraph()}
	b.About = s.lines(before, rules)
	s.checkSections(f, parts, "Criteria", []string{"Criteria", "Evidence", "Alignment"})
	for _, part := range parts {
		switch part.head.Text.String() {
		case "Criteria":
			b.Criteria = s.criteria(part, listed)
			b.Narrative = f.under(part.head, parts)
		case "Evidence":
			b.Evidence = s.lines(part.blocks, rules)
		case "Alignment":
			b.Alignments = s.alignments(part.blocks)
		}
	}
	if s.edits() {
		wording{s, f}.prose(b.About, b.Evidence)
	}
	if len(b.Alignments) == 0 {
		s.report(f.titlePos, "B003", "this badge is aligned with no public framework",
			"add `## Alignment` and a link with a chip such as `ESCO 1.1.1`")
	}
	return b
}

// checkSections reports sections that the kind does not know, has twice, or misses.
func (s *scope) checkSections(f *file, parts []section, must string, legal []string) {
	seen := map[string]bool{}
	for _, part := range parts {
		name := part.head.Text.String()
		switch {
		case !slices.Contains(legal, name):
			s.report(part.head.Pos, "P002", fmt.Sprintf("a %s has no section called “%s”", f.kind, name), suggestFrom(name, legal))
		case seen[name]:
			s.report(part.head.Pos, "P002", fmt.Sprintf("the section “%s” is there twice", name), "put both into one")
		case name == must && len(part.blocks) == 0:
			s.report(part.head.Pos, "P002", fmt.Sprintf("the section “%s” is empty", name), "")
		}
		seen[name] = true
	}
	if !seen[must] {
		s.report(f.titlePos, "P002", fmt.Sprintf("the section “%s” is missing", must), fmt.Sprintf("add `## %s`", must))
	}
}

// under is what stands under a heading, up to the next of these, as the author wrote it.
func (f *file) under(head Subheading, parts []section) string {
	lines := bytes.Split(f.text, []byte("\n"))
	from, to := head.Pos.Line, len(lines)
	for _, part := range parts {
		if at := part.head.Pos.Line; at > head.Pos.Line {
			to = min(to, at-1)
		}
	}
	if from < to && len(bytes.Trim(lines[from], "- \t")) == 0 { // the line under a heading of two lines
		from++
	}
	return strings.TrimSpace(string(bytes.Join(lines[min(from, to):to], []byte("\n"))))
}
