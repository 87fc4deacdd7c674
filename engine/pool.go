package engine

import (
	"maps"
	"math"
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine/belief"
)

// FewestAnswers is how many people have to have answered before an item is calibrated: with fewer little is learnt, and one
// person's answer might be told from what is.
const FewestAnswers = 5

// MostAnswers is how many answers a pool has room for.
const MostAnswers = 1_000_000

// Fate is what becomes of an answer that is handed in.
type Fate int

// The fates.
const (
	Pooled   Fate = iota
	Foreign       // about another pack
	Gone          // about a question or scene that this edition of the pack does not have, or that tells about no skill
	Reworded      // with grades on offer that the question or scene does not have: it was another one then
	Repeated      // this person's answer to it was there before; see [AnswerPool.Twice]
	Full          // there is no room for it: what is in the pool depends on what came first, and is not to be fitted
)

// AnswerPool is the answers of many people to the questions and scenes of one pack, put together to calibrate it.
type AnswerPool struct {
	pack    content.PackID
	frame   belief.Frame
	items   []pooledItem
	index   map[Place]int
	people  map[ID]int
	at      map[[2]int]int // where the answer of a person to an item is
	answers []pooledAnswer
}

// pooledAnswer is what a person answered, and how often it came. Where it came otherwise too, nobody can tell which was the
// first answer, so neither counts.
type pooledAnswer struct {
	belief.Observation
	times   int
	differs bool
}

type pooledItem struct {
	place   Place
	level   int
	guessed belief.Item
	grades  belief.Offer
}

// NewAnswerPool is an empty pool for a pack of the library.
func NewAnswerPool(lib *content.Library, pack *content.Pack) *AnswerPool {
	about := aboutOf(lib)
	p := &AnswerPool{
		pack: pack.ID, frame: about.frame, index: map[Place]int{}, people: map[ID]int{}, at: map[[2]int]int{},
	}
	put := func(place Place, level int, alone content.Ref, effects [][]content.Effect, grades belief.Offer) {
		loads, unknown := about.loads(weigh(lib, effects), alone)
		if len(loads) == 0 {
			return
		}
		guessed := belief.Authored(loads, level) // whatever the library's own calibration says
		guessed.A = belief.GuessedA              // to be wary is for the belief; as what is expected of items it would draw them all down
		guessed.VarE += unknown * unknown
		p.index[place] = len(p.items)
		p.items = append(p.items, pooledItem{place: place, level: level, guessed: guessed, grades: grades})
	}
	question := func(kind content.Kind, id string, alone content.Ref, q *content.Question) {
		var effects [][]content.Effect
		var grades belief.Offer
		for _, o := range q.Options {
			effects, grades = append(effects, o.Effects), grades.With(int(o.Grade))
		}
		put(Place{kind, content.Ref{Pack: pack.ID, ID: id}, q.Slug}, q.Level, alone, effects, grades)
	}
	for _, l := range pack.Lessons() {
		for _, q := range l.Checks {
			question(content.KindLesson, l.ID, l.Competency, q)
		}
	}
	for _, c := range pack.Checkups() {
		for _, q := range c.Items {
			question(content.KindCheckup, c.ID, c.Competency, q)
		}
	}
	for _, sc := range pack.Scenarios() {
		for _, scene := range sc.Scenes {
			var effects [][]content.Effect
			var grades belief.Offer
			for _, c := range scene.Choices {
				effects, grades = append(effects, c.Effects), grades.With(int(c.Grade))
			}
			put(Place{content.KindScenario, content.Ref{Pack: pack.ID, ID: sc.ID}, scene.Slug}, sc.Level, content.Ref{}, effects, grades)
		}
	}
	return p
}

// Add takes an answer, and says what became of it.
func (p *AnswerPool) Add(a SharedAnswer) Fate {
	if a.Item.Ref.Pack != p.pack {
		return Foreign
	}
	i, ok := p.index[a.Place()]
	if !ok {
		return Gone
	}
	it := &p.items[i]
	var offered belief.Offer
	for _, g := range a.Offered {
		offered = offered.With(int(g))
	}
	if offered == 0 || offered&^it.grades != 0 || !offered.Has(int(a.Grade)) {
		return Reworded
	}
	person, known := p.people[a.Person]
	if known {
		if at, ok := p.at[[2]int{person, i}]; ok {
			was := &p.answers[at]
			was.times++
			was.differs = was.differs || was.Grade != int(a.Grade) || was.Offered != offered
			return Repeated
		}
	}
	if len(p.answers) == MostAnswers {
		return Full
	}
	if !known {
		person = len(p.people)
		p.people[a.Person] = person
	}
	p.at[[2]int{person, i}] = len(p.answers)
	p.answers = append(p.answers, pooledAnswer{belief.Observation{Person: person, Item: i, Grade: int(a.Grade), Offered: offered}, 1, false})
	return Pooled
}

// counted are the answers that count.
func (p *AnswerPool) counted() (out []belief.Observation) {
	for _, a := range p.answers {
		if !a.differs {
			out = append(out, a.Observation)
		}
	}
	return out
}

// People counts those of whom an answer counts.
func (p *AnswerPool) People() int {
	people := map[int]bool{}
	for _, o := range p.counted() {
		people[o.Person] = true
	}
	return len(people)
}

// Answers counts the answers that count.
func (p *AnswerPool) Answers() int { return len(p.counted()) }

// Twice counts what came more than once from one person: answers that came the same again, and all that came of those that
// differ, of which none counts.
func (p *AnswerPool) Twice() (repeated, differing int) {
	for _, a := range p.answers {
		if a.differs {
			differing += a.times
		} else {
			repeated += a.times - 1
		}
	}
	return repeated, differing
}

// Fit calibrates every item of the pack, in the order of the pack's files. The same answers give the same figures, in
// whatever order they came.
func (p *AnswerPool) Fit() []CalibratedItem {
	rank := map[int]int{} // people by their ids, not by who came first
	for i, id := range slices.Sorted(maps.Keys(p.people)) {
		rank[p.people[id]] = i
	}
	answers := p.counted()
	given := make([]int, len(p.items))
	for i, o := range answers {
		answers[i].Person = rank[o.Person]
		given[o.Item]++
	}
	guessed := make([]belief.Item, len(p.items))
	for i, it := range p.items {
		guessed[i] = it.guessed
	}
	fitted := belief.Fit(p.frame, guessed, answers)
	out := make([]CalibratedItem, len(p.items))
	for i, it := range p.items {
		out[i] = CalibratedItem{Place: it.place, Level: it.level, Guessed: it.guessed.Mid(), Answers: given[i]}
		if given[i] >= FewestAnswers {
			out[i].Calibrated = content.Calibrated{A: fitted[i].A, B: fitted[i].B, SE: math.Sqrt(fitted[i].VarB), N: given[i]}
		}
	}
	return out
}
