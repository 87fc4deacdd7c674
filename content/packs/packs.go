package packs

import (
	"embed"
	"fmt"
	"io/fs"

	"example.com/hearten/content"
)

//go:embed first-days
var files embed.FS

// Names are the embedded packs, in the order in which they are opened.
func Names() []string { return []string{"first-days"} }

// Open returns the files of an embedded pack.
func Open(name string) (fs.FS, error) { return fs.Sub(files, name) }

// Library opens all embedded packs. A test holds them to the checks of content.Load.
func Library() (*content.Library, error) {
	lib, err := content.NewLibrary()
	if err != nil {
		return nil, err
	}
	var all []*content.Pack
	for _, name := range Names() {
		fsys, err := Open(name)
		if err != nil {
			return nil, err
		}
		pack, err := content.Open(fsys, lib)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		pack.Origin = content.Embedded
		all = append(all, pack)
		if lib, err = content.NewLibrary(all...); err != nil {
			return nil, err
		}
	}
	return lib, nil
}
