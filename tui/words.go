package tui

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// spoken makes words of signs that a voice cannot read: arrows become "then", a run of underscores "[blank]".
func spoken(s string) string {
	for _, arrow := range []string{"⇒", "⟶", "➔", "➜"} {
		s = strings.ReplaceAll(s, arrow, "→")
	}
	for _, arrow := range []string{"->", "=>"} {
		s = strings.ReplaceAll(" "+s+" ", " "+arrow+" ", " → ")
		s = s[1 : len(s)-1]
	}
	parts := strings.Split(s, "→")
	s = parts[0]
	for _, after := range parts[1:] {
		before := strings.TrimRight(s, " ")
		last, _ := utf8.DecodeLastRuneInString(before)
		link := ", then "
		switch {
		case before == "":
			link = "then "
		case strings.ContainsRune(",:;!?…“[(", last):
			link = " then "
		default:
			before = withoutStop(before)
		}
		s = before + link + strings.TrimLeft(after, " ")
	}
	return withoutBlanks(s)
}

// withoutStop leaves out the stop that ends a sentence, also one within its quotation marks, so that the words can stand
// before a comma.
func withoutStop(s string) string {
	words := strings.TrimRight(s, "”’")
	short := strings.TrimSuffix(words, ".")
	if strings.HasSuffix(short, ".") { // three dots are no stop
		return s
	}
	return short + s[len(words):]
}

// withoutBlanks reads runs of three underscores or more as "[blank]".
func withoutBlanks(s string) string {
	before, rest, ok := strings.Cut(s, "___")
	if !ok {
		return s
	}
	return before + "[blank]" + withoutBlanks(strings.TrimLeft(rest, "_"))
}

// inner makes single quotation marks of double ones, for words that stand between double ones themselves.
func inner(s string) string { return strings.NewReplacer("“", "‘", "”", "’").Replace(s) }

// nested makes single marks of quotation marks that stand within others, as where a sentence of the coach quotes a plan
// that quotes somebody.
func nested(s string) string {
	var b strings.Builder
	depth := 0
	for _, r := range s {
		switch {
		case r == '“':
			if depth++; depth%2 == 0 {
				r = '‘'
			}
		case r == '”' && depth > 0:
			if depth--; depth%2 == 1 {
				r = '’'
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

// gradeWords says what an answer of the grade does; about the sentence, not about who chose it.
func gradeWords(g content.Grade) string {
	switch g {
	case content.Best:
		return "That is the strongest one here."
	case content.Good:
		return "A good one; another goes further."
	case content.Weak:
		return "It goes part of the way."
	case content.Poor:
	}
	return "It leads away from where you want to go."
}

// gradeSigns goes with gradeWords on the screen.
func gradeSigns(g content.Grade, ascii bool) string {
	full, empty := "●", "○"
	if ascii {
		full, empty = "*", "-"
	}
	n := max(0, min(3, int(g)))
	return strings.Repeat(full, n) + strings.Repeat(empty, 3-n)
}

// endingWords says how a conversation ended.
func endingWords(k content.EndingKind) string {
	switch k {
	case content.EndingStrong:
		return "It worked."
	case content.EndingMixed:
		return "Some of it worked, and some of it stayed as it was."
	case content.EndingPoor:
	}
	return "It ended the way these often end."
}

// sureMissWords follow an answer that was given surely and misses.
const sureMissWords = "You were sure of this one. Those are the answers worth a second look."

// wouldWords stand under a question about what the learner would do.
const wouldWords = "What would you do? Your own way, not the best one."

// sureAsk asks how sure the learner is: of an answer, or before a conversation.
func sureAsk(c engine.Confidence) string {
	if len(c.Answer) > 0 {
		return "How sure are you?"
	}
	return "How sure are you that you'll find your words here?"
}

// sureOptions are the answers to sureAsk, from the first level on.
func sureOptions(c engine.Confidence) []string {
	if len(c.Answer) > 0 {
		return []string{"Guessing", "Fairly sure", "Sure"}
	}
	return []string{"Not sure yet", "Fairly sure", "Sure"}
}

// minuteWords is a time in words: "half a minute", "1 minute", "4 minutes".
func minuteWords(minutes float64) string {
	switch {
	case minutes <= 0.5:
		return "half a minute"
	case minutes <= 1:
		return "1 minute"
	}
	return fmt.Sprintf("%d minutes", int(minutes+0.999))
}

// agendaLine is the agenda in one sentence.
func agendaLine(a engine.Agenda) string {
	titles := make([]string, len(a.Activities))
	for i, act := range a.Activities {
		titles[i] = "“" + act.Title + "”"
	}
	return "Today, " + minuteWords(float64(a.TotalMinutes())) + ": " + strings.Join(titles, ", then ") + "."
}

// agendaSentences is the agenda with its reasons: one entry for each activity.
func agendaSentences(a engine.Agenda) []string {
	var out []string
	for i, act := range a.Activities {
		first := ""
		switch {
		case len(a.Activities) == 1:
		case i == 0:
			first = "First "
		default:
			first = "Then "
		}
		out = append(out, first+activityWords(act))
	}
	return out
}

// activityWords is one activity with why it was chosen.
func activityWords(act engine.Activity) string {
	words := "“" + act.Title + "”, " + minuteWords(act.Minutes) + "."
	for _, r := range act.Reasons {
		words += " " + nested(spoken(r.Words))
	}
	return words
}

// withStop ends a sentence that has no end yet.
func withStop(s string) string {
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "”’"))
	if s == "" || strings.ContainsRune(".:?!…", last) {
		return s
	}
	return s + "."
}

// lower makes the first letter of a sentence small, so that it can stand inside another.
func lower(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[size:]
}

// upper makes the first letter large.
func upper(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// agendaCount is the agenda in its shortest form.
func agendaCount(a engine.Agenda) string {
	if len(a.Activities) == 1 {
		return "Today, " + minuteWords(float64(a.TotalMinutes())) + ": one thing."
	}
	return fmt.Sprintf("Today, %s: %d things.", minuteWords(float64(a.TotalMinutes())), len(a.Activities))
}
