package tui

import (
	"fmt"
	"strings"

	width "github.com/charmbracelet/x/ansi"

	"example.com/hearten/engine"
)

// elsewhereWords are the row that opens the list of everything else.
const elsewhereWords = "Something else …"

// extraWords stand above what is offered once today is done.
const extraWords = "Today counts already. There is more, if you like:"

// today answers “what now?”: what the day offers, why, and one key to begin.
type today struct {
	at     int // the row under the cursor
	agenda engine.Agenda
	day    engine.Day
	next   engine.Next
	rest   engine.Day // the first day back, while resting
	away   bool       // resting
	extra  bool       // what today asked for is done
}

// dayOf is the screen that a learner's day starts with: the first form where nobody has said anything yet.
func dayOf(c *engine.Coach, p engine.Progress, minutes int) screen {
	if p.ProfileSeq == 0 {
		return newFirstRun(form{c.Library})
	}
	day := c.Today()
	t := today{agenda: c.Agenda(p, minutes), day: day, next: engine.NextSession(p, c.Library, day)}
	t.rest, t.away = p.RestUntil(day)
	t.extra = DoneToday(p, t.agenda, day)
	return t
}

func (t today) empty() bool { return len(t.agenda.Activities) == 0 }

func (t today) sheet(l look) sheet {
	sh := sheet{head: "Today", side: DayWords(t.day), row: none}
	var words [][]string
	if t.agenda.Greeting != "" {
		words = append(words, l.say(t.agenda.Greeting))
	}
	if t.away {
		words = append(words, l.say("You are resting until "+strings.TrimPrefix(t.rest.Ahead(t.day), "on ")+". I'll be quiet."))
	}
	if t.empty() {
		words = append(words, l.say("Nothing is waiting."), l.quiet(nextWords(t.next, t.day)))
		sh.body = stack(words...)
		return sh
	}
	if t.extra {
		words = append(words, l.say(extraWords))
	}
	for i, act := range t.agenda.Activities {
		words = append(words, t.activity(l, i, act))
	}
	if t.practises() {
		words = append(words, l.quiet("After it: one line of your own, and one small plan."))
	}
	sh.body = stack(words...)
	verb := "Begin: "
	if t.agenda.Activities[0].Resume != "" {
		verb = "Go on: "
	}
	begin := verb + minuteWords(float64(t.agenda.TotalMinutes()))
	sh.rows, sh.row, sh.hits = []string{l.row(t.at == 0, begin), l.row(t.at == 1, elsewhereWords)}, t.at, []int{0, 1}
	return sh
}

// practises reports whether something is offered that a reflection and a plan follow.
func (t today) practises() bool {
	for _, act := range t.agenda.Activities {
		if act.Kind == engine.DoLesson || act.Kind == engine.DoScenario {
			return true
		}
	}
	return false
}

// activity is one thing to do: its title, its minutes, its reasons.
func (t today) activity(l look, i int, act engine.Activity) []string {
	mark := "   "
	if len(t.agenda.Activities) > 1 {
		mark = fmt.Sprintf("%d  ", i+1)
	}
	in := l.narrower(len(mark))
	minutes := minuteWords(act.Minutes)
	title := in.narrower(len(minutes)+2).wrap(l.theme.Stress, act.Title)
	if len(title) == 0 {
		title = []string{""}
	}
	title[0] += strings.Repeat(" ", max(2, in.width-width.StringWidth(title[0])-len(minutes))) + l.theme.Quiet.Paint(minutes)
	lines := title
	for _, r := range act.Reasons {
		lines = append(lines, in.say(nested(r.Words))...)
	}
	return hang(mark, lines)
}

func (t today) uses() []use {
	elsewhere := []use{{openConversations, ""}, {openSkills, ""}, {goTo, ""}, {openNotebook, ""}, {openPath, ""}, {openLessons, ""}, {openBadges, ""}}
	last := append(elsewhere, use{leave, "quit"}, use{showKeys, ""})
	switch {
	case t.empty():
		return append(last, scrolling()...)
	case t.away:
		return t.withRows("begin all the same", last)
	}
	return t.withRows("begin", last)
}

// withRows are the actions of the day's rows, and the others.
func (t today) withRows(enter string, others []use) []use {
	if t.at == 1 {
		enter = "choose"
	}
	return append(append(append([]use{{goOn, enter}}, others...), use{rowDown, ""}, use{rowUp, ""}), scrolling()...)
}

func (t today) act(a action, n int) (screen, intent) {
	switch a {
	case rowDown:
		t.at = 1
	case rowUp:
		t.at = 0
	case markRow:
		t.at = max(0, min(1, n-1))
	case goOn:
		if t.at == 1 {
			return t, elsewhere{}
		}
		return t, begin{t.agenda}
	case leave:
		return t, stop{}
	}
	if room, ok := roomOf(a); ok {
		return t, visit{room: room}
	}
	return t, nil
}

// roomOf is the room that an action opens.
func roomOf(a action) (Room, bool) {
	name, ok := map[action]RoomName{
		openPath: PathRoom, openConversations: ConversationsRoom, openLessons: LessonsRoom, openSkills: SkillsRoom,
		openBadges: BadgesRoom, openNotebook: NotebookRoom,
	}[a]
	return Room{Name: name}, ok
}
