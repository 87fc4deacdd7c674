package tui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// NoteKind says what a note of the notebook is.
type NoteKind string

// The kinds of note.
const (
	LineNote NoteKind = "line"         // a line of the learner's own
	PlanNote NoteKind = "plan"         // what they meant to do
	TryNote  NoteKind = "try"          // what came of it, in their words
	ThenNote NoteKind = "then-and-now" // what they would say now, in a moment that came back
	SaidNote NoteKind = "said"         // their own words in a conversation, before the choices
)

// Note is something that the learner wrote.
type Note struct {
	Kind NoteKind
	Day  engine.Day
	// Seq is its place in the journal.
	Seq  uint64
	Text string
	// Topic is what a line was asked about, "" for none.
	Topic engine.Topic
	// Item is the lesson, check-up or conversation that it is about, nil for none.
	Item *engine.Item
	// Plan is the plan, of a plan and of a try; the zero PlanRecord otherwise.
	Plan engine.PlanRecord
	// Pair is the moment that came back, of what would be said now; nil otherwise.
	Pair *engine.Pair
	// Said is where it was said, of a note of that kind; nil otherwise.
	Said *engine.Said
}

// Notes are all that the learner wrote, the newest first.
func Notes(p engine.Progress) []Note {
	var out []Note
	for _, r := range p.Reflections {
		out = append(out, Note{Kind: LineNote, Day: r.Day, Seq: r.Seq, Text: r.Text, Topic: r.Topic, Item: r.Item})
	}
	for _, plan := range p.Plans {
		out = append(out, Note{Kind: PlanNote, Day: plan.Made, Seq: plan.Seq, Text: plan.Sentence(), Item: plan.From, Plan: plan})
		for _, a := range plan.Answers {
			if strings.TrimSpace(a.Words) != "" {
				out = append(out, Note{Kind: TryNote, Day: a.Day, Seq: a.Seq, Text: a.Words, Item: plan.From, Plan: plan})
			}
		}
	}
	for _, r := range p.Revisits {
		if pair, ok := p.PairOf(r); ok {
			out = append(out, Note{Kind: ThenNote, Day: r.Day, Seq: r.Seq, Text: r.Words, Item: r.Item, Pair: &pair})
		}
	}
	for _, said := range p.Said() {
		out = append(out, Note{Kind: SaidNote, Day: said.Day, Seq: said.Seq, Text: said.Words, Item: &said.Item, Said: &said})
	}
	slices.SortFunc(out, func(a, b Note) int { return int(b.Seq) - int(a.Seq) })
	return out
}

// NotesWith are the notes that hold every word of find, in their text or in what is said of them.
func NotesWith(c *engine.Coach, p engine.Progress, find string) []Note {
	v := viewer{p: p, lib: c.Library, today: c.Today()}
	all := Notes(p)
	var out []Note
	for _, i := range holding(v.notebook().texts(), find) {
		out = append(out, all[i])
	}
	return out
}

// notebook is all that the learner wrote, by month.
func (v viewer) notebook() listing {
	l := listing{
		name: "Notebook", command: "hearten notebook",
		empty: "What you write stands here: lines of your own, your plans and what came of them, your own words in conversations.",
		way:   wayTo("The next line", "reflect", "hearten reflect"),
	}
	for _, n := range Notes(v.p) {
		first, rest := firstLine(n.Text)
		l.entries = append(l.entries, entry{
			group: n.Day.Date().Format("January 2006"), title: first, side: n.Day.Date().Format("Monday 2"),
			lines: append(rest, v.noteLines(n)...), find: n.Day.String() + " " + n.Day.Date().Format("Monday 2 January 2006"),
			do: v.opens(NotebookRoom, strconv.FormatUint(n.Seq, 10)), doWords: "read all",
		})
	}
	if len(l.entries) > 0 {
		l.side = countOf(len(l.entries), "note")
	}
	return l
}

// firstLine is the first line of a text that holds words, and the others that do.
func firstLine(text string) (first string, rest []string) {
	for line := range strings.SplitSeq(content.Clean(text), "\n") {
		if line = oneLine(line); line != "" {
			rest = append(rest, line)
		}
	}
	if len(rest) == 0 {
		return "", nil
	}
	return rest[0], rest[1:]
}

