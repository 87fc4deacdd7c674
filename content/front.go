package content

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

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

// keyAt is where the key stands; the first line of the file if it is missing.
func (f front) keyAt(key string) Pos {
	if k, _ := f.find(key); k != nil {
		return f.pos(k)
	}
	return Pos{f.path, 1, 1}
}

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
		return newProblem(Pos{path, 2, 1}, "P001", "this is not valid YAML: "+err.Error(), "")
	}
	mark := load.Mark
	if strings.Contains(load.ContextMsg, "flow") && load.ContextMark.Line > 0 {
		mark = load.ContextMark
	}
	what, remedy := inPlainWords(load.Message)
	return newProblem(Pos{path, max(1, mark.Line) + 1, max(1, mark.Column)}, "P001", what, remedy)
}

// inPlainWords says the YAML errors that authors meet most in other words.
func inPlainWords(message string) (what, remedy string) {
	switch {
	case strings.Contains(message, "mapping values are not allowed"):
		return "this line has a second colon", "put the words that contain a colon in quotes"
	case strings.Contains(message, "did not find expected ',' or ']'"), strings.Contains(message, "did not find expected ',' or '}'"):
		return "this list is never closed", "end it with `]`"
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

// shape is what a value of the front matter looks like.
type shape int

const (
	shapeWords shape = iota
	shapeID
	shapeNumber
	shapeList
	shapeMapping
)

type keyRule struct {
	shape    shape
	required bool
	values   []string // the legal ones; empty: any
}

// keysOf returns the keys of a kind.
func keysOf(kind Kind) map[string]keyRule {
	must := func(s shape) keyRule { return keyRule{shape: s, required: true} }
	may := func(s shape) keyRule { return keyRule{shape: s} }
	of := func(values ...string) keyRule { return keyRule{shape: shapeWords, values: values} }
	keys := map[string]keyRule{"kind": must(shapeWords), "id": must(shapeID), "title": must(shapeWords)}
	add := func(more map[string]keyRule) map[string]keyRule { maps.Copy(keys, more); return keys }
	switch kind {
	case KindPack:
		return add(map[string]keyRule{
			"format": must(shapeNumber), "version": must(shapeWords), "language": must(shapeWords), "licence": must(shapeWords),
			"languages": may(shapeList), "authors": may(shapeList), "contexts": may(shapeMapping), "limits": may(shapeMapping),
			"requires": may(shapeList), "renamed": may(shapeMapping), "url": may(shapeWords),
		})
	case KindCompetency:
		return add(map[string]keyRule{"area": must(shapeWords), "parent": may(shapeWords)})
	case KindLesson:
		return add(map[string]keyRule{
			"competency": must(shapeWords), "level": must(shapeNumber), "minutes": must(shapeNumber),
			"teaches": may(shapeList), "prereqs": may(shapeList), "sources": may(shapeList), "contexts": may(shapeList),
		})
	case KindCheckup:
		return add(map[string]keyRule{"competency": must(shapeWords), "minutes": must(shapeNumber), "ask": of("best", "would")})
	case KindScenario:
		return add(map[string]keyRule{
			"competencies": must(shapeList), "level": must(shapeNumber), "minutes": must(shapeNumber),
			"cast": may(shapeMapping), "meters": may(shapeMapping), "feedback": of("immediate", "debrief"), "prereqs": may(shapeList),
			"start": may(shapeWords), "form": of("one-to-one", "group", "written"), "direction": of("up", "down", "sideways"),
			"mood": of("calm", "tense", "recovering"),
		})
	case KindBadge:
		return add(map[string]keyRule{
			"competency": must(shapeWords), "level": must(shapeNumber),
			"eqf": may(shapeNumber), "image": may(shapeWords), "renew": may(shapeWords), "tags": may(shapeList),
		})
	case KindRole:
		return add(map[string]keyRule{"contexts": may(shapeList)})
	case KindNudges:
		return keys
	case KindWalk:
		return map[string]keyRule{"kind": must(shapeWords), "of": must(shapeWords), "contexts": may(shapeList)}
	}
	return nil
}

// translationKeys returns the keys of a translation of any kind.
func translationKeys() map[string]keyRule {
	return map[string]keyRule{
		"kind": {shapeWords, true, nil}, "id": {shapeID, true, nil}, "title": {shapeWords, true, nil},
		"language": {shapeWords, true, nil}, "source": {shapeWords, true, nil},
		"translators": {shapeList, false, nil}, "cast": {shapeMapping, false, nil}, "contexts": {shapeMapping, false, nil},
	}
}

func kinds() []string {
	return []string{
		string(KindPack), string(KindCompetency), string(KindLesson), string(KindCheckup), string(KindScenario),
		string(KindBadge), string(KindRole), string(KindNudges), string(KindWalk),
	}
}

// check compares the keys with the table of the kind. A key that another was meant to be is not missing.
func (f front) check(kind Kind, translation bool) []Problem {
	rules := keysOf(kind)
	if translation {
		rules = translationKeys()
	}
	legal := slices.Sorted(maps.Keys(rules))
	var ps []Problem
	meant := map[string]bool{}
	for i := 0; i+1 < len(f.node.Content); i += 2 {
		k, v := f.node.Content[i], f.node.Content[i+1]
		rule, ok := rules[k.Value]
		if !ok {
			meant[nearest(k.Value, legal)] = true
			ps = append(ps, newProblem(f.pos(k), "P002", fmt.Sprintf("a %s file has no key called `%s`", kind, k.Value),
				suggestFrom(k.Value, legal)))
			continue
		}
		if message, suggestion := rule.wrong(k.Value, v); message != "" {
			ps = append(ps, newProblem(f.pos(v), "P002", message, suggestion))
		}
	}
	for _, key := range legal {
		if rules[key].required && !f.has(key) && !meant[key] {
			ps = append(ps, newProblem(Pos{f.path, 1, 1}, "P002", fmt.Sprintf("the key `%s` is missing", key),
				fmt.Sprintf("add `%s: …` between the --- lines", key)))
		}
	}
	return ps
}

// wrong says what is not right about a value, or "".
func (r keyRule) wrong(key string, v *yaml.Node) (message, suggestion string) {
	scalar := v.Kind == yaml.ScalarNode && v.Tag != "!!null"
	switch r.shape {
	case shapeWords:
		if !scalar || strings.TrimSpace(v.Value) == "" {
			return fmt.Sprintf("`%s` takes words", key), "put words that contain a colon in quotes"
		}
		if len(r.values) > 0 && !slices.Contains(r.values, v.Value) {
			return fmt.Sprintf("`%s` is none of %s", v.Value, quoted(r.values)), suggestFrom(v.Value, r.values)
		}
	case shapeID:
		if !scalar || !isID(v.Value) {
			return fmt.Sprintf("`%s` takes a name in small letters, digits and hyphens", key), "for instance `active-listening`"
		}
	case shapeNumber:
		if n, err := strconv.Atoi(v.Value); !scalar || err != nil || n < 0 || n > 1000 {
			return fmt.Sprintf("`%s` takes a whole number", key), ""
		}
	case shapeList:
		if v.Kind != yaml.SequenceNode || slices.ContainsFunc(v.Content, notScalar) {
			return fmt.Sprintf("`%s` takes a list", key), fmt.Sprintf("write `%s: [one, another]`", key)
		}
	case shapeMapping:
		if v.Kind != yaml.MappingNode || slices.ContainsFunc(v.Content, notScalar) {
			return fmt.Sprintf("`%s` takes names with a value each", key), "write each on a line of its own, indented: `name: value`"
		}
	}
	return "", ""
}

func notScalar(n *yaml.Node) bool { return n.Kind != yaml.ScalarNode || n.Tag == "!!null" }

func quoted(names []string) string {
	q := make([]string, len(names))
	for i, n := range names {
		q[i] = "`" + n + "`"
	}
	return strings.Join(q, ", ")
}

// isID reports whether s is kebab-case.
func isID(s string) bool {
	if s == "" || strings.HasPrefix(s, "-") || strings.HasSuffix(s, "-") || strings.Contains(s, "--") {
		return false
	}
	for _, r := range s {
		if r != '-' && !unicode.IsDigit(r) && (!unicode.IsLetter(r) || unicode.IsUpper(r)) {
			return false
		}
	}
	return true
}
