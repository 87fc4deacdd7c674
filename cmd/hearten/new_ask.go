package main

import (
	"fmt"
	"strconv"
	"strings"

	"example.com/hearten/content/starter"
)

// askForPack asks for what no flag says. Without anybody to ask, what has no default is needed from a flag.
func (e *env) askForPack(want *packWanted) error {
	if !e.asks() || want.title != "" && want.skill != "" && want.yes {
		switch {
		case want.title == "":
			return &needError{"a title", "--title"}
		case want.skill == "":
			return &needError{"a skill", "--skill"}
		}
		return nil
	}
	e.note("A few questions; Enter takes what stands in brackets. Nothing is written before the end.\n")
	if err := e.askTitle(&want.title, "What is the pack called? "); err != nil {
		return err
	}
	if err := e.askTitle(&want.skill, "Which skill is it about, in two or three words? "); err != nil {
		return err
	}
	if len(want.contexts) == 0 && !want.yes {
		e.note("Who is it for? Names of contexts with commas, such as Night shift, Ward lead.\n")
		said, err := e.ask("Contexts [everybody]: ")
		if err != nil {
			return err
		}
		for s := range strings.SplitSeq(said, ",") {
			if s = strings.TrimSpace(s); s != "" {
				want.contexts = append(want.contexts, s)
			}
		}
	}
	if want.yes {
		return nil
	}
	for _, q := range []struct {
		to    *string
		words string
		given string // the flag that has said it
	}{
		{&want.language, "Which language will it be in?", "language"},
		{&want.author, "Your name, as author?", "author"},
		{&want.licence, "Under which licence may others use it?", "licence"},
	} {
		if want.given(q.given) {
			continue
		}
		standing := *q.to
		if standing == "" {
			standing = "nobody"
		}
		said, err := e.ask("%s [%s]: ", q.words, standing)
		if err != nil {
			return err
		}
		if said != "" {
			*q.to = said
		}
	}
	return nil
}

// askTitle asks for a title where none is there yet, until one can be taken. No answer leaves.
func (e *env) askTitle(to *string, question string) error {
	for *to == "" {
		said, err := e.ask("%s", question)
		switch {
		case err != nil:
			return err
		case said == "":
			return errStopped
		}
		if _, err := starter.Title(said); err != nil {
			e.noTitle()
			continue
		}
		*to = said
	}
	return nil
}

// askStanding asks for a title that stands already, which Enter takes.
func (e *env) askStanding(to *string, question, standing string) error {
	for {
		said, err := e.ask("%s [%s]: ", question, standing)
		if err != nil {
			return err
		}
		if said == "" {
			said = standing
		}
		if _, err := starter.Title(said); err == nil {
			*to = said
			return nil
		}
		e.noTitle()
	}
}

// noTitle says what a title may be.
func (e *env) noTitle() {
	e.note("It needs a letter or a digit, and may have %d words and %d letters.\n", starter.MostWords, starter.MostLetters)
}

// askSkill asks which of the skills is meant, by its number. No answer leaves.
func (e *env) askSkill(all []starter.Skill) (starter.Skill, error) {
	e.note("Which skill is it about?\n")
	for i, s := range all {
		e.note("  %d. %s (%s)\n", i+1, s.Title, s.ID)
	}
	for {
		said, err := e.ask("A number from 1 to %d: ", len(all))
		switch n, wrong := strconv.Atoi(said); {
		case err != nil:
			return starter.Skill{}, err
		case said == "":
			return starter.Skill{}, errStopped
		case wrong == nil && n >= 1 && n <= len(all):
			return all[n-1], nil
		}
		e.note("%s\n", fold(fmt.Sprintf("“%s” is not one of the numbers: they go from 1 to %d. Enter leaves.", said, len(all)), e.width(), ""))
	}
}
