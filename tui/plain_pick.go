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
// "" is the learner's own, as is one that the pack does not have. ok is false where the library has no such thing.
func AgendaFor(lib *content.Library, p engine.Progress, t content.Target, in content.ContextID) (agenda engine.Agenda, ok bool) {
	act, ok := engine.Do(lib, p, t)
	if !ok {
		return engine.Agenda{}, false
	}
	if !hasContext(lib.Pack(t.Ref.Pack), in) {
		in = ""
	}
	act.Context = in
	if r, left := p.UnfinishedRun(); left && r.Item.Kind == t.Kind && r.Item.Ref == t.Ref && (in == "" || in == r.Context) {
		act.Resume = r.ID
	}
	return engine.Agenda{Minutes: int(act.Minutes + 0.999), Activities: []engine.Activity{act}}, true
}

func hasContext(p *content.Pack, in content.ContextID) bool {
	return slices.ContainsFunc(p.Contexts, func(c content.Context) bool { return c.ID == in })
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

// Pick offers the lessons or the conversations of a room, what is suggested first, and goes through the one that is chosen.
func (p *Plain) Pick(ctx context.Context, r Room) error {
	if p.over {
		return nil
	}
	return p.finish(p.pick(ctx, r))
}

func (p *Plain) pick(ctx context.Context, r Room) error {
	progress, err := p.Coach.Progress()
	if err != nil {
		return err
	}
	kind := content.KindLesson
	if r.Name == ConversationsRoom {
		kind = content.KindScenario
	}
	all := p.Coach.Library.All(kind)
	l, err := r.listing(p.Coach, progress)
	switch {
	case err != nil:
		return err
	case len(all) == 0:
		p.coach("The packs that are here have none yet.")
		return nil
	case len(l.entries) == 0:
		_, empty := l.said(l.way.command)
		p.coach(empty)
		return nil
	}
	got, err := p.pickFrom(ctx, l, len(all), nounOf(kind))
	if err != nil {
		return err
	}
	return p.do(ctx, content.Target{Kind: kind, Ref: all[got-1]}, r.In)
}

// pickFrom asks for one of the entries, by its number of so many. Enter takes the first one, where it is suggested or alone.
func (p *Plain) pickFrom(ctx context.Context, l listing, of int, noun string) (number int, err error) {
	first := l.entries[0]
	a := p.pickAsk(l, of, noun)
	for {
		got, err := p.ask(ctx, a)
		switch {
		case err != nil:
			return 0, err
		case got.letter == "y":
			a.told = coachLines(strings.Join(first.why, " "))
			a.letters, a.accept = "l", "Enter begins it; l lists them all; q leaves."
		case got.letter == "l":
			a = l.pickOf(of)
		case got.letter == "o":
			l = l.grouped(l.nextGrouping())
			a = l.pickOf(of)
		case got.n > 0:
			return got.n, nil
		default:
			return first.number, nil
		}
	}
}

// pickAsk offers what is suggested or alone, else all of it.
func (p *Plain) pickAsk(l listing, of int, noun string) plainAsk {
	first := l.entries[0]
	a := plainAsk{title: l.name + ".", enter: true, letters: "yl", accept: "Enter begins it; y says why; l lists them all; q leaves."}
	found := l.foundWords(of, noun)
	switch {
	case of == 1:
		a.told, a.letters, a.accept = coachLines("There is one "+noun+": "+first.inWords()+"."), "", "Enter begins it; q leaves."
	case len(l.entries) == 1:
		a.told, a.letters, a.accept = coachLines(found+": "+first.inWords()+"."), "", "Enter begins it; q leaves."
	case first.suggested:
		a.told = coachLines(found + ". Suggested: " + first.unmarked().inWords() + ".")
	default:
		a = l.pickOf(of)
		a.told = append(coachLines(found+"."), a.told...)
	}
	return a
}

// foundWords say how many of so many there are, and what they are, without a stop: "2 of 4 conversations are upwards".
func (l listing) foundWords(of int, noun string) string {
	switch n := len(l.entries); {
	case l.sought == "":
		return countOf(of, noun)
	case n == 1:
		return "One of " + countOf(of, noun) + " is " + l.sought
	default:
		return fmt.Sprintf("%d of %s are %s", n, countOf(of, noun), l.sought)
	}
}

// pickOf asks for one of the entries by the number that it has among so many, all of them listed in their groups.
func (l listing) pickOf(of int) plainAsk {
	a := plainAsk{apart: true, accept: "Choose a number of the list; "}
	group := ""
	for _, e := range l.entries {
		if e.group != group {
			group = e.group
			a.told = append(a.told, wrap(withColon(spoken(group)), plainWidth)...)
		}
		a.told = append(a.told, labelled(fmt.Sprintf("Choice %d of %d: ", e.number, of), e.inWords())...)
		a.numbers = append(a.numbers, e.number)
	}
	if len(l.entries) == of {
		a.accept = strings.TrimSuffix(chooseWords(of), ".") + "; "
	}
	if len(l.groupings) > 0 {
		a.letters = "o"
		a.accept += "o groups them " + l.nextGrouping().keyWords() + "; "
	}
	a.accept += "q leaves."
	return a
}

// inWords is a thing of a list in a line: its title with what stands beside it, and what it is like.
func (e entry) inWords() string {
	words := "“" + inner(e.title) + "”, " + e.side
	if e.brief != "" {
		words += ", " + e.brief
	}
	return words
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
