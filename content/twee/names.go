package twee

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// names are the passages and variables of a story.
type names struct {
	taken    map[string]bool
	opening  string            // the passage before the first scene, "" where there is none
	scenes   map[string]string // by slug
	meters   map[string]string
	chose    map[string]string
	levels   map[content.Ref]string
	met      map[content.Ref]string
	once     map[*content.Choice]string
	declared []variable
}

// variable is set in StoryInit.
type variable struct{ name, value, about string }

func nameAll(sc *content.Scenario, contexts []content.Context) *names {
	n := &names{
		taken: map[string]bool{"Notes": true}, scenes: map[string]string{}, meters: map[string]string{}, chose: map[string]string{},
		levels: map[content.Ref]string{}, met: map[content.Ref]string{}, once: map[*content.Choice]string{},
	}
	for i, s := range sc.Scenes {
		n.scenes[s.Slug] = n.passage(s.Name.String(), fmt.Sprintf("Scene %d", i+1))
	}
	if len(sc.Opening) > 0 {
		n.opening = n.passage(sc.Title, "Opening")
	}
	in := variable{"$context", `""`, "where it happens"}
	for i, c := range contexts {
		if i == 0 {
			in.value, in.about = `"`+string(c.ID)+`"`, "one of"
		}
		in.about += " " + string(c.ID)
	}
	n.declared = []variable{in, {"$confidence", "2", "1 guessing, 2 fairly sure, 3 sure"}}
	for _, m := range sc.Meters {
		if n.meters[m.Name] == "" {
			n.meters[m.Name] = n.declare("meter_"+m.Name, fmt.Sprint(m.Start), fmt.Sprintf("%s: %d of %d", m.Name, m.Start, m.Max))
		}
	}
	for _, s := range sc.Scenes {
		for _, c := range s.Choices {
			n.choice(c)
		}
	}
	n.declare("reaction", `""`, "what the last choice led to")
	n.declare("feedback", `""`, "what the author says of it")
	return n
}

// choice declares what taking it sets.
func (n *names) choice(c *content.Choice) {
	for _, mark := range c.As {
		n.mark(mark)
	}
	if c.Once {
		n.once[c] = n.declare(fmt.Sprintf("once_%d", c.Key.Index), "false", "")
	}
}

// mark is the variable of `as name`.
func (n *names) mark(name string) string {
	if n.chose[name] == "" {
		n.chose[name] = n.declare("chose_"+name, "false", "")
	}
	return n.chose[name]
}

// declare makes a variable that nothing else has.
func (n *names) declare(what, value, about string) string {
	base := "$" + identifier(what)
	name := base
	for i := 2; n.taken[name]; i++ {
		name = fmt.Sprintf("%s_%d", base, i)
	}
	n.taken[name] = true
	n.declared = append(n.declared, variable{name, value, about})
	return name
}

// passage makes the name of a passage of what links and headers can hold.
func (n *names) passage(words, otherwise string) string {
	base := strings.Join(strings.FieldsFunc(words, func(r rune) bool { return strings.ContainsRune(" \t\n[]{}|<>\"\\$:", r) }), " ")
	if base == "" {
		base = otherwise
	}
	if special(base) {
		base += " (scene)"
	}
	name := base
	for i := 2; n.taken[name]; i++ {
		name = fmt.Sprintf("%s %d", base, i)
	}
	n.taken[name] = true
	return name
}

// special reports the names of passages that mean something to compilers and story formats.
func special(name string) bool {
	switch name {
	case "StoryTitle", "StoryData", "StoryInit", "StoryAuthor", "StorySubtitle", "StoryBanner", "StoryCaption", "StoryMenu",
		"StoryShare", "StorySettings", "StoryIncludes", "StoryInterface", "StoryDisplayTitle", "StoryLoadingIndicator",
		"StoryStylesheet", "StoryScript", "PassageHeader", "PassageFooter", "PassageReady", "PassageDone":
		return true
	}
	return false
}

// identifier keeps letters that every story format takes, and makes numbers of the rest.
func identifier(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '-' || r == '_':
			b.WriteByte('_')
		case r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "_%x", r)
		}
	}
	return b.String()
}

// ifid is the story's number for archives: a version 4 UUID that is the same for the same scenario of the same pack.
func ifid(pack content.PackID, id string) string {
	sum := sha256.Sum256([]byte("hearten " + string(pack) + "/" + id))
	sum[6], sum[8] = sum[6]&0x0f|0x40, sum[8]&0x3f|0x80
	return fmt.Sprintf("%X-%X-%X-%X-%X", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

func oneSpace(s string) string { return strings.Join(strings.Fields(s), " ") }
