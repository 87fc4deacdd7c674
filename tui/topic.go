package tui

import "strings"

// Topic is a page of help: its name, what it is about, and its text in lines.
type Topic struct {
	Name, Words string
	Read        func() (string, error)
}

// page is the topic to be read on the screen.
func (t Topic) page() (screen, error) {
	text, err := t.Read()
	if err != nil {
		return nil, err
	}
	return reader{head: "Help: " + t.Name, lines: strings.Split(strings.TrimRight(text, "\n"), "\n")}, nil
}
