package main

import (
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/tui"
	"github.com/adrg/xdg"
	"github.com/charmbracelet/x/term"
)

// env is everything that a command may touch.
type env struct {
	in       io.Reader
	out, err io.Writer
	clock    func() time.Time
	getenv   func(string) string
	environ  []string
	// terminal is true where both input and output are one.
	terminal bool
	// columns is how wide the terminal is, 0 for not known.
	columns int
	// dataHome is where programs keep data of their users, configHome where they keep their settings; each is "" where there
	// is no home directory.
	dataHome, configHome string
	// chance gives a seed for one run.
	chance func() uint64
	flags  flags
	// command is what was asked for, without its first word: "practice"; "" for hearten alone.
	command string
	// answering is true from when a session began: what is answered in it is kept.
	answering atomic.Bool
	// onScreen is true while a full screen has the terminal.
	onScreen atomic.Bool
	// unkept is true from when a session began whose folder cannot be written to.
	unkept atomic.Bool
	// watching is true while a command goes on until it is interrupted.
	watching atomic.Bool
	// trial is true where a pack is tried out: nothing is to be kept.
	trial bool
	// writesElsewhere is true where words are to be written in the learner's editor: questions come by lines then.
	writesElsewhere bool

	settling sync.Once
	settled  tui.Settings
	file     settingsFile
	// leftOut says why the learner's own pack could not be opened, "" where it could or there is none.
	leftOut string
	// packNotes say which installed packs are not as they were, and which are left out.
	packNotes []string
	// told is true once it was said what is not understood in the settings file, or where a command says it itself.
	told atomic.Bool
}

// flags are the ones that every command takes.
type flags struct {
	plain, json, writeFirst, noColor, quiet, noInput, ascii, reduceMotion, debug bool

	home, config string
	theme        themeFlag
	// given reports whether a flag stands on the command line.
	given func(name string) bool
}

// system is the world of the operating system.
func system() *env {
	// The colour library obeys only values of NO_COLOR that read as true; the convention is: any that is not empty.
	if os.Getenv("NO_COLOR") != "" {
		os.Setenv("NO_COLOR", "1")
	}
	e := &env{
		in: os.Stdin, out: os.Stdout, err: os.Stderr, clock: time.Now, getenv: os.Getenv, environ: os.Environ(),
		terminal: term.IsTerminal(os.Stdin.Fd()) && term.IsTerminal(os.Stdout.Fd()),
		dataHome: xdg.DataHome, configHome: xdg.ConfigHome, chance: random,
	}
	if w, _, err := term.GetSize(os.Stdout.Fd()); err == nil {
		e.columns = w
	}
	homeless := runtime.GOOS != "windows" && os.Getenv("HOME") == ""
	if homeless && !filepath.IsAbs(os.Getenv("XDG_DATA_HOME")) {
		e.dataHome = ""
	}
	if homeless && !filepath.IsAbs(os.Getenv("XDG_CONFIG_HOME")) {
		e.configHome = ""
	}
	return e
}

func random() uint64 {
	var b [8]byte
	rand.Read(b[:]) // never fails
	return binary.LittleEndian.Uint64(b[:])
}

// folder is where everything of the learner is kept.
func (e *env) folder() (string, error) {
	for _, dir := range []string{e.flags.home, e.getenv("HEARTEN_HOME")} {
		if dir != "" {
			return filepath.Abs(dir)
		}
	}
	if e.dataHome == "" {
		return "", errNoHome
	}
	return filepath.Join(e.dataHome, "hearten"), nil
}

// now is the clock that HEARTEN_NOW fixes.
func (e *env) now() (func() time.Time, error) {
	fixed := e.getenv("HEARTEN_NOW")
	if fixed == "" {
		return e.clock, nil
	}
	t, err := time.Parse(time.RFC3339, fixed)
	if err != nil {
		return nil, &usageError{words: fmt.Sprintf("HEARTEN_NOW is %q, which is not a time of the form 2026-11-24T07:30:00+01:00", fixed), see: "help environment"}
	}
	return func() time.Time { return t }, nil
}

// seed is what ids and the order of choices are derived from.
func (e *env) seed() uint64 {
	given := e.getenv("HEARTEN_SEED")
	if given == "" {
		return e.chance()
	}
	if n, err := strconv.ParseUint(given, 10, 64); err == nil {
		return n
	}
	h := fnv.New64a()
	io.WriteString(h, given)
	return h.Sum64()
}

// asks reports whether somebody is there who can be asked for a yes.
func (e *env) asks() bool { return e.terminal && !e.flags.noInput && e.getenv("CI") == "" }

// ask reads one line of an answer.
func (e *env) ask(format string, args ...any) (string, error) {
	words, _, err := e.answer(format, args...)
	return words, err
}

// answer reads one line of an answer; ended reports that the input came to its end before the line did. It reads byte by byte, so
// that what follows the line is left for who reads next.
func (e *env) answer(format string, args ...any) (words string, ended bool, err error) {
	e.print(e.err, format, args...)
	var line []byte
	for b := make([]byte, 1); ; {
		n, err := e.in.Read(b)
		if n == 1 && b[0] != '\n' {
			line = append(line, b[0])
		}
		if n == 1 && b[0] == '\n' || err == io.EOF {
			return strings.TrimSpace(string(line)), err == io.EOF, nil
		}
		if err != nil {
			return "", false, fmt.Errorf("read the answer: %w", err)
		}
	}
}

// agrees asks for a yes, for which --yes does as well; where another answer is given it says what did not happen. Enter means no.
func (e *env) agrees(question, otherwise string) (bool, error) {
	return e.agreesOr(false, question, otherwise)
}

// agreesOr asks for a yes, where Enter means what usual says. What is neither yes nor no is asked for once again. The end of the
// input is a no: nobody pressed Enter.
func (e *env) agreesOr(usual bool, question, otherwise string) (bool, error) {
	if !e.asks() {
		return false, &needError{"a yes", "--yes"}
	}
	for range 2 {
		answer, ended, err := e.answer("%s", question)
		if err != nil {
			return false, err
		}
		switch strings.ToLower(answer) {
		case "y", "yes":
			return true, nil
		case "":
			if usual && !ended {
				return true, nil
			}
		case "n", "no":
		default:
			if !ended {
				question = "yes or no: "
				continue
			}
		}
		break
	}
	e.note("%s\n", otherwise)
	return false, nil
}

// say prints what a command is for, on standard output.
func (e *env) say(format string, args ...any) { e.print(e.out, format, args...) }

// done prints that a command did what it was asked to; --quiet leaves it out.
func (e *env) done(format string, args ...any) {
	if !e.flags.quiet {
		e.print(e.out, format, args...)
	}
}

// note prints words about the output, on standard error; --quiet leaves them out.
func (e *env) note(format string, args ...any) {
	if !e.flags.quiet {
		e.print(e.err, format, args...)
	}
}

// print is the one way of words from packs, plans and file names to a terminal: it lets only printable text through.
func (e *env) print(w io.Writer, format string, args ...any) {
	words := content.Clean(fmt.Sprintf(format, args...))
	if e.settings().ASCII {
		words = asciiSigns().Replace(words)
	}
	if e.wantsLines() { // a voice reads the arrow's name
		words = strings.ReplaceAll(words, " → ", ", then ")
	}
	io.WriteString(w, words)
}

// width is how wide text is folded.
func (e *env) width() int {
	if e.columns > 0 {
		return max(20, min(e.columns, 80))
	}
	return 80
}
