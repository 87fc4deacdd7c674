package engine

import (
	"slices"
	"strings"

	"example.com/hearten/content"
)

// MonthLetter is a month in the learner's own words. It holds no score and grades nothing; the sentences between the quotes
// are ours.
type MonthLetter struct {
	Month Month
	// Until is the last day that it tells of: the month's last, or the day on which it is written.
	Until Day
	// Days are those on which something was done, Lessons and Talks what was gone through, Skills what that practised, most of
	// all first.
	Days, Lessons, Talks int
	Skills               []string
	// Lines are what the learner wrote of themselves; More counts those that are left out.
	Lines []Line
	More  int
	// Plans are the plans of the month with what came of them.
	Plans []PlanRecord
	// Prepared are the real talks that were prepared, or took place.
	Prepared []Preparation
	// Said is what the learner wrote before the choices of conversations, where that is told nowhere else in the letter.
	Said []Line
	// Pairs are moments that came back, with both sentences.
	Pairs []Pair
	// Changed are scenes that were met again, with what was said then and later.
	Changed []Change
	// Thanked counts the thank-yous.
	Thanked int
	Awards  []BadgeEarned
	// Quiet are the skills that were practised before and not in the month.
	Quiet []string
	// Open is the plan that still waits, the zero PlanRecord for none.
	Open PlanRecord
}

// Line is a line of the learner's own. After is the title of what it followed, "" for nothing.
type Line struct {
	Day   Day
	After string
	Topic Topic
	Text  string
}

// How much of each a letter holds.
const (
	mostLines, mostSaid, mostPlans, mostPairs = 5, 2, 4, 3
	mostSkills, mostQuiet                     = 2, 3
	leastForQuiet                             = 13 // days; before that, it is too early to speak of it
)

// LetterOf is the letter of a month as it can be written on a day: of a month that goes on, it tells so far.
func LetterOf(p Progress, lib *content.Library, m Month, today Day) MonthLetter {
	l := MonthLetter{Month: m, Until: min(m.Last(), today)}
	for d := m.First(); d <= l.Until; d++ {
		if p.ActiveDay(d) {
			l.Days++
		}
	}
	l.practised(p, lib)
	l.written(p, lib)
	l.planned(p)
	for _, r := range p.Preparations {
		if l.holds(r.Made) || l.holds(r.On) {
			l.Prepared = append(l.Prepared, r)
		}
	}
	l.paired(p, lib)
	l.Changed = changes(p, lib, l)
	l.said(p, lib)
	for _, a := range p.Awards {
		if l.holds(a.Day) {
			l.Awards = append(l.Awards, a.BadgeEarned)
		}
	}
	return l
}

// Empty reports whether the month holds nothing to tell of.
func (l MonthLetter) Empty() bool { return l.Days == 0 && len(l.Prepared) == 0 && len(l.Awards) == 0 }

// holds reports whether a day is one that the letter tells of.
func (l MonthLetter) holds(d Day) bool { return l.Month.Holds(d) && d <= l.Until }

// practised counts what was gone through, and what that was about.
func (l *MonthLetter) practised(p Progress, lib *content.Library) {
	often, before := map[content.Ref]int{}, map[content.Ref]bool{}
	for _, r := range p.Runs {
		about := competenciesOf(lib, r.Item.Kind, r.Item.Ref)
		if r.Began < l.Month.First() {
			for _, c := range about {
				before[c] = true
			}
		}
		if !r.Done || r.Practice || !l.holds(r.Ended) {
			continue
		}
		if r.Item.Kind == content.KindLesson {
			l.Lessons++
		} else {
			l.Talks++
		}
		for _, c := range about {
			often[c]++
		}
	}
	for _, ref := range p.Profile.Focus {
		before[ref] = true
	}
	var busy, quiet []content.Ref
	for _, ref := range lib.All(content.KindCompetency) {
		switch {
		case often[ref] > 0:
			busy = append(busy, ref)
		case before[ref]:
			quiet = append(quiet, ref)
		}
	}
	slices.SortStableFunc(busy, func(a, b content.Ref) int { return often[b] - often[a] })
	for _, ref := range busy[:min(mostSkills, len(busy))] {
		l.Skills = append(l.Skills, midSentence(TitleOf(lib, content.KindCompetency, ref)))
	}
	if l.Until-l.Month.First() < leastForQuiet {
		return
	}
	for _, ref := range quiet[:min(mostQuiet, len(quiet))] {
		l.Quiet = append(l.Quiet, midSentence(TitleOf(lib, content.KindCompetency, ref)))
	}
}

