package main

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
)

// find returns the one thing of a kind that a learner's name for it means: `pack/id`, the id alone, or the title.
func find(lib *content.Library, kind content.Kind, name, list string) (content.Ref, error) {
	refs := lib.Find(kind, name)
	if len(refs) == 0 {
		refs = titled(lib, kind, func(title string) bool { return sameWords(title, name) })
	}
	if asked := words(name); len(refs) == 0 && len(asked) > 1 {
		refs = titled(lib, kind, func(title string) bool { return holdsWords(words(title), asked) })
	}
	switch len(refs) {
	case 0:
		return content.Ref{}, &notFoundError{noun(kind), name, either(nearRefs(lib, name, kind)), list}
	case 1:
		return refs[0], nil
	default:
		var all []string
		for _, r := range refs {
			all = append(all, r.String())
		}
		return content.Ref{}, &usageError{words: fmt.Sprintf("“%s” is in more than one pack: say which, %s", name, oneOf(all))}
	}
}

// words are the words of a name or a title in small letters, without what stands between them.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// sameWords reports whether two names have the same words: “Put the point first” and put-the-point-first.
func sameWords(a, b string) bool { return slices.Equal(words(a), words(b)) }

// holdsWords reports whether all the words that are asked for are among the others.
func holdsWords(in, asked []string) bool {
	return !slices.ContainsFunc(asked, func(w string) bool { return !slices.Contains(in, w) })
}

// titled lists the things of a kind whose title holds.
func titled(lib *content.Library, kind content.Kind, holds func(title string) bool) []content.Ref {
	var out []content.Ref
	for _, ref := range lib.All(kind) {
		if holds(engine.TitleOf(lib, kind, ref)) {
			out = append(out, ref)
		}
	}
	return out
}

// findListed is find for what is listed with numbers: they are names too.
func findListed(lib *content.Library, kind content.Kind, name, list string) (content.Ref, error) {
	if n, err := strconv.Atoi(name); err == nil && len(lib.Find(kind, name)) == 0 {
		all := lib.All(kind)
		if n >= 1 && n <= len(all) {
			return all[n-1], nil
		}
		return content.Ref{}, &notFoundError{what: noun(kind), name: name, list: list}
	}
	return find(lib, kind, name, list)
}

// skillNamed is find for skills, which may also be named by a part of their names that no other has.
func skillNamed(lib *content.Library, name, list string) (content.Ref, error) {
	ref, err := find(lib, content.KindCompetency, name, list)
	var missing *notFoundError
	if err == nil || !errors.As(err, &missing) || len(name) < 3 {
		return ref, err
	}
	if len(missing.near) == 0 {
		missing.near = either(nearWords(lib, name))
	}
	part := strings.ToLower(name)
	var refs []content.Ref
	for _, r := range lib.All(content.KindCompetency) {
		if strings.Contains(r.ID, part) || strings.Contains(strings.ToLower(engine.TitleOf(lib, content.KindCompetency, r)), part) {
			refs = append(refs, r)
		}
	}
	if len(refs) == 1 {
		return refs[0], nil
	}
	return ref, err
}

// nearWords returns the names of skills of whose words one is like name.
func nearWords(lib *content.Library, name string) (out []string) {
	for _, r := range lib.All(content.KindCompetency) {
		if nearest(name, words(engine.TitleOf(lib, content.KindCompetency, r))) != "" {
			out = append(out, tui.NameOf(lib, content.Target{Kind: content.KindCompetency, Ref: r}))
		}
	}
	return out
}

// roleNamed returns the id of a role that is named by it or by its title; "" is none.
func roleNamed(lib *content.Library, name string) (string, error) {
	if name == "none" {
		return "", nil
	}
	for _, id := range lib.Roles() {
		if r, ok := lib.Role(id); ok && (id == name || strings.EqualFold(r.Title, name)) {
			return id, nil
		}
	}
	return "", &notFoundError{what: "role", name: name, near: either(nearOrAll(name, lib.Roles()))}
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
	out := near(name, legal)
	if len(out) == 0 { // a title may be nearer
		out = nearTitles(lib, name, kinds...)
	}
	return out
}

// nearTitles returns the ids of things of the kinds whose titles are like name.
func nearTitles(lib *content.Library, name string, kinds ...content.Kind) []string {
	ids := map[string]string{}
	var legal []string
	for _, k := range kinds {
		for _, r := range lib.All(k) {
			title := strings.Join(words(engine.TitleOf(lib, k, r)), " ")
			ids[title], legal = r.ID, append(legal, title)
		}
	}
	var out []string
	for _, title := range near(strings.Join(words(name), " "), legal) {
		out = append(out, ids[title])
	}
	return out
}

func noun(kind content.Kind) string {
	switch kind {
	case content.KindScenario:
		return "conversation"
	case content.KindCompetency:
		return "skill"
	case content.KindCheckup:
		return "check-up"
	case content.KindNudges:
		return "set of nudges"
	}
	return string(kind)
}

// setting reads the name of a setting: its id or its title.
func setting(lib *content.Library, name string) (content.ContextID, error) {
	var legal []string
	for _, c := range lib.Contexts() {
		if string(c.ID) == name || strings.EqualFold(c.Title, name) {
			return c.ID, nil
		}
		legal = append(legal, string(c.ID))
	}
	return "", &notFoundError{what: "setting", name: name, near: either(nearOrAll(name, legal))}
}
