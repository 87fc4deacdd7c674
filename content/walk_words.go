package content

import (
	"fmt"
	"slices"
	"strings"
)

// OnlyWay reports a strong ending that one path alone reaches, where others part from it and come back to nothing: whoever
// misses it once is past it.
func (w *Walk) OnlyWay(r Reach) bool {
	return r.Ways == 1 && !r.AtLeast && r.Scene.Ending.Kind == EndingStrong && w.Runs > uint64(w.Inputs)
}

// State says in words where a run stands, as far as somebody can look it up in the file: “trust = 1 and `told` chosen”.
func (w *Walk) State(at Instance) string {
	var parts, marks []string
	for _, m := range w.Scenario.Meters {
		parts = append(parts, fmt.Sprintf("%s = %d", m.Name, at.At.Meter(m.Name)))
	}
	for _, sc := range w.Scenario.Scenes {
		for _, c := range sc.Choices {
			for _, name := range c.As {
				if at.At.Chose(name) && !slices.Contains(marks, "`"+name+"`") {
					marks = append(marks, "`"+name+"`")
				}
			}
		}
	}
	if len(marks) > 0 {
		parts = append(parts, listed(marks)+" chosen")
	}
	return listed(parts)
}

// Learner says what a run was given, where that makes a difference: “in remote, level 2 in listening”. Names of the pack are
// written without it.
func (w *Walk) Learner(at Instance, pack PackID) string {
	var parts []string
	switch {
	case len(w.Told.Contexts) == 0:
	case at.Given.In == "":
		parts = append(parts, "without a context")
	default:
		parts = append(parts, "in "+string(at.Given.In))
	}
	if w.Told.Confidence {
		parts = append(parts, fmt.Sprintf("confidence %d", at.Given.Confidence()))
	}
	for _, ref := range refsInOrder(w.Told.Levels) {
		parts = append(parts, fmt.Sprintf("level %d in %s", at.Given.Level(ref), ref.Within(pack)))
	}
	for _, ref := range refsInOrder(w.Told.Met) {
		if kind, ok := at.Given.Met(ref); ok {
			parts = append(parts, fmt.Sprintf("%s ended %s before", ref.Within(pack), kind))
		} else {
			parts = append(parts, ref.Within(pack)+" not met before")
		}
	}
	return strings.Join(parts, ", ")
}

func refsInOrder(refs []Ref) []Ref {
	return slices.SortedFunc(slices.Values(refs), func(a, b Ref) int { return strings.Compare(a.String(), b.String()) })
}

// listed joins with commas and a last “and”.
func listed(all []string) string {
	if len(all) < 2 {
		return strings.Join(all, "")
	}
	return strings.Join(all[:len(all)-1], ", ") + " and " + all[len(all)-1]
}
