package tui

import (
	"bytes"
	"io"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/muesli/cancelreader"
)

// Terminals answer questions late: a program that ends soon after its start leaves the answers to the shell, which takes
// them for typing. So a quick exit asks one question more, which is answered last, and reads up to that answer.
const (
	quick   = 500 * time.Millisecond
	drainIn = 250 * time.Millisecond
)

// drain reads the late answers of the terminal after a run that was shorter than quick.
func drain(o Options, ran time.Duration) {
	in, ok := o.In.(term.File)
	if !ok || ran > quick || !term.IsTerminal(in.Fd()) {
		return
	}
	if out, ok := o.Out.(term.File); !ok || !term.IsTerminal(out.Fd()) {
		return
	}
	before, err := term.MakeRaw(in.Fd())
	if err != nil {
		return
	}
	defer func() { _ = term.Restore(in.Fd(), before) }()
	reader, err := cancelreader.NewReader(in)
	if err != nil {
		return
	}
	defer func() { _ = reader.Close() }()
	if _, err := io.WriteString(o.Out, ansi.RequestPrimaryDeviceAttributes); err != nil {
		return
	}
	timer := time.AfterFunc(drainIn, func() { reader.Cancel() })
	defer timer.Stop()
	drainReader(reader)
}

// drainReader reads until the answer to the last question, ESC [ ? … c, or the end.
func drainReader(r io.Reader) {
	var got []byte
	buf := make([]byte, 256)
	for {
		n, err := r.Read(buf)
		got = append(got, buf[:n]...)
		if err != nil || answersLast(got) {
			return
		}
	}
}

// answersLast reports whether the answer to the last question is among what was read.
func answersLast(got []byte) bool {
	for {
		i := bytes.Index(got, []byte("\x1b[?"))
		if i < 0 {
			return false
		}
		got = got[i+3:]
		end := bytes.IndexFunc(got, func(r rune) bool { return r != ';' && (r < '0' || r > '9') })
		if end >= 0 && got[end] == 'c' {
			return true
		}
	}
}
