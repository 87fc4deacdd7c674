package gift

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"example.com/hearten/content"
)

// maxBytes is the largest file that Read takes, maxItems how many questions in it.
const (
	maxBytes = 1 << 20
	maxItems = 2000
)

// ErrTooLarge is returned by Read for a file beyond its limits.
var ErrTooLarge = errors.New("the file is too large: it may have 1 MB and 2000 questions")

// Category is questions that belong together.
type Category struct {
	Title string // "" where the file says none
	About string // what its descriptions say, in markdown
	Skill string // the competency that all its questions name, "" where they don't
	Items []Item
}

// Item is a question with several answers. All texts are clean markdown.
type Item struct {
	Line    int
	Title   string
	Stem    string // what is asked, without the title
	Level   int    // 0 where none is said
	Fixed   bool   // the order of the answers is the author's
	Answers []Answer
}

// Answer is one of them; Feedback is "" where there is none.
type Answer struct {
	Text     string
	Grade    content.Grade
	Effects  []string // as chips: `+2 plays-back`
	Feedback string
}

// Left is something in the file that was not taken, and why.
type Left struct {
	Line int
	What string
}

// String is the line and what stands there.
func (l Left) String() string { return fmt.Sprintf("line %d: %s", l.Line, l.What) }

// Read reads a GIFT file, and names what in it was left out. Whatever the bytes are, what it returns is clean.
func Read(src []byte) ([]Category, []Left, error) {
	if len(src) > maxBytes {
		return nil, nil, ErrTooLarge
	}
	text := strings.ReplaceAll(strings.ReplaceAll(strings.TrimPrefix(string(src), "\ufeff"), "\r\n", "\n"), "\r", "\n")
	r := &reader{
		out: []Category{{}}, level: regexp.MustCompile(`\[tag:level (\d)\]`), skill: regexp.MustCompile(`\[tag:skill ([a-z0-9/-]+)\]`),
		effect: regexp.MustCompile(`^[+-]\d [\pL\d_/-]+$`),
	}
	for _, p := range parts(content.Clean(text)) {
		if r.part(p); r.items > maxItems {
			return nil, nil, ErrTooLarge
		}
	}
	var out []Category
	for _, c := range r.out {
		if len(c.Items) > 0 {
			out = append(out, c)
		}
	}
	return out, r.left, nil
}

// part is what stands between empty lines, and the comments in front of it.
type part struct {
	line     int // of the first line that is no comment
	comments []string
	text     string
}

// parts cuts a file at its empty lines, and takes the comments out. Within braces an empty line is a slip that Moodle forgives in
// no file, so it cuts there too.
func parts(text string) (out []part) {
	var p part
	var lines []string
	end := func() {
		if len(lines) > 0 {
			p.text = strings.Join(lines, "\n") + "\n"
			out = append(out, p)
		}
		p, lines = part{}, lines[:0]
	}
	for i, l := range strings.Split(text, "\n") {
		trimmed := strings.TrimSpace(l)
		if strings.HasPrefix(trimmed, "//") {
			p.comments = append(p.comments, strings.TrimSpace(trimmed[2:]))
			continue
		}
		if trimmed == "" {
			if len(lines) > 0 {
				end()
			}
			continue
		}
		if len(lines) == 0 {
			p.line = i + 1
		}
		lines = append(lines, l)
		if len(lines) == 1 && strings.HasPrefix(trimmed, "$CATEGORY:") {
			end()
		}
	}
	end()
	return out
}

// reader collects questions into categories.
type reader struct {
	out                  []Category
	left                 []Left
	items                int
	level, skill, effect *regexp.Regexp // what our own files say in comments
}

func (r *reader) leave(line int, format string, args ...any) {
	r.left = append(r.left, Left{line, fmt.Sprintf(format, args...)})
}

// at is the category that questions go into.
func (r *reader) at() *Category { return &r.out[len(r.out)-1] }

// part reads a category, a description or a question.
func (r *reader) part(p part) {
	if name, ok := strings.CutPrefix(strings.TrimSpace(p.text), "$CATEGORY:"); ok {
		r.out = append(r.out, Category{Title: lastOf(name)})
		return
	}
	title, rest := cutTitle(p.text)
	open := find(rest, "{")
	if open < 0 {
		if about := markdownOf(rest, formatOf(&rest, "moodle"), false); about != "" {
			r.at().About = strings.TrimSpace(r.at().About + "\n\n" + about)
		}
		return
	}
	shut := find(rest[open:], "}")
	if shut < 0 {
		r.leave(p.line, "a question whose braces are never closed")
		return
	}
	stem, inner, after := rest[:open], rest[open+1:open+shut], rest[open+shut+1:]
	format := formatOf(&stem, "moodle")
	answers, kind := answersOf(inner, format)
	if kind != "" {
		r.leave(p.line, "%s: “%s”", kind, shortened(cmpOr(unescape(title), unescape(stem))))
		return
	}
	item := Item{Line: p.line, Title: oneSpace(unescape(title)), Answers: answers}
	if strings.TrimSpace(after) != "" {
		stem = strings.TrimSpace(stem) + " _____ " + strings.TrimSpace(after)
	}
	item.Stem = markdownOf(stem, format, false)
	item.name()
	r.notes(&item, p.comments)
	r.items++
	r.at().Items = append(r.at().Items, item)
}

// name gives the item a title where it has none, and takes the title off its text.
func (it *Item) name() {
	first, rest, _ := strings.Cut(it.Stem, "\n\n")
	plain := oneSpace(wordsOf(first))
	if it.Title == "" {
		it.Title = plain
	}
	if plain == it.Title {
		it.Stem = strings.TrimSpace(rest)
		it.Title = strings.ReplaceAll(first, "\n", " ")
		return
	}
	it.Title = words(it.Title)
}

// notes reads such comments.
func (r *reader) notes(item *Item, comments []string) {
	c := r.at()
	for _, note := range comments {
		if m := r.level.FindStringSubmatch(note); m != nil {
			item.Level, _ = strconv.Atoi(m[1])
		}
		if m := r.skill.FindStringSubmatch(note); m != nil && (len(c.Items) == 0 || c.Skill == m[1]) {
			c.Skill = m[1]
		}
		if note == "in this order" {
			item.Fixed = true
		}
		number, effects, ok := strings.Cut(note, ": ")
		n, err := strconv.Atoi(number)
		if !ok || err != nil || n < 1 || n > len(item.Answers) {
			continue
		}
		for _, e := range strings.Split(effects, ", ") {
			if r.effect.MatchString(e) {
				item.Answers[n-1].Effects = append(item.Answers[n-1].Effects, e)
			}
		}
	}
}

// lastOf is the last name on the path of a category; a doubled slash stands for one in a name.
func lastOf(path string) string {
	path = strings.ReplaceAll(strings.TrimSpace(path), "//", "\x00")
	if i := strings.LastIndexByte(path, '/'); i >= 0 {
		path = path[i+1:]
	}
	return oneSpace(strings.ReplaceAll(path, "\x00", "/"))
}

func shortened(s string) string {
	runes := []rune(oneSpace(s))
	if len(runes) > 40 {
		return string(runes[:40]) + "…"
	}
	return string(runes)
}

func cmpOr(a, b string) string {
	if strings.TrimSpace(a) != "" {
		return a
	}
	return b
}
