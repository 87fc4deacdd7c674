package main

import (
	"strings"

	"example.com/hearten/engine"
)

// runLetter writes a month as a letter: to standard output, or to a new file.
func runLetter(e *env, args []string, to string) error {
	if e.flags.json {
		return &usageError{words: "a letter is markdown; it has no JSON form", see: "reflect --help"}
	}
	h, p, err := e.visit()
	if err != nil {
		return err
	}
	today := h.Today()
	month, err := engine.ParseMonth(strings.Join(args, ""), today)
	if err != nil {
		return &usageError{words: err.Error(), see: "reflect --help"}
	}
	l := engine.LetterOf(p, h.Library, month, today)
	if l.Empty() {
		for _, part := range l.Passages() {
			e.say("%s\n", fold(part.Words, e.width(), ""))
		}
		e.say("%s\n", letterAfter(p))
		return nil
	}
	if to == "" || to == "-" {
		e.say("%s", l.Markdown())
	} else {
		if err := writeNew(to, []byte(l.Markdown()), 0o600, "reflect --help"); err != nil {
			return err
		}
		e.done("The letter is in %s.\n", to)
	}
	e.note("These are your words, from your own record. Nothing was sent.\n")
	return nil
}

// letterAfter is the next command where a month holds nothing: the newest month that does hold something, else today.
func letterAfter(p engine.Progress) string {
	if months := p.Months(); len(months) > 0 {
		return "The newest that holds something: hearten reflect --letter " + months[0].String()
	}
	return "Next: hearten today"
}
