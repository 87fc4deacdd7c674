package content_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"example.com/hearten/content"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"go.yaml.in/yaml/v4"
)

// largePack writes a pack into a folder whose lessons and scenarios are those of the embedded pack again and again, each under an id
// of its own and with a link to the next. It returns how many bytes of markdown that is.
func largePack(tb testing.TB, dir string, lessons, scenarios int) (size int) {
	tb.Helper()
	from := os.DirFS("packs/first-days")
	write := func(name, words string) {
		size += len(words)
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			tb.Fatal(err)
		}
		if err := os.WriteFile(at, []byte(words), 0o644); err != nil {
			tb.Fatal(err)
		}
	}
	err := fs.WalkDir(from, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasSuffix(name, ".walk.md") {
			return err
		}
		words, err := fs.ReadFile(from, name)
		write(name, string(words))
		return err
	})
	if err != nil {
		tb.Fatal(err)
	}
	for folder, n := range map[string]int{"lessons": lessons, "scenarios": scenarios} {
		sources, err := fs.Glob(from, folder+"/*.md")
		if err != nil {
			tb.Fatal(err)
		}
		sources = slices.DeleteFunc(sources, func(name string) bool { return strings.HasSuffix(name, ".walk.md") })
		for i, name := range sources { // those of the pack itself lead to the first of their kind
			words, err := fs.ReadFile(from, name)
			if err != nil {
				tb.Fatal(err)
			}
			id := strings.TrimSuffix(filepath.Base(name), ".md")
			for k := i; k < n; k += len(sources) {
				next := strings.Replace(string(words), "\nid: "+id+"\n", fmt.Sprintf("\nid: again-%d\n", k), 1)
				if k+1 < n {
					title := next[strings.Index(next, "\n# ")+1:]
					title = title[:strings.Index(title, "\n")]
					at := strings.Index(next, "\n## Idea")
					if folder == "scenarios" {
						at = strings.Index(next, title) + len(title)
					}
					next = next[:at] + fmt.Sprintf("\n\nAfter this one comes [the next](again-%d.md).\n", k+1) + next[at:]
				}
				write(fmt.Sprintf("%s/again-%d.md", folder, k), next)
			}
		}
	}
	page, err := os.ReadFile(filepath.Join(dir, "pack.md"))
	if err != nil {
		tb.Fatal(err)
	}
	page = bytes.Replace(page, []byte("## Competencies"), []byte("13. [More](lessons/again-0.md)\n14. [More](scenarios/again-0.md)\n\n## Competencies"), 1)
	write("pack.md", string(page))
	return size
}

// bare reads the files of a pack and parses them with the libraries that lint uses, side by side, and does no more.
func bare(tb testing.TB, dir string) (files int) {
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote)).Parser()
	var all sync.WaitGroup
	err := filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files++
		src, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		all.Go(func() {
			front, body, _ := bytes.Cut(src[4:], []byte("\n---\n"))
			var node yaml.Node
			if err := yaml.Unmarshal(front, &node); err != nil {
				tb.Error(name, err)
			}
			md.Parse(text.NewReader(body), parser.WithContext(parser.NewContext()))
		})
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	all.Wait()
	return files
}

// BenchmarkLintLarge lints a pack of 10,000 lessons and 500 scenarios. ×bare is how many times as long that takes as reading, YAML
// and goldmark alone need for the same files, both without walks, and ×bare-cpu the same of the time that processors were at it,
// which other programs disturb less; ms-walks-cpu is how much more of it the walks through all scenarios take; MB is the most memory
// that was in use without them.
func BenchmarkLintLarge(b *testing.B) {
	dir := b.TempDir()
	size := largePack(b, dir, 10_000, 500)
	var ours, theirs, walked []spent
	peak := uint64(0)
	for b.Loop() {
		files := 0
		theirs = append(theirs, timed(func() { files = bare(b, dir) }))
		done := make(chan uint64)
		stop := make(chan struct{})
		go func() { done <- watchMemory(stop) }()
		for _, lint := range []struct {
			do    func(fs.FS, *content.Library) (*content.Pack, []content.Problem)
			spent *[]spent
		}{{content.Load, &ours}, {content.Lint, &walked}} {
			var pack *content.Pack
			var problems []content.Problem
			*lint.spent = append(*lint.spent, timed(func() { pack, problems = lint.do(os.DirFS(dir), nil) }))
			if lint.spent == &ours {
				close(stop)
				peak = max(peak, <-done)
			}
			if pack == nil || len(problems) > 0 {
				b.Fatalf("%d problems in %d files, the first: %v", len(problems), files, problems[0])
			}
			runtime.KeepAlive(pack)
		}
	}
	load, alone, all := median(ours), median(theirs), median(walked)
	b.ReportMetric(float64(load.wall)/float64(alone.wall), "×bare")
	if alone.processors > 0 {
		b.ReportMetric(float64(load.processors)/float64(alone.processors), "×bare-cpu")
		b.ReportMetric(float64((all.processors - load.processors).Milliseconds()), "ms-walks-cpu")
	}
	b.ReportMetric(float64(load.wall.Milliseconds()), "ms-lint")
	b.ReportMetric(float64(alone.wall.Milliseconds()), "ms-bare")
	b.ReportMetric(float64(peak>>20), "MB")
	b.ReportMetric(float64(size>>20), "MB-markdown")
}

// BenchmarkLintLargeCommand runs `hearten pack lint` on the same pack, walks included. MB-resident is the most memory that the
// process had, where the system tells.
func BenchmarkLintLargeCommand(b *testing.B) {
	dir, home := b.TempDir(), b.TempDir()
	largePack(b, dir, 10_000, 500)
	hearten := filepath.Join(home, "hearten")
	if said, err := exec.Command("go", "build", "-o", hearten, "example.com/hearten/cmd/hearten").CombinedOutput(); err != nil {
		b.Fatalf("build: %v\n%s", err, said)
	}
	peak := int64(0)
	for b.Loop() {
		cmd := exec.Command(hearten, "pack", "lint", dir)
		cmd.Env = append(os.Environ(), "HOME="+home, "XDG_DATA_HOME="+home, "XDG_CONFIG_HOME="+home)
		if said, err := cmd.CombinedOutput(); err != nil {
			b.Fatalf("%v: %v\n%s", cmd.Args, err, said)
		}
		peak = max(peak, mostResident(cmd.ProcessState))
	}
	b.ReportMetric(float64(peak>>20), "MB-resident")
}

// spent is how long something took, and how much of their time all processors together gave for it.
type spent struct{ wall, processors time.Duration }

// timed does something with a clean heap.
func timed(do func()) spent {
	runtime.GC()
	start, busy := time.Now(), processorTime()
	do()
	return spent{time.Since(start), processorTime() - busy}
}

// median is the middle one of each.
func median(runs []spent) spent {
	var wall, processors []time.Duration
	for _, r := range runs {
		wall, processors = append(wall, r.wall), append(processors, r.processors)
	}
	slices.Sort(wall)
	slices.Sort(processors)
	return spent{wall[len(wall)/2], processors[len(processors)/2]}
}

// watchMemory is the most memory in use by the heap and the stacks until it is stopped.
func watchMemory(stop <-chan struct{}) (peak uint64) {
	var m runtime.MemStats
	for {
		select {
		case <-stop:
			return peak
		case <-time.After(20 * time.Millisecond):
			runtime.ReadMemStats(&m)
			peak = max(peak, m.Sys-m.HeapReleased)
		}
	}
}
