//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"
)

// BenchmarkFirstFrame measures, in turn, the time from starting a program in a terminal that answers nothing to its first
// whole frame: a minimal program with the same libraries (testdata/peer), and today's session. It reports both medians and
// the median of the ratios pair by pair. Run it with -benchtime 31x.
func BenchmarkFirstFrame(b *testing.B) {
	dir := b.TempDir()
	hearten, peer := filepath.Join(dir, "hearten"), filepath.Join(dir, "peer")
	for out, pkg := range map[string]string{hearten: ".", peer: "./testdata/peer"} {
		cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", out, pkg)
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
		if words, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%s: %v\n%s", pkg, err, words)
		}
	}
	home := filepath.Join(dir, "home")
	set := exec.Command(hearten, "profile", "--minutes", "5", "--home", home)
	if words, err := set.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, words)
	}
	page, err := os.ReadFile("../../content/packs/first-days/lessons/say-it-back.md")
	if err != nil {
		b.Fatal(err)
	}
	doc := filepath.Join(dir, "page.md")
	if err := os.WriteFile(doc, page[len(page)-2048:], 0o600); err != nil {
		b.Fatal(err)
	}
	var ours, theirs, ratios []float64
	for b.Loop() {
		p := firstFrame(b, peer, doc)
		h := firstFrame(b, hearten, "--home", home)
		theirs, ours, ratios = append(theirs, p), append(ours, h), append(ratios, h/p)
	}
	b.ReportMetric(median(theirs), "peer-ms")
	b.ReportMetric(median(ours), "hearten-ms")
	b.ReportMetric(median(ratios), "x-peer")
	b.ReportMetric(0, "ns/op")
}

// firstFrame starts a program and returns the milliseconds until its footer is there, whole.
func firstFrame(b *testing.B, name string, args ...string) float64 {
	b.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = []string{"TERM=xterm-256color", "COLORTERM=truecolor", "HOME=" + b.TempDir()}
	began := time.Now()
	tty, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 120})
	if err != nil {
		b.Fatal(err)
	}
	defer tty.Close()
	var seen strings.Builder
	buf := make([]byte, 16<<10)
	for !strings.Contains(ansi.Strip(seen.String()), "q quit") {
		n, err := tty.Read(buf)
		if err != nil {
			b.Fatalf("%s: %v after %q", name, err, seen.String())
		}
		seen.Write(buf[:n])
	}
	took := time.Since(began)
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	return float64(took.Microseconds()) / 1000
}

func median(xs []float64) float64 {
	slices.Sort(xs)
	return xs[len(xs)/2]
}
