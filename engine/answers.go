package engine

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// SharedAnswer is an answer as a learner hands it over for calibration, who answered apart: one line of
// `hearten data share --answers`. It holds what fitting items needs and nothing else: no text, no name, no time.
type SharedAnswer struct {
	// Person tells people apart who answered the questions of one pack; see [SharedAnswers].
	Person ID   `json:"person"`
	Item   Item `json:"item"`
	// Slug is the question's or scene's heading.
	Slug  string        `json:"slug"`
	Grade content.Grade `json:"grade"`
	// Offered are the grades that were on offer, each once, ascending.
	Offered []content.Grade `json:"offered"`
}

// Place is what was answered.
func (a SharedAnswer) Place() Place { return Place{a.Item.Kind, a.Item.Ref, a.Slug} }

// SharedAnswers are the answers of a record that calibration can use: the first to each question or scene of those that the
// belief rests on, in the order of their names, which says nothing of the order in which they were given.
//
// A person's number is derived from the id and the time of their first sitting and the pack that the answer is about. So it
// leads back to nobody, is another one for each pack, and is the same when answers are handed over again, so that they count
// once.
func SharedAnswers(p Progress, events iter.Seq2[Event, error]) ([]SharedAnswer, error) {
	places, met := map[uint64]Place{}, map[Place]bool{}
	for _, o := range p.mind.seen {
		if o.Kind == Answered && !met[o.Place] {
			met[o.Place] = true
			places[o.Seq] = o.Place
		}
	}
	var out []SharedAnswer
	var first Event
	for e, err := range events {
		if err != nil {
			return nil, err
		}
		if first.Session == "" {
			first = e
		}
		place, counts := places[e.Seq]
		if !counts {
			continue
		}
		switch f := p.renamed(e).Fact.(type) {
		case QuestionAnswered:
			out = append(out, shared(f.Item, place, f.Response))
		case TurnTaken:
			out = append(out, shared(f.Item, place, f.Response))
		default:
		}
	}
	out = slices.DeleteFunc(out, func(a SharedAnswer) bool { return len(a.Offered) < 2 }) // there was no choice
	for i := range out {
		out[i].Person = NewID("answers", first.At.UnixMilli(), first.Session, out[i].Item.Ref.Pack)
	}
	slices.SortFunc(out, func(a, b SharedAnswer) int { return strings.Compare(a.name(), b.name()) })
	return out, nil
}

func shared(it Item, place Place, r Response) SharedAnswer {
	offered := slices.Clone(r.Offered)
	slices.Sort(offered)
	it.Edition = "" // fitting needs no more than the version
	return SharedAnswer{Item: it, Slug: place.Slug, Grade: r.Grade, Offered: slices.Compact(offered)}
}

func (a SharedAnswer) name() string {
	return string(a.Item.Ref.Pack) + "/" + content.Target(a.Place()).Name()
}

// longestName is how long the names of a shared answer may be.
const longestName = 512

// UnmarshalJSON reads an answer from a file that anybody may have written. Members that it does not know are left aside. Its
// errors are words for the person who gathers answers.
func (a *SharedAnswer) UnmarshalJSON(b []byte) error {
	var in struct {
		Person  ID               `json:"person"`
		Item    Item             `json:"item"`
		Slug    string           `json:"slug"`
		Grade   *content.Grade   `json:"grade"`
		Offered []*content.Grade `json:"offered"`
	}
	if err := json.Unmarshal(b, &in); err != nil {
		var other *json.UnmarshalTypeError
		switch {
		case !errors.As(err, &other):
			return err
		case other.Field == "":
			return errors.New("it is not an object with `person`, `item`, `slug`, `grade` and `offered`")
		}
		return fmt.Errorf("`%s` has a value of another kind", other.Field)
	}
	*a = SharedAnswer{Person: in.Person, Item: in.Item, Slug: in.Slug}
	switch k := in.Item.Kind; {
	case !isNumber(in.Person):
		return errors.New("`person` is not a mark of twelve digits and letters from a to f")
	case k != content.KindLesson && k != content.KindCheckup && k != content.KindScenario:
		return errors.New("`item` is not a lesson, checkup or scenario")
	case in.Item.Ref.IsZero() || in.Slug == "":
		return errors.New("`item` and `slug` do not say what was answered")
	case len(in.Item.Ref.String())+len(in.Slug)+len(in.Item.Version) > longestName:
		return errors.New("its names are too long")
	case in.Grade == nil:
		return errors.New("it has no `grade`")
	}
	a.Grade = *in.Grade
	for _, g := range in.Offered {
		if g == nil || slices.Contains(a.Offered, *g) {
			return errors.New("`offered` is not a list of grades, each once")
		}
		a.Offered = append(a.Offered, *g)
	}
	switch {
	case !slices.Contains(a.Offered, a.Grade):
		return errors.New("its grade was not on offer")
	case len(a.Offered) < 2:
		return errors.New("no other grade was on offer")
	}
	return nil
}

func isNumber(id ID) bool {
	return len(id) == 12 && strings.Trim(string(id), "0123456789abcdef") == ""
}
