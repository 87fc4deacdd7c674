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

// read puts the answers of a file into the pool. Lines that are none are named and left aside.
func (c *calibrating) read(e *env, name string) error {
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return &notFoundError{what: "file", name: name}
	}
	if err != nil {
		return err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return &usageError{words: fmt.Sprintf("“%s” is a folder; answers are in files", name), see: "pack calibrate --help"}
	}
	whole := &io.LimitedReader{R: f, N: largestAnswers}
	r := bufio.NewReaderSize(whole, longestAnswer)
	flaws := 0
	flaw := func(line int, words string) {
		c.unreadable++
		if flaws++; flaws <= mostAnswerFlaws {
			e.note("%s:%d: %s\n", name, line, words)
		}
	}
	for line := 1; ; line++ {
		text, err := r.ReadSlice('\n')
		tooLong := errors.Is(err, bufio.ErrBufferFull)
		for errors.Is(err, bufio.ErrBufferFull) {
			_, err = r.ReadSlice('\n')
		}
		switch text = bytes.TrimSpace(text); {
		case tooLong:
			flaw(line, fmt.Sprintf("this line is longer than %d KB", longestAnswer>>10))
		case len(text) > 0:
			var a engine.SharedAnswer
			if err := json.Unmarshal(text, &a); err != nil {
				flaw(line, "this is no answer: "+err.Error())
			} else {
				c.fates[c.pool.Add(a)]++
			}
		}
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
	}
	if flaws > mostAnswerFlaws {
		e.note("%s: and %s more\n", name, count(flaws-mostAnswerFlaws, "line"))
	}
	if whole.N == 0 {
		e.note("%s: this is larger than %d MB; the rest is left unread\n", name, largestAnswers>>20)
	}
	return nil
}
