package tui

// curtain is the first screen until the packs and the journal are read: where one is, and how to leave. It is there for a
// frame or two; keys that are pressed meanwhile wait for what comes.
type curtain struct{ awaited Awaited }

func (c curtain) sheet(look) sheet {
	return sheet{head: c.awaited.Head, side: c.awaited.Side, row: none}
}

func (curtain) uses() []use { return []use{{leave, "quit"}} }

func (c curtain) act(action, int) (screen, intent) { return c, stop{} }
