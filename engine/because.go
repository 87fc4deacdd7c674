package engine

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// weighed is a reason with how much it speaks for something: the logarithm of its factor beside what is usual.
type weighed struct {
	by float64
	Reason
}

// What the factors of the index usually are; how much a factor speaks for something is told from how far it is above it.
const (
	usualReadiness = 0.55
	usualSpacing   = 0.7
	// certain is the weight of the learner's own word; stretchSaid makes sure that the next level is said to be one.
	certain     = 100
	stretchSaid = 1
)

// because is why a candidate was chosen: the two largest terms of its worth, in words.
func (d day) because(c candidate) []Reason {
	all := d.reasons(c)
	slices.SortStableFunc(all, func(a, b weighed) int { return cmp.Compare(b.by, a.by) })
	var out []Reason
	for _, w := range all[:min(len(all), reasonsGiven)] {
		if w.by > 0 || len(out) == 0 { // what speaks against it is no reason
			out = append(out, w.Reason)
		}
	}
	if !c.fits {
		out = append(out, Reason{"It takes longer than you have today; leave when you like, and it goes on from there.", nil})
	}
	return out
}

// reasonsGiven is how many terms are said.
const reasonsGiven = 2

// reasons are all terms that speak for a candidate.
func (d day) reasons(c candidate) []weighed {
	var out []weighed
	say := func(by float64, words string, causes []uint64) { out = append(out, weighed{by, Reason{words, causes}}) }
	if c.pinned {
		say(certain+1, AskedFor, []uint64{d.wishes[content.Target{Kind: c.target.Kind, Ref: c.target.Ref}].seq})
	}
	if c.miss != nil {
		if t, ok := d.teaches(c); ok {
			say(math.Log(missedBoost), d.missWords(*c.miss, t), c.miss.Seqs)
		}
	}
	if c.focus {
		say(certain, "You chose to work on "+d.focusTitle(c.target)+".", d.profileCause())
	}
	if c.stretch {
		words, causes := d.stretchWords(c)
		say(stretchSaid, words, causes)
	}
	if c.resting {
		seqs := []uint64{c.last.Seq, c.last.EndSeq}
		say(certain-1, "You went through it "+c.last.Ended.Ago(d.today)+"; once more shows what stayed.", seqs)
	}
	if c.place == 0 || c.place > 0 && c.place < 3 {
		_, of := d.path()
		say(math.Log(c.pathFactor()), onPathWords(c.place)+of+".", d.profileCause())
	}
	return append(out, d.termReasons(c)...)
}

// onPathWords say where on the path something stands.
func onPathWords(place int) string {
	if place == 0 {
		return NextOnPath
	}
	return "It is one of the next on the path"
}

// NextOnPath is how the reason begins that something comes next on the path.
const NextOnPath = "It comes next on the path"

// teaches is what a lesson has to do with a miss.
func (d day) teaches(c candidate) (Teaches, bool) {
	for _, t := range teaching(d.lib, []content.Ref{c.miss.Behaviour}) {
		if t.Lesson == c.target.Ref {
			return t, true
		}
	}
	return Teaches{}, false
}

// termReasons say the largest term of the index.
func (d day) termReasons(c candidate) []weighed {
	if len(c.terms) == 0 {
		return nil
	}
	top := c.terms[0]
	for _, t := range c.terms {
		if t.Worth() > top.Worth() {
			top = t
		}
	}
	ref := d.belief.Competencies()[top.K]
	title := midSentence(TitleOf(d.lib, content.KindCompetency, ref))
	words, causes := d.standing(top.K, title, c.outline.Level)
	fits := weighed{math.Log(max(top.Readiness, 1e-9) / usualReadiness), Reason{words, causes}}
	if causes == nil { // then it is chosen for what it will tell
		fits.by = top.Insight / max(top.Worth(), 1e-9)
	}
	out := []weighed{fits}
	if words, since := d.rested(top.K, title); since != nil {
		out = append(out, weighed{math.Log(top.Spacing / usualSpacing), Reason{words, since}})
	}
	if role, ok := d.lib.Role(d.Profile.Role); ok && !c.focus {
		if mean := meanOf(d.weights); top.Weight > mean {
			out = append(out, weighed{math.Log(top.Weight / mean), Reason{fmt.Sprintf("“%s” leans on %s.", role.Title, title), d.profileCause()}})
		}
	}
	return out
}

