package gift

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"example.com/hearten/content"
)

// Checkup writes the questions as a checkup, in markdown. id and title are used where the category has none. What a checkup needs
// and GIFT does not say is left out, for lint to ask for.
func (c Category) Checkup(id, title string) string {
	var b strings.Builder
	c.head(&b, content.KindCheckup, id, title)
	if c.About != "" {
		b.WriteString(c.About + "\n\n")
	}
	for i, it := range c.Items {
		it.write(&b, "##", i+1, true)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// Lesson writes the questions as the checks of a lesson, whose other parts are still to be written. What descriptions say goes
// under Idea.
func (c Category) Lesson(id, title string) string {
	var b strings.Builder
	c.head(&b, content.KindLesson, id, title)
	if c.About != "" {
		b.WriteString("## Idea\n\n" + c.About + "\n\n")
	}
	b.WriteString("## Check\n\n")
	for i, it := range c.Items {
		it.write(&b, "###", i+1, false)
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func (c Category) head(b *strings.Builder, kind content.Kind, id, title string) {
	if c.Title != "" {
		title = c.Title
	}
	fmt.Fprintf(b, "---\nkind: %s\nid: %s\ntitle: %s\n", kind, id, strconv.Quote(title))
	if c.Skill != "" {
		fmt.Fprintf(b, "competency: %s\n", c.Skill)
	}
	fmt.Fprintf(b, "---\n\n# %s\n\n", heading(words(title)))
}

// write writes a question under a heading; leveled is whether it says its own level.
func (it Item) write(b *strings.Builder, marks string, number int, leveled bool) {
	title := it.Title
	if strings.TrimSpace(title) == "" {
		title = fmt.Sprintf("Question %d", number)
	}
	fmt.Fprintf(b, "%s %s\n\n", marks, heading(title))
	if leveled && it.Level > 0 {
		fmt.Fprintf(b, "`level %d`\n\n", it.Level)
	}
	if it.Stem != "" {
		b.WriteString(it.Stem + "\n\n")
	}
	for i, a := range it.Answers {
		mark := "- "
		if it.Fixed {
			mark = fmt.Sprintf("%d. ", i+1)
		}
		box := "[ ]"
		if a.Grade == content.Best {
			box = "[x]"
		}
		fmt.Fprintf(b, "%s%s %s `%s`", mark, box, a.Text, a.Grade)
		for _, e := range a.Effects {
			fmt.Fprintf(b, " `%s`", e)
		}
		b.WriteByte('\n')
		if a.Feedback == "" {
			continue
		}
		for _, l := range strings.Split(a.Feedback, "\n") {
			b.WriteString(strings.TrimRight(strings.Repeat(" ", len(mark))+"> "+l, " ") + "\n")
		}
	}
	b.WriteByte('\n')
}

// heading keeps signs at the end of a heading, which would be read as its frame.
func heading(markdown string) string {
	return regexp.MustCompile(`(^|\s)(#+)\s*$`).ReplaceAllString(strings.ReplaceAll(markdown, "\n", " "), `$1\$2`)
}
