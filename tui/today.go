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
	talk   talkAhead
}

// talkAhead is what the day offers for a hard talk.
type talkAhead int

const (
	notPrepared    talkAhead = iota // none is prepared and ahead
	begunTalkAhead                  // a worksheet is begun and not sent
	preparedAhead                   // one is prepared, and the day comes to it by itself
)

// dayRow is a row of the day: its words, what it does, and a word for that.
type dayRow struct {
	words   string
	does    intent
	doWords string
}

// dayOf is the screen that a learner's day starts with: the first form where nobody has said anything yet.
func dayOf(c *engine.Coach, p engine.Progress, drafts []engine.Unsent, minutes int) screen {
	if p.ProfileSeq == 0 {
		return newFirstRun(form{c.Library})
	}
	day := c.Today()
	t := today{agenda: c.Agenda(p, minutes), day: day, next: engine.NextSession(p, c.Library, day)}
	t.rest, t.away = p.RestUntil(day)
	t.extra = DoneToday(p, t.agenda, day)
	t.talk = talkAheadOf(p, drafts, day)
	return t
}

func talkAheadOf(p engine.Progress, drafts []engine.Unsent, today engine.Day) talkAhead {
	if _, begun := begunTalk(drafts); begun {
		return begunTalkAhead
	}
	for _, t := range p.Preparations {
		if t.Open && t.On >= today {
			return preparedAhead
		}
	}
	return notPrepared
}

// rows are what can be chosen, the first by one key.
func (t today) rows() []dayRow {
	var out []dayRow
	if !t.empty() {
		verb, enter := "Begin: ", "begin"
		if t.agenda.Activities[0].Resume != "" {
			verb = "Go on: "
		}
		if t.away {
			enter = "begin all the same"
		}
		out = []dayRow{
			{verb + minuteWords(float64(t.agenda.TotalMinutes())), begin{t.agenda}, enter}, {elsewhereWords, elsewhere{}, "choose"},
		}
	}
	switch t.talk {
	case notPrepared:
		out = append(out, dayRow{"A hard talk ahead? Prepare it", begin{WorksheetAgenda()}, "prepare"})
	case begunTalkAhead:
		out = append(out, dayRow{"Go on preparing your talk", begin{WorksheetAgenda()}, "go on"})
	case preparedAhead:
	}
	return out
}

func (t today) empty() bool { return len(t.agenda.Activities) == 0 }

func (t today) sheet(l look) sheet {
	sh := sheet{head: "Today", side: DayWords(t.day), row: none, offers: true}
	var words [][]string
	if t.agenda.Greeting != "" {
		words = append(words, l.say(t.agenda.Greeting))
	}
	if t.away {
		words = append(words, l.say("You are resting until "+strings.TrimPrefix(t.rest.Ahead(t.day), "on ")+". I'll be quiet."))
	}
	if t.empty() {
		words = append(words, l.say("Nothing is waiting."), l.quiet(nextWords(t.next, t.day)))
	}
	if t.extra && !t.empty() {
		words = append(words, l.say(extraWords))
	}
	for i, act := range t.agenda.Activities {
		words = append(words, t.activity(l, i, act))
	}
	if t.practises() {
		words = append(words, l.quiet("After it: one line of your own, and one small plan."))
	}
	sh.body = stack(words...)
	for i, r := range t.rows() {
		sh.row = t.at
		sh.rows, sh.hits = append(sh.rows, l.row(t.at == i, r.words)), append(sh.hits, i)
	}
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
	rows := t.rows()
	if len(rows) == 0 {
		return append(last, scrolling()...)
	}
	return append(append(append([]use{{goOn, rows[t.at].doWords}}, last...), use{rowDown, ""}, use{rowUp, ""}), scrolling()...)
}

func (t today) act(a action, n int) (screen, intent) {
	rows := t.rows()
	end := len(rows) - 1
	switch a {
	case rowDown:
		t.at = min(t.at+1, max(0, end))
	case rowUp:
		t.at = max(0, t.at-1)
	case markRow:
		t.at = max(0, min(end, n-1))
	case goOn:
		if end >= 0 {
			return t, rows[t.at].does
		}
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
