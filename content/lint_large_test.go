package content_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
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
// and goldmark alone need for the same files, both without walks; MB is the most memory that was in use.
func BenchmarkLintLarge(b *testing.B) {
	dir := b.TempDir()
	size := largePack(b, dir, 10_000, 500)
	var ours, theirs []time.Duration
	peak := uint64(0)
	for b.Loop() {
		runtime.GC()
		start := time.Now()
		files := bare(b, dir)
		theirs = append(theirs, time.Since(start))
		runtime.GC()
		done := make(chan uint64)
		stop := make(chan struct{})
		go func() { done <- watchMemory(stop) }()
		start = time.Now()
		pack, problems := content.Load(os.DirFS(dir), nil)
		ours = append(ours, time.Since(start))
		close(stop)
		peak = max(peak, <-done)
		if pack == nil || len(problems) > 0 {
			b.Fatalf("%d problems in %d files, the first: %v", len(problems), files, problems[0])
		}
		runtime.KeepAlive(pack)
	}
	slices.Sort(ours)
	slices.Sort(theirs)
	b.ReportMetric(float64(ours[len(ours)/2])/float64(theirs[len(theirs)/2]), "×bare")
	b.ReportMetric(float64(ours[len(ours)/2].Milliseconds()), "ms-lint")
	b.ReportMetric(float64(theirs[len(theirs)/2].Milliseconds()), "ms-bare")
	b.ReportMetric(float64(peak>>20), "MB")
	b.ReportMetric(float64(size>>20), "MB-markdown")
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
