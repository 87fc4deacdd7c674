package tui

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// selfView asks for the learner's view of their skills, one after the other; what was given before they leave is kept.
func (p *Plain) selfView(ctx context.Context, s engine.Session, v engine.SelfView) (engine.Session, error) {
	a := plainAsk{
		title: "“" + v.Title + "”.", told: coachLines(snapshotWords), enter: true, letters: "s",
		accept: "Enter begins with how you see yourself; s goes to the first moment.",
		hint:   selfViewWords,
	}
	if words := countWords(v); words != "" && p.asked {
		a.told = append(a.told, coachLines(words)...)
	}
	got, err := p.ask(ctx, a)
	if err != nil {
		return s, err
	}
	if got.letter == "s" {
		return p.reply(s, engine.Skip{}, "")
	}
	points, err := p.rateAll(ctx, v)
	in, you := ratedWords(v, points)
	if err != nil {
		if _, rated := in.(engine.Rate); !rated || p.failed != nil || errors.Is(err, errUndo) {
			return s, err
		}
		next, kept := p.reply(s, in, you)
		if kept != nil {
			return s, kept
		}
		p.session = next
		return next, err
	}
	return p.reply(s, in, you)
}

// rateAll asks for the points of each skill; b goes back to the one before, x leaves out the rest.
func (p *Plain) rateAll(ctx context.Context, v engine.SelfView) ([]int, error) {
	points := make([]int, len(v.Skills))
	for i := 0; i < len(points); {
		a := plainAsk{
			told: coachLines(fmt.Sprintf("%d of %d, %s.", i+1, len(points), oneLine(v.Skills[i].Title))), most: mostPoints, letters: "bsx",
			accept: "Choose 1 to 5; s skips it; x skips the rest; b goes back.", hint: selfViewWords,
		}
		if i == 0 {
			a.accept = fmt.Sprintf("Choose 1, %s; 3, %s; 5, %s; or between. s skips it; x skips the rest.", scaleWords(1), scaleWords(3), scaleWords(5))
		}
		got, err := p.ask(ctx, a)
		if err != nil {
			return points, err
		}
		switch got.letter {
		case "x":
			return points, nil
		case "b":
			i = max(0, i-1)
			continue
		}
		points[i] = got.n
		i++
	}
	return points, nil
}

// ratedWords are an input with the points that were given, and the same in words.
func ratedWords(v engine.SelfView, points []int) (in engine.Input, you string) {
	var said []string
	for i, n := range points {
		if n > 0 {
			said = append(said, fmt.Sprintf("%s %d", oneLine(v.Skills[i].Title), n))
		}
	}
	if len(said) == 0 {
		return engine.Skip{}, ""
	}
	return engine.Rate{Points: points}, strings.Join(said, ", ")
}

// glimpse tells the first reason of a snapshot.
func (p *Plain) glimpse(ctx context.Context, s engine.Session, g engine.Glimpse) (engine.Session, error) {
	a := plainAsk{title: "“" + g.Title + "”, so far.", enter: true, letters: "x", accept: "Enter asks the next moment; " + enoughWords}
	for _, r := range g.Reasons {
		a.told = append(a.told, coachLines(spoken(r.Words))...)
	}
	a.told = append(a.told, wrap(momentWords(g), plainWidth)...)
	got, err := p.ask(ctx, a)
	switch {
	case err != nil:
		return s, err
	case got.letter == "x":
		return p.reply(s, engine.Enough{}, "enough for now")
	}
	return p.reply(s, engine.Continue{}, "")
}

// result tells what a snapshot came to, area by area.
func (p *Plain) result(ctx context.Context, s engine.Session, r engine.Result) (engine.Session, error) {
	a := plainAsk{title: "Where you stand, by the snapshot of today.", enter: true, accept: "Enter goes on, to your focus."}
	a.told = append(a.told, coachLines(resultLead(r))...)
	for _, area := range areasOf(r.Stands) {
		a.told = append(a.told, wrap(withColon(oneLine(area[0].Area)), plainWidth)...)
		for _, s := range area {
			words := tierInList(s.Tier, s.Above)
			if own := ownNote(s); own != "" {
				words += ", " + own
			}
			a.told = append(a.told, wrap(oneLine(s.Title)+": "+withStop(words), plainWidth)...)
		}
	}
	if len(r.Shown) > 0 {
		a.told = append(a.told, "What your replies showed:")
	}
	for _, s := range r.Shown {
		a.told = append(a.told, wrap(oftenWords(s, r.Asked), plainWidth)...)
	}
	for _, g := range r.Gaps {
		a.told = append(a.told, coachLines(gapWords(g))...)
	}
	if len(r.Gaps) > 0 {
		a.told = append(a.told, coachLines(gapNote)...)
	}
	a.told = append(a.told, coachLines(resultNotes(r))...)
	if _, err := p.ask(ctx, a); err != nil {
		return s, err
	}
	return p.reply(s, engine.Continue{}, "")
}

// aiming asks for the focus: numbers, or what is marked.
func (p *Plain) aiming(ctx context.Context, s engine.Session, f engine.ChooseFocus) (engine.Session, error) {
	a := plainAsk{title: f.Title + ".", told: coachLines(focusLead + " " + focusNote(f)), enter: true, free: true, letters: "s"}
	for _, o := range f.Offers {
		a.choices = append(a.choices, strings.TrimSpace(withStop(offerWords(o))+" "+proposalWords(o)))
	}
	a.choices = append(a.choices, "None in particular.")
	marked := form{p.Coach.Library}.focusWords(f.Chosen)
	if marked == "" {
		marked = "none in particular"
	}
	a.accept = "Numbers with spaces between; Enter for " + marked + "; s leaves it as it was."
	for {
		got, err := p.ask(ctx, a)
		if err != nil {
			return s, err
		}
		if got.letter == "s" {
			return p.reply(s, engine.Skip{}, "")
		}
		chosen, ok := aimed(f, got)
		if !ok {
			p.coach(fmt.Sprintf("I can't use “%s” here: up to %d numbers from 1 to %d, such as 1 2.", got.words, f.Most, len(a.choices)))
			a.told, a.choices = nil, nil
			a.most = len(f.Offers) + 1
			continue
		}
		you := form{p.Coach.Library}.focusWords(chosen)
		if you == "" {
			you = "none in particular"
		}
		return p.reply(s, engine.Aim{Focus: chosen}, you)
	}
}

// aimed are the skills that an answer names: those marked for Enter, none for the last number alone.
func aimed(f engine.ChooseFocus, got typed) (chosen []content.Ref, ok bool) {
	all := len(f.Offers) + 1
	picked := []int{got.n}
	switch {
	case got.n == 0 && got.words == "":
		return f.Chosen, true
	case got.n == 0:
		if picked, ok = numbers(got.words, all); !ok {
			return nil, false
		}
	}
	if slices.Equal(picked, []int{all}) {
		return nil, true
	}
	for _, n := range picked {
		if n == all || len(picked) > f.Most {
			return nil, false
		}
		chosen = append(chosen, f.Offers[n-1].Competency)
	}
	return chosen, true
}
