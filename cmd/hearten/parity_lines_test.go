//go:build unix

package main

import (
	"fmt"
	"io"
	"os/exec"
	"regexp"
	"strings"
)

// lineHand answers `--plain` on pipes.
type lineHand struct {
	sitting
	in   io.WriteCloser
	mark int // where what followed the last answer begins
}

func (h *lineHand) begin(day string, args ...string) {
	if h.trouble != nil {
		return
	}
	h.command(day, append(args, "--plain"))
	h.cmd.Stdout, h.cmd.Stderr, h.mark = &h.sitting, &h.sitting, 0
	var err error
	if h.in, err = h.cmd.StdinPipe(); err == nil {
		err = h.cmd.Start()
	}
	if err != nil {
		h.fail(err)
		return
	}
	go func(cmd *exec.Cmd, ended chan<- error) { ended <- cmd.Wait() }(h.cmd, h.ended)
}

func (h *lineHand) since() string { return h.written()[h.mark:] }

var lastLine = regexp.MustCompile(`(?m)^(Enter |Choose \d|Write |Coach: Kept\.( An empty|$))`)

func (h *lineHand) sees(words string) {
	h.until(fmt.Sprintf("%q", words), func() bool {
		return strings.Contains(oneLine(h.since()), words) && lastLine.MatchString(h.since())
	}, h.since)
	h.saw(words)
}

func (h *lineHand) opens(words string) {
	h.until("a prompt", func() bool { return lastLine.MatchString(h.since()) }, h.since)
	if !strings.Contains(oneLine(h.since()), words) {
		h.say("")
	}
	h.sees(words)
}

func (h *lineHand) either(all ...string) (found string) {
	h.until(strings.Join(all, " or "), func() bool {
		for _, found = range all {
			if strings.Contains(oneLine(h.since()), found) && lastLine.MatchString(h.since()) {
				return true
			}
		}
		return false
	}, h.since)
	h.saw(found)
	return found
}

func (h *lineHand) say(line string) {
	if h.trouble != nil {
		return
	}
	h.answers++
	h.mark = len(h.written())
	_, err := io.WriteString(h.in, line+"\n")
	h.fail(err)
}

var spokenChoice = regexp.MustCompile(`Choice (\d+) of \d+: `)

// number finds the choice with the words.
func (h *lineHand) number(words string) (n string) {
	h.until(fmt.Sprintf("a choice with %q", words), func() bool {
		text, _, whole := strings.Cut(h.since(), "\nChoose ")
		text = oneLine(text)
		at := spokenChoice.FindAllStringSubmatchIndex(text, -1)
		for i, m := range at {
			end := len(text)
			if i+1 < len(at) {
				end = at[i+1][0]
			}
			if strings.Contains(text[m[1]:end], words) {
				n = text[m[2]:m[3]]
			}
		}
		return whole && n != ""
	}, h.since)
	return n
}

func (h *lineHand) goOn()               { h.say("") }
func (h *lineHand) choose(words string) { h.say(h.number(words)) }
func (h *lineHand) plan(words string)   { h.choose(words) }
func (h *lineHand) passOver()           { h.say("s") }
func (h *lineHand) skipWriting()        { h.say("s") }
func (h *lineHand) noPlan()             { h.say("s") }

func (h *lineHand) setting(title, shows string) {
	h.say("c")
	h.choose(title)
	h.sees(shows)
}

func (h *lineHand) ownWords(text string) {
	h.say("w")
	h.sees("your own words?")
	h.write(text)
	h.sees("closest?")
}

func (h *lineHand) write(lines ...string) {
	for _, line := range lines {
		h.half(line)
	}
	h.say("")
}

func (h *lineHand) half(text string) {
	h.say(text)
	h.sees("Kept.")
}

func (h *lineHand) takeUp(text string) {
	h.sees("You had begun: " + text)
	h.say("")
}

// ownPlan may be read back before it is kept.
func (h *lineHand) ownPlan(cue, action string) {
	h.say(cue + ", then " + action)
	h.until("the plan", func() bool { return strings.Contains(oneLine(h.since()), action) && lastLine.MatchString(h.since()) }, h.since)
	if strings.Contains(h.since(), "Enter keeps it") {
		h.say("")
	}
}

func (h *lineHand) leave() {
	h.say("q")
	h.over()
}

func (h *lineHand) drop() {
	if h.trouble == nil {
		h.fail(h.in.Close())
	}
	h.over()
}

func (h *lineHand) over() { h.fail(h.exit(h.since)) }

func (h *lineHand) atClosing() { h.sees("Enter ends the session") }

// lookBack goes on where a debrief pauses.
func (h *lineHand) lookBack(to string) {
	for range 6 {
		h.say("")
		h.until("a prompt", func() bool { return lastLine.MatchString(h.since()) }, h.since)
		if strings.Contains(oneLine(h.since()), to) {
			break
		}
	}
	h.sees(to)
}
