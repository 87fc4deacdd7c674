package engine

import (
	"slices"
	"strings"

	"example.com/hearten/content"
)

// Unsent is text that a learner began and did not send: a draft, with what it is for.
type Unsent struct {
	Text string
	// Kind is what it would be part of: DoScenario (own words for a turn), DoReflect, DoPlan, DoFollowUp, DoWeek, DoPrepare, DoTalk
	// or DoMoment.
	Kind ActivityKind
	// Item is the lesson or conversation that it belongs to or follows, the zero Target for none.
	Item content.Target
	// Plan is the plan that is followed up, "" for none.
	Plan ID
	// Preparation is the talk that is looked back on, "" for none.
	Preparation ID
	// Of is the run or preparation whose moment came back, "" for none.
	Of ID
}

// Unsent lists the drafts that are kept, in the order of their keys. Text for something that is gone is left out.
func (c *Coach) Unsent(p Progress) ([]Unsent, error) {
	type draft struct{ key, text string }
	var kept []draft
	if _, err := c.Drafts.CountDrafts(func(key, text string) bool {
		kept = append(kept, draft{key, text})
		return false
	}); err != nil {
		return nil, err
	}
	slices.SortFunc(kept, func(a, b draft) int { return strings.Compare(a.key, b.key) })
	var out []Unsent
	for _, d := range kept {
		if strings.Trim(d.text, " \t\n→") == "" { // a plan without words
			continue
		}
		if u, ok := c.unsent(p, d.key); ok {
			u.Text = d.text
			out = append(out, u)
		}
	}
	return out, nil
}

// unsent reads what a key is for; ok is false for one that no prompt has any more.
func (c *Coach) unsent(p Progress, key string) (u Unsent, ok bool) {
	what, rest, _ := strings.Cut(key, "/")
	id, last, _ := strings.Cut(rest, "/")
	switch {
	case what == "turn":
		run, ok := p.Run(ID(id))
		return Unsent{Kind: DoScenario, Item: content.Target{Kind: run.Item.Kind, Ref: run.Item.Ref}}, ok && !run.Done
	case what == "week":
		return Unsent{Kind: DoWeek}, true
	case what == "prepare":
		return Unsent{Kind: DoPrepare}, true
	case what == "talk":
		talk, ok := p.Preparation(ID(id))
		return Unsent{Kind: DoTalk, Preparation: ID(id)}, ok && talk.Open
	case what == "reflect":
		return Unsent{Kind: DoReflect, Item: c.followed(rest)}, true
	case what == "then":
		run, _ := p.Run(ID(id))
		return Unsent{Kind: DoMoment, Item: content.Target{Kind: run.Item.Kind, Ref: run.Item.Ref}, Of: ID(id)}, c.thenIsDue(p, ID(id))
	case what == "plan" && id == "new":
		return Unsent{Kind: DoPlan, Item: c.followed(last)}, true
	case what == "plan":
		plan, ok := p.Plan(ID(id))
		return Unsent{Kind: DoFollowUp, Plan: ID(id)}, ok && plan.Open
	}
	return Unsent{}, false
}

// followed is the lesson or conversation of a name, the zero Target for none.
func (c *Coach) followed(name string) content.Target {
	ref, err := content.ParseRef(name)
	if err != nil {
		return content.Target{}
	}
	for _, kind := range []content.Kind{content.KindLesson, content.KindScenario} {
		if _, ok := c.Library.Outline(kind, ref); ok {
			return content.Target{Kind: kind, Ref: ref}
		}
	}
	return content.Target{}
}
