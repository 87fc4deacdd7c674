package tui

import (
	"context"
	"strings"

	"example.com/hearten/engine"
)

// Today goes through the session of the day: the first form on a new record, then what the coach has chosen, with why.
// Minutes 0 means the learner's own.
func (p *Plain) Today(ctx context.Context, minutes int) error {
	if p.over {
		return nil
	}
	return p.finish(p.today(ctx, minutes))
}

func (p *Plain) today(ctx context.Context, minutes int) error {
	progress, err := p.Coach.Progress()
	if err != nil {
		return err
	}
	if progress.ProfileSeq == 0 {
		if err := p.firstRun(ctx); err != nil {
			return err
		}
		if progress, err = p.Coach.Progress(); err != nil {
			return err
		}
	}
	if until, resting := progress.RestUntil(p.Coach.Today()); resting {
		if goOn, err := p.resting(ctx, until); err != nil || !goOn {
			return err
		}
	}
	p.daily = true
	agenda := p.Coach.Agenda(progress, minutes)
	if len(agenda.Activities) == 0 {
		p.coach("Nothing is due today, and the path is walked for now. Practice has conversations to go through again: hearten practice")
		return nil
	}
	if DoneToday(progress, agenda, p.Coach.Today()) {
		agenda.Greeting = extraWords
	}
	drafts, err := p.Coach.Unsent(progress)
	if err != nil {
		return err
	}
	if err := p.offer(ctx, agenda, talkAheadOf(progress, drafts, p.Coach.Today())); err != nil {
		return err
	}
	s, err := p.Coach.Begin(progress, agenda)
	if err != nil {
		return err
	}
	return p.drive(ctx, s)
}

// resting asks before it breaks a rest.
func (p *Plain) resting(ctx context.Context, until engine.Day) (goOn bool, err error) {
	day := strings.TrimPrefix(until.Ahead(p.Coach.Today()), "on ")
	got, err := p.ask(ctx, plainAsk{
		told: coachLines("You are resting until " + day + ". Nothing is due."), enter: true, most: 1,
		accept: "Enter leaves it so; 1 begins a session all the same.",
	})
	return got.n == 1, err
}

// offer shows the agenda. Where its reasons do not fit before the first prompt, `y` tells them, and each is told again
// when its turn comes.
func (p *Plain) offer(ctx context.Context, agenda engine.Agenda, talk talkAhead) error {
	ahead := talkCommand(talk)
	a := plainAsk{title: agendaCount(agenda), enter: true, letters: "y", accept: "Enter begins; y says why; q leaves." + ahead}
	full := agendaSentences(agenda)
	whole := append([]string{greeted(agenda, "Today, "+minuteWords(float64(agenda.TotalMinutes()))+".")}, full...)
	if len(full) == 1 {
		whole = []string{greeted(agenda, "Today: "+full[0])}
	}
	if short := coachLines(strings.Join(whole, " ")); len(short) <= 2 {
		a.told, a.letters, a.accept = short, "", "Enter begins; q leaves."+ahead
	} else if p.asked {
		a.letters, a.accept = "", "Enter begins; q leaves."+ahead
		for _, words := range whole {
			a.told = append(a.told, coachLines(words)...)
		}
	} else {
		a.told = p.shortAgenda(agenda)
		p.agenda = agenda.Activities
	}
	for {
		got, err := p.ask(ctx, a)
		if err != nil || got.letter == "" {
			return err
		}
		a.told = nil
		for _, words := range full {
			a.told = append(a.told, coachLines(words)...)
		}
		a.letters, a.accept, p.agenda = "", "Enter begins; q leaves."+ahead, nil
	}
}

// talkCommand is what follows a prompt of the day about a hard talk, "" for nothing.
func talkCommand(talk talkAhead) string {
	switch talk {
	case notPrepared:
		return " A hard talk ahead: hearten prepare"
	case begunTalkAhead:
		return " To go on preparing your talk: hearten prepare"
	case preparedAhead:
	}
	return ""
}

// shortAgenda is the greeting and the agenda in two lines.
func (p *Plain) shortAgenda(agenda engine.Agenda) []string {
	lines := coachLines(greeted(agenda, agendaLine(agenda)))
	if len(lines) > 2 {
		lines = coachLines(greeted(agenda, agendaCount(agenda)))
	}
	return lines
}

// greeted puts the greeting before words about today. What is extra is not what today asks for.
func greeted(agenda engine.Agenda, words string) string {
	if agenda.Greeting == extraWords {
		words = strings.TrimLeft(strings.TrimPrefix(words, "Today"), ":, ")
	}
	return strings.TrimSpace(agenda.Greeting + " " + words)
}

// announce tells an activity and its reasons when its turn comes.
func (p *Plain) announce(prompt engine.Prompt) {
	for i, act := range p.agenda {
		if !begins(prompt, act.Kind) {
			continue
		}
		p.agenda = p.agenda[i+1:]
		// The question about a plan or a talk says all of it itself.
		if act.Kind != engine.DoFollowUp && act.Kind != engine.DoTalk {
			p.say("")
			p.coach(activityWords(act))
		}
		return
	}
}

// begins reports whether a prompt is the first of an activity of the kind.
func begins(prompt engine.Prompt, kind engine.ActivityKind) bool {
	switch prompt := prompt.(type) {
	case engine.Choice:
		return kind == engine.DoFollowUp
	case engine.SelfView, engine.Glimpse, engine.Result:
		return kind == engine.DoSnapshot
	case engine.Question:
		if prompt.Snapshot {
			return kind == engine.DoSnapshot
		}
		switch prompt.Purpose {
		case engine.ForReview:
			return kind == engine.DoReview
		case engine.InCheckup:
			return kind == engine.DoCheckup
		case engine.InLesson:
			return kind == engine.DoLesson
		}
	case engine.Page:
		return kind == engine.DoLesson
	case engine.Situation, engine.Scene:
		return kind == engine.DoScenario
	case engine.Writing:
		return kind == engine.DoWeek && prompt.Key == engine.WeekKey || kind == engine.DoPrepare && prompt.Key == engine.PrepareKey
	case engine.TalkDay:
		return kind == engine.DoTalk
	case engine.Revisiting:
		return kind == engine.DoMoment
	case engine.Confidence, engine.Feedback, engine.Debrief, engine.MakePlan, engine.Letter, engine.ThenNow, engine.ChooseFocus,
		engine.ChooseMoves, engine.Sharpening, engine.Worksheet, engine.ChooseMade, engine.Closing:
	}
	return false
}
