package tui

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textarea"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"example.com/hearten/content"
)

// field is where the learner's words are typed: a text area with the terminal's own cursor, for braille displays and
// input methods. Enter is the screen's, not the field's. A field is a value: bubbles' area changes its text in place, under
// every copy of it, so one is made for each key from what the field holds.
type field struct {
	text string
	// line and col are where the cursor stands, in lines and letters of text.
	line, col int
	rows      int
}

// newField is a field of some rows with words in it, the cursor behind them.
func newField(rows int, words string) field {
	f := field{text: content.Clean(words), rows: rows}
	f.line = strings.Count(f.text, "\n")
	f.col = utf8.RuneCountInString(f.text[strings.LastIndexByte(f.text, '\n')+1:])
	return f
}

// area is the field as an area that takes keys.
func (f field) area(l look) textarea.Model {
	a := textarea.New()
	a.Prompt = ""
	a.ShowLineNumbers = false
	a.CharLimit = 0 // what was written elsewhere is never cut
	a.SetVirtualCursor(false)
	a.SetStyles(textarea.Styles{Focused: plainArea(), Blurred: plainArea()})
	a.KeyMap = fieldKeys()
	a.SetHeight(f.rows)
	a.SetWidth(fieldWidth(l))
	a.SetValue(f.text)
	a.Focus()
	a.MoveToBegin()
	for a.Line() < f.line { // down by rows: a wrapped line has several
		line, row := a.Line(), a.LineInfo().RowOffset
		if a.CursorDown(); a.Line() == line && a.LineInfo().RowOffset == row {
			break
		}
	}
	a.SetCursorColumn(f.col)
	// A message that is none lets the area scroll to its cursor.
	a, _ = a.Update(nil)
	return a
}

// of is the field that an area has become.
func (f field) of(a textarea.Model) field {
	f.text, f.line, f.col = content.Clean(a.Value()), a.Line(), a.Column()
	return f
}

func plainArea() textarea.StyleState {
	s := lipgloss.NewStyle()
	return textarea.StyleState{
		Base: s, Text: s, LineNumber: s, CursorLineNumber: s, CursorLine: s, EndOfBuffer: s, Placeholder: s, Prompt: s,
	}
}

// fieldKeys binds the table's keys. What is not bound here does nothing: the clipboard is reached by pasting in the
// terminal, never by a command of ours.
func fieldKeys() textarea.KeyMap {
	t := typing()
	bind := func(i int) key.Binding { return key.NewBinding(key.WithKeys(t[i].keys...)) }
	return textarea.KeyMap{
		CharacterBackward: bind(0), CharacterForward: bind(1), LinePrevious: bind(2), LineNext: bind(3),
		WordBackward: bind(4), WordForward: bind(5), LineStart: bind(6), LineEnd: bind(7),
		DeleteCharacterBackward: bind(8), DeleteCharacterForward: bind(9), DeleteWordBackward: bind(10),
		DeleteAfterCursor: bind(11), DeleteBeforeCursor: bind(12),
	}
}

// value is what has been typed.
func (f field) value() string { return f.text }

// empty reports whether nothing but space has been typed.
func (f field) empty() bool { return strings.TrimSpace(f.text) == "" }

// typed gives the field a key or a paste, in the column that it is drawn in.
func (f field) typed(msg tea.Msg, l look) field {
	if msg == nil {
		return f
	}
	a := f.area(l)
	a, _ = a.Update(f.cleanPaste(msg))
	return f.of(a)
}

// edge is the width of the bar at the left of a field.
const edge = 2

// fieldWidth leaves a column free: the area adds a line where words end at its edge.
func fieldWidth(l look) int { return max(2, l.width-edge-1) }

// cleanPaste makes clean text of what is pasted; a field of one row takes one line.
func (f field) cleanPaste(msg tea.Msg) tea.Msg {
	if p, ok := msg.(tea.PasteMsg); ok {
		p.Content = content.Clean(strings.ReplaceAll(strings.ReplaceAll(p.Content, "\r\n", "\n"), "\r", "\n"))
		if f.rows == 1 {
			p.Content = oneLine(p.Content)
		}
		return p
	}
	return msg
}

// breakLine starts a new line at the cursor.
func (f field) breakLine() field {
	a := f.area(look{width: column})
	a.InsertString("\n")
	return f.of(a)
}

// at puts the cursor behind so many letters of the first line.
func (f field) at(col int) field {
	f.line, f.col = 0, col
	return f
}

// drawnField is how a field was drawn last.
type drawnField struct {
	field field
	width int
	theme string
	lines []string
	x, y  int
}

// draw returns the lines of the field, and where the cursor stands in them.
func (f field) draw(l look) (lines []string, x, y int) {
	for _, d := range l.press.fields {
		if d.field == f && d.width == l.width && d.theme == l.theme.Name {
			return d.lines, d.x, d.y
		}
	}
	a := f.area(l)
	bar := l.theme.Quiet.Paint(l.sign("│", "|")) + " "
	for line := range strings.SplitSeq(a.View(), "\n") {
		lines = append(lines, bar+trimRight(line))
	}
	if c := a.Cursor(); c != nil {
		x, y = c.X, c.Y
	}
	d := drawnField{f, l.width, l.theme.Name, lines, edge + x, min(y, len(lines)-1)}
	l.press.fields[0], l.press.fields[1] = d, l.press.fields[0]
	return d.lines, d.x, d.y
}

// on puts the field under the rows of a sheet, with the cursor in it.
func (f field) on(sh sheet, l look) sheet {
	lines, x, y := f.draw(l)
	sh.row, sh.col, sh.bar = len(sh.rows)+y, x, true
	sh.rows = append(sh.rows, lines...)
	return sh
}
