package gift

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// Lesson writes the checks of a lesson. The pack is the one around it, "" where there is none.
func Lesson(l *content.Lesson, pack content.Draft) string {
	w := writer{from: "lessons/" + l.ID, pack: pack, skill: l.Competency}
	w.category(l.Title)
	for _, q := range l.Checks {
		w.question(q)
	}
	return w.String()
}

// Checkup writes the situations of a checkup, and first what it says of itself, as a description.
func Checkup(c *content.Checkup, pack content.Draft) string {
	w := writer{from: "checkups/" + c.ID, pack: pack, skill: c.Competency}
	w.category(c.Title)
	if about := prose(c.About); about != "" {
		fmt.Fprintf(&w, "::%s::[markdown]%s\n\n", escape(oneSpace(c.Title)), escape(about))
	}
	for _, q := range c.Items {
		w.question(q)
	}
	return w.String()
}

// writer writes one file.
type writer struct {
	strings.Builder
	from  string
	pack  content.Draft
	skill content.Ref
}

// category names what the questions come from; a slash within a name is doubled.
func (w *writer) category(title string) {
	path := strings.ReplaceAll(oneSpace(title), "/", "//")
	if w.pack.Title != "" {
		path = strings.ReplaceAll(oneSpace(w.pack.Title), "/", "//") + "/" + path
	}
	fmt.Fprintf(w, "$CATEGORY: %s\n\n", path)
}

func (w *writer) question(q *content.Question) {
	id := w.from + "#" + q.Slug
	if w.pack.Pack != "" {
		id = string(w.pack.Pack) + "/" + id
	}
	fmt.Fprintf(w, "// [id:%s] [tag:level %d]", id, q.Level)
	if !w.skill.IsZero() {
		fmt.Fprintf(w, " [tag:skill %s]", w.skill)
	}
	w.WriteByte('\n')
	if q.Fixed {
		w.WriteString("// in this order\n")
	}
	for i, o := range q.Options {
		if len(o.Effects) > 0 {
			fmt.Fprintf(w, "// %d: %s\n", i+1, w.effects(o.Effects))
		}
	}
	title := oneSpace(q.Ask.String())
	stem := q.Ask.Markdown()
	if body := prose(q.Body); body != "" {
		stem += "\n\n" + body
	}
	fmt.Fprintf(w, "::%s::[markdown]%s{\n", escape(title), escape(stem))
	for _, o := range q.Options {
		fmt.Fprintf(w, "\t%s%s", sign(o.Grade), escape(answer(o.Words.Markdown())))
		if feedback := prose(o.Feedback); feedback != "" {
			w.WriteString("#" + escape(feedback))
		}
		w.WriteByte('\n')
	}
	w.WriteString("}\n\n")
}

// effects writes points for behaviours as authors do, with a pack where it is another than the question's.
func (w *writer) effects(all []content.Effect) string {
	out := make([]string, len(all))
	for i, e := range all {
		name := strings.TrimPrefix(e.Behaviour.String(), "/")
		if e.Behaviour.Pack == w.pack.Pack {
			name = e.Behaviour.ID
		}
		out[i] = fmt.Sprintf("%+d %s", e.Points, name)
	}
	return strings.Join(out, ", ")
}

func sign(g content.Grade) string {
	switch g {
	case content.Best:
		return "="
	case content.Good:
		return "~%66.66667%"
	case content.Weak:
		return "~%33.33333%"
	case content.Poor:
	}
	return "~"
}

// answer keeps the words of an answer from being read as its weight.
func answer(markdown string) string {
	if strings.HasPrefix(markdown, "%") {
		return `\` + markdown
	}
	return markdown
}

// prose writes blocks as markdown, with their conditions in front of them.
func prose(p content.Prose) string { return strings.TrimSpace(withConditions(p).Markdown()) }

func withConditions(p content.Prose) content.Prose {
	out := slices.Clone(p)
	for i, b := range out {
		switch b := b.(type) {
		case content.Paragraph:
			if b.If != nil {
				b.Text = slices.Concat(content.Line{content.Literal{Text: "if " + b.If.String()}, content.Text(" ")}, b.Text)
			}
			out[i] = b
		case content.List:
			b.Items = slices.Clone(b.Items)
			for j := range b.Items {
				b.Items[j] = withConditions(b.Items[j])
			}
			out[i] = b
		case content.Quote:
			b.Body = withConditions(b.Body)
			out[i] = b
		case content.Code, content.Table, content.Subheading, content.Rule:
		}
	}
	return out
}

// escape writes text so that GIFT reads it as text. An empty line would end the question, so line ends are written as signs.
func escape(text string) string {
	return strings.NewReplacer(`\`, `\\`, "~", `\~`, "=", `\=`, "#", `\#`, "{", `\{`, "}", `\}`, ":", `\:`, "\n", `\n`).Replace(text)
}

func oneSpace(s string) string { return strings.Join(strings.Fields(s), " ") }
