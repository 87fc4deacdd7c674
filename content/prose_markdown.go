package content

import (
	"strconv"
	"strings"
)

// Markdown writes the prose as markdown that reads back as the same words in the same blocks: CommonMark with the tables, struck
// text and alerts of GFM. Whatever in the words looks like markdown is escaped. It is written as it is shown: conditions and cue
// marks are left out, who speaks stands before their words in bold with a colon, and a link that leads into the pack, which leads
// nowhere from here, is its words. It ends with a line end, or is empty.
func (p Prose) Markdown() string {
	lines := p.markdown()
	if len(lines) == 0 {
		return ""
	}
	return strings.Join(lines, "\n") + "\n"
}

// Markdown writes the line as markdown for the middle of a paragraph; breaks in it are line ends behind a backslash.
func (l Line) Markdown() string {
	w := lineWriter{}
	w.line(l)
	return w.String()
}

func (p Prose) markdown() []string {
	var out []string
	other := false // the mark of a list is another than that of the list right before it
	for i, b := range p {
		other = i > 0 && listAlike(p[i-1], b) && !other
		lines := blockMarkdown(b, other)
		if len(lines) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, "")
		}
		out = append(out, lines...)
	}
	return out
}

// listAlike reports whether two blocks are lists that would be read as one.
func listAlike(a, b Block) bool {
	before, ok := a.(List)
	after, also := b.(List)
	return ok && also && before.Ordered == after.Ordered
}

func blockMarkdown(b Block, other bool) []string {
	switch b := b.(type) {
	case Paragraph:
		return b.markdown()
	case List:
		return b.markdown(other)
	case Quote:
		lines := b.Body.markdown()
		if b.Alert != "" {
			lines = append([]string{"[!" + strings.ToUpper(b.Alert) + "]"}, lines...)
			if first, ok := b.first(); !ok || first.Speaker != "" {
				lines = append(lines[:1:1], append([]string{""}, lines[1:]...)...)
			}
		}
		return behind("> ", "> ", lines)
	case Code:
		fence := strings.Repeat("`", max(3, longestRun(b.Text, '`')+1))
		return append(append([]string{fence}, strings.Split(b.Text, "\n")...), fence)
	case Table:
		return b.markdown()
	case Subheading:
		w := lineWriter{heading: true}
		w.line(b.Text)
		return []string{strings.TrimRight(strings.Repeat("#", max(1, min(6, b.Level)))+" "+w.String(), " ")}
	case Rule:
		return []string{"___"}
	}
	return nil
}

// first is the paragraph that a quote starts with.
func (q Quote) first() (p Paragraph, ok bool) {
	if len(q.Body) > 0 {
		p, ok = q.Body[0].(Paragraph)
	}
	return p, ok
}

func (p Paragraph) markdown() []string {
	w := lineWriter{}
	if p.Speaker != "" {
		w.line(Line{Strong{Text(p.Speaker + ":")}, Text(" ")})
	}
	w.line(p.Text)
	if words := strings.TrimRight(w.String(), " "); words != "" {
		return strings.Split(words, "\n")
	}
	return nil
}

func (l List) markdown(other bool) []string {
	var out []string
	for i, item := range l.Items {
		mark := "- "
		switch {
		case l.Ordered && other:
			mark = strconv.Itoa(l.Start+i) + ") "
		case l.Ordered:
			mark = strconv.Itoa(l.Start+i) + ". "
		case other:
			mark = "* "
		}
		lines := item.markdown()
		if len(lines) == 0 {
			lines = []string{""}
		}
		out = append(out, behind(mark, strings.Repeat(" ", len(mark)), lines)...)
	}
	return out
}

func (t Table) markdown() []string {
	row := func(cells []Line) string {
		var b strings.Builder
		b.WriteByte('|')
		for _, c := range cells {
			w := lineWriter{cell: true}
			w.line(c)
			b.WriteString(" " + strings.TrimRight(w.String(), " ") + " |")
		}
		return b.String()
	}
	out := []string{row(t.Head), "|" + strings.Repeat(" --- |", len(t.Head))}
	for _, r := range t.Rows {
		out = append(out, row(r))
	}
	return out
}

// behind puts first before the first line and rest before the others.
func behind(first, rest string, lines []string) []string {
	out := make([]string, len(lines))
	for i, line := range lines {
		mark := rest
		if i == 0 {
			mark = first
		}
		out[i] = strings.TrimRight(mark+line, " ")
	}
	return out
}

// longestRun is the length of the longest run of a character.
func longestRun(s string, c rune) int {
	most, run := 0, 0
	for _, r := range s {
		if r != c {
			run = 0
			continue
		}
		run++
		most = max(most, run)
	}
	return most
}
