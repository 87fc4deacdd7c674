package content

import (
	"bytes"
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// parseHead reads a file up to its body: limits and front matter.
func parseHead(path string, src []byte) (*file, []Problem) {
	clean := Clean(path)
	if at := bytes.IndexByte(src, 0); at >= 0 {
		line := 1 + bytes.Count(src[:at], []byte("\n"))
		return nil, []Problem{newProblem(Pos{clean, line, 1}, "P020", "this is not a text file: there is a byte 0 in this line", "")}
	}
	if ps := overLimit(clean, src); len(ps) > 0 {
		return nil, ps
	}
	f := &file{path: clean, bytes: src, slugs: map[string]bool{}}
	f.text = bytes.TrimPrefix(src, []byte("\ufeff"))
	if bytes.IndexByte(src, '\r') >= 0 {
		f.text = bytes.ReplaceAll(f.text, []byte("\r\n"), []byte("\n"))
	}
	var ps []Problem
	if f.plain = plain(f.text); !f.plain {
		ps = append(forbiddenLines(clean, f.text), wideLines(clean, f.text)...)
	}
	matter, body, line, ok := cutFront(f.text)
	if !ok {
		return nil, append(ps, noFront(clean, f.text))
	}
	front, more := parseFront(clean, matter)
	ps = append(ps, more...)
	if front.node == nil {
		return nil, ps
	}
	f.front = front
	f.body, f.bodyLine = body, line
	return f, append(ps, f.identify()...)
}

// parseBody reads the markdown of a file whose head was read.
func (f *file) parseBody(md parser.Parser) []Problem {
	r := &reader{f: f, src: f.body, line: f.bodyLine, slugs: map[string]int{}}
	r.read(md.Parse(text.NewReader(r.src)))
	f.parsed = true
	return r.problems
}

// identify sets kind and id, and checks the keys of the front matter.
func (f *file) identify() []Problem {
	kind := f.front.str("kind")
	if !slices.Contains(kinds(), kind) {
		if !f.front.has("kind") {
			return []Problem{newProblem(Pos{f.path, 1, 1}, "P002", "the key `kind` is missing", "say what the file is: "+quoted(kinds()))}
		}
		suggestion := cmp.Or(suggestFrom(kind, kinds()), "the kinds are "+quoted(kinds()))
		return []Problem{newProblem(f.front.at("kind"), "P002", "there is no kind of file called `"+kind+"`", suggestion)}
	}
	f.kind, f.id = Kind(kind), f.front.str("id")
	f.translation = f.front.has("source") || f.front.has("language") && f.kind != KindPack
	return f.front.check(f.kind, f.translation)
}

// forbiddenLines reports the first forbidden character of each line as written.
func forbiddenLines(path string, src []byte) []Problem {
	var ps []Problem
	for i, line := range bytes.Split(src, []byte("\n")) {
		if at, name := forbiddenIn(line); name != "" {
			ps = append(ps, newProblem(Pos{path, i + 1, utf8.RuneCount(line[:at]) + 1}, "P020", "there is "+name+" in this line", "take it out"))
		}
	}
	return ps
}

// onePerLine keeps the first problem of a code on each line.
func onePerLine(ps []Problem, code string) []Problem {
	ps = sortProblems(ps)
	lines := map[int]bool{}
	return slices.DeleteFunc(ps, func(p Problem) bool {
		if p.Code != code {
			return false
		}
		seen := lines[p.Line]
		lines[p.Line] = true
		return seen
	})
}
