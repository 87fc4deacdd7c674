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

// MostAnswers is how many answers a pool takes.
const MostAnswers = 1_000_000

// Fate is what becomes of an answer that is handed in.
type Fate int

// The fates.
const (
	Pooled    Fate = iota
	Foreign        // about another pack
	Gone           // about a question or scene that this edition of the pack does not have, or that tells about no skill
	Reworded       // with grades on offer that the question or scene does not have: it was another one then
	Repeated       // this person has answered it in what was handed in before
	Overflown      // the pool is full
)

// AnswerPool is the answers of many people to the questions and scenes of one pack, put together to calibrate it.
type AnswerPool struct {
	pack    content.PackID
	frame   belief.Frame
	items   []pooledItem
	index   map[Place]int
	people  map[ID]int
	seen    map[[2]int]bool // person and item
	answers []belief.Observation
}

type pooledItem struct {
	place   Place
	level   int
	guessed belief.Item
	grades  belief.Offer
	answers int
}

// NewAnswerPool is an empty pool for a pack of the library.
func NewAnswerPool(lib *content.Library, pack *content.Pack) *AnswerPool {
	about := aboutOf(lib)
	p := &AnswerPool{
		pack: pack.ID, frame: about.frame, index: map[Place]int{}, people: map[ID]int{}, seen: map[[2]int]bool{},
	}
	put := func(place Place, level int, alone content.Ref, effects [][]content.Effect, grades belief.Offer) {
		loads, unknown := about.loads(weigh(lib, effects), alone)
		if len(loads) == 0 {
			return
		}
		guessed := belief.Authored(loads, level) // whatever the library's own calibration says
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
	switch {
	case known && p.seen[[2]int{person, i}]:
		return Repeated
	case len(p.answers) == MostAnswers:
		return Overflown
	case !known:
		person = len(p.people)
		p.people[a.Person] = person
	}
	p.seen[[2]int{person, i}] = true
	p.answers = append(p.answers, belief.Observation{Person: person, Item: i, Grade: int(a.Grade), Offered: offered})
	it.answers++
	return Pooled
}

// People and Answers count what is in the pool.
func (p *AnswerPool) People() int { return len(p.people) }

// Answers counts the answers in the pool.
func (p *AnswerPool) Answers() int { return len(p.answers) }

// Fit calibrates every item of the pack, in the order of the pack's files. The same answers give the same figures, in
// whatever order they came.
func (p *AnswerPool) Fit() []CalibratedItem {
	rank := map[int]int{} // people by their ids, not by who came first
	for i, id := range slices.Sorted(maps.Keys(p.people)) {
		rank[p.people[id]] = i
	}
	answers := slices.Clone(p.answers)
	for i := range answers {
		answers[i].Person = rank[answers[i].Person]
	}
	guessed := make([]belief.Item, len(p.items))
	for i, it := range p.items {
		guessed[i] = it.guessed
	}
	fitted := belief.Fit(p.frame, guessed, answers)
	out := make([]CalibratedItem, len(p.items))
	for i, it := range p.items {
		out[i] = CalibratedItem{Place: it.place, Level: it.level, Guessed: it.guessed.Mid(), Answers: it.answers}
		if it.answers >= FewestAnswers {
			out[i].Calibrated = content.Calibrated{A: fitted[i].A, B: fitted[i].B, SE: math.Sqrt(fitted[i].VarB), N: it.answers}
		}
	}
	return out
}
