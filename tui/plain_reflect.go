package tui

import (
	"context"

	"example.com/hearten/engine"
)

// ReflectAgenda is the agenda of looking back: what came of a prepared talk and of the open plan, whether or not its day has come, a
// moment that comes back, what was begun and not sent after a lesson or conversation, then a line of one's own.
func ReflectAgenda(c *engine.Coach, p engine.Progress) engine.Agenda {
	a := engine.Agenda{Minutes: 1}
	if talk, ok := p.OpenTalk(c.Today()); ok {
		a.Activities = append(a.Activities, engine.AboutTalk(talk, c.Today()))
	}
	if plan, ok := p.OpenPlan(); ok {
		a.Activities = append(a.Activities, engine.Activity{Kind: engine.DoFollowUp, Plan: plan.Plan, Title: "How did the plan go?", Minutes: 0.5})
	}
	if act, ok := c.ThenDue(p); ok {
		a.Activities = append(a.Activities, act)
	}
	if act, ok := c.LeftOver(p); ok {
		a.Activities = append(a.Activities, act)
	}
	a.Activities = append(a.Activities, engine.Activity{Kind: engine.DoReflect, Title: "One line", Minutes: 0.5})
	a.Minutes = a.TotalMinutes()
	return a
}

// WeekAgenda is the agenda of closing the week: one thing that was tried, one thank-you.
func WeekAgenda() engine.Agenda {
	return engine.Agenda{Minutes: 1, Activities: []engine.Activity{{Kind: engine.DoWeek, Title: "The close of the week", Minutes: 1}}}
}

// Reflect follows up the open plan and takes a line.
func (p *Plain) Reflect(ctx context.Context) error {
	if p.over {
		return nil
	}
	return p.finish(p.reflect(ctx))
}

func (p *Plain) reflect(ctx context.Context) error {
	progress, err := p.Coach.Progress()
	if err != nil {
		return err
	}
	s, err := p.Coach.Begin(progress, ReflectAgenda(p.Coach, progress))
	if err != nil {
		return err
	}
	return p.drive(ctx, s)
}
