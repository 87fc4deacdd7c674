package engine

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// Standing is how a badge stands: each criterion, whether it is met, and what is missing in words.
type Standing struct {
	Badge    content.Ref
	Title    string
	Met      bool
	Criteria []CriterionStanding
}

// CriterionStanding is one criterion's. Missing is "" when it is met; Evidence are the places in the journal that meet it,
// ascending, each once.
type CriterionStanding struct {
	CriterionMet
	Met     bool
	Missing string
}

// Stand holds a badge's rule against what has been shown.
func Stand(p Progress, lib *content.Library, ref content.Ref) Standing {
	b := lib.Badge(ref)
	if b == nil {
		return Standing{Badge: ref, Title: Absent(lib, ref)}
	}
	s := Standing{Badge: ref, Title: b.Title, Met: len(b.Criteria) > 0}
	shown := false
	for _, c := range b.Criteria {
		r := rule{p: p, lib: lib, badge: b}
		r.criterion(c)
		if ref.Own() {
			r.lack("a pack that somebody else wrote: nothing in your own is evidence")
		}
		met := len(r.missing) == 0
		s.Met = s.Met && met
		slices.Sort(r.evidence)
		r.evidence = slices.Compact(r.evidence)
		shown = shown || len(r.evidence) > 0
		s.Criteria = append(s.Criteria, CriterionStanding{
			CriterionMet{c.Text.String(), r.evidence, c.SelfReported}, met, strings.Join(r.missing, "; "),
		})
	}
	s.Met = s.Met && shown // nothing is earned by nothing
	return s
}

// rule gathers what a criterion lacks and what it rests on.
type rule struct {
	p        Progress
	lib      *content.Library
	badge    *content.Badge
	missing  []string
	evidence []uint64
}

func (r *rule) lack(format string, args ...any) {
	r.missing = append(r.missing, fmt.Sprintf(format, args...))
}

// criterion holds every part of a criterion; each that does not hold adds to missing.
func (r *rule) criterion(c content.Criterion) {
	if c.Confirmed || c.CoachConfirmed {
		r.lack("a confirmation by somebody else")
	}
	if c.Level > 0 {
		r.level(r.subject(c), c.Level)
	}
	gone := func(t content.Target) bool { return t.Kind == content.KindLesson || t.Kind == content.KindScenario }
	graded := func(m content.Measure) bool { return m.Of == content.OfGrade }
	if (c.Ending != "" || slices.ContainsFunc(c.Measures, graded)) && !slices.ContainsFunc(c.Targets, gone) {
		r.lack("a lesson or conversation to hold it against")
	}
	for _, t := range c.Targets {
		r.target(c, t)
	}
	for _, m := range c.Measures {
		r.measure(c, m)
	}
	// Whatever else is counted of a behaviour, it has to be shown once.
	for _, b := range c.Behaviours {
		if r.p.Tally(OfBehaviour(b)).Pieces == 0 && len(c.Measures) > 0 && len(r.missing) > 0 {
			continue // a measure says so already
		}
		r.atLeast(OfBehaviour(b), content.CountEvidence, content.AtLeast, 1, r.words(b))
	}
}

func (r *rule) words(behaviour content.Ref) string {
	return "“" + strings.TrimRight(wordsOf(r.lib, behaviour), ".") + "”"
}

func (r *rule) target(c content.Criterion, t content.Target) {
	title := TitleOf(r.lib, t.Kind, t.Ref)
	switch t.Kind {
	case content.KindLesson:
		grade := slices.IndexFunc(c.Measures, func(m content.Measure) bool { return m.Of == content.OfGrade })
		r.run(t, func(run Run) bool { return grade < 0 || r.p.sittingAtLeast(run, c.Measures[grade]) },
			"the lesson “"+title+"” in one sitting, every first answer good or best")
	case content.KindScenario:
		words := "the conversation “" + title + "”"
		if c.Ending != "" {
			words += " to a " + string(c.Ending) + " ending"
		}
		r.run(t, func(run Run) bool { return r.endingHolds(c, t, run) }, words)
	case content.KindCompetency, content.KindPack, content.KindCheckup, content.KindBadge, content.KindRole,
		content.KindNudges, content.KindWalk:
	}
}

// run asks for one finished run of the target that holds.
func (r *rule) run(t content.Target, holds func(Run) bool, missing string) {
	for _, run := range r.p.Runs {
		if run.Done && !run.Practice && run.Item.Kind == t.Kind && run.Item.Ref == t.Ref && holds(run) {
			r.evidence = append(r.evidence, run.EndSeq)
			return
		}
	}
	r.lack("%s", missing)
}

