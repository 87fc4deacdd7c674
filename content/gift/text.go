package gift

import (
	"html"
	"regexp"
	"strings"

	"example.com/hearten/content"
)

// find is the offset of a sign that no backslash stands before, or -1.
func find(s, sign string) int {
	for i := 0; i < len(s); i++ {
		if s[i] == '\\' {
			i++
			continue
		}
		if strings.HasPrefix(s[i:], sign) {
			return i
		}
	}
	return -1
}

// cutAt cuts at the first such sign.
func cutAt(s, sign string) (before, after string) {
	if i := find(s, sign); i >= 0 {
		return s[:i], s[i+len(sign):]
	}
	return s, ""
}

// cutTitle takes `::title::` off the start.
func cutTitle(s string) (title, rest string) {
	s = strings.TrimSpace(s)
	after, ok := strings.CutPrefix(s, "::")
	if !ok {
		return "", s
	}
	end := find(after, "::")
	if end < 0 {
		return "", s
	}
	return after[:end], after[end+2:]
}

// formatOf takes `[markdown]` off the start; without one the format is that of the question.
func formatOf(s *string, otherwise string) string {
	for _, f := range []string{"markdown", "html", "moodle", "plain"} {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(*s), "["+f+"]"); ok {
			*s = rest
			return f
		}
	}
	return otherwise
}

// unescape reads the signs behind backslashes.
func unescape(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch c := s[i]; {
		case c == 'n':
			b.WriteByte('\n')
		case strings.IndexByte(`\~=#{}:`, c) >= 0:
			b.WriteByte(c)
		default:
			b.WriteByte('\\')
			b.WriteByte(c)
		}
	}
	return b.String()
}

// markdownOf makes markdown of a text in its format. Markdown stays as it is but for headings, which would begin another question;
// within answers, there are none at all.
func markdownOf(s, format string, within bool) string {
	s = strings.TrimSpace(content.Clean(unescape(s)))
	switch format {
	case "markdown":
		return flat(s, within)
	case "plain":
		return paragraphs(s)
	}
	return paragraphs(withoutTags(s))
}

// flat takes their meaning from lines that would begin a part of the file.
func flat(s string, within bool) string {
	lines := strings.Split(s, "\n")
	fence := false
	for i, l := range lines {
		trimmed := strings.TrimLeft(l, " ")
		if strings.HasPrefix(trimmed, "```") {
			fence = !fence
		}
		marks := len(trimmed) - len(strings.TrimLeft(trimmed, "#"))
		under := strings.Trim(trimmed, "= ") == "" || strings.Trim(trimmed, "- ") == ""
		if !fence && trimmed != "" && (marks > 0 && (marks < 4 || within) || i > 0 && under) {
			lines[i] = l[:len(l)-len(trimmed)] + `\` + trimmed
		}
	}
	if fence {
		lines = append(lines, "```")
	}
	return strings.Join(lines, "\n")
}

// withoutTags makes words of HTML: what its tags do for the look of it is left out.
func withoutTags(s string) string {
	s = regexp.MustCompile(`(?i)</p>|<br\s*/?>|</div>|</li>`).ReplaceAllString(s, "\n\n")
	s = regexp.MustCompile(`(?i)<li>`).ReplaceAllString(s, "– ")
	s = regexp.MustCompile(`</?[a-zA-Z][^<>]*>`).ReplaceAllString(s, "")
	return html.UnescapeString(s)
}

// paragraphs writes plain text as markdown, a paragraph for each block of lines.
func paragraphs(s string) string {
	var out content.Prose
	for _, block := range regexp.MustCompile(`\n\s*\n`).Split(s, -1) {
		if text := oneSpace(content.Clean(block)); text != "" {
			out = append(out, content.Paragraph{Text: content.Line{content.Text(text)}})
		}
	}
	return strings.TrimSpace(out.Markdown())
}

// words writes plain words as markdown for the middle of a line.
func words(s string) string { return content.Line{content.Text(oneSpace(s))}.Markdown() }

// oneLine makes one paragraph of markdown. A line end behind a backslash is a break, which an answer has no room for either.
func oneLine(markdown string) string {
	return oneSpace(strings.ReplaceAll(markdown, "\\\n", " "))
}

// wordsOf is what plain markdown says, without its signs.
func wordsOf(markdown string) string {
	s := regexp.MustCompile("\\\\([!-/:-@\\[-`{-~])").ReplaceAllString(markdown, "\x00$1")
	var b strings.Builder
	literal := false
	for _, r := range s {
		switch {
		case r == 0:
			literal = true
			continue
		case literal && r == '&':
			b.WriteByte(1) // it begins no entity
		case !literal && strings.ContainsRune("*_`", r):
		default:
			b.WriteRune(r)
		}
		literal = false
	}
	return strings.ReplaceAll(html.UnescapeString(b.String()), "\x01", "&")
}
