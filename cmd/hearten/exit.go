package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"syscall"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/store/packs"
	"example.com/hearten/tui"
)

// The exit statuses; `hearten help exit-codes` prints them.
const (
	statusDone     = 0
	statusFailed   = 1
	statusUsage    = 2
	statusProblems = 3
	statusNotFound = 4
	statusDamage   = 5
	statusHeld     = 6
	statusInput    = 7
	statusSignal   = 128 // and the signal's number
)

// errNoHome: there is no place for the learner's files.
var errNoHome = errors.New("there is no home directory to keep your record in")

// usageError: the command line made no sense.
type usageError struct {
	words string
	near  string // what was probably meant
	see   string // the command that tells more, without its first word
}

func (e *usageError) Error() string { return e.words }

// notFoundError: nothing has this name.
type notFoundError struct {
	what string // "a lesson", "a folder"
	name string
	near []string
	list string // the command that lists what there is
}

func (e *notFoundError) Error() string {
	return fmt.Sprintf("there is no %s called “%s”", e.what, e.name)
}

// needError: an answer or a terminal is needed and not there. flag would have done without.
type needError struct{ what, flag string }

func (e *needError) Error() string { return e.what + " is needed, and nobody can be asked here" }

// problemsError: a pack has errors. Without any it is what is said of a pack that is well.
type problemsError struct{ errors, warnings, infos, files int }

func (e *problemsError) Error() string {
	var parts []string
	for _, of := range []struct {
		n    int
		noun string
	}{{e.errors, "error"}, {e.warnings, "warning"}, {e.infos, "remark"}} {
		if of.n > 0 {
			parts = append(parts, count(of.n, of.noun))
		}
	}
	words := strings.Join(parts, ", ")
	if words == "" {
		words = "No problems"
	}
	if e.files > 0 {
		words += " in " + count(e.files, "file")
	}
	if len(parts) == 0 {
		words += "."
	}
	return words
}

// signalError: the operating system asked us to end.
type signalError struct{ os.Signal }

func (e signalError) Error() string { return e.String() }

// failure is an error as people and scripts get it.
type failure struct {
	status int
	Code   string `json:"code"`
	Words  string `json:"message"`
	Hint   string `json:"hint,omitempty"`
}

// tooLarge is the code of a conversation that cannot be looked at whole.
const tooLarge = "too_large"

// explain turns an error into an exit status, words and the next step. Nothing else in the program gives advice about
// errors.
func explain(e *env, err error) failure {
	words := err.Error()
	var usage *usageError
	var missing *notFoundError
	var need *needError
	var problems *problemsError
	var mend *mendError
	var parted *partedError
	var large *largeError
	var size *content.TooLargeError
	var ofPack *packError
	var sig signalError
	var newer *engine.UnknownFactError
	var misread *misreadError
	var broken *brokenSettingsError
	var editor *editorError
	var fault *tui.Fault
	switch {
	case errors.As(err, &usage):
		return failure{statusUsage, "usage", words, usage.hint()}
	case errors.As(err, &missing):
		return failure{statusNotFound, "not_found", words, missing.hint()}
	case errors.As(err, &need):
		return failure{statusInput, "input_needed", words, need.hint()}
	case errors.As(err, &ofPack):
		return failure{ofPack.status, ofPack.code, words, ofPack.next}
	case errors.As(err, &problems):
		return failure{statusProblems, "problems_found", words, ""}
	case errors.As(err, &mend):
		return failure{statusProblems, "problems_found", words, ""}
	case errors.As(err, &parted):
		return failure{statusProblems, "problems_found", words, ""}
	case errors.As(err, &large) && errors.As(err, &size):
		return failure{statusFailed, tooLarge, words, capital(size.Remedy()) + "."}
	case errors.As(err, &misread):
		return failure{statusProblems, "problems_found", words, ""}
	case errors.As(err, &broken):
		return failure{statusFailed, "failed", words, broken.next}
	case errors.As(err, &editor):
		return failure{statusFailed, "editor", words, "Nothing was changed. Set VISUAL or EDITOR to the editor you use. See: hearten help environment"}
	case errors.As(err, &fault):
		return failure{statusFailed, "fault", words, "What you answered before is kept. The same command with --debug says where it happened."}
	case errors.As(err, &sig):
		return stopped(e, sig)
	case errors.As(err, &newer):
		return failure{statusFailed, "newer_record", words, "Nothing was changed. Get a newer hearten to read it."}
	case errors.Is(err, engine.ErrDamaged):
		return failure{statusDamage, "damaged", words, e.afterDamage()}
	case errors.Is(err, packs.ErrHeld):
		return failure{statusHeld, "held", words, "Finish it there, then try again. Nothing was changed."}
	case errors.Is(err, engine.ErrHeld):
		return failure{statusHeld, "held", words, "Finish or close the other hearten, then try again. Nothing is lost."}
	case errors.Is(err, errNoHome):
		return failure{statusFailed, "no_home", words, "Set HEARTEN_HOME to a folder, or pass --home FOLDER."}
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return failure{statusFailed, "not_allowed", words, "Make the folder writable for you, or set HEARTEN_HOME to one that is."}
	case errors.Is(err, syscall.ENOSPC):
		return failure{statusFailed, "disk_full", words, "The disk is full. Everything acknowledged so far is kept."}
	}
	return failure{statusFailed, "failed", words, ""}
}

