package main

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
)

// driver answers a plain session by what stands on its lines, as a learner would, and remembers what was acknowledged.
type driver struct {
	t      *testing.T
	chance *rand.Rand
	cmd    *exec.Cmd
	in     io.WriteCloser
	lines  chan string

	said strings.Builder // the whole transcript
	// acks are the answers that came back as "You: …", in order; a block that a kill cut short counts as far as it came.
	acks []string
	// draft is what was acknowledged with "Kept." and not answered since; where says at which prompt.
	draft, where string
	// begun are the drafts that a prompt showed again.
	begun []string
	// written counts the texts, so that no two are alike.
	written int
	// inTurn is true after w, until the turn's choice; turn says which turn it is.
	inTurn   bool
	turn     string
	follow   bool
	answered int
	// watch sees every prompt before it is answered; decide, where it is set, may answer it.
	watch  func(block []string)
	decide func(all string) (answer string, ok bool)
}

// patience is how long a driver waits for a line of a program that is alive.
const patience = 20 * time.Second

// prompts are the lines that end a prompt.
var prompts = regexp.MustCompile(`^(Enter |Choose \d|Numbers |A number |Write |Coach: (Kept|I can't use|I need|Nothing is written))`)

// start runs the program with its answers to come.
func (d *driver) start(program string, env []string, args ...string) {
	d.t.Helper()
	d.cmd = exec.Command(program, args...)
	d.cmd.Env = append(os.Environ(), env...)
	in, err := d.cmd.StdinPipe()
	if err != nil {
		d.t.Fatal(err)
	}
	out, err := d.cmd.StdoutPipe()
	if err != nil {
		d.t.Fatal(err)
	}
	if err := d.cmd.Start(); err != nil {
		d.t.Fatal(err)
	}
	d.in, d.lines = in, make(chan string, 4096)
	go func() {
		defer close(d.lines)
		s := bufio.NewScanner(out)
		s.Buffer(nil, 1<<20)
		for s.Scan() {
			d.lines <- s.Text()
		}
	}()
}

// run answers prompts until the session is over, or stop says so after a block, or the program is gone.
func (d *driver) run(stop func(block []string) bool) {
	var block []string
	for {
		var line string
		ok := false
		select {
		case line, ok = <-d.lines:
		case <-time.After(patience):
			d.cmd.Process.Kill()
			d.t.Errorf("nothing came for %s after\n%s", patience, strings.Join(block, "\n"))
			continue
		}
		if !ok {
			d.took(block)
			return
		}
		block = append(block, line)
		fmt.Fprintln(&d.said, line)
		if !prompts.MatchString(line) {
			continue
		}
		more := d.rest()
		block = append(block, more...)
		fmt.Fprintln(&d.said, strings.Join(more, "\n"))
		d.took(block)
		if stop != nil && stop(block) {
			return
		}
		if d.watch != nil {
			d.watch(block)
		}
		answer := d.answer(strings.Join(block, " "), block)
		block = nil
		fmt.Fprintln(&d.said, "> "+answer)
		time.Sleep(time.Duration(d.chance.IntN(6)) * time.Millisecond)
		if _, err := fmt.Fprintln(d.in, answer); err == nil { // else it is gone, and what it still wrote is read to the end
			d.answered++
		}
	}
}

// rest reads what belongs to a prompt after its last recognised line: the tail of a wrapped one.
func (d *driver) rest() []string {
	var more []string
	for {
		select {
		case line, ok := <-d.lines:
			if !ok {
				return more
			}
			more = append(more, line)
		case <-time.After(2 * time.Millisecond):
			return more
		}
	}
}

// took looks through what came after an answer.
func (d *driver) took(block []string) {
	var ack []string
	for i, line := range block {
		switch {
		case i == 0 && strings.HasPrefix(line, "You: "):
			ack = append(ack, strings.TrimPrefix(line, "You: "))
		case len(ack) > 0 && line != "" && !strings.HasPrefix(line, "Coach: "):
			ack = append(ack, line)
			continue
		}
		if len(ack) > 0 && (line == "" || strings.HasPrefix(line, "Coach: ")) {
			break
		}
	}
	if len(ack) > 0 {
		d.acks = append(d.acks, strings.Join(ack, " "))
		d.draft, d.inTurn = "", false
	}
	if len(block) > 0 && strings.HasPrefix(block[0], "Coach: Kept") && d.where != "" {
		d.draft = fmt.Sprintf("text number %d is mine", d.written)
	}
	all := strings.Join(block, " ")
	if _, words, ok := strings.Cut(all, "You had begun: "); ok {
		d.begun = append(d.begun, words)
	}
}

// answer chooses what to type at a prompt.
func (d *driver) answer(all string, block []string) string {
	if d.decide != nil {
		if answer, ok := d.decide(all); ok {
			return answer
		}
	}
	last := ""
	for _, line := range block {
		if prompts.MatchString(line) {
			last = line
		}
	}
	turn := regexp.MustCompile(`Turn (\d+):`).FindStringSubmatch(all)
	if turn != nil {
		d.turn = turn[1]
	}
	switch {
	case strings.Contains(all, "Coach: Kept"):
		return ""
	case strings.HasPrefix(last, "Enter keeps it"):
		d.follow = false
		return ""
	case strings.HasPrefix(last, "Write what stands in the first blank"):
		return "the bell rings"
	case strings.HasPrefix(last, "Write"):
		d.written++
		switch {
		case d.inTurn:
			d.where = "turn"
		case d.follow:
			d.where = "follow-up"
		default:
			d.where = "reflection"
		}
		d.follow = false
		return fmt.Sprintf("text number %d is mine", d.written)
	case strings.HasPrefix(last, "Enter"):
		return ""
	}
	n := strings.Count(all, "Choice ")
	var of int
	if m := regexp.MustCompile(`Choice \d+ of (\d+):`).FindStringSubmatch(all); m != nil {
		fmt.Sscan(m[1], &of)
		n = of
	}
	switch {
	case strings.Contains(all, "Choice 1 of 3: It came, and I did it"):
		d.follow = true
		return "1"
	case strings.Contains(all, "w for your own words first") && d.turn != "1" && d.chance.IntN(2) == 0:
		d.inTurn = true
		return "w"
	case n == 0:
		return "1"
	}
	return fmt.Sprint(1 + d.chance.IntN(n))
}

// showed reports whether a prompt showed the text as begun.
func (d *driver) showed(text string) bool {
	return slices.ContainsFunc(d.begun, func(words string) bool { return strings.Contains(letters(words), letters(text)) })
}

// letters are the letters and digits of words, small: what is left of them through wrapping and reading aloud.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
