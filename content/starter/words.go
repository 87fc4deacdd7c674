package starter

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/hearten/content"
)

// The most that a title may have.
const (
	MostLetters = 80
	MostWords   = 12
)

// ErrTitle is returned by Title for words that cannot be one.
var ErrTitle = errors.New("this cannot be a title")

// Title makes a title out of what somebody typed: one line of printable words, without the characters whose width terminals
// disagree on. Words without a letter or digit, and more than MostLetters or MostWords, are an ErrTitle.
func Title(typed string) (string, error) {
	title := oneLine(typed)
	switch {
	case ID(title) == "":
		return "", fmt.Errorf("%w: it needs a letter or a digit", ErrTitle)
	case utf8.RuneCountInString(title) > MostLetters || len(strings.Fields(title)) > MostWords:
		return "", fmt.Errorf("%w: it may have %d letters and %d words", ErrTitle, MostLetters, MostWords)
	}
	return title, nil
}

// oneLine makes one line of printable words.
func oneLine(s string) string {
	s = strings.ReplaceAll(content.Clean(s), "⟨bidi⟩", "")
	s = strings.Map(func(c rune) rune {
		switch {
		case unicode.IsSpace(c):
			return ' '
		case c == utf8.RuneError || c == '␛' || uncertain(c):
			return -1
		}
		return c
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// uncertain reports characters whose width terminals disagree on, and those that only change the one before them.
func uncertain(c rune) bool {
	return c == 0x200c || c == 0x200d || c == 0x20e3 || c >= 0x1f000 && c <= 0x1faff
}

// ID makes an id of a title: small letters and digits of any script, with hyphens between words; "" where there are none.
func ID(title string) string {
	var b strings.Builder
	between := false
	for _, c := range strings.ToLower(title) {
		switch {
		case unicode.IsDigit(c), unicode.IsLetter(c) && !unicode.IsUpper(c):
			if between && b.Len() > 0 {
				b.WriteByte('-')
			}
			b.WriteRune(c)
			between = false
		case unicode.Is(unicode.M, c), c == '\'', c == '’': // they stand within a word
		default:
			between = true
		}
	}
	id := b.String()
	if reserved(id) {
		id += "-1"
	}
	return id
}

// reserved reports names that no file can have on some systems, what YAML reads as nothing, and the id of learners' own packs.
func reserved(id string) bool {
	switch id {
	case "con", "prn", "aux", "nul", "null", string(content.OwnPack):
		return true
	}
	return len(id) == 4 && (id[:3] == "com" || id[:3] == "lpt") && id[3] >= '0' && id[3] <= '9'
}

// Free is the id, with a number behind it where it is taken.
func Free(id string, taken func(id string) bool) string {
	free := id
	for n := 2; taken(free); n++ {
		free = fmt.Sprintf("%s-%d", id, n)
	}
	return free
}

// yamlWords writes a value of the front matter, in quotes where YAML might read it as something else.
func yamlWords(s string) string {
	plain := s != "" && !strings.ContainsFunc(s, func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune(" -.", c)
	})
	first, _ := utf8.DecodeRuneInString(s)
	switch strings.ToLower(s) {
	case "y", "n", "yes", "no", "on", "off", "true", "false", "null":
		plain = false
	}
	if plain && unicode.IsLetter(first) {
		return s
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
}

// text writes words as markdown shows them, for the middle of a line.
func text(s string) string { return content.Line{content.Text(s)}.Markdown() }

// heading writes words as a heading.
func heading(level int, s string) string {
	h := content.Subheading{Level: level, Text: content.Line{content.Text(s)}}
	return strings.TrimRight(content.Prose{h}.Markdown(), "\n")
}

// plus is the chip of a behaviour that is shown, minus of one that is in the way; nothing where the skill has none.
func plus(points int, behaviour string) string { return effect('+', points, behaviour) }

func minus(points int, behaviour string) string { return effect('-', points, behaviour) }

func effect(sign rune, points int, behaviour string) string {
	if behaviour == "" {
		return ""
	}
	return fmt.Sprintf(" `%c%d %s`", sign, points, behaviour)
}
