package content

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// scenarioMinutes is how long a conversation may take where the pack says nothing else.
const scenarioMinutes = 8

// Lint returns what the walk found as problems; known are those that Load found in the file.
func (w *Walk) Lint(in Setting, known []Problem) []Problem {
	l := walkLint{Walk: w, pack: in.Pack, known: known}
	l.unreached()
	for _, c := range w.NeverOffered {
		l.neverOffered(c)
	}
	for _, s := range w.Stops {
		l.stop(s)
	}
	for _, loop := range w.Loops {
		l.endless(loop.Scenes, fmt.Sprintf("from %s no ending can be reached any more%s: a loop for ever", sceneNames(loop.Scenes), l.example(loop.For)),
			"let one choice there lead on to an ending, without a condition")
	}
	for _, u := range w.Uncovered {
		l.report(u.Scene.Pos, "S037", fmt.Sprintf("in “%s” it can come that none of its routes holds%s; the last one is taken then", u.Scene.Name, l.example(u.For)),
			"give the last one `else`, or another condition")
	}
	for _, b := range w.WaysBack {
		if b.Never && l.asksFrom(b.Scene) {
			l.report(b.Scene.Pos, "S026", fmt.Sprintf("a poor choice leads to “%s”, and from there no strong ending can be reached", b.Scene.Name),
				"let one choice there mend it, and lead on to an ending with `ending strong`")
		}
	}
	for _, r := range w.Endings {
		if w.OnlyWay(r) {
			l.report(r.Scene.Pos, "S027", fmt.Sprintf("only one path reaches the strong ending “%s”: whoever misses it once is past it", r.Scene.Name),
				fmt.Sprintf("let another choice lead back to that path, or to `#%s`", r.Scene.Slug))
		}
	}
	l.long(cmp.Or(in.Minutes, scenarioMinutes))
	return l.problems
}

// walkLint turns a walk into problems.
type walkLint struct {
	*Walk
	pack     PackID
	known    []Problem
	problems []Problem
}

func (l *walkLint) report(at Pos, code, message, suggestion string) {
	l.problems = append(l.problems, newProblem(at, code, message, suggestion))
}

// says reports whether Load found the problem at that place.
func (l *walkLint) says(code string, at Pos) bool {
	return slices.ContainsFunc(l.known, func(p Problem) bool { return p.Code == code && p.Line == at.Line && p.Col == at.Col })
}

// unreached names scenes that nobody comes to, but for those which nothing leads to as written, and what lies behind them only.
func (l *walkLint) unreached() {
	ways := map[string][]string{}
	var orphans []string
	for _, sc := range l.Scenario.Scenes {
		ways[sc.Slug] = sc.ways()
		if l.says("S030", sc.Pos) {
			orphans = append(orphans, sc.Slug)
		}
	}
	said := reachable(ways, orphans...)
	for _, sc := range l.Unreached {
		lines := l.waysTo(sc)
		switch {
		case said[sc.Slug]:
		case len(lines) > 0:
			l.report(sc.Pos, "S032", fmt.Sprintf("nobody ever comes to “%s”: the conditions on the way there never hold", sc.Name),
				"look at "+linesInWords(lines)+", or take the scene out")
		default:
			l.report(sc.Pos, "S032", fmt.Sprintf("nobody ever comes to “%s”: nobody comes to a scene that leads there", sc.Name),
				fmt.Sprintf("let a scene that comes up lead to `#%s`, or take this one out", sc.Slug))
		}
	}
}

// waysTo are the lines of the choices and routes that lead to a scene from those that come up.
func (l *walkLint) waysTo(to *Scene) []int {
	var out []int
	for _, sc := range l.Scenario.Scenes {
		if slices.Contains(l.Unreached, sc) {
			continue
		}
		for _, c := range sc.Choices {
			if c.To == to.Slug {
				out = append(out, c.Pos.Line)
			}
		}
		for _, r := range sc.Routes {
			if r.To == to.Slug {
				out = append(out, r.Pos.Line)
			}
		}
	}
	return out
}

func linesInWords(lines []int) string {
	var all []string
	for _, n := range lines {
		all = append(all, fmt.Sprint(n))
	}
	return plural(len(all), "line ", "lines ") + listed(all)
}

func (l *walkLint) neverOffered(c *Choice) {
	words := fmt.Sprintf("the choice %s is never on offer", shortened(c.Words))
	if c.If != nil {
		words += fmt.Sprintf(": nobody who comes there has `if %s`", c.If)
	}
	l.report(c.Pos, "S033", words, "loosen its condition, or take the choice out")
}

func (l *walkLint) stop(s Stop) {
	switch s.Kind {
	case NoChoice:
		remedy := "give one choice without a condition"
		if slices.ContainsFunc(s.Scene.Choices, func(c *Choice) bool { return c.Once }) {
			remedy += " and without `once`"
		}
		if len(s.Scene.Choices) > 0 {
			l.report(s.Scene.Pos, "S034", fmt.Sprintf("in “%s” a learner can be left with no choice%s", s.Scene.Name, l.example(s.For)), remedy)
		}
	case Circle:
		l.endless(s.Scenes, fmt.Sprintf("the routes of %s go round in a circle%s", sceneNames(s.Scenes), l.example(s.For)),
			"let one of them lead to a scene with choices, or to an ending")
	case NoScene: // a slip in a link, which Load names
	}
}

// endless reports scenes without a way out, unless Load did.
func (l *walkLint) endless(scenes []*Scene, message, suggestion string) {
	if !slices.ContainsFunc(scenes, func(sc *Scene) bool { return l.says("S031", sc.Pos) }) {
		l.report(scenes[0].Pos, "S031", message, suggestion)
	}
}

// asksFrom reports whether a learner still has a choice from a scene on: where routes lead to an ending alone, it is one.
func (l *walkLint) asksFrom(from *Scene) bool {
	ways := map[string][]string{}
	for _, sc := range l.Scenario.Scenes {
		ways[sc.Slug] = sc.ways()
	}
	on := reachable(ways, from.Slug)
	return slices.ContainsFunc(l.Scenario.Scenes, func(sc *Scene) bool { return on[sc.Slug] && len(sc.Choices) > 0 })
}

// long reports a longest way over the limit, in minutes.
func (l *walkLint) long(limit int) {
	minutes := (l.Longest.Seconds + 30) / 60
	if minutes <= limit {
		return
	}
	words := "the longest way through that comes to no scene twice"
	if l.Longest.Cut {
		words = "the longest way through that was found (there are too many to look at all)"
	}
	l.report(l.Scenario.Pos, "S035", fmt.Sprintf("%s takes about %d minutes, and the limit is %d", words, minutes, limit),
		"shorten it, split it in two, or raise `scenario-minutes` under `limits:` in pack.md")
}

// example says for which state and which learner something is so.
func (l *walkLint) example(at Instance) string {
	var parts []string
	for _, words := range []string{l.State(at), l.Learner(at, l.pack)} {
		if words != "" {
			parts = append(parts, words)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return ", for example with " + strings.Join(parts, ", ")
}

func sceneNames(scenes []*Scene) string {
	var out []string
	for _, sc := range scenes {
		out = append(out, "“"+sc.Name.String()+"”")
	}
	return listed(out)
}
