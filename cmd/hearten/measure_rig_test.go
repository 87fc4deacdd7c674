//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// daysKept is how many days the long record holds.
const daysKept = 365

// rig is what the measurements run, side by side: this program with an empty record and with a long one, and the peer
// (testdata/peer), a minimal program that shows 2 KB of markdown. The peer is a module of its own, linked with the libraries
// as they are: what this module replaces to start sooner is not replaced there.
type rig struct {
	tb            testing.TB
	hearten, peer string
	page          string // what the peer shows
	begun, year   string // homes: a profile and nothing else; a year of days
}

func newRig(tb testing.TB) *rig {
	tb.Helper()
	dir := tb.TempDir()
	r := &rig{tb, filepath.Join(dir, "hearten"), filepath.Join(dir, "peer"), filepath.Join(dir, "page.md"), filepath.Join(dir, "begun"), filepath.Join(dir, "year")}
	for out, module := range map[string]string{r.hearten: ".", r.peer: "testdata/peer"} {
		cmd := exec.Command("go", "build", "-C", module, "-trimpath", "-ldflags=-s -w", "-o", out, ".")
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
		if words, err := cmd.CombinedOutput(); err != nil {
			tb.Fatalf("%s: %v\n%s", module, err, words)
		}
	}
	page, err := os.ReadFile("../../content/packs/first-days/lessons/say-it-back.md")
	if err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(r.page, page[len(page)-2048:], 0o600); err != nil {
		tb.Fatal(err)
	}
	if words, err := exec.Command(r.hearten, "profile", "--minutes", "5", "--home", r.begun).CombinedOutput(); err != nil {
		tb.Fatalf("%v\n%s", err, words)
	}
	return r
}

// lived fills the long record and returns its home.
func (r *rig) lived() string {
	r.tb.Helper()
	n := len(live(r.tb, r.year, daysKept, measuredDay))
	r.tb.Logf("a year of days: %d events", n)
	return r.year
}

// footer is what stands last on a first frame, of the peer and of Today.
const footer = "q quit"

// measured is a program in a terminal of 120×40 that answers nothing.
type measured struct {
	tb     testing.TB
	name   string
	cmd    *exec.Cmd
	tty    *os.File
	began  time.Time
	last   time.Duration // from the start to the last words that were waited for
	chunks chan chunk
	emu    *vt.Emulator
}

// chunk is what one read of the terminal gave, and when.
type chunk struct {
	at    time.Time
	bytes []byte
}

func (r *rig) start(program string, args ...string) *measured {
	r.tb.Helper()
	m := &measured{tb: r.tb, name: filepath.Base(program), chunks: make(chan chunk, 4096), emu: vt.NewEmulator(120, 40)}
	m.cmd = exec.Command(program, args...)
	m.cmd.Env = []string{
		"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "HOME=" + r.tb.TempDir(),
		"HEARTEN_SEED=3", "HEARTEN_NOW=" + measuredDay,
	}
	m.began = time.Now()
	var err error
	if m.tty, err = pty.StartWithSize(m.cmd, &pty.Winsize{Rows: 40, Cols: 120}); err != nil {
		r.tb.Fatal(err)
	}
	go func() {
		defer close(m.chunks)
		for {
			buf := make([]byte, 16<<10)
			n, err := m.tty.Read(buf)
			if err != nil {
				return
			}
			m.chunks <- chunk{time.Now(), buf[:n]}
		}
	}()
	go func() { // the emulator blocks where nobody reads its answers; they go nowhere
		buf := make([]byte, 4096)
		for {
			if _, err := m.emu.Read(buf); err != nil {
				return
			}
		}
	}()
	return m
}

// until waits for words and returns how long after the start they were whole.
func (m *measured) until(words string) time.Duration {
	m.tb.Helper()
	at := m.began
	for !strings.Contains(m.emu.String(), words) {
		c, ok := <-m.chunks
		if !ok {
			m.tb.Fatalf("%s ended before %q:\n%s", m.name, words, m.emu.String())
		}
		at = c.at
		_, _ = m.emu.Write(c.bytes)
	}
	m.last = max(m.last, at.Sub(m.began))
	return m.last
}

// silence is how long nothing has to come for a frame to be whole: a few frames.
const silence = 60 * time.Millisecond

// press presses a key and returns the time to the last byte of the frame that shows it, and how many bytes that is. A key
// that changes nothing on the screen is not measured.
func (m *measured) press(key string) (took time.Duration, written int) {
	m.tb.Helper()
	before := m.emu.String()
	began := time.Now()
	if _, err := m.tty.WriteString(key); err != nil {
		m.tb.Fatal(err)
	}
	last := began
	for patient := 2 * time.Second; ; patient = silence {
		select {
		case c, ok := <-m.chunks:
			if !ok {
				m.tb.Fatalf("%s ended at the key %q", m.name, key)
			}
			last, written = c.at, written+len(c.bytes)
			_, _ = m.emu.Write(c.bytes)
			continue
		case <-time.After(patient):
		}
		break
	}
	if m.emu.String() == before {
		m.tb.Fatalf("%s: the key %q changes nothing on\n%s", m.name, key, before)
	}
	return last.Sub(began), written
}

// rest takes what is still written, until nothing comes any more for a while.
func (m *measured) rest(quiet time.Duration) {
	for {
		select {
		case c, ok := <-m.chunks:
			if !ok {
				return
			}
			_, _ = m.emu.Write(c.bytes)
		case <-time.After(quiet):
			return
		}
	}
}

func (m *measured) end() {
	_ = m.cmd.Process.Kill()
	_ = m.cmd.Wait()
	_ = m.tty.Close()
}

// pairs are measurements of both programs, round by round.
type pairs struct{ ours, theirs []float64 }

func (p *pairs) add(ours, theirs float64) {
	p.ours, p.theirs = append(p.ours, ours), append(p.theirs, theirs)
}

// report gives both medians and their ratio: frames come by a clock, so that two of one round are not in step.
func (p pairs) report(b *testing.B, unit string) {
	b.ReportMetric(median(p.theirs), "peer-"+unit)
	b.ReportMetric(median(p.ours), "hearten-"+unit)
	b.ReportMetric(median(p.ours)/median(p.theirs), "x-"+unit)
	b.ReportMetric(0, "ns/op")
}

func median(xs []float64) float64 {
	xs = slices.Sorted(slices.Values(xs))
	if n := len(xs); n%2 == 0 {
		return (xs[n/2-1] + xs[n/2]) / 2
	}
	return xs[len(xs)/2]
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// load says how busy the machine is, "" where it does not tell.
func load() string {
	b, err := os.ReadFile("/proc/loadavg")
	if err != nil {
		return ""
	}
	return fmt.Sprintf("the machine's load is %s", strings.TrimSpace(string(b)))
}
