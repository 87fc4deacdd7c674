package engine

import (
	"slices"

	"example.com/hearten/content"
)

// Place is where evidence comes from: a scene of a scenario or a question of a lesson or checkup.
type Place struct {
	Kind content.Kind
	Ref  content.Ref
	Slug string
}

// Piece is one piece of evidence that counts: a behaviour shown in a place on a day. See [Counting].
type Piece struct {
	Evidence
	Place   Place
	Day     Day
	Seq     uint64
	Run     ID
	Context content.ContextID
}

// Positive reports whether the piece speaks for the behaviour; only these are counted by `evidence >= n`.
func (p Piece) Positive() bool { return p.Points > 0 }

// maxDays is on how many different days a place may give evidence, ever: from the third on it is remembered, not met.
const maxDays = 2

// encounters is what counting has to remember of a place.
type encounters struct {
	last Day // the last day on which it was met
	days int // on how many days it has been met
}

// meet notes that a place was met on a day, outside practice, and reports whether this encounter may give evidence: it
// is the first of its day, and its day is one of the first two.
func (p *Progress) meet(place Place, day Day) bool {
	seen, met := p.encounters[place]
	if met && seen.last == day {
		return false
	}
	p.encounters[place] = encounters{last: day, days: seen.days + 1}
	return seen.days < maxDays
}

// count adds the evidence of an answer, if its encounter counts, and keeps the list of missed behaviours; it reports whether
// the encounter counts. again marks a second visit within a run.
func (p *Progress) count(e Event, item Item, place Place, run ID, r Response, again bool) bool {
	if item.Ref.Own() {
		return false
	}
	p.note(e, item, r)
	if again || !p.meet(place, e.Day) {
		return false
	}
	sum := map[content.Ref]int{}
	for _, ev := range r.Evidence {
		sum[ev.Behaviour] += ev.Points
	}
	for _, ev := range r.Evidence {
		points, left := sum[ev.Behaviour]
		if !left || points == 0 {
			continue
		}
		delete(sum, ev.Behaviour) // two chips for one behaviour are one piece
		p.Pieces = append(p.Pieces, Piece{
			Evidence: Evidence{ev.Behaviour, ev.Competency, points},
			Place:    place, Day: e.Day, Seq: e.Seq, Run: run, Context: r.Context,
		})
	}
	return true
}

// Miss is a behaviour that an answer passed over, until it is shown.
type Miss struct {
	Behaviour content.Ref
	Item      Item
	Day       Day
	// Seqs are the places in the journal where it was missed in the item on that day, ascending.
	Seqs []uint64
	// Cue is true where it was missed by not catching a cue.
	Cue bool
}

// Last is the newest place in the journal where it was missed.
func (m Miss) Last() uint64 { return m.Seqs[len(m.Seqs)-1] }

// miss notes that a behaviour was passed over in an item.
func (p *Progress) miss(e Event, item Item, b content.Ref, cue bool) {
	m := Miss{Behaviour: b, Item: item, Day: e.Day, Cue: cue}
	if old := p.misses[b]; old.Item == item && old.Day == e.Day {
		m.Seqs = slices.Clip(old.Seqs)
	}
	m.Seqs = append(m.Seqs, e.Seq)
	p.keepMiss(e, b)
	p.misses[b] = m
}

func (p *Progress) note(e Event, item Item, r Response) {
	for _, b := range r.Missed {
		p.miss(e, item, b, false)
	}
	for _, ev := range r.Evidence {
		if ev.Points > 0 {
			p.keepMiss(e, ev.Behaviour)
			delete(p.misses, ev.Behaviour)
		}
	}
}

// positive are the behaviours that a response speaks for.
func (r Response) positive() (out []content.Ref) {
	for _, ev := range r.Evidence {
		if ev.Points > 0 {
			out = append(out, ev.Behaviour)
		}
	}
	return out
}

// shows reports whether an answer of the run spoke for a behaviour.
func (r Run) shows(b content.Ref) bool {
	return slices.ContainsFunc(r.Answers, func(a RunAnswer) bool { return slices.Contains(a.shown, b) })
}

// shownSince reports whether an answer spoke for a behaviour after it was missed, be it in practice.
func (p Progress) shownSince(m Miss) bool {
	for _, r := range slices.Backward(p.Runs) {
		for _, a := range slices.Backward(r.Answers) {
			if a.Seq > m.Last() && slices.Contains(a.shown, m.Behaviour) {
				return true
			}
		}
	}
	return false
}

// Tally is what the evidence for something amounts to.
type Tally struct {
	Pieces    int // positive pieces
	Against   int // negative pieces
	Scenarios int // different scenarios with a positive piece
	Contexts  int // different contexts of scenario runs with a positive piece
	Days      int // different days with a positive piece
	Last      Day // of the last piece, positive or not; zero if there is none
	Shown     Day // of the last positive piece; zero if there is none
}

// Tally counts the pieces that match.
func (p Progress) Tally(match func(Piece) bool) Tally {
	var t Tally
	scenarios, contexts, days := map[content.Ref]bool{}, map[content.ContextID]bool{}, map[Day]bool{}
	for _, piece := range p.Pieces {
		if !match(piece) {
			continue
		}
		t.Last = max(t.Last, piece.Day)
		if !piece.Positive() {
			t.Against++
			continue
		}
		t.Pieces++
		t.Shown = max(t.Shown, piece.Day)
		days[piece.Day] = true
		if piece.Place.Kind == content.KindScenario {
			scenarios[piece.Place.Ref] = true
			contexts[piece.Context] = true
		}
	}
	t.Scenarios, t.Contexts, t.Days = len(scenarios), len(contexts), len(days)
	return t
}

// of is what a measure counts, with its unit in words.
func (t Tally) of(m content.Measurable) (n int, unit string) {
	switch m {
	case content.CountEvidence:
		return t.Pieces, "pieces of evidence"
	case content.CountScenarios:
		return t.Scenarios, "conversations"
	case content.CountContexts:
		return t.Contexts, "settings"
	case content.CountDays:
		return t.Days, "days"
	case content.CountTries, content.OfMastery, content.OfGrade:
	}
	return 0, ""
}

// OfBehaviour matches the pieces of a behaviour.
func OfBehaviour(b content.Ref) func(Piece) bool {
	return func(p Piece) bool { return p.Behaviour == b }
}

// KeptSkills are the competencies that something was shown of and that no pack defines, by name. What is known of them comes
// back with their packs.
func (p Progress) KeptSkills(lib *content.Library) []content.Ref {
	var out []content.Ref
	for _, piece := range p.Pieces {
		if ref := piece.Competency; lib.Competency(ref) == nil && !slices.Contains(out, ref) {
			out = append(out, ref)
		}
	}
	slices.SortFunc(out, compareRefs)
	return out
}

// OfCompetency matches the pieces of a competency.
func OfCompetency(c content.Ref) func(Piece) bool {
	return func(p Piece) bool { return p.Competency == c }
}
