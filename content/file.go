package content

import (
	"sync"

	"github.com/yuin/goldmark/parser"
)

// file is one markdown file of a pack on its way from bytes to a noun: read within the limits, parsed, decoded and
// cleaned. The parsers of the nouns see this tree only, never goldmark's.
type file struct {
	path string
	kind Kind
	id   string
	// translation is set for a translation of another file, which the parsers of the nouns skip.
	translation bool
	front       front
	// bytes is the whole file, for hashes; text the same with plain line ends, for what is quoted as written.
	bytes []byte
	text  []byte
	// plain is set where every character of it is shown as it is written.
	plain bool
	// hash is its edition, once it was hashed.
	hash   string
	hashed sync.Once
	// body is the markdown behind the front matter, from bodyLine on; parsed is set once it was read.
	body     []byte
	bodyLine int
	parsed   bool
	// head are the problems of what stands before the body, until that is read.
	head     []Problem
	title    Line // the H1
	titlePos Pos
	// blocks is everything after the H1, top level, in order; every heading is a Subheading.
	blocks []Block
	// notes are the footnote definitions, by the order of their appearance in the file.
	notes []Cue
	// slugs holds the anchor of every heading of the file, the H1's included.
	slugs map[string]bool
}

// section is a heading with what follows it, up to the next heading of the same or a higher level.
type section struct {
	head   Subheading
	blocks []Block
}

// sections cuts blocks at the headings of one level; before is what stands ahead of the first.
func sections(blocks []Block, level int) (before []Block, parts []section) {
	begin := 0
	cut := func(end int) {
		of := blocks[begin:end:end] // what is put behind them does not run into the next
		if len(parts) == 0 {
			before = of
		} else {
			parts[len(parts)-1].blocks = of
		}
	}
	for i, b := range blocks {
		if h, ok := b.(Subheading); ok && h.Level == level {
			cut(i)
			parts, begin = append(parts, section{head: h}), i+1
		}
	}
	cut(len(blocks))
	return before, parts
}

// scope is what names mean while the nouns of one pack are parsed. Competencies are parsed first.
type scope struct {
	pack  *Pack
	have  *Library // packs named under requires
	files map[string]*file
	// byID and ids find files without looking at all of them, once they are read; see index.go.
	byID map[fileName]*file
	ids  map[Kind][]string
	// base is what conditions may name everywhere in the pack, once its competencies are known.
	base *vocabulary
	// markdown parses bodies; it can parse several at a time.
	markdown     parser.Parser
	competencies []*Competency
	// leads holds, per file, the files that its links lead to.
	leads map[string][]string
	// trusted is set where the pack was checked before: bodies are read when they are asked for, one at a time.
	trusted bool
	mu      sync.Mutex
	// blind is set where a file could not be read: names that it may define are then not reported.
	blind bool
	// draft is set where what is written is taken as it stands, names included that nothing defines.
	draft bool
	// given is what the lessons, checkups and scenarios that were read give evidence of; nil where nobody asks.
	given *offers
	// drafts are the scenarios parsed for walkthroughs of a draft.
	drafts []*Scenario
	// pending are links to headings of files that may not be read yet.
	pending  []headingLink
	problems []Problem
	// frameworks is what alignments are held against, once one was.
	frameworks []descriptor
}

// report adds a problem; its severity comes from the table of codes.
func (s *scope) report(at Pos, code, message, suggestion string) {
	s.problems = append(s.problems, newProblem(at, code, message, suggestion))
}