func stopped(e *env, sig signalError) failure {
	n, ok := sig.Signal.(syscall.Signal)
	if !ok {
		n = syscall.SIGINT
	}
	hint := ""
	switch {
	case e.trial:
	case e.unkept.Load():
		hint = "Nothing of this session is kept: its folder cannot be written to."
	case e.answering.Load():
		hint = "Everything you answered is kept."
	}
	return failure{statusSignal + int(n), "stopped", "stopped", hint}
}

// afterDamage is what is safe and what can be done where the record is damaged.
func (e *env) afterDamage() string {
	dir, err := e.folder()
	if err != nil {
		dir = "your folder" // it was found a moment ago
	}
	return "Nothing was changed; the damaged file is as it was. Move " + dir + " to a safe place and begin with a new one, " +
		"or leave it and use another: hearten --home OTHER. To give it up and begin anew there: hearten data forget --all"
}

func (e *usageError) hint() string {
	if e.near != "" {
		return "Did you mean " + e.near + "?"
	}
	if e.see == "" {
		return ""
	}
	return "See: hearten " + e.see
}

func (e *notFoundError) hint() string {
	var parts []string
	if len(e.near) > 0 {
		parts = append(parts, "Did you mean "+strings.Join(e.near, " or ")+"?")
	}
	if e.list != "" {
		parts = append(parts, "All there are: "+e.list)
	}
	return strings.Join(parts, " ")
}

func (e *needError) hint() string {
	if e.flag == "" {
		return "Leave out --no-input, or pipe the answers in."
	}
	return "Pass " + e.flag + " to do it without being asked."
}

// report prints an error, if there is one, and returns the exit status.
func report(e *env, err error) int {
	if err == nil {
		return statusDone
	}
	if sig := (signalError{}); e.watching.Load() && errors.As(err, &sig) && sig.Signal == os.Interrupt {
		return statusDone // there is no other way to end it
	}
	f := explain(e, err)
	if fault := (*tui.Fault)(nil); e.flags.debug && errors.As(err, &fault) {
		e.print(e.err, "%s\n", fault.Trace())
	}
	if e.flags.json {
		b, _ := json.Marshal(map[string]failure{"error": f}) // three strings
		e.print(e.err, "%s\n", b)
		return f.status
	}
	if f.status == statusProblems {
		e.note("%s\n", f.Words)
		return f.status
	}
	words, hint := "hearten: "+content.Clean(f.Words), f.Hint
	if f.Code == tooLarge { // sentences only: nothing in them is to be copied in one piece
		var lines []string // one for each conversation
		for line := range strings.Lines(words) {
			lines = append(lines, fold(line, e.width(), ""))
		}
		words, hint = strings.Join(lines, "\n"), fold(hint, e.width()-2, "  ")
	}
	e.print(e.err, "%s\n", words)
	if hint != "" {
		e.print(e.err, "  %s\n", hint)
	}
	return f.status
}
