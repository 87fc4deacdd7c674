package content

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
)

// Grade is how well an answer fits its moment: 0 poor, 1 weak, 2 good, 3 best.
type Grade int

// The grades of the format.
const (
	Poor Grade = iota
	Weak
	Good
	Best
)

// ParseGrade reads a grade as authors write it.
func ParseGrade(s string) (Grade, bool) {
	for g := Poor; g <= Best; g++ {
		if g.String() == s {
			return g, true
		}
	}
	return 0, false
}

// String writes the grade as authors do.
func (g Grade) String() string {
	switch g {
	case Poor:
		return "poor"
	case Weak:
		return "weak"
	case Good:
		return "good"
	case Best:
		return "best"
	}
	return fmt.Sprintf("grade %d", int(g))
}

// MarshalText writes the grade as authors do.
func (g Grade) MarshalText() ([]byte, error) { return []byte(g.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (g *Grade) UnmarshalText(b []byte) error {
	got, ok := ParseGrade(string(b))
	if !ok {
		return fmt.Errorf("%q is not a grade", Clean(string(b)))
	}
	*g = got
	return nil
}

// Effect is `+2 name` or `-1 name`: points for a behaviour, or a step of a meter. Exactly one of the names is set.
type Effect struct {
	Pos       Pos
	Points    int
	Behaviour Ref
	Meter     string
}

// Key names an option or a choice for the journal: its index among all options or choices of the file, from 0 in the
// author's order, and a hash of its words, so that an edit of the file can be noticed. Its text form is `7-3f2a9c1b`.
type Key struct {
	Index int
	Hash  string
}

// NewKey makes the key of the option or choice at index with these words: the first eight hex digits of the SHA-256
// of the words with white space folded.
func NewKey(index int, words Line) Key {
	sum := sha256.Sum256([]byte(strings.Join(strings.Fields(words.String()), " ")))
	return Key{index, hex.EncodeToString(sum[:4])}
}

// String returns `index-hash`.
func (k Key) String() string { return fmt.Sprintf("%d-%s", k.Index, k.Hash) }

// MarshalText writes `index-hash`.
func (k Key) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (k *Key) UnmarshalText(b []byte) error {
	index, hash, ok := strings.Cut(string(b), "-")
	n, err := strconv.Atoi(index)
	if !ok || err != nil || n < 0 {
		return fmt.Errorf("%q is not the key of a choice", Clean(string(b)))
	}
	*k = Key{n, hash}
	return nil
}

// Question is a lesson's check or a checkup's situation.
type Question struct {
	Pos Pos
	// Slug is the heading's slug in the source language; `lesson#slug` is the question's key.
	Slug string
	Ask  Line
	Body Prose
	// Level is the item's level in a checkup, the lesson's level in a lesson.
	Level   int
	Options []*Option
	// Fixed keeps the author's order (a numbered list); otherwise the order is shuffled by the run's seed.
	Fixed bool
}

// Option is one answer.
type Option struct {
	Pos      Pos
	Key      Key
	Words    Line
	Grade    Grade
	Effects  []Effect
	Feedback Prose
}

// cutBox takes the `[ ]` or `[x]` off the start of an option's words.
func cutBox(l Line) (checked bool, words Line, ok bool) {
	l = trimLine(l)
	if len(l) == 0 {
		return false, l, false
	}
	t, isText := l[0].(Text)
	if !isText {
		return false, l, false
	}
	for _, box := range []string{"[ ]", "[x]", "[X]"} {
		rest, found := strings.CutPrefix(string(t), box)
		if found && (rest == "" || rest[0] == ' ') {
			return box != "[ ]", trimLine(append(Line{Text(rest)}, l[1:]...)), true
		}
	}
	return false, l, false
}
