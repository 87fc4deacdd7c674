package packs

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/hearten/content"
)

// The environment by which a test has this program run as one that installs a pack, to be killed at a step or kept from writing.
const (
	doingVar, stepVar, shelfVar = "PACKS_DOING", "PACKS_STEP", "PACKS_SHELF"
)

func TestMain(m *testing.M) {
	if doing := os.Getenv(doingVar); doing != "" {
		os.Exit(do(doing, At(os.Getenv(shelfVar), "first-days")))
	}
	os.Exit(m.Run())
}

// do puts version 1 or 2 on a shelf, or takes it away, and dies at the step that is named.
func do(doing string, s *Shelf) int {
	at, _ := strconv.Atoi(os.Getenv(stepVar))
	n := 0
	s.step = func(string) {
		if n++; n == at {
			p, _ := os.FindProcess(os.Getpid())
			_ = p.Kill()
			select {}
		}
	}
	var err error
	switch doing {
	case "remove":
		err = s.Remove("x")
	default:
		var st *Stage
		if st, err = s.Stage(version(doing)); err == nil {
			err = st.Install("x")
		}
	}
	if err != nil {
		return 1
	}
	return 0
}

// version is a pack whose every file says which one it is.
func version(v string) Loose {
	out := Loose{{"pack.md", []byte(v)}}
	for _, name := range []string{"a.md", "lessons/b.md", "lessons/c/d.md"} {
		out = append(out, File{name, []byte(v + " " + name)})
	}
	return append(out, File{"only-" + v + ".md", []byte(v)})
}

// TestKilledAtEveryStep kills adding, updating and removing at each thing that is done to the folder: whoever comes next finds the
// pack that was there or the one that came, whole, and nothing else.
func TestKilledAtEveryStep(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there is no kill -9")
	}
	kills := 0
	for _, c := range []struct {
		name, before, doing string
		want                []string // what may be there
	}{
		{"adding", "", "1", []string{"", "1"}},
		{"updating", "1", "2", []string{"1", "2"}},
		{"removing", "1", "remove", []string{"1", ""}},
	} {
		found := map[string]int{}
		for step := 1; ; step++ {
			s := At(filepath.Join(t.TempDir(), "home", "packs"), "first-days")
			if c.before != "" {
				if do(c.before, s) != 0 {
					t.Fatal("the pack before is not installed")
				}
				s.step = nil
			}
			if !killed(t, s, c.doing, step) {
				if step < 3 && c.doing != "remove" {
					t.Errorf("%s: only %d steps", c.name, step-1)
				}
				break
			}
			kills++
			before := there(t, s) // while it is only read
			if ids, err := s.IDs(); err != nil || len(ids) > 1 {
				t.Fatalf("%s, step %d: %v, %v", c.name, step, ids, err)
			}
			got := there(t, s)
			found[got]++
			if !slices.Contains(c.want, got) || before != got {
				t.Errorf("%s, step %d: got %q, and %q before it was tidied up; want one of %q", c.name, step, got, before, c.want)
			}
			if left := leftOver(t, s); len(left) > 0 {
				t.Errorf("%s, step %d: left %q", c.name, step, left)
			}
		}
		t.Logf("%s: %d kinds of outcome: %v", c.name, len(found), found)
		for _, want := range c.want {
			if found[want] == 0 && c.doing != "remove" {
				t.Errorf("%s: no kill left %q, so the steps are not what they were", c.name, want)
			}
		}
	}
	t.Logf("%d kills", kills)
}

func killed(t *testing.T, s *Shelf, doing string, step int) bool {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), doingVar+"="+doing, stepVar+"="+strconv.Itoa(step), shelfVar+"="+s.dir)
	err := cmd.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() != -1 {
		t.Fatalf("%s, step %d: status %d", doing, step, exit.ExitCode())
	}
	return err != nil
}

