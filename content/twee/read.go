package twee

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// The largest file that Read takes. A page of a pack holds a quarter of it.
const (
	maxBytes    = 256 << 10
	maxPassages = 2000
)

// What a file may be that is not read.
var (
	ErrTooLarge = errors.New("the file is too large: it may have 256 KB and 2000 passages")
	ErrNoStory  = errors.New("there is no passage in it: one begins with `:: ` and its name")
)

// Read parts a Twee 3 file. Whatever the bytes are, what it returns is clean.
func Read(src []byte) (*Told, error) {
	if len(src) > maxBytes {
		return nil, ErrTooLarge
	}
	text := strings.ReplaceAll(strings.ReplaceAll(strings.TrimPrefix(string(src), "\ufeff"), "\r\n", "\n"), "\r", "\n")
	t := &Told{meters: map[string]string{}}
	seen := map[string]bool{}
	for _, p := range cut(content.Clean(text)) {
		if !seen[p.Name] {
			t.take(p)
		} else {
			t.leave(p.Line, "a second passage called “%s”", p.Name)
		}
		if seen[p.Name] = true; len(t.Passages) > maxPassages {
			return nil, ErrTooLarge
		}
	}
	if len(t.Passages) == 0 {
		return nil, ErrNoStory
	}
	t.order()
	return t, nil
}

// Told is a story as a file tells it: the start passage comes first.
type Told struct {
	Title    string // "" where the file says none
	Format   string // the story format it is written for, "" where the file says none
	Start    string
	Passages []Passage
	Left     []Left            // what was not taken
	meters   map[string]string // by variable, as an author writes them
}

// Passage is one of a story.
type Passage struct {
	Line int
	Name string
	Tags []string
	Text string
}

// Left is something in the file that was not taken.
type Left struct {
	Line int
	What string
}

// String is the line and what stands there.
func (l Left) String() string { return fmt.Sprintf("line %d: %s", l.Line, l.What) }

func (t *Told) leave(line int, format string, args ...any) {
	t.Left = append(t.Left, Left{line, fmt.Sprintf(format, args...)})
}

// cut parts a file at its headers. What stands before the first is no part of the story.
func cut(text string) (out []Passage) {
	var lines []string
	end := func() {
		if len(out) > 0 {
			out[len(out)-1].Text = strings.TrimSpace(strings.Join(lines, "\n"))
		}
		lines = lines[:0]
	}
	for i, l := range strings.Split(text, "\n") {
		if header, ok := strings.CutPrefix(l, "::"); ok {
			p := Passage{Line: i + 1}
			if p.Name, p.Tags = headerOf(header); p.Name != "" {
				end()
				out = append(out, p)
				continue
			}
		}
		lines = append(lines, l)
	}
	end()
	return out
}

// headerOf reads `Name [tags] {"position":"…"}`; a backslash keeps a sign as part of the name.
func headerOf(s string) (name string, tags []string) {
	s = strings.TrimSpace(s)
	if i := plainIndex(s, '{'); i >= 0 && strings.HasSuffix(s, "}") {
		s = strings.TrimSpace(s[:i])
	}
	if i := plainIndex(s, '['); i >= 0 && strings.HasSuffix(s, "]") {
		for _, tag := range strings.Fields(s[i+1 : len(s)-1]) {
			tags = append(tags, unescape(tag))
		}
		s = s[:i]
	}
	return oneSpace(unescape(s)), tags
}

// plainIndex is where a sign stands without a backslash, or -1.
func plainIndex(s string, sign byte) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case sign:
			return i
		}
	}
	return -1
}

func unescape(s string) string { return regexp.MustCompile(`\\(.)`).ReplaceAllString(s, "$1") }

// take keeps a passage, or reads what it says of the story.
func (t *Told) take(p Passage) {
	switch {
	case p.Name == "StoryTitle":
		t.Title = oneSpace(p.Text)
	case p.Name == "StoryData":
		var about struct {
			Format string `json:"format"`
			Start  string `json:"start"`
		}
		if err := json.Unmarshal([]byte(p.Text), &about); err != nil {
			t.leave(p.Line, "StoryData, which is not JSON")
		}
		t.Format, t.Start = oneSpace(content.Clean(about.Format)), oneSpace(content.Clean(about.Start))
	case p.Name == "StoryInit":
		t.variables(p)
	case p.Name == "PassageHeader" && strings.Contains(p.Text, "<<print $reaction>>"):
	case slices.Contains(p.Tags, "notes"):
		t.leave(p.Line, "“%s”, which has the skills, the cast and the cues", p.Name)
	case special(p.Name), slices.ContainsFunc(p.Tags, silent):
		t.leave(p.Line, "“%s”, which is no part of the conversation", p.Name)
	default:
		t.Passages = append(t.Passages, p)
	}
}

func silent(tag string) bool {
	switch tag {
	case "script", "stylesheet", "widget", "annotation", "header", "footer", "startup", "Twine.private", "Twine.image", "Twine.audio", "Twine.video":
		return true
	}
	return false
}

// variables reads the meters of our own stories; other variables are left out.
func (t *Told) variables(p Passage) {
	own := regexp.MustCompile(`^<<set (\$meter_\w+) to \d+>> /\* ([\pL\pM\d_-]+: \d+ of \d+) \*/$`)
	ours := regexp.MustCompile(`^<<set \$(context|confidence|reaction|feedback|chose_\w+|level_\w+|met_\w+|once_\w+) to `)
	for i, l := range strings.Split(p.Text, "\n") {
		if m := own.FindStringSubmatch(l); m != nil {
			t.meters[m[1]] = m[2]
		} else if !ours.MatchString(l) && strings.TrimSpace(l) != "" {
			t.leave(p.Line+1+i, "a variable, “%s”", oneSpace(l))
		}
	}
}

// order puts the start passage first: the one that the story names, or one that is called Start, or the first.
func (t *Told) order() {
	start := slices.IndexFunc(t.Passages, func(p Passage) bool { return p.Name == t.Start })
	if start < 0 {
		start = slices.IndexFunc(t.Passages, func(p Passage) bool { return p.Name == "Start" })
	}
	if start > 0 {
		first := t.Passages[start]
		t.Passages = slices.Insert(slices.Delete(t.Passages, start, start+1), 0, first)
	}
	t.Start = t.Passages[0].Name
}
