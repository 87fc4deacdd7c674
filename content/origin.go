package content

import "io/fs"

// Origin says how a pack came here. Whoever opens a pack sets it; "" is not said.
type Origin string

// The origins.
const (
	Embedded  Origin = "embedded"  // it comes with the program
	Installed Origin = "installed" // the learner added it
	Own       Origin = "own"       // the learner writes it
)

// Requires returns the packs that the pack in fsys requires, as its pack.md says, without reading the rest; none where pack.md
// cannot be read.
func Requires(fsys fs.FS) []PackID {
	var out []PackID
	if f := page(fsys); f != nil {
		for _, name := range texts(f.front.list("requires")) {
			out = append(out, PackID(name))
		}
	}
	return out
}

// IDOf returns the id of the pack in fsys, as its pack.md says, without checking it or reading the rest; "" where pack.md cannot
// be read.
func IDOf(fsys fs.FS) PackID {
	if f := page(fsys); f != nil {
		return PackID(f.id)
	}
	return ""
}

// page is the head of pack.md, nil where it cannot be read.
func page(fsys fs.FS) *file {
	src, err := readFile(fsys, "pack.md", maxFileBytes)
	if err != nil {
		return nil
	}
	f, _ := parseHead("pack.md", src)
	if f == nil || f.kind != KindPack {
		return nil
	}
	return f
}
