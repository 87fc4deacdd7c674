package packs

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// sum is the SHA-256 of a file.
type sum [sha256.Size]byte

// Hashes are the hashes of the files of a pack, by name.
type Hashes map[string]sum

// Names are the files, sorted.
func (h Hashes) Names() []string { return slices.Sorted(maps.Keys(h)) }

// Equal reports whether the files are the same.
func (h Hashes) Equal(o Hashes) bool { return maps.Equal(h, o) }

// text is the list as sha256sum writes and checks it.
func (h Hashes) text() []byte {
	var b bytes.Buffer
	for _, name := range h.Names() {
		fmt.Fprintf(&b, "%x  %s\n", h[name], name)
	}
	return b.Bytes()
}

// parseHashes reads a list. Its names are not looked at: they have to be those of the files that it comes with.
func parseHashes(text []byte) (Hashes, error) {
	h := Hashes{}
	lines := bufio.NewScanner(bytes.NewReader(text))
	for n := 1; lines.Scan(); n++ {
		line := lines.Text()
		digits, name, ok := strings.Cut(line, "  ")
		if !ok {
			digits, name, ok = strings.Cut(line, " *")
		}
		b, err := hex.DecodeString(digits)
		if _, twice := h[name]; !ok || err != nil || len(b) != sha256.Size || name == "" || twice {
			return nil, broken(HashList, "line %d is no hash and name", n)
		}
		h[name] = sum(b)
	}
	if err := lines.Err(); err != nil {
		return nil, broken(HashList, "it cannot be read: %v", err)
	}
	return h, nil
}

// Differences are what another list of hashes has otherwise: names, sorted.
type Differences struct {
	Added, Changed, Removed []string
	// Moved are files that have another name and the same bytes.
	Moved []Move
}

// Move is a file that goes by another name.
type Move struct {
	From string `json:"from"`
	To   string `json:"to"`
}

// Differences are what becomes of the files of h where those of o come in their place.
func (h Hashes) Differences(o Hashes) Differences {
	var d Differences
	gone := map[sum][]string{}
	for _, name := range h.Names() {
		if at, ok := o[name]; !ok {
			gone[h[name]] = append(gone[h[name]], name)
		} else if at != h[name] {
			d.Changed = append(d.Changed, name)
		}
	}
	for _, name := range o.Names() {
		if _, ok := h[name]; ok {
			continue
		}
		if from := gone[o[name]]; len(from) > 0 {
			d.Moved = append(d.Moved, Move{from[0], name})
			gone[o[name]] = from[1:]
			continue
		}
		d.Added = append(d.Added, name)
	}
	for _, names := range gone {
		d.Removed = append(d.Removed, names...)
	}
	slices.Sort(d.Removed)
	return d
}
