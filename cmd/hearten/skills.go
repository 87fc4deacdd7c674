package main

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"github.com/spf13/cobra"
)

func newSkills(e *env) *cobra.Command {
	return &cobra.Command{
		Use:     "skills [--json]",
		Short:   "what you have shown, skill by skill",
		Example: "hearten skills\nhearten skills --json",
		Args:    takes(0, 0),
		RunE:    func(*cobra.Command, []string) error { return runSkills(e) },
	}
}

// skill is a competency with the evidence for it.
type skill struct {
	ID    content.Ref `json:"id"`
	Title string      `json:"title"`
	Area  string      `json:"area"`
	// Level is null: levels are not measured yet.
	Level *int `json:"level"`
	shown
	Behaviours []shownBehaviour `json:"behaviours"`
	// Hindrances are the behaviours that get in the way; evidence for one is against the skill.
	Hindrances []shownBehaviour `json:"gets_in_the_way"`
}

type shownBehaviour struct {
	ID    content.Ref `json:"id"`
	Words string      `json:"words"`
	shown
}

// shown is what the evidence amounts to.
type shown struct {
	Evidence  int         `json:"evidence"`
	Against   int         `json:"against"`
	Scenarios int         `json:"scenarios"`
	Contexts  int         `json:"contexts"`
	Days      int         `json:"days"`
	Last      *engine.Day `json:"last"`
}

func tally(p engine.Progress, match func(engine.Piece) bool) shown {
	t := p.Tally(match)
	s := shown{t.Pieces, t.Against, t.Scenarios, t.Contexts, t.Days, nil}
	if t.Pieces+t.Against > 0 {
		s.Last = &t.Last
	}
	return s
}

// runSkills prints the evidence per competency and behaviour.
func runSkills(e *env) error {
	h, p, err := e.visit()
	if err != nil {
		return err
	}
	all := skills(h.Library, p)
	if e.flags.json {
		return e.sayJSON(struct {
			head
			Competencies []skill `json:"competencies"`
		}{schema("skills"), all})
	}
	shownAny := false
	for _, s := range all {
		s.print(e, h.Today(), nextTime(h.Library, p, s.ID))
		shownAny = shownAny || s.Last != nil
	}
	if !shownAny {
		e.say("Nothing yet.\n")
		return nil
	}
	e.say("%s\n", fold("Evidence is something you did in a conversation or an answer; the same moment counts once a day and on two days at most. "+
		"How it is counted: hearten help journal", e.width(), ""))
	return nil
}

func skills(lib *content.Library, p engine.Progress) []skill {
	out := []skill{}
	for _, ref := range lib.All(content.KindCompetency) {
		c := lib.Competency(ref)
		out = append(out, skill{
			ID: ref, Title: c.Title, Area: c.Area, shown: tally(p, engine.OfCompetency(ref)),
			Behaviours: behaviours(p, ref.Pack, c.Behaviours), Hindrances: behaviours(p, ref.Pack, c.Obstacles),
		})
	}
	return out
}

func behaviours(p engine.Progress, pack content.PackID, list []content.Behaviour) []shownBehaviour {
	out := []shownBehaviour{}
	for _, b := range list {
		ref := content.Ref{Pack: pack, ID: b.ID}
		out = append(out, shownBehaviour{ref, b.Text.String(), tally(p, engine.OfBehaviour(ref))})
	}
	return out
}

// print tells what was shown, each behaviour once, and what to try next time; a skill that nothing is known of is left out.
func (s skill) print(e *env, today engine.Day, next []string) {
	if s.Last == nil {
		return
	}
	e.say("%s (%s): level not measured yet\n", s.Title, s.ID.ID)
	if s.Evidence == 0 {
		e.say("  Nothing shown yet.\n")
	} else {
		e.item(fmt.Sprintf("%s, %s; last %s.", capital(pieces(s.Evidence)), s.where(), s.Last.Ago(today)))
	}
	for _, b := range s.Behaviours {
		if b.Evidence > 0 {
			e.item(fmt.Sprintf("%s: %s.", shownTimes(b.Evidence), small(strings.TrimRight(b.Words, "."))))
		}
	}
	for _, words := range next {
		e.item("Next time: " + small(strings.TrimRight(words, ".")) + ".")
	}
	e.say("\n")
}

// where is in how many conversations and on how many days something was shown.
func (s shown) where() string {
	if s.Scenarios == 0 {
		return "on " + count(s.Days, "day")
	}
	return "in " + count(s.Scenarios, "conversation") + " and on " + count(s.Days, "day")
}

// shownTimes counts how often something was shown.
func shownTimes(n int) string {
	switch n {
	case 1:
		return "Shown once"
	case 2:
		return "Shown twice"
	}
	return fmt.Sprintf("Shown %d times", n)
}

// nextTime lists what the better replies would have shown of a skill, newest first, two at most, and has
// not been shown yet.
func nextTime(lib *content.Library, p engine.Progress, skill content.Ref) []string {
	var out []string
	for _, m := range p.Misses() {
		b, of, ok := lib.Behaviour(m.Behaviour)
		unseen := p.Tally(engine.OfBehaviour(m.Behaviour)).Pieces == 0
		if ok && unseen && of == skill && !lib.IsObstacle(m.Behaviour) && len(out) < 2 {
			out = append(out, b.Text.String())
		}
	}
	return out
}
