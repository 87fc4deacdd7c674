package main

import (
	"encoding/csv"
	"strconv"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
	"example.com/hearten/tui"
)

// weekRows is the table of all skills: what their evidence amounts to, and how much of it came in each week.
func weekRows(h *house, p engine.Progress) [][]string {
	head := []string{"skill", "title", "area", "evidence", "against", "conversations", "days", "last"}
	mondays, _ := tui.EvidenceByWeek(p, h.Today(), func(engine.Piece) bool { return false })
	for _, monday := range mondays {
		head = append(head, monday.String())
	}
	head = append(head, "score", "low", "high", "provisional", "tier", "above", "level", "level name", "trend days", "trend points")
	rows := [][]string{head}
	for _, s := range skills(h, p, content.Ref{}) {
		last := ""
		if s.Last != nil {
			last = s.Last.String()
		}
		row := []string{
			cell(s.ID.String()), cell(s.Title), cell(s.Area), strconv.Itoa(s.Evidence), strconv.Itoa(s.Against),
			strconv.Itoa(s.Scenarios), strconv.Itoa(s.Days), last,
		}
		for _, n := range s.ByWeek {
			row = append(row, strconv.Itoa(n))
		}
		row = append(row, s.standing.cells()...)
		rows = append(rows, row)
	}
	return rows
}

// cells are a standing as values of a table; what cannot be said yet is empty.
func (s standing) cells() []string {
	out := []string{"", "", "", "", "", "", strconv.Itoa(s.Level.Reached), cell(s.Level.Name), "", ""}
	if s.Score != nil {
		out[0], out[1], out[2] = number(s.Score.Value), number(s.Score.Low), number(s.Score.High)
		out[3] = strconv.FormatBool(s.Score.Provisional)
	}
	if s.Tier != nil {
		out[4], out[5] = s.Tier.Name, number(s.Tier.Above)
	}
	if s.Trend != nil {
		out[8], out[9] = strconv.Itoa(s.Trend.Days), number(s.Trend.Points)
	}
	return out
}

// number is a number as the value of a table.
func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// ledgerRows is the table of one skill: its evidence, the newest first, then the lines behind its score, the oldest first. A
// row of the first has a behaviour, one of the second a shift.
func ledgerRows(pieces []ledgerPiece, lines []scoreLine) [][]string {
	rows := [][]string{{
		"day", "behaviour", "words", "points", "kind", "item", "title", "setting",
		"seq", "from", "grade", "confidence", "shift", "before", "after", "near",
	}}
	for _, l := range pieces {
		rows = append(rows, []string{
			l.Day.String(), cell(l.Behaviour.String()), cell(l.Words), strconv.Itoa(l.Points), cell(string(l.Kind)),
			cell(l.Item.String()), cell(l.Title), cell(string(l.Context)),
			strconv.FormatUint(l.Seq, 10), "", "", "", "", "", "", "",
		})
	}
	for _, l := range lines {
		item, grade, confidence := "", "", ""
		if l.Item != nil {
			item = l.Item.String()
		}
		if l.Grade != nil {
			grade = l.Grade.String()
		}
		if l.Confidence != nil {
			confidence = strconv.Itoa(*l.Confidence)
		}
		rows = append(rows, []string{
			l.Day.String(), "", "", "", string(l.Kind), cell(item), "", "",
			strconv.FormatUint(l.Seq, 10), cell(l.From), grade, confidence, number(l.Shift), number(l.Before), number(l.After), strconv.Itoa(l.Near),
		})
	}
	return rows
}

// cell is text of a pack or a person as the value of a table. Spreadsheets carry out what begins like a formula; a quote
// before it makes it text.
func cell(s string) string {
	s = content.Clean(s)
	if s != "" && strings.ContainsRune("=+-@\t\r\n", rune(s[0])) {
		return "'" + s
	}
	return s
}

// sayCSV prints a table on standard output.
func (e *env) sayCSV(rows [][]string) error {
	w := csv.NewWriter(e.out)
	if err := w.WriteAll(rows); err != nil {
		return err
	}
	return w.Error()
}
