package packs

import (
	"path"
	"slices"
	"strings"
)

// What a pack may hold at most. Its text has narrower limits of its own.
const (
	// MaxArchive is how many bytes an archive may have.
	MaxArchive = 16 << 20
	maxTotal   = 64 << 20
	maxFile    = 4 << 20
	maxEntries = 12_000
	maxDepth   = 8
	// Names that keep to these fit the name and prefix of a plain tar header with the pack's id in front.
	maxPath = 120
	maxPart = 80
	maxID   = 50
)

// HashList is the file that holds the hashes of the others.
const HashList = "sha256sums.txt"

// nameFault says in words why a file of a pack cannot have this name, "" where it can. The name is relative to the pack.
func nameFault(name string) string {
	parts := strings.Split(name, "/")
	switch {
	case name == "":
		return "it has no name"
	case strings.HasPrefix(name, "/"), slices.Contains(parts, ".."):
		return "the name leads out of the pack"
	case len(name) > maxPath:
		return "the name is longer than 120 letters"
	case len(parts) > maxDepth:
		return "it lies more than 8 folders deep"
	}
	if atTop(name) {
		return ""
	}
	for _, part := range parts {
		if why := partFault(part); why != "" {
			return why
		}
	}
	if !isKnown(name) {
		return "this is no file of a pack: those are .md, .png and .svg, LICENSE, NOTICE and calibration.json"
	}
	return ""
}

// partFault is nameFault for the name of one folder or file.
func partFault(part string) string {
	switch {
	case part == "":
		return "a folder in it has no name"
	case strings.HasPrefix(part, "."):
		return "it is hidden"
	case len(part) > maxPart:
		return "a name is longer than 80 letters"
	case strings.ContainsFunc(part, foreign):
		return "names are small letters a to z, digits, hyphens, dots and underscores"
	case strings.HasPrefix(part, "-"), strings.HasSuffix(part, "."):
		return "a name begins with a hyphen or ends with a dot"
	case isDevice(part):
		return "Windows keeps this name for itself"
	}
	return ""
}

func foreign(r rune) bool {
	return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '.' && r != '-' && r != '_'
}

// isDevice reports names that Windows takes for a device, whatever stands behind their first dot.
func isDevice(part string) bool {
	stem, _, _ := strings.Cut(part, ".")
	switch stem {
	case "con", "prn", "aux", "nul", "conin$", "conout$":
		return true
	}
	return len(stem) == 4 && (strings.HasPrefix(stem, "com") || strings.HasPrefix(stem, "lpt")) && stem[3] >= '0' && stem[3] <= '9'
}

// atTop reports the files that stand beside pack.md and may be named in capitals.
func atTop(name string) bool {
	return slices.Contains([]string{"README", "README.md", "LICENSE", "LICENSE.md", "NOTICE", "NOTICE.md"}, name)
}

// isKnown reports what the format knows a file by its name for.
func isKnown(name string) bool {
	switch path.Ext(name) {
	case ".md", ".png", ".svg":
		return true
	}
	return name == "calibration.json" || name == HashList
}

// isText reports files whose lines end as an editor or a version control system likes them to.
func isText(name string) bool {
	return path.Ext(name) != ".png" && path.Ext(name) != ".svg"
}

// Picks reports whether a file of a pack's folder belongs into the pack by its name alone: all that the format knows, but for
// pictures, which belong into it where a badge names them. A file that is called so and may not be is not passed over: it is
// refused where the pack is put together.
func Picks(name string) bool {
	for _, part := range strings.Split(name, "/") {
		if strings.HasPrefix(part, ".") {
			return false
		}
	}
	return atTop(name) || path.Ext(name) == ".md" || name == "calibration.json"
}

// IDFault says in words why no pack on a shelf can have this id, "" where one can.
func IDFault(id string) string {
	switch {
	case id == "":
		return "it has no id"
	case len(id) > maxID:
		return "its id is longer than 50 letters"
	case strings.ContainsFunc(id, func(r rune) bool { return foreign(r) || r == '.' || r == '_' }), id[0] == '-', id[len(id)-1] == '-':
		return "its id is not made of small letters a to z, digits and hyphens"
	case isDevice(id):
		return "Windows keeps its id for itself"
	}
	return ""
}
