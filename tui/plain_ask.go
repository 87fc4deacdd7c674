package tui

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// plainAsk is one prompt in words.
type plainAsk struct {
	// title says in a line what is to come; it is said where the words are long and nothing has been asked yet.
	title string
	// told is what is read first, in lines.
	told []string
	// choices are numbered from 1.
	choices []string
	// accept says what may be typed: the last line of the prompt, and the remedy in every error.
	accept string
	// enter is true where Enter alone is an answer; letters are the letters that are; free where any words are.
	enter   bool
	letters string
	free    bool
	// initials is true where a large letter is words: somebody may be called by it.
	initials bool
	hint     string
	// stands says why the last answer cannot be taken back, where there is more to say about it.
	stands string
	// apart is true for what may be long before the first prompt: a scenario's opening.
	apart bool
	// whole is what r repeats, where told is less.
	whole []string
	// most is how many numbers are accepted where the choices are not listed; numbers are those that are, where there are gaps
	// between them.
	most    int
	numbers []int
}

// typed is an answer: a number from 1, else a letter, else words; all empty for Enter.
type typed struct {
	n      int
	letter string
	words  string
}

// ask shows a prompt and reads lines until one is an answer. The letters that work everywhere it deals with itself.
func (p *Plain) ask(ctx context.Context, a plainAsk) (typed, error) {
	a = p.withUndo(a)
	if err := p.gate(ctx, a); err != nil {
		return typed{}, err
	}
	p.show(a)
	for {
		got, err := p.read(ctx)
		if err != nil {
			return typed{}, err
		}
		letter := a.command(got.words)
		n, isNumber := choiceNumber(got.words)
		switch {
		case got.words == "" && a.enter:
			return typed{}, nil
		case letter == "u" && p.undoable:
			return typed{}, errUndo
		case letter != "" && strings.Contains(a.letters, letter):
			return typed{letter: letter}, nil
		case letter != "":
			if err := p.common(letter, a); err != nil {
				return typed{}, err
			}
		case isNumber && a.takes(n):
			return typed{n: n}, nil
		case a.free && got.words != "" && (!isNumber || a.count() == 0):
			return typed{words: got.words}, nil
		default:
			p.coach(unaccepted(got.words, a))
		}
	}
}

// gate keeps the words before a command's first prompt short: where they are long, it says what is to come and waits.
func (p *Plain) gate(ctx context.Context, a plainAsk) error {
	if p.asked || a.apart || len(a.told) <= 2 {
		return nil
	}
	_, err := p.ask(ctx, plainAsk{told: coachLines(a.title), accept: "Enter begins.", enter: true})
	return err
}

// withUndo names the way to take the last answer back where there is one. A question within a prompt has a way back of its own.
func (p *Plain) withUndo(a plainAsk) plainAsk {
	if within := a.free && strings.Contains(a.letters, "b"); p.undoable && !within {
		a.accept = strings.TrimSuffix(a.accept, ".") + "; u takes the last answer back."
	}
	return a
}

func (p *Plain) show(a plainAsk) {
	if p.asked && len(a.told)+len(a.choices) > 0 {
		p.say("")
	}
	p.asked = true
	p.say(a.told...)
	for i, words := range a.choices {
		p.say(labelled(fmt.Sprintf("Choice %d of %d: ", i+1, len(a.choices)), words)...)
	}
	p.say(wrap(a.accept, plainWidth)...)
}

// takes reports whether a number is an answer.
func (a plainAsk) takes(n int) bool {
	return n >= 1 && n <= a.count() || slices.Contains(a.numbers, n)
}

func (a plainAsk) count() int { return max(len(a.choices), a.most) }

// common answers the letters that work at every prompt, and says of the others that they do not work here.
func (p *Plain) common(letter string, a plainAsk) error {
	switch letter {
	case "q":
		return errLeft
	case "r":
		if a.whole != nil {
			a.told = a.whole
		}
		p.show(a)
	case "?":
		p.say(a.help(!p.Trial)...)
	case "h":
		if a.hint == "" {
			p.coach("There is no hint here. " + a.accept)
			break
		}
		p.coach(a.hint)
		p.say(wrap(a.accept, plainWidth)...)
	case "b":
		p.coach("There is no way back from here. " + a.accept)
	case "s":
		p.coach("This one can't be skipped. " + a.accept)
	case "u":
		p.coach(cmp.Or(a.stands, "There is no answer to take back here.") + " " + a.accept)
	default:
		p.coach(unaccepted(letter, a))
	}
	return nil
}

func (a plainAsk) help(kept bool) []string {
	words := a.accept
	if a.hint != "" {
		words += " h gives a hint."
	}
	words += " Everywhere: r repeats, ? helps, q leaves."
	if kept {
		words += " What you have answered is kept, and there is no hurry."
	}
	return coachLines(words)
}

func unaccepted(words string, a plainAsk) string {
	if words == "" {
		return "I need an answer here. " + a.accept
	}
	if short := []rune(words); len(short) > 30 {
		words = string(short[:30]) + " …"
	}
	return "I can't use “" + words + "” here. " + a.accept
}

// command reads a letter, or the word that it stands for; "" is neither. Where any words are an answer, only letters are
// commands.
func (a plainAsk) command(words string) string {
	if a.initials && words != strings.ToLower(words) {
		return ""
	}
	words = strings.ToLower(words)
	if isLetter(words) {
		return words
	}
	if a.free {
		return ""
	}
	switch words {
	case "quit", "exit":
		return "q"
	case "help":
		return "?"
	case "repeat":
		return "r"
	case "back":
		return "b"
	case "skip":
		return "s"
	case "hint":
		return "h"
	}
	return ""
}

// isLetter reports the letters that plain knows.
func isLetter(s string) bool { return len(s) == 1 && strings.Contains("?bchlmoqrstuwxy", s) }

// choiceNumber reads `2`, `2.` or `2)`.
func choiceNumber(s string) (int, bool) {
	n, err := strconv.Atoi(strings.TrimRight(s, ".)"))
	return n, err == nil
}

// chooseWords says which numbers are accepted.
func chooseWords(n int) string {
	switch n {
	case 1:
		return "Choose 1."
	case 2:
		return "Choose 1 or 2."
	}
	return fmt.Sprintf("Choose 1 to %d.", n)
}
