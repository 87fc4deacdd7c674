// Command peer is the least that a terminal program with the same libraries can do: it draws a page of 2 KB of markdown
// at 60 frames a second, and j and k scroll it by a line. Frames, idleness and memory are measured against it.
package main

import (
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/glamour/v2"
)

type model struct {
	doc    string
	height int
	lines  []string
	top    int // the first line shown
}

func (m model) Init() tea.Cmd { return nil }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		r, err := glamour.NewTermRenderer(glamour.WithStandardStyle("dark"), glamour.WithWordWrap(min(80, msg.Width)))
		if err != nil {
			return m, tea.Quit
		}
		out, _ := r.Render(m.doc)
		m.height, m.lines = msg.Height, strings.Split(out, "\n")
	case tea.KeyPressMsg:
		switch msg.String() {
		case "j":
			m.top = max(0, min(m.top+1, len(m.lines)-1))
		case "k":
			m.top = max(0, m.top-1)
		case "q":
			return m, tea.Quit
		}
	}
	return m, nil
}

func (m model) View() tea.View {
	page := m.lines[min(m.top, len(m.lines)):]
	shown := page[:min(len(page), max(0, m.height-1))]
	v := tea.NewView(strings.Join(shown, "\n") + "\nq quit")
	v.AltScreen = true
	return v
}

func main() {
	doc, err := os.ReadFile(os.Args[1])
	if err != nil {
		os.Exit(1)
	}
	if _, err := tea.NewProgram(model{doc: string(doc)}, tea.WithFPS(60)).Run(); err != nil {
		os.Exit(1)
	}
}
