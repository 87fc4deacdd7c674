package tui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// AgendaFor is the agenda of one lesson, scenario or checkup; one that was left in the middle goes on from there. Context
// "" is the learner's own. ok is false where the library has no such thing.
func AgendaFor(lib *content.Library, p engine.Progress, t content.Target, in content.ContextID) (agenda engine.Agenda, ok bool) {
	act, ok := engine.Do(lib, p, t)
	if !ok {
		return engine.Agenda{}, false
	}
	act.Context = in
	if r, left := p.UnfinishedRun(); left && r.Item.Kind == t.Kind && r.Item.Ref == t.Ref && (in == "" || in == r.Context) {
		act.Resume = r.ID
	}
	return engine.Agenda{Minutes: int(act.Minutes + 0.999), Activities: []engine.Activity{act}}, true
}

// Do goes through one lesson, scenario or checkup.
func (p *Plain) Do(ctx context.Context, t content.Target, in content.ContextID) error {
	if p.over {
		return nil
	}
	return p.finish(p.do(ctx, t, in))
}

func (p *Plain) do(ctx context.Context, t content.Target, in content.ContextID) error {
	progress, err := p.Coach.Progress()
	if err != nil {
		return err
	}
	agenda, ok := AgendaFor(p.Coach.Library, progress, t, in)
	if !ok {
		return fmt.Errorf("open the %s %s: it is in none of the packs", t.Kind, t.Ref)
	}
	s, err := p.Coach.Begin(progress, agenda)
	if err != nil {
		return err
	}
	return p.drive(ctx, s)
}

// Pick offers the lessons or the scenarios, the next on the way first, and goes through the one that is chosen.
func (p *Plain) Pick(ctx context.Context, kind content.Kind, in content.ContextID) error {
	if p.over {
		return nil
	}
	return p.finish(p.pick(ctx, kind, in))
}

func (p *Plain) pick(ctx context.Context, kind content.Kind, in content.ContextID) error {
	progress, err := p.Coach.Progress()
	if err != nil {
		return err
	}
	all := p.Coach.Library.All(kind)
	if len(all) == 0 {
		p.coach("The packs that are here have none yet.")
		return nil
	}
	next := nextOf(p.Coach, progress, kind, all)
	noun := nounOf(kind)
	a := plainAsk{
		told:  coachLines(fmt.Sprintf("%d %ss are here. Next: %s.", len(all), noun, p.entry(progress, kind, next))),
		enter: true, letters: "l", most: len(all), accept: "Enter begins it; l lists them all; q leaves.",
	}
	if len(all) == 1 {
		a.told = coachLines(fmt.Sprintf("There is one %s: %s.", noun, p.entry(progress, kind, next)))
		a.letters, a.accept = "", "Enter begins it; q leaves."
	}
	for {
		got, err := p.ask(ctx, a)
		switch {
		case err != nil:
			return err
		case got.letter == "l":
			a.told, a.letters = nil, ""
			for _, ref := range all {
				a.choices = append(a.choices, p.entry(progress, kind, ref))
			}
			a.accept = strings.TrimSuffix(chooseWords(len(all)), ".") + "; q leaves."
			a.enter = false
			continue
		case got.n > 0:
			next = all[got.n-1]
		}
		return p.do(ctx, content.Target{Kind: kind, Ref: next}, in)
	}
}

// nextOf is what is offered first: what today would offer of the kind, else the first thing on the learner's path that has not
// been done, else the first that has not.
func nextOf(c *engine.Coach, progress engine.Progress, kind content.Kind, all []content.Ref) content.Ref {
	if run, left := progress.UnfinishedRun(); left && run.Item.Kind == kind && slices.Contains(all, run.Item.Ref) {
		return run.Item.Ref
	}
	for _, act := range c.Agenda(progress, 0).Activities {
		if act.Item.Kind == kind && act.Kind != engine.DoReflect {
			return act.Item.Ref
		}
	}
	var path []content.Target
	if role, ok := c.Library.Role(progress.Profile.Role); ok {
		path = slices.Clone(role.Path)
	}
	for _, pack := range c.Library.Packs() {
		path = append(path, pack.Path...)
	}
	for _, ref := range all {
		path = append(path, content.Target{Kind: kind, Ref: ref})
	}
	for _, t := range path {
		if _, done := progress.LastRun(kind, t.Ref); t.Kind == kind && !done && progress.Wish(t) != engine.Skipped {
			return t.Ref
		}
	}
	return all[0]
}

func nounOf(kind content.Kind) string {
	switch kind {
	case content.KindScenario:
		return "conversation"
	case content.KindCheckup:
		return "check-up"
	case content.KindCompetency:
		return "skill"
	}
	return string(kind)
}

// entry is one thing of a list: title, minutes, when it was last done.
func (p *Plain) entry(progress engine.Progress, kind content.Kind, ref content.Ref) string {
	act, _ := engine.Do(p.Coach.Library, progress, content.Target{Kind: kind, Ref: ref})
	words := "“" + act.Title + "”, " + minuteWords(act.Minutes)
	if run, done := progress.LastRun(kind, ref); done {
		words += ", done " + run.Ended.Ago(p.Coach.Today())
	}
	return words
}
