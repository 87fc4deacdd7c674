package twee

import (
	"fmt"
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/hearten/content"
	"golang.org/x/tools/txtar"
)

// Scenario writes the story as a scenario, in markdown. title is used where the story has none. What a scenario needs and the story
// does not say is left out, for lint to ask for.
func (t *Told) Scenario(id, title string) (string, error) {
	if t.Title != "" {
		title = t.Title
	}
	p := newPage(t)
	draft := p.write(id, title, func(string) string { return "x" })
	slugs, err := slugsOf(draft, len(p.scenes))
	if err != nil {
		return "", err
	}
	to := map[string]string{}
	for i, s := range p.scenes {
		to[s.Name] = slugs[i]
	}
	return p.write(id, title, func(name string) string {
		if slug, ok := to[name]; ok {
			return slug
		}
		return anchor(name)
	}), nil
}

// slugsOf are the anchors of the scenes of a page, as the format makes them.
func slugsOf(page string, n int) ([]string, error) {
	fsys, err := txtar.FS(&txtar.Archive{Files: []txtar.File{{Name: "x.md", Data: []byte(page)}}})
	if err != nil {
		return nil, err
	}
	d, problems, err := content.LoadDraft(fsys, "x.md", nil)
	switch {
	case err != nil && len(problems) > 0:
		return nil, fmt.Errorf("the conversation is too large for one file: %s", problems[0].Message)
	case err != nil:
		return nil, err
	case len(d.Scenarios[0].Scenes) != n:
		return nil, fmt.Errorf("%d passages make %d scenes", n, len(d.Scenarios[0].Scenes))
	}
	var out []string
	for _, s := range d.Scenarios[0].Scenes {
		out = append(out, s.Slug)
	}
	return out, nil
}

// anchor is a name that no scene has, as one would be written.
func anchor(name string) string {
	return strings.Trim(regexp.MustCompile(`[^\pL\pM\d_]+`).ReplaceAllString(strings.ToLower(name), "-"), "-")
}

// page is a scenario being written.
type page struct {
	told    *Told
	forms   *patterns
	sugar   bool
	opening string // markup of the situation
	scenes  []Passage
	parts   []parted
}

func newPage(t *Told) *page {
	p := &page{told: t, forms: newPatterns(), scenes: t.Passages}
	p.sugar = t.Format == storyFormat || t.Format == "" && slices.ContainsFunc(t.Passages, func(s Passage) bool { return strings.Contains(s.Text, "<<") })
	if first := t.Passages[0]; slices.Contains(first.Tags, "opening") && len(t.Passages) > 1 {
		// The situation of our own stories leads to the first scene.
		opens := p.forms.part(first, p.sugar)
		at := -1
		if len(opens.links) == 1 {
			at = slices.IndexFunc(t.Passages, func(s Passage) bool { return s.Name == opens.links[0].to })
		}
		if at > 0 {
			p.opening = opens.text
			p.scenes = slices.Concat(t.Passages[at:at+1], t.Passages[1:at], t.Passages[at+1:])
		}
	}
	for _, s := range p.scenes {
		if slices.Contains(s.Tags, "routes") {
			p.parts = append(p.parts, p.forms.routesIn(s))
		} else {
			p.parts = append(p.parts, p.forms.part(s, p.sugar))
		}
	}
	return p
}

func (p *page) write(id, title string, slug func(name string) string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "---\nkind: scenario\nid: %s\ntitle: %s\n", id, strconv.Quote(title))
	for i, m := range p.meters() {
		if i == 0 {
			b.WriteString("meters:\n")
		}
		b.WriteString("  " + m + "\n")
	}
	b.WriteString("---\n\n" + heading(1, title) + prose(p.opening))
	for i, s := range p.scenes {
		b.WriteString(heading(2, s.Name))
		p.scene(&b, s, p.parts[i], slug)
	}
	return strings.TrimRight(b.String(), "\n") + "\n"
}

// meters are those of our own stories, by their names.
func (p *page) meters() []string {
	var out []string
	for _, m := range p.told.meters {
		out = append(out, m)
	}
	slices.Sort(out)
	return out
}

