package content

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"unicode"

	"example.com/hearten/content/po"
)

// Applied is what comes of putting translations into a pack.
type Applied struct {
	// Files are the translations as they are to be written, by path.
	Files []TranslatedFile
	// Translated, Fuzzy and Untranslated count messages; the last two stay in the language of the source.
	Translated, Fuzzy, Untranslated int
	// Unknown counts messages that the pack does not have, or no more.
	Unknown int
	Refused []Refusal
	// Unbegun are sources of which nothing but names of sections is translated: no file is made of them, so that they go on
	// counting as untranslated.
	Unbegun []string
	// Kept are words that somebody wrote into a translation, and that the PO file has otherwise: their files are not among Files,
	// unless they may be replaced.
	Kept []Disagreement
}

// TranslatedFile is the whole text of a translation.
type TranslatedFile struct {
	Path string
	Text []byte
	// New is set where there is none yet, Same where nothing changes.
	New, Same bool
}

// Refusal is a translation that cannot stand in the place of its source, by its line in the PO file; Line is 0 where it is a
// whole file.
type Refusal struct {
	Line      int
	Path, Why string
}

// Disagreement is one piece of a translation, as it is there and as the PO file has it.
type Disagreement struct {
	Path        string
	Line        int
	There, Here string
}

// Apply puts the translations of a PO file into a pack: a file beside each source, built as it is, where more of it is translated
// than the names of its sections. Messages that are fuzzy or
// empty stay in the language of the source, or as an earlier translation has them. What somebody wrote into a translation by hand
// is replaced only where force is set.
func Apply(fsys fs.FS, have *Library, words *po.File, force bool) (Applied, []Problem) {
	t, problems := startTranslating(fsys, have, words.Field("Language"))
	if len(problems) > 0 {
		return Applied{}, problems
	}
	a := &applying{translating: t, messages: map[po.Key]po.Message{}, used: map[po.Key]bool{}, force: force}
	for _, m := range words.Messages {
		a.messages[m.Key()] = m
	}
	for _, f := range a.sources() {
		a.file(f)
	}
	a.out.Unknown = len(a.messages) - len(a.used)
	return a.out, nil
}

type applying struct {
	*translating
	messages map[po.Key]po.Message
	used     map[po.Key]bool
	force    bool
	out      Applied
}

// chosen is the words that are taken of one file.
type chosen struct {
	words []string
	// any is set where some are translated, own where some of these are more than names of sections, doubtful where some are of an
	// older source, apart where somebody wrote others.
	any, own, doubtful, apart bool
}

func (a *applying) file(src *file) {
	phrases := src.phrases()
	was := a.earlier(src, phrases)
	c := a.choose(src, phrases, was)
	if !c.any || c.apart && !a.force {
		return
	}
	if !c.own && was.file == nil {
		a.out.Unbegun = append(a.out.Unbegun, src.path)
		return
	}
	text := a.assemble(src, phrases, c, was.file)
	to := translationPath(src.path, a.language)
	made, problems := a.scope.parse(to, text)
	if made != nil && !made.parsed {
		problems = append(problems, made.parseBody(a.markdown)...)
	}
	if i := slices.IndexFunc(problems, func(p Problem) bool { return p.Severity == Error }); made == nil || i >= 0 {
		a.out.Refused = append(a.out.Refused, Refusal{Path: to, Why: problems[max(0, i)].Message})
		return
	}
	old := a.files[to]
	a.files[to] = made
	if d := a.apart(made, src); d != nil {
		a.out.Refused = append(a.out.Refused, Refusal{Path: to, Why: fmt.Sprintf("line %d: %s", d.at.Line, d.words)})
		a.files[to] = old
		return
	}
	a.out.Files = append(a.out.Files, TranslatedFile{to, text, was.file == nil, was.file != nil && bytes.Equal(was.file.text, text)})
}

// choose takes the words of each phrase: those of the PO file, else those that are there, else the source's.
func (a *applying) choose(src *file, phrases []phrase, was earlier) chosen {
	c := chosen{words: make([]string, len(phrases))}
	for i, p := range phrases {
		c.words[i] = p.text
		words, ok := a.translation(src, p)
		there := was.words[i]
		if there != "" && p.fitting(there) != "" {
			there = ""
		}
		switch {
		case ok:
			c.words[i], c.any = words, true
			c.own = c.own || !a.namesSection(src, p)
			if there != "" && there != words {
				c.apart = true
				a.out.Kept = append(a.out.Kept, Disagreement{was.file.path, was.lines[i], there, words})
			}
		case there != "":
			c.words[i], c.any, c.doubtful = there, true, c.doubtful || was.stale
		}
	}
	return c
}

