package main

import (
	"context"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

func newSkills(e *env) *cobra.Command {
	var csv bool
	cmd := &cobra.Command{
		Use:   "skills [SKILL] [--json|--csv]",
		Short: "where you stand, skill by skill, and why",
		Example: `hearten skills
hearten skills listening      one skill: every line behind its score
hearten skills --csv          scores and weeks as a table
hearten skills --json`,
		Args: takes(0, 1),
		RunE: func(cmd *cobra.Command, args []string) error { return runSkills(cmd.Context(), e, args, csv) },
	}
	cmd.Flags().BoolVar(&csv, "csv", false, "a table for spreadsheets: all skills by week, or what one rests on")
	return cmd
}

// skill is a competency with how it stands and the evidence for it.
type skill struct {
	ID    content.Ref `json:"id"`
	Title string      `json:"title"`
	Area  string      `json:"area"`
	standing
	shown
	// ByWeek counts the evidence of the weeks that the answer names.
	ByWeek     []int            `json:"by_week"`
	Behaviours []shownBehaviour `json:"behaviours"`
	// Hindrances are the behaviours that get in the way; evidence for one is against the skill.
	Hindrances []shownBehaviour `json:"gets_in_the_way"`
	// Ledger is every piece of evidence, the newest first, where the skill was asked for by name.
	Ledger []ledgerPiece `json:"ledger,omitempty"`
	// Why are the lines behind the score, the oldest first, where the skill was asked for by name.
	Why *scoreLedger `json:"why,omitempty"`
}

// keptSkill is a competency whose pack is not here, with the evidence that is kept for it.
type keptSkill struct {
	ID content.Ref `json:"id"`
	shown
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

// ledgerPiece is one piece of evidence.
type ledgerPiece struct {
	Seq       uint64            `json:"seq"`
	Day       engine.Day        `json:"day"`
	Behaviour content.Ref       `json:"behaviour"`
	Words     string            `json:"words"`
	Points    int               `json:"points"`
	Kind      content.Kind      `json:"kind"`
	Item      content.Ref       `json:"item"`
	Title     string            `json:"title"`
	Context   content.ContextID `json:"context,omitempty"`
	Written   string            `json:"written,omitempty"` // the learner's own words, before the choices of the turn
}

// runSkills shows all skills, or the one that is named.
func runSkills(ctx context.Context, e *env, name []string, csv bool) error {
	h, err := e.open()
	if err != nil {
		return err
	}
	room := tui.Room{Name: tui.SkillsRoom}
	if len(name) == 0 && !csv && !e.flags.json {
		return e.room(ctx, h, room)
	}
	var asked content.Ref
	if len(name) > 0 {
		if asked, err = skillNamed(h.Library, name[0], "hearten skills"); err != nil {
			return err
		}
		room.Item = asked.String()
	}
	p, err := h.Progress()
	if err != nil {
		return err
	}
	switch {
	case csv && e.flags.json:
		return &usageError{words: "--csv and --json are two forms of one answer: choose one", see: "skills --help"}
	case csv && asked.IsZero():
		return e.sayCSV(weekRows(h, p))
	case csv:
		return e.sayCSV(ledgerRows(ledger(h.Library, p, asked), scoreLedgerOf(h.Library, p, p.Belief(h.Today()), asked).Lines))
	case e.flags.json:
		mondays, _ := tui.EvidenceByWeek(p, h.Today(), engine.OfCompetency(asked))
		return e.sayJSON(struct {
			head
			Weeks        []engine.Day `json:"weeks"`
			Competencies []skill      `json:"competencies"`
			Calibration  calibration  `json:"calibration"`
			// Kept is what was shown of skills whose packs are not here, where no skill was asked for by name.
			Kept []keptSkill `json:"kept,omitempty"`
		}{schema("skills"), mondays, skills(h, p, asked), calibrationOf(h.Library, p.Belief(h.Today()), asked), keptSkills(h, p, asked)})
	}
	return e.sayRoom(h, p, room)
}

// skills are all skills, or the one that is asked for, with its ledger.
func skills(h *house, p engine.Progress, asked content.Ref) []skill {
	out, b := []skill{}, p.Belief(h.Today())
	trends := b.Trends(tui.TrendDays)
	for _, ref := range h.Library.All(content.KindCompetency) {
		if !asked.IsZero() && ref != asked {
			continue
		}
		c := h.Library.Competency(ref)
		_, weeks := tui.EvidenceByWeek(p, h.Today(), engine.OfCompetency(ref))
		s := skill{
			ID: ref, Title: c.Title, Area: c.Area, standing: standingOf(h, p, b, trends, ref), shown: tally(p, engine.OfCompetency(ref)), ByWeek: weeks,
			Behaviours: behaviours(p, ref.Pack, c.Behaviours), Hindrances: behaviours(p, ref.Pack, c.Obstacles),
		}
		if ref == asked {
			s.Ledger, s.Why = ledger(h.Library, p, ref), scoreLedgerOf(h.Library, p, b, ref)
		}
		out = append(out, s)
	}
	return out
}

func keptSkills(h *house, p engine.Progress, asked content.Ref) (out []keptSkill) {
	if !asked.IsZero() {
		return nil
	}
	for _, ref := range p.KeptSkills(h.Library) {
		out = append(out, keptSkill{ref, tally(p, engine.OfCompetency(ref))})
	}
	return out
}

func tally(p engine.Progress, match func(engine.Piece) bool) shown {
	t := p.Tally(match)
	s := shown{t.Pieces, t.Against, t.Scenarios, t.Contexts, t.Days, nil}
	if t.Pieces+t.Against > 0 {
		s.Last = &t.Last
	}
	return s
}

func behaviours(p engine.Progress, pack content.PackID, list []content.Behaviour) []shownBehaviour {
	out := []shownBehaviour{}
	for _, b := range list {
		ref := content.Ref{Pack: pack, ID: b.ID}
		out = append(out, shownBehaviour{ref, b.Text.String(), tally(p, engine.OfBehaviour(ref))})
	}
	return out
}

func ledger(lib *content.Library, p engine.Progress, skill content.Ref) []ledgerPiece {
	var out []ledgerPiece
	for _, piece := range tui.Ledger(p, skill) {
		b, _, _ := lib.Behaviour(piece.Behaviour)
		out = append(out, ledgerPiece{
			piece.Seq, piece.Day, piece.Behaviour, b.Text.String(), piece.Points, piece.Place.Kind, piece.Place.Ref,
			engine.TitleOf(lib, piece.Place.Kind, piece.Place.Ref), piece.Context, p.SaidAt(piece.Seq),
		})
	}
	return out
}