// standing says how something fits where the learner stands.
func (d day) standing(k int, title string, level int) (string, []uint64) {
	causes := d.observedAt(k)
	if len(causes) == 0 {
		return "Little is known of your " + title + " yet; this is a way in.", nil
	}
	score, _ := d.belief.Score(d.belief.Competencies()[k])
	chance := belief.Authored([]belief.Loading{{K: k, Q: 1}}, level).Chance(d.belief.State().Mean(k))
	good := chance[content.Good] + chance[content.Best]
	fit := "within reach, and not yet easy"
	switch {
	case good > 0.85:
		fit = "within reach"
	case good < 0.3:
		fit = "a good way above where you stand"
	case good < 0.6:
		fit = "a little above where you stand"
	}
	return fmt.Sprintf("“%s” stands at %.0f, give or take %d; this is %s.", TitleOf(d.lib, content.KindCompetency, d.belief.Competencies()[k]), score.Value, score.Give(), fit), causes
}

// observedAt are the places in the journal of what was observed of competency k.
func (d day) observedAt(k int) (seqs []uint64) {
	for _, o := range d.mind.seen {
		if o.isAbout(k) {
			seqs = append(seqs, o.Seq)
		}
	}
	return seqs
}

// rested says when a competency was practised last.
func (d day) rested(k int, title string) (string, []uint64) {
	on, seqs := d.worn.last(k)
	return "You last practised " + title + " " + on.Ago(d.today) + ".", seqs
}

// stretchWords say what a stretch rests on.
func (d day) stretchWords(c candidate) (string, []uint64) {
	ref := d.belief.Competencies()[c.act.Lead()]
	t := d.Tally(OfCompetency(ref))
	title := TitleOf(d.lib, content.KindCompetency, ref)
	causes := d.observedAt(c.act.Lead())
	for _, p := range d.Pieces {
		if p.Competency == ref && p.Positive() {
			causes = append(causes, p.Seq)
		}
	}
	slices.Sort(causes)
	causes = slices.Compact(causes)
	if t.Pieces == 0 {
		score, _ := d.belief.Score(ref)
		return fmt.Sprintf("“%s” stands at %.0f, give or take %d; this one asks for more.", title, score.Value, score.Give()), causes
	}
	return fmt.Sprintf("“%s” is there, by what you have shown %s; this one asks for more.", title, Times(t.Pieces)), causes
}

// whyProbe is why situations about a competency are asked.
func (d day) whyProbe(ref content.Ref) []Reason {
	title := midSentence(TitleOf(d.lib, content.KindCompetency, ref))
	k, _ := d.belief.Index(ref)
	first := Reason{"A moment, and what you would say in it: little is known of your " + title + " yet.", nil}
	if causes := d.observedAt(k); len(causes) > 0 {
		score, _ := d.belief.Score(ref)
		first = Reason{fmt.Sprintf("“%s” stands at %.0f, give or take %d; a moment more makes that surer.", TitleOf(d.lib, content.KindCompetency, ref), score.Value, score.Give()), causes}
	}
	return []Reason{first}
}

// midSentence is a title within a sentence: its first letter is small, unless the word is written otherwise too.
func midSentence(title string) string {
	first, rest, _ := strings.Cut(title, " ")
	runes := []rune(first)
	if len(runes) > 1 && unicode.IsUpper(runes[1]) || len(runes) == 0 {
		return title
	}
	runes[0] = unicode.ToLower(runes[0])
	return strings.TrimRight(string(runes)+" "+rest, " ")
}

func meanOf(xs []float64) (mean float64) {
	for _, x := range xs {
		mean += x / float64(len(xs))
	}
	return mean
}

// Times is how often, in words: "once", "twice", "5 times".
func Times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}
