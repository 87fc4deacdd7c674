package content

// Form is how a conversation is held.
type Form string

// The forms.
const (
	OneToOne Form = "one-to-one"
	InGroup  Form = "group"
	Written  Form = "written"
)

// Forms are all forms.
func Forms() []Form { return []Form{OneToOne, InGroup, Written} }

// Direction is whom a conversation is with, as the learner stands to them.
type Direction string

// The directions.
const (
	Up       Direction = "up"
	Down     Direction = "down"
	Sideways Direction = "sideways"
)

// Directions are all directions.
func Directions() []Direction { return []Direction{Up, Down, Sideways} }

// Mood is how a conversation stands when it begins.
type Mood string

// The moods.
const (
	Calm       Mood = "calm"
	Tense      Mood = "tense"
	Recovering Mood = "recovering"
)

// Moods are all moods.
func Moods() []Mood { return []Mood{Calm, Tense, Recovering} }

// wordsOf are the words of a closed set, as front matter holds them.
func wordsOf[T ~string](set []T) []string {
	out := make([]string, len(set))
	for i, v := range set {
		out[i] = string(v)
	}
	return out
}
