package content

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"slices"
	"strings"
)

// sourceHash is what a translation says of its source: the first 8 hex digits of the SHA-256 of the file's bytes.
func sourceHash(src []byte) string {
	sum := sha256.Sum256(src)
	return hex.EncodeToString(sum[:])[:8]
}

// translationPath is where the translation of a file lies: beside it.
func translationPath(source, language string) string {
	return strings.TrimSuffix(source, ".md") + "." + language + ".md"
}

// sourcePath is the path of the file that a translation was made from; of another file, its own.
func (s *scope) sourcePath(f *file) string {
	if !f.translation {
		return f.path
	}
	base := strings.TrimSuffix(f.path, ".md")
	return strings.TrimSuffix(base, path.Ext(base)) + ".md"
}

// translations checks every translation against its source, and names those that are missing.
func (s *scope) translations() {
	for _, p := range s.paths() {
		f := s.files[p]
		switch {
		case f == nil || f.kind == "":
		case f.translation:
			s.translated(f)
		case f.kind != KindWalk:
			s.untranslated(f)
		}
	}
}

// untranslated names the languages of the pack that a file has no translation into.
func (s *scope) untranslated(f *file) {
	for _, language := range s.pack.Languages {
		to := translationPath(f.path, language)
		if _, there := s.files[to]; there || language == s.pack.Language {
			continue
		}
		s.report(Pos{f.path, 1, 1}, "T001", fmt.Sprintf("this is not translated into %s: there is no `%s`", languageName(language), to),
			"`hearten pack i18n extract DIR --to "+language+"` writes what there is to translate")
	}
}

// translated checks a translation against its source.
func (s *scope) translated(f *file) {
	language, top := f.front.str("language"), Pos{f.path, 1, 1}
	from := s.sourcePath(f)
	if language != "" && f.path != translationPath(from, language) {
		s.report(f.front.at("language"), "T002", fmt.Sprintf("the name of this file does not say `%s`, which is its language", language),
			fmt.Sprintf("call it `%s`", translationPath(path.Base(from), language)))
		return
	}
	src, there := s.files[from]
	switch {
	case !there || src != nil && src.translation:
		s.report(top, "T002", fmt.Sprintf("there is no `%s` that this could be a translation of", from), "put it beside its source, under the same name")
		return
	case src == nil || !f.parsed || src.kind == "": // it cannot be read, and that is reported
		return
	}
	for _, key := range []string{"kind", "id"} {
		if got, want := f.front.str(key), src.front.str(key); got != want && f.front.has(key) {
			s.report(f.front.at(key), "T002", fmt.Sprintf("this is a translation of `%s`, whose %s is `%s`", src.path, key, want), fmt.Sprintf("write `%s: %s`", key, want))
		}
	}
	if now := sourceHash(src.bytes); f.front.has("source") && f.front.str("source") != now {
		s.report(f.front.at("source"), "T003", fmt.Sprintf("`%s` was changed since this was translated", src.path),
			fmt.Sprintf("bring over what is new there, and write `source: \"%s\"`", now))
	}
	s.frontParts(f, src)
	src = s.filled(src)
	if d := s.apart(f, src); d != nil {
		s.report(d.at, "T002", d.words, "a translation has the headings, lists, links and chips of its source; only words differ")
	}
	s.sections(f, src, language)
}

// frontParts checks what a translation says again of the cast and the contexts.
func (s *scope) frontParts(f, src *file) {
	cast, people := f.front.pairs("cast"), src.front.pairs("cast")
	if len(cast) > 0 && len(cast) != len(people) {
		s.report(f.front.at("cast"), "T002", fmt.Sprintf("the cast has %d here, and %d in `%s`", len(cast), len(people), src.path),
			"name them all, in the same order")
	}
	known := src.front.pairs("contexts")
	for _, c := range f.front.pairs("contexts") {
		if !slices.ContainsFunc(known, func(p pair) bool { return p.Key.Text == c.Key.Text }) {
			s.report(c.Key.Pos, "T002", fmt.Sprintf("`%s` has no context `%s`", src.path, c.Key.Text), "translate the title behind the colon, and keep the name before it")
		}
	}
}

// difference is the first place where a translation and its source part.
type difference struct {
	at    Pos
	words string
}

// apart compares the skeletons, and the placeholders as far as they go together; nil where nothing differs.
func (s *scope) apart(f, src *file) *difference {
	got, want := f.skeleton(s.linkKey(f)), src.skeleton(s.linkKey(src))
	for i, b := range got {
		if i >= len(want) {
			return &difference{b.pos, fmt.Sprintf("here stands %s, and `%s` has ended", b.kind, src.path)}
		}
		where := fmt.Sprintf("line %d of `%s`", want[i].pos.Line, src.path)
		if b.kind != want[i].kind {
			return &difference{b.pos, fmt.Sprintf("here stands %s, and in %s %s", b.kind, where, want[i].kind)}
		}
		if j, ok := missing(want[i].held, b.held); ok {
			return &difference{b.pos, fmt.Sprintf("%s in %s has no match here", j.name, where)}
		}
		if j, ok := missing(b.held, want[i].held); ok {
			return &difference{b.pos, fmt.Sprintf("%s stands here, and not in %s", j.name, where)}
		}
		s.placeholders(b, want[i], where)
	}
	if len(got) < len(want) {
		last := got[len(got)-1]
		return &difference{last.pos, fmt.Sprintf("the translation ends with this, and `%s` goes on in line %d with %s", src.path, want[len(got)].pos.Line, want[len(got)].kind)}
	}
	return nil
}

// placeholders compares what is filled in later.
func (s *scope) placeholders(got, want bone, where string) {
	have, need := placeholdersIn(got.text), placeholdersIn(want.text)
	if j, lost := missing(need, have); lost {
		s.report(got.pos, "T004", fmt.Sprintf("the placeholder `%s` in %s is lost here", j.name, where), "write it where it belongs in this language")
	}
	if j, more := missing(have, need); more {
		s.report(got.pos, "T004", fmt.Sprintf("nothing fills in `%s`, which is not in %s", j.name, where), "take it out, or write it as it is there")
	}
}

// placeholdersIn are the names in braces of a line.
func placeholdersIn(l Line) []joint {
	var out []joint
	words := l.String()
	for {
		_, after, open := strings.Cut(words, "{")
		name, rest, closed := strings.Cut(after, "}")
		if !open || !closed {
			return out
		}
		if isWord(name) {
			out = append(out, joint{name, "{" + name + "}"})
		}
		words = rest
	}
}

// IsLanguage reports whether a word can be the code of a language: two or three letters, and a region or script behind a hyphen.
func IsLanguage(code string) bool {
	parts := strings.Split(code, "-")
	for i, part := range parts {
		if strings.ContainsFunc(part, func(c rune) bool { return c|0x20 < 'a' || c|0x20 > 'z' }) || len(part) < 2 || len(part) > 4 || i == 0 && len(part) > 3 || i > 2 {
			return false
		}
	}
	return true
}
