package tui

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// Talks are all talks that were prepared: those to come by their day, then those that had their word, the newest day first.
func Talks(p engine.Progress) []engine.Preparation {
	all := slices.Clone(p.Preparations)
	slices.SortStableFunc(all, func(a, b engine.Preparation) int {
		switch {
		case a.Open != b.Open:
			if a.Open {
				return -1
			}
			return 1
		case a.Open:
			return cmp.Compare(a.On, b.On)
		}
		return cmp.Compare(b.On, a.On)
	})
	return all
}

func numberOf(i int) string { return strconv.Itoa(i + 1) }

// talks lists the talks that were prepared, and the next one to prepare: over them where it is begun and not sent.
func (v viewer) talks(drafts []engine.Unsent) listing {
	l := listing{name: "Prepared talks", command: "hearten prepare --list", numbered: true}
	next, begun := nextTalk(drafts)
	if begun {
		l.entries = append(l.entries, next)
	}
	all := Talks(v.p)
	if len(all) == 0 {
		l.intro = []string{"Talks that you prepare stand here: who, when, three moves and your first sentence."}
	} else {
		l.side = countOf(len(all), "talk")
	}
	for i, t := range all {
		e := entry{
			number: i + 1, title: upper(oneLine(t.Who)), side: v.talkSide(t), lines: spokenFirst(t),
			find: t.ConversationID() + " " + t.On.String() + " " + t.Fear, do: v.opens(TalksRoom, string(t.Preparation)), doWords: "open",
			command: "hearten prepare --show " + t.ConversationID(),
		}
		l.entries = append(l.entries, e)
	}
	if !begun {
		l.entries = append(l.entries, next)
	}
	return l
}

// nextTalk is the entry of a worksheet to fill in; begun is true where one was begun and not sent, which goes on in it.
func nextTalk(drafts []engine.Unsent) (e entry, begun bool) {
	e = entry{title: "Prepare a hard talk", do: begin{WorksheetAgenda()}, doWords: "prepare", command: "hearten prepare"}
	text, begun := begunTalk(drafts)
	if begun {
		first, rest := firstLine(text)
		e.title, e.lines, e.doWords = "Begun, not sent: go on", append([]string{quoted(first)}, rest...), "go on"
	}
	return e, begun
}

// begunTalk is text of a worksheet that was not sent: who it is about, where that was written. begun is false where there is none.
func begunTalk(drafts []engine.Unsent) (text string, begun bool) {
	for _, d := range drafts { // in the order of their keys, of which that is the last
		if d.Kind == engine.DoPrepare {
			text, begun = d.Text, true
		}
	}
	return text, begun
}

// spokenFirst is the first sentence of a talk, nothing where it was forgotten.
func spokenFirst(t engine.Preparation) []string {
	if t.Sentence == "" {
		return nil
	}
	return []string{quoteWhole(t.Sentence)}
}

// talkSide says when a talk is, or what came of it.
func (v viewer) talkSide(t engine.Preparation) string {
	if n := len(t.Answers); n > 0 && !t.Open {
		a := t.Answers[n-1]
		if a.Outcome == engine.Held {
			return "took place"
		}
		return "not to take place"
	}
	if t.On < v.today {
		return "its day was " + strings.TrimPrefix(t.On.Ago(v.today), "on ")
	}
	return t.On.Ahead(v.today)
}

// talk is one talk: its worksheet, and what can be done with it.
func (v viewer) talk(item string) (listing, bool) {
	t, ok := v.p.Preparation(engine.ID(item))
	if !ok {
		return listing{}, false
	}
	w := engine.WorksheetOf(v.lib, t, v.today)
	l := listing{name: oneLine(w.Title), side: v.talkSide(t), command: "hearten prepare --show " + t.ConversationID()}
	sentences := firstSentences(t)
	l.entries = append(l.entries, entry{group: "Your first sentence", title: quoteWhole(t.Sentence), lines: sentences[:len(sentences)-1]})
	if fear := t.Feared(); fear != "" {
		head := "What you fear to hear"
		if !t.Open {
			head = "What you feared to hear"
		}
		l.entries = append(l.entries, entry{group: head, title: fear})
	}

	if sentences := firstSentences(t); len(sentences) > 0 {
		title := cmp.Or(t.Sentence, t.First)
		l.entries = append(l.entries, entry{group: "Your first sentence", title: quoteWhole(title), lines: sentences[:len(sentences)-1]})
	}
	if fear := oneLine(t.Fear); fear != "" {
		l.entries = append(l.entries, entry{group: "What you fear to hear", title: quoteWhole(fear)})
	}
	for i, m := range t.Moves {
		e := entry{group: "Three moves", title: oneLine(m.Words)}
		if lesson := w.Lessons[i]; lesson.Rule != "" {
			e.lines = []string{"From the lesson “" + inner(lesson.Title) + "”: " + oneLine(lesson.Rule)}
		}
		l.entries = append(l.entries, e)
	}
	for _, a := range t.Answers {
		l.entries = append(l.entries, v.talkAnswer(t, a))
	}
	l.entries = append(l.entries, v.talkNext(t, w)...)
	return l, true
}

// talkAnswer says what came of a talk.
func (v viewer) talkAnswer(t engine.Preparation, a engine.PreparationAnswer) entry {
	e := entry{group: "What came of it", side: a.Day.Ago(v.today), lines: inYourWords(a.Words)}
	switch a.Outcome {
	case engine.Held:
		e.title = "It took place."
	case engine.PutOff:
		e.title = "It was put off."
	case engine.NoTalk:
		e.title = "It was not to take place."
	}
	for _, m := range t.Moves {
		if slices.Contains(a.Made, m.Behaviour) {
			e.lines = append(e.lines, "You made this move: "+oneLine(m.Words))
		}
	}
	return e
}

// talkNext are the things to do with a talk.
func (v viewer) talkNext(t engine.Preparation, w engine.Worksheet) []entry {
	const group = "What next"
	name := t.ConversationID()
	var out []entry
	if own, kept := t.OwnConversation(v.lib); kept {
		out = append(out, v.rehearses(group, "Rehearse your own conversation of it", own))
	} else {
		out = append(out, entry{
			group: group, title: "Keep it as a conversation of your own",
			lines: []string{"Its lines are yours to change, and it is there to be rehearsed."},
			do:    keepTalk{t.Preparation}, doWords: "keep", command: "hearten prepare --keep " + name,
		})
	}
	if w.Rehearsal != nil {
		out = append(out, v.rehearses(group, "Rehearse it in “"+inner(w.Rehearsal.Title)+"”", w.Rehearsal.Scenario))
	}
	if t.Open {
		out = append(out, entry{
			group: group, title: "How did it go?", side: "half a minute", do: begin{TalkAgenda(t, v.today)}, doWords: "tell",
			command: "hearten prepare --after " + name,
		})
	}
	return append(out, entry{group: group, title: "As a page to print", lines: []string{"hearten prepare --show " + name + " -o talk.md"}})
}

// rehearses is the entry that begins a conversation.
func (v viewer) rehearses(group, title string, ref content.Ref) entry {
	t := content.Target{Kind: content.KindScenario, Ref: ref}
	e, _ := v.begins(t)
	return entry{group: group, title: title, side: e.side, do: e.do, doWords: e.doWords, command: e.command}
}
