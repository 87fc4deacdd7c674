package main

import (
	"context"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// watchEvery is how often files are looked at: editors save by renaming, and network folders tell of nothing.
const watchEvery = 300 * time.Millisecond

// watch sends after something in a file or folder was changed, added or taken away, until ctx ends; then it closes. Changes
// that nobody took up yet are sent once.
func watch(ctx context.Context, path string) <-chan struct{} {
	changed := make(chan struct{}, 1)
	before := lookOf(path)
	go func() {
		defer close(changed)
		tick := time.NewTicker(watchEvery)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
			if now := lookOf(path); now != before {
				before = now
				select {
				case changed <- struct{}{}:
				default:
				}
			}
		}
	}()
	return changed
}

// lookOf sums up the names, sizes and times of what lies under a path, hidden files apart.
func lookOf(path string) uint64 {
	h := fnv.New64a()
	_ = filepath.WalkDir(path, func(p string, d fs.DirEntry, err error) error {
		if err != nil {
			fmt.Fprintln(h, p, "cannot be read")
			return nil
		}
		if strings.HasPrefix(d.Name(), ".") && p != path {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if info, err := os.Stat(p); err == nil && !d.IsDir() {
			fmt.Fprintln(h, p, info.Size(), info.ModTime().UnixNano())
		}
		return nil
	})
	return h.Sum64()
}
