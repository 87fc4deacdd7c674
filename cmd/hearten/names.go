package main

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// find returns the one thing of a kind that a learner's name for it means: `pack/id`, or the id alone.
func find(lib *content.Library, kind content.Kind, name, list string) (content.Ref, error) {
	switch refs := lib.Find(kind, name); len(refs) {
	case 0:
		return content.Ref{}, &notFoundError{noun(kind), name, nearRefs(lib, name, kind), list}
	case 1:
		return refs[0], nil
	default:
		var all []string
		for _, r := range refs {
			all = append(all, r.String())
		}
		return content.Ref{}, &usageError{words: fmt.Sprintf("“%s” is in more than one pack: say which, %s", name, strings.Join(all, " or "))}
	}
}

// nearRefs returns the names of things of the kinds that are like name, in the form in which it was given.
func nearRefs(lib *content.Library, name string, kinds ...content.Kind) []string {
	var legal []string
	for _, k := range kinds {
		for _, r := range lib.All(k) {
			if strings.Contains(name, "/") {
				legal = append(legal, r.String())
			} else {
				legal = append(legal, r.ID)
			}
		}
	}
	return near(name, legal)
}

func noun(kind content.Kind) string {
	switch kind {
	case content.KindScenario:
		return "conversation"
	case content.KindNudges:
		return "set of nudges"
	}
	return string(kind)
}

// setting checks the name of a setting.
func setting(lib *content.Library, name string) (content.ContextID, error) {
	var legal []string
	for _, c := range lib.Contexts() {
		if string(c.ID) == name {
			return c.ID, nil
		}
		legal = append(legal, string(c.ID))
	}
	return "", &notFoundError{what: "setting", name: name, near: nearOrAll(name, legal)}
}
