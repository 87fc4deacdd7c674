package tui

import (
	"cmp"
	"context"
	"errors"
	"fmt"

	"example.com/hearten/engine"
)

// line asks for one line; it is sent at once. What was begun of it is offered, and another line takes its place.
func (p *Plain) line(ctx context.Context, s engine.Session, w engine.Writing) (engine.Session, error) {
	begun, err := p.Coach.Drafts.Draft(w.Key)
	if err != nil {
		return s, fmt.Errorf("read the draft: %w", err)
	}
	a := plainAsk{title: w.Title + ".", told: coachProse("Coach: ", w.Ask), free: true, initials: true, accept: "Write a line"}
	if begun != "" {
		a.told, a.enter = append(a.told, labelled("You had begun: ", begun)...), true
		a.accept = "Enter keeps it; another line takes its place"
	}
	switch {
	case w.Required:
	case begun == "":
		a.letters, a.enter, a.accept = "s", true, a.accept+"; Enter skips"
	default:
		a.letters, a.accept = "s", a.accept+"; s skips"
	}
	a.accept += "."
	got, err := p.ask(ctx, a)
	if err != nil {
		return s, err
	}
	text := cmp.Or(got.words, begun)
	if got.letter == "s" || text == "" {
		return p.reply(s, engine.Skip{}, "")
	}
	return p.sendLine(s, w, text)
}

// sendLine keeps a line as a draft until it is in the journal. One that is refused is not offered again.
func (p *Plain) sendLine(s engine.Session, w engine.Writing, text string) (engine.Session, error) {
	if err := p.keepDraft(w.Key, text); err != nil {
		return s, err
	}
	next, lack, err := p.bring(s, engine.Write{Text: text})
	switch {
	case err != nil:
		return s, err
	case errors.Is(lack, engine.ErrInput):
		return s, p.dropDraft(w.Key)
	case lack != nil:
		return s, nil
	}
	p.repeat(s, next, "")
	if next.Recorded() == s.Recorded() {
		return next, nil
	}
	p.sayResolved(s, next)
	return next, p.dropDrafts(w.Spent)
}

// moves proposes what to do in a talk.
func (p *Plain) moves(ctx context.Context, s engine.Session, m engine.ChooseMoves) (engine.Session, error) {
	a := plainAsk{title: m.Title + ".", choices: movesOptions(m), enter: true, accept: "Enter keeps these; or choose a number."}
	for _, words := range m.Words {
		a.told = append(a.told, coachLines(words)...)
	}
	for i, move := range m.Moves {
		a.told = append(a.told, labelled(fmt.Sprintf("Move %d: ", i+1), nested(withStop(oneLine(move.Words))+" "+moveWhy(move)))...)
	}
	got, err := p.ask(ctx, a)
	if err != nil {
		return s, err
	}
	return p.reply(s, movesInput(max(0, got.n-1)), "")
}

// sharpening asks for the first sentence again.
func (p *Plain) sharpening(ctx context.Context, s engine.Session, sh engine.Sharpening) (engine.Session, error) {
	a := plainAsk{title: sh.Title + ".", free: true, enter: true, letters: "s", accept: "Write it again; Enter leaves it as it is."}
	a.told = append(labelled("Your sentence: ", quoteWhole(sh.Sentence)), coachLines(sharpenWords(sh.Found))...)
	got, err := p.ask(ctx, a)
	switch {
	case err != nil:
		return s, err
	case got.words == "":
		return p.reply(s, engine.Write{Text: sh.Sentence}, "")
	}
	return p.sendLine(s, engine.Writing{Key: sh.Key}, got.words)
}

// worksheet reads a worksheet out, and offers the rehearsal, and a conversation of the learner's own.
func (p *Plain) worksheet(ctx context.Context, s engine.Session, w engine.Worksheet) (engine.Session, error) {
	if err := p.dropDrafts(w.Spent); err != nil {
		return s, err
	}
	told, keeps := worksheetSaid(w), p.KeepTalk != nil
	for {
		a := plainAsk{title: withStop(w.Title), told: told, enter: true, accept: "Enter goes on."}
		if w.Rehearsal != nil {
			a.choices = append(a.choices, "Rehearse it now: “"+inner(oneLine(w.Rehearsal.Title))+"”, "+minuteWords(float64(w.Rehearsal.Minutes))+".")
			a.accept = "Enter goes on; 1 rehearses it."
		}
		if keeps {
			a.choices = append(a.choices, "Keep it as a conversation of your own.")
			a.accept = "Enter goes on; or choose a number."
		}
		got, err := p.ask(ctx, a)
		switch {
		case err != nil:
			return s, err
		case got.n == 0:
			return p.reply(s, engine.Continue{}, "")
		case got.n < len(a.choices) || !keeps:
			return p.reply(s, engine.Rehearse{}, "")
		}
		if err := p.keepTalk(w.Talk.Preparation); err != nil {
			return s, err
		}
		told, keeps = nil, false
	}
}