// written takes up the lines of the month: those of its weeks first, of the others the newest, all in the order of the days.
func (l *MonthLetter) written(p Progress, lib *content.Library) {
	var weeks, others []Line
	for _, r := range p.Reflections {
		if !l.holds(r.Day) || strings.TrimSpace(r.Text) == "" {
			continue
		}
		line := Line{Day: r.Day, Topic: r.Topic, Text: r.Text}
		if r.Item != nil {
			line.After = TitleOf(lib, r.Item.Kind, r.Item.Ref)
		}
		switch r.Topic {
		case Thanks:
			l.Thanked++
		case AboutWeek:
			weeks = append(weeks, line)
		default:
			others = append(others, line)
		}
	}
	room := max(0, mostLines-len(weeks))
	l.More = max(0, len(others)-room)
	l.Lines = append(weeks, others[l.More:]...)
	slices.SortStableFunc(l.Lines, func(a, b Line) int { return int(a.Day - b.Day) })
}

// said takes up the newest words that were written before choices, those of conversations that were left too, but not what the
// letter tells already, nor what was practice.
func (l *MonthLetter) said(p Progress, lib *content.Library) {
	for _, s := range slices.Backward(p.Said()) {
		told := slices.ContainsFunc(l.Pairs, func(pair Pair) bool { return pair.Was == s.Words }) ||
			slices.ContainsFunc(l.Changed, func(c Change) bool { return c.First.Words == s.Words || c.Later.Words == s.Words })
		if len(l.Said) == mostSaid || told || s.Practice || s.Item.Ref.Own() || !l.holds(s.Day) {
			continue
		}
		l.Said = append(l.Said, Line{Day: s.Day, After: TitleOf(lib, s.Item.Kind, s.Item.Ref), Text: s.Words})
	}
	slices.Reverse(l.Said)
}

// planned takes up the plans of the month: those of which something came in words first, then other outcomes, then the rest.
func (l *MonthLetter) planned(p Progress) {
	rank := func(r PlanRecord) int {
		best := 2
		for _, a := range r.Answers {
			if l.holds(a.Day) {
				best = min(best, 1)
				if a.Words != "" {
					best = 0
				}
			}
		}
		return best
	}
	for _, r := range p.Plans {
		made := l.holds(r.Made)
		if !made && rank(r) == 2 || r.Cue == forgotten || r.Action == forgotten {
			continue
		}
		if r.Open && made {
			l.Open = r
		}
		l.Plans = append(l.Plans, r)
	}
	slices.SortStableFunc(l.Plans, func(a, b PlanRecord) int { return rank(a) - rank(b) })
	l.Plans = l.Plans[:min(mostPlans, len(l.Plans))]
	slices.SortStableFunc(l.Plans, func(a, b PlanRecord) int { return int(a.Made - b.Made) })
}

// paired takes up the newest moments that came back and got an answer.
func (l *MonthLetter) paired(p Progress, lib *content.Library) {
	for _, r := range p.Revisits {
		pair, ok := p.PairOf(r)
		if !ok || !l.holds(r.Day) {
			continue
		}
		if r.Item != nil {
			pair.Title = TitleOf(lib, r.Item.Kind, r.Item.Ref)
		} else if talk, ok := p.Preparation(r.Of); ok {
			pair.Who = talk.With()
		}
		l.Pairs = append(l.Pairs, pair)
	}
	l.Pairs = l.Pairs[max(0, len(l.Pairs)-mostPairs):]
}
