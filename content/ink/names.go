package ink

import (
	"fmt"
	"strings"
	"unicode"

	"example.com/hearten/content"
)

// names are the identifiers of a story: every knot and variable has its own.
type names struct {
	taken               map[string]bool
	context, confidence string
	steps               string // counts routes in a row; "" where no circle of them is possible
	scenes, meters      map[string]string
	seen, chose         map[string]string
	levels, met         map[content.Ref]string
	order               []string // the variables of seen and chose, as they are declared
	inputs              []input
}

// input is a variable that is set before the story starts.
type input struct{ name, value, about string }

// nameAll gives everything in the scenario that the story has a knot or a variable for its identifier. Meters come first: they
// are what a game reads.
func nameAll(sc *content.Scenario, contexts []content.Context) *names {
	n := &names{
		taken: reserved(), scenes: map[string]string{}, meters: map[string]string{}, seen: map[string]string{},
		chose: map[string]string{}, levels: map[content.Ref]string{}, met: map[content.Ref]string{},
	}
	n.context, n.confidence = n.name("", "context"), n.name("", "confidence")
	n.inputs = []input{contextInput(n.context, contexts), {n.confidence, "2", "1 guessing, 2 fairly sure, 3 sure"}}
	for _, m := range sc.Meters {
		if n.meters[m.Name] == "" {
			n.meters[m.Name] = n.name("meter_", m.Name)
		}
	}
	eachCondition(sc, n.ask)
	for _, scene := range sc.Scenes {
		n.scenes[scene.Slug] = n.name("scene_", scene.Slug)
	}
	if len(circular(sc)) > 0 {
		n.steps = n.name("", "route_steps")
	}
	return n
}

func contextInput(name string, contexts []content.Context) input {
	in := input{name, `""`, "where it happens"}
	for i, c := range contexts {
		if i == 0 {
			in.value, in.about = `"`+string(c.ID)+`"`, ""
		}
		in.about += ", " + string(c.ID)
	}
	in.about = strings.TrimPrefix(in.about, ", ")
	return in
}

// ask names what a test reads.
func (n *names) ask(c content.Condition) {
	switch c := c.(type) {
	case content.CompareLevel:
		if n.levels[c.Competency] == "" {
			name := n.name("", "level_"+c.Competency.ID)
			n.levels[c.Competency] = name
			n.inputs = append(n.inputs, input{name, "0", "level in " + c.Competency.ID + ", 0 to 4"})
		}
	case content.HasMet:
		if n.met[c.Scenario] == "" {
			name := n.name("", "met_"+c.Scenario.ID)
			n.met[c.Scenario] = name
			n.inputs = append(n.inputs, input{name, `"` + neverMet + `"`, "how " + c.Scenario.ID + " ended last: none, strong, mixed, poor"})
		}
	case content.HasSeen:
		n.flag(n.seen, "seen_", string(c))
	case content.HasChosen:
		n.flag(n.chose, "chose_", string(c))
	case content.All, content.Any, content.Not, content.Compare, content.InContext:
	}
}

func (n *names) flag(of map[string]string, prefix, what string) {
	if of[what] == "" {
		of[what] = n.name("", prefix+what)
		n.order = append(n.order, of[what])
	}
}

// name makes an identifier that nothing else has. The prefix is for names that ink cannot take as they are.
func (n *names) name(prefix, what string) string {
	base := identifier(what)
	if prefix != "" && (n.taken[base] || base == "" || base[0] >= '0' && base[0] <= '9') {
		base = prefix + base
	}
	out := base
	for i := 2; n.taken[out]; i++ {
		out = fmt.Sprintf("%s_%d", base, i)
	}
	n.taken[out] = true
	return out
}

// identifier keeps the letters that every ink compiler takes, makes underscores of hyphens and numbers of the rest.
func identifier(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '-' || r == '_':
			b.WriteByte('_')
		case r >= '0' && r <= '9' || unicode.IsLetter(r) && unicode.Is(letters(), r):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "_%x", r)
		}
	}
	return b.String()
}

// letters are the scripts of ink's identifiers: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Korean.
func letters() *unicode.RangeTable {
	return &unicode.RangeTable{R16: []unicode.Range16{
		{Lo: 'A', Hi: 'Z', Stride: 1},
		{Lo: 'a', Hi: 'z', Stride: 1},
		{Lo: 0x00c0, Hi: 0x024f, Stride: 1},
		{Lo: 0x0388, Hi: 0x03ff, Stride: 1},
		{Lo: 0x0400, Hi: 0x04ff, Stride: 1},
		{Lo: 0x0531, Hi: 0x0556, Stride: 1},
		{Lo: 0x0561, Hi: 0x0586, Stride: 1},
		{Lo: 0x05d0, Hi: 0x05ea, Stride: 1},
		{Lo: 0x0620, Hi: 0x06ff, Stride: 1},
		{Lo: 0xac00, Hi: 0xd7a3, Stride: 1},
	}}
}

// reserved are the words that mean something in ink, or call one of its functions.
func reserved() map[string]bool {
	out := map[string]bool{}
	for _, word := range strings.Fields(`
		VAR CONST LIST INCLUDE EXTERNAL TODO END DONE function return temp ref else true false not and or mod has hasnt
		stopping cycle shuffle once CHOICE_COUNT TURNS TURNS_SINCE READ_COUNT RANDOM SEED_RANDOM MIN MAX POW FLOOR CEILING INT
		FLOAT LIST_COUNT LIST_MIN LIST_MAX LIST_ALL LIST_RANDOM LIST_VALUE LIST_RANGE LIST_INVERT`) {
		out[word] = true
	}
	return out
}
