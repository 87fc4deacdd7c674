package tui

import (
	"maps"
	"regexp"
	"strings"

	tea "charm.land/bubbletea/v2"

	"example.com/hearten/engine"
)

// makePlan asks for one if-then plan: a suggestion is taken up, then its moment and its action are the learner's to
// change; a blank in it waits under the cursor.
type makePlan struct {
	prompt  engine.MakePlan
	rows    rows
	editing bool
	// from is the suggestion being edited, -1 for one of the learner's own.
	from   int
	fields [2]field // when, then
	at     int
	note   string
	back   takeBack
	// begun are the plans that were changed and not made, by the suggestion that they came from.
	begun map[int][2]field
}

const arrow = " → "

func newMakePlan(p engine.MakePlan, draft string, back takeBack) makePlan {
	m := makePlan{prompt: p, rows: newRows(), from: none, back: back}
	for _, s := range p.Suggestions {
		m.rows.options = append(m.rows.options, s.Cue+arrow+s.Action)
	}
	m.rows.options = append(m.rows.options, "A plan of my own", "No plan today")
	m.rows.letters = []string{bindings().of(ownPlan).label, bindings().of(passOver).label}
	m.fields = [2]field{newField(2, ""), newField(2, "")}
	if draft != "" {
		cue, action, _ := strings.Cut(draft, strings.TrimSpace(arrow))
		m = m.edit(none, strings.TrimSpace(cue), strings.TrimSpace(action))
		if !m.fields[1].empty() && !m.blanks() {
			m.at = 1 // where writing stopped
		}
	}
	return m
}

// edit opens a plan for changing, the cursor at its first blank.
func (m makePlan) edit(from int, cue, action string) makePlan {
	m.editing, m.from, m.at = true, from, 0
	if fields, ok := m.begun[from]; ok {
		m.fields = fields
		return m
	}
	for i, words := range []string{cue, action} {
		m.fields[i] = newField(2, words)
	}
	for i := range m.fields {
		if start, _, ok := blank(m.fields[i].value()); ok {
			m.at, m.fields[i] = i, m.fields[i].at(start)
			break
		}
	}
	return m
}

// blanks reports whether a blank is left.
func (m makePlan) blanks() bool {
	_, _, ok := blank(m.fields[0].value() + m.fields[1].value())
	return ok
}

// blank finds the first blank in a plan, in letters.
func blank(s string) (start, end int, ok bool) {
	at := regexp.MustCompile(`_{3,}`).FindStringIndex(s)
	if at == nil {
		return 0, 0, false
	}
	return len([]rune(s[:at[0]])), len([]rune(s[:at[1]])), true
}

func (m makePlan) sheet(l look) sheet {
	sh := sheet{head: m.prompt.Title, note: m.note}
	if !m.editing {
		sh.body = l.say("When the moment comes, you will know what to do. Which one is yours?")
		return m.rows.on(sh, l)
	}
	sh.body = l.quiet("A moment that you will notice, and one small thing that you do then.")
	for i, label := range []string{"The moment", "What you do then"} {
		if i > 0 {
			sh.rows = append(sh.rows, "")
		}
		sh.rows = append(sh.rows, l.heading(label)...)
		if i == m.at {
			sh = m.fields[i].on(sh, l)
			continue
		}
		lines, _, _ := m.fields[i].draw(l)
		sh.rows = append(sh.rows, lines...)
	}
	return sh
}

func (m makePlan) uses() []use {
	if m.editing {
		return append([]use{{goOn, "make it"}, {nextField, ""}, {stopTyping, "back to the list"}, {typingKeys, ""}}, paging()...)
	}
	uses := m.rows.usesWith(m.back.with([]use{{act: editRow}}, undo)...)
	uses = append(uses, use{act: ownPlan}, use{passOver, "no plan"}) // the rows name their keys
	return append(append(uses, use{leave, "leave"}, use{act: showKeys}), scrolling()...)
}

func (m makePlan) act(a action, n int) (screen, intent) {
	m.note = ""
	if m.editing {
		return m.change(a)
	}
	switch a {
	case leave:
		return m, stop{}
	case undo:
		return m, m.back.intent()
	case ownPlan:
		return m.edit(none, "", ""), nil
	case passOver:
		return m, answer{in: engine.Skip{}, spent: []string{m.prompt.Key}}
	}
	var picked int
	if m.rows, picked = m.rows.act(a, n); a == editRow {
		return m.open(), nil
	}
	switch own := len(m.prompt.Suggestions); {
	case picked == none:
	case picked < own:
		return m.take(picked)
	case picked == own:
		m = m.edit(none, "", "")
	default:
		return m, answer{in: engine.Skip{}, spent: []string{m.prompt.Key}}
	}
	return m, nil
}

// take takes a suggestion as it is; one with a blank opens, to have it filled.
func (m makePlan) take(n int) (screen, intent) {
	s := m.prompt.Suggestions[n]
	if _, _, ok := blank(s.Cue + s.Action); ok {
		return m.edit(n, s.Cue, s.Action), nil
	}
	return m, answer{in: engine.Intend{Cue: s.Cue, Action: s.Action, N: n}, spent: []string{m.prompt.Key}}
}

// open opens the marked plan for changing.
func (m makePlan) open() makePlan {
	switch at, own := m.rows.at, len(m.prompt.Suggestions); {
	case at == none:
		m.note = "Mark a plan with an arrow first; e changes it then."
	case at < own:
		return m.edit(at, m.prompt.Suggestions[at].Cue, m.prompt.Suggestions[at].Action)
	case at == own:
		return m.edit(none, "", "")
	}
	return m
}

// change acts on a plan that is being edited.
func (m makePlan) change(a action) (screen, intent) {
	switch a {
	case stopTyping:
		m.editing = false
		begun := maps.Clone(m.begun)
		if begun == nil {
			begun = map[int][2]field{}
		}
		begun[m.from] = m.fields
		m.begun = begun
	case nextField:
		m.at = 1 - m.at
	case goOn:
		cue, action := m.fields[0], m.fields[1]
		switch {
		case cue.empty():
			m.at, m.note = 0, "A plan needs a moment: when …"
		case action.empty():
			m.at, m.note = 1, "And what will you do then?"
		default:
			return m.make(cue.value(), action.value())
		}
	}
	return m, nil
}

func (m makePlan) make(cue, action string) (screen, intent) {
	for i, words := range []string{cue, action} {
		if start, _, ok := blank(words); ok {
			m.at, m.fields[i] = i, m.fields[i].at(start)
			m.note = "There is a blank left in it; put your own words there."
			return m, nil
		}
	}
	return m, answer{in: engine.Intend{Cue: cue, Action: action, N: m.from}, spent: []string{m.prompt.Key}}
}

func (m makePlan) typed(msg tea.Msg, l look) screen {
	if !m.editing {
		return m
	}
	m.note = ""
	f := m.fields[m.at]
	if start, end, ok := blank(f.value()); ok && inserts(msg) && f.line == 0 && f.col == start {
		letters := []rune(f.value())
		f = newField(f.rows, string(letters[:start])+string(letters[end:])).at(start)
	}
	m.fields[m.at] = f.typed(msg, l)
	return m
}

// inserts reports whether a message types something.
func inserts(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return msg.Text != ""
	case tea.PasteMsg:
		return msg.Content != ""
	}
	return false
}

func (m makePlan) draft() (key, text string) {
	if m.fields[0].empty() && m.fields[1].empty() {
		return m.prompt.Key, ""
	}
	return m.prompt.Key, m.fields[0].value() + arrow + m.fields[1].value()
}
