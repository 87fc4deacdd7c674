package content

import (
	"fmt"
	"slices"
	"strings"
)

// What is said of an option whose box is missing, and of one whose box is empty where its grade says best.
const (
	noBox    = "this option has no box"
	emptyBox = "the chip says best, and the box is empty"
)

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
	if len(q.strayOptions(part)) == 0 {
		q.check(out)
	}
	return out
}

// strayOptions reports options that are read as words; how many there are, and of which grades, is not known with these.
func (q *questions) strayOptions(part section) []stray {
	if q.s.trusted {
		return nil
	}
	out := q.f.strayOptions(part)
	for _, s := range out {
		q.s.report(s.at, "Q001", "this option is read as words of what stands above it", "start it with `- ` at the edge")
	}
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
	c, f := parseChip(lit)
	level, ok := c.(levelChip)
	if !ok {
		if head, _, more := strings.Cut(lit.Text, " "); more && head != "if" && nearest(head, onItem().legal) != "" {
			q.s.strangeChip(lit, f, onItem())
		}
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
		q.s.report(out.Pos, "Q001", noBox, "start it with `[ ]`, or `[x]` if it is the best one")
	}
	if checked {
		out.Grade = Best
	}
	if len(words) == 0 {
		q.s.report(out.Pos, "Q001", "this option has no words", "write `- [ ] words`")
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
			} else if q.s.draft {
				out.Effects = append(out.Effects, Effect{Pos: lit.Pos, Points: c.points, Behaviour: q.s.asWritten(c.name.text)})
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
	q.s.report(lit.Pos, "Q006", emptyBox, "write `[x]`")
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
		"Q005", "on an option",
		[]string{"best", "good", "weak", "poor", "+", "-"},
		"an option takes `best`, `good`, `weak` or `poor`, and `+1 name`",
	}
}
