package packs

import (
	"archive/tar"
	"io"
	"strings"
)

// Archive is one that was read whole and held against every rule; holding one is the proof that it keeps to them.
type Archive struct {
	packed scroll
	// folder is the one that all files lie in, with a slash, "" for none.
	folder string
	// Hashes are those of its files, the list of hashes apart.
	Hashes Hashes
	// Size is how large its files are together, in bytes.
	Size int64
}

// Read reads an archive. An error that is a Refusal says what in it is against the rules; nothing is written anywhere.
func Read(r io.Reader) (*Archive, error) {
	packed, err := readPacked(r)
	if err != nil {
		return nil, err
	}
	in := inspection{files: Hashes{}, folders: map[string]bool{}, folded: map[string]string{}, buffer: make([]byte, 32<<10)}
	if err := tape(packed, in.entry); err != nil {
		return nil, err
	}
	return in.archive(packed)
}

// fits refuses an archive whose list of hashes says other than its files.
func (a *Archive) fits(list []byte) error {
	want, err := parseHashes(list)
	if err != nil {
		return err
	}
	for _, name := range want.Names() {
		if _, ok := a.Hashes[name]; !ok {
			return broken(HashList, "it lists “%s”, which is not there", name)
		}
	}
	for _, name := range a.Hashes.Names() {
		if got, ok := want[name]; !ok {
			return broken(name, "%s does not list it", HashList)
		} else if got != a.Hashes[name] {
			return broken(name, "it is another file than %s lists", HashList)
		}
	}
	return nil
}

// each hands on the files, the list of hashes apart.
func (a *Archive) each(file func(name string, r io.Reader) error) error {
	return tape(a.packed, func(h *tar.Header, r io.Reader) error {
		name := strings.TrimPrefix(strings.TrimPrefix(h.Name, "./"), a.folder)
		if h.Typeflag != tar.TypeReg || name == HashList {
			return nil
		}
		return file(name, r)
	})
}
