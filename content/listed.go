package content

import (
	"slices"
	"strconv"
	"strings"
)

// Listed is a pack.md with one more item at the end of a section, which is made where it is missing. Every other byte stays. The
// item has the form of the one before it: a number that goes on, or the same mark; lines end as others do. A section of words
// alone gets a list behind them.
func Listed(manifest, section, title, path string) string {
	lines := strings.SplitAfter(manifest, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	end := "\n"
	if strings.HasSuffix(lines[0], "\r\n") {
		end = "\r\n"
	}
	link := "[" + (Line{Text(title)}).Markdown() + "](" + path + ")" + end
	heads := headsOf(lines)
	at := slices.IndexFunc(heads, func(h head) bool { return h.name == section })
	if at < 0 {
		return inserted(lines, before(heads, section, len(lines)), end, "## "+section+end, end, "- "+link)
	}
	last := len(lines)
	if at+1 < len(heads) {
		last = heads[at+1].line
	}
	for last > heads[at].line+1 && strings.TrimSpace(lines[last-1]) == "" {
		last--
	}
	if mark, ok := markAfter(lines[heads[at].line+1 : last]); ok {
		return strings.Join(slices.Insert(lines, last, ended(lines, last, end)+mark+link), "")
	}
	return strings.Join(slices.Insert(lines, last, ended(lines, last, end)+end+"- "+link), "")
}

// head is a heading of the second level.
type head struct {
	line int
	name string
}

// headsOf are the headings of the second level, those in the front matter and in code left out.
func headsOf(lines []string) (out []head) {
	front, fence := strings.TrimSpace(lines[0]) == "---", ""
	for i, line := range lines {
		words := strings.TrimSpace(line)
		switch {
		case front:
			front = i == 0 || words != "---"
		case fence != "":
			if strings.HasPrefix(words, fence) && strings.Trim(words, fence[:1]) == "" {
				fence = ""
			}
		case strings.HasPrefix(words, "```"), strings.HasPrefix(words, "~~~"):
			fence = words[:len(words)-len(strings.TrimLeft(words, words[:1]))]
		case strings.HasPrefix(line, "## "):
			out = append(out, head{i, strings.TrimSpace(strings.TrimRight(strings.TrimSpace(line[3:]), "#"))})
		}
	}
	return out
}

// before is the line in front of which a section belongs that is missing.
func before(heads []head, section string, end int) int {
	order := []string{"Path", "Competencies", "Badges", "Roles", "Nudges"}
	for _, h := range heads {
		if slices.Index(order, h.name) > slices.Index(order, section) {
			return h.line
		}
	}
	return end
}

// inserted puts a section in front of a line, with an empty line on either side.
func inserted(lines []string, at int, end string, section ...string) string {
	words := strings.Join(section, "")
	if at > 0 {
		words = ended(lines, at, end) + words
		if strings.TrimSpace(lines[at-1]) != "" {
			words = strings.Replace(words, section[0], end+section[0], 1)
		}
	}
	if at < len(lines) {
		words += end
	}
	return strings.Join(slices.Insert(lines, at, words), "")
}

// ended ends the line before a place where it has no end.
func ended(lines []string, at int, end string) string {
	if at == 0 || strings.HasSuffix(lines[at-1], "\n") {
		return ""
	}
	return end
}

// markAfter is the mark of the item that follows the last one of a list.
func markAfter(lines []string) (mark string, ok bool) {
	for _, line := range lines {
		words := strings.TrimLeft(line, " ")
		indent := line[:len(line)-len(words)]
		if len(indent) > 3 || words == "" {
			continue
		}
		digits := len(words) - len(strings.TrimLeft(words, "0123456789"))
		switch {
		case strings.ContainsRune("-*+", rune(words[0])) && strings.HasPrefix(words[1:], " "):
			mark, ok = indent+words[:2], true
		case digits > 0 && digits < 9 && len(words) > digits+1 && strings.ContainsRune(".)", rune(words[digits])) && words[digits+1] == ' ':
			n, _ := strconv.Atoi(words[:digits]) // digits
			mark, ok = indent+strconv.Itoa(n+1)+words[digits:digits+2], true
		}
	}
	return mark, ok
}
