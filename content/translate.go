package content

import (
	"io/fs"
	"slices"
	"strings"

	"example.com/hearten/content/po"
)

// phrase is a message of a file: a piece of it, or a value of its front matter.
type phrase struct {
	place string
	line  int
	text  string
	piece piece // of the body; the zero piece for the front matter
	key   string
}

// phrases lists what is translated of a file: title, cast, contexts, and the pieces of its body.
func (f *file) phrases() []phrase {
	out := []phrase{{place: " title", line: f.front.at("title").Line, text: f.front.str("title"), key: "title"}}
	for _, key := range []string{"cast", "contexts"} {
		if key == "contexts" && f.kind != KindPack {
			continue
		}
		for _, p := range f.front.pairs(key) {
			out = append(out, phrase{place: " " + key + " " + p.Key.Text, line: p.Key.Pos.Line, text: p.Value.Text, key: key + " " + p.Key.Text})
		}
	}
	out = slices.DeleteFunc(out, func(p phrase) bool { return p.text == "" })
	for _, p := range f.pieces() {
		out = append(out, phrase{place: p.place, line: p.line, text: p.text, piece: p})
	}
	return out
}

// message is how the phrase is called in a PO file.
func (p phrase) message(f *file) po.Key { return po.Key{Context: f.path + p.place, ID: p.text} }

// fitting says why words cannot stand for the phrase, or "".
func (p phrase) fitting(words string) string {
	if p.key == "" {
		return p.piece.fitting(words)
	}
	if _, name := forbiddenIn([]byte(words)); name != "" {
		return "there is " + name + " in it"
	}
	if strings.Contains(words, "\n") {
		return "it has to be one line"
	}
	return ""
}

// translating is a pack whose words are taken out, or put in.
type translating struct {
	*scope
	language string
}

// startTranslating reads a pack. Problems are what keeps it from being translated; those of its translations do not.
func startTranslating(fsys fs.FS, have *Library, language string) (*translating, []Problem) {
	s := newScope(have)
	_, problems := s.load(fsys)
	problems = slices.DeleteFunc(slices.Clone(problems), func(p Problem) bool {
		f := s.files[p.File]
		return p.Severity != Error || strings.HasPrefix(p.Code, "T") || f != nil && f.translation
	})
	return &translating{s, language}, problems
}

// sources are the files that have translations.
func (t *translating) sources() []*file {
	var out []*file
	for _, p := range t.paths() {
		if f := t.files[p]; f != nil && !f.translation && f.kind != "" && f.kind != KindWalk {
			out = append(out, t.filled(f))
		}
	}
	return out
}

// namesSection reports whether a phrase is the name of a section that its kind of file has.
func (t *translating) namesSection(f *file, p phrase) bool {
	return strings.HasSuffix(p.place, " heading") && slices.Contains(sectionsOf(f.kind), inEnglish(p.text, t.pack.Language))
}

// earlier is what a file is translated as by now.
type earlier struct {
	file *file
	// words are by phrase of the source, with its links; "" where there are none.
	words []string
	lines []int
	// stale is set where the source was changed since.
	stale bool
}

// earlier finds the translation of a file, as far as its phrases can be told to be those of the source.
func (t *translating) earlier(src *file, phrases []phrase) earlier {
	out := earlier{words: make([]string, len(phrases)), lines: make([]int, len(phrases))}
	f := t.files[translationPath(src.path, t.language)]
	if f == nil || !f.translation || !f.parsed {
		return out
	}
	out.file, out.stale = f, f.front.str("source") != sourceHash(src.bytes)
	there := f.phrases()
	for i := range there {
		there[i].text = relinked(there[i].text, t.towardsSource(f, src))
	}
	for _, m := range aligned(phrases, there) {
		if words := there[m[1]].text; words != phrases[m[0]].text {
			out.words[m[0]], out.lines[m[0]] = words, there[m[1]].line
		}
	}
	return out
}

// towardsSource gives the links of a translation the addresses that its source has.
func (t *translating) towardsSource(f, src *file) func(string) string {
	return func(dest string) string {
		name, slug, _ := strings.Cut(dest, "#")
		from, to := f, src
		if name != "" {
			from = t.files[joined(f.path, name)]
			if from == nil || !from.translation {
				return dest
			}
			if to = t.files[t.sourcePath(from)]; to != nil && slug != "" {
				to = t.filled(to)
			}
			name = strings.TrimSuffix(name, "."+t.language+".md") + ".md"
		}
		if i := slices.Index(from.anchorsInOrder(), unescape(slug)); slug != "" && i >= 0 && to != nil && i < len(to.anchorsInOrder()) {
			return name + "#" + to.anchorsInOrder()[i]
		}
		return dest
	}
}

// relinked gives every link in markdown another address.
func relinked(words string, to func(string) string) string {
	var b strings.Builder
	for {
		i := strings.Index(words, "](")
		if i < 0 {
			return b.String() + words
		}
		end := strings.IndexAny(words[i:], ") \n")
		if end < 0 || words[i+2:i+end] == "" {
			b.WriteString(words[:i+2])
			words = words[i+2:]
			continue
		}
		b.WriteString(words[:i+2] + to(words[i+2:i+end]))
		words = words[i+end:]
	}
}

// aligned pairs the phrases of two files that are built alike, as many as there can be in one order.
func aligned(a, b []phrase) [][2]int {
	shape := func(p phrase) string {
		if p.key != "" {
			return p.key
		}
		var s strings.Builder
		s.WriteString(p.place[strings.LastIndex(p.place, " ")+1:])
		bones, _ := standalone(p.text)
		for _, bone := range bones {
			s.WriteString(" " + bone.kind)
			for _, j := range bone.held {
				s.WriteString(" " + j.key)
			}
		}
		return s.String()
	}
	left, right := make([]string, len(a)), make([]string, len(b))
	for i := range a {
		left[i] = shape(a[i])
	}
	for i := range b {
		right[i] = shape(b[i])
	}
	if slices.Equal(left, right) {
		out := make([][2]int, len(a))
		for i := range a {
			out[i] = [2]int{i, i}
		}
		return out
	}
	return longestCommon(left, right)
}

// longestCommon is a longest common subsequence, as pairs of indices.
func longestCommon(a, b []string) [][2]int {
	long := make([][]int32, len(a)+1)
	for i := range long {
		long[i] = make([]int32, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				long[i][j] = long[i+1][j+1] + 1
			} else {
				long[i][j] = max(long[i+1][j], long[i][j+1])
			}
		}
	}
	var out [][2]int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			out = append(out, [2]int{i, j})
			i, j = i+1, j+1
		case long[i+1][j] >= long[i][j+1]:
			i++
		default:
			j++
		}
	}
	return out
}
