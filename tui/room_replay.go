package tui

import (
	"fmt"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// replays are the conversations of the past, the newest first.
func (v viewer) replays() listing {
	l := listing{
		name: "Replay", numbered: true, command: "hearten replay",
		empty: "The conversations that you have been through stand here, as they were.",
		way:   wayTo("One to begin with", "conversations", "hearten practice"),
	}
	for i, r := range v.p.Conversations() {
		e := entry{
			number: i + 1,
			group:  r.Began.Date().Format("January 2006"), title: v.title(content.KindScenario, r.Item.Ref),
			side: countOf(r.Turns(), "turn") + ", " + r.Began.Date().Format("Monday 2"), lines: []string{runWords(r)},
			find: r.Began.String() + " " + string(r.ID) + " " + r.Item.Ref.String(),
			do:   v.opens(ReplayRoom, string(r.ID)), doWords: "look back", command: fmt.Sprintf("hearten replay %d", i+1),
		}
		for _, words := range []string{v.settingWords(r), v.againWords(r)} {
			if words != "" {
				e.lines = append(e.lines, words)
			}
		}
		l.entries = append(l.entries, e)
	}
	if n := len(l.entries); n > 0 {
		l.side, l.way = countOf(n, "conversation"), way{}
	}
	return l
}

// settingWords name the setting of a run, "" for none.
func (v viewer) settingWords(r engine.Run) string {
	if setting := v.setting(engine.Place{Kind: content.KindScenario}, r.Context); setting != "" {
		return "Setting: " + setting + "."
	}
	return ""
}

// aboutRun are the sentences over what is told of a run.
func (v viewer) aboutRun(told engine.Retelling) []string {
	r := told.Run
	out := []string{r.Began.Date().Format("Monday 2 January 2006") + "."}
	for _, words := range []string{v.settingWords(r), v.againWords(r), tellingWords(told)} {
		if words != "" {
			out = append(out, words)
		}
	}
	if told.Earlier > 0 {
		out = append(out, fmt.Sprintf("The first %s, of the conversation before it, cannot be told.", countOf(told.Earlier, "turn")))
	}
	return out
}

// replay is the map of one conversation in sentences.
func (v viewer) replay(item string) (listing, bool) {
	told, ok := engine.Retell(v.lib, v.p, engine.ID(item))
	if !ok {
		return listing{}, false
	}
	l := listing{
		name: oneLine(told.Title), side: countOf(told.Run.Turns(), "turn"), intro: v.aboutRun(told),
		command: "hearten replay " + string(told.Run.ID),
	}
	for i, t := range told.Turns {
		e := turnEntry(told.Earlier+i+1, t)
		if i == told.Turning {
			e.lines = append([]string{mattered}, e.lines...)
			if _, ok := againAgenda(v.lib, v.p, told); ok {
				e.doWords, e.command = "practise again from here", l.command+" --again"
			}
		}
		l.entries = append(l.entries, e)
	}
	end := entry{title: endWords(told)}
	for _, scene := range endRead(told) {
		end.lines = append(end.lines, readWords(scene))
	}
	l.entries = append(l.entries, end)
	if told.Road == nil {
		return l, true
	}
	l.entries = append(l.entries, entry{group: roadTitle, title: roadWords(told)})
	for i, t := range told.Road.Turns {
		l.entries = append(l.entries, roadEntry(told.Earlier+told.Turning+i+1, t))
	}
	end = entry{group: roadTitle, title: roadEnd(*told.Road)}
	for _, scene := range told.Road.Read {
		end.lines = append(end.lines, readWords(scene))
	}
	l.entries = append(l.entries, end)
	return l, true
}

// readWords name a scene in which there was nothing to choose.
func readWords(s engine.ToldScene) string {
	return "On the way: “" + inner(plainLine(s.Name)) + "”."
}

// endRead are the scenes that were read before the end, the one where a run was left not among them.
func endRead(told engine.Retelling) []engine.ToldScene {
	if told.Run.Done {
		return told.Read
	}
	return told.Read[:max(0, len(told.Read)-1)]
}

// turnEntry is a turn with the ways beside it.
func turnEntry(n int, t engine.ToldTurn) entry {
	e := entry{title: turnHead(n, t.Scene.Name)}
	for _, scene := range t.Read {
		e.lines = append(e.lines, readWords(scene))
	}
	if words := wroteWords(t); words != "" {
		e.lines = append(e.lines, words)
	}
	e.lines = append(e.lines, choseWords(t), upper(gradeName(t.Grade))+".")
	e.lines = append(e.lines, cuesHere(t)...)
	if len(t.Others) > 0 {
		e.lines = append(e.lines, waysCount(len(t.Others)))
	}
	for _, ways := range otherWays(t) {
		for _, w := range ways {
			e.lines = append(e.lines, wayWords(t, w))
		}
	}
	return e
}

// roadEntry is a turn of the road not taken.
func roadEntry(n int, t engine.ToldTurn) entry {
	e := entry{group: roadTitle, title: turnHead(n, t.Scene.Name)}
	for _, scene := range t.Read {
		e.lines = append(e.lines, readWords(scene))
	}
	e.lines = append(e.lines, quoted(plainLine(t.Words)), upper(gradeName(t.Grade))+".")
	return e
}
