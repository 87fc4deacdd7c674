package engine

import (
	"fmt"
	"math"
	"slices"

	"example.com/hearten/content"
)

// Surmise is how far a probability has to be from even odds for a first word about a competency.
const Surmise = 0.1

// glimpse is what a snapshot can say so far.
func (s Session) glimpse(r SnapshotRecord) Glimpse {
	g := Glimpse{Title: snapshotTitle, Answers: len(r.Answers)}
	if len(r.Answers) > 0 {
		g.Reasons = append(g.Reasons, s.chosen(r.Answers))
	}
	skill, above := s.apart()
	g.Before, g.View = s.restsOn(skill, r)
	for _, a := range r.Answers {
		if skill.IsZero() || slices.Contains(s.progress.Belief(s.asked.Day).rests(skill), a.Seq) {
			g.Moments = append(g.Moments, s.moment(a.Question))
		}
	}
	g.Reasons = append(g.Reasons, s.surmised(r, skill, above))
	return g
}

// moment is what a situation is called.
func (s Session) moment(id QuestionID) content.Line {
	if up := s.library.Checkup(id.Ref); up != nil {
		if q := question(up.Items, id.Slug); q != nil {
			return q.Ask
		}
	}
	return content.Line{content.Text(id.Slug)}
}

// chosen says what the answers have in common: the behaviour that most of them showed, else how many of them carried.
func (s Session) chosen(answers []SnapshotAnswer) Reason {
	carried := Reason{}
	for _, a := range answers {
		if a.Grade >= content.Good {
			carried.Causes = append(carried.Causes, a.Seq)
		}
	}
	of := fmt.Sprintf("of %s moments", numeral(len(answers)))
	if len(answers) == 1 {
		of = "moment out of one"
	}
	if shown := shownOften(s.library, answers); len(shown) > 0 {
		first := shown[0]
		return Reason{fmt.Sprintf("So far: in %s %s your reply did this: %s", numeral(len(first.Causes)), of, quote(first.Words)), first.Causes}
	}
	if len(carried.Causes) > 0 {
		carried.Words = fmt.Sprintf("So far: in %s %s you chose a reply that helps.", numeral(len(carried.Causes)), of)
		return carried
	}
	for _, a := range answers {
		carried.Causes = append(carried.Causes, a.Seq)
	}
	carried.Words = "So far: your replies went other ways than those that carry furthest here."
	if m := passedOver(answers); !m.IsZero() {
		carried.Words = "So far: the replies that go furthest here did this, and yours did something else: " + quote(wordsOf(s.library, m))
	}
	return carried
}

// passedOver is the behaviour that most answers passed over, the zero Ref for none.
func passedOver(answers []SnapshotAnswer) (most content.Ref) {
	n := map[content.Ref]int{}
	for _, a := range answers {
		for _, b := range a.Missed {
			if n[b]++; n[b] > n[most] {
				most = b
			}
		}
	}
	return most
}

// apart is the competency that stands apart most, and the probability that it is above the mean; the zero Ref where none does.
func (s Session) apart() (best content.Ref, above float64) {
	b := s.progress.Belief(s.asked.Day)
	above = 0.5
	for k, ref := range b.Competencies() {
		_, p := b.State().Tier(k)
		if math.Abs(p-0.5) >= max(Surmise, math.Abs(above-0.5)) && len(b.rests(ref)) > 0 {
			best, above = ref, p
		}
	}
	return best, above
}

// restsOn tells what else than the answers of a snapshot is known of a competency: what was shown before, and the learner's
// own view.
func (s Session) restsOn(skill content.Ref, r SnapshotRecord) (before, view bool) {
	b := s.progress.Belief(s.asked.Day)
	for _, o := range b.mind.seen {
		if !o.tells() || !b.IsAbout(o, skill) {
			continue
		}
		if o.Kind == SelfRated {
			view = true
		} else {
			before = before || o.Seq < r.Seq
		}
	}
	return before, view
}

// surmised says how the competency that stands apart looks, how sure that is, and how little it rests on.
func (s Session) surmised(r SnapshotRecord, skill content.Ref, above float64) Reason {
	few := fmt.Sprintf("%s answers are few.", numeral(len(r.Answers)))
	switch len(r.Answers) {
	case 0:
		few = "no moment is answered yet."
	case 1:
		few = "one answer is little."
	}
	if skill.IsZero() {
		causes := []uint64{r.Seq}
		for _, a := range r.Answers {
			causes = append(causes, a.Seq)
		}
		return Reason{"No skill stands apart yet; " + few, causes}
	}
	b, own := s.progress.Belief(s.asked.Day), ""
	if s.progress.mind.mostlyOwn(s.progress.Seq + 1)[skill] {
		own = ", mostly by your own view so far"
	}
	k, _ := b.Index(skill)
	tier, _ := b.State().Tier(k)
	var words string
	switch {
	case tier == Strength:
		words = fmt.Sprintf("looks like a strength, with %d in 100", InHundred(above))
	case tier == Look:
		words = fmt.Sprintf("is worth a look, with %d in 100", InHundred(1-above))
	case above > 0.5:
		words = fmt.Sprintf("leans to a strength, %d in 100", InHundred(above))
	default:
		words = fmt.Sprintf("may be worth a look, %d in 100", InHundred(1-above))
	}
	return Reason{fmt.Sprintf("%s %s%s; %s", s.titleOf(skill), words, own, few), b.rests(skill)}
}

func (s Session) titleOf(competency content.Ref) string {
	return TitleOf(s.library, content.KindCompetency, competency)
}

// rests are the places in the journal of what was observed of a competency directly, ascending.
func (b Belief) rests(competency content.Ref) (seqs []uint64) {
	k, ok := b.Index(competency)
	if !ok {
		return nil
	}
	for _, o := range b.mind.seen {
		if o.isAbout(k) && o.tells() {
			seqs = append(seqs, o.Seq)
		}
	}
	slices.Sort(seqs)
	return seqs
}

// numeral is a small number in words.
func numeral(n int) string {
	words := []string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
	if n >= 0 && n < len(words) {
		return words[n]
	}
	return fmt.Sprint(n)
}
