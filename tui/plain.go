package tui

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"example.com/hearten/engine"
)

// Plain is the front end of lines: for screen readers, pipes, dumb terminals and tests. It says the same words as the
// screen and drives the same [engine.Session]. Lines are only ever added; a choice is a number and Enter; there are no
// boxes, no colours and no time limits.
//
// The end of the input, or `q`, leaves: everything answered is in the journal by then, what was being written is a
// draft, and the words about it are printed. Neither is an error. Make one Plain for a process: it reads ahead.
type Plain struct {
	Coach *engine.Coach
	In    io.Reader
	Out   io.Writer
	// WriteFirst asks for the learner's own words before the choices of every turn.
	WriteFirst bool
	// Edit, where set, opens a text in the learner's own editor and returns what became of it: `e` does that where words
	// are asked for. An error says that nothing was meant to be kept.
	Edit func(text string) (string, error)
	// Command is what began this, without its first word, such as "practice"; "" is "today".
	Command string
	// KeepTalk keeps a prepared talk as a conversation of the learner's own; nil offers none.
	KeepTalk func(engine.Progress, engine.ID) (KeptTalk, error)
	// EditAtOnce opens the editor by itself wherever words are asked for.
	EditAtOnce bool
	// Trial is true where nothing of it is to be kept; then nothing is said of keeping.
	Trial bool
	// Until, where set, ends a session in silence before the first prompt that it is true of.
	Until func(engine.Prompt) bool
	// Kept, where set, is called after every answer that was kept, before the next prompt.
	Kept func() error

	reader  *bufio.Reader
	waiting chan readLine
	failed  error // of Out

	greeted  bool // the first line is out
	asked    bool // something has been asked
	over     bool // the input has ended or the learner left
	begun    bool // session is set
	daily    bool // it is today's
	profiled bool // the first form is kept
	session  engine.Session
	agenda   []engine.Activity // still to be announced

	aim       string   // told by the hint in scenes
	told      string   // key of the scene whose words have been told
	commented bool     // feedback came in this conversation
	held      []string // answers that are not in the journal yet, "" for one without words
	undoable  bool     // the last answer can be taken back
	last      shownParts
	edited    string // key of the words that the editor was opened for by itself
}

// NewPlain is a plain front end.
func NewPlain(coach *engine.Coach, in io.Reader, out io.Writer) *Plain {
	return &Plain{Coach: coach, In: in, Out: out}
}

// Why a front end stops before the end of a session.
var (
	errEnded = errors.New("the input has ended")
	errLeft  = errors.New("left")
)

// heldWords is said of an answer that could not be kept.
const heldWords = "Another hearten window is writing just now, so this answer is not kept yet. Give it again in a moment."

// Session goes through a session to its end, or until the input ends or the learner leaves.
func (p *Plain) Session(ctx context.Context, s engine.Session) error {
	return p.finish(p.drive(ctx, s))
}

func (p *Plain) drive(ctx context.Context, s engine.Session) error {
	p.session, p.begun = s, true
	for !p.session.Done() {
		prompt := p.session.Prompt()
		if p.Until != nil && p.Until(prompt) {
			return p.failed
		}
		p.announce(prompt)
		_, p.undoable = p.session.Undoable()
		next, err := p.answer(ctx, p.session, prompt)
		if errors.Is(err, errUndo) {
			next, err = p.undo(p.session)
		}
		if err != nil {
			return err
		}
		kept := next.Recorded() != p.session.Recorded()
		p.session = next
		if kept && p.Kept != nil {
			if err := p.Kept(); err != nil {
				return err
			}
		}
	}
	return p.failed
}

