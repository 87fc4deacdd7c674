package tui

import "example.com/hearten/engine"

// prepareMinutes is how long a worksheet takes, without the rehearsal.
const prepareMinutes = 6

// PrepareAgenda is the agenda of `hearten prepare`: what came of a talk whose day is here or past, where one waits for its word,
// else a new worksheet.
func PrepareAgenda(p engine.Progress, today engine.Day) engine.Agenda {
	if talk, ok := p.WaitingTalk(today); ok {
		return TalkAgenda(talk, today)
	}
	return WorksheetAgenda()
}

// WorksheetAgenda is the agenda of a new worksheet. What was begun of one and not sent goes on in it.
func WorksheetAgenda() engine.Agenda {
	return engine.Agenda{Minutes: prepareMinutes, Activities: []engine.Activity{
		{Kind: engine.DoPrepare, Title: "A talk ahead", Minutes: prepareMinutes},
	}}
}

// TalkAgenda is the agenda of a prepared talk, whether or not its day has come: how did it go?
func TalkAgenda(talk engine.Preparation, today engine.Day) engine.Agenda {
	return engine.Agenda{Minutes: 1, Activities: []engine.Activity{engine.AboutTalk(talk, today)}}
}
