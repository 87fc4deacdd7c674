package content

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lineWriter writes inline text as markdown.
type lineWriter struct {
	strings.Builder
	// heading and cell are true where a line cannot be broken, and where more signs have a meaning; inside is true behind a
	// sign, where no block can begin.
	heading, cell, inside bool
	// last is the sign of the emphasis that was closed last, at is where: beside it the other sign opens the next.
	last string
	at   int
}

func (w *lineWriter) line(l Line) {
	for i, in := range l {
		switch in := in.(type) {
		case Text:
			w.words(string(in), i+1 < len(l) && isLink(l[i+1]))
		case Literal:
			w.literal(in.Text)
		case Strong:
			w.marked("**", "__", Line(in))
		case Emphasis:
			w.marked("*", "_", Line(in))
		case Struck:
			w.marked("~~", "~~", Line(in))
		case Link:
			w.link(in)
		case Break:
			w.lineEnd(i+1 == len(l))
		case CueMark: // nothing is seen of it
		}
	}
}

func isLink(in Inline) bool {
	l, ok := in.(Link)
	return ok && l.URL != ""
}

// starts reports whether what is written next stands at the start of a line.
func (w *lineWriter) starts() bool {
	return w.Len() == 0 && !w.inside || strings.HasSuffix(w.String(), "\n")
}

// lineEnd breaks the line, where that is possible.
func (w *lineWriter) lineEnd(last bool) {
	switch {
	case last || w.starts():
	case w.heading, w.cell:
		w.WriteByte(' ')
	default:
		w.WriteString("\\\n")
	}
}

// words writes plain words; opens is true where a link follows.
func (w *lineWriter) words(words string, opens bool) {
	words = strings.NewReplacer("\n", " ", "\t", " ").Replace(words)
	if w.starts() {
		words = w.opening(strings.TrimLeft(words, " "))
	}
	for rest := words; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		rest = rest[size:]
		switch {
		case r == '\\' && rest == "": // a sign after it, or the end of the line, would be read with it
			w.WriteString("&#92;")
			continue
		case strings.ContainsRune("\\`*_[]<~", r),
			r == '&' && beginsReference(rest),
			r == '!' && rest == "" && opens,
			r == '#' && w.heading,
			r == '|' && w.cell:
			w.WriteByte('\\')
		}
		w.WriteRune(r)
	}
}

func beginsReference(after string) bool {
	r, _ := utf8.DecodeRuneInString(after)
	return r == '#' || r < utf8.RuneSelf && unicode.IsLetter(r)
}

// opening writes what would begin a block at the start of a line, and returns the words behind it.
func (w *lineWriter) opening(words string) (rest string) {
	if words == "" || w.cell {
		return words
	}
	digits := len(words) - len(strings.TrimLeft(words, "0123456789"))
	switch {
	case strings.ContainsRune("#>-+=:|", rune(words[0])):
		w.WriteString(`\` + words[:1])
		return words[1:]
	case digits > 0 && digits < len(words) && strings.ContainsRune(".)", rune(words[digits])):
		w.WriteString(words[:digits] + `\` + words[digits:digits+1])
		return words[digits+1:]
	}
	return words
}

// marked writes words between signs; spaces at their ends stand outside.
func (w *lineWriter) marked(sign, beside string, l Line) {
	in := lineWriter{heading: w.heading, cell: w.cell, inside: true, last: sign}
	in.line(l)
	words := in.String()
	if w.starts() {
		words = strings.TrimLeft(words, " ")
	}
	inner := strings.TrimFunc(words, unicode.IsSpace)
	if inner == "" {
		w.WriteString(words)
		return
	}
	before := len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	w.WriteString(words[:before])
	if w.last != "" && w.at == w.Len() && w.last[0] == sign[0] {
		sign = beside
	}
	w.WriteString(sign + inner + sign)
	w.last, w.at = sign, w.Len()
	w.WriteString(words[before+len(inner):])
}

func (w *lineWriter) literal(words string) {
	if words == "" {
		return
	}
	sign := strings.Repeat("`", longestRun(words, '`')+1)
	pad := ""
	if strings.HasPrefix(words, "`") || strings.HasSuffix(words, "`") || strings.Trim(words, " ") != "" && words[0] == ' ' && words[len(words)-1] == ' ' {
		pad = " "
	}
	if w.cell {
		words = strings.ReplaceAll(words, "|", `\|`)
	}
	w.WriteString(sign + pad + words + pad + sign)
}

// link writes a link out of the pack; one within it is its words.
func (w *lineWriter) link(l Link) {
	if l.URL == "" {
		w.line(l.Text)
		return
	}
	if l.Text.String() == l.URL && !strings.ContainsAny(l.URL, " <>|") {
		w.WriteString("<" + l.URL + ">")
		return
	}
	in := lineWriter{heading: w.heading, cell: w.cell, inside: true}
	in.line(l.Text)
	w.WriteString("[" + strings.TrimSpace(in.String()) + "](<" + strings.NewReplacer(`\`, `\\`, "<", `\<`, ">", `\>`, "&", "&amp;", "|", "%7C").Replace(l.URL) + ">)")
}
