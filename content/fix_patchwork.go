package content

// patchwork is a text that is edited: parts of the text as it was, and what was put between them.
type patchwork struct {
	src   []byte
	parts []patch
}

// patch is a part of the text as it was, from start to end, or new text, with the code that it mends.
type patch struct {
	start, end int
	fresh      bool
	text       string
	code       string
}

func newPatchwork(src []byte) *patchwork { return &patchwork{src, []patch{{start: 0, end: len(src)}}} }

func (p patch) len() int {
	if p.fresh {
		return len(p.text)
	}
	return p.end - p.start
}

// cut is a part of a patch.
func (p patch) cut(from, to int) patch {
	if p.fresh {
		p.text = p.text[from:to]
		return p
	}
	p.start, p.end = p.start+from, p.start+to
	return p
}

// text is the text as it is by now.
func (t *patchwork) text() []byte {
	var out []byte
	for _, p := range t.parts {
		if p.fresh {
			out = append(out, p.text...)
		} else {
			out = append(out, t.src[p.start:p.end]...)
		}
	}
	return out
}

// replace makes an edit, whose offsets are of the text as it is by now.
func (t *patchwork) replace(e Edit) {
	var before, after []patch
	at := 0
	for _, p := range t.parts {
		n := p.len()
		if left := min(n, e.Start-at); left > 0 {
			before = append(before, p.cut(0, left))
		}
		if right := max(0, e.End-at); right < n {
			after = append(after, p.cut(right, n))
		}
		at += n
	}
	t.parts = append(append(before, patch{fresh: true, text: e.Text, code: e.Code}), after...)
}

// edits are what was put between the parts of the text as it was, as edits of it.
func (t *patchwork) edits(file string) (out []Edit) {
	e := Edit{File: file}
	flush := func(upTo int) {
		e.End = upTo
		if e.Text != string(t.src[e.Start:e.End]) {
			out = append(out, e)
		}
	}
	for _, p := range t.parts {
		if p.fresh {
			e.Text += p.text
			if e.Code == "" {
				e.Code = p.code
			}
			continue
		}
		if p.start == p.end {
			continue
		}
		flush(p.start)
		e = Edit{File: file, Start: p.end}
	}
	flush(len(t.src))
	return out
}
