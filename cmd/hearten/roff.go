package main

import (
	"fmt"
	"strings"
)

// roff is a manual page in the making.
type roff struct{ strings.Builder }

// line writes a request with its arguments, which are escaped already.
func (p *roff) line(request string, arguments ...string) {
	p.WriteString(request + " " + strings.Join(arguments, " ") + "\n")
}

func (p *roff) section(title string) { p.line(".SH", quote(title)) }

// text writes a line of escaped words, which are filled with those around.
func (p *roff) text(words string) { p.WriteString(words + "\n") }

// entry writes a term and what it means.
func (p *roff) entry(term, words string) {
	p.WriteString(".TP\n\\fB" + escape(term) + "\\fR\n" + escape(capital(words)) + ".\n")
}

// verbatimIndent is how far in stand the lines that are printed as they are: less than the rest, so that those of a help
// page for 80 columns fit.
const verbatimIndent = 2

// verbatim writes lines as they are.
func (p *roff) verbatim(lines string) {
	fmt.Fprintf(p, ".in %dn\n.nf\n", verbatimIndent)
	for line := range strings.Lines(strings.TrimRight(lines, "\n") + "\n") {
		p.WriteString(escape(strings.TrimSuffix(line, "\n")) + "\n")
	}
	p.WriteString(".fi\n.in\n")
}

// escape makes words mean nothing to a formatter: a backslash, a hyphen that is to stay one, quotes and dots that a line
// may begin with.
func escape(words string) string {
	words = strings.NewReplacer(`\`, `\e`, "-", `\-`, "’", `\(cq`, "‘", `\(oq`, "“", `\(lq`, "”", `\(rq`, "→", `\(->`, "…", "...").Replace(words)
	if strings.HasPrefix(words, ".") || strings.HasPrefix(words, "'") {
		return `\&` + words
	}
	return words
}

// quote is an argument of a request.
func quote(words string) string { return `"` + strings.ReplaceAll(escape(words), `"`, `\(dq`) + `"` }