// answer shows a prompt and brings the answer to the coach.
func (p *Plain) answer(ctx context.Context, s engine.Session, prompt engine.Prompt) (engine.Session, error) {
	switch prompt := prompt.(type) {
	case engine.Page:
		return p.page(ctx, s, prompt)
	case engine.Situation:
		return p.opening(ctx, s, prompt)
	case engine.Question:
		return p.question(ctx, s, prompt)
	case engine.Confidence:
		return p.confidence(ctx, s, prompt)
	case engine.Feedback:
		return p.feedback(ctx, s, prompt)
	case engine.Scene:
		return p.scene(ctx, s, prompt)
	case engine.Debrief:
		return p.debrief(ctx, s, prompt)
	case engine.Choice:
		return p.choice(ctx, s, prompt)
	case engine.Writing:
		return p.writing(ctx, s, prompt)
	case engine.MakePlan:
		return p.makePlan(ctx, s, prompt)
	case engine.Letter:
		return p.letter(ctx, s, prompt)
	case engine.Revisiting:
		return p.revisiting(ctx, s, prompt)
	case engine.ThenNow:
		return p.thenNow(ctx, s, prompt)
	case engine.SelfView:
		return p.selfView(ctx, s, prompt)
	case engine.Glimpse:
		return p.glimpse(ctx, s, prompt)
	case engine.Result:
		return p.result(ctx, s, prompt)
	case engine.ChooseFocus:
		return p.aiming(ctx, s, prompt)
	case engine.ChooseMoves:
		return p.moves(ctx, s, prompt)
	case engine.Sharpening:
		return p.sharpening(ctx, s, prompt)
	case engine.Worksheet:
		return p.worksheet(ctx, s, prompt)
	case engine.TalkDay:
		return p.talkDay(ctx, s, prompt)
	case engine.ChooseMade:
		return p.made(ctx, s, prompt)
	case engine.Closing:
		return p.closing(ctx, s, prompt)
	}
	return s, fmt.Errorf("show a prompt: %T has no plain form", prompt)
}

// reply brings an answer to the coach and repeats it once it is kept: an answer that the journal takes in only with the
// next one is repeated with that. An answer that does not fit, or a journal that
// another window holds, changes nothing: the same prompt comes again.
func (p *Plain) reply(s engine.Session, in engine.Input, you string) (engine.Session, error) {
	next, lack, err := p.bring(s, in)
	if err != nil || lack != nil {
		return s, err
	}
	p.repeat(s, next, you)
	return next, nil
}

// repeat says an answer again once it is kept.
func (p *Plain) repeat(s, next engine.Session, you string) {
	if _, undoable := next.Undoable(); you != "" || undoable {
		p.held = append(p.held, you)
	}
	if next.Recorded() > s.Recorded() {
		if said := slices.DeleteFunc(p.held, func(words string) bool { return words == "" }); len(said) > 0 {
			p.you(strings.Join(said, "; "))
		}
		p.held = nil
	}
}

// bring brings an input to the coach. lack is why nothing came of it, nil where something did: an [engine.ErrInput] or
// [engine.ErrHeld], which has been said.
func (p *Plain) bring(s engine.Session, in engine.Input) (next engine.Session, lack, err error) {
	next, err = p.Coach.Reply(s, in)
	switch {
	case errors.Is(err, engine.ErrInput):
		p.coach(upper(refusal(err)) + ".")
		return s, err, nil
	case errors.Is(err, engine.ErrHeld):
		p.coach(heldWords)
		return s, err, nil
	}
	return next, nil, err
}

// refusal is what an [engine.ErrInput] says is accepted.
func refusal(err error) string {
	return strings.TrimPrefix(err.Error(), engine.ErrInput.Error()+": ")
}

// finish turns the ways to leave into words.
func (p *Plain) finish(err error) error {
	switch {
	case errors.Is(err, errEnded):
		p.sayEnded()
	case errors.Is(err, errLeft):
		p.sayLeft()
	default:
		return err
	}
	p.over = true
	return p.failed
}

func (p *Plain) sayEnded() {
	switch {
	case p.Trial:
		p.coach("The input ended here.")
	case p.begun && over(p.session):
		p.coach("The input ended here. All is kept.")
	case p.begun && !p.daily:
		p.coach("The input ended here. All is kept. To go on: hearten " + goOnWith(p.session, p.Coach.Library) + " --plain")
	case p.begun || p.profiled:
		p.coach("The input ended here. All is kept. To go on: hearten today --plain")
	default:
		p.coach("The input ended here. To begin again: " + p.again())
	}
}

// again is the command line that begins this anew.
func (p *Plain) again() string { return "hearten " + cmp.Or(p.Command, "today") + " --plain" }

func (p *Plain) sayLeft() {
	if p.Trial {
		return
	}
	if !p.begun {
		words := "Nothing was begun."
		if p.profiled {
			words = "What you said is kept."
		}
		p.coach(words + " To begin: " + p.again())
		return
	}
	done, next := leftOf(nil, p.session, p.Coach, p.daily)
	p.coach(done)
	p.coach(next)
}
