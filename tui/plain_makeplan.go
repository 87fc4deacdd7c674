package tui

import (
	"context"
	"fmt"
	"strings"

	"example.com/hearten/engine"
)

// makePlan asks for an if-then plan: a number takes a suggestion, its blanks filled; words of one's own are read as
// "when …, then …" or "… -> …".
func (p *Plain) makePlan(ctx context.Context, s engine.Session, m engine.MakePlan) (engine.Session, error) {
	draft, err := p.Coach.Drafts.Draft(m.Key)
	if err != nil {
		return s, fmt.Errorf("read the draft: %w", err)
	}
	a := plainAsk{
		title: m.Title + ".", told: coachLines(m.Title + ": a moment, and what you will do then."), free: true, letters: "s",
		hint:   "A moment that you will notice works best: a time, a place, something somebody says. Then one small thing that you do.",
		accept: "Write it: when …, then …; s skips.",
	}
	for _, suggestion := range m.Suggestions {
		a.choices = append(a.choices, planWords(suggestion.Cue, suggestion.Action))
	}
	if n := len(a.choices); n > 0 {
		a.accept = strings.TrimSuffix(chooseWords(n), ".") + ", or write your own: when …, then …; s skips."
	}
	if draft != "" {
		a.told, a.enter = append(a.told, labelled("You had begun: ", spoken(draft))...), true
		a.accept = "Enter keeps it. " + a.accept
	}
	for {
		got, err := p.ask(ctx, a)
		if err != nil {
			return s, err
		}
		if got.letter == "s" {
			next, err := p.reply(s, engine.Skip{}, "")
			if err != nil {
				return next, err
			}
			p.coach("Skipped.")
			return next, p.dropDraft(m.Key)
		}
		in, ok, err := p.intention(ctx, m, got, draft)
		if err != nil {
			return s, err
		}
		if ok {
			return p.intend(s, m, in)
		}
		a.told, a.choices, a.most = nil, nil, len(m.Suggestions)
	}
}

// intention makes a plan of what was typed. ok is false where it is not one yet: what is missing has been said.
func (p *Plain) intention(ctx context.Context, m engine.MakePlan, got typed, draft string) (in engine.Intend, ok bool, err error) {
	in.N = -1
	switch {
	case got.n > 0:
		in.N = got.n - 1
		in.Cue, in.Action = m.Suggestions[in.N].Cue, m.Suggestions[in.N].Action
	default:
		words := got.words
		if words == "" {
			words = draft
		} else if err := p.keepDraft(m.Key, words); err != nil {
			return in, false, err
		}
		if in.Cue, in.Action, ok, err = p.typedPlan(ctx, m.Key, words); err != nil || !ok {
			return in, false, err
		}
	}
	for hasBlank(in.Cue) || hasBlank(in.Action) {
		got, err := p.ask(ctx, plainAsk{
			told: labelled("Coach: ", "Your own words for the blank: "+planWords(in.Cue, in.Action)), free: true, letters: "b",
			accept: "Write what stands in the first blank; b goes back.",
		})
		if err != nil || got.letter == "b" {
			return in, false, err
		}
		in.Cue, in.Action = fillBlank(in.Cue, in.Action, got.words)
		if err := p.keepDraft(m.Key, in.Cue+" → "+in.Action); err != nil {
			return in, false, err
		}
	}
	return in, true, nil
}

// typedPlan reads a plan that was typed. One without “when” and “then” is read back before it is kept.
func (p *Plain) typedPlan(ctx context.Context, key, words string) (cue, action string, ok bool, err error) {
	for {
		cue, action, ok = parsePlan(words)
		if !ok {
			cue, action, _ = strings.Cut(words, ", ")
		}
		cue, action = engine.Cue(strings.TrimSpace(cue)), strings.TrimSpace(action)
		if action == "" {
			return p.thenWhat(ctx, key, cue)
		}
		if isWhenThen(words) {
			return cue, action, true, nil
		}
		got, err := p.ask(ctx, plainAsk{
			told: labelled("Coach: ", "As a plan: "+withStop(planWords(cue, action))), enter: true, free: true, letters: "b",
			accept: "Enter keeps it; write it anew to change it; b goes back.",
		})
		switch {
		case err != nil || got.letter == "b":
			return "", "", false, err
		case got.words == "":
			return cue, action, true, nil
		}
		if err := p.keepDraft(key, got.words); err != nil {
			return "", "", false, err
		}
		words = got.words
	}
}

// thenWhat asks what is done in a moment that was typed alone.
func (p *Plain) thenWhat(ctx context.Context, key, cue string) (_, action string, ok bool, err error) {
	cue = strings.TrimRight(cue, ",.: ")
	if err := p.keepDraft(key, cue+arrow); err != nil {
		return "", "", false, err
	}
	got, err := p.ask(ctx, plainAsk{
		told: coachLines(cue + ": and what will you do then?"), free: true, letters: "b",
		accept: "Write one small thing that you do; b goes back.",
	})
	if err != nil || got.letter == "b" {
		return "", "", false, err
	}
	action = strings.TrimSpace(strings.TrimPrefix(got.words, "then "))
	return cue, action, true, p.keepDraft(key, cue+arrow+action)
}

// isWhenThen reports whether words say themselves when and what: “when …, then …”, or with an arrow for then.
func isWhenThen(words string) bool {
	at, _ := firstOf(words, "→", "->", "=>", " then ", " Then ")
	return at >= 0 && engine.Cue(words) == words
}

// intend brings the plan to the coach and says when it will be asked about.
func (p *Plain) intend(s engine.Session, m engine.MakePlan, in engine.Intend) (engine.Session, error) {
	next, err := p.reply(s, in, planWords(in.Cue, in.Action))
	if err != nil || next.Recorded() == s.Recorded() {
		return next, err
	}
	p.sayResolved(s, next)
	return next, p.dropDraft(m.Key)
}

func hasBlank(s string) bool { return strings.Contains(s, "___") }

// fillBlank puts words into the first blank of a plan.
func fillBlank(cue, action, words string) (string, string) {
	fill := func(s string) string {
		before, rest, _ := strings.Cut(s, "___")
		return before + words + strings.TrimLeft(rest, "_")
	}
	if hasBlank(cue) {
		return fill(cue), action
	}
	return cue, fill(action)
}

// parsePlan reads "when …, then …", "… -> …" or "when …, I …".
func parsePlan(words string) (cue, action string, ok bool) {
	at, size := firstOf(words, "→", "->", "=>")
	if at < 0 {
		at, size = firstOf(words, " then ", " Then ", ", I ", ", I'", ", I’")
		if size > 0 && words[at] == ',' {
			size = len(", ")
		}
	}
	if at < 0 {
		return "", "", false
	}
	cue = strings.TrimRight(strings.TrimSpace(words[:at]), ", ")
	action = strings.TrimSpace(words[at+size:])
	return cue, action, cue != "" && action != ""
}

// firstOf finds what stands first of some words; at is -1 where none does.
func firstOf(s string, words ...string) (at, size int) {
	at = -1
	for _, w := range words {
		if i := strings.Index(s, w); i >= 0 && (at < 0 || i < at) {
			at, size = i, len(w)
		}
	}
	return at, size
}
