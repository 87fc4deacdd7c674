package tui

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// opening tells the situation of a conversation.
func (p *Plain) opening(ctx context.Context, s engine.Session, o engine.Situation) (engine.Session, error) {
	p.commented, p.told = false, ""
	body := plainProse(o.Body)
	p.aim = aim(o.Body)
	a := plainAsk{apart: true, enter: true, letters: "w"}
	title := coachLines(fmt.Sprintf("“%s”, a conversation, %s.", o.Title, minuteWords(float64(o.Minutes))))
	var names, cast, setting, remembered []string
	for _, m := range o.Cast {
		names = append(names, withoutStop(m.Name+", "+m.About))
	}
	if len(names) > 0 {
		cast = wrap("With you in it: "+strings.Join(names, "; ")+".", plainWidth)
	}
	if words := settingWords(o); words != "" {
		setting = wrap(words, plainWidth)
	}
	for _, r := range o.Remembered {
		remembered = append(remembered, coachLines(rememberedWords(r))...)
	}
	a.told, a.whole = p.changed(string(s.ID())+o.Title, slices.Concat(title, changedLines(o.Changed)), cast, setting, remembered, body)
	a.accept = "Enter begins"
	if len(o.Contexts) > 1 {
		a.letters += "c"
		a.accept += "; c changes the setting"
	}
	a.accept += "; w asks for your own words first, in every turn."
	if p.WriteFirst {
		a.accept = strings.Replace(a.accept, "w asks for your own words first, in every turn", "w goes back to choices alone", 1)
	}
	got, err := p.ask(ctx, a)
	switch {
	case err != nil:
		return s, err
	case got.letter == "c":
		return p.otherContext(ctx, s, o.Contexts, o.Context)
	case got.letter == "w":
		p.WriteFirst = !p.WriteFirst
		if p.WriteFirst {
			p.coach("Each turn asks for your own words first. Then you pick the closest choice.")
		} else {
			p.coach("The choices come at once.")
		}
		return s, nil
	}
	return p.reply(s, engine.Continue{}, "")
}

// aim is the last paragraph of a situation: what the learner is after.
func aim(situation content.Prose) string {
	for i := len(situation) - 1; i >= 0; i-- {
		if last, ok := situation[i].(content.Paragraph); ok {
			return plainLine(last.Text)
		}
	}
	return ""
}

// scene is a turn of a conversation.
func (p *Plain) scene(ctx context.Context, s engine.Session, sc engine.Scene) (engine.Session, error) {
	a := plainAsk{hint: p.aim, title: "“" + sc.Title + "”, a conversation: it goes on from where you left it."}
	words := coachLines(fmt.Sprintf("Turn %d, “%s”.", sc.Turn, inner(plainLine(sc.Name))))
	if len(sc.Choices) == 0 { // nothing to take a turn in
		words = coachLines("“" + inner(plainLine(sc.Name)) + "”.")
	}
	words = append(append(words, plainProse(sc.Before)...), plainProse(sc.Body)...)
	if len(sc.Choices) == 0 {
		a.told, a.enter, a.accept = words, true, "Enter goes on."
		if _, err := p.ask(ctx, a); err != nil {
			return s, err
		}
		return p.reply(s, engine.Continue{}, "")
	}
	draft, err := p.Coach.Drafts.Draft(sc.Key)
	if err != nil {
		return s, fmt.Errorf("read the draft: %w", err)
	}
	// What was written before the session was left is taken up again first.
	if sc.Written == "" && p.told != sc.Key && (p.WriteFirst || draft != "") {
		if err := p.gate(ctx, plainAsk{title: a.title, told: words}); err != nil {
			return s, err
		}
		p.told = sc.Key
		return p.ownWords(ctx, s, sc, words)
	}
	if p.told != sc.Key {
		a.told = words
	}
	p.told = sc.Key
	return p.chooseReply(ctx, s, sc, a, words)
}

// chooseReply asks for one of the replies; the learner's own words, where there are any, stand before them.
func (p *Plain) chooseReply(ctx context.Context, s engine.Session, sc engine.Scene, a plainAsk, words []string) (engine.Session, error) {
	a.choices, a.letters, a.whole = lineWords(sc.Choices), "w", words
	a.accept = strings.TrimSuffix(chooseWords(len(a.choices)), ".") + ", or w for your own words first."
	if sc.Written != "" {
		written := append(labelled("You wrote: ", sc.Written), coachLines("Which of these is closest?")...)
		a.told, a.whole = append(a.told, written...), append(slices.Clip(words), written...)
		a.accept = strings.TrimSuffix(chooseWords(len(a.choices)), ".") + "; w changes your own words."
	}
	got, err := p.ask(ctx, a)
	switch {
	case err != nil:
		return s, err
	case got.letter == "w":
		return p.ownWords(ctx, s, sc, nil)
	}
	next, err := p.reply(s, engine.Choose{N: got.n - 1}, a.choices[got.n-1])
	if err != nil || next.Recorded() == s.Recorded() {
		return next, err
	}
	return next, p.dropDraft(sc.Key)
}

// ownWords asks for what the learner would say, before a reply is chosen. It stays a draft until the choice is kept.
func (p *Plain) ownWords(ctx context.Context, s engine.Session, sc engine.Scene, told []string) (engine.Session, error) {
	text, wrote, err := p.write(ctx, plainWriting{
		told: append(told, coachLines("What would you say, in your own words?")...), key: sc.Key,
		skip: "goes to the choices",
	})
	if err != nil || !wrote {
		return s, err
	}
	return p.reply(s, engine.Write{Text: text}, "")
}
