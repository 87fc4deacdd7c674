package content

import "maps"

// offer is what packs can ever give evidence of, for one behaviour or one competency. Conditions are looked at as far as contexts
// go: what else they ask about may come.
type offer struct {
	touched bool // some answer is about it, for or against
	// pieces is how many pieces can speak for it: of each scene or question, what its richest answer gives, on two days.
	pieces    int
	days      int
	scenarios int
	// told is how often it can be shown in conversations, which is in no more contexts than that.
	told     int
	contexts map[ContextID]bool
}

// daysOfPlace is on how many days a scene or question gives evidence.
const daysOfPlace = 2

// most is the largest number that a measure can come to. ok is false for measures that are not counts of evidence.
func (o *offer) most(of Measurable) (n int, ok bool) {
	if o == nil {
		o = &offer{}
	}
	switch of {
	case CountEvidence:
		return o.pieces, true
	case CountScenarios:
		return o.scenarios, true
	case CountContexts:
		return min(len(o.contexts), o.told), true
	case CountDays:
		return o.days, true
	case CountTries, OfMastery, OfGrade:
	}
	return 0, false
}

// offers are those of some packs: by behaviour, and by competency.
type offers struct {
	owner        map[Ref]Ref // behaviours to their competencies
	behaviours   map[Ref]*offer
	competencies map[Ref]*offer
}

func newOffers() *offers {
	return &offers{map[Ref]Ref{}, map[Ref]*offer{}, map[Ref]*offer{}}
}

// know adds what the behaviours of a pack belong to.
func (o *offers) know(pack PackID, cs []*Competency) {
	for _, c := range cs {
		for _, id := range c.behaviourIDs() {
			o.owner[Ref{pack, id}] = Ref{pack, c.ID}
		}
	}
}

// add adds what the lessons, checkups and scenarios of a pack give.
func (o *offers) add(p *Pack) {
	for _, l := range p.Lessons() {
		o.noun(l, p)
	}
	for _, c := range p.Checkups() {
		o.noun(c, p)
	}
	for _, sc := range p.Scenarios() {
		o.noun(sc, p)
	}
}

// noun adds what a lesson, checkup or scenario of a pack gives; nothing else gives any.
func (o *offers) noun(n any, of *Pack) {
	switch n := n.(type) {
	case *Lesson:
		o.questions(n.Checks)
	case *Checkup:
		o.questions(n.Items)
	case *Scenario:
		contexts := []ContextID{""}
		if len(of.Contexts) > 0 {
			contexts = contexts[:0]
			for _, c := range of.Contexts {
				contexts = append(contexts, c.ID)
			}
		}
		o.scenario(n, contexts)
	}
}

// branch is a part of the offers, to be joined to them.
func (o *offers) branch() *offers {
	if o == nil {
		return nil
	}
	return &offers{o.owner, map[Ref]*offer{}, map[Ref]*offer{}}
}

func (o *offers) join(b *offers) {
	if o == nil {
		return
	}
	for ref, of := range b.behaviours {
		o.behaviour(ref).join(of)
	}
	for ref, of := range b.competencies {
		o.competency(ref).join(of)
	}
}

func (o *offer) join(b *offer) {
	o.touched = o.touched || b.touched
	o.pieces, o.days, o.scenarios, o.told = o.pieces+b.pieces, o.days+b.days, o.scenarios+b.scenarios, o.told+b.told
	maps.Copy(o.contexts, b.contexts)
}

func (o *offers) questions(qs []*Question) {
	for _, q := range qs {
		var answers []answer
		for _, option := range q.Options {
			answers = append(answers, answer{effects: option.Effects})
		}
		o.place(answers)
	}
}

func (o *offers) scenario(sc *Scenario, contexts []ContextID) {
	shown := map[*offer]bool{}
	for _, scene := range sc.Scenes {
		var answers []answer
		for _, c := range scene.Choices {
			a := answer{effects: c.Effects}
			for _, context := range contexts {
				if can, _ := outcomes(c.If, context); can {
					a.contexts = append(a.contexts, context)
				}
			}
			answers = append(answers, a)
		}
		for _, of := range o.place(answers) {
			of.told += daysOfPlace
			shown[of] = true
		}
	}
	for of := range shown {
		of.scenarios++
	}
}

// answer is what an option or choice shows, and in which contexts of a conversation.
type answer struct {
	effects  []Effect
	contexts []ContextID
}

// place adds a scene or question and returns what can be shown in it.
func (o *offers) place(answers []answer) []*offer {
	richest := map[*offer]int{}
	for _, a := range answers {
		points, pieces := map[Ref]int{}, map[*offer]int{}
		for _, e := range a.effects {
			if !e.Behaviour.IsZero() {
				points[e.Behaviour] += e.Points
				o.behaviour(e.Behaviour).touched = true
			}
		}
		for ref, sum := range points {
			if sum <= 0 {
				continue
			}
			for _, of := range []*offer{o.behaviour(ref), o.competency(o.owner[ref])} {
				pieces[of]++
				for _, c := range a.contexts {
					of.contexts[c] = true
				}
			}
		}
		for of, n := range pieces {
			richest[of] = max(richest[of], n)
		}
	}
	var out []*offer
	for of, n := range richest {
		of.pieces += daysOfPlace * n
		of.days += daysOfPlace
		out = append(out, of)
	}
	return out
}

func (o *offers) behaviour(ref Ref) *offer { return entryOf(o.behaviours, ref) }

func (o *offers) competency(ref Ref) *offer { return entryOf(o.competencies, ref) }

func entryOf(m map[Ref]*offer, ref Ref) *offer {
	if m[ref] == nil {
		m[ref] = &offer{contexts: map[ContextID]bool{}}
	}
	return m[ref]
}
