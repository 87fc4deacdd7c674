package tui

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// Facets are what conversations are looked for by; the zero Facets is everything.
type Facets struct {
	Skill     content.Ref
	Form      content.Form
	Direction content.Direction
	Mood      content.Mood
	// Minutes is how long one may take at most, 0 for any time.
	Minutes int
}

// Hold reports whether a conversation is what is looked for.
func (f Facets) Hold(o content.Outline) bool {
	return (f.Skill.IsZero() || slices.Contains(o.Competencies, f.Skill)) &&
		(f.Form == "" || f.Form == o.Form) &&
		(f.Direction == "" || f.Direction == o.Direction) &&
		(f.Mood == "" || f.Mood == o.Mood) &&
		(f.Minutes == 0 || o.Minutes <= f.Minutes)
}

// held are those of the things of a kind that hold.
func (f Facets) held(lib *content.Library, kind content.Kind) []content.Ref {
	return slices.DeleteFunc(lib.All(kind), func(ref content.Ref) bool {
		o, _ := lib.Outline(kind, ref)
		return !f.Hold(o)
	})
}

// words name what is looked for: "in writing, tense, about listening, 6 minutes at most".
func (f Facets) words(v viewer) string {
	words := mannerWords(content.Outline{Form: f.Form, Direction: f.Direction, Mood: f.Mood})
	if !f.Skill.IsZero() {
		words += ", about " + lower(v.title(content.KindCompetency, f.Skill))
	}
	if f.Minutes > 0 {
		words += ", " + minuteWords(float64(f.Minutes)) + " at most"
	}
	return strings.TrimPrefix(words, ", ")
}

// flags are what is looked for as `hearten practice` takes it, with a space before each.
func (f Facets) flags(lib *content.Library) string {
	var b strings.Builder
	if !f.Skill.IsZero() {
		b.WriteString(" --skill " + NameOf(lib, content.Target{Kind: content.KindCompetency, Ref: f.Skill}))
	}
	for _, flag := range [][2]string{{"form", string(f.Form)}, {"direction", string(f.Direction)}, {"mood", string(f.Mood)}} {
		if flag[1] != "" {
			b.WriteString(" --" + flag[0] + " " + flag[1])
		}
	}
	if f.Minutes > 0 {
		fmt.Fprintf(&b, " --minutes %d", f.Minutes)
	}
	return b.String()
}

// wider are the facets with one of them left out, each in turn, with what that one is called.
func (f Facets) wider() (all []Facets, without []string) {
	leave := func(is bool, called string, leave func(*Facets)) {
		if is {
			w := f
			leave(&w)
			all, without = append(all, w), append(without, called)
		}
	}
	leave(f.Minutes > 0, "the minutes", func(w *Facets) { w.Minutes = 0 })
	leave(f.Mood != "", "the mood", func(w *Facets) { w.Mood = "" })
	leave(f.Direction != "", "the direction", func(w *Facets) { w.Direction = "" })
	leave(f.Form != "", "the form", func(w *Facets) { w.Form = "" })
	leave(!f.Skill.IsZero(), "the skill", func(w *Facets) { w.Skill = content.Ref{} })
	return all, without
}

// nearest says what is nearest where nothing holds: the facets with the one left out that lets most through.
func (f Facets) nearest(v viewer, kind content.Kind) (words, command string) {
	most := 0
	all, without := f.wider()
	for i, w := range all {
		if n := len(w.held(v.lib, kind)); n > most {
			most = n
			words = fmt.Sprintf("Without %s there is %s", without[i], numberWord(n))
			if n > 1 {
				words = fmt.Sprintf("Without %s there are %s", without[i], numberWord(n))
			}
			command = "hearten practice" + w.flags(v.lib)
		}
	}
	if most == 0 {
		return "All there are", "hearten practice"
	}
	return words, command
}

// noneHolds says that nothing is what is looked for.
func (f Facets) noneHolds(v viewer) string {
	return "There is no conversation of this kind here: " + f.words(v) + "."
}

// formWords say how a conversation is held, "" where its author does not.
func formWords(f content.Form) string {
	switch f {
	case content.InGroup:
		return "in a group"
	case content.Written:
		return "in writing"
	case content.OneToOne:
	}
	return string(f)
}

// directionWords say whom a conversation is with, "" where its author does not.
func directionWords(d content.Direction) string {
	switch d {
	case content.Up, content.Down:
		return string(d) + "wards"
	case content.Sideways:
	}
	return string(d)
}

// mannerWords are a conversation's form, direction and mood: "one-to-one, upwards, tense"; "" where its author says none.
func mannerWords(o content.Outline) string {
	parts := []string{formWords(o.Form), directionWords(o.Direction), string(o.Mood)}
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}
