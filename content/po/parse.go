package po

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// SyntaxError says in which line of a file something stands that cannot be read.
type SyntaxError struct {
	Line int
	What string
}

func (e *SyntaxError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.What) }

// Parse reads a PO file in UTF-8. Its only error is [*SyntaxError].
func Parse(src []byte) (*File, error) {
	p := parser{file: &File{}, seen: map[Key]int{}}
	text := strings.TrimPrefix(strings.ReplaceAll(string(src), "\r\n", "\n"), "\ufeff")
	for i, line := range strings.Split(text, "\n") {
		p.line = i + 1
		if !utf8.ValidString(line) {
			return nil, p.fault("this is not UTF-8 text: save the file as UTF-8")
		}
		if err := p.read(strings.TrimSpace(line)); err != nil {
			return nil, err
		}
	}
	if err := p.end(); err != nil {
		return nil, err
	}
	return p.file, nil
}

// parser is the message that is being read.
type parser struct {
	file    *File
	line    int
	message Message
	// into is the text that the next string is added to, and got which of the fields there were.
	into *string
	got  map[string]bool
	seen map[Key]int
}

func (p *parser) fault(format string, args ...any) error {
	return &SyntaxError{p.line, fmt.Sprintf(format, args...)}
}

func (p *parser) read(line string) error {
	switch {
	case line == "":
		return p.end()
	case strings.HasPrefix(line, "#"):
		if p.got["msgstr"] {
			if err := p.end(); err != nil {
				return err
			}
		}
		return p.comment(line)
	case strings.HasPrefix(line, `"`):
		if p.into == nil {
			return p.fault("a text stands here, and nothing says what it is")
		}
		return p.add(line)
	}
	name, rest, _ := strings.Cut(line, " ")
	return p.field(name, strings.TrimSpace(rest))
}

func (p *parser) field(name, rest string) error {
	if p.got["msgstr"] && (name == "msgid" || name == "msgctxt") {
		if err := p.end(); err != nil {
			return err
		}
	}
	if p.got == nil {
		p.got = map[string]bool{}
		p.message.Line = p.line
	}
	switch name {
	case "msgctxt":
		p.into = &p.message.Context
	case "msgid":
		p.into = &p.message.ID
	case "msgstr":
		p.into = &p.message.Str
	default:
		if strings.HasPrefix(name, "msgid_plural") || strings.HasPrefix(name, "msgstr[") {
			return p.fault("packs have no plural forms")
		}
		return p.fault("`%s` is nothing that stands in a PO file", name)
	}
	if p.got[name] || name == "msgstr" && !p.got["msgid"] {
		return p.fault("`%s` does not belong here", name)
	}
	p.got[name] = true
	return p.add(rest)
}

// add takes in a string.
func (p *parser) add(quoted string) error {
	if len(quoted) < 2 || quoted[0] != '"' || quoted[len(quoted)-1] != '"' {
		return p.fault("this text has no quotes around it")
	}
	var b strings.Builder
	for s := quoted[1 : len(quoted)-1]; s != ""; s = s[1:] {
		switch {
		case s[0] == '"':
			return p.fault(`a quote in a text is written \"`)
		case s[0] != '\\':
			b.WriteByte(s[0])
			continue
		case len(s) == 1:
			return p.fault(`the text ends with \`)
		}
		s = s[1:]
		plain, ok := map[byte]byte{'n': '\n', 't': '\t', 'r': '\r', '"': '"', '\\': '\\'}[s[0]]
		if !ok {
			return p.fault(`\%c means nothing here`, s[0])
		}
		b.WriteByte(plain)
	}
	*p.into += b.String()
	return nil
}

func (p *parser) comment(line string) error {
	mark, rest := line[:min(2, len(line))], strings.TrimSpace(line[min(2, len(line)):])
	switch mark {
	case "#~": // obsolete
	case "#.":
		p.message.Notes = append(p.message.Notes, rest)
	case "#:":
		for _, place := range strings.Fields(rest) {
			p.message.Places = append(p.message.Places, strings.Trim(place, "\u2068\u2069"))
		}
	case "#,":
		for _, flag := range strings.Split(rest, ",") {
			p.message.Fuzzy = p.message.Fuzzy || strings.TrimSpace(flag) == "fuzzy"
		}
	case "#|":
		if text, ok := strings.CutPrefix(rest, "msgid "); ok {
			rest = text
		}
		if strings.HasPrefix(rest, `"`) {
			p.into = &p.message.Before
			err := p.add(rest)
			p.into = nil
			return err
		}
	default:
		p.message.Remarks = append(p.message.Remarks, strings.TrimSpace(line[1:]))
	}
	return nil
}

// end closes a message, if one was begun.
func (p *parser) end() error {
	defer func() { p.message, p.into, p.got = Message{}, nil, nil }()
	switch {
	case p.got == nil:
		return nil
	case !p.got["msgid"] || !p.got["msgstr"]:
		return p.fault("the message that ends here has no `msgid` or no `msgstr`")
	case p.message.ID == "" && p.message.Context == "":
		p.header()
		return nil
	}
	if first, twice := p.seen[p.message.Key()]; twice {
		return p.fault("the message that ends here is there twice: first in line %d", first)
	}
	p.seen[p.message.Key()] = p.message.Line
	p.file.Messages = append(p.file.Messages, p.message)
	return nil
}

func (p *parser) header() {
	for _, line := range strings.Split(p.message.Str, "\n") {
		if name, value, ok := strings.Cut(line, ":"); ok {
			p.file.Header = append(p.file.Header, Field{strings.TrimSpace(name), strings.TrimSpace(value)})
		}
	}
}
