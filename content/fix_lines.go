package content

import (
	"bytes"
	"regexp"
	"strings"
)

// fixer looks for the one right answer to a problem of a file.
type fixer struct {
	*scope
	file    *file // nil where it could not be read
	mending *mending
	name    string
	src     []byte
	p       Problem
	at      int // where the problem stands in src
}

func (x fixer) fix() []Edit {
	switch x.p.Code {
	case "P001":
		return x.quoteColons()
	case "P011":
		return x.heading()
	case "P022":
		return x.indent()
	case "Q001":
		return x.box()
	case "Q006":
		return x.tick()
	case "S003":
		return append(x.spacedAnchor(), x.arrow()...)
	case "L007":
		return x.arrow()
	case "S004":
		return x.scene()
	}
	return nil
}

func (x fixer) edit(start, end int, text string) []Edit {
	return []Edit{{x.name, start, end, text, x.p.Code}}
}

// arrow writes → where another arrow was typed.
func (x fixer) arrow() []Edit {
	sign, typed := strings.CutPrefix(x.p.Message, typedArrow)
	sign = strings.Trim(sign, "`")
	if i := bytes.Index(x.src[x.at:], []byte(sign)); typed && i >= 0 {
		return x.edit(x.at+i, x.at+i+len(sign), "→")
	}
	return nil
}

// lineAt is the line that an offset lies in, without its end.
func (x fixer) lineAt(at int) (start, end int) {
	start = bytes.LastIndexByte(x.src[:at], '\n') + 1
	end = len(x.src)
	if i := bytes.IndexByte(x.src[at:], '\n'); i >= 0 {
		end = at + i
	}
	return start, end - len(x.src[start:end]) + len(bytes.TrimSuffix(x.src[start:end], []byte("\r")))
}

// quoteColons puts the words that hold a colon in quotes, on every line between the --- lines.
func (x fixer) quoteColons() (out []Edit) {
	blocks := regexp.MustCompile(`(?m):[ \t]*[|>][-+0-9]*\s*$`) // their lines are words, not keys
	if x.p.Message != secondColon || blocks.Match(x.src[:min(len(x.src), maxFrontBytes)]) {
		return nil
	}
	key := regexp.MustCompile(`^(\s*(?:- )?[\w-]+:[ \t]+)(\S.*?)[ \t]*$`)
	start, end := x.lineAt(0)
	for line := start; ; line = start {
		if end+1 >= len(x.src) {
			return out
		}
		start, end = x.lineAt(bytes.IndexByte(x.src[line:], '\n') + line + 1)
		text := string(x.src[start:end])
		if strings.TrimRight(text, " \t") == "---" {
			return out
		}
		m := key.FindStringSubmatchIndex(text)
		if m == nil {
			continue
		}
		words := text[m[4]:m[5]]
		if strings.ContainsAny(words[:1], "\"'[]{}|>&*!%@#`") || strings.Contains(words, " #") ||
			!strings.Contains(words, ": ") && !strings.HasSuffix(words, ":") {
			continue
		}
		quoted := `"` + words + `"`
		if strings.ContainsAny(words, `"\`) {
			quoted = "'" + strings.ReplaceAll(words, "'", "''") + "'"
		}
		out = append(out, x.edit(start+m[4], start+m[5], quoted)...)
	}
}

// indent moves a quote under the choice above it: as far in as the words of the choice stand.
func (x fixer) indent() (out []Edit) {
	item := regexp.MustCompile(`^( {0,3})([-*+]|\d{1,9}[.)])( +)`)
	start, end := x.lineAt(x.at)
	under := -1
	for above := start; above > 0 && under < 0; {
		from, to := x.lineAt(above - 1)
		m := item.FindSubmatch(x.src[from:to])
		switch {
		case bytes.HasPrefix(x.src[from:to], []byte("#")):
			return nil
		case m != nil && len(m[1]) <= x.at-start:
			under = len(m[0])
			if len(m[3]) > 4 { // more would be code
				under -= len(m[3]) - 1
			}
		}
		above = from
	}
	if under < 0 {
		return nil
	}
	for {
		words := bytes.TrimLeft(x.src[start:end], " \t")
		if !bytes.HasPrefix(words, []byte(">")) {
			return out
		}
		out = append(out, x.edit(start, end-len(words), strings.Repeat(" ", under))...)
		next := bytes.IndexByte(x.src[end:], '\n')
		if next < 0 {
			return out
		}
		start, end = x.lineAt(end + next + 1)
	}
}

// box gives an option its box, where the grade behind it or the beginning of one says which.
func (x fixer) box() []Edit {
	_, end := x.lineAt(x.at)
	words := string(x.src[x.at:end])
	if x.p.Message != noBox {
		return nil
	}
	if strings.HasPrefix(words, "[] ") {
		return x.edit(x.at, x.at+2, "[ ]")
	}
	for _, box := range []string{"[ ]", "[x]", "[X]"} {
		if strings.HasPrefix(words, box) {
			return x.edit(x.at+len(box), x.at+len(box), " ")
		}
	}
	grades := regexp.MustCompile("`(best|good|weak|poor)`").FindAllStringSubmatch(words, -1)
	switch {
	case len(grades) != 1:
		return nil
	case grades[0][1] == "best":
		return x.edit(x.at, x.at, "[x] ")
	}
	return x.edit(x.at, x.at, "[ ] ")
}

// tick marks the box of an option whose grade says best.
func (x fixer) tick() []Edit {
	start, _ := x.lineAt(x.at)
	box := regexp.MustCompile(`^\s*(?:[-*+]|\d+[.)])\s+\[ \] `).FindIndex(x.src[start:x.at])
	if x.p.Message != emptyBox || box == nil {
		return nil
	}
	return x.edit(start+box[1]-3, start+box[1]-2, "x")
}
