package engine

import (
	"bytes"
	"encoding/json"
	"strconv"
	"unicode/utf8"
)

// scan is a place in the JSON of one event. It knows the form that encoding/json writes, without white space; whatever it
// does not know it refuses.
type scan struct {
	b     []byte
	i     int
	words *words
}

// words keeps what events say again and again once.
type words struct {
	known map[string]string
	days  map[string]Day
}

// Longer words, and more of them, are not worth being kept to be found again.
const (
	longestWord = 64
	longestPart = 512
	mostWords   = 1 << 9
)

// of returns b as a string.
func (w *words) of(b []byte) string {
	if len(b) > longestWord {
		return string(b)
	}
	if s, ok := w.known[string(b)]; ok {
		return s
	}
	switch {
	case w.known == nil:
		w.known = map[string]string{}
	case len(w.known) >= mostWords:
		clear(w.known)
	}
	s := string(b)
	w.known[s] = s
	return s
}

// peek returns the next byte, 0 at the end.
func (s *scan) peek() byte {
	if s.i < len(s.b) {
		return s.b[s.i]
	}
	return 0
}

// literal steps over the words, if they come next.
func (s *scan) literal(words string) bool {
	if end := s.i + len(words); end <= len(s.b) && string(s.b[s.i:end]) == words {
		s.i = end
		return true
	}
	return false
}

// uint reads a whole number of at most 18 digits.
func (s *scan) uint() (uint64, bool) {
	n, ok := s.digits()
	return n, ok && s.whole()
}

// digits reads the digits before a point: at most 18, which fit into any 64 bits.
func (s *scan) digits() (n uint64, ok bool) {
	begin := s.i
	for ; s.i < len(s.b) && s.b[s.i]-'0' <= 9; s.i++ {
		n = 10*n + uint64(s.b[s.i]-'0')
	}
	digits := s.i - begin
	return n, digits == 1 || digits > 1 && digits <= 18 && s.b[begin] != '0'
}

// whole reports whether a number ends here.
func (s *scan) whole() bool {
	c := s.peek()
	return c != '.' && c != 'e' && c != 'E'
}

// int reads a whole number, perhaps below zero.
func (s *scan) int() (int64, bool) {
	minus := s.literal("-")
	n, ok := s.uint()
	if minus {
		return -int64(n), ok
	}
	return int64(n), ok
}

// float reads a number that is written without an exponent.
func (s *scan) float() (float64, bool) {
	begin := s.i
	s.literal("-")
	_, ok := s.digits()
	if ok && s.literal(".") {
		from := s.i
		for s.i < len(s.b) && s.b[s.i]-'0' <= 9 {
			s.i++
		}
		ok = s.i > from
	}
	if !ok || !s.whole() {
		return 0, false
	}
	f, err := strconv.ParseFloat(string(s.b[begin:s.i]), 64)
	return f, err == nil
}

// bool reads true or false.
func (s *scan) bool() (value, ok bool) {
	if s.literal("true") {
		return true, true
	}
	return false, s.literal("false")
}

// text steps over a string and returns what stands between its quotes; plain is false where that is not the string itself,
// and where there is no string.
func (s *scan) text() (b []byte, plain bool) {
	if s.peek() != '"' {
		return nil, false
	}
	ascii := true
	for i := s.i + 1; i < len(s.b); i++ {
		switch c := s.b[i]; {
		case c == '"':
			b = s.b[s.i+1 : i]
			s.i = i + 1
			return b, ascii || utf8.Valid(b)
		case c < ' ' || c == '\\':
			return nil, false
		case c >= utf8.RuneSelf:
			ascii = false
		}
	}
	return nil, false
}

// word reads a string of any form.
func (s *scan) word() (string, bool) {
	begin := s.i
	if b, plain := s.text(); plain {
		return s.words.of(b), true
	}
	if s.i = begin; s.peek() != '"' {
		return "", false
	}
	for s.i++; s.peek() != '"'; s.i++ {
		if s.i >= len(s.b) {
			return "", false
		}
		if s.b[s.i] == '\\' {
			s.i++
		}
	}
	s.i++
	var word string
	if s.i > len(s.b) || json.Unmarshal(s.b[begin:s.i], &word) != nil {
		return "", false
	}
	return word, true
}

// part steps over an object or an array and returns its text, nil where that is nothing to be known again by.
func (s *scan) part() []byte {
	depth := 0
	for i := s.i; i < len(s.b); i++ {
		switch s.b[i] {
		case '{', '[':
			depth++
		case '}', ']':
			depth--
		case '"':
			n := bytes.IndexByte(s.b[i+1:], '"')
			if n < 0 || bytes.IndexByte(s.b[i+1:i+1+n], '\\') >= 0 {
				return nil
			}
			i += n + 1
		}
		if depth == 0 {
			b := s.b[s.i : i+1]
			s.i = i + 1
			return b
		}
	}
	return nil
}
