package tui

// curtain is the empty screen before the first: it is there for less than a frame.
type curtain struct{}

func (curtain) sheet(look) sheet                   { return sheet{row: none} }
func (curtain) uses() []use                        { return nil }
func (c curtain) act(action, int) (screen, intent) { return c, nil }
