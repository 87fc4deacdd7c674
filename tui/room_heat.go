package tui

import (
	"fmt"
	"strings"

	"example.com/hearten/engine"
	"example.com/hearten/tui/theme"
)

// heatWeeks is how many weeks the heat of a skill covers.
const heatWeeks = 12

// weeks are the weeks that a listing's heat covers: the Monday of the first and of the last. The zero value is none.
type weeks struct{ from, to engine.Day }

// weeksUntil are the weeks up to the one of today.
func weeksUntil(today engine.Day) weeks {
	return weeks{today.Monday() - 7*(heatWeeks-1), today.Monday()}
}

// mondays are the days that the weeks begin on, the oldest first.
func (w weeks) mondays() []engine.Day {
	var out []engine.Day
	for d := w.from; d <= w.to; d += 7 {
		out = append(out, d)
	}
	return out
}

// words say which weeks they are.
func (w weeks) words() string {
	return fmt.Sprintf("The last %d weeks, from %s on.", heatWeeks, dayOfMonth(w.from, w.to))
}

// dayOfMonth is a day as a value: "7 September", with its year where that is not today's.
func dayOfMonth(d, today engine.Day) string {
	if d.Date().Year() != today.Date().Year() {
		return d.Date().Format("2 January 2006")
	}
	return d.Date().Format("2 January")
}

// EvidenceByWeek counts the pieces that match and speak for what they are about in each of the last twelve weeks, Monday
// to Sunday, the oldest first; the last is the week of today. The days are the Mondays.
func EvidenceByWeek(p engine.Progress, today engine.Day, match func(engine.Piece) bool) (mondays []engine.Day, counts []int) {
	w := weeksUntil(today)
	mondays, counts = w.mondays(), make([]int, heatWeeks)
	for _, piece := range p.Pieces {
		if week := int(piece.Day.Monday()-w.from) / 7; piece.Positive() && piece.Day >= w.from && week < heatWeeks && match(piece) {
			counts[week]++
		}
	}
	return mondays, counts
}

// heatLevel is the level of a week's count: 0, 1, 2, 3 for three or four, 4 for more.
func heatLevel(count int) int {
	switch {
	case count >= 5:
		return 4
	case count >= 3:
		return 3
	}
	return max(0, count)
}

// heat draws a level, 0 to 4.
func (l look) heat(level int) string {
	return l.theme.Ramp[level].Paint(theme.Glyphs(l.settings.ASCII)[level])
}

// heatRow draws the counts of weeks beside each other.
func (l look) heatRow(counts []int) string {
	var b strings.Builder
	for _, n := range counts {
		b.WriteString(l.heat(heatLevel(n)))
	}
	return b.String()
}

// legend says what the signs of a heat stand for.
func (l look) legend() []string {
	words := []string{"none", "1", "2", "3 or 4", "5 or more"}
	line, used := l.theme.Quiet.Paint("Each week:"), len("Each week:")
	var out []string
	for level, w := range words {
		if used+len(w)+4 > l.width {
			out, line, used = append(out, line), "", -2
		}
		line += strings.Repeat(" ", min(2, used+2)) + l.heat(level) + l.theme.Quiet.Paint(" "+w)
		used += len(w) + 4
	}
	return append(out, line)
}

// weekLabels stand above the first and the last sign of a heat.
func (w weeks) labels() string {
	from := w.from.Date().Format("2 Jan")
	return fmt.Sprintf("%s%*s", from, heatWeeks-len(from), "now")
}

// heatWords says the counts of weeks as a sentence; a run of three equal weeks or more is counted.
func heatWords(counts []int) string {
	var parts []string
	for i := 0; i < len(counts); {
		n := 1
		for i+n < len(counts) && counts[i+n] == counts[i] {
			n++
		}
		words := numberWord(counts[i])
		if n >= 3 {
			parts = append(parts, fmt.Sprintf("%s in %d weeks", words, n))
		} else {
			for range n {
				parts = append(parts, words)
			}
		}
		i += n
	}
	return "By week, the oldest first: " + strings.Join(parts, ", ") + "."
}

// numberWord is a small number in words.
func numberWord(n int) string {
	words := []string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
	if n < len(words) {
		return words[n]
	}
	return fmt.Sprint(n)
}
