package content

// eachLine calls do for every line of words in the blocks, at every depth, in reading order.
func eachLine(blocks []Block, do func(Line)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case Paragraph:
			do(b.Text)
		case List:
			for _, item := range b.Items {
				eachLine(item, do)
			}
		case Quote:
			eachLine(b.Body, do)
		case Table:
			for _, cell := range b.Head {
				do(cell)
			}
			for _, row := range b.Rows {
				for _, cell := range row {
					do(cell)
				}
			}
		case Subheading:
			do(b.Text)
		case Code, Rule:
		}
	}
}

// eachInline calls do for everything in a line, at every depth.
func eachInline(l Line, do func(Inline)) {
	for _, in := range l {
		do(in)
		switch in := in.(type) {
		case Strong:
			eachInline(Line(in), do)
		case Emphasis:
			eachInline(Line(in), do)
		case Struck:
			eachInline(Line(in), do)
		case Link:
			eachInline(in.Text, do)
		case Text, Literal, Break, CueMark:
		}
	}
}

// marks returns the cue marks of a line.
func marks(l Line) []CueMark {
	var out []CueMark
	eachInline(l, func(in Inline) {
		if m, ok := in.(CueMark); ok {
			out = append(out, m)
		}
	})
	return out
}

// cutChips takes the literals off the end of a line: its stage directions.
func cutChips(l Line) (words Line, chips []Literal) {
	l = trimLine(l)
	for len(l) > 0 {
		lit, ok := l[len(l)-1].(Literal)
		if !ok {
			break
		}
		chips = append([]Literal{lit}, chips...)
		l = trimLine(l[:len(l)-1])
	}
	return l, chips
}

// leadingChips takes the literals off the start of a line.
func leadingChips(l Line) (chips []Literal, words Line) {
	l = trimLine(l)
	for len(l) > 0 {
		lit, ok := l[0].(Literal)
		if !ok {
			break
		}
		chips = append(chips, lit)
		l = trimLine(l[1:])
	}
	return chips, l
}

// isAnswer reports a list item that is an option (it starts with a box) or a choice (with a way to a scene).
func isAnswer(item Prose) bool {
	if len(item) == 0 {
		return false
	}
	p, ok := item[0].(Paragraph)
	if !ok || len(p.Text) == 0 {
		return false
	}
	switch first := p.Text[0].(type) {
	case Text:
		_, _, boxed := cutBox(p.Text)
		return boxed
	case Link:
		return len(first.Dest) > 1 && first.Dest[0] == '#'
	}
	return false
}

func isAnswers(b Block) (List, bool) {
	l, ok := b.(List)
	if !ok {
		return l, false
	}
	for _, item := range l.Items {
		if isAnswer(item) {
			return l, true
		}
	}
	return l, false
}

func indentBy(l List) string {
	if l.Ordered {
		return "put the `>` under the first letter of the choice"
	}
	return "put two spaces before the `>`"
}

// takeBackQuotes reports quotes that follow a list of choices instead of standing under one, and then reads them as
// the author meant: under the choice above.
func (r *reader) takeBackQuotes(blocks []Block) []Block {
	out := make([]Block, 0, len(blocks))
	split := false
	for _, b := range blocks {
		if len(out) == 0 {
			out = append(out, b)
			continue
		}
		last, answers := isAnswers(out[len(out)-1])
		q, quote := b.(Quote)
		more, list := isAnswers(b)
		switch {
		case answers && quote && len(last.Items) > 0:
			r.report(q.Pos, "P022", "this quote is not indented under its choice", indentBy(last))
			i := len(last.Items) - 1
			last.Items[i] = append(last.Items[i], q)
			out[len(out)-1], split = last, true
			continue
		case answers && list && split && more.Ordered == last.Ordered:
			last.Items = append(last.Items, more.Items...)
			out[len(out)-1] = last
			continue
		}
		out, split = append(out, b), false
	}
	return out
}
