package main

import (
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"example.com/hearten/store/packs/hostiletest"
)

var archives = flag.Int("archives", 30, "how many hostile archives are handed to a process of their own each; the figure that is promised is all of them, -archives 1000")

// What an archive may take of a machine, whatever is in it.
const (
	longestArchive  = 5 * time.Second
	largestArchive  = 64 << 10 // KB of memory
	measuredCommand = "hearten-measured"
)

// runMeasured is the program, which leaves behind how much memory it had at most.
func runMeasured() {
	status := start()
	if b, err := os.ReadFile("/proc/self/status"); err == nil {
		_ = os.WriteFile(os.Getenv("MEASURED"), b, 0o600)
	}
	os.Exit(status)
}

// TestHostileArchives hands archives of the generator to the real commands, in a process of its own each. What is refused
// leaves the learner's folder and all around it as they were; what is taken is a pack that can be removed again.
func TestHostileArchives(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	world := t.TempDir()
	h := hostileWorld{t, program, world, filepath.Join(world, "home"), filepath.Join(t.TempDir(), "memory")}
	if status, said, _, _ := h.run("", "pack", "add", "../../content/testdata/example-pack", "--yes"); status != 0 {
		t.Fatalf("a pack that is well: status %d\n%s", status, said)
	}
	all := hostiletest.Archives()
	refused, taken := 0, 0
	var slowest time.Duration
	var slow, large string
	most := 0
	step := max(1, len(all) / *archives)
	for i := 0; i < len(all); i += step {
		took, memory, was := h.try(all[i])
		if took > slowest {
			slowest, slow = took, all[i].Name
		}
		if memory > most {
			most, large = memory, all[i].Name
		}
		if was {
			taken++
		} else {
			refused++
		}
	}
	t.Logf("%d of %d archives: %d refused, %d taken and removed; at most %s of a processor (%s) and %d MB (%s)", refused+taken, len(all), refused, taken, slowest.Round(time.Millisecond), slow, most>>10, large)
	if refused+taken < min(*archives, len(all)) {
		t.Errorf("only %d archives were handed over", refused+taken)
	}
	if most == 0 && runtime.GOOS == "linux" {
		t.Error("no memory was measured")
	}
}

// hostileWorld is a folder with a learner's home in it.
type hostileWorld struct {
	t                            *testing.T
	program, world, home, memory string
}

// run runs the program with the archive on its standard input, and returns its status, what it said, how much processor time it took
// and how many KB it had at most, 0 where that is not known.
func (h *hostileWorld) run(archive string, args ...string) (status int, said string, took time.Duration, memory int) {
	h.t.Helper()
	cmd := exec.Command(h.program, args...)
	cmd.Args[0] = measuredCommand
	cmd.Env = append(os.Environ(), "HEARTEN_HOME="+h.home, "MEASURED="+h.memory)
	if archive != "" {
		f, err := os.Open(archive)
		if err != nil {
			h.t.Fatal(err)
		}
		defer f.Close()
		cmd.Stdin = f
	}
	out, err := cmd.CombinedOutput()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		status = exit.ExitCode()
	} else if err != nil {
		h.t.Fatal(err)
	}
	took = cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime() // what others do on the machine is not its fault
	if b, err := os.ReadFile(h.memory); err == nil {
		if m := regexp.MustCompile(`VmHWM:\s*(\d+) kB`).FindSubmatch(b); m != nil {
			memory, _ = strconv.Atoi(string(m[1]))
		}
	}
	return status, string(out), took, memory
}

// try hands an archive over, and takes back what came of it; was is true where it was taken.
func (h *hostileWorld) try(a hostiletest.Archive) (took time.Duration, memory int, was bool) {
	t := h.t
	t.Helper()
	file := filepath.Join(t.TempDir(), "talks.tar.gz")
	if err := os.WriteFile(file, a.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	before := tree(t, h.world)
	status, said, took, memory := h.run(file, "pack", "add", "-", "--yes")
	if took > longestArchive {
		t.Errorf("%s: it took %s", a.Name, took)
	}
	if memory > largestArchive {
		t.Errorf("%s: it took %d MB", a.Name, memory>>10)
	}
	if strings.ContainsAny(said, "\x1b\x07\r\x00") || strings.Contains(said, "goroutine") {
		t.Errorf("%s: it said %q", a.Name, said)
	}
	switch {
	case status == 0:
		was = true
		if !a.Taken {
			t.Errorf("%s: it was taken:\n%s", a.Name, said)
		}
		if after := tree(t, h.world); len(after) == len(before) {
			t.Errorf("%s: it was taken, and nothing is there", a.Name)
		}
		if s, said, _, _ := h.run("", "pack", "verify"); s != 0 {
			t.Errorf("%s: it was taken, and verify says\n%s", a.Name, said)
		}
		if s, said, _, _ := h.run("", "pack", "remove", hostiletest.ID, "--yes"); s != 0 {
			t.Errorf("%s: it was taken, and cannot be removed: status %d\n%s", a.Name, s, said)
		}
	case a.Taken:
		t.Errorf("%s: it was refused:\n%s", a.Name, said)
	case status != statusDamage && status != statusProblems && status != statusNotFound || said == "":
		t.Errorf("%s: status %d, and it said\n%s", a.Name, status, said)
	}
	if after := tree(t, h.world); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Fatalf("%s: something is otherwise now: before\n%s\nafter\n%s", a.Name, before, after)
	}
	if testing.Verbose() {
		t.Logf("%-60s %d %s", a.Name, status, strings.SplitN(said, "\n", 2)[0])
	}
	return took, memory, was
}

// tree is everything in a folder, with its kind, mode, size and time.
func tree(t *testing.T, dir string) (out []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		line := fmt.Sprintf("%s %s", path, info.Mode())
		if !d.IsDir() { // whose times change where something was in it for a while
			line += fmt.Sprintf(" %d %s", info.Size(), info.ModTime())
		}
		out = append(out, line)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
