package main

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// diary is a journal as sentences: what was offered each day and why, what was said, and what came of it.
type diary struct {
	lib *content.Library
	p   engine.Progress // what is known by then
	day engine.Day
	b   strings.Builder
}

func (d *diary) say(format string, args ...any) { fmt.Fprintf(&d.b, "    "+format+"\n", args...) }

// tell adds an event.
func (d *diary) tell(e engine.Event) {
	if e.Day != d.day {
		d.day = e.Day
		fmt.Fprintf(&d.b, "\n%s %s\n", e.Day.Weekday(), e.Day.Date().Format("2 January"))
	}
	d.p = d.p.With(e)
	switch f := e.Fact.(type) {
	case engine.ProfileSet:
		d.say("She says who she is: %s, %d minutes a day.", f.Role, f.Minutes)
	case engine.SessionBegan:
		for _, o := range f.Offered {
			d.offered(o)
		}
	case engine.LessonBegan:
		d.say("She reads “%s”.", d.title(f.Item))
	case engine.ScenarioBegan:
		d.say("She begins the conversation “%s”.", d.title(f.Item))
	case engine.TurnTaken:
		d.turn(f)
	case engine.ScenarioEnded:
		d.say("“%s” ends %s, %d of %d steps.", d.title(f.Item), f.Kind, f.Got, f.Best)
	case engine.PlanMade:
		d.say("She plans: %s", f.Sentence())
	case engine.PlanAnswered:
		d.planned(f)
	case engine.ReflectionWritten:
		d.line(f)
	case engine.PreparationMade:
		d.say("She prepares a talk with %s for %s. At first: “%s” Then: “%s”", f.Who, f.On, f.First, f.Sentence)
	case engine.PreparationAnswered:
		d.talk(f)
	case engine.MomentRevisited:
		d.say("A moment of %d weeks before: “%s” Now: “%s”", f.Weeks, f.Then, f.Words)
	case engine.BadgeEarned:
		d.say("A badge: “%s”.", f.Title)
	}
}

// offered says what a session offered, and the first reason.
func (d *diary) offered(o engine.Offered) {
	title := o.Activity
	if o.Item != nil {
		title += " “" + d.title(*o.Item) + "”"
	}
	why := ""
	if len(o.Reasons) > 0 {
		why = ": " + o.Reasons[0].Words
	}
	d.say("Offered, %s%s", title, why)
}

func (d *diary) title(item engine.Item) string {
	if item.Ref.Own() {
		for _, r := range d.p.Preparations {
			if r.ConversationID() == item.Ref.ID {
				return "The talk with " + r.With() + ", of her own"
			}
		}
	}
	return engine.TitleOf(d.lib, item.Kind, item.Ref)
}

// turn says what she wrote in a turn, and the grade of what she chose.
func (d *diary) turn(f engine.TurnTaken) {
	if f.Words != "" {
		d.say("    at “%s”, in her own words: “%s” (%s)", f.Scene, f.Words, f.Grade)
		return
	}
	d.say("    at “%s”: %s", f.Scene, f.Grade)
}

func (d *diary) planned(f engine.PlanAnswered) {
	words := map[engine.Outcome]string{engine.DidIt: "It came, and she did it.", engine.CameMiss: "It came and went.", engine.NotYet: "It has not come yet."}[f.Outcome]
	for _, r := range d.p.Plans {
		if r.Plan == f.Plan {
			d.say("Of her plan “%s”: %s %s", r.Cue, words, f.Words)
		}
	}
}

func (d *diary) line(f engine.ReflectionWritten) {
	switch {
	case f.Topic == engine.AboutWeek:
		d.say("Of her week: “%s”", f.Text)
	case f.Topic == engine.Thanks:
		d.say("A thank-you: “%s”", oneLineOf(f.Text))
	case f.Item != nil:
		d.say("After “%s”: “%s”", d.title(*f.Item), f.Text)
	default:
		d.say("A line: “%s”", f.Text)
	}
}

func (d *diary) talk(f engine.PreparationAnswered) {
	r, _ := d.p.Preparation(f.Preparation)
	switch f.Outcome {
	case engine.Held:
		d.say("The talk with %s was held, %d of %d moves made. “%s”", r.Who, len(f.Made), len(r.Moves), f.Words)
	case engine.PutOff:
		d.say("The talk with %s is put off until %s.", r.Who, f.On)
	case engine.NoTalk:
		d.say("The talk with %s will not take place.", r.Who)
	}
}

func oneLineOf(s string) string { return strings.Join(strings.Fields(s), " ") }
