package tui

import "example.com/hearten/engine"

// promptScreen is the screen of a session's prompt, with what had been written for it.
func promptScreen(s engine.Session, msg answered) screen {
	back, draft := takeBackOf(s), msg.draft
	switch p := s.Prompt().(type) {
	case engine.Page:
		return page{p, back}
	case engine.Situation:
		return opening{prompt: p, back: back}
	case engine.Question:
		return newQuestion(p, back)
	case engine.Confidence:
		return newConfidence(p, back)
	case engine.Feedback:
		return feedback{p}
	case engine.Scene:
		return newScene(p, draft, back)
	case engine.Debrief:
		return debrief{p}
	case engine.Choice:
		return newChoice(p, back)
	case engine.Writing:
		return newWriting(p, draft, back)
	case engine.MakePlan:
		return newMakePlan(p, draft, back)
	case engine.Letter:
		return letter{p}
	case engine.Revisiting:
		return newRevisiting(p, draft, back)
	case engine.ThenNow:
		return thenNow{p}
	case engine.SelfView:
		return newSelfView(p)
	case engine.Glimpse:
		return glimpse{p}
	case engine.Result:
		return result{p}
	case engine.ChooseFocus:
		return newAiming(p)
	case engine.ChooseMoves:
		return newMoves(p, back)
	case engine.Sharpening:
		return newSharpening(p, draft, back)
	case engine.Worksheet:
		return worksheet{p}
	case engine.TalkDay:
		return newTalkDay(p, back)
	case engine.ChooseMade:
		return newMade(p, back)
	case engine.Closing:
		return closing{prompt: p, next: msg.next}
	}
	return nil
}

// draftKey is where what is written for a prompt is kept, "" where nothing is written.
func draftKey(p engine.Prompt) string {
	switch p := p.(type) {
	case engine.Scene:
		return p.Key
	case engine.Writing:
		return p.Key
	case engine.MakePlan:
		return p.Key
	case engine.Sharpening:
		return p.Key
	case engine.Revisiting:
		return p.Key
	case engine.Page, engine.Situation, engine.Question, engine.Confidence, engine.Feedback, engine.Debrief,
		engine.Choice, engine.Letter, engine.ThenNow, engine.SelfView, engine.Glimpse, engine.Result, engine.ChooseFocus,
		engine.ChooseMoves, engine.Worksheet, engine.TalkDay, engine.ChooseMade, engine.Closing:
	}
	return ""
}
