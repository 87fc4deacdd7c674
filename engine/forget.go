package engine

import (
	"errors"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// Forgetting says what is to be forgotten; exactly one field is set.
type Forgetting struct {
	// Text: wherever these words stand in something the learner wrote, in any case, what was written is removed; the
	// grades and days of answers stay.
	Text string
	// Item: everything about a lesson, checkup, scenario or badge (`pack/id`), or about one run, plan or prepared talk (its id).
	Item string
	All  bool
}

// forgotten stands where words were removed that something else refers to.
const forgotten = "(forgotten)"

// remembered are words as they were written, "" where they were forgotten.
func remembered(words string) string {
	if words == forgotten {
		return ""
	}
	return words
}

// Forget removes from the journal and the drafts what matches, and returns how many events and drafts were changed or
// left out. With dry, it only counts. To forget all works in a damaged journal too: then only counting is ErrDamaged, and
// what comes back is how many could be read.
func (c *Coach) Forget(what Forgetting, dry bool) (int, error) {
	if what.All {
		return c.forgetAll(dry)
	}
	var events []Event
	for e, err := range c.Journal.Read(0) {
		if err != nil {
			return 0, err
		}
		events = append(events, e)
	}
	names, quotes := what.names(events, c.Library)
	keep, draft := what.keep(names, quotes, events), what.draft(names)
	if dry {
		_, n, err := Sift(events, keep)
		if err != nil {
			return 0, err
		}
		drafts, err := c.Drafts.CountDrafts(draft)
		return n + drafts, err
	}
	drafts, err := c.Drafts.ForgetDrafts(draft)
	if err != nil {
		return 0, err
	}
	n, err := c.Journal.Rewrite(keep)
	return n + drafts, err
}

func (c *Coach) forgetAll(dry bool) (int, error) {
	n, err := c.count()
	if dry || (err != nil && !errors.Is(err, ErrDamaged)) {
		return n, err
	}
	if err := c.Journal.Erase(); err != nil {
		return 0, err
	}
	_, err = c.Drafts.ForgetDrafts(anyDraft)
	return n, err
}

// count counts events and drafts, as far as they can be read.
func (c *Coach) count() (n int, err error) {
	for _, err := range c.Journal.Read(0) {
		if err != nil {
			return n, err
		}
		n++
	}
	drafts, err := c.Drafts.CountDrafts(anyDraft)
	return n + drafts, err
}

func anyDraft(string, string) bool { return true }

// draft matches the drafts to be forgotten: a key ends in what it is about, or holds the id of a run or plan.
func (f Forgetting) draft(names map[string]bool) func(key, text string) bool {
	return func(key, text string) bool {
		if f.Text != "" {
			return holds(text, f.Text)
		}
		for name := range names {
			if strings.HasSuffix(key, "/"+name) || strings.Contains(key, "/"+name+"/") {
				return true
			}
		}
		return false
	}
}

func (f Forgetting) keep(names map[string]bool, quotes []string, events []Event) func(Event) (Event, bool) {
	if f.Text != "" {
		quoted := excerpted(events, f.Text)
		return func(e Event) (Event, bool) {
			e, keep := withoutText(e, f.Text)
			if began, ok := e.Fact.(SessionBegan); ok {
				e.Fact = withoutExcerpts(began, quoted)
			}
			return e, keep
		}
	}
	r := restingOn(events, names, quotes)
	return func(e Event) (Event, bool) {
		e, keep := withoutItem(e, names, quotes)
		if keep {
			e, keep = r.without(e)
		}
		return e, keep
	}
}

// resting is what rests on events that are to be forgotten: reasons that were given for them, results of snapshots that asked
// them, a memory that was fitted to them.
type resting struct {
	gone   map[uint64]bool
	runs   map[ID]bool
	memory bool
}

func restingOn(events []Event, names map[string]bool, quotes []string) resting {
	r := resting{gone: map[uint64]bool{}, runs: map[ID]bool{}}
	for _, e := range events {
		if _, keep := withoutItem(e, names, quotes); keep {
			continue
		}
		r.gone[e.Seq] = true
		if f, ok := e.Fact.(QuestionAnswered); ok {
			r.runs[f.Run] = true
			r.memory = r.memory || f.Purpose != InCheckup
		}
	}
	return r
}

// without leaves out what rests on them, and blanks the reasons.
func (r resting) without(e Event) (Event, bool) {
	switch f := e.Fact.(type) {
	case SnapshotEnded:
		return e, !r.runs[f.Run]
	case MemoryFitted:
		return e, !r.memory
	case SessionBegan:
		e.Fact = blanked(f, func(reason Reason) bool {
			return slices.ContainsFunc(reason.Causes, func(seq uint64) bool { return r.gone[seq] })
		})
	default:
	}
	return e, true
}

// names are what is to be forgotten with an item: itself, its runs, the replays of these, the plans that came from it, the
// prepared talk that it is called after; quotes is how sessions quoted these plans.
func (f Forgetting) names(events []Event, lib *content.Library) (names map[string]bool, quotes []string) {
	names = map[string]bool{f.Item: true}
	if ref, err := content.ParseRef(f.Item); err == nil { // it may have had other names, and the journal keeps these
		for _, name := range lib.Renamings().Names(ref) {
			names[name.String()] = true
		}
	}
	for _, e := range events {
		switch fact := e.Fact.(type) {
		case LessonBegan:
			names[string(fact.Run)] = names[string(fact.Run)] || names[fact.Item.Ref.String()]
		case ScenarioBegan:
			again := fact.From != nil && names[string(fact.From.Run)]
			names[string(fact.Run)] = names[string(fact.Run)] || names[fact.Item.Ref.String()] || again
		case PreparationMade:
			own := Preparation{PreparationMade: fact}.ConversationID()
			if names[own] || names[content.Ref{Pack: content.OwnPack, ID: own}.String()] {
				names[string(fact.Preparation)] = true
			}
		case PlanMade:
			if names[string(fact.Plan)] || (fact.From != nil && names[fact.From.Ref.String()]) {
				names[string(fact.Plan)] = true
				quotes = append(quotes, strings.TrimRight(fact.Sentence(), "."))
			}
		default:
		}
	}
	return names, quotes
}

func holds(text, part string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(part))
}

