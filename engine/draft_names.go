package engine

import (
	"strings"

	"example.com/hearten/content"
)

// RenamedDrafts are the drafts with the names that things have now in the packs of a library: what was begun after a lesson goes
// on when the lesson is called something else.
func RenamedDrafts(lib *content.Library, d Drafts) Drafts {
	if lib.Renamings() == nil {
		return d
	}
	return renamedDrafts{d, lib.Renamings()}
}

type renamedDrafts struct {
	Drafts
	names *content.Renamings
}

// Draft returns the text kept under the key, or under one that it had.
func (d renamedDrafts) Draft(key string) (string, error) {
	for _, k := range append([]string{key}, d.former(key)...) {
		if text, err := d.Drafts.Draft(k); text != "" || err != nil {
			return text, err
		}
	}
	return "", nil
}

// SetDraft keeps the text under the key, and nothing under those that it had.
func (d renamedDrafts) SetDraft(key, text string) error {
	if err := d.Drafts.SetDraft(key, text); err != nil {
		return err
	}
	for _, k := range d.former(key) {
		switch old, err := d.Drafts.Draft(k); {
		case err != nil:
			return err
		case old != "":
			if err := d.Drafts.SetDraft(k, ""); err != nil {
				return err
			}
		}
	}
	return nil
}

// CountDrafts counts those that match under the key of now.
func (d renamedDrafts) CountDrafts(match func(key, text string) bool) (int, error) {
	return d.Drafts.CountDrafts(func(key, text string) bool { return match(d.now(key), text) })
}

// ForgetDrafts removes those that match under the key of now.
func (d renamedDrafts) ForgetDrafts(match func(key, text string) bool) (int, error) {
	return d.Drafts.ForgetDrafts(func(key, text string) bool { return match(d.now(key), text) })
}

// former are the keys that a key had.
func (d renamedDrafts) former(key string) (out []string) {
	before, ref, ok := afterItem(key)
	if !ok {
		return nil
	}
	for _, name := range d.names.Names(ref) {
		if name != ref {
			out = append(out, before+name.String())
		}
	}
	return out
}

// now is what a key is now. It tells no kind; of lessons, conversations and checkups one is followed by lines and plans.
func (d renamedDrafts) now(key string) string {
	before, ref, ok := afterItem(key)
	if !ok {
		return key
	}
	for _, kind := range []content.Kind{content.KindLesson, content.KindScenario, content.KindCheckup} {
		if now := d.names.Now(content.Target{Kind: kind, Ref: ref}).Ref; now != ref {
			return before + now.String()
		}
	}
	return key
}

// afterItem cuts the key of a line or plan that follows an item.
func afterItem(key string) (before string, ref content.Ref, ok bool) {
	for _, before := range []string{reflectAfter, planAfter} {
		if name, cut := strings.CutPrefix(key, before); cut {
			ref, err := content.ParseRef(name)
			return before, ref, err == nil
		}
	}
	return "", content.Ref{}, false
}
