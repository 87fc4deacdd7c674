package content

import (
	"bytes"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sentence is a run of words in a list of them: where it begins, and how many stand in it. Dashes and arrows are no words.
type sentence struct{ first, words int }

// sentencesOf goes through the sentences of words, as [strings.Fields] gives them. They end at . ! ? … but not after “Mr.”, and
// not where the next word begins with a small letter, as in “Why?” she said. What is quoted behind a colon is a sentence of its
// own. Where nobody can tell, there are two.
func sentencesOf(words []string) iter.Seq[sentence] {
	return func(yield func(sentence) bool) {
		at := sentence{}
		for i, w := range words {
			if isSpoken(w) {
				at.words++
			}
			if next := i + 1; next == len(words) || endsSentence(w, words[next]) {
				if !yield(at) {
					return
				}
				at = sentence{first: next}
			}
		}
	}
}

const (
	openingMarks = "“\"‘'«‹([¿¡–—-"
	closingMarks = "”\"’'»›)]"
)

func endsSentence(word, next string) bool {
	if strings.HasSuffix(word, ":") {
		quotes, _ := utf8.DecodeRuneInString(next)
		return strings.ContainsRune("“\"‘«„", quotes)
	}
	word = strings.TrimRight(word, closingMarks)
	last, _ := utf8.DecodeLastRuneInString(word)
	if !strings.ContainsRune(".!?…", last) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(next, openingMarks))
	if unicode.IsLower(first) {
		return false
	}
	before, dotted := strings.CutSuffix(strings.TrimLeft(word, openingMarks), ".")
	return !dotted || !isShortened(before, first)
}

// isShortened reports words that have a dot behind them inside a sentence; next is what the next word begins with.
func isShortened(before string, next rune) bool {
	switch strings.ToLower(before) {
	case "mr", "mrs", "ms", "dr", "prof", "st", "mx", "mme", "sra", "srta", "vs", "e.g", "i.e", "cf", "z.b", "p.ej":
		return true
	case "no", "nr", "fig", "approx", "ca", "p", "pp":
		return unicode.IsDigit(next)
	}
	only, size := utf8.DecodeRuneInString(before)
	return size == len(before) && unicode.IsUpper(only) && only != 'I' // an initial
}

// isSpoken tells words from dashes, arrows and other marks that stand alone.
func isSpoken(w string) bool {
	return strings.IndexFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

// finder finds words in a paragraph as it is written, with links, marks and whatever else stands between them.
type finder struct {
	file   *file
	from   Pos    // where the paragraph starts
	source []byte // its lines
	begin  int    // where the last word was found
	at     int    // from where on the next is looked for
	read   int    // how many words have been looked for
}

func (f *file) finder(from Pos) *finder {
	rest := f.text
	for range from.Line - 1 {
		_, rest, _ = bytes.Cut(rest, []byte("\n"))
	}
	end := 0
	for end < len(rest) {
		line := rest[end:]
		if i := bytes.IndexByte(line, '\n'); i >= 0 {
			line = line[:i+1]
		}
		if end > 0 && len(bytes.TrimSpace(line)) == 0 {
			break
		}
		end += len(line)
	}
	p := &finder{file: f, from: from, source: bytes.Clone(rest[:end])}
	p.at = byteOf(p.source, from.Col-1)
	p.begin = p.at
	hideLeadingChips(p.source[p.at:])
	hideAddresses(p.source)
	return p
}

// place is where the last of these words stands, which begin with those that were given before. Words that are written in another
// way than they read are passed over.
func (p *finder) place(words []string) Pos {
	for ; p.read < len(words); p.read++ {
		w := core(words[p.read])
		if i := indexWord(p.source[p.at:], w); i >= 0 {
			p.begin = p.at + i
			p.at = p.begin + len(w)
		}
	}
	begin := p.begin
	for begin > 0 && !unicode.IsSpace(rune(p.source[begin-1])) && p.source[begin-1] != 0 {
		begin--
	}
	before := p.source[:begin]
	line := bytes.Count(before, []byte("\n"))
	return p.file.pos(p.from.Line+line, utf8.RuneCount(before[1+bytes.LastIndexByte(before, '\n'):])+1)
}

// hideAddresses overwrites where links lead to and the names of footnotes: their words are not read.
func hideAddresses(source []byte) {
	for _, marks := range [][2]string{{"](", ")"}, {"[^", "]"}} {
		for at := 0; ; {
			i := bytes.Index(source[at:], []byte(marks[0]))
			if i < 0 {
				break
			}
			at += i
			for end := false; at < len(source) && !end; at++ {
				end = source[at] == marks[1][0] && source[at-1] != marks[0][0]
				if source[at] != '\n' {
					source[at] = 0
				}
			}
		}
	}
}

// hideLeadingChips overwrites what stands in backticks at the start: a paragraph's chips are not read either.
func hideLeadingChips(source []byte) {
	for at := 0; at < len(source); at++ {
		switch source[at] {
		case ' ', '\n':
			continue
		case '`':
		default:
			return
		}
		end := bytes.IndexByte(source[at+1:], '`')
		if end < 0 {
			return
		}
		clear(source[at : at+end+2])
		at += end + 1
	}
}

// byteOf is the offset of the rune after so many.
func byteOf(s []byte, runes int) int {
	at := 0
	for ; runes > 0 && at < len(s); runes-- {
		_, size := utf8.DecodeRune(s[at:])
		at += size
	}
	return at
}

// core is the first run of letters and digits in a word.
func core(w string) string {
	letters := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	begin := strings.IndexFunc(w, letters)
	if begin < 0 {
		return ""
	}
	w = w[begin:]
	if end := strings.IndexFunc(w, func(r rune) bool { return !letters(r) }); end >= 0 {
		w = w[:end]
	}
	return w
}

// indexWord is where a word stands alone in a text, or -1.
func indexWord(text []byte, word string) int {
	letter := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	for at := 0; word != ""; {
		i := bytes.Index(text[at:], []byte(word))
		if i < 0 {
			return -1
		}
		i += at
		before, _ := utf8.DecodeLastRune(text[:i])
		after, _ := utf8.DecodeRune(text[i+len(word):])
		if !letter(before) && !letter(after) {
			return i
		}
		at = i + len(word)
	}
	return -1
}

// withoutQuotes leaves out what stands between quotation marks or in marks of its own: words that somebody says, not the author.
func withoutQuotes(l Line) string {
	var b strings.Builder
	for _, in := range l {
		switch in := in.(type) {
		case Text:
			b.WriteString(string(in))
		case Link:
			b.WriteString(in.Text.String())
		case Strong:
			b.WriteString(Line(in).String())
		case Literal, Emphasis, Struck, Break, CueMark:
			b.WriteByte(' ')
		}
	}
	closing := rune(0)
	return strings.Map(func(r rune) rune {
		if closing != 0 {
			if r == closing {
				closing = 0
			}
			return ' '
		}
		if i := slices.Index([]rune{'“', '"', '«', '„', '‹'}, r); i >= 0 {
			closing = []rune{'”', '"', '»', '“', '›'}[i]
			return ' '
		}
		return r
	}, b.String())
}
