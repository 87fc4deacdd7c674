package engine

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// MostFocus is how many competencies a learner works on at a time.
const MostFocus = belief.Focuses

// chooseFocus offers every competency as a focus and proposes some.
func (s Session) chooseFocus(r SnapshotRecord) ChooseFocus {
	c := ChooseFocus{Title: "Your focus", Most: MostFocus}
	proposed := s.proposals(r)
	for _, at := range stood(s.progress, s.library, r) {
		now := slices.Contains(s.progress.Profile.Focus, at.Competency)
		o := FocusOffer{Stood: at, Now: now, Reason: proposed[at.Competency]}
		c.Offers = append(c.Offers, o)
		if now {
			c.Chosen = append(c.Chosen, at.Competency)
		}
	}
	if len(c.Chosen) > 0 { // what the learner chose goes before what is proposed
		return c
	}
	for _, o := range c.Offers {
		if o.Proposed() {
			c.Chosen = append(c.Chosen, o.Competency)
		}
	}
	return c
}

// proposals are the competencies, three at most, on which work is expected to do the most for this learner, with why. A
// strength is proposed only where it is a focus already; what nothing speaks for is not.
func (s Session) proposals(r SnapshotRecord) map[content.Ref]Reason {
	b, weights := s.progress.Belief(s.asked.Day), Weights(s.progress, s.library)
	need := func(ref content.Ref) float64 {
		k, ok := b.Index(ref)
		if !ok {
			return math.Inf(-1)
		}
		return weights[k] * (1 - b.State().Mean(k))
	}
	all := stood(s.progress, s.library, r)
	slices.SortStableFunc(all, func(x, y Stood) int { return cmp.Compare(need(y.Competency), need(x.Competency)) })
	out := map[content.Ref]Reason{}
	for _, at := range all {
		if reason, ok := s.speaksFor(at, b); ok && len(out) < MostFocus {
			out[at.Competency] = reason
		}
	}
	return out
}

// speaksFor is what speaks for a focus, in words; ok is false where nothing does.
func (s Session) speaksFor(at Stood, b Belief) (reason Reason, ok bool) {
	p := s.progress
	now := slices.Contains(p.Profile.Focus, at.Competency)
	if at.Tier == Strength && !now {
		return Reason{}, false
	}
	var why []string
	if asked := roleWords(s.library, p.Profile.Role, at.Competency); asked != "" {
		why = append(why, asked)
		reason.Causes = append(reason.Causes, p.ProfileSeq)
	}
	if at.Tier == Look {
		why = append(why, fmt.Sprintf("it is worth a look, %d in 100", InHundred(1-at.Above)))
		reason.Causes = append(reason.Causes, b.rests(at.Competency)...)
	}
	if now {
		why = append(why, "it is your focus now")
		reason.Causes = append(reason.Causes, p.ProfileSeq)
	}
	if len(why) == 0 {
		return Reason{}, false
	}
	slices.Sort(reason.Causes)
	reason.Causes = slices.Compact(reason.Causes)
	words := strings.Join(why[:min(2, len(why))], ", and ")
	reason.Words = strings.ToUpper(words[:1]) + words[1:] + "."
	return reason, true
}

// roleWords says how much a role asks for a competency, "" for not at all.
func roleWords(lib *content.Library, id string, competency content.Ref) string {
	role, ok := lib.Role(id)
	if !ok {
		return ""
	}
	most, weight := 0, 0
	for _, d := range role.Asks {
		most = max(most, d.Weight)
		if d.Competency == competency {
			weight = d.Weight
		}
	}
	switch {
	case weight == 0:
		return ""
	case weight == most:
		return "your role asks for it most"
	}
	return "your role asks for it"
}

// InHundred is a probability as a whole number of 100, from 1 to 99: nothing here is certain. It is rounded down, so that no
// number reaches what is asked before the probability does.
func InHundred(p float64) int { return max(1, min(99, int(math.Floor(100*p+1e-9)))) }

// inOrder are competencies in the order of the packs; those that are not here stand last.
func inOrder(lib *content.Library, refs []content.Ref) []content.Ref {
	place := map[content.Ref]int{}
	for i, ref := range lib.All(content.KindCompetency) {
		place[ref] = i - 1<<20
	}
	out := slices.Clone(refs)
	slices.SortStableFunc(out, func(a, b content.Ref) int { return cmp.Or(cmp.Compare(place[a], place[b]), compareRefs(a, b)) })
	return out
}

// aim takes the learner's focus. The rest of the profile stays as it is.
func (s Session) aim(in Input) ([]Fact, error) {
	switch in := in.(type) {
	case Skip:
		return nil, nil
	case Aim:
		if len(in.Focus) > MostFocus {
			return nil, refuse(fmt.Sprintf("%d at a time are enough", MostFocus))
		}
		for i, ref := range in.Focus {
			if s.library.Competency(ref) == nil || slices.Contains(in.Focus[:i], ref) {
				return nil, refuse("choose skills that are here, each once")
			}
		}
		set := s.progress.Profile
		focus := inOrder(s.library, in.Focus)
		if slices.Equal(inOrder(s.library, set.Focus), focus) {
			return nil, nil
		}
		set.Focus, set.Minutes = focus, cmp.Or(set.Minutes, defaultMinutes)
		return []Fact{set}, nil
	}
	return nil, refuse(fmt.Sprintf("choose up to %d, or skip", MostFocus))
}
