package graph

import (
	"fmt"
	"strings"

	"example.com/hearten/content"
)

// deepest is how many scenes stand within each other; what goes deeper is told further down, at the margin.
const deepest = 6

// Text tells the scenario as an outline, folded to width columns: under each scene its choices, and under each choice what it
// leads to. A scene is told where it is met first. Scenes that nothing leads to come last.
func Text(sc *content.Scenario, width int) string {
	o := &outline{scenario: sc, width: width, state: map[string]int{}}
	o.line(0, oneSpace(sc.Title)+": "+measure(sc))
	if len(sc.Scenes) > 0 {
		o.top(sc.Start)
	}
	unmet := false
	for _, s := range sc.Scenes {
		if o.state[s.Slug] == 0 {
			if !unmet {
				o.line(0, "")
				o.line(0, "Nothing leads here:")
			}
			unmet = true
			o.top(s.Slug)
		}
	}
	return o.text.String()
}

// measure counts scenes and endings.
func measure(sc *content.Scenario) string {
	kinds := map[content.EndingKind]int{}
	endings := 0
	for _, s := range sc.Scenes {
		if s.Ending != nil {
			kinds[s.Ending.Kind]++
			endings++
		}
	}
	var parts []string
	for _, k := range []content.EndingKind{content.EndingStrong, content.EndingMixed, content.EndingPoor} {
		if kinds[k] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", kinds[k], k))
		}
	}
	out := count(len(sc.Scenes), "scene") + ", " + count(endings, "ending")
	if len(parts) > 0 {
		out += " (" + strings.Join(parts, ", ") + ")"
	}
	return out
}

// What has become of a scene in the outline.
const (
	untold  = iota
	waiting // it is told further down
	told
)

// outline is one being written.
type outline struct {
	scenario *content.Scenario
	width    int
	state    map[string]int
	below    []string // scenes that were too deep
	text     strings.Builder
}

// top tells a scene at the margin, and then what was too deep in it.
func (o *outline) top(slug string) {
	for queue := []string{slug}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		if o.state[at] == told {
			continue
		}
		o.line(0, "")
		s := o.scenario.Scene(at)
		if s == nil {
			o.line(0, lostLabel(at))
			return
		}
		o.line(0, sceneLabel(s))
		o.state[at] = told
		o.below = nil
		o.ways(s, 1)
		queue = append(queue, o.below...)
	}
}

// ways tells what a scene leads to, each choice with what comes of it below.
func (o *outline) ways(s *content.Scene, depth int) {
	for _, w := range waysOf(s) {
		next := o.scenario.Scene(w.to)
		words := strings.TrimSpace(w.label + " → ")
		switch {
		case next == nil:
			o.line(depth, words+" "+lostLabel(w.to))
			continue
		case o.state[w.to] == told:
			words += " " + sceneLabel(next)
			if next.Ending == nil {
				words += ", see above"
			}
			o.line(depth, words)
			continue
		}
		words += " " + sceneLabel(next)
		if depth < deepest || next.Ending != nil {
			o.state[w.to] = told
			o.line(depth, words)
			o.ways(next, depth+1)
			continue
		}
		o.line(depth, words+", see below")
		if o.state[w.to] == untold {
			o.state[w.to] = waiting
			o.below = append(o.below, w.to)
		}
	}
}

// line writes one entry; what does not fit goes on below it, further in.
func (o *outline) line(depth int, words string) {
	indent := strings.Repeat("  ", depth)
	for i, l := range fold(words, max(20, o.width-len(indent)-4)) {
		if i > 0 {
			l = "    " + l
		}
		o.text.WriteString(strings.TrimRight(indent+l, " ") + "\n")
	}
}
