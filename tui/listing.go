package tui

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// listing is what a room shows, described once: [browse] draws it on the screen, listingLines prints it. Its words are
// plain words; what in them comes from packs, plans and people is cleaned where it is drawn.
type listing struct {
	name string
	// side stands at the other end of the heading: how many there are.
	side string
	// sought names what the entries were looked for by, "" for all.
	sought string
	// intro are sentences above the entries. A listing without entries is a page of them.
	intro   []string
	entries []entry
	// at is the entry that the cursor begins on.
	at int
	// empty is said where there are no entries: what will be here.
	empty string
	// way leads on from there: it ends what is said in the place of the entries, else it stands below what is said above them.
	way way
	// span is a score that is drawn over the intro, nil for none.
	span *span
	// weeks says what the entries' heat covers.
	weeks weeks
	// numbered is true where commands take the numbers of the entries as names; they stay in every order.
	numbered bool
	// grouping is what the entries stand together by; groupings are all that there are, nil where they have one order.
	grouping  Grouping
	groupings []Grouping
	// command prints all of it.
	command string
}

// way says how to get somewhere: by keys on the screen, by a command in lines.
type way struct{ keys, command string }

// wayTo is the way to a place of the palette.
func wayTo(words, place, command string) way {
	return way{words + ": press : and type " + place + ".", words + ": " + command}
}

// said are the sentences above the entries and the one in their place, with the way on.
func (l listing) said(on string) (intro []string, empty string) {
	intro, empty = slices.Clone(l.intro), l.empty
	switch {
	case on == "":
	case len(l.entries) == 0 && empty != "":
		empty += " " + on
	case len(intro) > 0:
		intro = append(intro, on)
	}
	return intro, empty
}

// entry is one thing of a listing.
type entry struct {
	// group is the heading above it; the entries of a group stand together.
	group string
	title string
	// number is its number where the listing is numbered; groups are the ones that it may stand in.
	number int
	groups map[Grouping]group
	// suggested is true for what is suggested: its group says so, or a word beside its value. why are the reasons.
	suggested bool
	why       []string
	// side is one value, in a few words.
	side string
	// brief is the least to know of it, after its title and value.
	brief string
	// lines say more, a sentence or a "Label: value" each.
	lines []string
	// heat counts the evidence of each week, the oldest first; nil for none.
	heat []int
	// span is a score that is drawn under the title, nil for none. lines say it in words.
	span *span
	// find is what a filter finds besides the words that are shown.
	find string
	// item is what it is, where it can be begun; the zero Target otherwise.
	item content.Target
	// wish is what the learner wants of the item, stretch is true where it asks for more than what is surely there.
	wish    engine.Wish
	stretch bool
	// back takes the wish back on a command line, "" where there is none; only lines name it.
	back string
	// do is what choosing it does, nil for nothing; doWords are one or two words for that.
	do      intent
	doWords string
	// command does the same on a command line; only lines name it.
	command string
}

// text is all that a filter looks through, folded.
func (e entry) text() string {
	return folded(strings.Join(append([]string{e.group, e.title, e.side, e.find}, e.lines...), "\n"))
}

// texts are the entries as a filter looks through them.
func (l listing) texts() []string {
	out := make([]string, len(l.entries))
	for i, e := range l.entries {
		out[i] = e.text()
	}
	return out
}

// holding returns the indices of the texts that hold every word of find; no words are held by all.
func holding(texts []string, find string) []int {
	words := strings.Fields(folded(find))
	out := make([]int, 0, len(texts))
	for i, text := range texts {
		if holdsAll(text, words) {
			out = append(out, i)
		}
	}
	return out
}

func holdsAll(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// only is the listing with the entries that hold every word of find, and words for the case that none does.
func (l listing) only(find string) listing {
	if strings.TrimSpace(find) == "" || len(l.entries) == 0 {
		return l
	}
	all, held := l.entries, holding(l.texts(), find)
	l.entries = nil
	for _, i := range held {
		l.entries = append(l.entries, all[i])
	}
	l.side = fmt.Sprintf("%d of %d", len(l.entries), len(all))
	l.intro, l.way = []string{"Only what holds “" + find + "”."}, way{}
	if len(l.entries) == 0 {
		l.intro = nil
		l.empty = noneHolds(find) + " Everything: " + l.command
	}
	return l
}

// noneHolds says that a filter leaves nothing.
func noneHolds(find string) string { return "Nothing here holds “" + oneLine(find) + "”." }

// folded is a text as filters compare it: small letters without accents.
func folded(s string) string {
	if isASCII(s) {
		return strings.ToLower(s)
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFKD.String(s))
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// countOf is a number with its noun: "1 lesson", "3 lessons".
func countOf(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
