package content

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v4"
)

// front is the front matter of a file: the mapping between its `---` lines, its keys checked against the table of the
// format. The accessors give the zero value for a key that is missing or was refused.
type front struct {
	path string
	node *yaml.Node // nil where there is none
	line int        // the line of the file on which the YAML starts
}

// entry is a word of the front matter with its place.
type entry struct {
	Text string
	Pos  Pos
}

// pair is a key of the front matter with its value.
type pair struct {
	Key   entry
	Value entry
}

func (f front) pos(n *yaml.Node) Pos { return Pos{f.path, n.Line + f.line - 1, n.Column} }

// find returns the nodes of a key, or nils.
func (f front) find(key string) (k, v *yaml.Node) {
	if f.node == nil {
		return nil, nil
	}
	for i := 0; i+1 < len(f.node.Content); i += 2 {
		if f.node.Content[i].Value == key {
			return f.node.Content[i], f.node.Content[i+1]
		}
	}
	return nil, nil
}

// has reports whether the key is there.
func (f front) has(key string) bool { k, _ := f.find(key); return k != nil }

// at is where the value of the key stands; the first line of the file if it is missing.
func (f front) at(key string) Pos {
	if _, v := f.find(key); v != nil {
		return f.pos(v)
	}
	return Pos{f.path, 1, 1}
}

func (f front) str(key string) string {
	if _, v := f.find(key); v != nil && v.Kind == yaml.ScalarNode {
		return Clean(v.Value)
	}
	return ""
}

func (f front) num(key string) int {
	n, err := strconv.Atoi(f.str(key))
	if err != nil {
		return 0
	}
	return n
}

func (f front) list(key string) []entry {
	_, v := f.find(key)
	if v == nil || v.Kind != yaml.SequenceNode {
		return nil
	}
	var out []entry
	for _, n := range v.Content {
		if n.Kind == yaml.ScalarNode {
			out = append(out, f.entry(n))
		}
	}
	return out
}

func (f front) pairs(key string) []pair {
	_, v := f.find(key)
	if v == nil || v.Kind != yaml.MappingNode {
		return nil
	}
	var out []pair
	for i := 0; i+1 < len(v.Content); i += 2 {
		out = append(out, pair{f.entry(v.Content[i]), f.entry(v.Content[i+1])})
	}
	return out
}

func (f front) entry(n *yaml.Node) entry { return entry{Clean(n.Value), f.pos(n)} }

