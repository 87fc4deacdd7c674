package engine

import (
	"slices"
	"strconv"
	"strings"
	"time"
)

// dates are the days that are written with their months; ok is false where one of them is no day, or may be two.
func (w dayWordList) dates(today Day) (out []Day, ok bool) {
	for _, word := range w {
		if d, err := ParseDay(word); err == nil {
			out = append(out, d)
		}
	}
	for i, word := range w {
		month, is := monthNamed(word)
		if !is {
			continue
		}
		n, year, is := w.inMonth(i)
		if !is {
			continue
		}
		d, is := dated(year, month, n, today)
		if !is {
			return nil, false
		}
		out = append(out, d)
	}
	return out, true
}

// inMonth reads the day of the month that the i-th word names, and the year, 0 for none: “26 November”, “November 26th”, “the 26th
// of November 2027”. Of two days, such as “25 or 26 November”, it reads none.
func (w dayWordList) inMonth(i int) (n, year int, ok bool) {
	at, day := i+1, i-1
	if n, ok = w.dayOfMonth(day); !ok && w.at(day) == "of" {
		day--
		n, ok = w.dayOfMonth(day)
	}
	if ok && oneOf(w.at(day-1), "or and to before after") {
		return 0, 0, false
	}
	if !ok {
		n, ok = w.dayOfMonth(i + 1)
		at++
	}
	if y, err := strconv.Atoi(w.at(at)); err == nil && y >= 1970 && y < 10000 {
		year = y
	}
	return n, year, ok
}

// dated is a day of a month: of a year, or, for 0, the next one from today on.
func dated(year int, month time.Month, n int, today Day) (Day, bool) {
	if year != 0 {
		return monthsDay(year, month, n)
	}
	for year := today.Date().Year(); year < today.Date().Year()+9; year++ { // 29 February comes within eight years
		if d, ok := monthsDay(year, month, n); ok && d >= today {
			return d, true
		}
	}
	return 0, false
}

// monthsDay is a day of a month, unless the month is shorter.
func monthsDay(year int, month time.Month, n int) (Day, bool) {
	d := civil(year, month, n)
	return d, d.Date().Day() == n && n > 0
}

// slashed are the days written as `25/11`, `25.11.` or `25.11.2026`, the day first. Where a month may stand first and the day
// would be another, both are there, so that they don't agree. `9.10` is a time, and so is what follows “at”. ok is false where one
// of them is no day.
func slashed(words string, today Day) (out []Day, ok bool) {
	before := ""
	for word := range strings.FieldsSeq(strings.ToLower(words)) {
		mark := "/"
		if strings.Contains(word, ".") {
			mark = "."
		}
		parts := strings.Split(strings.Trim(word, ",;:()!?"), mark)
		at := before == "at"
		before = word
		if len(parts) < 2 || len(parts) > 3 || !isDigits(parts[0]) || !isDigits(parts[1]) || len(parts) == 3 && strings.Trim(parts[2], "0123456789") != "" {
			continue
		}
		first, _ := strconv.Atoi(parts[0])
		second, _ := strconv.Atoi(parts[1])
		if mark == "." && (at || len(parts) == 2 && first < 25) {
			continue
		}
		year, _ := strconv.Atoi(strings.Join(parts[2:], ""))
		if year > 0 && year < 100 {
			year += 2000
		}
		days := dayFirst(first, second, year, mark, today)
		if len(days) == 0 {
			return nil, false
		}
		out = append(out, days...)
	}
	return out, true
}

// dayFirst are the days that two numbers may be.
func dayFirst(first, second, year int, mark string, today Day) (out []Day) {
	if year >= 10000 || year != 0 && year < 1970 {
		return nil
	}
	if d, ok := dated(year, time.Month(second), first, today); ok && second >= 1 && second <= 12 {
		out = append(out, d)
	}
	if d, ok := dated(year, time.Month(first), second, today); ok && mark == "/" && first >= 1 && first <= 12 && first != second {
		out = append(out, d)
	}
	return out
}

// ordinals read “the 26th”: the next one.
func (w dayWordList) ordinals(today Day) (out []Day) {
	for i, word := range w {
		n, ok := w.dayOfMonth(i)
		if !ok || isDigits(word) {
			continue
		}
		for d := today; d <= today+62; d++ {
			if d.Date().Day() == n {
				out = append(out, d)
				break
			}
		}
	}
	return slices.Compact(out)
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
