package content

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v4"
)

// shape is what a value of the front matter looks like.
type shape int

const (
	shapeWords shape = iota
	shapeID
	shapeNumber
	shapeList
	shapeMapping
	shapeLevel
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
			"competency": must(shapeWords), "level": must(shapeLevel), "minutes": must(shapeNumber),
			"teaches": may(shapeList), "prereqs": may(shapeList), "sources": may(shapeList), "contexts": may(shapeList),
		})
	case KindCheckup:
		return add(map[string]keyRule{"competency": must(shapeWords), "minutes": must(shapeNumber), "ask": of("best", "would")})
	case KindScenario:
		return add(map[string]keyRule{
			"competencies": must(shapeList), "level": must(shapeLevel), "minutes": must(shapeNumber),
			"cast": may(shapeMapping), "meters": may(shapeMapping), "feedback": of("immediate", "debrief"), "prereqs": may(shapeList),
			"start": may(shapeWords), "form": of(wordsOf(Forms())...), "direction": of(wordsOf(Directions())...), "mood": of(wordsOf(Moods())...),
		})
	case KindBadge:
		return add(map[string]keyRule{
			"competency": must(shapeWords), "level": must(shapeLevel),
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
	case shapeLevel:
		if n, err := strconv.Atoi(v.Value); !scalar || err != nil || n < 1 || n > 4 {
			return fmt.Sprintf("`%s` is a number from 1 to 4", key), ""
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
