package store_test

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"strconv"
	"testing"
	"time"

	"example.com/hearten/engine"
	"example.com/hearten/store"
)

const kills = 25

// writeForEver appends, says each place when it is acknowledged, and rewrites now and then.
func writeForEver(dir, _ string) error {
	s := store.At(dir, store.Options{})
	for n := 1; ; n++ {
		out, err := s.Append(engine.Event{At: time.Now(), Fact: engine.ReflectionWritten{Text: "so"}})
		if err != nil {
			return err
		}
		fmt.Println(out[0].Seq)
		if n%3 == 0 {
			if _, err := s.Rewrite(everything); err != nil {
				return err
			}
		}
	}
}

func TestKillsLoseNoAcknowledgedAnswer(t *testing.T) {
	dir := t.TempDir()
	rng := rand.New(rand.NewPCG(3, 4))
	var said uint64
	for i := range kills {
		cmd := writer(dir, "for ever")
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewReader(out)
		last := func() {
			// A line that the kill cut is not an acknowledgement.
			line, err := lines.ReadString('\n')
			if n, bad := strconv.ParseUint(line[:max(0, len(line)-1)], 10, 64); err == nil && bad == nil {
				said = n
			}
		}
		last()
		time.Sleep(time.Duration(rng.IntN(60_000)) * time.Microsecond)
		if err := cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		for _, err := lines.Peek(1); err != io.EOF; _, err = lines.Peek(1) {
			last()
		}
		_ = cmd.Wait()
		events, err := all(store.At(dir, store.Options{}))
		if err != nil {
			t.Fatalf("after kill %d: %v", i, err)
		}
		if n := uint64(len(events)); n < said || n > said+1 {
			t.Fatalf("after kill %d: got %d events, %d were acknowledged", i, n, said)
		}
		said = uint64(len(events))
	}
	t.Logf("%d kills, %d answers, 0 lost", kills, said)
}
