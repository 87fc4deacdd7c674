package tui

import "example.com/hearten/engine"

// DoneToday reports whether the day has what it asked for: something was done, and what it would still begin with is neither a
// plan to follow up, nor a prepared talk, nor something that was left in the middle.
func DoneToday(p engine.Progress, a engine.Agenda, today engine.Day) bool {
	for _, act := range a.Activities {
		if act.Kind == engine.DoFollowUp || act.Kind == engine.DoTalk || act.Resume != "" {
			return false
		}
	}
	return p.ActiveDay(today)
}

// DayWords is a day as it stands on a screen: "Tuesday 24 November".
func DayWords(d engine.Day) string { return d.Date().Format("Monday 2 January") }
