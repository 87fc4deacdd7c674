package engine

import (
	"strings"

	"example.com/hearten/content"
)

// followPhase is where a follow-up stands.
type followPhase int

const (
	askOutcome followPhase = iota
	askWords               // it was done: what happened
	askMissed              // it came and went: keep, shrink, another, let go
	askWait                // it did not come: shall it wait
	askSmaller             // the smaller action
)

// followUp asks what came of a plan.
type followUp struct {
	plan  PlanRecord
	phase followPhase
}

func (s *Session) enterFollowUp(a Activity) step {
	r, ok := s.progress.Plan(a.Plan)
	if !ok || !r.Open {
		return nil
	}
	return followUp{plan: r}
}

// Sentence is the plan in words.
func (p PlanMade) Sentence() string { return p.Cue + " → " + p.Action }

// quote puts words between quotation marks; those within them become single.
func quote(words string) string { return "“" + within(words) + "”" }

// within is how words stand between quotation marks.
func within(words string) string {
	return strings.NewReplacer("“", "‘", "”", "’").Replace(words)
}

func (f followUp) prompt(Session) Prompt {
	const title = "Your plan"
	switch f.phase {
	case askOutcome:
		return Choice{
			Title: title,
			Words: []string{"You planned: “" + f.plan.Sentence() + "”", "Has the moment come?"},
			Options: []string{
				"It came, and I did it", "It came, and it went by", "It hasn't come yet",
			},
		}
	case askWords:
		return Writing{Title: title, Ask: say("What happened? In your words, for later."), Key: f.key("words"), Spent: []string{f.key("words")}}
	case askMissed:
		return Choice{
			Title:   title,
			Words:   []string{"The moment came and went; that is what most moments do."},
			Options: []string{"Keep it for tomorrow", "Make it smaller", "Choose another", "Let it go"},
		}
	case askWait:
		return Choice{
			Title: title, Words: []string{"Then it's still yours. Shall it wait for tomorrow?"},
			Options: []string{"Yes, until tomorrow", "No, let it go"},
		}
	case askSmaller:
		return Writing{
			Title: title, Key: f.key("smaller"), Spent: []string{f.key("smaller")}, Required: true,
			Ask: say("You planned: " + quote(strings.TrimRight(f.plan.Sentence(), ".")) + ". In the same moment, what is the smallest thing you could do?"),
		}
	}
	return nil
}

func (f followUp) key(what string) string { return "plan/" + string(f.plan.Plan) + "/" + what }

func (f followUp) reply(s Session, in Input, at Moment) (step, []Fact, error) {
	switch f.phase {
	case askOutcome:
		return f.replyOutcome(in)
	case askWords:
		words, ok := written(in)
		if !ok {
			return nil, nil, refuse("write a line, or skip")
		}
		return nil, []Fact{f.answer(DidIt, words, Finished, nil)}, nil
	case askMissed:
		return f.replyMissed(s, in, at)
	case askWait:
		c, ok := in.(Choose)
		if !ok || c.N < 0 || c.N > 1 {
			return nil, nil, refuse("choose 1 or 2")
		}
		if c.N == 1 {
			return nil, []Fact{f.answer(NotYet, "", Dropped, nil)}, nil
		}
		return nil, []Fact{f.answer(NotYet, "", Kept, tomorrow(at))}, nil
	case askSmaller:
		words, ok := written(in)
		if !ok || words == "" {
			return nil, nil, refuse("write the smaller step in a few words")
		}
		made := f.plan.PlanMade
		made.Plan, made.Action, made.Due, made.Replaces = s.newID("plan", content.Ref{}), words, at.Day+1, f.plan.Plan
		return nil, []Fact{f.answer(CameMiss, "", Replaced, nil), made}, nil
	}
	return nil, nil, nil
}

func (f followUp) replyOutcome(in Input) (step, []Fact, error) {
	c, ok := in.(Choose)
	if !ok || c.N < 0 || c.N > 2 {
		return nil, nil, refuse("choose a number from 1 to 3")
	}
	f.phase = []followPhase{askWords, askMissed, askWait}[c.N]
	return f, nil, nil
}

func (f followUp) replyMissed(s Session, in Input, at Moment) (step, []Fact, error) {
	c, ok := in.(Choose)
	if !ok || c.N < 0 || c.N > 3 {
		return nil, nil, refuse("choose a number from 1 to 4")
	}
	switch c.N {
	case 0:
		return nil, []Fact{f.answer(CameMiss, "", Kept, tomorrow(at))}, nil
	case 1:
		f.phase = askSmaller
		return f, nil, nil
	case 2:
		return planning{from: f.plan.From, suggestions: s.suggestions(f.plan.From), instead: &f}, nil, nil
	}
	return nil, []Fact{f.answer(CameMiss, "", Dropped, nil)}, nil
}

func (f followUp) answer(o Outcome, words string, r Resolution, due *Day) PlanAnswered {
	return PlanAnswered{Plan: f.plan.Plan, Outcome: o, Words: words, Resolution: r, Due: due}
}

func tomorrow(at Moment) *Day {
	d := at.Day + 1
	return &d
}

// written reads an answer in words; Skip is the empty one.
func written(in Input) (string, bool) {
	switch in := in.(type) {
	case Write:
		return strings.TrimSpace(content.Clean(in.Text)), true
	case Skip:
		return "", true
	}
	return "", false
}

// say makes prose of one sentence of ours.
func say(words string) content.Prose {
	return content.Prose{content.Paragraph{Text: content.Line{content.Text(words)}}}
}
