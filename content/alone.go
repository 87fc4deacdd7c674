package content

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/tools/txtar"
)

// ErrNotAlone is returned by Alone for a file that cannot be a pack of its own.
var ErrNotAlone = errors.New("this file cannot be a pack of its own")

// Alone makes a single file a pack of its own: a file system that holds it under its base name, and a pack.md with its id and
// title, which leads to it and requires the packs of have that the file names. Its version is derived from the file's bytes. What
// is wrong with the file is for [Load] to say; an error is one of reading it, or ErrNotAlone for the page of a pack.
func Alone(fsys fs.FS, name string, have *Library) (fs.FS, error) {
	src, err := readFile(fsys, name, maxFileBytes)
	if err != nil {
		return nil, err
	}
	base := path.Base(name)
	f, _ := parseHead(base, src)
	if base == "pack.md" || f != nil && f.kind == KindPack {
		return nil, fmt.Errorf("%w: it is the page of a pack; name the folder", ErrNotAlone)
	}
	return txtar.FS(&txtar.Archive{Files: []txtar.File{
		{Name: base, Data: src},
		{Name: "pack.md", Data: []byte(alonePage(base, src, f, have))},
	}})
}

// VersionWords is a version as people read it. That of a file which is a pack of its own is derived from its bytes: “of one file”,
// with the first 8 of their 16 hex digits. Any other stays as its author wrote it.
func VersionWords(version string) string {
	digits, ok := strings.CutPrefix(version, "1-")
	if _, err := hex.DecodeString(digits); !ok || err != nil || len(digits) != 16 {
		return version
	}
	return "of one file (" + digits[:8] + ")"
}

// alonePage writes the pack.md around a file, whose head is nil where it cannot be read.
func alonePage(base string, src []byte, f *file, have *Library) string {
	id, title := "alone", base
	if f != nil {
		if isID(f.id) {
			id = f.id
		}
		if t := f.front.str("title"); t != "" {
			title = t
		}
	}
	requires, competencies := namedElsewhere(f, have)
	if len(competencies) == 0 { // and that is an error of the file
		competencies = []string{"[" + id + "](" + destination(base) + ")"}
	}
	var b strings.Builder
	fmt.Fprintf(&b, "---\nkind: pack\nformat: %d\nid: %s\ntitle: %s\n", Format, id, strconv.Quote(title))
	fmt.Fprintf(&b, "version: 1-%.8x\nlanguage: en\nlicence: as its author says\n", sha256.Sum256(src))
	if len(requires) > 0 {
		fmt.Fprintf(&b, "requires: [%s]\n", strings.Join(requires, ", "))
	}
	fmt.Fprintf(&b, "---\n\n# %s\n\n## Path\n\n- [%s](%s)\n\n## Competencies\n", headingMarkdown(title), id, destination(base))
	for _, link := range competencies {
		b.WriteString("\n- " + link)
	}
	return b.String() + "\n"
}

// namedElsewhere are the packs that a file names, and links to those of their competencies that it is about.
func namedElsewhere(f *file, have *Library) (requires, links []string) {
	if f == nil || have == nil {
		return nil, nil
	}
	about := texts(f.front.list("competencies"))
	if one := f.front.str("competency"); one != "" {
		about = append(about, one)
	}
	for _, p := range have.Packs() {
		named := namesPack(f.text, p.ID)
		for file, a := range p.anchors {
			if a.kind == KindCompetency && (slices.Contains(about, a.id) || slices.Contains(about, string(p.ID)+"/"+a.id)) {
				named = true
				links = append(links, fmt.Sprintf("[%s](pack:%s/%s)", a.id, p.ID, file))
			}
		}
		if named {
			requires = append(requires, string(p.ID))
		}
	}
	slices.Sort(links)
	return requires, links
}

// namesPack reports whether a file names things of a pack: in its front matter, in chips, or in links.
func namesPack(text []byte, id PackID) bool {
	_, body, _, _ := cutFront(text)
	front, names := string(text[:len(text)-len(body)]), string(id)+"/"
	for i, part := range strings.Split(string(body), "`") {
		if i%2 == 1 && hasName(part, names) {
			return true
		}
	}
	return hasName(front, names) || bytes.Contains(body, []byte("pack:"+names))
}

// hasName reports whether one of the names in a text begins so.
func hasName(text, beginning string) bool {
	for name := range strings.FieldsFuncSeq(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_/", r)
	}) {
		if strings.HasPrefix(name, beginning) {
			return true
		}
	}
	return false
}

// destination is a file's name as links write it.
func destination(name string) string {
	var b strings.Builder
	for _, c := range []byte(name) {
		if c == '.' || c == '_' || c == '-' || '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' {
			b.WriteByte(c)
			continue
		}
		fmt.Fprintf(&b, "%%%02X", c)
	}
	return b.String()
}

// headingMarkdown is words as a heading shows them.
func headingMarkdown(words string) string {
	w := lineWriter{heading: true}
	w.line(Line{Text(oneLine(words))})
	return w.String()
}