// cutFront splits a file at its `---` lines. body starts on line bodyLine; ok is false where there is no front matter.
func cutFront(src []byte) (matter, body []byte, bodyLine int, ok bool) {
	first, rest, found := bytes.Cut(src, []byte("\n"))
	if !found || string(bytes.TrimRight(first, " \t")) != "---" {
		return nil, src, 1, false
	}
	line := 2
	for at := 0; at < len(rest); line++ {
		end := len(rest)
		if i := bytes.IndexByte(rest[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		if string(bytes.TrimRight(rest[at:end], " \t\n")) == "---" {
			return rest[:at], rest[end:], line + 1, true
		}
		at = end
	}
	return nil, src, 1, false
}

// noFront says of a file without front matter what is missing: all of it, or its end alone.
func noFront(path string, src []byte) Problem {
	lines := bytes.Split(src, []byte("\n"))
	if string(bytes.TrimRight(lines[0], " \t")) != "---" {
		return newProblem(Pos{path, 1, 1}, "P001", "the file does not start with a block between two --- lines",
			"start it with `---`, `kind: …` and what else that kind needs, and `---`")
	}
	end := 1
	for end < len(lines)-1 && len(bytes.TrimSpace(lines[end])) > 0 && lines[end][0] != '#' {
		end++
	}
	return newProblem(Pos{path, end + 1, 1}, "P001", "the block that starts with --- on line 1 has no --- line at its end",
		"put a line `---` here, where the keys end")
}

// parseFront reads the YAML between the `---` lines.
func parseFront(path string, matter []byte) (front, []Problem) {
	f := front{path: path, line: 2}
	if len(matter) > maxFrontBytes {
		return f, []Problem{newProblem(Pos{path, 1, 1}, "P004", fmt.Sprintf("the block between the --- lines is larger than %d KB",
			maxFrontBytes>>10), "keep long texts below it")}
	}
	var doc yaml.Node
	if err := yaml.Load(matter, &doc); err != nil {
		return f, []Problem{yamlProblem(path, err)}
	}
	node := &doc
	if node.Kind == yaml.DocumentNode && len(node.Content) > 0 {
		node = node.Content[0]
	}
	if node.Kind != yaml.MappingNode {
		return f, []Problem{newProblem(Pos{path, 2, 1}, "P001", "the block between the --- lines is not a list of keys",
			"write one `key: value` on each line")}
	}
	f.node = node
	ps, keys := f.walk(node, map[string]bool{})
	if keys > maxFrontKeys {
		ps = append(ps, newProblem(Pos{path, 2, 1}, "P004", fmt.Sprintf("the block between the --- lines has more than %d keys", maxFrontKeys), ""))
	}
	return f, ps
}

func yamlProblem(path string, err error) Problem {
	var load *yaml.LoadError
	if !errors.As(err, &load) {
		what, remedy := inPlainWords(err.Error())
		return newProblem(Pos{path, 2, 1}, "P001", what, remedy)
	}
	mark := load.Mark
	if strings.Contains(load.ContextMsg, "flow") && load.ContextMark.Line > 0 {
		mark = load.ContextMark
	}
	what, remedy := inPlainWords(load.Message)
	return newProblem(Pos{path, max(1, mark.Line) + 1, max(1, mark.Column)}, "P001", what, remedy)
}

// secondColon is said of a line whose words hold a colon.
const secondColon = "this line has a second colon"

// inPlainWords says the YAML errors that authors meet most in other words.
func inPlainWords(message string) (what, remedy string) {
	switch {
	case strings.Contains(message, "mapping values are not allowed"):
		return secondColon, "put the words that contain a colon in quotes"
	case strings.Contains(message, "did not find expected ',' or ']'"), strings.Contains(message, "did not find expected ',' or '}'"):
		return "this list is never closed", "end it with `]`"
	case strings.Contains(message, "no documents"):
		return "there is nothing between the --- lines", "write one `key: value` on each line"
	case strings.Contains(message, "multiple"):
		return "there is more than one block between the --- lines", "take out the line `...`"
	case strings.Contains(message, "tab"), strings.Contains(message, "cannot start any token"):
		return "this line starts with a character that YAML does not read here", "indent with spaces, and put words that start with a special character in quotes"
	case strings.Contains(message, "could not find expected ':'"):
		return "a key without a colon stands here", "write `key: value`"
	}
	return "this is not valid YAML: " + message, "write one `key: value` on each line"
}

// walk checks every word of the YAML as decoded, and that it stays plain: no aliases, no key twice.
func (f front) walk(n *yaml.Node, seen map[string]bool) (ps []Problem, keys int) {
	switch n.Kind {
	case yaml.AliasNode:
		return []Problem{newProblem(f.pos(n), "P001", "aliases (`*name`) are not used in packs", "write the words again")}, 0
	case yaml.ScalarNode:
		if _, name := forbiddenIn([]byte(n.Value)); name != "" {
			ps = append(ps, newProblem(f.pos(n), "P020", "there is "+name+" in this text", "take it out"))
		}
	case yaml.MappingNode:
		keys = len(n.Content) / 2
		seen = map[string]bool{}
	case yaml.DocumentNode, yaml.SequenceNode, yaml.StreamNode:
	}
	for i, c := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 {
			if seen[c.Value] {
				ps = append(ps, newProblem(f.pos(c), "P001", "the key `"+c.Value+"` is there twice", "keep one of them"))
			}
			seen[c.Value] = true
		}
		more, k := f.walk(c, seen)
		ps, keys = append(ps, more...), keys+k
	}
	return ps, keys
}