func (p *page) scene(b *strings.Builder, s Passage, of parted, slug func(string) string) {
	ending := ""
	for _, kind := range []content.EndingKind{content.EndingStrong, content.EndingMixed, content.EndingPoor} {
		if slices.Contains(s.Tags, "ending-"+string(kind)) {
			ending = string(kind)
		}
	}
	if ending != "" {
		fmt.Fprintf(b, "`ending %s`\n\n", ending)
	}
	b.WriteString(prose(of.text))
	for _, l := range of.links {
		if slices.Contains(s.Tags, "routes") {
			fmt.Fprintf(b, "- → [](#%s)%s\n", slug(l.to), literals(l.chips))
			continue
		}
		fmt.Fprintf(b, "- [%s](#%s)%s\n", linkText(l.words), slug(l.to), literals(l.chips))
		if reaction := prose(l.reaction); reaction != "" {
			b.WriteString("\n" + indented("  ", reaction) + "\n")
		}
		if feedback := prose(l.feedback); feedback != "" {
			b.WriteString(indented("  > ", feedback))
		}
		b.WriteString("\n")
	}
	b.WriteString("\n")
}

func literals(chips []string) string {
	if len(chips) == 0 {
		return ""
	}
	return " `" + strings.Join(chips, "` `") + "`"
}

func indented(before, text string) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(before+l, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

func heading(level int, words string) string {
	return content.Prose{content.Subheading{Level: level, Text: content.Line{content.Text(words)}}}.Markdown() + "\n"
}

// linkText writes plain words for between the brackets of a link.
func linkText(words string) string {
	if words = oneSpace(content.Clean(html.UnescapeString(words))); words == "" {
		words = "…"
	}
	return content.Line{content.Text(words)}.Markdown()
}

// prose makes markdown of markup, a paragraph for each of its lines: emphasis is kept, all else of a story format stays as words.
func prose(markup string) string {
	var out content.Prose
	for _, l := range strings.Split(markup, "\n") {
		rest, deeper := strings.CutPrefix(strings.TrimSpace(l), "!!")
		text := emphasised(rest)
		switch {
		case strings.TrimSpace(text.String()) == "":
		case deeper:
			out = append(out, content.Subheading{Level: 3, Text: text})
		default:
			out = append(out, content.Paragraph{Text: text})
		}
	}
	if len(out) == 0 {
		return ""
	}
	return out.Markdown() + "\n"
}

// emphasised reads `”bold”` and `//italic//` of all story formats. What is not closed stays as it is, as do the signs in addresses.
func emphasised(s string) content.Line {
	var out content.Line
	plain := 0 // where the words begin that are not in out yet
	open := map[string]bool{"''": true, "//": true}
	for i := 0; i+1 < len(s); i++ {
		sign := s[i : i+2]
		if !open[sign] || sign == "//" && !opensEmphasis(s, i) {
			continue
		}
		end := closing(s[i+2:], sign)
		if end < 0 {
			open[sign] = false // nor is there an end for a later one
			continue
		}
		words := content.Line{content.Text(decoded(s[i+2 : i+2+end]))}
		out = append(out, content.Text(decoded(s[plain:i])))
		if sign == "//" {
			out = append(out, content.Emphasis(words))
		} else {
			out = append(out, content.Strong(words))
		}
		plain = i + 2 + end + 2
		i = plain - 1
	}
	return append(out, content.Text(decoded(s[plain:])))
}

// opensEmphasis reports whether slashes stand before a word, and not within one.
func opensEmphasis(s string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	return (at == 0 || unicode.IsSpace(before) || strings.ContainsRune(`(“"'–—`, before)) &&
		at+2 < len(s) && s[at+2] != '/' && s[at+2] != ' '
}

// closing is where the words between two signs end, or -1.
func closing(s, sign string) int {
	for at := 1; at < len(s); at++ {
		i := strings.Index(s[at:], sign)
		if i < 0 {
			return -1
		}
		at += i
		if sign == "''" || !strings.ContainsRune(":/ ", rune(s[at-1])) {
			return at
		}
	}
	return -1
}

func decoded(s string) string {
	return strings.ReplaceAll(content.Clean(html.UnescapeString(s)), "\n", " ")
}
