package tui

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"example.com/hearten/content"
)

// longestLine is how many bytes of a line are read.
const longestLine = 32 << 10

// readLine is a line of the input, or why there is none.
type readLine struct {
	words string
	long  bool
	err   error
}

// read waits for a line, as long as it takes. A context that ends does not wait for it: the line that comes later belongs
// to the next call.
func (p *Plain) read(ctx context.Context) (readLine, error) {
	if p.failed != nil {
		return readLine{}, p.failed
	}
	if p.reader == nil {
		p.reader = bufio.NewReader(p.In)
	}
	if p.waiting == nil {
		p.waiting = make(chan readLine, 1)
		go func(to chan<- readLine) { to <- nextLine(p.reader) }(p.waiting)
	}
	select {
	case <-ctx.Done():
		return readLine{}, context.Cause(ctx)
	case got := <-p.waiting:
		p.waiting = nil
		if got.err == io.EOF {
			return got, errEnded
		}
		if got.err != nil {
			return got, fmt.Errorf("read the answer: %w", got.err)
		}
		return got, nil
	}
}

// nextLine reads to the end of the line; the last line of the input needs none.
func nextLine(r *bufio.Reader) readLine {
	var b []byte
	long := false
	for {
		part, err := r.ReadSlice('\n')
		if room := longestLine - len(b); room > 0 {
			b = append(b, part[:min(room, len(part))]...)
		}
		long = long || len(part) > 0 && len(b) >= longestLine
		if errors.Is(err, bufio.ErrBufferFull) {
			continue
		}
		if err != nil && (err != io.EOF || len(b) == 0) {
			return readLine{err: err}
		}
		words := content.Clean(strings.TrimRight(string(b), "\r\n"))
		return readLine{words: strings.TrimSpace(strings.ReplaceAll(words, "\t", " ")), long: long}
	}
}
