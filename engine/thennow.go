package engine

import (
	"slices"

	"example.com/hearten/content"
)

// Sentence are words of the learner's, with how they came about: "On 3 November you wrote".
type Sentence struct {
	Lead  string
	Words string
}

type (
	// Revisiting asks what the learner would say now in a moment that comes back. Answered by [Write] or [Skip].
	Revisiting struct {
		Title string
		// Name is the scene's and Scene how it stood that day, from what was said last on; both are empty where the moment is no
		// scene, or the pack has it no more as it was.
		Name  content.Line
		Scene content.Prose
		Then  Sentence
		Ask   string
		// Key is the draft key of the answer, which is spent by it.
		Key string
	}

	// ThenNow shows what was said in one moment at different times, the oldest first, with one plain observation, "" for none.
	// Answered by [Continue].
	ThenNow struct {
		Title   string
		Said    []Sentence
		Differs string
	}
)

func (Revisiting) prompt() {}
func (ThenNow) prompt()    {}

// revisit is a moment that comes back. now is what the learner would say, "" until they have said it.
type revisit struct {
	then Then
	day  Day
	now  string
}

func (s *Session) enterMoment(a Activity, at Moment) step {
	d := day{Progress: s.progress, lib: s.library, today: at.Day}
	due := d.thensDue()
	i := slices.IndexFunc(due, func(t Then) bool { return t.Of == a.Of })
	if i < 0 {
		return nil
	}
	return revisit{then: due[i], day: at.Day}
}

func (r revisit) prompt(s Session) Prompt {
	d := day{Progress: s.progress, lib: s.library, today: r.day}
	then := Sentence{d.saidThen(r.then), r.then.Words}
	if r.now == "" {
		p := Revisiting{Title: r.title(s.library), Then: then, Ask: r.ask(), Key: thenKey(r.then)}
		p.Name, p.Scene = sceneThen(s.progress, s.library, r.then)
		return p
	}
	p := ThenNow{Title: r.title(s.library), Said: []Sentence{then}, Differs: difference(r.then.Words, r.now)}
	for _, v := range s.progress.Revisits {
		if v.Of == r.then.Of && v.Weeks < r.then.Weeks && v.Words != "" && v.Turn == r.then.Turn {
			p.Said = append(p.Said, Sentence{upperFirst(v.Day.Ago(r.day)) + " you wrote", v.Words})
		}
	}
	p.Said = append(p.Said, Sentence{"Today you wrote", r.now})
	return p
}

// saidThen says how the words came about, without where: "On 3 November you wrote".
func (d day) saidThen(t Then) string {
	if t.Kind == Chose {
		return upperFirst(t.Day.Ago(d.today)) + " you chose"
	}
	return upperFirst(t.Day.Ago(d.today)) + " you wrote"
}

func (r revisit) title(lib *content.Library) string {
	if r.then.Item == nil {
		return "The talk with " + whoever(r.then.Who)
	}
	return TitleOf(lib, r.then.Item.Kind, r.then.Item.Ref)
}

func (r revisit) ask() string {
	switch r.then.Kind {
	case Noted:
		return "The same conversation, " + weeksOn(r.then.Weeks) + ": what would you write now?"
	case Planned:
		return "The same talk, again: how would you begin it now?"
	case Wrote, Chose:
	}
	return "The same moment, again: what would you say now?"
}

func (r revisit) reply(_ Session, in Input, _ Moment) (step, []Fact, error) {
	if r.now != "" {
		if _, ok := in.(Continue); !ok {
			return nil, nil, refuse("go on")
		}
		return nil, nil, nil
	}
	words, ok := written(in)
	if !ok {
		return nil, nil, refuse("write what you would say now, or skip")
	}
	fact := MomentRevisited{
		Of: r.then.Of, Turn: r.then.Turn, Item: r.then.Item, Scene: r.then.Scene, Weeks: r.then.Weeks, Then: r.then.Words, Words: words,
	}
	if words == "" {
		return nil, []Fact{fact}, nil
	}
	r.now = words
	return r, []Fact{fact}, nil
}

// sceneThen is the scene of a turn as it stood: what came of the choice before it, and its words. It is empty where the turn is
// none, or cannot be reached any more.
func sceneThen(p Progress, lib *content.Library, then Then) (name content.Line, body content.Prose) {
	r, found := p.Run(then.Of)
	s := lib.Scenario(r.Item.Ref)
	if then.Turn == 0 || !found || then.Turn > len(r.Answers) || s == nil {
		return nil, nil
	}
	t := talk{scenario: s}
	t.learner.progress = &p
	turns, t, ok := t.of(r)
	if !ok {
		return nil, nil
	}
	if t, ok = t.retrace(turns[:then.Turn-1]); !ok {
		return nil, nil
	}
	if n := len(t.turns); n > 0 {
		body = t.turns[n-1].reaction
	} else if opening := t.opening(); len(opening) > 0 {
		body = opening[len(opening)-1:]
	}
	read, t := t.readOn()
	for _, on := range read {
		body = slices.Concat(body, on.body())
	}
	if t.scene().Slug != then.Scene {
		return nil, nil
	}
	return t.scene().Name, slices.Concat(body, t.body())
}
