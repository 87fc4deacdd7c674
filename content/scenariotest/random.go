package scenariotest

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"strings"
	"testing/fstest"
)

// Random returns the markdown of a conversation of two to eight scenes. The same seed gives the same words. It has what makes
// conversations differ from each other when they are played: meters whose effects go beyond their range, once, as, seen,
// chose, contexts, confidence, levels and met in nested conditions, chains and circles of routes, scenes that are never reached
// and states with no choice left. It names behaviours, competencies, contexts and scenarios of the pack “First days”. It
// parses, and is not free of faults that lint reports.
func Random(seed uint64) string {
	w := &writer{chance: rand.New(rand.NewPCG(seed, 0x6865617274656e))}
	w.plan()
	w.front(seed)
	w.line("# A talk")
	w.paragraphs("", 2)
	for i := range w.scenes {
		w.scene(i)
	}
	w.line("[^breath]: **A breath.** Something was left out.")
	return w.text.String()
}

// kind is what a scene leads on by.
type kind int

const (
	asks kind = iota
	leadsOn
	ends
)

// meter is a name and its range.
type meter struct {
	name        string
	start, most int
}

// writer writes one conversation.
type writer struct {
	chance *rand.Rand
	scenes []place
	kinds  []kind
	meters []meter
	marks  []string
	text   strings.Builder
}

func (w *writer) line(format string, args ...any) { fmt.Fprintf(&w.text, format+"\n\n", args...) }

// likely is true in so many of a hundred cases.
func (w *writer) likely(percent int) bool { return w.chance.IntN(100) < percent }

// oneOf picks one of all.
func oneOf[T any](w *writer, all []T) T { return all[w.chance.IntN(len(all))] }

// some picks n different ones, in any order.
func some[T any](w *writer, all []T, n int) []T {
	out := make([]T, n)
	for i, at := range w.chance.Perm(len(all))[:n] {
		out[i] = all[at]
	}
	return out
}

// plan chooses scenes, meters and marks: one scene at least asks, and one ends.
func (w *writer) plan() {
	n := 2 + w.chance.IntN(7)
	w.scenes = some(w, places(), n)
	w.kinds = make([]kind, n)
	for i := range w.kinds {
		switch p := w.chance.IntN(100); {
		case p < 25:
			w.kinds[i] = leadsOn
		case p < 45:
			w.kinds[i] = ends
		}
	}
	two := w.chance.Perm(n)
	w.kinds[two[0]], w.kinds[two[1]] = asks, ends
	if w.kinds[0] == ends {
		w.kinds[0] = asks
	}
	for _, name := range some(w, []string{"trust", "open-mind", "heat", "MIN", "3d", "忍耐", "опыт", "context"}, w.chance.IntN(4)) {
		most := 1 + w.chance.IntN(9)
		w.meters = append(w.meters, meter{name, w.chance.IntN(most + 1), most})
	}
	w.marks = some(w, []string{"told", "dug-in", "asked-first", "früh", "END"}, 1+w.chance.IntN(3))
}

func (w *writer) front(seed uint64) {
	fmt.Fprintf(&w.text, "---\nkind: scenario\nid: random-%d\ntitle: A talk\ncompetencies: [active-listening, empathy]\nlevel: 1\nminutes: 5\n", seed)
	fmt.Fprintf(&w.text, "cast:\n  Ines: a colleague\n")
	for i, m := range w.meters {
		if i == 0 {
			w.text.WriteString("meters:\n")
		}
		fmt.Fprintf(&w.text, "  %s: %d of %d\n", m.name, m.start, m.most)
	}
	if w.likely(20) {
		fmt.Fprintf(&w.text, "start: %s\n", oneOf(w, w.scenes).slug)
	}
	w.text.WriteString("---\n\n")
}

func (w *writer) scene(i int) {
	w.line("## %s", w.scenes[i].name)
	if w.likely(70) {
		w.paragraphs("", 2)
	}
	switch w.kinds[i] {
	case asks:
		w.choices()
	case leadsOn:
		w.routes()
	case ends:
		w.line("`ending %s`\n%s", oneOf(w, []string{"strong", "mixed", "poor"}), oneOf(w, words()))
		w.line("### Debrief")
		w.paragraphs("", 2)
	}
}

// routes writes ways to scenes that may well lead back; the last may have a condition too, and then is taken anyway.
func (w *writer) routes() {
	n := 1 + w.chance.IntN(3)
	for i := range n {
		chip := " `if " + w.condition(2) + "`"
		switch last := i == n-1; {
		case last && w.likely(60):
			chip = " `else`"
		case w.likely(10):
			chip = ""
		}
		fmt.Fprintf(&w.text, "- → [on](#%s)%s\n", oneOf(w, w.scenes).slug, chip)
	}
	w.text.WriteByte('\n')
}

// paragraphs writes one or more, behind an indent.
func (w *writer) paragraphs(indent string, most int) {
	for range 1 + w.chance.IntN(most) {
		before := ""
		if w.likely(30) {
			before = "`if " + w.condition(2) + "` "
		}
		switch w.chance.IntN(6) {
		case 0:
			before += "**Ines:** "
		case 1:
			before = "> " + before
		case 2:
			before = "* " + before // another sign than that of choices, which would join the list
		}
		cue := ""
		if w.likely(10) {
			cue = "[^breath]"
		}
		w.line("%s%s%s%s", indent, before, oneOf(w, words()), cue)
	}
}

// Alone is a folder with the conversation of the seed in it: random.md.
func Alone(seed uint64) fs.FS {
	return fstest.MapFS{"random.md": {Data: []byte(Random(seed))}}
}
