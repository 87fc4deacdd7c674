package content

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Competency is a skill with behaviours, levels and alignments.
type Competency struct {
	Pos        Pos
	ID         string
	Title      string
	Area       string
	Parent     Ref
	Name       Line
	About      Prose
	Behaviours []Behaviour // what it looks like
	Obstacles  []Behaviour // what gets in the way
	Levels     []Level
	Rules      []LevelRule
	Alignments []Alignment
}

// Behaviour is the observable unit that evidence is about.
type Behaviour struct {
	Pos  Pos
	ID   string
	Text Line
}

// Level is a row of the level table, from 1.
type Level struct {
	Pos     Pos
	N       int
	Name    string // "Practising"
	InShort Line
	TellBy  Line
	EQF     int // 0: not given
}

// LevelRule is what reaching a level asks for; all tests of all rules for a level have to hold.
type LevelRule struct {
	Pos   Pos
	Level int
	Tests []Measure
}

func (s *scope) parseCompetency(f *file) *Competency {
	c := &Competency{Pos: f.titlePos, ID: f.id, Title: f.front.str("title"), Area: f.front.str("area"), Name: f.title}
	about, parts := s.parts(f, []partRule{
		{"What it looks like", true}, {"What gets in the way", false}, {"Levels", true}, {"Reaching a level", false}, {"Alignment", false},
	}, "P002", "P002", "a competency")
	c.About = s.prose(about)
	c.Behaviours, c.Obstacles = s.behaviours(parts["What it looks like"]), s.behaviours(parts["What gets in the way"])
	c.Levels = s.levels(parts["Levels"])
	c.Rules = s.levelRules(parts["Reaching a level"], len(c.Levels))
	c.Alignments = s.alignments(parts["Alignment"].blocks)
	if s.edits() {
		wording{s, f}.competency(c)
	}
	return c
}

// parent sets the competency that this one belongs to, once all are known.
func (s *scope) parent(f *file, c *Competency) {
	name := f.front.str("parent")
	if name == "" {
		return
	}
	ref, ok := s.competency(name)
	if !ok || ref == (Ref{s.pack.ID, c.ID}) {
		s.report(f.front.at("parent"), "P010", "no other competency is called `"+name+"`", suggestFrom(name, s.competencyNames()))
		return
	}
	c.Parent = ref
}

func (s *scope) behaviours(part section) []Behaviour {
	var out []Behaviour
	for _, item := range items(part.blocks) {
		p, _ := item[0].(Paragraph)
		lit, words, ok := leadingLiteral(p.Text)
		if !ok {
			s.report(item[0].At(), "P003", "this behaviour has no name", "start it with a short name in backticks: - `plays-back` Says back the gist.")
			continue
		}
		if c, _ := parseChip(lit); !isLoneName(c) || strings.Contains(lit.Text, "/") {
			s.report(lit.Pos, "P003", "`"+lit.Text+"` cannot be the name of a behaviour", "use letters, digits and hyphens, such as `plays-back`")
			continue
		}
		out = append(out, Behaviour{lit.Pos, lit.Text, words})
	}
	if part.head.Level > 0 && len(out) == 0 && len(part.blocks) > 0 {
		s.report(part.head.Pos, "P002", "“"+part.head.Text.String()+"” has no list of behaviours", "write each as - `name` What one can see.")
	}
	return out
}

func isLoneName(c chip) bool {
	_, ok := c.(nameChip)
	return ok
}

// sameBehaviours reports behaviours that two places of the pack define.
func (s *scope) sameBehaviours() {
	first := map[string]Pos{}
	for _, c := range s.competencies {
		for _, b := range slices.Concat(c.Behaviours, c.Obstacles) {
			if at, ok := first[b.ID]; ok {
				s.report(b.Pos, "C001", "the behaviour `"+b.ID+"` is defined twice", fmt.Sprintf("the other one is in %s, line %d: give one another name", at.File, at.Line))
				continue
			}
			first[b.ID] = b.Pos
		}
	}
}

func (s *scope) levels(part section) []Level {
	var out []Level
	for _, b := range part.blocks {
		t, ok := b.(Table)
		if !ok {
			continue
		}
		if len(t.Head) < 3 {
			s.report(t.Pos, "C002", "the table of levels has too few columns", "it takes Level, In short, You can tell because, and EQF")
			return nil
		}
		for i, row := range t.Rows {
			out = append(out, s.level(row, len(out)+1, Pos{t.Pos.File, t.Pos.Line + 2 + i, t.Pos.Col}))
		}
	}
	if part.head.Level > 0 && len(out) == 0 && len(part.blocks) > 0 {
		s.report(part.head.Pos, "C002", "there is no table of levels", "it takes the columns Level, In short, You can tell because, and EQF")
	}
	return out
}

func (s *scope) level(row []Line, want int, at Pos) Level {
	number, name, _ := strings.Cut(row[0].String(), " ")
	n, err := strconv.Atoi(number)
	if err != nil || n != want {
		s.report(at, "C002", fmt.Sprintf("here level %d is expected, not “%s”", want, row[0]), fmt.Sprintf("number the levels from 1 upwards: `%d Name`", want))
	}
	l := Level{Pos: at, N: want, Name: strings.TrimSpace(name), InShort: row[1], TellBy: row[2]}
	if len(row) > 3 && len(row[3]) > 0 {
		eqf, err := strconv.Atoi(row[3].String())
		if err != nil || eqf < 1 || eqf > 8 {
			s.report(at, "C002", "EQF levels are numbers from 1 to 8, not “"+row[3].String()+"”", "")
		}
		l.EQF = eqf
	}
	return l
}

func (s *scope) levelRules(part section, levels int) []LevelRule {
	var out []LevelRule
	for _, item := range items(part.blocks) {
		p, _ := item[0].(Paragraph)
		words, chips := cutChips(p.Text)
		n, err := strconv.Atoi(strings.TrimPrefix(words.String(), "Level "))
		if levels > 0 && (err != nil || n < 1 || n > levels) {
			s.report(item[0].At(), "C002", "there is no level “"+words.String()+"”", "write - Level 1 and then chips such as `evidence >= 4`")
		}
		rule := LevelRule{Pos: item[0].At(), Level: n}
		for _, lit := range chips {
			c, f := parseChip(lit)
			if m, ok := c.(measureChip); ok && m.of != OfGrade {
				rule.Tests = append(rule.Tests, Measure{lit.Pos, m.of, m.op, m.value})
				continue
			}
			s.strangeChip(lit, f, onLevelRule())
		}
		if len(chips) == 0 {
			s.report(item[0].At(), "P003", "this line does not say what the level asks for", "add chips such as `evidence >= 4`")
		}
		out = append(out, rule)
	}
	return out
}

func onLevelRule() place {
	return place{
		"P003", "in what a level asks for",
		[]string{"evidence", "mastery", "scenarios", "contexts", "days", "tries"},
		"a level takes `evidence >= 4`, `mastery >= 0.6`, `scenarios >= 1`, `contexts >= 2`, `days >= 2`",
	}
}
