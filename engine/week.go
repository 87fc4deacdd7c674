package engine

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// week is the newest week in which something was done, with the places of what was done in it.
type week struct {
	monday Day
	acts   []uint64
}

// with is the week after one more event.
func (w week) with(e Event) week {
	switch monday := e.Day.Monday(); {
	case len(w.acts) == 0 || monday > w.monday:
		return week{monday, []uint64{e.Seq}}
	case monday == w.monday:
		w.acts = append(w.acts, e.Seq)
	}
	return w
}

// Week is what the week of a day has held, from its Monday up to the day.
func (p Progress) Week(today Day) Week {
	var w Week
	for d := today.Monday(); d <= today; d++ {
		if p.active[d] {
			w.Days++
		}
	}
	for _, plan := range p.Plans {
		for _, a := range plan.Answers {
			if a.Outcome == DidIt && a.Day >= today.Monday() && a.Day <= today {
				w.Tries++
			}
		}
	}
	for _, r := range p.Preparations {
		if a, ok := r.tried(); ok && a.Day >= today.Monday() && a.Day <= today {
			w.Talks++
		}
	}
	return w
}

// weekClosed reports whether the week of a day was looked back on.
func (p Progress) weekClosed(today Day) bool {
	for i := len(p.Reflections) - 1; i >= 0 && p.Reflections[i].Day >= today.Monday(); i-- {
		if p.Reflections[i].Topic != "" {
			return true
		}
	}
	return false
}

// weekMinutes is how long the close of a week takes.
const weekMinutes = 1

// closesWeek is offered on the Friday of a week in which something was done, once.
func (d day) closesWeek() (Activity, bool) {
	if d.today.Weekday() != time.Friday || d.weekClosed(d.today) {
		return Activity{}, false
	}
	days := d.Week(d.today).Days
	if days == 0 || d.week.monday != d.today.Monday() {
		return Activity{}, false
	}
	return Activity{
		Kind: DoWeek, Title: "The close of the week", Minutes: weekMinutes,
		Reasons: []Reason{{fmt.Sprintf("It is Friday, and you were here on %s this week.", strings.ToLower(counted(days, "day"))), slices.Clone(d.week.acts)}},
	}, true
}

// weekPhase is where the close of a week stands.
type weekPhase int

const (
	askTried weekPhase = iota
	askWho
	askWhatFor
	askMeant
	askSend
)

// closingWeek asks for one thing that was tried in the week and for a thank-you, which it makes ready to send.
type closingWeek struct {
	phase   weekPhase
	who     string
	whatFor string
	letter  string
}

// The keys of what is written at the close of a week; that of the first is what tells it from another prompt.
const (
	WeekKey    = "week/tried"
	whoKey     = "week/thanks/who"
	whatForKey = "week/thanks/what-for"
	meantKey   = "week/thanks/meant"
)

func (c closingWeek) prompt(Session) Prompt {
	const title, thanks = "The week", "One thank-you"
	switch c.phase {
	case askTried:
		return Writing{Title: title, Ask: say("One thing you tried this week, in a sentence."), Key: WeekKey, Spent: []string{WeekKey}}
	case askWho:
		return Writing{Title: thanks, Ask: say("And one person to thank: who is it? Initials are enough."), Key: whoKey}
	case askWhatFor:
		return Writing{Title: thanks, Ask: say("Finish the sentence: Thank you for …"), Key: whatForKey}
	case askMeant:
		return Writing{
			Title: thanks, Ask: say("And what came of it, if you like: It meant …"), Key: meantKey,
			Spent: []string{whoKey, whatForKey, meantKey},
		}
	case askSend:
		return Letter{Title: thanks, Words: []string{"Your words, to copy, to change and to send. Nothing is sent from here."}, Text: c.letter}
	}
	return nil
}

func (c closingWeek) reply(_ Session, in Input, _ Moment) (step, []Fact, error) {
	if c.phase == askSend {
		if _, ok := in.(Continue); !ok {
			return nil, nil, refuse("go on")
		}
		return nil, nil, nil
	}
	words, ok := written(in)
	if !ok {
		return nil, nil, refuse("write a line, or skip")
	}
	at := c.phase
	c.phase++
	switch {
	case at == askTried && words == "":
		return c, nil, nil
	case at == askTried:
		return c, []Fact{ReflectionWritten{Topic: AboutWeek, Text: words}}, nil
	case at == askMeant:
		c.letter = thankYou(c.who, c.whatFor, words)
		return c, []Fact{ReflectionWritten{Topic: Thanks, Text: c.letter}}, nil
	case words == "":
		return nil, nil, nil
	case at == askWho:
		c.who = words
	case at == askWhatFor:
		c.whatFor = words
	}
	return c, nil, nil
}
