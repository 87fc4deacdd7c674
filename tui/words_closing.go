package tui

import (
	"fmt"
	"strings"

	"example.com/hearten/engine"
)

// doneWords sums up what was done: "Done: one lesson: “…”; one plan: “…”." Nothing done is "".
func doneWords(did []string) string {
	if len(did) == 0 {
		return ""
	}
	parts := make([]string, len(did))
	for i, d := range did {
		parts[i] = lower(strings.TrimRight(spoken(d), "."))
	}
	return "Done: " + strings.Join(parts, "; ") + "."
}

// nextWords says when the next session is worth it.
func nextWords(n engine.Next, today engine.Day) string {
	words := "Next: " + strings.TrimPrefix(n.Day.Ahead(today), "on ") + ", " + minuteWords(float64(n.Minutes))
	if n.Why != "" {
		words += "; " + spoken(n.Why)
	}
	return words + "."
}

// movementWords says what changed about a competency: a sentence, and one entry for each new piece of evidence.
func movementWords(m engine.Movement) (sentence string, pieces []string) {
	sentence = fmt.Sprintf("%s: %s before, %d now.", m.Title, piecesOf(m.Before), m.After)
	if m.Before == m.After {
		sentence = fmt.Sprintf("%s: %s, as before.", m.Title, piecesOf(m.After))
	}
	for _, p := range m.New {
		switch sign, words, ok := strings.Cut(p, " "); {
		case ok && sign == "+":
			pieces = append(pieces, "Shown: "+spoken(words))
		case ok && sign == "−":
			pieces = append(pieces, "Went the other way: "+spoken(words))
		default:
			pieces = append(pieces, spoken(p))
		}
	}
	return sentence, pieces
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

// streakWords counts the days of a stretch; one day is nothing to speak of.
func streakWords(days int) string {
	if days < 2 {
		return ""
	}
	return fmt.Sprintf("%d days in this stretch. Two quiet days a week leave it whole.", days)
}

// closingLines is the end of a session in words: what was done, what moved, what was earned, when the next is worth it.
func closingLines(c engine.Closing, today engine.Day) []string {
	var out []string
	if done := doneWords(c.Did); done != "" {
		out = append(out, done)
	}
	for _, m := range c.Moved {
		sentence, pieces := movementWords(m)
		out = append(out, sentence)
		out = append(out, pieces...)
	}
	for _, b := range c.Awards {
		out = append(out, awardWords(b))
	}
	if streak := streakWords(c.Streak); streak != "" {
		out = append(out, streak)
	}
	return append(out, nextWords(c.Next, today))
}

// leftLines are the two lines that stay when a session is left: what was done, and when the next is worth it. A session
// that is not over goes on whenever the learner likes.
func leftLines(s engine.Session, coach *engine.Coach) (done, next string) {
	done = doneWords(s.SoFar().Did)
	switch {
	case done != "":
	case s.Recorded() > 1:
		done = "You left in the middle of it."
	default:
		done = "Nothing was answered yet."
	}
	today := coach.Today()
	if _, closing := s.Prompt().(engine.Closing); !s.Done() && !closing {
		return done + " Everything is kept.", "Next: whenever you like; hearten today goes on from here."
	}
	return done, nextWords(engine.NextSession(s.Progress(), coach.Library, today), today)
}
