package content

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"
)

// calibrationReader goes through the tokens of calibration.json, each with its place.
type calibrationReader struct {
	pack   *Pack
	places map[string][]string // nil: names are not looked up
	src    []byte
	dec    *json.Decoder
	// at is how far places have been counted: so many lines, and characters of the last one.
	at, line, col int
	broken        bool // nothing more can be read
	found         Calibration
	problems      []Problem
}

func (r *calibrationReader) report(at Pos, code, what, remedy string) {
	if len(r.problems) == maxCalibrationProblems {
		what, remedy = fmt.Sprintf("after %d problems the rest of the file is left unread", maxCalibrationProblems), "calibrate again"
		r.problems = append(r.problems, newProblem(at, "K001", what, remedy))
		r.broken = true
	}
	if !r.broken {
		r.problems = append(r.problems, newProblem(at, code, what, remedy))
	}
}

// next is the next token and where it stands; nil where there is none.
func (r *calibrationReader) next() (json.Token, Pos) {
	if r.broken {
		return nil, Pos{}
	}
	at := r.place()
	token, err := r.dec.Token()
	if err == nil {
		return token, at
	}
	what := "this is not JSON: " + err.Error()
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		what = "the file ends too early"
	}
	r.report(at, "K001", what, "calibrate again")
	r.broken = true
	return nil, at
}

// place is where the next token begins.
func (r *calibrationReader) place() Pos {
	end := int(r.dec.InputOffset())
	for end < len(r.src) && bytes.IndexByte([]byte(" \t\r\n,:"), r.src[end]) >= 0 {
		end++
	}
	for ; r.at < end; r.at++ {
		switch c := r.src[r.at]; {
		case c == '\n':
			r.line, r.col = r.line+1, 0
		case utf8.RuneStart(c):
			r.col++
		}
	}
	return Pos{calibrationFile, r.line, r.col + 1}
}

// object reads an object, a member at a time; one that is there twice is reported.
func (r *calibrationReader) object(what string, member func(name string, at Pos)) (at Pos, ok bool) {
	token, at := r.next()
	if token != json.Delim('{') {
		r.expected(token, at, what)
		return at, false
	}
	seen := map[string]bool{}
	for !r.broken {
		token, at := r.next()
		name, isName := token.(string)
		if !isName { // the end, or no more can be read
			break
		}
		if seen[name] {
			r.report(at, "K001", "`"+name+"` is there twice", "keep one of them")
		}
		seen[name] = true
		member(name, at)
	}
	return at, !r.broken
}

// expected reports a token of another kind, and steps over all that belongs to it.
func (r *calibrationReader) expected(token json.Token, at Pos, what string) {
	r.report(at, "K001", "here should stand "+what, "calibrate again")
	r.skip(token)
}

// deepestSkipped is how deep what is stepped over may nest.
const deepestSkipped = 8

// skip steps over the rest of a value that begins with a token.
func (r *calibrationReader) skip(token json.Token) {
	for depth := 0; !r.broken; token, _ = r.next() {
		switch token {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		switch {
		case depth <= 0:
			return
		case depth > deepestSkipped:
			r.report(r.place(), "K001", fmt.Sprintf("brackets are nested more than %d deep here", deepestSkipped), "calibrate again")
			r.broken = true
		}
	}
}

func (r *calibrationReader) unknown(name string, at Pos, legal ...string) {
	r.report(at, "K001", "`"+name+"` means nothing here", suggestOr(name, legal, "take it out"))
	token, _ := r.next()
	r.skip(token)
}

func (r *calibrationReader) file() {
	version, items := false, false
	at, ok := r.object("an object with `version` and `items`", func(name string, at Pos) {
		switch name {
		case "version":
			version = true
			if r.number() != calibrationVersion {
				r.report(at, "K001", fmt.Sprintf("the version of this file is not %d", calibrationVersion), "get a newer hearten, or calibrate again")
			}
		case "items":
			items = true
			r.object("an object, an item a line", r.item)
		default:
			r.unknown(name, at, "version", "items")
		}
	})
	if ok && !(version && items) {
		r.report(at, "K001", "`version` and `items` are not both there", "calibrate again")
	}
	end := r.place()
	if _, err := r.dec.Token(); ok && !errors.Is(err, io.EOF) {
		r.report(end, "K001", "something follows the end of the object", "take it out")
	}
}

// item reads the parameters of a question or scene.
func (r *calibrationReader) item(name string, at Pos) {
	place, missing, remedy := r.pack.place(name, r.places)
	if missing != "" {
		r.report(at, "K003", missing, remedy)
	}
	var c Calibrated
	known := len(r.problems)
	_, ok := r.object("an object with `a`, `b`, `se` and `n`", func(name string, at Pos) {
		switch name {
		case "a":
			c.A = r.number()
		case "b":
			c.B = r.thresholds()
		case "se":
			c.SE = r.number()
		case "n":
			n := r.number()
			if c.N = int(max(-1, min(n, mostN+1))); float64(c.N) != n {
				c.N = 0
			}
		default:
			r.unknown(name, at, "a", "b", "se", "n")
		}
	})
	if !ok || len(r.problems) > known {
		return
	}
	if what, remedy := c.wrong(); what != "" {
		r.report(at, "K002", "of `"+name+"` "+what, remedy)
		return
	}
	if missing == "" {
		r.found[place] = c
	}
}

// number reads a number; 0 where there is none.
func (r *calibrationReader) number() float64 {
	token, at := r.next()
	n, ok := token.(json.Number)
	if !ok {
		r.expected(token, at, "a number")
		return 0
	}
	x, err := strconv.ParseFloat(n.String(), 64)
	if err != nil {
		r.report(at, "K002", "this number is out of all bounds", "calibrate again")
	}
	return x
}

// thresholds reads a list of three numbers.
func (r *calibrationReader) thresholds() (b [3]float64) {
	token, at := r.next()
	if token != json.Delim('[') {
		r.expected(token, at, "a list of three numbers")
		return b
	}
	n := 0
	for ; r.dec.More() && !r.broken; n++ {
		x := r.number()
		if n < len(b) {
			b[n] = x
		}
	}
	if r.next(); n != len(b) {
		r.report(at, "K001", "here should stand three numbers", "the thresholds of `weak`, `good` and `best`")
	}
	return b
}