// keepTalk keeps a prepared talk as a conversation of the learner's own, and says where.
func (p *Plain) keepTalk(talk engine.ID) error {
	progress, err := p.Coach.Progress()
	if err != nil {
		return err
	}
	kept, err := p.KeepTalk(progress, talk)
	if err != nil { // the worksheet is in the journal all the same
		p.coach("Not kept as a conversation: " + oneLine(err.Error()))
		return nil
	}
	if kept.Library != nil {
		p.Coach.Library = kept.Library
	}
	lines := kept.Lines()
	p.coach(lines[0])
	p.say(lines[1]) // a path stays whole
	p.coach(lines[2])
	return nil
}

// worksheetSaid is a worksheet in lines.
func worksheetSaid(w engine.Worksheet) []string {
	told := wrap(withStop("The worksheet: "+lower(oneLine(w.Title))), plainWidth)
	told = append(told, labelled("When: ", nested(talkWhen(w.Talk)))...)
	if fear := w.Talk.Feared(); fear != "" {
		told = append(told, labelled("What you fear to hear: ", fear)...)
	}
	for i, m := range w.Talk.Moves {
		told = append(told, labelled(fmt.Sprintf("Move %d: ", i+1), nested(withStop(oneLine(m.Words))+" "+lessonRule(w.Lessons[i])))...)
	}
	sentences := firstSentences(w.Talk)
	if len(sentences) > 0 {
		told = append(told, "Your first sentence.")
	}
	for _, words := range sentences {
		told = append(told, wrap(words, plainWidth)...)
	}
	if w.Rehearsal != nil {
		told = append(told, labelled("To rehearse it: ", rehearsalWords(w.Rehearsal))...)
	}
	return append(told, coachLines(w.Asks)...)
}

// talkDay reminds of a prepared talk and asks what came of it.
func (p *Plain) talkDay(ctx context.Context, s engine.Session, t engine.TalkDay) (engine.Session, error) {
	a := plainAsk{title: withStop(t.Title), told: coachLines(t.Words), choices: t.Options, accept: chooseWords(len(t.Options))}
	if t.Sentence != "" {
		a.told = append(a.told, labelled("Your first sentence: ", quoteWhole(t.Sentence))...)
	}
	for i, words := range t.Moves {
		a.told = append(a.told, labelled(fmt.Sprintf("Move %d: ", i+1), withStop(oneLine(words)))...)
	}
	a.told = append(a.told, coachLines(t.Ask)...)
	got, err := p.ask(ctx, a)
	if err != nil {
		return s, err
	}
	next, err := p.reply(s, engine.Choose{N: got.n - 1}, t.Options[got.n-1])
	if err == nil {
		p.sayResolved(s, next)
	}
	return next, err
}

// made asks which moves of a talk were made: numbers, the last one alone for none.
func (p *Plain) made(ctx context.Context, s engine.Session, m engine.ChooseMade) (engine.Session, error) {
	a := plainAsk{title: withStop(m.Title), told: coachLines(m.Ask), free: true, accept: "Numbers with spaces between."}
	for _, words := range m.Moves {
		a.choices = append(a.choices, withStop(oneLine(words)))
	}
	a.choices = append(a.choices, "None of them.")
	all := len(a.choices)
	for {
		got, err := p.ask(ctx, a)
		if err != nil {
			return s, err
		}
		picked, ok := []int{got.n}, true
		if got.n == 0 {
			picked, ok = numbers(got.words, all)
		}
		if chosen, fits := movesMade(picked, all); ok && fits {
			return p.reply(s, engine.Made{Moves: chosen}, madeWords(m, chosen))
		}
		p.coach(fmt.Sprintf("I can't use “%s” here: numbers from 1 to %d, such as 1 2, or %d alone for none.", got.words, all-1, all))
		a.told, a.choices, a.most = nil, nil, all
	}
}

// movesMade are places from numbers of which the last means none.
func movesMade(picked []int, all int) (made []int, ok bool) {
	if len(picked) == 1 && picked[0] == all {
		return nil, true
	}
	for _, n := range picked {
		if n == all {
			return nil, false
		}
		made = append(made, n-1)
	}
	return made, true
}
