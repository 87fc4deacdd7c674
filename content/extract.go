package content

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"example.com/hearten/content/po"
)

// Extract takes the words of a pack out for translators into a language: a message for each heading, paragraph, item, title and
// the like. A message is filled in where before, a PO file of earlier, has a translation of just these words in this place, else
// where the pack has a translation already. What was made from other words is marked fuzzy. The file is nil, and problems say
// why, where the pack has errors.
func Extract(fsys fs.FS, have *Library, language string, before *po.File) (*po.File, []Problem) {
	t, problems := startTranslating(fsys, have, language)
	if len(problems) > 0 {
		return nil, problems
	}
	e := &extracting{translating: t, out: &po.File{}, at: map[po.Key]int{}}
	e.header(before)
	for _, f := range e.sources() {
		e.file(f)
	}
	if before != nil {
		e.merge(before)
	}
	return e.out, nil
}

type extracting struct {
	*translating
	out *po.File
	at  map[po.Key]int
}

func (e *extracting) header(before *po.File) {
	if before != nil {
		e.out.Header = slices.Clone(before.Header)
	}
	for _, h := range []po.Field{
		{Name: "Project-Id-Version", Value: string(e.pack.ID) + " " + e.pack.Version},
		{Name: "Language", Value: e.language},
		{Name: "MIME-Version", Value: "1.0"},
		{Name: "Content-Type", Value: "text/plain; charset=UTF-8"},
		{Name: "Content-Transfer-Encoding", Value: "8bit"},
	} {
		i := slices.IndexFunc(e.out.Header, func(have po.Field) bool { return have.Name == h.Name })
		if i < 0 {
			e.out.Header = append(e.out.Header, h)
		} else {
			e.out.Header[i] = h
		}
	}
}

func (e *extracting) file(f *file) {
	phrases := f.phrases()
	was := e.earlier(f, phrases)
	for i, p := range phrases {
		place := fmt.Sprintf("%s:%d", f.path, p.line)
		if at, twice := e.at[p.message(f)]; twice {
			e.out.Messages[at].Places = append(e.out.Messages[at].Places, place)
			continue
		}
		m := po.Message{Context: p.message(f).Context, ID: p.text, Str: was.words[i], Places: []string{place}}
		if m.Str != "" && was.stale {
			m.Fuzzy, m.Notes = true, []string{"translated from an earlier version of " + f.path}
		}
		if m.Str == "" && e.namesSection(f, p) {
			m.Str = sectionNames(e.language)[inEnglish(p.text, e.pack.Language)]
		}
		if strings.Contains(p.text, "`") || strings.Contains(p.text, "](") {
			m.Notes = append(m.Notes, "leave as it is what stands in backticks, and where a link leads to")
		}
		e.at[m.Key()] = len(e.out.Messages)
		e.out.Messages = append(e.out.Messages, m)
	}
}

// merge takes over what an earlier file says: of the same words their translation, of a message in the same place whose words
// are gone a fuzzy one.
func (e *extracting) merge(before *po.File) {
	gone := map[string][]po.Message{}
	for _, old := range before.Messages {
		at, same := e.at[old.Key()]
		if !same {
			if old.Str != "" {
				gone[old.Context] = append(gone[old.Context], old)
			}
			continue
		}
		m := &e.out.Messages[at]
		m.Remarks = old.Remarks
		if old.Str != "" {
			m.Str, m.Fuzzy, m.Before = old.Str, old.Fuzzy, old.Before
			if !old.Fuzzy {
				m.Notes = slices.DeleteFunc(m.Notes, func(n string) bool { return strings.HasPrefix(n, "translated from an earlier") })
			}
		}
	}
	known := map[po.Key]bool{}
	for _, old := range before.Messages {
		known[old.Key()] = true
	}
	for i := range e.out.Messages {
		m := &e.out.Messages[i]
		if m.Fuzzy && !known[m.Key()] { // a guess, and the earlier file shows that these words are new
			m.Str, m.Fuzzy, m.Notes = "", false, nil
		}
		if was := gone[m.Context]; !known[m.Key()] && len(was) > 0 {
			m.Str, m.Fuzzy, m.Before, m.Remarks = was[0].Str, true, was[0].ID, was[0].Remarks
			gone[m.Context] = was[1:]
		}
	}
}
