package main

import (
	"context"
	"sync"
)

// runLintWatch checks at once and again after every change, until it is interrupted, which is a good end.
func runLintWatch(ctx context.Context, e *env, paths []string, format string) error {
	if format != "text" {
		return &usageError{words: "--watch tells what it finds in text: leave --format out", see: lintHelp}
	}
	now, err := e.now()
	if err != nil {
		return err
	}
	lib, err := e.library()
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var roots []string
	for _, path := range paths {
		w, err := writtenAt(path, lintHelp, lib)
		if err != nil {
			return err
		}
		root := w.root
		if w.alone {
			root = w.typed
		}
		roots = append(roots, root)
	}
	changed := watchAll(ctx, roots)
	e.watching.Store(true)
	e.note("Checked again after every change. To end: ctrl+c\n")
	for {
		e.say("\n%s\n", now().Format("15:04:05"))
		if err := lintAnew(e, paths); err != nil {
			return err
		}
		if _, more := <-changed; !more {
			return nil
		}
	}
}

// lintAnew checks what is there now. What cannot be found at the moment, as while an editor writes, is said and waited for.
func lintAnew(e *env, paths []string) error {
	lib, err := e.library()
	if err != nil {
		return err
	}
	var all []linted
	files := 0
	for _, path := range paths {
		l, err := lintAt(path, lintHelp, lib)
		if err != nil {
			e.say("%s\n", err)
			continue
		}
		files += len(l.files)
		all = append(all, l)
	}
	if err := sayLinted(e, all, "text"); err != nil {
		return err
	}
	found := countOf(placed(all))
	found.files = files
	if len(all) > 0 {
		e.say("%s\n", found)
	}
	return nil
}

// watchAll tells of changes under any of the paths.
func watchAll(ctx context.Context, paths []string) <-chan struct{} {
	out := make(chan struct{}, 1)
	var all sync.WaitGroup
	for _, path := range paths {
		changed := watch(ctx, path)
		all.Go(func() {
			for range changed {
				select {
				case out <- struct{}{}:
				default:
				}
			}
		})
	}
	go func() { all.Wait(); close(out) }()
	return out
}
