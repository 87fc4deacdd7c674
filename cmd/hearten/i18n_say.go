package main

import (
	"fmt"

	"example.com/hearten/content"
)

// sayApplied tells what was written and what was not.
func sayApplied(e *env, file string, got content.Applied, force bool) {
	written, same := 0, 0
	for _, w := range got.Files {
		if w.Same {
			same++
			continue
		}
		written++
		e.say("%s\n", w.Path)
	}
	for _, r := range got.Refused {
		where := content.Clean(r.Path)
		if r.Line > 0 {
			where = fmt.Sprintf("%s:%d: for %s", file, r.Line, where)
		}
		e.item(fmt.Sprintf("%s: left out: %s", where, content.Clean(r.Why)))
	}
	for _, k := range got.Kept[:min(len(got.Kept), mostNamed)] {
		e.item(fmt.Sprintf("%s:%d: there: %s · in %s: %s", k.Path, k.Line, content.Clean(k.There), file, content.Clean(k.Here)))
	}
	if more := len(got.Kept) - mostNamed; more > 0 {
		e.say("  and %d more\n", more)
	}
	e.note("%s written, %d as they were; %s translated, %d to look at again, %d not translated\n",
		count(written, "file"), same, count(got.Translated, "message"), got.Fuzzy, got.Untranslated)
	if n := len(got.Unbegun); n > 0 {
		e.note("%s left out, as nothing but the names of sections is translated there\n", count(n, "file"))
	}
	if got.Unknown > 0 {
		e.note("%s in %s that the pack does not have, or no more\n", count(got.Unknown, "message"), file)
	}
	if len(got.Kept) > 0 && !force {
		e.note("%s translated otherwise, by hand or from an earlier file: files with such words stay as they are. Next: --force takes those of %s\n",
			count(len(got.Kept), "message"), file)
	}
}

// sayAppliedJSON tells the same to programs.
func sayAppliedJSON(e *env, got content.Applied) error {
	type written struct {
		File string `json:"file"`
		Same bool   `json:"unchanged"`
		New  bool   `json:"new"`
	}
	type refused struct {
		Line int    `json:"line"`
		File string `json:"file"`
		Why  string `json:"why"`
	}
	type kept struct {
		File  string `json:"file"`
		Line  int    `json:"line"`
		There string `json:"there"`
		Here  string `json:"in_po"`
	}
	out := struct {
		head
		Files        []written `json:"files"`
		Translated   int       `json:"translated"`
		Fuzzy        int       `json:"fuzzy"`
		Untranslated int       `json:"untranslated"`
		Unknown      int       `json:"unknown"`
		Unbegun      []string  `json:"unbegun"` // sources of which nothing but names of sections is translated
		Refused      []refused `json:"refused"`
		Kept         []kept    `json:"kept"`
	}{schema("i18n"), []written{}, got.Translated, got.Fuzzy, got.Untranslated, got.Unknown, append([]string{}, got.Unbegun...), []refused{}, []kept{}}
	for _, f := range got.Files {
		out.Files = append(out.Files, written{f.Path, f.Same, f.New})
	}
	for _, r := range got.Refused {
		out.Refused = append(out.Refused, refused{r.Line, r.Path, r.Why})
	}
	for _, k := range got.Kept {
		out.Kept = append(out.Kept, kept{k.Path, k.Line, k.There, k.Here})
	}
	return e.sayJSON(out)
}
