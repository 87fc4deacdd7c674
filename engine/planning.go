package engine

import (
	"slices"
	"strings"

	"example.com/hearten/content"
)

// planning asks for an if-then plan.
type planning struct {
	from        *Item
	suggestions []Suggestion
	// instead is the follow-up whose plan the new one replaces. It is answered together with the new plan, so that no plan
	// is given up for one that was never made.
	instead *followUp
}

func (s *Session) enterPlanning(a Activity) step {
	if s.progress.PlannedOn(s.asked.Day) || s.progress.openPlans() >= maxOpenPlans {
		return nil // one plan a day is enough, and one that waits behind others is none
	}
	from := a.Item
	return planning{from: &from, suggestions: s.suggestions(&from)}
}

// maxOpenPlans is how many plans wait for their follow-up at once: the day's, and one that was put off.
const maxOpenPlans = 2

// maxSuggestions is how many plans are proposed at once.
const maxSuggestions = 4

// suggestions are the tries of the lesson, or, after a scenario or checkup, of the lessons that teach what was missed in
// it, then of the lessons for its competencies.
func (s *Session) suggestions(from *Item) []Suggestion {
	if from == nil {
		return nil
	}
	lessons := []content.Ref{from.Ref}
	if from.Kind != content.KindLesson {
		lessons = s.lessonsAfter(*from)
	}
	var out []Suggestion
	for _, ref := range lessons {
		l := s.library.Lesson(ref)
		if l == nil {
			continue
		}
		item := s.item(content.KindLesson, ref)
		for _, t := range l.Tries {
			if s.plans(t.Action.String()) {
				continue
			}
			out = append(out, Suggestion{t.Cue.String(), t.Action.String(), &item, l.Competency})
		}
	}
	return out[:min(maxSuggestions, len(out))]
}

// plans reports whether an open plan is to do the same: to propose it again would be no choice.
func (s *Session) plans(action string) bool {
	return slices.ContainsFunc(s.progress.Plans, func(r PlanRecord) bool { return r.Open && r.Action == action })
}

func (s *Session) lessonsAfter(it Item) []content.Ref {
	var out, behaviours []content.Ref
	for _, m := range s.progress.Misses() {
		if m.Item.Kind == it.Kind && m.Item.Ref == it.Ref {
			behaviours = append(behaviours, m.Behaviour)
		}
	}
	for _, t := range teaching(s.library, behaviours) {
		out = append(out, t.Lesson)
	}
	about := competenciesOf(s.library, it.Kind, it.Ref)
	for _, ref := range s.library.All(content.KindLesson) {
		teaches := func(c content.Ref) bool { return slices.Contains(about, c) }
		if slices.ContainsFunc(competenciesOf(s.library, content.KindLesson, ref), teaches) && !slices.Contains(out, ref) {
			out = append(out, ref)
		}
	}
	return out
}

func (p planning) prompt(Session) Prompt {
	return MakePlan{Title: "One plan for today", Suggestions: p.suggestions, Key: planKey(p.from)}
}

// planAfter begins the keys of plans that follow an item.
const planAfter = "plan/new/"

// planKey is the draft key of a plan: after an item, or of its own.
func planKey(from *Item) string {
	if from == nil {
		return "plan/new"
	}
	return planAfter + from.Ref.String()
}

func (p planning) reply(s Session, in Input, at Moment) (step, []Fact, error) {
	switch in := in.(type) {
	case Skip:
		if p.instead != nil {
			return nil, []Fact{p.instead.answer(CameMiss, "", Kept, tomorrow(at))}, nil
		}
		return nil, nil, nil
	case Intend:
		cue, action := tidy(in.Cue), tidy(in.Action)
		if in.N < 0 {
			cue = Cue(cue)
		}
		if cue == "" || action == "" {
			return nil, nil, refuse("a plan needs a moment and what you will do: when … → …")
		}
		if strings.Contains(cue+action, "___") {
			return nil, nil, refuse("there is a blank left in it; put your own moment there")
		}
		made := PlanMade{Plan: s.newID("plan", content.Ref{}), Cue: cue, Action: action, Due: at.Day + 1}
		if in.N >= 0 && in.N < len(p.suggestions) {
			made.From, made.Competency = p.suggestions[in.N].From, p.suggestions[in.N].Competency
		} else if p.from != nil {
			made.From, made.Competency = p.from, s.competency(*p.from)
		}
		if p.instead == nil {
			return nil, []Fact{made}, nil
		}
		made.Replaces = p.instead.plan.Plan
		return nil, []Fact{p.instead.answer(CameMiss, "", Replaced, nil), made}, nil
	}
	return nil, nil, refuse("choose a plan, write your own, or skip")
}

// Cue makes a moment of a plan of the learner's own words: “When ” comes before them unless they begin
// like a moment.
func Cue(words string) string {
	first, rest, _ := strings.Cut(strings.TrimSpace(words), " ")
	small := strings.ToLower(first)
	if small == "" || slices.Contains([]string{
		"when", "whenever", "if", "after", "before", "as", "once", "while", "until", "every", "each", "at", "in", "on", "by", "during",
		"next", "today", "tomorrow", "cuando", "si", "al", "antes", "después", "cada", "en",
	}, small) {
		return words
	}
	if slices.Contains([]string{"the", "a", "an", "my", "our", "we", "he", "she", "they", "it", "someone", "somebody"}, small) {
		first = small
	}
	return strings.TrimSpace("When " + first + " " + rest)
}

func tidy(s string) string { return strings.Join(strings.Fields(content.Clean(s)), " ") }

// competency is what an item practises; a scenario's is its first.
func (s Session) competency(it Item) content.Ref {
	if about := competenciesOf(s.library, it.Kind, it.Ref); len(about) > 0 {
		return about[0]
	}
	return content.Ref{}
}

// competenciesOf lists what a lesson, checkup or scenario is about.
func competenciesOf(lib *content.Library, kind content.Kind, ref content.Ref) []content.Ref {
	o, _ := lib.Outline(kind, ref)
	return o.Competencies
}
