package packs

import (
	"archive/tar"
	"bytes"
	"crypto/sha256"
	"io"
	"maps"
	"slices"
	"strings"
)

// inspection is what is known of an archive while it is read the first time.
type inspection struct {
	entries int
	size    int64
	files   Hashes
	folders map[string]bool
	folded  map[string]string // names in small letters
	list    []byte            // the list of hashes, nil for none
	buffer  []byte
}

// entry holds one entry against the rules. Names are held when all are known, for they may lie in a folder.
func (in *inspection) entry(h *tar.Header, r io.Reader) error {
	name := strings.TrimPrefix(h.Name, "./")
	if in.entries++; in.entries > maxEntries {
		return refuse("", "there are more than %d files and folders in it", maxEntries)
	}
	if why := headerFault(h); why != "" {
		return refuse(h.Name, "%s", why)
	}
	if len(name) > 2*maxPath {
		return refuse(name[:40]+"…", "the name is longer than %d letters", maxPath)
	}
	if h.Typeflag == tar.TypeDir {
		return in.folder(name)
	}
	if h.Size > maxFile {
		return refuse(name, "it is larger than %d MB", maxFile>>20)
	}
	if in.size += h.Size; in.size > maxTotal {
		return refuse("", "its files are larger than %d MB together", maxTotal>>20)
	}
	if _, twice := in.files[name]; twice || in.folders[name] {
		return refuse(name, "the name stands in it twice")
	}
	if other, twin := in.folded[strings.ToLower(name)]; twin {
		return refuse(name, "many systems take it and “%s” for one name", other)
	}
	in.folded[strings.ToLower(name)] = name
	hash := sha256.New()
	var copied bytes.Buffer
	to := io.Writer(hash)
	if strings.HasSuffix("/"+name, "/"+HashList) && strings.Count(name, "/") <= 1 {
		to = io.MultiWriter(hash, &copied)
	}
	if _, err := io.CopyBuffer(to, r, in.buffer); err != nil {
		return unpackFault(err)
	}
	if copied.Len() > 0 {
		in.list = copied.Bytes()
	}
	in.files[name] = sum(hash.Sum(nil))
	return nil
}

// folder takes the entry of a folder: names of files make folders as well, so only its name counts.
func (in *inspection) folder(name string) error {
	name = strings.TrimSuffix(name, "/")
	if name == "" || name == "." {
		return nil
	}
	if _, isFile := in.files[name]; isFile || in.folders[name] {
		return refuse(name, "the name stands in it twice")
	}
	in.folders[name] = true
	return nil
}

// headerFault says in words what of an entry is more than a plain file or folder has, "" where it is one.
func headerFault(h *tar.Header) string {
	switch h.Typeflag {
	case tar.TypeReg, tar.TypeDir:
	case tar.TypeLink, tar.TypeSymlink:
		return "it is a link"
	case tar.TypeXGlobalHeader:
		return "it says something about all files behind it"
	default:
		return "it is no plain file"
	}
	switch {
	case h.Typeflag == tar.TypeDir && h.Size != 0:
		return "it is a folder with a size"
	case h.Size < 0:
		return "its size is less than nothing"
	case h.Mode&^0o777 != 0:
		return "it has a special mode"
	case h.Linkname != "":
		return "it is a link"
	}
	for key := range maps.Keys(h.PAXRecords) {
		if !slices.Contains([]string{"mtime", "atime", "ctime"}, key) {
			return "it says “" + key + "” a second time, or something that plain files do not have"
		}
	}
	return ""
}

// archive holds the names and the list of hashes against the rules, now that all are known.
func (in *inspection) archive(packed scroll) (*Archive, error) {
	a := &Archive{packed: packed, Hashes: Hashes{}, Size: in.size}
	if len(in.files) == 0 {
		return nil, refuse("", "there is no file in it")
	}
	a.folder = in.common()
	for full, hash := range in.files {
		name := strings.TrimPrefix(full, a.folder)
		if why := nameFault(name); why != "" {
			return nil, refuse(name, "%s", why)
		}
		a.Hashes[name] = hash
	}
	if err := in.foldersFit(a.folder); err != nil {
		return nil, err
	}
	if _, listed := a.Hashes[HashList]; listed {
		delete(a.Hashes, HashList)
		if err := a.fits(in.list); err != nil {
			return nil, err
		}
	}
	return a, nil
}

// common is the one folder that all files and folders lie in, with a slash; "" where there is none, or where it has a name that
// none may have.
func (in *inspection) common() string {
	folder := ""
	for name := range in.files {
		first, _, nested := strings.Cut(name, "/")
		if !nested || folder != "" && first != folder {
			return ""
		}
		folder = first
	}
	for name := range in.folders {
		if name != folder && !strings.HasPrefix(name, folder+"/") {
			return ""
		}
	}
	if partFault(folder) != "" {
		return ""
	}
	return folder + "/"
}

// foldersFit refuses folders of a name that no folder may have, folders that are files as well, and twins among folders, named
// in an entry of their own or by what lies in them.
func (in *inspection) foldersFit(top string) error {
	all := map[string]bool{}
	for name := range in.folders {
		all[name] = true
	}
	for name := range in.files {
		for at := strings.LastIndexByte(name, '/'); at > 0; at = strings.LastIndexByte(name[:at], '/') {
			all[name[:at]] = true
		}
	}
	for name := range all {
		if name+"/" == top {
			continue
		}
		inside := strings.TrimPrefix(name, top)
		for _, part := range strings.Split(inside, "/") {
			if why := partFault(part); why != "" {
				return refuse(name, "%s", why)
			}
		}
		if strings.Count(inside, "/") >= maxDepth {
			return refuse(name, "it lies more than %d folders deep", maxDepth)
		}
		if other, twin := in.folded[strings.ToLower(name)]; twin {
			return refuse(name, "it and “%s” are one name", other)
		}
	}
	return nil
}
