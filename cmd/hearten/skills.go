package main

import (
	"fmt"

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
	h, err := e.open()
	if err != nil {
		return err
	}
	p, err := h.Progress()
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
	for _, s := range all {
		s.print(e, h.Today())
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

func (s skill) print(e *env, today engine.Day) {
	e.say("%s (%s): level not measured yet\n", s.Title, s.ID.ID)
	if s.Last == nil {
		e.say("  nothing shown yet\n\n")
		return
	}
	e.item(fmt.Sprintf("%s for it, %d against, in %s, on %s; last %s", pieces(s.Evidence), s.Against,
		count(s.Scenarios, "conversation"), count(s.Days, "day"), s.Last.Ago(today)))
	for _, b := range s.Behaviours {
		e.item(fmt.Sprintf("%s: %s %s", b.ID.ID, b.Words, b.words()))
	}
	for _, b := range s.Hindrances {
		if b.Last != nil {
			e.item(fmt.Sprintf("in the way, %s: %s %s", b.ID.ID, b.Words, count(b.Evidence+b.Against, "time")+"."))
		}
	}
	e.say("\n")
}

func (s shown) words() string {
	if s.Last == nil {
		return "Not shown yet."
	}
	words := fmt.Sprintf("Shown %s", count(s.Evidence, "time"))
	if s.Against > 0 {
		words += fmt.Sprintf(", passed over or turned round %s", count(s.Against, "time"))
	}
	return words + "."
}
