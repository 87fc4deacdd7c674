//go:build unix

package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// The measurements beside the peer: each round measures both programs, one right after the other. Nothing is left out;
// medians are reported, and their ratio. All of them:
//
//	go test ./cmd/hearten -run - -bench 'FirstFrame|KeyToFrame|Idle' -benchtime 15x

// BenchmarkFirstFrame is the time from starting a program to its first whole frame: where one is, the day and the keys, and
// the peer's page. The day's offer, for which the packs and the journal are read, is measured as well, against the same.
func BenchmarkFirstFrame(b *testing.B) {
	r := newRig(b)
	for _, c := range []struct {
		name string
		home func() string
	}{
		{"of a new record", func() string { return r.begun }},
		{"after a year", r.lived},
	} {
		b.Run(c.name, func(b *testing.B) {
			home := c.home()
			b.Log(load())
			var frames, offers pairs
			for b.Loop() {
				peer := r.start(r.peer, r.page)
				theirs := peer.until(footer)
				peer.end()
				hearten := r.start(r.hearten, "--home", home)
				ours := hearten.until(footer)
				offer := hearten.until("Begin:")
				hearten.end()
				frames.add(milliseconds(ours), milliseconds(theirs))
				offers.add(milliseconds(offer), milliseconds(theirs))
			}
			frames.report(b, "ms")
			offers.report(b, "offer-ms")
		})
	}
}

// list is a screen with rows that j and k move through.
type list struct {
	name string
	args []string
	sees string
}

// lists are the screens whose selection is moved by a measured key.
func lists(tb testing.TB) []list {
	return []list{
		{"the first form", []string{"today", "--home", filepath.Join(tb.TempDir(), "new")}, "describes you best"},
		{"the skills", []string{"skills", "--home", filepath.Join(tb.TempDir(), "new")}, "Active listening"},
	}
}

// keysPressed is how many keys each program gets in a round.
const keysPressed = 10

// BenchmarkKeyToFrame is the time from pressing a key to the last byte of the frame that shows it: a list's selection moves
// by a row, the peer's page by a line.
func BenchmarkKeyToFrame(b *testing.B) {
	r := newRig(b)
	for _, l := range lists(b) {
		b.Run(l.name, func(b *testing.B) {
			b.Log(load())
			peer, hearten := r.start(r.peer, r.page), r.start(r.hearten, l.args...)
			defer peer.end()
			defer hearten.end()
			peer.until(footer)
			hearten.until(l.sees)
			chance := rand.New(rand.NewPCG(1, 2))
			keys := func(m *measured) (float64, float64) {
				m.rest(silence)
				var times, bytes []float64
				for i := range keysPressed {
					time.Sleep(time.Duration(chance.IntN(34)) * time.Millisecond) // not in step with the frames
					took, written := m.press([]string{"j", "k"}[i%2])
					times, bytes = append(times, milliseconds(took)), append(bytes, float64(written))
				}
				return median(times), median(bytes)
			}
			var frames, written pairs
			for b.Loop() {
				theirs, theirBytes := keys(peer)
				ours, ourBytes := keys(hearten)
				frames.add(ours, theirs)
				written.add(ourBytes, theirBytes)
			}
			frames.report(b, "ms")
			written.report(b, "B")
		})
	}
}

// mostWritten is how many bytes a key that moves a selection may write in a window of 120×40.
const mostWritten = 2048

func TestAKeyThatMovesTheSelectionWritesLittle(t *testing.T) {
	r := &rig{tb: t, hearten: build(t)}
	keys, most := 0, 0
	for _, l := range lists(t) {
		m := r.start(r.hearten, l.args...)
		m.until(l.sees)
		m.rest(5 * silence)
		for _, key := range strings.Split("jjkjkkjk", "") {
			_, written := m.press(key)
			keys, most = keys+1, max(most, written)
			if written > mostWritten {
				t.Errorf("%s: %s writes %d bytes; %d is the most", l.name, key, written, mostWritten)
			}
		}
		m.end()
	}
	t.Logf("%d keys, at most %d bytes each", keys, most)
}

// idleFor is how long a program is watched while it has nothing to do.
const idleFor = 5 * time.Second

// BenchmarkIdle is the time on a processor, user and system, in the same five seconds of idleness of both programs, and the
// memory that they have then and had at most. Today has a year behind it.
func BenchmarkIdle(b *testing.B) {
	if runtime.GOOS != "linux" {
		b.Skip("processes are read in /proc")
	}
	r := newRig(b)
	home := r.lived()
	b.Log(load())
	var times, resident, peak pairs
	for b.Loop() {
		peer, hearten := r.start(r.peer, r.page), r.start(r.hearten, "--home", home)
		peer.until(footer)
		hearten.until(footer)
		time.Sleep(time.Second)
		ours, theirs := hearten.processor(), peer.processor()
		time.Sleep(idleFor)
		times.add(milliseconds(hearten.processor()-ours), milliseconds(peer.processor()-theirs))
		resident.add(hearten.memory("VmRSS"), peer.memory("VmRSS"))
		peak.add(hearten.memory("VmHWM"), peer.memory("VmHWM"))
		peer.end()
		hearten.end()
	}
	times.report(b, "cpu-ms")
	resident.report(b, "rss-MB")
	peak.report(b, "peak-MB")
}

// processor is the time that the program has spent on a processor: that of all its threads.
func (m *measured) processor() (all time.Duration) {
	m.tb.Helper()
	threads, err := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/schedstat", m.cmd.Process.Pid))
	if err != nil || len(threads) == 0 {
		m.tb.Fatalf("%s has no threads: %v", m.name, err)
	}
	for _, path := range threads {
		var spent time.Duration
		b, err := os.ReadFile(path)
		if err == nil {
			_, err = fmt.Sscan(string(b), &spent)
		}
		if err != nil {
			m.tb.Fatal(err)
		}
		all += spent
	}
	return all
}

// memory is a line of the program's status, in megabytes of 2^20 bytes.
func (m *measured) memory(line string) float64 {
	m.tb.Helper()
	b, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", m.cmd.Process.Pid))
	if err != nil {
		m.tb.Fatal(err)
	}
	var kB float64
	_, after, _ := strings.Cut(string(b), line+":")
	if _, err := fmt.Sscan(after, &kB); err != nil {
		m.tb.Fatalf("%s in %s: %v", line, b, err)
	}
	return kB / 1024
}
