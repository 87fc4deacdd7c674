package engine

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// Deed is something that a session recorded, or several of one kind.
type Deed struct {
	N int
	// One and Many name it: "lesson", "lessons".
	One, Many string
	// More says more of it than its name, Title what it was called, Result what came of it; each may be "".
	More, Title, Result string
}

func deed(noun string) Deed { return Deed{N: 1, One: noun, Many: noun + "s"} }

// String is the deed as a sentence: "One lesson: “Ask first”."
func (d Deed) String() string {
	words := "One " + d.One
	if d.N != 1 {
		words = fmt.Sprintf("%d %s", d.N, d.Many)
	}
	words += d.More
	if d.Title != "" {
		words += ": “" + d.Title + "”"
	}
	return words + d.Result + "."
}

// deedOf is a reflection as something that was done.
func deedOf(r ReflectionWritten) Deed {
	switch r.Topic {
	case AboutWeek:
		return Deed{N: 1, One: "thing that you tried this week", Many: "things that you tried this week", More: ", in a sentence"}
	case Thanks:
		return Deed{N: 1, One: "thank-you", Many: "thank-yous", More: ", in your words"}
	}
	return Deed{N: 1, One: "line of your own", Many: "lines of your own"}
}

// snapshotDeed is a snapshot as something that was done, with the answers that it rests on.
func snapshotDeed(f SnapshotEnded) Deed {
	d := deed("snapshot")
	switch f.Asked {
	case 0:
	case 1:
		d.More = ", one moment"
	default:
		d.More = fmt.Sprintf(", %d moments", f.Asked)
	}
	return d
}

// focusDeed is a focus that was chosen, as something that was done; none for none.
func (s Session) focusDeed(f ProfileSet) []Deed {
	if len(f.Focus) == 0 {
		return nil
	}
	titles := make([]string, len(f.Focus))
	for i, ref := range f.Focus {
		titles[i] = TitleOf(s.library, content.KindCompetency, ref)
	}
	return []Deed{{N: len(titles), One: "focus chosen", Many: "focuses chosen", Title: strings.Join(titles, ", ")}}
}

// inEndedSnapshot reports whether a run is a snapshot that has ended: its answers are told as one thing.
func (s Session) inEndedSnapshot(run ID) bool {
	i := s.progress.snapshotOf(run)
	return i >= 0 && s.progress.Snapshots[i].Done
}

// talked is a conversation as something that was done; one from a turn on is told apart.
func (s Session) talked(f ScenarioEnded) Deed {
	d := deed("conversation")
	if r, _ := s.progress.Run(f.Run); r.From != nil {
		d.One, d.Many, d.More = "conversation again", "conversations again", fmt.Sprintf(", from turn %d", r.From.Turns+1)
	}
	d.Title, d.Result = TitleOf(s.library, content.KindScenario, f.Item.Ref), fmt.Sprintf(", %d of %d steps", f.Got, f.Best)
	if f.Item.Ref.Own() {
		d.Result += ", as practice"
	}
	return d
}
