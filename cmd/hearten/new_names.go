package main

import (
	"fmt"
	"path"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/content/starter"
)

// named is the title and the id of a new thing: as they are said, one made of the other, or asked for.
func (e *env) named(id, title string, taken func(id string) bool, see string) (string, string, error) {
	said := id
	switch {
	case id != "" && starter.ID(id) != id:
		return "", "", &usageError{words: fmt.Sprintf("a name takes small letters, digits and hyphens, not “%s”", id), near: starter.ID(id), see: see}
	case id != "" && title == "":
		title = titleFrom(id)
	case title == "" && !e.asks():
		return "", "", &needError{"a title", "--title"}
	case title == "":
		if err := e.askTitle(&title, "What is it called? "); err != nil {
			return "", "", err
		}
	}
	title, err := titleOf("--title", title)
	if err != nil {
		return "", "", err
	}
	if id == "" {
		id = starter.Free(starter.ID(title), taken)
	}
	if said != "" && taken(id) {
		return "", "", &usageError{words: fmt.Sprintf("“%s” is there already: choose another name. Nothing was written", id), see: see}
	}
	return title, id, nil
}

// titleFrom makes a title of an id.
func titleFrom(id string) string { return capital(strings.ReplaceAll(id, "-", " ")) }

// skillFor is the skill that is said, the only one, or the one that is asked for.
func (e *env) skillFor(all []starter.Skill, said, see string) (starter.Skill, error) {
	var names []string
	for _, s := range all {
		if said == s.ID || sameWords(said, s.Title) || said == path.Base(s.ID) {
			return s, nil
		}
		names = append(names, s.ID)
	}
	switch {
	case said != "":
		return starter.Skill{}, &usageError{words: fmt.Sprintf("no skill here is called “%s”; there are %s", said, strings.Join(names, ", ")), near: nearest(said, names), see: see}
	case len(all) == 1:
		return all[0], nil
	case !e.asks():
		return starter.Skill{}, &needError{"one of the skills " + oneOf(names), "--skill"}
	}
	return e.askSkill(all)
}

// skillsOf are the skills that a file of a pack can be about: the pack's own, and those of packs that it requires but where a file
// has to link to one.
func skillsOf(pack *content.Pack, lib *content.Library, kind content.Kind) (out []starter.Skill) {
	for _, c := range pack.Competencies {
		out = append(out, starter.SkillOf(c))
	}
	if !standsAlone(kind) {
		return out
	}
	var needed []*content.Pack
	for _, id := range pack.Requires {
		needed = append(needed, lib.Pack(id))
	}
	return append(out, skillsElsewhere(needed)...)
}

func skillsElsewhere(packs []*content.Pack) (out []starter.Skill) {
	for _, p := range packs {
		for _, c := range p.Competencies {
			out = append(out, starter.SkillElsewhere(p.ID, c))
		}
	}
	return out
}

// holdsID reports whether a thing of a kind in the pack has the id.
func holdsID(pack *content.Pack, kind content.Kind, id string) bool {
	lib, err := content.NewLibrary(pack)
	if err != nil { // it requires others, whose files do not count here
		return false
	}
	return len(lib.Find(kind, id)) > 0
}
