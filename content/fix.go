package content

import (
	"bytes"
	"cmp"
	"io/fs"
	"slices"
	"unicode/utf8"
)

// Edit replaces the bytes of a file from Start to End, offsets in the file as it is, by Text. Code is the problem that it mends,
// "" for a last line without its end.
type Edit struct {
	File       string
	Start, End int
	Text       string
	Code       string
}

// mostRounds is how often a pack is looked at again: what is mended in a file can bring to light what is below it.
const mostRounds = 8

// Fix returns the edits of a pack's files for those problems that have exactly one right answer: words with a colon between the
// --- lines, feedback that is not indented, boxes, links to a heading that only one can be meant by, scenes that a choice leads to
// and nobody has written yet, which are begun, and the end of the last line. Edits are ordered by file and offset and do not
// touch each other; Fix finds nothing in what they make. have is as for [Load].
func Fix(fsys fs.FS, have *Library) []Edit {
	m := &mending{FS: fsys, texts: map[string]*patchwork{}, begun: map[scenePlace]int{}}
	for range mostRounds {
		edits := m.round(have)
		if len(edits) == 0 {
			break
		}
		for _, e := range slices.Backward(edits) { // from the end, so that the offsets before it hold
			m.texts[e.File].replace(e)
		}
	}
	var out []Edit
	for _, name := range Files(fsys) {
		if t := m.texts[name]; t != nil {
			out = append(out, t.edits(name)...)
		}
	}
	return out
}

// Edited is a file with its edits, which are ordered and do not touch each other.
func Edited(src []byte, edits []Edit) []byte {
	var out []byte
	at := 0
	for _, e := range edits {
		out = append(append(out, src[at:e.Start]...), e.Text...)
		at = e.End
	}
	return append(out, src[at:]...)
}

// mending is a pack on its way: its files, those that were edited as they are by now.
type mending struct {
	fs.FS
	texts map[string]*patchwork
	begun map[scenePlace]int
	trees map[string]*file // of this round
}

// mostBegun is how often a scene is begun: one whose heading has another anchor after all would be for ever.
const mostBegun = 2

// scenePlace is a scene that was begun: its file and its anchor.
type scenePlace struct{ file, slug string }

// Open opens a file as it is by now.
func (m *mending) Open(name string) (fs.File, error) {
	f, err := m.FS.Open(name)
	if t := m.texts[name]; err == nil && t != nil && len(t.parts) > 0 {
		return editedFile{f, bytes.NewReader(t.text())}, nil
	}
	return f, err
}

type editedFile struct {
	fs.File
	text *bytes.Reader
}

func (f editedFile) Read(b []byte) (int, error) { return f.text.Read(b) }

// round looks at the pack as it is by now, and returns the edits for what it finds, ordered and apart from each other.
func (m *mending) round(have *Library) []Edit {
	s := newScope(have)
	s.load(m)
	m.trees = map[string]*file{}
	names := map[string]string{}
	for name := range s.files {
		names[Clean(name)] = name
	}
	var edits []Edit
	for _, p := range s.problems {
		name, ok := names[p.File]
		if !ok || m.read(name) == nil {
			continue
		}
		src := m.texts[name].text()
		if at := offsetOf(src, p.Line, p.Col); at >= 0 {
			x := fixer{s, m.tree(s, name), m, name, src, p, at}
			edits = append(edits, x.fix()...)
		}
	}
	if len(edits) == 0 {
		edits = m.lastLines(s)
	}
	return apart(edits)
}

// apart orders edits and leaves out those that are there already, or that touch one before them: their time is the next round.
func apart(edits []Edit) (out []Edit) {
	slices.SortStableFunc(edits, func(a, b Edit) int { return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Start, b.Start)) })
	seen := map[Edit]bool{}
	for _, e := range edits {
		if n := len(out); seen[e] || n > 0 && out[n-1].File == e.File && e.Start < out[n-1].End {
			continue
		}
		seen[e] = true
		out = append(out, e)
	}
	return out
}

// read takes a file up for editing; it returns nil where it cannot be read.
func (m *mending) read(name string) *patchwork {
	if m.texts[name] == nil {
		src, err := readFile(m.FS, name, maxFileBytes)
		if err != nil || len(src) > maxFileBytes {
			return nil
		}
		m.texts[name] = newPatchwork(src)
	}
	return m.texts[name]
}

// tree is a file with its blocks, which the looking has let go; nil where it cannot be read.
func (m *mending) tree(s *scope, name string) *file {
	f, known := m.trees[name]
	if !known && m.read(name) != nil {
		if f, _ = parseHead(name, m.texts[name].text()); f != nil {
			f.parseBody(s.markdown)
		}
		m.trees[name] = f
	}
	return f
}

// lastLines ends the last lines of files that can be read.
func (m *mending) lastLines(s *scope) (out []Edit) {
	for name, f := range s.files {
		if f == nil || f.kind == "" || m.read(name) == nil {
			continue
		}
		if src := m.texts[name].text(); !bytes.HasSuffix(src, []byte("\n")) {
			out = append(out, Edit{name, len(src), len(src), lineEnd(src), ""})
		}
	}
	return out
}

// lineEnd is how the lines of a file end.
func lineEnd(src []byte) string {
	if bytes.Contains(src, []byte("\r\n")) {
		return "\r\n"
	}
	return "\n"
}

// offsetOf is where a line and a column (from 1, in code points) begin, -1 where there are not so many.
func offsetOf(src []byte, line, col int) int {
	at := 0
	for range line - 1 {
		i := bytes.IndexByte(src[at:], '\n')
		if i < 0 {
			return -1
		}
		at += i + 1
	}
	for range col - 1 {
		if at >= len(src) || src[at] == '\n' {
			return -1
		}
		_, size := utf8.DecodeRune(src[at:])
		at += size
	}
	return at
}
