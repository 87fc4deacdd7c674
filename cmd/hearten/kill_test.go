package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"example.com/hearten/engine"
)

var kills = flag.Int("kills", 8, "how often the kill test kills the program; the figure that is promised is 50")

// TestKill kills the built program in the middle of the day's session, at random moments, day after day on one record.
// Every answer that it acknowledged has to be in the record, in order, and every line that it said it kept has to be
// shown again at its prompt.
func TestKill(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there is no kill -9")
	}
	k := killing{t: t, program: build(t), home: t.TempDir(), chance: rand.New(rand.NewPCG(7, uint64(*kills)))}
	k.day = time.Date(2026, 11, 24, 7, 30, 0, 0, time.FixedZone("", 3600))
	whole := k.calibrate()
	for n := 0; k.killed < *kills && n < 3**kills; n++ {
		k.round(n, whole)
	}
	events := k.export()
	t.Logf("%d kills, %d sessions ended before it; %d answers typed; %d acknowledged, %d of them in the record; %d drafts cut off after “Kept.”, %d shown again, %d already sent; %d events",
		k.killed, k.ended, k.typed, len(k.acks), k.match(events), k.drafts, k.shown, k.sent, len(events))
	if k.killed < *kills {
		t.Errorf("only %d of %d kills came before the end of a session", k.killed, *kills)
	}
	if len(k.acks) < *kills {
		t.Errorf("only %d answers were acknowledged: the driver does not get anywhere", len(k.acks))
	}
}

type killing struct {
	t       *testing.T
	program string
	home    string
	day     time.Time
	chance  *rand.Rand
	acks    []string
	written int

	killed, ended, typed, drafts, shown, sent int
}

func build(t *testing.T) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "hearten")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

func (k *killing) env(home string) []string {
	return []string{"HEARTEN_HOME=" + home, "HEARTEN_SEED=3", "HEARTEN_NOW=" + k.day.Format(time.RFC3339)}
}

func (k *killing) driver() *driver { return &driver{t: k.t, chance: k.chance, written: k.written} }

// calibrate measures a whole session on a record of its own.
func (k *killing) calibrate() time.Duration {
	began := time.Now()
	d := k.driver()
	d.start(k.program, k.env(k.t.TempDir()), "today", "--plain")
	d.run(nil)
	if err := d.cmd.Wait(); err != nil {
		k.t.Fatalf("a session that is not killed: %v", err)
	}
	if len(d.acks) < 3 {
		k.t.Fatalf("a session that is not killed acknowledged %q", d.acks)
	}
	return time.Since(began)
}

// round begins the day's session, kills it, and holds what it acknowledged against the record. The moments are of three
// kinds: any, about an answer, and about a line that was just kept.
func (k *killing) round(n int, whole time.Duration) {
	k.t.Helper()
	k.day = k.day.AddDate(0, 0, 1)
	d := k.driver()
	d.start(k.program, k.env(k.home), "today", "--plain")
	kill := func(most time.Duration) {
		time.AfterFunc(time.Duration(k.chance.Float64()*float64(most)), func() { d.cmd.Process.Kill() })
	}
	about := 1 + k.chance.IntN(20)
	switch n % 3 {
	case 0:
		kill(whole)
	case 1:
		d.watch = func([]string) {
			if d.answered == about {
				kill(12 * time.Millisecond)
			}
		}
	case 2:
		d.watch = func(block []string) {
			if strings.Contains(strings.Join(block, " "), "Coach: Kept") {
				kill(12 * time.Millisecond)
			}
		}
	}
	d.run(nil)
	if err := d.cmd.Wait(); err != nil {
		k.killed++
	} else {
		k.ended++
	}
	k.take(d)
	events := k.export()
	if got := k.match(events); got != len(k.acks) {
		k.t.Fatalf("%d of %d acknowledged answers are in the record; the first that is not: %q\nafter %q\nthe record ends with\n%s",
			got, len(k.acks), k.acks[got], k.acks[max(0, got-5):got], lastLines(events))
	}
	if d.draft == "" {
		return
	}
	k.drafts++
	for _, e := range events {
		if b, err := e.MarshalJSON(); err == nil && bytes.Contains(b, []byte(d.draft)) {
			k.sent++ // its answer was written before the kill, and not acknowledged any more
			return
		}
	}
	k.findDraft(d)
}

