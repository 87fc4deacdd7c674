package main

import (
	"bytes"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/content/page"
	"github.com/spf13/cobra"
)

const printHelp = "pack print --help"

func newPackPrint(e *env) *cobra.Command {
	var to string
	cmd := &cobra.Command{
		Use:   "print DIR|FILE [-o FILE]",
		Short: "one page of HTML with all that a pack says, for those who approve it",
		Example: `hearten pack print my-pack -o my-pack.html     into a new file
hearten pack print talk.md -o talk.html     of a single file`,
		Args: takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error { return runPackPrint(e, args[0], to) },
	}
	cmd.Flags().StringVarP(&to, "output", "o", "", "write a `file`, new or printed before; without it, or with -, standard output")
	return cmd
}

// runPackPrint writes the page of a pack.
func runPackPrint(e *env, from, to string) error {
	if e.flags.json {
		return &usageError{words: "a page is HTML; it has no JSON form", see: printHelp}
	}
	t, err := tried(e, from, printHelp)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := page.Write(&b, page.Document{Pack: t.pack, Library: t.lib, Only: t.only}); err != nil {
		return err
	}
	if to == "" || to == "-" {
		_, err := io.WriteString(e.out, b.String())
		return err
	}
	if err := writePage(to, b.Bytes()); err != nil {
		return err
	}
	e.done("Written to %s: open it in a browser, print it, or send it on. It needs nothing else.\n", to)
	return nil
}

// writePage writes a page into a new file, or over one that was printed before: whoever approves a pack prints it again and again.
// Any other file stays as it is.
func writePage(name string, text []byte) error {
	if info, err := os.Lstat(name); err != nil || !info.Mode().IsRegular() {
		return writeNew(name, text, 0o644, printHelp)
	}
	before, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	if !page.IsOurs(before) {
		return taken(name, printHelp)
	}
	return os.WriteFile(name, text, 0o644)
}

// trial is a pack that somebody who writes tries out: checked, with the packs that it is seen among.
type trial struct {
	pack  *content.Pack
	lib   *content.Library
	files fs.FS
	// only is the file that it was made around, "" where it is a folder's.
	only string
}

// tried reads the pack in a folder, the one around a file, or a file that is a pack of its own. Where it has errors they are named,
// and nothing comes of it. see tells more.
func tried(e *env, from, see string) (trial, error) {
	have, err := e.library()
	if err != nil {
		return trial{}, err
	}
	t, err := filesAt(from, have, see)
	if err != nil {
		return t, err
	}
	pack, problems := content.Lint(t.files, have)
	if pack == nil {
		faults := faultsIn(problems)
		for _, p := range faults {
			e.print(e.err, "%s\n", p)
		}
		return t, &problemsError{errors: len(faults)}
	}
	others := slices.DeleteFunc(have.Packs(), func(p *content.Pack) bool { return p.ID == pack.ID })
	t.pack = pack
	t.lib, err = content.NewLibrary(append(others, pack)...)
	return t, err
}

// filesAt are the files of a pack in a folder, of the one around a file, or of the one that a file is by itself.
func filesAt(from string, have *content.Library, see string) (trial, error) {
	info, err := os.Stat(from)
	switch {
	case os.IsNotExist(err):
		return trial{}, &notFoundError{what: "file or folder", name: from}
	case err != nil:
		return trial{}, err
	case info.IsDir():
		return trial{files: os.DirFS(from)}, nil
	case !info.Mode().IsRegular() || filepath.Ext(from) != ".md":
		return trial{}, &usageError{words: "“" + from + "” is no folder, and no file that ends in .md", see: see}
	}
	abs, err := filepath.Abs(from)
	if err != nil {
		return trial{}, err
	}
	dir, name := content.PackAround(os.DirFS(volume(abs)), slashed(abs))
	root := filepath.Join(volume(abs), filepath.FromSlash(dir))
	if isThere(filepath.Join(root, "pack.md")) && name != "pack.md" {
		return trial{files: os.DirFS(root), only: name}, nil
	}
	alone, err := content.Alone(os.DirFS(filepath.Dir(abs)), filepath.Base(abs), have)
	return trial{files: alone, only: filepath.Base(abs)}, err
}

// volume is the root that an absolute path begins with, slashed the rest of it as file systems name it.
func volume(abs string) string { return filepath.VolumeName(abs) + string(filepath.Separator) }

func slashed(abs string) string { return filepath.ToSlash(strings.TrimPrefix(abs, volume(abs))) }
