package packs_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
	"example.com/hearten/store/packs"
	"example.com/hearten/store/packs/hostiletest"
)

// files are those of the pack that is well.
func files(more ...packs.File) []packs.File {
	var out []packs.File
	for _, f := range hostiletest.Pack() {
		out = append(out, packs.File{Name: f.Name, Text: []byte(f.Text)})
	}
	return append(out, more...)
}

func built(t *testing.T, more ...packs.File) []byte {
	t.Helper()
	b, err := packs.Build(hostiletest.ID, files(more...))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func read(t *testing.T, b []byte) *packs.Archive {
	t.Helper()
	a, err := packs.Read(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func install(t *testing.T, s *packs.Shelf, from packs.Source) {
	t.Helper()
	st, err := s.Stage(from)
	if err == nil {
		err = st.Install(hostiletest.ID)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// names are all there is in a folder.
func names(t *testing.T, dir string) (out []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		rel, _ := filepath.Rel(dir, path)
		out = append(out, filepath.ToSlash(rel))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestTheSameFilesMakeTheSameBytes, in whatever order and with whatever ends of lines they come.
func TestTheSameFilesMakeTheSameBytes(t *testing.T) {
	want := built(t)
	turned := files()
	slices.Reverse(turned)
	got, err := packs.Build(hostiletest.ID, turned)
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("in another order: %v, other bytes", err)
	}
	dos := fstest.MapFS{}
	for _, f := range files() {
		dos[f.Name] = &fstest.MapFile{Data: bytes.ReplaceAll(f.Text, []byte("\n"), []byte("\r\n")), Mode: 0o755}
	}
	dos[".git/config"], dos["notes.txt"], dos["seal.png"] = &fstest.MapFile{}, &fstest.MapFile{}, &fstest.MapFile{Data: []byte("\r\n")}
	picked, left, err := packs.Pick(dos, packs.Picks)
	if err != nil || !slices.Equal(left, []string{"notes.txt", "seal.png"}) {
		t.Errorf("got %v left, %v", left, err)
	}
	if got, err = packs.Build(hostiletest.ID, picked); err != nil || !bytes.Equal(got, want) {
		t.Errorf("with other ends of lines and modes: %v, other bytes", err)
	}
	pictures, _, err := packs.Pick(dos, func(name string) bool { return name == "seal.png" })
	if err != nil || len(pictures) != 1 || string(pictures[0].Text) != "\r\n" {
		t.Errorf("a picture is changed: %q, %v", pictures, err)
	}
	t.Logf("%d bytes, three times", len(want))
}

// TestSha256sumChecksTheList: the list of hashes is one that people can check without Hearten.
func TestSha256sumChecksTheList(t *testing.T) {
	sums, err := exec.LookPath("sha256sum")
	if err != nil {
		t.Skip("there is no sha256sum here")
	}
	s := packs.At(filepath.Join(t.TempDir(), "packs"))
	install(t, s, read(t, built(t)))
	check := func() (string, error) {
		cmd := exec.Command(sums, "-c", packs.HashList)
		cmd.Dir = s.Path(hostiletest.ID)
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	out, err := check()
	if err != nil || strings.Count(out, ": OK\n") != len(files()) {
		t.Errorf("%v\n%s", err, out)
	}
	if err := os.WriteFile(filepath.Join(s.Path(hostiletest.ID), "pack.md"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if out, err := check(); err == nil {
		t.Errorf("a changed file passes:\n%s", out)
	}
}

// TestWhatCannotBeAPackIsNotBuilt: what would not be taken is refused where it is made, with the file to blame.
func TestWhatCannotBeAPackIsNotBuilt(t *testing.T) {
	for name, c := range map[string]struct {
		id   string
		file packs.File
		want string
	}{
		"a name in capitals":       {"x", packs.File{Name: "lessons/Ask.md"}, "lessons/Ask.md: names are small letters"},
		"a name with a space":      {"x", packs.File{Name: "lessons/ask once.md"}, "lessons/ask once.md: names are small letters"},
		"a device of Windows":      {"x", packs.File{Name: "aux.md"}, "aux.md: Windows keeps this name"},
		"a file of another kind":   {"x", packs.File{Name: "x.pdf"}, "x.pdf: this is no file of a pack"},
		"a file that is too large": {"x", packs.File{Name: "x.png", Text: make([]byte, 4<<20+1)}, "x.png: it is larger than 4 MB"},
		"an id of other letters":   {"über", packs.File{Name: "x.md"}, "pack.md: its id is not made of"},
		"an id of a device":        {"nul", packs.File{Name: "x.md"}, "pack.md: Windows keeps its id"},
	} {
		if _, err := packs.Build(c.id, files(c.file)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		}
	}
}

// TestStrangeArchives reads every archive of the generator, stages those that keep to the rules and lets go of them again: whatever
// is in them, the folder is as it was.
func TestStrangeArchives(t *testing.T) {
	world := t.TempDir()
	s := packs.At(filepath.Join(world, "home", "packs"), "first-days", content.OwnPack)
	before := names(t, world)
	refused, staged := 0, 0
	for _, a := range hostiletest.Archives() {
		archive, err := packs.Read(bytes.NewReader(a.Bytes()))
		if err != nil {
			refused++
			if a.Taken {
				t.Errorf("%s: refused: %v", a.Name, err)
			}
			continue
		}
		st, err := s.Stage(archive)
		if err != nil {
			t.Errorf("%s: read, and not staged: %v", a.Name, err)
			continue
		}
		staged++
		if !st.Hashes.Equal(archive.Hashes) {
			t.Errorf("%s: what is staged is not what was read", a.Name)
		}
		if err := st.Discard(); err != nil {
			t.Errorf("%s: %v", a.Name, err)
		}
		if after := names(t, world); !slices.Equal(after, before) {
			t.Fatalf("%s: left behind %q", a.Name, after)
		}
	}
	t.Logf("%d refused as archives, %d staged and let go of, for their text to be judged", refused, staged)
	if refused < 100 {
		t.Errorf("only %d were refused", refused)
	}
}

// TestDifferences are told file by file; a file that only moved has not come and gone.
func TestDifferences(t *testing.T) {
	old := read(t, built(t, packs.File{Name: "x.md", Text: []byte("x")}, packs.File{Name: "y.md", Text: []byte("y")}))
	now := read(t, built(t, packs.File{Name: "z.md", Text: []byte("x")}, packs.File{Name: "new.md", Text: []byte("new")}, packs.File{Name: "README.md", Text: []byte("r")}))
	got := old.Hashes.Differences(now.Hashes)
	want := packs.Differences{Added: []string{"README.md", "new.md"}, Removed: []string{"y.md"}, Moved: []packs.Move{{From: "x.md", To: "z.md"}}}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestReservedIDsAndForeignOnesAreNotInstalled, and nothing of them is left.
func TestReservedIDsAndForeignOnesAreNotInstalled(t *testing.T) {
	dir := t.TempDir()
	s := packs.At(filepath.Join(dir, "home", "packs"), "first-days", content.OwnPack)
	for _, id := range []content.PackID{"mine", "first-days", "../x", "", ".new", "con", "a/b", "Über", "-x"} {
		st, err := s.Stage(read(t, built(t)))
		if err != nil {
			t.Fatal(err)
		}
		if err := st.Install(id); err == nil {
			t.Errorf("%q was installed", id)
		}
		if left := names(t, dir); len(left) != 1 {
			t.Errorf("%q left %q", id, left)
		}
	}
}

// TestOneAtATime: while a pack is on its way in nobody else changes the shelf, and everybody may read.
func TestOneAtATime(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "packs")
	s, other := packs.At(dir), packs.At(dir)
	other.Timeout = 1
	install(t, s, read(t, built(t)))
	st, err := s.Stage(read(t, built(t, packs.File{Name: "README.md", Text: []byte("x")})))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.Stage(read(t, built(t))); err != packs.ErrHeld {
		t.Errorf("staged beside another: %v", err)
	}
	if err := other.Remove(hostiletest.ID); err != packs.ErrHeld {
		t.Errorf("removed beside another: %v", err)
	}
	if ids, err := other.IDs(); err != nil || len(ids) != 1 {
		t.Errorf("got %v, %v", ids, err)
	}
	if err := st.Install(hostiletest.ID); err != nil {
		t.Error(err)
	}
	if err := other.Remove(hostiletest.ID); err != nil {
		t.Error(err)
	}
	if _, err := os.Lstat(dir); err == nil {
		t.Errorf("an empty shelf stays: %q", names(t, dir))
	}
}

func BenchmarkRead(b *testing.B) {
	archive, err := packs.Build(hostiletest.ID, files())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := packs.Read(bytes.NewReader(archive)); err != nil {
			b.Fatal(err)
		}
	}
}

// TestWhatIsPutAsideUnderAReservedIDIsLeftAlone: it is not of this shelf, whatever it is called.
func TestWhatIsPutAsideUnderAReservedIDIsLeftAlone(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "packs")
	for _, name := range []string{".old-mine", ".old-other"} {
		if err := os.MkdirAll(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	s := packs.At(dir, content.OwnPack)
	if ids, err := s.IDs(); err != nil || !slices.Equal(ids, []content.PackID{"other"}) {
		t.Errorf("got %v, %v", ids, err)
	}
	if got := names(t, dir); !slices.Equal(got, []string{".", ".old-mine", "other"}) {
		t.Errorf("there are %v", got)
	}
}
