package content

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"
)

func (s *scope) unread(p string, err error) {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err
	}
	s.blind = true
	s.report(Pos{Clean(p), 1, 1}, "P001", "this cannot be read: "+err.Error(), "")
}

// readFile reads no more of a file than shows that it is too large.
func readFile(fsys fs.FS, p string, limit int64) ([]byte, error) {
	f, err := fsys.Open(p)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var b bytes.Buffer
	if info, err := f.Stat(); err == nil {
		b.Grow(int(max(0, min(info.Size(), limit))) + bytes.MinRead)
	}
	_, err = b.ReadFrom(io.LimitReader(f, limit+1))
	return b.Bytes(), err
}

// pages goes through the markdown files of a pack in the order of their names, and through what cannot be looked into.
func pages(fsys fs.FS) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		_ = fs.WalkDir(fsys, ".", func(p string, d fs.DirEntry, err error) error {
			hidden := p != "." && strings.HasPrefix(path.Base(p), ".")
			switch {
			case err != nil:
			case d.IsDir() && hidden:
				return fs.SkipDir
			case d.IsDir(), hidden, !d.Type().IsRegular(), path.Ext(p) != ".md", isNotice(path.Base(p)):
				return nil
			}
			if !yield(p, err) {
				return fs.SkipAll
			}
			return nil
		})
	}
}

// Files returns the names of the files that Load reads, in order.
func Files(fsys fs.FS) []string {
	var out []string
	for p, err := range pages(fsys) {
		if err == nil {
			out = append(out, p)
		}
	}
	if info, err := fs.Stat(fsys, calibrationFile); err == nil && info.Mode().IsRegular() {
		out = append(out, calibrationFile)
	}
	slices.Sort(out)
	return out
}

func isNotice(name string) bool {
	return name == "README.md" || name == "LICENSE.md" || name == "NOTICE.md"
}
