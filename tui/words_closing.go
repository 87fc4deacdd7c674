package tui

import (
	"fmt"
	"strconv"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// doneWords sums up what was done: "Done: one lesson: “…”; one plan: “…”." Nothing done is "".
func doneWords(did []engine.Deed) string {
	if len(did) == 0 {
		return ""
	}
	parts := make([]string, len(did))
	for i, d := range did {
		parts[i] = nested(lower(strings.TrimRight(spoken(d.String()), ".")))
	}
	return "Done: " + strings.Join(parts, "; ") + "."
}

// nextWords says when the next session is worth it.
func nextWords(n engine.Next, today engine.Day) string {
	words := "Next: " + strings.TrimPrefix(n.Day.Ahead(today), "on ") + ", " + minuteWords(float64(n.Minutes))
	if n.Why != "" {
		words += "; " + nested(spoken(n.Why))
	}
	return withStop(words)
}

// toldWords put what was feared of a talk beside how it went.
func toldWords(t engine.TalkTold) string {
	return "You feared: " + withStop(quoteWhole(t.Feared)) + " It went: " + withStop(quoteWhole(t.Went))
}

// movementWords says what changed about a skill: a sentence, and an entry each for the evidence behind it, for each behaviour
// that was shown, with how often, and for a level that was reached.
func movementWords(m engine.Movement) (sentence string, pieces []string) {
	var shown []string
	times := map[string]int{}
	for _, words := range m.Shown {
		words = strings.TrimRight(spoken(words), ".")
		if times[words]++; times[words] == 1 {
			shown = append(shown, words)
		}
	}
	for _, words := range shown {
		pieces = append(pieces, upper(shownTimes(times[words]))+": "+lower(words)+".")
	}
	counted := fmt.Sprintf("%s before, %d now.", piecesOf(m.Before), m.After)
	switch {
	case m.Before == m.After && m.After == 0:
		counted = "you practised it; nothing to count yet."
	case m.Before == m.After:
		counted = fmt.Sprintf("%s, as before.", piecesOf(m.After))
	}
	if m.Score == nil {
		sentence = m.Title + ": " + counted
	} else {
		sentence = moveWords(m.Title, *m.Score)
		if m.After > 0 {
			pieces = append([]string{upper(counted)}, pieces...)
		}
	}
	if m.Level != nil {
		pieces = append(pieces, reachedWords(*m.Level))
	}
	return sentence, pieces
}

// wideGive is from which half width on the interval of a score is called wide.
const wideGive = 8

// moveWords says where a score went, and what most of it was.
func moveWords(title string, m engine.ScoreMove) string {
	words := fmt.Sprintf("%s %d → %d, give or take %d.", title, points(m.From), points(m.To), m.Give)
	if m.First {
		words = fmt.Sprintf("%s: %d to begin with, give or take %d: a beginning, no more.", title, points(m.To), m.Give)
	}
	if m.Most != nil {
		words += " Most of it is " + sourceWords(*m.Most) + "."
	}
	if !m.First && m.To < m.From && m.Give >= wideGive {
		words += " The range is wide; one conversation moves it."
	}
	return words
}

// sourceWords names the answer that moved a score most: "the second turn of “Copied in”".
func sourceWords(s engine.Source) string {
	title := "“" + inner(oneLine(s.Title)) + "”"
	if s.Turn == 0 {
		return "your answer in " + title
	}
	return "the " + ordinal(s.Turn) + " turn of " + title
}

// ordinal is the place of something in a row, in words as far as they are short.
func ordinal(n int) string {
	words := []string{"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
	if n >= 1 && n <= len(words) {
		return words[n-1]
	}
	end := "th"
	if n/10%10 != 1 {
		end = [...]string{"th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th"}[n%10]
	}
	return strconv.Itoa(n) + end
}

// reachedWords marks a level, once, with what it means.
func reachedWords(l content.Level) string {
	words := "You are now at " + levelMeans(l)
	if tell := oneLine(plainLine(l.TellBy)); tell != "" {
		words += " " + withStop(tell)
	}
	return words
}

// shownTimes counts how often something was shown.
func shownTimes(n int) string {
	switch n {
	case 1:
		return "shown"
	case 2:
		return "shown twice"
	}
	return fmt.Sprintf("shown %d times", n)
}

// nextTimeWords names what the better replies of the day would have shown, newest first, two at most; what was shown that day
// as well is left out.
func nextTimeWords(p engine.Progress, lib *content.Library, today engine.Day) []string {
	shown := map[content.Ref]bool{}
	for _, piece := range p.Pieces {
		if piece.Day == today && piece.Positive() {
			shown[piece.Behaviour] = true
		}
	}
	var out []string
	for _, m := range p.Misses() {
		b, _, ok := lib.Behaviour(m.Behaviour)
		if !ok || shown[m.Behaviour] || m.Day != today || lib.IsObstacle(m.Behaviour) || len(out) == mostNext {
			continue
		}
		out = append(out, nextTime(plainLine(b.Text)))
	}
	return out
}

func piecesOf(n int) string {
	if n == 1 {
		return "1 piece of evidence"
	}
	return fmt.Sprintf("%d pieces of evidence", n)
}

// awardWords marks a badge, once.
func awardWords(b engine.BadgeEarned) string {
	return "A badge: “" + b.Title + "”. It rests on " + piecesOf(len(b.Evidence())) + " in your record, and says what you did."
}

// weekWords says what a week held that was closed; "" where none was.
func weekWords(w *engine.Week) string {
	if w == nil || w.Days == 0 {
		return ""
	}
	words := "This week: here on " + times(w.Days, "day")
	if w.Tries > 0 {
		words += ", " + times(w.Tries, "plan") + " carried out"
	}
	if w.Talks > 0 {
		words += ", " + times(w.Talks, "prepared talk") + " held"
	}
	return words + "."
}

// times is a number with its noun: "one day", "3 days".
func times(n int, noun string) string {
	if n == 1 {
		return "one " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// streakWords counts the days of a stretch; one day is nothing to speak of.
func streakWords(days int) string {
	if days < 2 {
		return ""
	}
	return fmt.Sprintf("%d days in this stretch; two quiet days a week leave it whole.", days)
}

// closingLines is the end of a session in words: what was done, what was shown, what to try next time, what was earned, when
// the next is worth it.
func closingLines(c engine.Closing, next []string, today engine.Day) []string {
	var out []string
	if done := doneWords(c.Did); done != "" {
		out = append(out, done)
	}
	for _, t := range c.Told {
		out = append(out, toldWords(t))
	}
	for _, m := range c.Moved {
		sentence, pieces := movementWords(m)
		out = append(out, spoken(sentence))
		out = append(out, pieces...)
	}
	if len(c.Moved) > 0 {
		out = append(out, next...)
	}
	if week := weekWords(c.Week); week != "" {
		out = append(out, week)
	}
	for _, b := range c.Awards {
		out = append(out, awardWords(b))
	}
	if streak := streakWords(c.Streak); streak != "" {
		out = append(out, streak)
	}
	return append(out, nextWords(c.Next, today))
}
