package engine

import (
	"maps"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// preparePhase is where a worksheet stands.
type preparePhase int

const (
	askTalkWho preparePhase = iota
	askDirection
	askTalkWhen
	askFear
	askMoves
	askSentence
	askSharper
	showWorksheet
)

// preparing makes the worksheet for a real talk. All of it comes into the journal at once, as the worksheet is shown; until then
// what was written is kept as drafts.
type preparing struct {
	phase preparePhase
	made  PreparationMade
	moves moveList
	// asked counts how often each kind of finding was asked about.
	asked map[FindingKind]int
	found Finding // that is asked about
}

// The draft keys of a worksheet.
const (
	prepareWhoKey      = "prepare/who"
	prepareWhenKey     = "prepare/when"
	prepareFearKey     = "prepare/fear"
	prepareSentenceKey = "prepare/sentence"
)

// PrepareKey is the draft key of the first prompt of a worksheet: it tells that from another.
const PrepareKey = prepareWhoKey

// mostAsked is how often a kind of finding is asked about.
const mostAsked = 2

const prepareTitle = "A talk ahead"

func (t preparing) prompt(s Session) Prompt {
	line := Writing{Title: prepareTitle, Required: true, Line: true}
	switch t.phase {
	case askTalkWho:
		line.Ask, line.Key = say("Who is it? Initials are enough."), prepareWhoKey
		return line
	case askDirection:
		return Choice{
			Title: prepareTitle, Words: []string{"Where do they stand?"},
			Options: []string{"I report to them, or they are above me", "We stand side by side", "They report to me", "Somebody else"},
		}
	case askTalkWhen:
		line.Ask, line.Key = say("When is it? A day is enough: tomorrow, Thursday at ten, "+(s.asked.Day+7).Date().Format("2 January")+"."), prepareWhenKey
		return line
	case askFear:
		return Writing{Title: prepareTitle, Ask: say(dayUnderstood(t.made.On, s.asked.Day) + " What do you fear they'll say? In their words, if you can."), Key: prepareFearKey, Line: true}
	case askMoves:
		return ChooseMoves{
			Title: "Your moves", Words: []string{"What you could do in it. One of them is plenty."},
			Moves: t.moves.shown(), More: t.moves.more(),
		}
	case askSentence:
		line.Title, line.Ask, line.Key = firstSentence, t.askFirst(), prepareSentenceKey
		return line
	case askSharper:
		return Sharpening{Title: firstSentence, Sentence: t.made.Sentence, Found: t.found, Key: prepareSentenceKey}
	case showWorksheet:
		made, _ := s.progress.Preparation(t.made.Preparation)
		sheet := WorksheetOf(s.library, made, s.asked.Day)
		sheet.Spent = []string{prepareWhoKey, prepareWhenKey, prepareFearKey, prepareSentenceKey}
		return sheet
	}
	return nil
}

// askFirst asks for the first sentence, with the moves in sight.
func (t preparing) askFirst() content.Prose {
	const ask = "Write the first sentence as you would really say it."
	if len(t.made.Moves) == 0 {
		return say(ask)
	}
	var moves []content.Prose
	for _, m := range t.made.Moves {
		moves = append(moves, say(m.Words))
	}
	return append(say(ask+" Your moves, to have them in sight:"), content.List{Items: moves})
}

const firstSentence = "The first sentence"

func (t preparing) reply(s Session, in Input, at Moment) (step, []Fact, error) {
	switch t.phase {
	case askDirection:
		c, ok := in.(Choose)
		if !ok || c.N < 0 || c.N > 3 {
			return nil, nil, refuse("choose a number from 1 to 4")
		}
		t.made.Direction = []content.Direction{content.Up, content.Sideways, content.Down, ""}[c.N]
		t.phase = askTalkWhen
		return t, nil, nil
	case askMoves:
		return t.replyMoves(in)
	case askSharper:
		return t.replySharper(s, in)
	case showWorksheet:
		return t.replyWorksheet(s, in)
	case askTalkWho, askTalkWhen, askFear, askSentence:
	}
	words, ok := written(in)
	if !ok {
		return nil, nil, refuse("write a line")
	}
	return t.replyLine(s, tidy(words), at)
}

// replyLine takes a line of the learner's.
func (t preparing) replyLine(s Session, words string, at Moment) (step, []Fact, error) {
	if words == "" && t.phase != askFear {
		return nil, nil, refuse("a few words are enough")
	}
	switch t.phase {
	case askTalkWho:
		t.made.Who, t.phase = words, askDirection
	case askTalkWhen:
		on, err := talkDay(words, at.Day)
		if err != nil {
			return nil, nil, err
		}
		t.made.When, t.made.On, t.phase = words, on, askFear
	case askFear:
		t.made.Fear = unquoted(words)
		t.moves = newMoveList(dayOf(s.progress, s.library, at.Day, 0).moves(t.made))
		if t.phase = askMoves; len(t.moves.shown()) == 0 {
			t.phase = askSentence
		}
	case askSentence:
		t.made.First, t.made.Sentence = unquoted(words), unquoted(words)
		return t.sharpen(s)
	case askDirection, askMoves, askSharper, showWorksheet:
	}
	return t, nil, nil
}

// unquoted takes off the quotation marks around the whole of a text: it is quoted where it is shown.
func unquoted(words string) string {
	inner := strings.Trim(words, "\"“”")
	if len(inner)+2 <= len(words) && inner != "" && !strings.ContainsAny(inner, "\"“”") {
		return inner
	}
	return words
}

// dayUnderstood repeats a day that was told: “Thursday 26 November, then.”
func dayUnderstood(on, today Day) string {
	form := "Monday 2 January"
	if on.Date().Year() != today.Date().Year() {
		form += " 2006"
	}
	return on.Date().Format(form) + ", then."
}

// talkDay is the day of a talk, from its words.
func talkDay(words string, today Day) (Day, error) {
	on, ok := DayIn(words, today)
	switch {
	case !ok:
		return 0, refuse("I can't tell the day from that: " + AcceptedDays(today))
	case on < today:
		return 0, refuse("that day has passed: " + AcceptedDays(today))
	}
	return on, nil
}

func (t preparing) replyMoves(in Input) (step, []Fact, error) {
	switch in := in.(type) {
	case Continue:
		for _, m := range t.moves.shown() {
			t.made.Moves = append(slices.Clip(t.made.Moves), m.Move)
		}
		t.phase = askSentence
		return t, nil, nil
	case Choose:
		moves, ok := t.moves.swap(in.N)
		if !ok {
			return nil, nil, refuse("there is no other move to put there")
		}
		t.moves = moves
		return t, nil, nil
	}
	return nil, nil, refuse("keep them, or choose one to swap")
}

// sharpen asks about what is found in the sentence, one kind at a time, or ends with the worksheet.
func (t preparing) sharpen(s Session) (step, []Fact, error) {
	for _, f := range Sharpen(t.made.Sentence) {
		if t.asked[f.Kind] < mostAsked {
			t.phase, t.found = askSharper, f
			return t, nil, nil
		}
	}
	t.phase = showWorksheet
	t.made.Preparation = s.newID("preparation", content.Ref{})
	d := dayOf(s.progress, s.library, s.asked.Day, 0)
	if ref, ok := d.closest(t.made); ok {
		item := s.item(content.KindScenario, ref)
		t.made.Rehearsal = &item
	}
	return t, []Fact{t.made}, nil
}

// replySharper takes the sentence as it is written now. What stays as it was is not asked about again.
func (t preparing) replySharper(s Session, in Input) (step, []Fact, error) {
	words, ok := written(in)
	if !ok {
		return nil, nil, refuse("write it again, or leave it as it is")
	}
	t.asked = maps.Clone(t.asked)
	if t.asked == nil {
		t.asked = map[FindingKind]int{}
	}
	t.asked[t.found.Kind]++
	if words = unquoted(tidy(words)); words == "" || words == t.made.Sentence {
		t.asked[t.found.Kind] = mostAsked
		return t.sharpen(s)
	}
	t.made.Sentence = words
	return t.sharpen(s)
}

func (t preparing) replyWorksheet(s Session, in Input) (step, []Fact, error) {
	switch in.(type) {
	case Continue:
		return nil, nil, nil
	case Rehearse:
		if sheet, ok := t.prompt(s).(Worksheet); ok && sheet.Rehearsal != nil {
			return nil, nil, nil
		}
		return nil, nil, refuse("there is no conversation to rehearse it in")
	}
	return nil, nil, refuse("go on, or rehearse it")
}

// Preparing reports whether what is asked now belongs to the worksheet of a talk.
func (s Session) Preparing() bool {
	_, ok := s.now.(preparing)
	return ok && !s.done
}