// noteLines say what a note is about, and what came of a plan.
func (v viewer) noteLines(n Note) []string {
	about := ""
	if n.Item != nil {
		about = ", after " + v.itemWords(n.Item.Kind, n.Item.Ref)
	}
	switch n.Kind {
	case LineNote:
		switch n.Topic {
		case engine.AboutWeek:
			return []string{"What you tried that week."}
		case engine.Thanks:
			return []string{"A thank-you, in your words."}
		}
		return []string{"A line of yours" + about + "."}
	case TryNote:
		return []string{"What came of your plan: “" + inner(strings.TrimRight(oneLine(n.Plan.Sentence()), ".")) + "”."}
	case ThenNote:
		return []string{"Then and now" + strings.Replace(about, ", after", ", in", 1) + ". " + pairWords(*n.Pair, v.today) + ": " + quoted(oneLine(n.Pair.Was))}
	case SaidNote:
		return v.saidLines(*n.Said)
	case PlanNote:
	}
	lines := []string{"A plan of yours" + about + "."}
	for _, a := range n.Plan.Answers {
		lines = append(lines, upper(a.Day.Ago(v.today))+": "+outcomeWords(a.PlanAnswered)+".")
	}
	if n.Plan.Open {
		lines = append(lines, "It is open; I'll ask "+n.Plan.Due.Ahead(v.today)+".")
	}
	return lines
}

// pairWords say how the words of then came about: "On 3 November you wrote".
func pairWords(p engine.Pair, today engine.Day) string {
	did := " you wrote"
	if p.Chosen {
		did = " you chose"
	}
	if !p.Dated {
		return "Some weeks before" + did
	}
	return upper(p.Then.Ago(today)) + did
}

// saidLines say in which turn something was said, and what was chosen then.
func (v viewer) saidLines(s engine.Said) []string {
	words := fmt.Sprintf("Said before the choices, in turn %d of %s", s.Turn, v.spot(engine.Place{Kind: s.Item.Kind, Ref: s.Item.Ref, Slug: s.Scene}))
	if s.Practice {
		words += ", when you tried it again"
	}
	if chosen := v.chosen(s); chosen != "" {
		return []string{words + ".", "You chose then: " + quoted(chosen)}
	}
	return []string{words + "."}
}

// chosen is what was chosen in a turn, "" where its pack has it no more.
func (v viewer) chosen(s engine.Said) string {
	sc := v.lib.Scenario(s.Item.Ref)
	if sc == nil || sc.Scene(s.Scene) == nil {
		return ""
	}
	for _, c := range sc.Scene(s.Scene).Choices {
		if c.Key == s.Choice {
			return oneLine(plainLine(c.Words))
		}
	}
	return ""
}

// outcomeWords say what came of a plan, and what became of it.
func outcomeWords(a engine.PlanAnswered) string {
	words := ""
	switch a.Outcome {
	case engine.DidIt:
		return "the moment came, and you did it"
	case engine.CameMiss:
		words = "the moment came and went"
	case engine.NotYet:
		words = "the moment had not come yet"
	}
	switch a.Resolution {
	case engine.Kept:
		words += "; you kept the plan"
	case engine.Replaced:
		words += "; another plan took its place"
	case engine.Dropped:
		words += "; you let it go"
	case engine.Finished:
	}
	return words
}

// note is one note, whole.
func (v viewer) note(item string) (listing, bool) {
	for _, n := range Notes(v.p) {
		if strconv.FormatUint(n.Seq, 10) != item {
			continue
		}
		first, rest := firstLine(n.Text)
		return listing{
			name: n.Day.Date().Format("Monday 2 January 2006"), side: map[NoteKind]string{
				LineNote: "a line", PlanNote: "a plan", TryNote: "what came of a plan", SaidNote: "said first", ThenNote: "then and now",
			}[n.Kind],
			intro: append(append([]string{first}, rest...), v.noteLines(n)...), command: "hearten notebook",
		}, true
	}
	return listing{}, false
}
