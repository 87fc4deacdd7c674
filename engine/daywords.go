package engine

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// DayIn finds the day that words name, wherever in them it stands: “today”, “tomorrow”, “Thursday at ten”, “next Thursday”, “in 3
// days”, “3d”, “the 26th”, “26 November”, “2026-11-26”. A weekday is the next one after today; without its year a date is the
// next one from today on. With its year it may be past: that is for the caller to judge. ok is false where no day is named.
func DayIn(words string, today Day) (d Day, ok bool) {
	w := dayWords(words)
	for _, read := range []func(dayWordList, Day) (Day, bool){
		dayWordList.date, dayWordList.monthDay, dayWordList.ahead, dayWordList.near, dayWordList.weekday, dayWordList.ordinal,
	} {
		if d, ok = read(w, today); ok {
			return d, true
		}
	}
	return 0, false
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

// farthest is how many days ahead a number of days may lead.
const farthest = 3660

func (w dayWordList) date(Day) (Day, bool) {
	for _, word := range w {
		if d, err := ParseDay(word); err == nil {
			return d, true
		}
	}
	return 0, false
}

// monthDay reads “26 November”, “November 26th”, “the 26th of November 2027”.
func (w dayWordList) monthDay(today Day) (Day, bool) {
	for i, word := range w {
		month, ok := monthNamed(word)
		if !ok {
			continue
		}
		at := i + 1 // of what may be a year
		n, is := w.dayOfMonth(i - 1)
		if !is && w.at(i-1) == "of" {
			n, is = w.dayOfMonth(i - 2)
		}
		if !is {
			n, is = w.dayOfMonth(i + 1)
			at++
		}
		if !is {
			continue
		}
		if year, err := strconv.Atoi(w.at(at)); err == nil && year >= 1970 && year < 10000 {
			return monthsDay(year, month, n)
		}
		for year := today.Date().Year(); year < today.Date().Year()+9; year++ { // 29 February comes within eight years
			if d, ok := monthsDay(year, month, n); ok && d >= today {
				return d, true
			}
		}
	}
	return 0, false
}

// monthsDay is a day of a month, unless the month is shorter.
func monthsDay(year int, month time.Month, n int) (Day, bool) {
	d := civil(year, month, n)
	return d, d.Date().Day() == n && n > 0
}

// ahead reads “in 3 days”, “in two weeks”, “3d”, “a week from now”.
func (w dayWordList) ahead(today Day) (Day, bool) {
	for i, word := range w {
		if digits, ok := strings.CutSuffix(word, "d"); ok {
			if n, err := strconv.Atoi(digits); err == nil && n >= 0 && n <= farthest {
				return today + Day(n), true
			}
		}
		n, ok := smallNumber(word)
		if !ok || w.at(i-1) != "in" && w.at(i+2) != "from" {
			continue
		}
		switch strings.TrimSuffix(w.at(i+1), "s") {
		case "day":
			return today + Day(n), true
		case "week":
			return today + Day(7*n), true
		}
	}
	return 0, false
}

// near reads today and the two days after it.
func (w dayWordList) near(today Day) (Day, bool) {
	has := func(word string) bool { return slices.Contains(w, word) }
	switch {
	case has("tomorrow") && has("day") && has("after"):
		return today + 2, true
	case has("tomorrow"):
		return today + 1, true
	case has("today"), has("tonight"):
		return today, true
	}
	return 0, false
}

// weekday reads the next of a weekday; “next Thursday” is that of the week that begins with the coming Monday.
func (w dayWordList) weekday(today Day) (Day, bool) {
	for i, word := range w {
		on, ok := weekdayNamed(word)
		if !ok {
			continue
		}
		from := today + 1
		if w.at(i-1) == "next" {
			from = today.Monday() + 7
		}
		for d := from; ; d++ {
			if d.Weekday() == on {
				return d, true
			}
		}
	}
	return 0, false
}

// ordinal reads “the 26th”: the next one.
func (w dayWordList) ordinal(today Day) (Day, bool) {
	for i, word := range w {
		n, ok := w.dayOfMonth(i)
		if !ok || isDigits(word) {
			continue
		}
		for d := today; d <= today+62; d++ {
			if d.Date().Day() == n {
				return d, true
			}
		}
	}
	return 0, false
}

// at is the i-th word, "" beyond the ends.
func (w dayWordList) at(i int) string {
	if i < 0 || i >= len(w) {
		return ""
	}
	return w[i]
}

// dayOfMonth reads `26` or `26th`.
func (w dayWordList) dayOfMonth(i int) (int, bool) {
	word := w.at(i)
	for _, end := range []string{"st", "nd", "rd", "th"} {
		word = strings.TrimSuffix(word, end)
	}
	n, err := strconv.Atoi(word)
	return n, err == nil && isDigits(word) && n >= 1 && n <= 31
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

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