// translation finds what the PO file has for a phrase, and counts it.
func (a *applying) translation(src *file, p phrase) (words string, ok bool) {
	m := a.messages[p.message(src)]
	first := !a.used[m.Key()]
	if m.ID != "" {
		a.used[m.Key()] = true
	}
	words = strings.Trim(strings.ReplaceAll(m.Str, "\t", " "), " \n")
	count := func(n *int) {
		if first || m.ID == "" {
			*n++
		}
	}
	switch {
	case words == "":
		count(&a.out.Untranslated)
		return "", false
	case m.Fuzzy:
		count(&a.out.Fuzzy)
		return "", false
	}
	if why := p.fitting(words); why != "" {
		if first {
			a.out.Refused = append(a.out.Refused, Refusal{m.Line, src.path, why})
		}
		return "", false
	}
	count(&a.out.Translated)
	return words, true
}

// assemble writes a translation: front matter, and the body of its source in other words, its links to its own headings.
func (a *applying) assemble(src *file, phrases []phrase, c chosen, old *file) []byte {
	var pieces []piece
	var words []string
	for i, p := range phrases {
		if p.key == "" {
			pieces, words = append(pieces, p.piece), append(words, c.words[i])
		}
	}
	body := put(src.body, pieces, words)
	made := &file{path: src.path, kind: src.kind, slugs: map[string]bool{}, body: body, bodyLine: 1}
	made.parseBody(a.markdown)
	from, to := src.anchorsInOrder(), made.anchorsInOrder()
	text := relinked(string(body), func(dest string) string {
		slug, own := strings.CutPrefix(dest, "#")
		if i := slices.Index(from, unescape(slug)); own && i >= 0 && i < len(to) {
			return "#" + to[i]
		}
		return dest
	})
	return []byte(a.frontMatter(src, phrases, c, old) + text)
}

func (a *applying) frontMatter(src *file, phrases []phrase, c chosen, old *file) string {
	var b strings.Builder
	hash := sourceHash(src.bytes)
	if c.doubtful {
		hash = old.front.str("source")
	}
	fmt.Fprintf(&b, "---\nkind: %s\nid: %s\n", src.kind, src.id)
	group := ""
	for i, p := range phrases {
		kind, name, inside := strings.Cut(p.key, " ")
		switch {
		case p.key == "title":
			fmt.Fprintf(&b, "title: %s\nlanguage: %s\nsource: %q\n", yamlWords(c.words[i]), a.language, hash)
			if old != nil && len(old.front.list("translators")) > 0 {
				b.WriteString("translators:\n")
				for _, name := range old.front.list("translators") {
					b.WriteString("  - " + yamlWords(name.Text) + "\n")
				}
			}
		case inside:
			if kind != group {
				group = kind
				b.WriteString(kind + ":\n")
			}
			b.WriteString("  " + yamlWords(name) + ": " + yamlWords(c.words[i]) + "\n")
		}
	}
	return b.String() + "---\n"
}

// yamlWords writes words as a YAML value, in quotes where a sign in them could be read as more.
func yamlWords(words string) string {
	plain := words != "" && unicode.IsLetter([]rune(words)[0]) && strings.TrimSpace(words) == words &&
		!strings.ContainsFunc(words, func(c rune) bool {
			return !unicode.In(c, unicode.L, unicode.M, unicode.Nd) && !strings.ContainsRune(" -’'“”«».?!,;()…–—¿¡", c)
		})
	lower := strings.ToLower(words)
	if plain && !slices.Contains([]string{"y", "n", "yes", "no", "true", "false", "on", "off", "null"}, lower) {
		return words
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(words); err != nil {
		return fmt.Sprintf("%q", words)
	}
	return strings.TrimSpace(b.String())
}

// joined is the path of a file that a link of another names.
func joined(from, name string) string { return path.Join(path.Dir(from), unescape(name)) }