// there is the version that is on the shelf, "" for none; half of one is an error.
func there(t *testing.T, s *Shelf) string {
	t.Helper()
	c, err := s.Open("x")
	if errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	text, err := fs.ReadFile(c, "pack.md")
	if err != nil {
		t.Fatal(err)
	}
	changes, err := c.Verify()
	if err != nil || len(changes) > 0 || len(c.Hashes()) != 5 {
		t.Errorf("half a pack: %v, %v", changes, err)
	}
	if got := c.Hashes()["only-"+string(text)+".md"]; got == (sum{}) {
		t.Errorf("version %s, and files of another", text)
	}
	return string(text)
}

// leftOver are the names on a shelf that are no packs.
func leftOver(t *testing.T, s *Shelf) (out []string) {
	t.Helper()
	entries, err := os.ReadDir(s.dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	for _, d := range entries {
		if IDFault(d.Name()) != "" && d.Name() != lockName {
			out = append(out, d.Name())
		}
	}
	return out
}

// TestAStartReadsBesideAnInstaller: while one is at work, or died and another holds the lock, the old pack is read under the name
// that it has then.
func TestAStartReadsBesideAnInstaller(t *testing.T) {
	s := At(filepath.Join(t.TempDir(), "packs"))
	do("1", s)
	seen := map[string]string{}
	s.step = func(what string) {
		reader := At(s.dir)
		ids, err := reader.IDs()
		if err != nil || !slices.Equal(ids, []content.PackID{"x"}) {
			t.Errorf("%s: %v, %v", what, ids, err)
		}
		seen[what] = there(t, reader)
	}
	st, err := s.Stage(version("2"))
	if err == nil {
		err = st.Install("x")
	}
	if err != nil {
		t.Fatal(err)
	}
	if seen["put the old one aside"] != "1" || seen["put the new one in its place"] != "2" || there(t, s) != "2" {
		t.Errorf("got %v", seen)
	}
}

// TestWritesThatFail: where a file cannot be written whole, nothing of the pack is left and the old one is as it was.
func TestWritesThatFail(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil || runtime.GOOS != "linux" {
		t.Skip("there is no limit on the size of files to be had")
	}
	for _, before := range []string{"", "1"} {
		home := filepath.Join(t.TempDir(), "home")
		s := At(filepath.Join(home, "packs"))
		if before != "" {
			do(before, s)
		}
		// No file can be written at all: the first byte of the first one is refused, as on a disk that is full.
		cmd := exec.Command(shell, "-c", "ulimit -f 0; exec \"$0\"", os.Args[0])
		cmd.Env = append(os.Environ(), doingVar+"=2", shelfVar+"="+s.dir)
		out, err := cmd.CombinedOutput()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != 1 {
			t.Fatalf("with %q there: %v, want status 1\n%s", before, err, out)
		}
		if got := there(t, s); got != before {
			t.Errorf("with %q there: got %q", before, got)
		}
		if left := leftOver(t, s); len(left) > 0 {
			t.Errorf("with %q there: left %q", before, left)
		}
		if _, err := os.Lstat(home); before == "" && err == nil {
			t.Error("a folder was made for nothing")
		}
	}
}

// TestHashListsAreReadBack: what is written is read as it was, and only that.
func TestHashListsAreReadBack(t *testing.T) {
	h := Hashes{"pack.md": {1}, "lessons/a.md": {2}}
	got, err := parseHashes(h.text())
	if err != nil || !got.Equal(h) || !bytes.Equal(got.text(), h.text()) {
		t.Errorf("got %v, %v", got, err)
	}
	for _, text := range []string{"x", strings.Repeat("0", 64) + " pack.md", strings.Repeat("0", 63) + "  pack.md", string(h.text()) + string(h.text()), strings.Repeat("0", 64) + "  "} {
		if _, err := parseHashes([]byte(text)); err == nil {
			t.Errorf("%.80q is read as a list", text)
		}
	}
}
