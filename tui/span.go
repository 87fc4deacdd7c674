package tui

import (
	"math"
	"strings"

	"example.com/hearten/engine"
)

// span is a score on its scale from 0 to 100: where it is, the interval that it most likely lies in, and by how much it moved.
type span struct{ value, low, high, moved float64 }

// spanOf is the span of a score, nil where nothing was observed.
func spanOf(s engine.Score, t engine.Trend) *span {
	if s.Observations == 0 {
		return nil
	}
	at := &span{s.Value, s.Low, s.High, t.Points}
	if s.Provisional { // where it went means as little as where it is
		at.moved = 0
	}
	return at
}

// How many signs a span has at most, and how many at least to be worth drawing.
const (
	mostSpan  = 41
	leastSpan = 10
)

// span draws a span: a line where the interval is, a knob where the score is, dots elsewhere, and a sign for where it went.
func (l look) span(s *span) []string {
	n := min(mostSpan, l.width-len("0  100  ^"))
	if s == nil || n < leastSpan {
		return nil
	}
	at := func(x float64) int { return int(math.Round(max(0, min(100, x)) / 100 * float64(n-1))) }
	low, value, high := at(s.low), at(s.value), at(s.high)
	rest, line := l.sign("·", "."), l.sign("─", "-")
	words := l.theme.Quiet.Paint("0 "+strings.Repeat(rest, low)) + strings.Repeat(line, value-low) +
		l.theme.Stress.Paint(l.sign("●", "o")) +
		strings.Repeat(line, high-value) + l.theme.Quiet.Paint(strings.Repeat(rest, n-1-high)+" 100")
	switch moved := points(s.moved); {
	case moved > 0:
		words += "  " + l.sign("▲", "^")
	case moved < 0:
		words += "  " + l.sign("▼", "v")
	}
	return []string{words}
}

// points are points of a score as they are shown.
func points(x float64) int { return int(math.Round(x)) }
