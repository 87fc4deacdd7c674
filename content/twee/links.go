package twee

import (
	"encoding/json"
	"regexp"
	"strings"

	"example.com/hearten/content"
)

// link leads from one passage to another.
type link struct {
	words, to          string
	chips              []string // of our own stories
	reaction, feedback string   // markup
}

// patterns are the forms in which stories are written.
type patterns struct {
	link, whole, chips, route, said, comment, aside, html, ours *regexp.Regexp
}

func newPatterns() *patterns {
	const way = `\[\[((?:[^\[\]]|\][^\[\]]|\[[^\[\]])+?)\](?:\[[^\]]*\])?\]`
	return &patterns{
		link:  regexp.MustCompile(way),
		whole: regexp.MustCompile(`(?s)(<<if [^\n]{0,1000}?>>)?<<link ` + way + `>>(.*?)<</link>>(<</if>>)?`),
		chips: regexp.MustCompile("^\\s*/\\* (`[^`\n]+`(?: `[^`\n]+`)*) \\*/"),
		route: regexp.MustCompile("(?:/\\* (`[^`\n]+`) \\*/)?" + way),
		said:  regexp.MustCompile(`<<set \$(reaction|feedback) \+= ("(?:[^"\\]|\\.)*")>>`),
		// What stands in comments is no part of a story. Those of HTML are comments in all story formats.
		comment: regexp.MustCompile(`(?s)/\*.*?\*/`), aside: regexp.MustCompile(`(?s)/%.*?%/`), html: regexp.MustCompile(`(?s)<!--.*?-->`),
		ours: regexp.MustCompile(`^\+|^-|^if |^as |^once$|^best$|^good$|^weak$|^poor$`),
	}
}

// parted is a passage with its links taken out.
type parted struct {
	text  string
	links []link
}

// part takes the links out of a passage. A line that holds nothing else goes with them; in a sentence the words of a link stay.
func (ps *patterns) part(p Passage, sugar bool) parted {
	var out parted
	text := ps.whole.ReplaceAllStringFunc(ps.html.ReplaceAllString(p.Text, ""), func(s string) string {
		m := ps.whole.FindStringSubmatch(s)
		l := linkOf(m[2])
		if chips := ps.chips.FindStringSubmatch(m[3]); chips != nil {
			ps.own(&l, chips[1], m[3])
			out.links = append(out.links, l)
			return ""
		}
		l.reaction = strings.TrimSpace(m[3])
		out.links = append(out.links, l)
		return m[1] + m[4]
	})
	var lines []string
	for _, line := range strings.Split(text, "\n") {
		lines = append(lines, ps.linksIn(line, &out))
	}
	out.text = strings.Join(lines, "\n")
	if sugar {
		out.text = ps.aside.ReplaceAllString(ps.comment.ReplaceAllString(out.text, ""), "")
	}
	return out
}

// own reads what our own stories say in a link.
func (ps *patterns) own(l *link, chips, body string) {
	for _, c := range strings.Split(strings.Trim(chips, "`"), "` `") {
		if ps.ours.MatchString(c) {
			l.chips = append(l.chips, c)
		}
	}
	for _, m := range ps.said.FindAllStringSubmatch(body, -1) {
		words := unquoted(m[2])
		if m[1] == "reaction" {
			l.reaction += words
		} else {
			l.feedback += words
		}
	}
}

// linksIn takes the links out of a line.
func (ps *patterns) linksIn(line string, out *parted) string {
	all := ps.link.FindAllStringSubmatch(line, -1)
	if len(all) == 0 {
		return line
	}
	for _, m := range all {
		out.links = append(out.links, linkOf(m[1]))
	}
	rest := strings.Trim(ps.link.ReplaceAllString(line, ""), " \t*-+>#|.,;:/0123456789")
	if rest == "" {
		return ""
	}
	return ps.link.ReplaceAllStringFunc(line, func(s string) string { return linkOf(ps.link.FindStringSubmatch(s)[1]).words })
}

// linkOf reads `words->name`, `name<-words`, `words|name` or `name`.
func linkOf(inner string) link {
	l := link{words: inner, to: inner}
	if i := strings.LastIndex(inner, "->"); i >= 0 {
		l.words, l.to = inner[:i], inner[i+2:]
	} else if i := strings.Index(inner, "<-"); i >= 0 {
		l.to, l.words = inner[:i], inner[i+2:]
	} else if i := strings.LastIndex(inner, "|"); i >= 0 {
		l.words, l.to = inner[:i], inner[i+1:]
	}
	l.words, l.to = oneSpace(unquoted(strings.TrimSpace(l.words))), oneSpace(l.to)
	return l
}

// unquoted reads a string of JavaScript; what is none stays as it is.
func unquoted(s string) string {
	var out string
	if len(s) >= 2 && s[0] == '"' && json.Unmarshal([]byte(s), &out) == nil {
		return content.Clean(out)
	}
	return s
}

// routesIn reads the ways out of a passage of our own that leads on, and what stands before them.
func (ps *patterns) routesIn(p Passage) parted {
	var out parted
	before, ways := p.Text, ""
	for at, rest := 0, p.Text; rest != ""; {
		line, after, _ := strings.Cut(rest, "\n")
		if ps.link.MatchString(line) {
			before, ways = p.Text[:at], rest
			break
		}
		at, rest = at+len(line)+1, after
	}
	for _, m := range ps.route.FindAllStringSubmatch(ways, -1) {
		l := linkOf(m[2])
		if m[1] != "" {
			l.chips = []string{strings.Trim(m[1], "`")}
		}
		out.links = append(out.links, l)
	}
	out.text = ps.comment.ReplaceAllString(before, "")
	return out
}