// sittingAtLeast: every check's first answer of one sitting was at least the grade.
func (p Progress) sittingAtLeast(run Run, m content.Measure) bool {
	first := map[string]bool{}
	for _, a := range run.Answers {
		if first[a.Slug] {
			continue
		}
		first[a.Slug] = true
		if !m.Op.Holds(float64(a.Grade), m.Value) {
			return false
		}
	}
	return len(first) > 0
}

// endingHolds: the ending that the link names, the kind that the chip names, the share that a grade stands for (⅔ for good;
// best is 1, weak ⅓).
func (r *rule) endingHolds(c content.Criterion, t content.Target, run Run) bool {
	if t.Slug != "" && run.Ending != t.Slug {
		return false
	}
	if c.Ending != "" && run.Kind != c.Ending {
		return false
	}
	for _, m := range c.Measures {
		if m.Of == content.OfGrade && (run.Best == 0 || !m.Op.Holds(3*float64(run.Got)/float64(run.Best), m.Value)) {
			return false
		}
	}
	return true
}

func (r *rule) measure(c content.Criterion, m content.Measure) {
	switch m.Of {
	case content.OfGrade: // with its target
	case content.OfMastery:
		r.mastery(r.subject(c), m.Value)
	case content.CountTries:
		n, seqs := r.p.Tries(r.subject(c))
		if !m.Op.Holds(float64(n), m.Value) {
			r.lack("%s, %d of %g so far", "tries in real life", n, m.Value)
			return
		}
		r.evidence = append(r.evidence, seqs...)
	case content.CountEvidence, content.CountScenarios, content.CountContexts, content.CountDays:
		for _, b := range c.Behaviours {
			r.atLeast(OfBehaviour(b), m.Of, m.Op, m.Value, r.words(b))
		}
		if len(c.Behaviours) == 0 {
			ref := r.subject(c)
			r.atLeast(OfCompetency(ref), m.Of, m.Op, m.Value, TitleOf(r.lib, content.KindCompetency, ref))
		}
	}
}

// level asks for a level of a competency. It rests on all that was shown of it.
func (r *rule) level(ref content.Ref, want int) {
	if got := r.p.Level(r.lib, ref); got < want {
		r.lack("level %d in %s; you are at %d", want, TitleOf(r.lib, content.KindCompetency, ref), got)
		return
	}
	r.rests(OfCompetency(ref))
}

// mastery asks that a competency is surely enough at least so high.
func (r *rule) mastery(ref content.Ref, x float64) {
	title := TitleOf(r.lib, content.KindCompetency, ref)
	switch p := r.p.mastery(ref, x); {
	case p >= belief.Mastered:
		r.rests(OfCompetency(ref))
	case p == 0:
		r.lack("%s at %.0f or more: there is nothing to tell it from yet", title, 100*x)
	default:
		r.lack("%s at %.0f or more: %.0f %% sure so far, %.0f %% is asked", title, 100*x, math.Floor(100*p), 100*belief.Mastered)
	}
}

// rests notes the pieces that speak for something.
func (r *rule) rests(match func(Piece) bool) {
	for _, p := range r.p.Pieces {
		if match(p) && p.Positive() {
			r.evidence = append(r.evidence, p.Seq)
		}
	}
}

// subject is the competency that a criterion links to, else the badge's.
func (r *rule) subject(c content.Criterion) content.Ref {
	for _, t := range c.Targets {
		if t.Kind == content.KindCompetency {
			return t.Ref
		}
	}
	return r.badge.Competency
}

func (r *rule) atLeast(match func(Piece) bool, of content.Measurable, op content.Op, want float64, what string) {
	t := r.p.Tally(match)
	n, unit := t.of(of)
	if !op.Holds(float64(n), want) {
		r.lack("%s: %d of %g %s so far", what, n, want, unit)
		return
	}
	r.rests(match)
}

// earned returns the awards that the progress has just made due: badges whose rule is met and that were not earned before.
func earned(p Progress, lib *content.Library, session ID) []Fact {
	var out []Fact
	for _, ref := range lib.All(content.KindBadge) {
		if p.earned(ref) {
			continue
		}
		s := Stand(p, lib, ref)
		if !s.Met {
			continue
		}
		b := lib.Badge(ref)
		award := BadgeEarned{
			Award: NewID("award", session, ref, p.Seq), Badge: ref, Version: lib.Pack(ref.Pack).Version, Title: b.Title,
			Competency: b.Competency, Level: b.Level, Narrative: b.Narrative, Renew: b.Renew,
		}
		for _, c := range s.Criteria {
			award.Criteria = append(award.Criteria, c.CriterionMet)
		}
		out = append(out, award)
	}
	return out
}

// Evidence lists the places in the journal that the award rests on, ascending, each once.
func (b BadgeEarned) Evidence() []uint64 {
	var all []uint64
	for _, c := range b.Criteria {
		all = append(all, c.Evidence...)
	}
	slices.Sort(all)
	return slices.Compact(all)
}
