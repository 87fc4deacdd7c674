package content

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Grade is how well an answer fits its moment: 0 poor, 1 weak, 2 good, 3 best.
type Grade int

// The grades of the format.
const (
	Poor Grade = iota
	Weak
	Good
	Best
)

// ParseGrade reads a grade as authors write it.
func ParseGrade(s string) (Grade, bool) {
	for g := Poor; g <= Best; g++ {
		if g.String() == s {
			return g, true
		}
	}
	return 0, false
}

// String writes the grade as authors do.
func (g Grade) String() string {
	switch g {
	case Poor:
		return "poor"
	case Weak:
		return "weak"
	case Good:
		return "good"
	case Best:
		return "best"
	}
	return fmt.Sprintf("grade %d", int(g))
}

// MarshalText writes the grade as authors do.
func (g Grade) MarshalText() ([]byte, error) { return []byte(g.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (g *Grade) UnmarshalText(b []byte) error {
	got, ok := ParseGrade(string(b))
	if !ok {
		return fmt.Errorf("%q is not a grade", Clean(string(b)))
	}
	*g = got
	return nil
}

// Effect is `+2 name` or `-1 name`: points for a behaviour, or a step of a meter. Exactly one of the names is set.
type Effect struct {
	Pos       Pos
	Points    int
	Behaviour Ref
	Meter     string
}

// Key names an option or a choice for the journal: its index among all options or choices of the file, from 0 in the
// author's order, and a hash of its words, so that an edit of the file can be noticed. Its text form is `7-3f2a9c1b`.
type Key struct {
	Index int
	Hash  string
}

// NewKey makes the key of the option or choice at index with these words: the first eight hex digits of the SHA-256
// of the words with white space folded.
func NewKey(index int, words Line) Key {
	sum := sha256.Sum256([]byte(strings.Join(strings.Fields(words.String()), " ")))
	return Key{index, hex.EncodeToString(sum[:4])}
}

// String returns `index-hash`.
func (k Key) String() string { return fmt.Sprintf("%d-%s", k.Index, k.Hash) }

// MarshalText writes `index-hash`.
func (k Key) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (k *Key) UnmarshalText(b []byte) error {
	index, hash, ok := strings.Cut(string(b), "-")
	n, err := strconv.Atoi(index)
	if !ok || err != nil || n < 0 {
		return fmt.Errorf("%q is not the key of a choice", Clean(string(b)))
	}
	*k = Key{n, hash}
	return nil
}

// Question is a lesson's check or a checkup's situation.
type Question struct {
	Pos Pos
	// Slug is the heading's slug in the source language; `lesson#slug` is the question's key.
	Slug string
	Ask  Line
	Body Prose
	// Level is the item's level in a checkup, the lesson's level in a lesson.
	Level   int
	Options []*Option
	// Fixed keeps the author's order (a numbered list); otherwise the order is shuffled by the run's seed.
	Fixed bool
}

// Option is one answer.
type Option struct {
	Pos      Pos
	Key      Key
	Words    Line
	Grade    Grade
	Effects  []Effect
	Feedback Prose
}

// cutBox takes the `[ ]` or `[x]` off the start of an option's words.
func cutBox(l Line) (checked bool, words Line, ok bool) {
	l = trimLine(l)
	if len(l) == 0 {
		return false, l, false
	}
	t, isText := l[0].(Text)
	if !isText {
		return false, l, false
	}
	for _, box := range []string{"[ ]", "[x]", "[X]"} {
		rest, found := strings.CutPrefix(string(t), box)
		if found && (rest == "" || rest[0] == ' ') {
			return box != "[ ]", trimLine(append(Line{Text(rest)}, l[1:]...)), true
		}
	}
	return false, l, false
}

// questions reads the checks of a lesson or the items of a checkup; the index of options runs through the file.
type questions struct {
	s       *scope
	f       *file
	listed  []Ref
	level   int
	checkup bool
	index   int
}

func (q *questions) all(parts []section) []*Question {
	var out []*Question
	for _, p := range parts {
		out = append(out, q.question(p))
	}
	return out
}

func (q *questions) question(part section) *Question {
	out := &Question{Pos: part.head.Pos, Slug: part.head.Slug, Ask: part.head.Text, Level: q.level}
	body, lists := q.split(part.blocks)
	if q.checkup {
		body = q.takeLevel(out, body)
	}
	out.Body = q.s.lines(body, lineRules{names: q.s.vocabulary(), at: onItem()})
	for _, l := range lists {
		out.Fixed = out.Fixed || l.Ordered
		for _, item := range l.Items {
			out.Options = append(out.Options, q.option(l, item))
		}
	}
	q.check(out)
	return out
}

// split tells the options of a question from what is asked. Where no list has a box, the last one is meant.
func (q *questions) split(blocks []Block) (body []Block, lists []List) {
	last := -1
	for i, b := range blocks {
		if l, ok := isAnswers(b); ok {
			lists = append(lists, l)
			continue
		}
		if _, ok := b.(List); ok {
			last = len(body)
		}
		body = append(body, blocks[i])
	}
	if len(lists) == 0 && last >= 0 {
		lists = []List{body[last].(List)}
		body = slices.Delete(body, last, last+1)
	}
	return body, lists
}

// takeLevel reads the `level 2` that a checkup's situation starts with.
func (q *questions) takeLevel(out *Question, body []Block) []Block {
	if len(body) == 0 {
		return body
	}
	p, ok := body[0].(Paragraph)
	if !ok {
		return body
	}
	lit, rest, ok := leadingLiteral(p.Text)
	if !ok {
		return body
	}
	c, _ := parseChip(lit)
	level, ok := c.(levelChip)
	if !ok {
		return body
	}
	if out.Level, p.Text = int(level), rest; len(rest) == 0 {
		return body[1:]
	}
	return append([]Block{p}, body[1:]...)
}

func (q *questions) option(l List, item Prose) *Option {
	out := &Option{Pos: l.Pos}
	if len(item) == 0 {
		q.s.report(l.Pos, "Q001", "this option is empty", "write `- [ ] words`")
		return out
	}
	out.Pos = item[0].At()
	p, _ := item[0].(Paragraph)
	words, chips := cutChips(p.Text)
	checked, words, boxed := cutBox(words)
	if !boxed {
		q.s.report(out.Pos, "Q001", "this option has no box", "start it with `[ ]`, or `[x]` if it is the best one")
	}
	if checked {
		out.Grade = Best
	}
	out.Words, out.Key = words, NewKey(q.index, words)
	q.index++
	q.chips(out, chips, checked, boxed)
	q.strays(words)
	q.feedback(out, item[1:])
	return out
}

// chips reads what stands behind an option's words: one grade and effects.
func (q *questions) chips(out *Option, chips []Literal, checked, boxed bool) {
	graded := false
	for _, lit := range chips {
		c, f := parseChip(lit)
		switch c := c.(type) {
		case gradeChip:
			if graded {
				q.s.report(lit.Pos, "Q005", "this option has two grades", "keep one of them")
			}
			out.Grade, graded = Grade(c), true
			if boxed && checked != (out.Grade == Best) {
				q.disagree(lit, checked)
			}
		case effectChip:
			if ref, ok := q.s.named(entry{c.name.text, c.name.pos}, q.listed, "Q004"); ok {
				out.Effects = append(out.Effects, Effect{Pos: lit.Pos, Points: c.points, Behaviour: ref})
			}
		default:
			q.s.strangeChip(lit, f, onOption())
		}
	}
}

func (q *questions) disagree(lit Literal, checked bool) {
	if checked {
		q.s.report(lit.Pos, "Q006", "the box says best, and the chip says `"+lit.Text+"`", "write `[ ]`, or `best`")
		return
	}
	q.s.report(lit.Pos, "Q006", "the chip says best, and the box is empty", "write `[x]`")
}

// strays reports chips that are followed by words.
func (q *questions) strays(words Line) {
	for _, in := range words {
		lit, ok := in.(Literal)
		if !ok {
			continue
		}
		switch c, _ := parseChip(lit); c.(type) {
		case gradeChip, effectChip:
			q.s.report(lit.Pos, "Q005", "`"+lit.Text+"` stands in the middle of the words", "move it to the end of the option")
		}
	}
}

func (q *questions) feedback(out *Option, rest []Block) {
	quoted := false
	for _, b := range rest {
		if quote, ok := b.(Quote); ok {
			quoted = true
			out.Feedback = append(out.Feedback, q.s.prose(quote.Body)...)
			continue
		}
		out.Feedback = append(out.Feedback, q.s.prose([]Block{b})...)
	}
	if quoted && len(out.Feedback) > 0 {
		return
	}
	remedy := "add a line below it: two spaces, `>` and what this answer does"
	if len(rest) > 0 && !quoted {
		remedy = "put a `>` before the words below it"
	}
	q.s.report(out.Pos, "Q002", "this option has no feedback", remedy)
}

func (q *questions) check(out *Question) {
	if len(out.Options) < 2 {
		q.s.report(out.Pos, "Q007", "“"+out.Ask.String()+"” has fewer than two options", "write each as `- [ ] words`, and the best one as `- [x] words`")
		return
	}
	best := 0
	for _, o := range out.Options {
		if o.Grade == Best {
			best++
		}
	}
	if best != 1 {
		q.s.report(out.Pos, "Q003", fmt.Sprintf("“%s” has %d best options instead of one", out.Ask, best), "mark exactly one with `[x]`")
	}
}

func onOption() place {
	return place{
		"Q005", "on an option", []string{"best", "good", "weak", "poor", "+", "-"},
		"an option takes `best`, `good`, `weak` or `poor`, and `+1 name`",
	}
}
