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

// Criterion is one line of a badge's criteria; every part of it has to hold.
type Criterion struct {
	Pos Pos
	// Text is the line in words, chips left out but behaviours kept as literals.
	Text       Line
	Targets    []Target
	Behaviours []Ref
	Measures   []Measure
	Ending     EndingKind // "" where no ending is asked for
	Level      int        // 0 where no level is asked for
	// SelfReported says that the learner's own word is enough and that the badge says so.
	SelfReported   bool
	Confirmed      bool // by a coach or a peer
	CoachConfirmed bool
}

// parseBadge reads a badge; what its criteria link to is resolved by then.
func (s *scope) parseBadge(f *file) *Badge {
	b := &Badge{
		Pos: f.titlePos, ID: f.id, Title: f.front.str("title"), Name: f.title, Level: f.front.num("level"),
		EQF: f.front.num("eqf"), Image: f.front.str("image"), Renew: f.front.str("renew"),
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
			if len(b.Criteria) > 0 && !slices.ContainsFunc(b.Criteria, Criterion.earns) {
				s.report(part.head.Pos, "B004", "finishing things is all that these criteria ask for",
					"ask for something shown: `grade >= good`, a behaviour, `ending strong`, `evidence >= 3`")
			}
		case "Evidence":
			b.Evidence = s.lines(part.blocks, rules)
		case "Alignment":
			b.Alignments = s.alignments(part.blocks, f)
		}
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

func (s *scope) criteria(part section, listed []Ref) []Criterion {
	var out []Criterion
	for _, b := range part.blocks {
		list, ok := b.(List)
		if !ok {
			s.report(b.At(), "P002", "only a list of criteria may stand here", "start each criterion with `- [ ]`")
			continue
		}
		for _, item := range list.Items {
			text, ok := itemText(item)
			at := startOf(item, list)
			_, words, boxed := cutBox(text)
			if !ok || !boxed {
				s.report(at, "P002", "this criterion does not start with a box", "start it with `- [ ]`")
				continue
			}
			out = append(out, s.criterion(words, at, listed))
		}
	}
	return out
}

func (s *scope) criterion(words Line, at Pos, listed []Ref) Criterion {
	c := Criterion{Pos: at}
	for _, in := range words {
		switch in := in.(type) {
		case Link:
			if in.Target.Kind != "" {
				c.Targets = append(c.Targets, in.Target)
			}
		case Literal:
			if !s.criterionChip(&c, in, listed) {
				continue
			}
		case Text, Strong, Emphasis, Struck, Break, CueMark:
		}
		c.Text = appendInline(c.Text, in)
	}
	c.Text = trimLine(c.Text)
	return c
}

// appendInline adds to a line; where a chip was left out between two texts, one space stays.
func appendInline(l Line, in Inline) Line {
	text, ok := in.(Text)
	if !ok || len(l) == 0 {
		return append(l, in)
	}
	last, ok := l[len(l)-1].(Text)
	if !ok {
		return append(l, in)
	}
	if strings.HasSuffix(string(last), " ") {
		text = Text(strings.TrimLeft(string(text), " "))
	}
	return append(l[:len(l)-1:len(l)-1], last+text)
}

// criterionChip reads a chip of a criterion and reports whether it stays as words: a behaviour does.
func (s *scope) criterionChip(c *Criterion, lit Literal, listed []Ref) bool {
	parsed, f := parseChip(lit)
	switch chip := parsed.(type) {
	case measureChip:
		c.Measures = append(c.Measures, Measure{lit.Pos, chip.of, chip.op, chip.value})
	case endingChip:
		c.Ending = EndingKind(chip)
	case levelChip:
		c.Level = int(chip)
	case wordChip:
		switch chip {
		case "self-reported":
			c.SelfReported = true
		case "confirmed":
			c.Confirmed = true
		case "coach-confirmed":
			c.CoachConfirmed = true
		default:
			s.strangeChip(lit, f, onCriterion())
		}
	case nameChip:
		ref, found := s.behaviour(chip.name.text, listed)
		switch found {
		case unknownName:
			legal := append(s.behaviourNames(listed), "self-reported", "confirmed", "coach-confirmed")
			s.report(lit.Pos, "B001", fmt.Sprintf("no behaviour is called `%s`", lit.Text), suggestFrom(lit.Text, legal))
		case ambiguousName:
			s.report(lit.Pos, "B001", fmt.Sprintf("`%s` is a behaviour of two packs", lit.Text),
				fmt.Sprintf("say which: `other-pack/%s`", lit.Text))
		case foundListed, foundRest:
			c.Behaviours = append(c.Behaviours, ref)
		}
		return true
	case gradeChip, effectChip, ifChip, asChip, catchesChip, weightChip, triggerChip, nil:
		s.strangeChip(lit, f, onCriterion())
	}
	return false
}

// earns reports whether a criterion asks for more than having finished something.
func (c Criterion) earns() bool {
	if len(c.Behaviours) > 0 || c.Ending != "" || c.Level > 0 || c.SelfReported || c.Confirmed || c.CoachConfirmed {
		return true
	}
	if slices.ContainsFunc(c.Targets, func(t Target) bool { return t.Kind == KindScenario && t.Slug != "" }) {
		return true
	}
	return slices.ContainsFunc(c.Measures, func(m Measure) bool { return !m.Op.Holds(0, m.Value) })
}
