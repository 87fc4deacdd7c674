package packs

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"slices"
	"time"
)

// File is a file of a pack.
type File struct {
	Name string
	Text []byte
}

// Pick reads the files of a folder that wanted holds for. What is wanted and is no plain file, or larger than a file of a pack
// may be, is refused; so is a folder that holds more than a pack does. Hidden files and folders are passed over. left are the
// others, sorted. Lines of text end in a line feed alone.
func Pick(fsys fs.FS, wanted func(name string) bool) (files []File, left []string, err error) {
	seen, total := 0, 0
	err = fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return refuse(name, "it cannot be read: %v", without(err))
		case name == ".":
			return nil
		case d.Name()[0] == '.' && d.IsDir():
			return fs.SkipDir
		case d.Name()[0] == '.':
			return nil
		}
		if seen++; seen > maxEntries {
			return refuse("", "there are more than %d files and folders in it", maxEntries)
		}
		if d.IsDir() {
			return nil
		}
		if name == HashList {
			return nil
		}
		if !wanted(name) {
			left = append(left, name)
			return nil
		}
		text, err := readPlain(fsys, name, d)
		if err != nil {
			return err
		}
		if total += len(text); total > maxTotal {
			return refuse("", "its files are larger than %d MB together", maxTotal>>20)
		}
		files = append(files, File{name, text})
		return nil
	})
	return files, left, err
}

// readPlain reads a file whole, within the limit of one.
func readPlain(fsys fs.FS, name string, d fs.DirEntry) ([]byte, error) {
	if !d.Type().IsRegular() {
		return nil, refuse(name, "it is a link or something else that is no plain file")
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, refuse(name, "it cannot be read: %v", without(err))
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	switch {
	case err != nil:
		return nil, refuse(name, "it cannot be read: %v", without(err))
	case len(text) > maxFile:
		return nil, refuse(name, "it is larger than %d MB", maxFile>>20)
	}
	if isText(name) {
		text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	}
	return text, nil
}

// Build makes the archive of a pack: the files in the folder of its id, with the list of their hashes. It is held against the
// rules for reading one, so that what was built is taken; the first thing that is against them is the error, a Refusal.
func Build(id string, files []File) ([]byte, error) {
	if why := IDFault(id); why != "" {
		return nil, refuse("pack.md", "%s", why)
	}
	hashes := Hashes{}
	for _, f := range files {
		if why := nameFault(f.Name); why != "" {
			return nil, refuse(f.Name, "%s", why)
		}
		hashes[f.Name] = sha256.Sum256(f.Text)
	}
	all := append(slices.Clone(files), File{HashList, hashes.text()})
	slices.SortFunc(all, func(a, b File) int { return bytes.Compare([]byte(a.Name), []byte(b.Name)) })
	var out bytes.Buffer
	if err := write(&out, id, all); err != nil {
		return nil, err
	}
	_, err := Read(bytes.NewReader(out.Bytes()))
	return out.Bytes(), err
}

// write writes files as a compressed tar file in which nothing depends on where or when that is done.
func write(w io.Writer, folder string, files []File) error {
	zip, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	tape := tar.NewWriter(zip)
	for _, f := range files {
		err := tape.WriteHeader(&tar.Header{
			Typeflag: tar.TypeReg, Format: tar.FormatUSTAR, Name: folder + "/" + f.Name, Size: int64(len(f.Text)), Mode: 0o644,
			ModTime: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC),
		})
		if err != nil {
			return err
		}
		if _, err := tape.Write(f.Text); err != nil {
			return err
		}
	}
	return errors.Join(tape.Close(), zip.Close())
}