func lastLines(events []engine.Event) string {
	var b strings.Builder
	for _, e := range events[max(0, len(events)-12):] {
		line, _ := e.MarshalJSON()
		fmt.Fprintf(&b, "%s\n", line)
	}
	return b.String()
}

func (k *killing) take(d *driver) {
	k.acks = append(k.acks, d.acks...)
	k.typed += d.answered
	k.written = d.written
}

// findDraft goes to the prompt at which a line was kept: the line has to stand there.
func (k *killing) findDraft(killed *driver) {
	k.t.Helper()
	args := []string{"today", "--plain"}
	if killed.where == "reflection" {
		args = append(k.again(), "--plain")
	}
	// What was being written for the close of the week is asked for there, on whatever day that is.
	if slices.ContainsFunc(k.keptDrafts(), func(d string) bool {
		return strings.HasPrefix(d, "week/") && strings.HasSuffix(d, ": "+killed.draft)
	}) {
		args = []string{"reflect", "--week", "--plain"}
	}
	// So is what was being written for a moment that came back.
	if slices.ContainsFunc(k.keptDrafts(), func(d string) bool {
		return strings.HasPrefix(d, "then/") && strings.HasSuffix(d, ": "+killed.draft)
	}) {
		args = []string{"reflect", "--then", "--plain"}
	}
	k.day = k.day.AddDate(0, 0, 1)
	d := k.driver()
	d.start(k.program, k.env(k.home), args...)
	d.run(func([]string) bool { return d.showed(killed.draft) })
	fmt.Fprintln(d.in, "q")
	d.in.Close()
	d.run(nil)
	if err := d.cmd.Wait(); err != nil {
		k.t.Errorf("going back to a draft: %v", err)
	}
	k.take(d)
	if d.showed(killed.draft) {
		k.shown++
		return
	}
	k.t.Errorf("the line %q was kept at a %s, and hearten %s does not show it again. The store has %q. It was killed after\n%s\nand says now\n%s",
		killed.draft, killed.where, strings.Join(args, " "), k.keptDrafts(), last(killed.said.String(), 2000), d.said.String())
}

// keptDrafts are the drafts of the record.
func (k *killing) keptDrafts() (all []string) {
	h, err := world(false, "HEARTEN_HOME="+k.home).open()
	if err == nil {
		_, err = h.Drafts.CountDrafts(func(key, text string) bool {
			all = append(all, key+": "+text)
			return true
		})
	}
	if err != nil {
		k.t.Error(err)
	}
	return all
}

func last(s string, n int) string { return s[max(0, len(s)-n):] }

// again is the command that goes to the last lesson or conversation once more.
func (k *killing) again() []string {
	for _, e := range backwards(k.export()) {
		switch f := e.Fact.(type) {
		case engine.LessonBegan:
			return []string{"learn", f.Item.Ref.String()}
		case engine.ScenarioBegan:
			return []string{"practice", f.Item.Ref.String()}
		}
	}
	k.t.Fatal("nothing was begun")
	return nil
}

func backwards(events []engine.Event) []engine.Event {
	out := make([]engine.Event, 0, len(events))
	for i := range events {
		out = append(out, events[len(events)-1-i])
	}
	return out
}

// export reads the record as `hearten data export` prints it.
func (k *killing) export() []engine.Event {
	k.t.Helper()
	cmd := exec.Command(k.program, "data", "export")
	cmd.Env = append(os.Environ(), k.env(k.home)...)
	out, err := cmd.Output()
	if err != nil {
		k.t.Fatalf("data export: %v", err)
	}
	var events []engine.Event
	for line := range bytes.Lines(out) {
		var e engine.Event
		if err := json.Unmarshal(line, &e); err != nil {
			k.t.Fatalf("data export: %v in %s", err, line)
		}
		events = append(events, e)
	}
	return events
}
