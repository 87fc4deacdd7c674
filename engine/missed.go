package engine

import (
	"fmt"
)

// missWords say where something was passed over, and that the lesson is about it.
func (d day) missWords(m Miss, t Teaches) string {
	where := TitleOf(d.lib, m.Item.Kind, m.Item.Ref)
	what := "another reply would have shown this"
	if m.Cue {
		what = "a cue went by, and a reply that hears it shows this"
	}
	return fmt.Sprintf("In “%s”, %s, %s: “%s” The lesson is about it.", where, m.Day.Ago(d.today), what, t.Behaviour)
}
