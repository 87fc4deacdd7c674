package main

import (
	"errors"
	"fmt"
	"io"
	"os/exec"
	"runtime"
	"strings"

	"example.com/hearten/tui"
)

// editorName is the editor that was asked for, with its arguments: VISUAL, which a dumb terminal cannot show, then EDITOR,
// then the one that every system has.
func (e *env) editorName() string {
	names := []string{"VISUAL", "EDITOR"}
	if e.getenv("TERM") == "dumb" {
		names = names[1:]
	}
	for _, name := range names {
		if words := strings.TrimSpace(e.getenv(name)); words != "" {
			return words
		}
	}
	if runtime.GOOS == "windows" {
		return "notepad"
	}
	return "vi"
}

// editor returns how a file is opened in the learner's editor, nil where none was named: nobody is put into one that they
// may not know how to leave.
func (e *env) editor() func(path string) tui.Editor {
	if e.getenv("VISUAL") == "" && e.getenv("EDITOR") == "" {
		return nil
	}
	return func(path string) tui.Editor { return editing{editorCommand(e.editorName(), path)} }
}

// editorCommand runs an editor with the arguments it was named with. As git does it, a shell reads them where there is one,
// so that quotes and variables mean what they mean there.
func editorCommand(name, path string) *exec.Cmd {
	if runtime.GOOS == "windows" {
		words := editorWords(name)
		return exec.Command(words[0], append(words[1:], path)...)
	}
	return exec.Command("sh", "-c", name+` "$@"`, name, path)
}

// editorWords splits a command line at spaces, but for those between double quotes. There is at least one word.
func editorWords(line string) []string {
	quoted := false
	words := strings.FieldsFunc(line, func(r rune) bool {
		quoted = quoted != (r == '"')
		return r == ' ' && !quoted
	})
	var out []string
	for _, w := range words {
		if w = strings.ReplaceAll(w, `"`, ""); w != "" {
			out = append(out, w)
		}
	}
	if len(out) == 0 {
		return []string{line}
	}
	return out
}

// editing is a command as the screen starts it.
type editing struct{ *exec.Cmd }

func (c editing) SetStdin(r io.Reader)  { c.Stdin = r }
func (c editing) SetStdout(w io.Writer) { c.Stdout = w }
func (c editing) SetStderr(w io.Writer) { c.Stderr = w }

// edit opens a file in the learner's editor and waits until it is closed.
func (e *env) edit(path string) error {
	name := e.editorName()
	cmd := editorCommand(name, path)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = e.in, e.out, e.err
	if err := cmd.Run(); err != nil {
		return &editorError{name, err}
	}
	return nil
}

// write opens a text in the learner's editor and returns what became of it.
func (e *env) write(h *house, text string) (string, error) {
	path, read, err := h.scratch(text)
	if err != nil {
		return "", err
	}
	if err := e.edit(path); err != nil {
		_, gone := read()
		return "", errors.Join(err, gone)
	}
	return read()
}

// editorError: the editor could not be started, or said that nothing is to be kept.
type editorError struct {
	name string
	err  error
}

func (e *editorError) Error() string {
	var exit *exec.ExitError
	switch {
	case !errors.As(e.err, &exit):
		return fmt.Sprintf("the editor “%s” could not be started: %v", e.name, e.err)
	case exit.ExitCode() == 127: // a shell's word for it
		return fmt.Sprintf("there is no editor called “%s”", e.name)
	}
	return fmt.Sprintf("the editor “%s” ended with %s", e.name, strings.Replace(exit.Error(), "exit status", "status", 1))
}
