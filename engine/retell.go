package engine

import (
	"slices"

	"example.com/hearten/content"
)

// Retelling is a conversation of the past, told as it was. It looks back; going through it again is [Replay].
type Retelling struct {
	Run Run
	// Title is what the conversation is called, its name and that of its pack where that is not here.
	Title string
	// Context is the setting that it took place in, the zero Context for none.
	Context content.Context
	Telling Telling
	// Opening is what stood before its first turn.
	Opening content.Prose
	// Turns are all turns on the way through it, those that were taken back left out. Of a replay the first Run.From.Turns are
	// those of the run that it goes through again.
	Turns []ToldTurn
	// Earlier is how many turns came before Turns that cannot be told.
	Earlier int
	// Read are the scenes that were read after the last turn, in which there was nothing to choose; of a run that was left in the
	// middle the last of them is where it stands.
	Read []ToldScene
	// Turning is the index in Turns of the turn that mattered, -1 for none.
	Turning int
	// End looks back on it, without the reaction that the last turn tells; nil where it was left in the middle, or cannot be told from its pack.
	End *Debrief
	// Road is what the turn that mattered might have led to; nil where nothing stronger was on offer there, and where
	// it cannot be told.
	Road *Road
}

// Telling says what a conversation is told from.
type Telling int

// The tellings.
const (
	// AsItWas: from the edition of its pack that the learner saw.
	AsItWas Telling = iota
	// AsItIs: from another edition, in which the same choices lead the same way. The words around them may have changed.
	AsItIs
	// PackChanged: from the journal alone, since the same choices do not lead the same way any more.
	PackChanged
	// PackGone: from the journal alone, since the pack does not have it.
	PackGone
)

// FromJournal reports whether a conversation is told from the journal alone.
func (t Telling) FromJournal() bool { return t == PackChanged || t == PackGone }

// ToldScene is a scene as it was read. Its name is its slug where the pack has it no more.
type ToldScene struct {
	Name content.Line
	Body content.Prose
}

// ToldTurn is a turn of a conversation that is told.
type ToldTurn struct {
	// Read are the scenes that were read on the way to it, in which there was nothing to choose.
	Read  []ToldScene
	Scene ToldScene
	// Words are those of the choice, nil where the pack has it no more; Key names it.
	Words content.Line
	Key   content.Key
	// Written are the learner's own words, "" for none.
	Written string
	// Grade is the choice's, as the journal has it.
	Grade    content.Grade
	Reaction content.Prose
	Feedback content.Prose
	// Cues are those that it picked up, and those that it passed over while another choice on offer would have picked them up.
	Cues []CueShown
	// Others are the other choices on offer, in the author's order.
	Others []Way
	// To is the scene that it led to; it is the zero Stop where that cannot be told.
	To Stop
}

// Stop is a scene that a choice leads to.
type Stop struct {
	Slug string
	Name content.Line
}

// Way is a choice that was on offer, with the scene that it leads to.
type Way struct {
	Words content.Line
	Grade content.Grade
	To    Stop
}

// Road is a way not taken: from a turn on, the best choice there and the best on offer after that.
type Road struct {
	Turns []ToldTurn
	// Read are the scenes that are read after the last of them.
	Read []ToldScene
	// Name is the scene in which it stops: an ending, one that was there before, or one that is far enough.
	Name content.Line
	// Kind and Body are the ending's; Kind is "" where it comes to none.
	Kind content.EndingKind
	Body content.Prose
	// Back is true where it comes back to a scene of its own.
	Back bool
}

// mostAhead is how many turns a road that was not taken is followed.
const mostAhead = 24

// Conversations are the conversations that were begun, the newest first, replays among them.
func (p Progress) Conversations() []Run {
	var out []Run
	for _, r := range slices.Backward(p.Runs) {
		if r.Item.Kind == content.KindScenario {
			out = append(out, r)
		}
	}
	return out
}

// Turns is how many turns lead through a run, those that a replay took over among them.
func (r Run) Turns() int {
	if r.From != nil {
		return r.From.Turns + len(r.Answers)
	}
	return len(r.Answers)
}

// Retell tells a conversation as it was; ok is false where the journal has none of that id. It is told from its pack only where
// that agrees with the journal in every choice, grade and cue, and in the ending.
func Retell(lib *content.Library, p Progress, id ID) (told Retelling, ok bool) {
	r, ok := p.Run(id)
	if !ok || r.Item.Kind != content.KindScenario {
		return Retelling{}, false
	}
	told = Retelling{Run: r, Title: TitleOf(lib, r.Item.Kind, r.Item.Ref), Telling: PackGone}
	contexts, _ := contextsOf(p, lib, r.Item.Ref.Pack)
	if r.Context != "" {
		told.Context = contextOf(contexts, r.Context)
	}
	sc := lib.Scenario(r.Item.Ref)
	if sc == nil {
		return told.fromJournal(p, nil), true
	}
	turns, run, ok := talk{scenario: sc, item: r.Item, contexts: contexts, learner: asker{progress: &p}}.of(r)
	if ok {
		if whole, ok := told.fromPack(lib, p, run, turns); ok {
			return whole, true
		}
	}
	told.Telling = PackChanged
	return told.fromJournal(p, sc), true
}

// fromJournal tells what the journal holds, with the words that the pack still has for it; sc is nil where it has none.
func (told Retelling) fromJournal(p Progress, sc *content.Scenario) Retelling {
	turns, _, ok := p.turnsOf(told.Run)
	if !ok {
		turns, told.Earlier = told.Run.Answers, told.Run.From.Turns
	}
	for _, a := range turns {
		turn := ToldTurn{
			Scene: ToldScene{Name: content.Line{content.Text(a.Slug)}}, Key: a.Choice, Written: a.Words, Grade: a.Grade,
		}
		if sc != nil && sc.Scene(a.Slug) != nil {
			scene := sc.Scene(a.Slug)
			turn.Scene.Name = scene.Name
			for _, c := range scene.Choices {
				if c.Key == a.Choice {
					turn.Words = c.Words
				}
			}
		}
		told.Turns = append(told.Turns, turn)
	}
	told.Turning = told.turning()
	return told
}

func (told Retelling) turning() int {
	return turning(len(told.Turns), func(i int) content.Grade { return told.Turns[i].Grade })
}
