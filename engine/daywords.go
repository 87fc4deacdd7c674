package engine

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// DayIn finds the day that words name, wherever in them it stands: “today”, “tomorrow”, “Thursday at ten”, “next Thursday”, “a week on
// Thursday”, “in 3 days”, “3d”, “the 26th”, “26 November”, “25/11”, “2026-11-26”. A weekday is the next one after today; without its
// year a date is the next one from today on. With its year it may be past: that is for the caller to judge. ok is false where no
// day is named, where two are, and where the words can be understood in two ways, such as “not tomorrow” or “the Thursday after next”.
func DayIn(words string, today Day) (d Day, ok bool) {
	w := dayWords(words)
	if w.unclear() {
		return 0, false
	}
	dates, ok := w.dates(today)
	written, is := slashed(words, today)
	if !ok || !is {
		return 0, false
	}
	dates = append(dates, written...)
	if len(dates) == 0 {
		dates = w.ordinals(today)
	}
	near, ok := w.relative(today, len(dates) > 0)
	if !ok {
		return 0, false
	}
	return agreed(append(dates, near...), w.weekdays())
}

// agreed is the day that all of the days are, and the weekdays with them.
func agreed(days []Day, on []time.Weekday) (Day, bool) {
	if len(days) == 0 {
		return 0, false
	}
	for _, d := range days[1:] {
		if d != days[0] {
			return 0, false
		}
	}
	for _, weekday := range on {
		if days[0].Weekday() != weekday {
			return 0, false
		}
	}
	return days[0], true
}

// AcceptedDays says in words what [DayIn] understands.
func AcceptedDays(today Day) string {
	return "say today, tomorrow, a weekday such as thursday, in 3 days, or a date such as " + (today + 7).String()
}

// dayWordList are words in small letters, without what stands around them.
type dayWordList []string

func dayWords(s string) dayWordList {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// unclear reports whether something in the words may turn round what is read in the others.
func (w dayWordList) unclear() bool {
	for i, word := range w {
		_, weekday := weekdayNamed(word)
		dated := weekday || oneOf(word, "today tomorrow")
		if !dated {
			_, dated = w.dayOfMonth(i)
			dated = dated && !isDigits(word)
		}
		switch {
		case oneOf(word, "not except isn"), w.monthLater(i):
			return true
		case dated && w.besides(i):
			return true
		case weekday && oneOf(w.at(i-1), "last first second third fourth fifth other previous following 1st 2nd 3rd 4th 5th"):
			return true
		case weekday && w.at(i+1) == "next" && w.at(i+2) != "week":
			return true // “Thursday next”: the coming one, for some
		case weekday && w.at(i+1) == "after" && (w.at(i+2) == "" || w.at(i+2) == "next" || w.at(i+2) == "the" && w.at(i+3) == "next"):
			return true // “the Thursday after next”: after which? “Thursday after the round” is that Thursday
		}
	}
	return false
}

// besides reports whether the i-th word is what another day is told by: “after Thursday”, “before the 26th”.
func (w dayWordList) besides(i int) bool {
	before := w.at(i - 1)
	if before == "the" {
		before = w.at(i - 2)
	}
	if before == "after" && w.at(i) == "tomorrow" && w.at(i-2) == "day" {
		return false
	}
	return oneOf(before, "before after than")
}

// monthLater reports whether the i-th word counts in months or years: “the 3rd of next month”.
func (w dayWordList) monthLater(i int) bool {
	return oneOf(w[i], "month months year years") && w.at(i-1) != "this"
}

// at is the i-th word, "" beyond the ends.
func (w dayWordList) at(i int) string {
	if i < 0 || i >= len(w) {
		return ""
	}
	return w[i]
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// farthest is how many days ahead a number of days may lead.
const farthest = 3660

// smallNumber reads `3`, `three`, `a`.
func smallNumber(word string) (int, bool) {
	if n, err := strconv.Atoi(word); err == nil && isDigits(word) && n <= farthest/7 {
		return n, true
	}
	if word == "a" {
		return 1, true
	}
	n := slices.Index([]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}, word)
	return n + 1, n >= 0
}

// weekdays are all that are named.
func (w dayWordList) weekdays() (out []time.Weekday) {
	for _, word := range w {
		if d, ok := weekdayNamed(word); ok {
			out = append(out, d)
		}
	}
	return out
}

// weekdayNamed reads `thursday` and what people write for short: at least its first three letters.
func weekdayNamed(word string) (time.Weekday, bool) {
	for d := time.Sunday; d <= time.Saturday; d++ {
		if beginsName(strings.ToLower(d.String()), word) {
			return d, true
		}
	}
	return 0, false
}

func monthNamed(word string) (time.Month, bool) {
	for m := time.January; m <= time.December; m++ {
		if beginsName(strings.ToLower(m.String()), word) {
			return m, true
		}
	}
	return 0, false
}

// beginsName reports whether a word is a name, the plural of it, or its beginning. “sat” and “sun” are left to be days.
func beginsName(name, word string) bool {
	return len(word) >= 3 && strings.HasPrefix(name, word) || word == name+"s"
}
