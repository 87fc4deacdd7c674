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
		rows = append(rows, row)
	}
	return rows
}

// ledgerRows is the table of the evidence of one skill.
func ledgerRows(pieces []ledgerPiece) [][]string {
	rows := [][]string{{"day", "behaviour", "words", "points", "kind", "item", "title", "setting"}}
	for _, l := range pieces {
		rows = append(rows, []string{
			l.Day.String(), cell(l.Behaviour.String()), cell(l.Words), strconv.Itoa(l.Points), cell(string(l.Kind)),
			cell(l.Item.String()), cell(l.Title), cell(string(l.Context)),
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
