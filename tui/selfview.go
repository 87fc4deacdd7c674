package tui

import (
	"fmt"
	"slices"
	"strings"

	width "github.com/charmbracelet/x/ansi"

	"example.com/hearten/engine"
	"example.com/hearten/tui/theme"
)

// mostPoints is the end of the scale.
const mostPoints = 5

// selfView asks how the learner sees their skills: a slider each, which may be left out.
type selfView struct {
	prompt engine.SelfView
	points []int
	at     int
}

func newSelfView(p engine.SelfView) selfView {
	return selfView{prompt: p, points: make([]int, len(p.Skills))}
}

func (v selfView) sheet(l look) sheet {
	sh := sheet{head: v.prompt.Title, side: "your own view", row: none, numbered: mostPoints}
	sh.body = stack(
		append(l.say(snapshotWords), l.quiet(countWords(v.prompt))...),
		append(l.heading(selfViewAsk), l.quiet(selfViewWords)...),
	)
	area := ""
	for i, s := range v.prompt.Skills {
		if s.Area != area || i == 0 {
			if area = s.Area; i > 0 {
				sh.rows = append(sh.rows, "")
			}
			sh.rows = append(sh.rows, l.heading(area)...)
		}
		if i == v.at {
			sh.row = len(sh.rows)
		}
		sh.hits = append(sh.hits, slices.Repeat([]int{none}, len(sh.rows)-len(sh.hits))...)
		sh.rows = append(sh.rows, l.slider(i == v.at, s.Title, v.points[i], v.wide(l))...)
		sh.hits = append(sh.hits, slices.Repeat([]int{i}, len(sh.rows)-len(sh.hits))...)
	}
	return sh
}

// wide is the column that the sliders begin in: behind the longest name, where there is room for that.
func (v selfView) wide(l look) int {
	longest := 0
	for _, s := range v.prompt.Skills {
		longest = max(longest, width.StringWidth(oneLine(s.Title)))
	}
	if longest > l.width-2-2-sliderWide-2-width.StringWidth(scaleWords(mostPoints)) {
		return 0
	}
	return longest
}

// sliderWide is how wide a slider is.
const sliderWide = 2*mostPoints - 1

// slider is a skill with its points: beside its name in the column wide, below it where that is 0.
func (l look) slider(here bool, title string, points, wide int) []string {
	var style theme.Style
	if here {
		style = l.theme.Chosen
	}
	marks := make([]string, mostPoints)
	for i := range marks {
		marks[i] = l.sign("·", ".")
		if i+1 == points {
			marks[i] = l.sign("●", "*")
		}
	}
	name, scale := oneLine(title), strings.Join(marks, " ")+"  "+scaleWords(points)
	if wide == 0 {
		lines := hang(style.Paint(l.cursor(here)), l.narrower(2).wrap(style, name))
		return append(lines, hang("    ", l.narrower(4).wrap(style, scale))...)
	}
	pad := strings.Repeat(" ", max(0, wide-width.StringWidth(name))+2)
	return []string{style.Paint(l.cursor(here) + name + pad + scale)}
}

func (v selfView) given() int {
	n := 0
	for _, p := range v.points {
		if p > 0 {
			n++
		}
	}
	return n
}

func (v selfView) uses() []use {
	enter := "on without"
	if v.given() > 0 {
		enter = "on with it"
	}
	return append([]use{
		{goOn, enter},
		{pickRow, "rate"},
		{less, ""},
		{more, ""},
		{passOver, "skip all"},
		{rowUp, ""},
		{rowDown, ""},
		{leave, "leave"},
		{showKeys, ""},
	}, paging()...)
}

func (v selfView) act(a action, n int) (screen, intent) {
	last := len(v.points) - 1
	switch a {
	case rowUp:
		v.at = max(0, v.at-1)
	case rowDown:
		v.at = min(last, v.at+1)
	case less:
		return v.rated(v.points[v.at] - 1), nil
	case more:
		return v.rated(v.points[v.at] + 1), nil
	case pickRow:
		if n >= 1 && n <= mostPoints {
			v = v.rated(n)
			v.at = min(last, v.at+1)
		}
	case markRow:
		v.at = max(0, min(n-1, last))
	case passOver:
		return v, answer{in: engine.Skip{}}
	case goOn:
		if v.given() == 0 {
			return v, answer{in: engine.Skip{}}
		}
		return v, answer{in: engine.Rate{Points: v.points}, note: fmt.Sprintf("Your own view of %s is kept.", countOf(v.given(), "skill"))}
	case leave:
		return v, stop{}
	}
	return v, nil
}

// rated sets the slider under the cursor; 0 leaves it out.
func (v selfView) rated(points int) selfView {
	v.points = slices.Clone(v.points)
	v.points[v.at] = max(0, min(mostPoints, points))
	return v
}
