package main

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"example.com/hearten/store/packs/hostiletest"
)

// TestKillPacks kills the built program while it adds and updates a pack, at random moments. After every kill the packs that are
// open are those of before or those of after, `pack verify` finds each file as it came, and nothing else is left.
func TestKillPacks(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there is no kill -9")
	}
	k := packKilling{t: t, program: build(t), home: t.TempDir(), chance: rand.New(rand.NewPCG(11, uint64(*kills)))}
	k.versions = []string{k.version("1.0.0"), k.version("2.0.0")}
	began := time.Now()
	k.run("pack", "add", k.versions[0], "--yes")
	whole := time.Since(began)
	k.run("pack", "remove", hostiletest.ID, "--yes")
	for n := 0; k.killed < *kills && n < 4**kills; n++ {
		k.round(n, whole)
	}
	t.Logf("%d kills, %d ended before it; the pack of before was there after %d kills, the one of after after %d", k.killed, k.ended, k.old, k.now)
	if *kills >= 50 && (k.old == 0 || k.now == 0) {
		t.Error("every kill came at the same side of the change: the moments are not those that matter")
	}
	if k.killed < *kills {
		t.Errorf("only %d of %d kills came before the end", k.killed, *kills)
	}
}

type packKilling struct {
	t                       *testing.T
	program, home           string
	versions                []string // folders
	chance                  *rand.Rand
	killed, ended, old, now int
}

// version writes a pack that says which version it is in its page, with lessons enough that writing them takes a while.
func (k *packKilling) version(v string) string {
	k.t.Helper()
	dir := filepath.Join(k.t.TempDir(), v)
	write := func(name, text string) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			k.t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			k.t.Fatal(err)
		}
	}
	for _, f := range hostiletest.Pack() {
		write(f.Name, strings.Replace(f.Text, "version: 1.0.0", "version: "+v, 1))
		for i := range 40 {
			if id := "ask-once-more"; strings.Contains(f.Name, id) {
				other := id + "-" + string(rune('a'+i/20)) + string(rune('a'+i%20))
				write(strings.Replace(f.Name, id, other, 1), strings.Replace(f.Text, "id: "+id, "id: "+other, 1)+"\nIn "+v+".\n")
			}
		}
	}
	return dir
}

func (k *packKilling) command(args ...string) *exec.Cmd {
	cmd := exec.Command(k.program, args...)
	cmd.Env = append(os.Environ(), "HEARTEN_HOME="+k.home)
	return cmd
}

func (k *packKilling) run(args ...string) string {
	k.t.Helper()
	out, err := k.command(args...).CombinedOutput()
	if err != nil {
		k.t.Fatalf("hearten %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

// open is the version that is open, "" for none.
func (k *packKilling) open() string {
	k.t.Helper()
	list := k.run("pack", "list")
	if strings.Contains(list, "left out") || strings.Contains(list, "not as it was") {
		k.t.Errorf("a pack is not whole:\n%s", list)
	}
	_, after, found := strings.Cut(list, "Evening talks: version ")
	if !found {
		return ""
	}
	v, _, _ := strings.Cut(after, "\n")
	return v
}

// killOnce waits until something holds, and then no longer than a while.
func (k *packKilling) killOnce(p *os.Process, most time.Duration, holds func() bool) {
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline) && !holds(); {
		time.Sleep(100 * time.Microsecond)
	}
	time.Sleep(rand.N(most))
	_ = p.Kill()
}

// round adds the pack where it is not there, and updates it where it is, and kills that.
func (k *packKilling) round(n int, whole time.Duration) {
	k.t.Helper()
	before := k.open()
	args, after := []string{"pack", "add", k.versions[0], "--yes"}, "1.0.0"
	switch before {
	case "1.0.0":
		args, after = []string{"pack", "update", k.versions[1], "--yes"}, "2.0.0"
	case "2.0.0":
		args = []string{"pack", "update", k.versions[0], "--yes"}
	}
	cmd := k.command(args...)
	if err := cmd.Start(); err != nil {
		k.t.Fatal(err)
	}
	staged := filepath.Join(k.home, packsFolder, ".new")
	switch n % 3 {
	case 0:
		time.AfterFunc(time.Duration(k.chance.Float64()*float64(whole)), func() { cmd.Process.Kill() })
	case 1:
		go k.killOnce(cmd.Process, 60*time.Millisecond, func() bool { return isThere(filepath.Join(staged, "sha256sums.txt")) })
	case 2: // when the stage has come and gone
		begun := false
		go k.killOnce(cmd.Process, 2*time.Millisecond, func() bool {
			begun = begun || isThere(staged)
			return begun && !isThere(staged)
		})
	}
	if cmd.Wait() == nil {
		k.ended++
	} else {
		k.killed++
		switch got := k.open(); got {
		case before:
			k.old++
		case after:
			k.now++
		default:
			k.t.Errorf("round %d: there is version %q; before it was %q, and it would have become %q", n, got, before, after)
		}
	}
	k.run("pack", "verify")
	entries, err := os.ReadDir(filepath.Join(k.home, packsFolder))
	if err != nil && !os.IsNotExist(err) {
		k.t.Fatal(err)
	}
	for _, d := range entries {
		if d.Name() != hostiletest.ID && d.Name() != ".lock" {
			k.t.Errorf("round %d: %s is left", n, d.Name())
		}
	}
	if n%5 == 4 && k.open() != "" { // so that it is added again
		k.run("pack", "remove", hostiletest.ID, "--yes")
	}
}
