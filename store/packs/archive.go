package packs

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"io"
	"maps"
	"slices"
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

// scroll is an archive as it was read, piece by piece: it is never copied to grow.
type scroll [][]byte

// readPacked reads no more of an archive than it may have.
func readPacked(r io.Reader) (scroll, error) {
	const piece = 1 << 20
	var all scroll
	for {
		b := make([]byte, piece)
		n, err := io.ReadFull(r, b)
		all = append(all, b[:n])
		if len(all) > MaxArchive/piece && n > 0 {
			return nil, refuse("", "it is larger than %d MB", MaxArchive>>20)
		}
		switch {
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
			return all, formatFault(all[0])
		case err != nil:
			return nil, err
		}
	}
}

// formatFault refuses what is no gzip file by its first bytes.
func formatFault(head []byte) error {
	switch {
	case len(head) == 0:
		return broken("", "it is empty")
	case bytes.HasPrefix(head, []byte("PK")):
		return refuse("", "it is a zip file, whatever its name says; packs come as tar.gz")
	case !bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
		return refuse("", "it is no tar.gz file")
	case len(head) > 3 && head[3]&0xe0 != 0:
		return refuse("", "its head says what nobody knows")
	}
	return nil
}

// Read reads on; the reader is the scroll without what was read.
func (s *scroll) Read(p []byte) (int, error) {
	for len(*s) > 0 && len((*s)[0]) == 0 {
		*s = (*s)[1:]
	}
	if len(*s) == 0 {
		return 0, io.EOF
	}
	n := copy(p, (*s)[0])
	(*s)[0] = (*s)[0][n:]
	return n, nil
}

// ReadByte lets gzip read no byte more than it needs.
func (s *scroll) ReadByte() (byte, error) {
	var b [1]byte
	_, err := s.Read(b[:])
	return b[0], err
}

// counter counts what is read, and refuses to go on without end.
type counter struct {
	r io.Reader
	n int64
}

// maxTape is how much an archive may unpack to: its files, with a header and padding for each.
const maxTape = maxTotal + maxEntries*2*512 + 1<<20

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if c.n += int64(n); c.n > maxTape {
		return 0, refuse("", "it unpacks to more than %d MB", maxTotal>>20)
	}
	return n, err
}

// tape goes through the entries of a compressed tar file, up to an end behind which there is nothing.
func tape(packed scroll, entry func(*tar.Header, io.Reader) error) error {
	rest := slices.Clone(packed)
	zip, err := gzip.NewReader(&rest)
	if err != nil {
		return unpackFault(err)
	}
	zip.Multistream(false)
	in := &counter{r: zip}
	entries := tar.NewReader(in)
	for {
		before := in.n
		h, err := entries.Next()
		if errors.Is(err, io.EOF) {
			// The end is two empty blocks. A tar file that was cut between two files has none.
			if in.n-before < 2*512 {
				return broken("", "it is cut short: its end is missing")
			}
			break
		}
		if err != nil {
			return unpackFault(err)
		}
		if err := entry(h, entries); err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, entries); err != nil {
			return unpackFault(err)
		}
	}
	return nothingBehind(in, &rest)
}

// nothingBehind refuses all but empty blocks behind the end of a tar file, and anything behind the compressed data.
func nothingBehind(in io.Reader, rest *scroll) error {
	block := make([]byte, 512)
	for n := 0; ; n++ {
		got, err := io.ReadFull(in, block)
		switch {
		case slices.ContainsFunc(block[:got], func(b byte) bool { return b != 0 }):
			return refuse("", "there are bytes behind its end")
		case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF) && got > 0:
			if _, err := rest.ReadByte(); err == nil {
				return refuse("", "there are bytes behind its end")
			}
			return nil
		case err != nil:
			return unpackFault(err)
		case n > 2048:
			return refuse("", "there is more than a megabyte of nothing behind its end")
		}
	}
}

// unpackFault says in words why an archive cannot be unpacked.
func unpackFault(err error) error {
	var r *Refusal
	switch {
	case errors.As(err, &r):
		return r
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return broken("", "it is cut short")
	case errors.Is(err, gzip.ErrChecksum):
		return broken("", "its checksum differs: it is not what was packed")
	}
	return broken("", "it cannot be unpacked: %v", err)
}

// inspection is what is known of an archive while it is read the first time.
type inspection struct {
	entries, names int
	size           int64
	files          Hashes
	folders        map[string]bool
	folded         map[string]string // names in small letters
	list           []byte            // the list of hashes, nil for none
	buffer         []byte
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
