package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"example.com/hearten/engine"
)

// What a file of answers may be: anybody may have written it.
const (
	longestAnswer   = 4 << 10
	largestAnswers  = 64 << 20
	mostAnswerFlaws = 20 // that are named, of one file
)

// answerFile is a file that was handed in, and what was found in it.
type answerFile struct {
	name    string
	fit     int // answers to what this pack has, those that were there before too
	lines   int // that hold anything
	answers int // lines that are answers
	near    int // lines that were meant to be answers, and cannot be read
	record  bool
	wide    bool // UTF-16
	flaws   []string
}

// holds names what the file is.
func (f *answerFile) holds() string {
	switch {
	case f.record:
		return "whole_record"
	case f.lines == 0:
		return "nothing"
	case f.answers+f.near == 0:
		return "something_else"
	}
	return "answers"
}

// unreadable counts the lines that are named one by one.
func (f *answerFile) unreadable() int {
	if f.holds() == "answers" {
		return f.lines - f.answers
	}
	return 0
}

// read puts the answers of a file into the pool. Lines that are none are named and left aside; where all are, it is the file.
func (c *calibrating) read(e *env, name string) error {
	f, err := openAnswers(name)
	if err != nil {
		return err
	}
	defer f.Close()
	of := &answerFile{name: name}
	c.files = append(c.files, of)
	whole := &io.LimitedReader{R: f, N: largestAnswers}
	r := bufio.NewReaderSize(whole, longestAnswer)
	atEnd := false
	for line := 1; !atEnd; line++ {
		text, err := r.ReadSlice('\n')
		tooLong := errors.Is(err, bufio.ErrBufferFull)
		if line == 1 {
			of.wide = bytes.HasPrefix(text, []byte("\xff\xfe")) || bytes.HasPrefix(text, []byte("\xfe\xff"))
			text = bytes.TrimPrefix(text, []byte("\ufeff"))
		}
		if text = bytes.TrimSpace(text); len(text) > 0 {
			if words := c.take(of, text, tooLong); words != "" {
				of.flaw(line, words)
			}
		}
		for errors.Is(err, bufio.ErrBufferFull) {
			_, err = r.ReadSlice('\n')
		}
		switch {
		case c.fates[engine.Full] > 0: // some of them would count by what came first
			return &usageError{words: fmt.Sprintf("together these are more than %d answers, which is as many as there is room for: "+
				"hand in fewer files. Nothing was written", engine.MostAnswers), see: "pack calibrate --help"}
		case err != nil && !errors.Is(err, io.EOF):
			return fmt.Errorf("“%s” cannot be read to its end: %s", name, cause(err))
		}
		atEnd = err != nil
	}
	of.say(e)
	if whole.N == 0 {
		e.note("%s is larger than %d MB; the rest is left unread.\n", name, largestAnswers>>20)
	}
	return nil
}

func openAnswers(name string) (*os.File, error) {
	f, err := os.Open(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, &notFoundError{what: "file", name: name}
	case err != nil:
		return nil, &usageError{words: fmt.Sprintf("“%s” cannot be read: %s", name, cause(err)), see: "pack calibrate --help"}
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, &usageError{words: fmt.Sprintf("“%s” is a folder; answers are in files", name), see: "pack calibrate --help"}
	}
	return f, nil
}

// flaw names what is amiss with a line, of the first so many.
func (f *answerFile) flaw(line int, words string) {
	if len(f.flaws) < mostAnswerFlaws {
		f.flaws = append(f.flaws, fmt.Sprintf("%s:%d: %s", f.name, line, words))
	}
}

// take takes a line, and says what is amiss with it.
func (c *calibrating) take(of *answerFile, text []byte, tooLong bool) (flaw string) {
	of.lines++
	var members map[string]json.RawMessage
	whole := !tooLong && json.Unmarshal(text, &members) == nil
	has := func(name string) bool { return members[name] != nil }
	if has("seq") && has("type") && has("fact") || bytes.HasPrefix(text, []byte(`{"seq":`)) {
		of.record = true
		return ""
	}
	var a engine.SharedAnswer
	var err error
	switch {
	case tooLong:
		err = fmt.Errorf("this line is longer than %d KB, which no answer is", longestAnswer>>10)
	case !whole:
		err = errors.New("this line is no answer, or was cut short")
	default:
		err = json.Unmarshal(text, &a)
	}
	if err != nil {
		if has("person") || has("item") || bytes.HasPrefix(text, []byte(`{"person":`)) {
			of.near++
		}
		return err.Error()
	}
	of.answers++
	fate := c.pool.Add(a)
	c.fates[fate]++
	if fate == engine.Pooled || fate == engine.Repeated {
		of.fit++
	}
	return ""
}

// say names what in the file is no answer.
func (f *answerFile) say(e *env) {
	const ask = "Ask for what hearten data share --answers -o FILE writes."
	words := ""
	switch f.holds() {
	case "whole_record":
		words = f.name + " is a whole record with the person's own words, not answers. Don't keep it; ask for hearten data share --answers."
	case "nothing":
		words = f.name + " is empty. " + ask
	case "something_else":
		words = f.name + " holds no answers. " + ask
		if f.wide {
			words = f.name + " was saved anew, as UTF-16, and cannot be read so. Save it as UTF-8, or ask for the file as it was written."
		}
	default:
		for _, flaw := range f.flaws {
			e.note("%s\n", flaw)
		}
		if more := f.unreadable() - mostAnswerFlaws; more > 0 {
			e.note("%s: and %s more\n", f.name, count(more, "line"))
		}
		return
	}
	e.note("%s\n", fold(words, e.width(), ""))
}
