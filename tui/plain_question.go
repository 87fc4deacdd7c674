package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// question asks a check, a due question or a moment of a checkup.
func (p *Plain) question(ctx context.Context, s engine.Session, q engine.Question) (engine.Session, error) {
	where := fmt.Sprintf("“%s”, %s.", q.Title, placeWords(q))
	a := plainAsk{title: where, told: coachLines(where), accept: chooseWords(len(q.Options))}
	a.told = append(a.told, changedLines(q.Changed)...)
	a.told = append(a.told, wrap(withColon(plainLine(q.Ask)), plainWidth)...)
	a.told = append(a.told, plainProse(q.Body)...)
	if q.Would {
		a.told = append(a.told, wouldWords)
	}
	a.choices = lineWords(q.Options)
	if q.Snapshot {
		a.letters, a.accept = "x", strings.TrimSuffix(a.accept, ".")+"; "+enoughWords
		a.hint = "There is no end to reach: leave when you like, it goes on from there."
	}
	got, err := p.ask(ctx, a)
	switch {
	case err != nil:
		return s, err
	case got.letter == "x":
		return p.reply(s, engine.Enough{}, "enough for now")
	}
	return p.reply(s, engine.Choose{N: got.n - 1}, a.choices[got.n-1])
}

func lineWords(lines []content.Line) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = plainLine(l)
	}
	return out
}

// confidence asks how sure the learner is.
func (p *Plain) confidence(ctx context.Context, s engine.Session, c engine.Confidence) (engine.Session, error) {
	words := sureAsk(c)
	if len(c.Answer) > 0 {
		words = "You chose " + quoted(plainLine(c.Answer)) + " " + words
	}
	a := plainAsk{
		title: "“" + c.Title + "”.", told: labelled("Coach: ", words), letters: "s", accept: "Choose 1 to 3; s skips.",
		hint: "It is asked before you see what came of it, so that you learn how far you can trust your own sense.",
	}
	a.choices = sureOptions(c)
	got, err := p.ask(ctx, a)
	switch {
	case err != nil:
		return s, p.leaveAnswered(s, c, err)
	case got.letter == "s":
		return p.reply(s, engine.Skip{}, "")
	}
	return p.reply(s, engine.Sure{Level: got.n}, lower(a.choices[got.n-1]))
}

// leaveAnswered keeps the answer that a learner gave before they left at the question how sure they are of it.
func (p *Plain) leaveAnswered(s engine.Session, c engine.Confidence, why error) error {
	if len(c.Answer) == 0 || p.failed != nil || errors.Is(why, errUndo) {
		return why
	}
	next, err := p.reply(s, engine.Skip{}, "")
	if err != nil {
		return err
	}
	p.session = next
	return why
}

// feedback says what came of an answer: what happens, how good it was in words, the author's words.
func (p *Plain) feedback(ctx context.Context, s engine.Session, f engine.Feedback) (engine.Session, error) {
	p.commented = true
	a := plainAsk{title: "“" + f.Title + "”.", enter: true, accept: "Enter goes on.", stands: standsWords(f)}
	if f.Words != "" {
		a.told = append(a.told, labelled("Your own words were: ", f.Words)...)
		a.told = append(a.told, coachLines(besideWords)...)
	}
	a.told = append(a.told, plainProse(f.Reaction)...)
	a.told = append(a.told, coachProse("Coach: "+gradeWords(f.Grade)+" ", f.Feedback)...)
	if f.Sure {
		a.told = append(a.told, coachLines(sureMissWords)...)
	}
	if f.Best != nil {
		a.told = append(a.told, coachProse("Coach: The strongest one: "+quoted(plainLine(f.Best.Words))+" ", f.Best.Feedback)...)
	}
	if _, err := p.ask(ctx, a); err != nil {
		return s, err
	}
	return p.reply(s, engine.Continue{}, "")
}
