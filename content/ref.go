package content

import (
	"fmt"
	"strings"
)

// Kind says what a file of a pack is; it comes from `kind:` in the front matter, never from the folder.
type Kind string

// The kinds of the format (version 1).
const (
	KindPack       Kind = "pack"
	KindCompetency Kind = "competency"
	KindLesson     Kind = "lesson"
	KindCheckup    Kind = "checkup"
	KindScenario   Kind = "scenario"
	KindBadge      Kind = "badge"
	KindRole       Kind = "role"
	KindNudges     Kind = "nudges"
	KindWalk       Kind = "walk"
)

// PackID is the kebab-case id of a pack, unique in a library.
type PackID string

// OwnPack is the id of the pack that a learner writes for themselves: their own conversations. What is in it is there to be
// rehearsed; nothing that happens in it is evidence.
const OwnPack PackID = "mine"

// ContextID names one of the settings a pack speaks to, such as `remote`.
type ContextID string

// Ref names one thing of one kind across packs: `pack/id`. The kind is known from where the Ref stands.
type Ref struct {
	Pack PackID
	ID   string
}

// String returns `pack/id`, the global key of the format.
func (r Ref) String() string { return string(r.Pack) + "/" + r.ID }

// Within is the name as it is written in a pack: without the pack where it is that one.
func (r Ref) Within(pack PackID) string {
	if r.Pack == pack || r.Pack == "" {
		return r.ID
	}
	return r.String()
}

// IsZero reports whether r names nothing.
func (r Ref) IsZero() bool { return r == Ref{} }

// Own reports whether r names something of the learner's own pack.
func (r Ref) Own() bool { return r.Pack == OwnPack }

// ParseRef reads `pack/id`.
func ParseRef(s string) (Ref, error) {
	pack, id, ok := strings.Cut(s, "/")
	if !ok || pack == "" || id == "" || strings.Contains(id, "/") {
		return Ref{}, fmt.Errorf("%q is not a name of the form pack/id", Clean(s))
	}
	return Ref{PackID(pack), id}, nil
}

// MarshalText writes `pack/id`; the zero Ref is the empty string.
func (r Ref) MarshalText() ([]byte, error) {
	if r.IsZero() {
		return nil, nil
	}
	return []byte(r.String()), nil
}

// UnmarshalText reads what MarshalText wrote.
func (r *Ref) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*r = Ref{}
		return nil
	}
	ref, err := ParseRef(string(b))
	if err != nil {
		return err
	}
	*r = ref
	return nil
}

// Target is where a link of a pack leads: a file's subject and, where the link has a `#slug`, a heading in it.
type Target struct {
	Kind Kind
	Ref  Ref
	Slug string
}
