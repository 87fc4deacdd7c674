package engine

import (
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// Page is the worksheet in markdown, to be printed or kept: the first sentence large, the moves with the rules of their lessons,
// and what came of it, or room for that. What the learner wrote stands in it as words, whatever marks it holds.
func (w Worksheet) Page() string {
	t := w.Talk
	parts := []string{"# " + escape(oneLine(w.Title)), w.pageWhen()}
	if t.Sentence != "" {
		parts = append(parts, "## "+quoteMarks(t.Sentence))
	}
	if t.First != "" && (t.Sentence == "" || sharpened(t)) {
		parts = append(parts, "At first it was: "+quoteMarks(t.First))
	}
	if fear := t.Feared(); fear != "" {
		parts = append(parts, "## "+w.fearTitle(), escape(fear))
	}
	if len(t.Moves) > 0 {
		parts = append(parts, "## Three moves", w.pageMoves())
	}
	if r := w.Rehearsal; r != nil && !t.tookPlace() {
		parts = append(parts, "## To rehearse it", fmt.Sprintf("“%s”, %s. %s", escape(oneLine(r.Title)), strings.ToLower(counted(r.Minutes, "minute")), escape(oneLine(r.Why))))
	}
	return strings.Join(append(parts, "## How did it go?", w.pageAfter()), "\n\n") + "\n"
}

// fearTitle stands over what is feared, or was.
func (w Worksheet) fearTitle() string {
	if w.Talk.tookPlace() {
		return "What you feared to hear"
	}
	return "What you fear to hear"
}

func quoteMarks(s string) string { return escape(quote(sentenced(unquoted(oneLine(s))))) }

// pageWhen says when it is, and where they stand.
func (w Worksheet) pageWhen() string {
	when := w.Talk.On.Date().Format("Monday, 2 January 2006")
	if words := oneLine(w.Talk.When); words != "" && len(w.Talk.Answers) == 0 {
		when += " (you wrote " + escape(quote(words)) + ")"
	}
	switch w.Talk.Direction {
	case content.Up, content.Sideways, content.Down:
		when += ". " + upperFirst(whereTheyStand(w.Talk.Direction))
	}
	return when + "."
}

// pageMoves are the moves with what their lessons say in a line.
func (w Worksheet) pageMoves() string {
	var out []string
	for i, m := range w.Talk.Moves {
		line := fmt.Sprintf("%d. **%s**", i+1, escape(sentenced(oneLine(m.Words))))
		if i < len(w.Lessons) && w.Lessons[i].Title != "" {
			line += " From the lesson “" + escape(oneLine(w.Lessons[i].Title)) + "”."
			if rule := oneLine(w.Lessons[i].Rule); rule != "" {
				line += " Its rule: " + escape(rule)
			}
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// pageAfter is what came of the talk, or boxes for the moves and lines to write on.
func (w Worksheet) pageAfter() string {
	var out []string
	for _, a := range w.Talk.Answers {
		words := map[TalkOutcome]string{Held: "it took place", PutOff: "it was put off", NoTalk: "it was not to take place"}[a.Outcome]
		if a.Outcome == PutOff && a.On != nil {
			words += " until " + a.On.Date().Format("2 January")
		}
		line := "- " + a.Day.Date().Format("2 January") + ": " + words + "."
		if said := oneLine(a.Words); said != "" {
			line += " In your words: " + quoteMarks(said)
		}
		out = append(out, line)
		for i, m := range w.Talk.Moves {
			if slices.Contains(a.Made, m.Behaviour) {
				out = append(out, fmt.Sprintf("  - You made move %d.", i+1))
			}
		}
	}
	if !w.Talk.Open {
		return strings.Join(out, "\n")
	}
	for i := range w.Talk.Moves {
		out = append(out, fmt.Sprintf("- [ ] I made move %d", i+1))
	}
	notes := strings.Repeat("\n\n_____", 3)
	return strings.TrimSpace(strings.Join(out, "\n") + "\n\nWhat did you notice first? One line is plenty." + notes)
}
