package ink

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// Story writes the scenario as one ink file. The first of the contexts is the one that it is played in if nobody sets another;
// nil is none. What a scenario with errors leaves open, such as a choice to a scene that is not there, stops the story.
func Story(sc *content.Scenario, contexts []content.Context) string {
	w := &writer{scenario: sc, names: nameAll(sc, contexts), circular: circular(sc)}
	w.head()
	w.prose(sc.Opening, "", w.words)
	w.line("%s", w.to(sc.Start))
	for _, scene := range sc.Scenes {
		w.scene(scene)
	}
	return w.text.String()
}

// writer writes one story.
type writer struct {
	*names
	scenario *content.Scenario
	circular map[string]bool // scenes on a circle of routes
	indent   int
	text     strings.Builder
}

// line writes a line at the indent.
func (w *writer) line(format string, args ...any) {
	w.text.WriteString(strings.Repeat("    ", w.indent))
	fmt.Fprintf(&w.text, format, args...)
	w.text.WriteByte('\n')
}

func (w *writer) gap() { w.text.WriteByte('\n') }

// within writes what stands in a block that is shown only when the condition holds; without one it stands alone.
func (w *writer) within(c content.Condition, inner func()) {
	if c == nil {
		inner()
		return
	}
	w.line("{ %s:", w.condition(c))
	w.indent++
	inner()
	w.indent--
	w.line("}")
}

func (w *writer) head() {
	w.line("%s", tag("title:", w.scenario.Title))
	w.line("%s", tag("scenario:", w.scenario.ID))
	w.gap()
	w.line("// Set these before the story starts.")
	for _, in := range w.inputs {
		w.line("VAR %s = %s // %s", in.name, in.value, oneSpace(in.about))
	}
	for i, m := range w.scenario.Meters {
		if i == 0 {
			w.gap()
			w.line("// Meters.")
		}
		w.line("VAR %s = %d // 0 to %d", w.meters[m.Name], m.Start, m.Max)
	}
	if len(w.order) > 0 || w.steps != "" {
		w.gap()
		w.line("// What happened on the way.")
	}
	for _, flag := range w.order {
		w.line("VAR %s = false", flag)
	}
	if w.steps != "" {
		w.line("VAR %s = 0", w.steps)
	}
	w.gap()
}

// to is the way to a scene; where there is none of that name, the story stops.
func (w *writer) to(slug string) string {
	if name, ok := w.scenes[slug]; ok {
		return "-> " + name
	}
	return "-> DONE"
}