// withoutText blanks what the learner wrote where it holds the text. A reflection is nothing but its words and goes.
func withoutText(e Event, text string) (Event, bool) {
	blank := func(s, with string) string {
		if holds(s, text) {
			return with
		}
		return s
	}
	switch f := e.Fact.(type) {
	case ReflectionWritten:
		return e, !holds(f.Text, text)
	case TurnTaken:
		f.Words = blank(f.Words, "")
		e.Fact = f
	case PlanMade:
		f.Cue, f.Action = blank(f.Cue, forgotten), blank(f.Action, forgotten)
		e.Fact = f
	case PlanAnswered:
		f.Words = blank(f.Words, "")
		e.Fact = f
	case PreparationMade:
		f.Who, f.When, f.Fear = blank(f.Who, forgotten), blank(f.When, ""), blank(f.Fear, "")
		f.First, f.Sentence = blank(f.First, forgotten), blank(f.Sentence, forgotten)
		e.Fact = f
	case PreparationAnswered:
		f.Words = blank(f.Words, "")
		e.Fact = f
	case MomentRevisited:
		f.Then, f.Words = blank(f.Then, forgotten), blank(f.Words, "")
		e.Fact = f
	case SessionBegan:
		e.Fact = withoutQuote(f, text)
	case ProfileSet, SessionEnded, LessonBegan, LessonFinished, QuestionAnswered, ScenarioBegan, AnswerUndone, ScenarioEnded,
		RestTaken, BadgeEarned, SnapshotBegan, SnapshotEnded, WishSet, MemoryFitted:
	case CompetencyRated:
		f.Rater = blank(f.Rater, forgotten)
		e.Fact = f
	}
	return e, true
}

