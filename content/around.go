package content

import (
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// packReach is how many folders above a file are searched for its pack.
const packReach = 4

// PackAround finds the folder of the pack that a file lies in, up to four above it, and the file's name from there. Where there is
// none, ok is false, and it is the file's own folder.
func PackAround(fsys fs.FS, at string) (root, name string, ok bool) {
	dir := path.Dir(at)
	for range 1 + packReach {
		if info, err := fs.Stat(fsys, path.Join(dir, "pack.md")); err == nil && info.Mode().IsRegular() {
			return dir, strings.TrimPrefix(strings.TrimPrefix(at, dir), "/"), true
		}
		if dir == "." {
			break
		}
		dir = path.Dir(dir)
	}
	return path.Dir(at), path.Base(at), false
}

// around is the folder that a path names, or, for a file, the one that PackAround finds with the file's name from there; packed is
// true where that is a pack's. none is the error where the path is neither a file nor a folder.
func around(fsys fs.FS, at string, none error) (dir fs.FS, name string, packed bool, err error) {
	info, err := fs.Stat(fsys, at)
	if err != nil {
		return nil, "", false, err
	}
	root := at
	switch {
	case info.IsDir():
	case !info.Mode().IsRegular(): // to read one could wait for ever
		return nil, "", false, fmt.Errorf("%w: it is neither a file nor a folder", none)
	default:
		root, name, packed = PackAround(fsys, at)
	}
	dir, err = fs.Sub(fsys, root)
	return dir, name, packed, err
}
