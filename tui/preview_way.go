package tui

import (
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// move is one step through a file. What was chosen is known by its key, so that the step finds its way in an edited file.
type move struct {
	// Exactly one of these holds; where none does, it is going on.
	chosen content.Key
	picked bool // chosen is set
	sure   int
	skips  bool
	scene  string // that was jumped to
}

// on makes the move; ok is false where it leads nowhere any more.
func (m move) on(t engine.Trial) (next engine.Trial, ok bool) {
	if m.scene != "" {
		p, _ := t.Enter(m.scene).Play()
		return t.Enter(m.scene), p.Seen(m.scene)
	}
	if t.Prompt() == nil {
		return t, false
	}
	var in engine.Input = engine.Continue{}
	switch {
	case m.picked:
		n := slices.Index(keysOf(t), m.chosen)
		if n < 0 { // its words are the same, and it stands elsewhere
			n = slices.IndexFunc(keysOf(t), func(k content.Key) bool { return k.Hash == m.chosen.Hash })
		}
		if n < 0 {
			return t, false
		}
		in = engine.Choose{N: n}
	case m.sure > 0:
		in = engine.Sure{Level: m.sure}
	case m.skips:
		in = engine.Skip{}
	}
	next, err := t.Reply(in)
	return next, err == nil
}

// keysOf are the keys of what can be chosen now, in the order shown.
func keysOf(t engine.Trial) []content.Key {
	var out []content.Key
	for _, c := range t.Choices() {
		out = append(out, c.Key)
	}
	if _, asks := t.Prompt().(engine.Question); asks {
		_, options, _ := t.Question()
		for _, o := range options {
			out = append(out, o.Key)
		}
	}
	return out
}

// moveOf is the move that an answer is; ok is false for answers that a preview has no use for.
func moveOf(t engine.Trial, in engine.Input) (m move, ok bool) {
	switch in := in.(type) {
	case engine.Continue:
		return move{}, true
	case engine.Choose:
		keys := keysOf(t)
		if in.N < 0 || in.N >= len(keys) {
			return move{}, false
		}
		return move{chosen: keys[in.N], picked: true}, true
	case engine.Sure:
		return move{sure: in.Level}, true
	case engine.Skip:
		return move{skips: true}, true
	}
	return move{}, false
}

// moved makes one more move.
func (p preview) moved(m move) preview {
	next, ok := m.on(p.trial)
	if !ok {
		return p
	}
	p.trial, p.way = next, append(slices.Clip(p.way), m)
	return p.drawn()
}

// back is the way without its last turn: without what was answered last and what was read after it.
func back(way []move) []move {
	n := len(way)
	if n == 0 {
		return nil
	}
	plain := func(m move) bool { return m == move{} }
	if !plain(way[n-1]) && way[n-1].sure == 0 && !way[n-1].skips {
		return slices.Clip(way[:n-1])
	}
	for n--; n > 0; n-- {
		m := way[n-1]
		switch {
		case m.picked:
			return slices.Clip(way[:n-1])
		case m.sure > 0 || m.skips:
			continue
		}
		return slices.Clip(way[:n])
	}
	return nil
}