// withoutQuote blanks the reasons that quote a text: a follow-up's quotes its plan.
func withoutQuote(f SessionBegan, text string) SessionBegan {
	return blanked(f, func(r Reason) bool { return holds(r.Words, text) })
}

// blanked is what a session offered, without the words of some reasons.
func blanked(f SessionBegan, which func(Reason) bool) SessionBegan {
	f.Offered = slices.Clone(f.Offered)
	for i, o := range f.Offered {
		o.Reasons = slices.Clone(o.Reasons)
		for j, r := range o.Reasons {
			if which(r) {
				o.Reasons[j].Words = forgotten
			}
		}
		f.Offered[i] = o
	}
	return f
}

// withoutItem leaves out events about one of the names: `pack/id`, a run or a plan.
func withoutItem(e Event, names map[string]bool, quotes []string) (Event, bool) {
	about := func(it Item, id ID) bool { return names[it.Ref.String()] || names[string(id)] }
	keep := true
	switch f := e.Fact.(type) {
	case LessonBegan:
		keep = !about(f.Item, f.Run)
	case LessonFinished:
		keep = !about(f.Item, f.Run)
	case QuestionAnswered:
		keep = !about(f.Item, f.Run)
	case ScenarioBegan:
		keep = !about(f.Item, f.Run)
	case TurnTaken:
		keep = !about(f.Item, f.Run)
	case AnswerUndone:
		keep = !names[string(f.Run)]
	case ScenarioEnded:
		keep = !about(f.Item, f.Run)
	case PlanMade:
		keep = !names[string(f.Plan)] && (f.From == nil || !about(*f.From, f.Replaces))
	case PlanAnswered:
		keep = !names[string(f.Plan)]
	case PreparationMade:
		keep = !names[string(f.Preparation)]
		f.Rehearsal, f.Moves = withoutRehearsal(f.Rehearsal, names), withoutMoves(f.Moves, names)
		e.Fact = f
	case PreparationAnswered:
		keep = !names[string(f.Preparation)]
	case MomentRevisited:
		keep = !names[string(f.Of)] && (f.Item == nil || !about(*f.Item, f.Of))
	case ReflectionWritten:
		keep = f.Item == nil || !about(*f.Item, f.Run)
	case BadgeEarned:
		keep = !about(Item{Kind: content.KindBadge, Ref: f.Badge}, f.Award)
	case SessionBegan:
		f.Offered = slices.DeleteFunc(slices.Clone(f.Offered), func(o Offered) bool {
			return o.Item != nil && about(*o.Item, "")
		})
		for _, q := range quotes {
			f = withoutQuote(f, q)
		}
		e.Fact = f
	case CompetencyRated:
		keep = !names[f.Competency.String()]
	case SnapshotBegan:
		keep = !names[string(f.Run)]
	case SnapshotEnded:
		keep = !names[string(f.Run)]
		f.Stands = slices.DeleteFunc(slices.Clone(f.Stands), func(s Stands) bool { return names[s.Competency.String()] })
		e.Fact = f
	case WishSet:
		keep = !names[f.Item.String()]
	case ProfileSet, SessionEnded, RestTaken, MemoryFitted:
	}
	return e, keep
}

// withoutRehearsal is the rehearsal of a preparation, nil where it is one of the names.
func withoutRehearsal(it *Item, names map[string]bool) *Item {
	if it != nil && names[it.Ref.String()] {
		return nil
	}
	return it
}

// withoutMoves are the moves of a preparation, with lessons that are among the names left out of them.
func withoutMoves(moves []Move, names map[string]bool) []Move {
	moves = slices.Clone(moves)
	for i := range moves {
		moves[i].Lesson = withoutRehearsal(moves[i].Lesson, names)
	}
	return moves
}
