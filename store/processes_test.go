package store_test

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"

	"example.com/hearten/engine"
	"example.com/hearten/store"
)

// writerDir makes the test binary a writer of its own process.
const writerDir = "HEARTEN_TEST_WRITER_DIR"

const processes, each = 4, 50

func TestMain(m *testing.M) {
	dir := os.Getenv(writerDir)
	if dir == "" {
		os.Exit(m.Run())
	}
	write := writeAnswers
	if os.Args[1] == "for ever" {
		write = writeForEver
	}
	if err := write(dir, os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(0)
}

func writer(dir, who string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], who)
	cmd.Env = append(os.Environ(), writerDir+"="+dir)
	return cmd
}

func writeAnswers(dir, who string) error {
	s := store.At(dir, store.Options{Timeout: 20 * time.Second})
	for n := range each {
		_, err := s.Append(engine.Event{At: time.Now(), Fact: engine.ReflectionWritten{Text: who + " " + strconv.Itoa(n)}})
		if err != nil {
			return err
		}
	}
	return nil
}

func TestFourProcessesLoseNoAnswer(t *testing.T) {
	dir := t.TempDir()
	var wg sync.WaitGroup
	for p := range processes {
		wg.Go(func() {
			if out, err := writer(dir, strconv.Itoa(p)).CombinedOutput(); err != nil {
				t.Errorf("process %d: %v: %s", p, err, out)
			}
		})
	}
	wg.Wait()
	next := make([]int, processes)
	kept := 0
	for e, err := range store.At(dir, store.Options{}).Read(0) {
		if err != nil {
			t.Fatal(err)
		}
		var p, n int
		if _, err := fmt.Sscan(e.Fact.(engine.ReflectionWritten).Text, &p, &n); err != nil || n != next[p] {
			t.Fatalf("got %+v (%v), want answer %d", e.Fact, err, next[p])
		}
		next[p]++
		kept++
	}
	t.Logf("%d of %d answers kept", kept, processes*each)
	if kept != processes*each {
		t.Errorf("got %d answers, want %d", kept, processes*each)
	}
	if got, want := names(t, dir), []string{"head", "journal.db", "lock"}; !slices.Equal(got, want) {
		t.Errorf("got the files %v, want %v", got, want)
	}
}

func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

func TestManyGoroutinesMakeOneJournal(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "folder")
	var wg sync.WaitGroup
	for n := range 8 {
		wg.Go(func() {
			if _, err := store.At(dir, store.Options{Timeout: 20 * time.Second}).Append(answers(20)[n]); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if got, err := all(store.At(dir, store.Options{})); err != nil || len(got) != 8 {
		t.Errorf("got %d events, %v, want 8", len(got), err)
	}
}

// all reads a journal to its end or its error.
func all(s *store.Store) ([]engine.Event, error) {
	var out []engine.Event
	for e, err := range s.Read(0) {
		if err != nil {
			return out, err
		}
		out = append(out, e)
	}
	return out, nil
}

func TestAppendInTheMiddleOfARewriteIsKept(t *testing.T) {
	s, _ := filled(t, 5)
	appended := false
	n, err := s.Rewrite(func(e engine.Event) (engine.Event, bool) {
		if !appended {
			appended = true
			if _, err := s.Append(answers(1)...); err != nil {
				t.Error(err)
			}
		}
		return e, e.Seq != 2
	})
	if err != nil || n != 1 {
		t.Fatalf("got %d changed, %v, want 1", n, err)
	}
	got, err := all(s)
	if err != nil || len(got) != 5 || got[4].Seq != 6 {
		t.Errorf("got %d events, %v, want 5 with the last at place 6", len(got), err)
	}
}

func TestRewriteGivesUpWhereOthersNeverStopWriting(t *testing.T) {
	s, _ := filled(t, 1)
	_, err := s.Rewrite(func(e engine.Event) (engine.Event, bool) {
		if e.Seq == 1 {
			if _, err := s.Append(answers(1)...); err != nil {
				t.Error(err)
			}
		}
		return e, true
	})
	if !errors.Is(err, engine.ErrHeld) {
		t.Errorf("got %v, want an engine.ErrHeld", err)
	}
}
