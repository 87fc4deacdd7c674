package content

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity orders problems by what they mean for a pack.
type Severity string

// The severities. A pack with an Error does not load.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Problem is one thing wrong with a pack, with its place and a remedy. Its JSON form is the line of
// `hearten pack lint --format json`.
type Problem struct {
	File       string   `json:"file"`
	Line       int      `json:"line"`
	Col        int      `json:"col"`
	Severity   Severity `json:"severity"`
	Code       string   `json:"code"`
	Message    string   `json:"message"`
	Suggestion string   `json:"suggestion,omitempty"`
}

// String is the problem as one line and, where there is a remedy, an indented second one.
func (p Problem) String() string {
	s := fmt.Sprintf("%s:%d:%d: %s %s: %s", p.File, p.Line, p.Col, p.Severity, p.Code, p.Message)
	if p.Suggestion != "" {
		s += "\n    " + p.Suggestion
	}
	return s
}

// sortProblems orders by place, then code, and drops exact repeats.
func sortProblems(ps []Problem) []Problem {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col),
			cmp.Compare(a.Code, b.Code), cmp.Compare(a.Message, b.Message))
	})
	return slices.Compact(ps)
}

// HasErrors reports whether one of the problems is an error.
func HasErrors(ps []Problem) bool {
	return slices.ContainsFunc(ps, func(p Problem) bool { return p.Severity == Error })
}

// newProblem makes a problem whose severity comes from the table of codes and whose words are clean.
func newProblem(at Pos, code, message, suggestion string) Problem {
	return Problem{
		File: at.File, Line: at.Line, Col: at.Col, Severity: severityOf(code),
		Code: code, Message: Clean(message), Suggestion: Clean(suggestion),
	}
}
