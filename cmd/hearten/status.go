package main

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
	"github.com/spf13/cobra"
)

func newStatus(e *env) *cobra.Command {
	var short bool
	cmd := &cobra.Command{
		Use:   "status [--json|--short]",
		Short: "where you are, in a few lines",
		Example: `hearten status
hearten status --short        one line
hearten status --json         for scripts`,
		Args: takes(0, 0),
		RunE: func(*cobra.Command, []string) error { return runStatus(e, short) },
	}
	cmd.Flags().BoolVar(&short, "short", false, "one line")
	return cmd
}

// status is `hearten status --json`.
type status struct {
	head
	Day          engine.Day    `json:"day"`
	DoneToday    bool          `json:"done_today"`
	Streak       int           `json:"streak"`
	RestingUntil *engine.Day   `json:"resting_until"`
	Plan         *statusPlan   `json:"plan"`
	Talk         *statusTalk   `json:"talk,omitempty"`
	DueQuestions int           `json:"due_questions"`
	Evidence     int           `json:"evidence"`
	Talks        int           `json:"talks_prepared"`
	Badges       int           `json:"badges"`
	Today        []statusOffer `json:"today"`
	Minutes      int           `json:"minutes"`
	Next         statusNext    `json:"next"`
	agenda       engine.Agenda
	finished     bool // nothing waits that today would begin with
}

type statusPlan struct {
	ID     engine.ID  `json:"id"`
	Cue    string     `json:"cue"`
	Action string     `json:"action"`
	Made   engine.Day `json:"made"`
	Due    engine.Day `json:"due"`
}

// statusTalk is the prepared talk that is today or waits for its word, else the one that comes next.
type statusTalk struct {
	talkIDs
	On    engine.Day `json:"on"`
	Waits bool       `json:"waits"` // its day is here or past, and nothing was said of it
}

type statusOffer struct {
	Kind    engine.ActivityKind `json:"kind"`
	ID      *content.Ref        `json:"id,omitempty"`
	Title   string              `json:"title"`
	Minutes float64             `json:"minutes"`
	Reasons []string            `json:"reasons"`
}

type statusNext struct {
	Day     engine.Day `json:"day"`
	Minutes int        `json:"minutes"`
	Why     string     `json:"why"`
}

// runStatus prints where the learner is.
func runStatus(e *env, short bool) error {
	h, p, err := e.visit()
	if err != nil {
		return err
	}
	s := stand(h, p)
	switch {
	case e.flags.json:
		return e.sayJSON(s)
	case short:
		e.say("%s\n", s.line())
	default:
		s.print(e, p.Fresh())
	}
	return nil
}

func stand(h *house, p engine.Progress) status {
	today := h.Today()
	a := h.Agenda(p, 0)
	if p.Resting(today) {
		a.Activities = nil
	}
	next := engine.NextSession(p, h.Library, today)
	s := status{
		head: schema("status"), Day: today, DoneToday: p.ActiveDay(today), Streak: p.Streak(today),
		DueQuestions: len(p.Due(today)), Talks: len(p.Preparations), Badges: len(p.Awards), Minutes: a.TotalMinutes(), agenda: a,
		finished: tui.DoneToday(p, a, today),
		Today:    []statusOffer{}, Next: statusNext{next.Day, next.Minutes, next.Why},
	}
	if until, ok := p.RestUntil(today); ok {
		s.RestingUntil = &until
	}
	if plan, ok := p.OpenPlan(); ok {
		s.Plan = &statusPlan{plan.Plan, plan.Cue, plan.Action, plan.Made, plan.Due}
	}
	if talk, ok := p.WaitingTalk(today); ok {
		s.Talk = &statusTalk{idsOf(talk), talk.On, true}
	} else if talk, ok := p.NextTalk(today); ok {
		s.Talk = &statusTalk{idsOf(talk), talk.On, false}
	}
	for _, piece := range p.Pieces {
		if piece.Positive() {
			s.Evidence++
		}
	}
	for _, act := range a.Activities {
		o := statusOffer{Kind: act.Kind, Title: act.Title, Minutes: act.Minutes, Reasons: []string{}}
		if act.Item != (engine.Item{}) {
			o.ID = &act.Item.Ref
		}
		for _, r := range act.Reasons {
			o.Reasons = append(o.Reasons, r.Words)
		}
		s.Today = append(s.Today, o)
	}
	return s
}

// line is the status as one line.
func (s status) line() string {
	switch {
	case s.RestingUntil != nil:
		return "Resting until " + strings.TrimPrefix(s.RestingUntil.Ahead(s.Day), "on ")
	case s.finished:
		return "Done for today; next " + s.Next.Day.Ahead(s.Day)
	case s.DoneToday:
		return "Something done today. Still waiting: " + s.titles()
	case len(s.Today) == 0:
		return "Nothing is due today"
	}
	return fmt.Sprintf("%s: %s", count(s.Minutes, "minute"), s.titles())
}

// titles are what today offers; once something was done, what of it waits.
func (s status) titles() string {
	var titles []string
	for _, act := range s.agenda.Activities {
		if !s.DoneToday || act.Kind == engine.DoFollowUp || act.Kind == engine.DoTalk || act.Resume != "" {
			titles = append(titles, "“"+act.Title+"”")
		}
	}
	return strings.Join(titles, ", ")
}

func (s status) print(e *env, fresh bool) {
	if fresh {
		e.say("Nothing is recorded yet. %s, one small thing: hearten today\n", count(s.Minutes, "minute"))
		e.say("Nobody sees this but you.\n")
		return
	}
	e.say("%s\n", fold(s.line()+".", e.width(), "  "))
	if s.agenda.Greeting != "" {
		e.say("%s\n", s.agenda.Greeting)
	}
	if !s.finished {
		for _, o := range s.Today {
			e.item(strings.TrimSpace("“" + o.Title + "”. " + strings.Join(o.Reasons, " ")))
		}
	}
	if s.Plan != nil && (s.finished || s.RestingUntil != nil || s.Plan.Due > s.Day) {
		e.say("Plan: %s\n", fold(fmt.Sprintf("“%s → %s”, asked about %s.", s.Plan.Cue, s.Plan.Action, s.Plan.Due.Ahead(s.Day)), e.width()-6, "  "))
	}
	if s.Talk != nil && (!s.Talk.Waits || s.RestingUntil != nil) {
		e.say("%s\n", fold(fmt.Sprintf("Your talk with %s is prepared, %s.", engine.PreparationMade{Who: s.Talk.Who}.With(), s.talkDay()), e.width(), "  "))
	}
	e.say("Shown so far: %s. %sBadges: %d.\n", pieces(s.Evidence), s.talksPrepared(), s.Badges)
	if s.Streak > 1 {
		e.say("%d days in this stretch; two quiet days a week leave it whole.\n", s.Streak)
	}
	if !s.finished && len(s.Today) > 0 {
		e.say("Begin: hearten today\n")
	}
}

// talkDay says when the talk is, or was to be.
func (s status) talkDay() string {
	if s.Talk.On < s.Day {
		return "and waits for its word"
	}
	return "for " + strings.TrimPrefix(s.Talk.On.Ahead(s.Day), "on ")
}

// talksPrepared counts them, "" for none.
func (s status) talksPrepared() string {
	if s.Talks == 0 {
		return ""
	}
	return fmt.Sprintf("Talks prepared: %d. ", s.Talks)
}

func pieces(n int) string {
	if n == 1 {
		return "1 piece of evidence"
	}
	return fmt.Sprintf("%d pieces of evidence", n)
}
