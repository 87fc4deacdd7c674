package engine

import (
	"strconv"
	"strings"
	"time"
)

// relative are the days told from today on: today and the two days after it, weekdays, numbers of days and weeks. A weekday beside a
// date names no day of its own. ok is false where a number of weeks can be understood in two ways.
func (w dayWordList) relative(today Day, dated bool) (out []Day, ok bool) {
	weeks, ok := w.weeks()
	if !ok || dated && weeks.how != noWeeks {
		return nil, false
	}
	out = append(w.ahead(today), w.near(today, weeks)...)
	if dated {
		return out, true
	}
	for i, word := range w {
		on, is := weekdayNamed(word)
		if !is {
			continue
		}
		d, is := w.onWeekday(i, on, today, weeks)
		if !is {
			return nil, false
		}
		out = append(out, d)
	}
	if len(out) == 0 && (weeks.how == inWeeks || weeks.alone) {
		out = append(out, today+Day(7*weeks.n))
	}
	return out, true
}

// onWeekday is the day of the weekday that is the i-th word.
func (w dayWordList) onWeekday(i int, on time.Weekday, today Day, weeks weeksAhead) (Day, bool) {
	next := weekdayFrom(today+1, on)
	ofWeek := weekdayFrom(today.Monday()+Day(7*weeks.n), on)
	shifted := next + Day(7*weeks.n)
	switch weeks.how {
	case ofTheWeek:
		return ofWeek, w.at(i-1) != "next"
	case inWeeks:
		return shifted, shifted == ofWeek && w.at(i-1) != "next"
	case afterIt:
		return shifted, today.Weekday() != on && w.at(i-1) != "next"
	case noWeeks:
	}
	switch w.at(i - 1) {
	case "next":
		return weekdayFrom(today.Monday()+7, on), true
	case "this":
		return weekdayFrom(today, on), true
	}
	return next, true
}

// weekdayFrom is the first of a weekday from a day on.
func weekdayFrom(d Day, on time.Weekday) Day {
	for d.Weekday() != on {
		d++
	}
	return d
}

// near are today and the two days after it, with the weeks that are added to them.
func (w dayWordList) near(today Day, weeks weeksAhead) (out []Day) {
	for i, word := range w {
		d := today
		switch {
		case word == "tomorrow" && w.at(i-1) == "after" && w.at(i-2) == "day":
			d += 2
		case word == "tomorrow":
			d++
		case word == "today", word == "tonight", w.at(i-1) == "this" && oneOf(word, "morning afternoon evening"):
		default:
			continue
		}
		if weeks.how == afterIt {
			d += Day(7 * weeks.n)
		}
		out = append(out, d)
	}
	return out
}

// ahead reads “in 3 days”, “3d”, “two days from now”.
func (w dayWordList) ahead(today Day) (out []Day) {
	for i, word := range w {
		if digits, ok := strings.CutSuffix(word, "d"); ok {
			if n, err := strconv.Atoi(digits); err == nil && n >= 0 && n <= farthest {
				out = append(out, today+Day(n))
			}
		}
		n, ok := smallNumber(word)
		if ok && oneOf(w.at(i+1), "day days") && (w.at(i-1) == "in" || w.at(i+2) == "from") {
			out = append(out, today+Day(n))
		}
	}
	return out
}

// weeksAhead is what is said of weeks, and how many they are.
type weeksAhead struct {
	how weeksHow
	n   int
	// alone is true where no weekday is needed: “a fortnight”, “two weeks from now”.
	alone bool
}

// weeksHow is how weeks are told.
type weeksHow int

const (
	noWeeks   weeksHow = iota
	ofTheWeek          // “this week”, “next week”, “the week after next”: of the calendar
	inWeeks            // “in two weeks”
	afterIt            // “a week on Thursday”, “Thursday week”: added to the day that is named
)

// weeks reads what is said of weeks; ok is false where it is said otherwise, or twice.
func (w dayWordList) weeks() (out weeksAhead, ok bool) {
	for i, word := range w {
		if !oneOf(word, "week weeks fortnight fortnights") {
			continue
		}
		if out.how != noWeeks {
			return out, false
		}
		if out = w.weeksAt(i); out.how == noWeeks {
			return out, false
		}
	}
	return out, true
}

// weeksAt reads what is said with the i-th word, which is a week or a fortnight.
func (w dayWordList) weeksAt(i int) weeksAhead {
	each := 1
	if strings.HasPrefix(w[i], "fortnight") {
		each = 2
	}
	n, counted := smallNumber(w.at(i - 1))
	_, named := weekdayNamed(w.at(i - 1))
	named = named || oneOf(w.at(i-1), "today tomorrow")
	_, names := weekdayNamed(w.at(i + 1))
	names = names || oneOf(w.at(i+1), "on from today tomorrow")
	switch {
	case w.at(i+1) == "after" && w.at(i+2) == "next":
		return weeksAhead{how: ofTheWeek, n: 2}
	case w.at(i-1) == "next" && w.at(i+1) != "after":
		return weeksAhead{how: ofTheWeek, n: 1}
	case w.at(i-1) == "this":
		return weeksAhead{how: ofTheWeek}
	case counted && w.at(i-2) == "in":
		return weeksAhead{how: inWeeks, n: n * each}
	case counted && names:
		return weeksAhead{how: afterIt, n: n * each, alone: w.at(i+1) == "from" && w.at(i+2) == "now"}
	case named:
		return weeksAhead{how: afterIt, n: each}
	case each == 2 && (counted || i == 0):
		return weeksAhead{how: inWeeks, n: max(n, 1) * each}
	}
	return weeksAhead{}
}
