package engine

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"example.com/hearten/content"
)

// Event is one fact of the journal with its place and time. It is never changed; everything else is a fold of events.
type Event struct {
	// Seq is the event's place in the journal, from 1, given by the journal. What was forgotten leaves a gap.
	Seq uint64
	// At is when it happened, with the learner's offset from UTC, to the millisecond.
	At time.Time
	// Day is the learner's day of At.
	Day Day
	// Behind marks an event whose clock stood more than five minutes before the last event's: kept, but no streak day.
	Behind bool
	// Session is the sitting that it belongs to, "" for what was recorded outside of one.
	Session ID
	Fact    Fact
}

// Fact is what happened: one of the types below, and no other.
type Fact interface {
	// Type is the name of the fact in the journal; names are never reused.
	Type() string
	// under is the fact with the names that things have now, where packs renamed some. Parts that it shares are not changed.
	under(names names) Fact
}

// ID names a run, a plan or an award: twelve hex digits. A run's id is also the seed of its shuffled choices.
type ID string

// NewID derives an id from what it is for. The same parts give the same id.
func NewID(parts ...any) ID {
	sum := sha256.Sum256([]byte(fmt.Sprintf("%q", fmt.Sprint(parts...))))
	return ID(hex.EncodeToString(sum[:6]))
}

// UnknownFactError is an event of a type that this version does not know: the journal was written by a newer one.
type UnknownFactError struct{ Name string }

func (e *UnknownFactError) Error() string {
	return fmt.Sprintf("read event: the type %q is from a newer version of hearten", content.Clean(e.Name))
}

// envelope is an event's JSON form, in the journal and in `hearten data export`.
type envelope struct {
	Seq     uint64          `json:"seq"`
	At      string          `json:"at"`
	Day     Day             `json:"day"`
	Behind  bool            `json:"behind,omitempty"`
	Session ID              `json:"session,omitempty"`
	Type    string          `json:"type"`
	Fact    json.RawMessage `json:"fact"`
}

// timeForm is RFC 3339 with milliseconds and offset.
const timeForm = "2006-01-02T15:04:05.000Z07:00"

// MarshalJSON writes the event as one object: seq, at, day, session, type, fact.
func (e Event) MarshalJSON() ([]byte, error) {
	if e.Fact == nil {
		return nil, errors.New("write event: it holds no fact")
	}
	fact, err := json.Marshal(e.Fact)
	if err != nil {
		return nil, err
	}
	return json.Marshal(envelope{e.Seq, e.At.Format(timeForm), e.Day, e.Behind, e.Session, e.Fact.Type(), fact})
}

// UnmarshalJSON reads what MarshalJSON wrote. A type that is not known gives an [UnknownFactError].
func (e *Event) UnmarshalJSON(b []byte) error {
	var env envelope
	if err := json.Unmarshal(b, &env); err != nil {
		return err
	}
	at, err := time.Parse(timeForm, env.At)
	if err != nil {
		return err
	}
	fact, err := decodeFact(env.Type, env.Fact)
	if err != nil {
		return err
	}
	*e = Event{env.Seq, at, env.Day, env.Behind, env.Session, fact}
	return nil
}

func decodeFact(name string, b []byte) (Fact, error) {
	switch name {
	case ProfileSet{}.Type():
		return decode[ProfileSet](b)
	case SessionBegan{}.Type():
		return decode[SessionBegan](b)
	case SessionEnded{}.Type():
		return decode[SessionEnded](b)
	case LessonBegan{}.Type():
		return decode[LessonBegan](b)
	case LessonFinished{}.Type():
		return decode[LessonFinished](b)
	case QuestionAnswered{}.Type():
		return decode[QuestionAnswered](b)
	case ScenarioBegan{}.Type():
		return decode[ScenarioBegan](b)
	case TurnTaken{}.Type():
		return decode[TurnTaken](b)
	case AnswerUndone{}.Type():
		return decode[AnswerUndone](b)
	case ScenarioEnded{}.Type():
		return decode[ScenarioEnded](b)
	case PlanMade{}.Type():
		return decode[PlanMade](b)
	case PlanAnswered{}.Type():
		return decode[PlanAnswered](b)
	case ReflectionWritten{}.Type():
		return decode[ReflectionWritten](b)
	case PreparationMade{}.Type():
		return decode[PreparationMade](b)
	case PreparationAnswered{}.Type():
		return decode[PreparationAnswered](b)
	case MomentRevisited{}.Type():
		return decode[MomentRevisited](b)
	case RestTaken{}.Type():
		return decode[RestTaken](b)
	case CompetencyRated{}.Type():
		return decode[CompetencyRated](b)
	case SnapshotBegan{}.Type():
		return decode[SnapshotBegan](b)
	case SnapshotEnded{}.Type():
		return decode[SnapshotEnded](b)
	case WishSet{}.Type():
		return decode[WishSet](b)
	case MemoryFitted{}.Type():
		return decode[MemoryFitted](b)
	case BadgeEarned{}.Type():
		return decode[BadgeEarned](b)
	}
	return nil, &UnknownFactError{name}
}

func decode[T Fact](b []byte) (Fact, error) {
	var f T
	err := json.Unmarshal(b, &f)
	return f, err
}
