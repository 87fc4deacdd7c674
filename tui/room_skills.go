package tui

import (
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// notMeasured is said of every level until levels are measured.
const notMeasured = "Level not measured yet."

// skills are all skills by area, with the evidence of the last weeks.
func (v viewer) skills() listing {
	l := listing{
		name: "Skills", weeks: weeksUntil(v.today), command: "hearten skills",
		empty: "What you show in lessons and conversations stands here. No pack that is open names a skill.",
	}
	refs := v.lib.All(content.KindCompetency)
	if len(refs) == 0 {
		l.weeks, l.way = weeks{}, wayToPacks()
		return l
	}
	l.side = countOf(len(refs), "skill")
	if len(v.p.Pieces) == 0 {
		l.intro = []string{"Nothing shown yet. What you show in a lesson or a conversation stands here."}
		l.way = wayTo("A way to begin", "today", "hearten today")
	} else {
		l.intro = []string{l.weeks.words() + " The same moment counts once a day, and on two days at most."}
		l.way = wayTo("More", "help journal", "hearten help journal")
	}
	var areas []string
	for _, ref := range refs {
		if area := v.area(ref); !slices.Contains(areas, area) {
			areas = append(areas, area)
		}
	}
	for _, area := range areas {
		for _, ref := range refs {
			if v.area(ref) == area {
				l.entries = append(l.entries, v.skillEntry(ref))
			}
		}
	}
	return l
}

func (v viewer) area(ref content.Ref) string { return oneLine(v.lib.Competency(ref).Area) }

func (v viewer) skillEntry(ref content.Ref) entry {
	_, counts := EvidenceByWeek(v.p, v.today, engine.OfCompetency(ref))
	t := v.p.Tally(engine.OfCompetency(ref))
	e := entry{
		group: v.area(ref), title: v.title(content.KindCompetency, ref), side: "nothing yet", heat: counts, find: ref.String(),
		do: v.opens(SkillsRoom, ref.String()), doWords: "open", command: "hearten skills " + v.skillName(ref),
	}
	if t.Pieces > 0 {
		e.side = piecesOf(t.Pieces)
		e.lines = []string{upper(v.where(t)) + "."}
	}
	e.lines = append(e.lines, notMeasured)
	for _, b := range v.lib.Competency(ref).Behaviours {
		b := content.Ref{Pack: ref.Pack, ID: b.ID}
		if n := v.p.Tally(engine.OfBehaviour(b)).Pieces; n > 0 {
			e.lines = append(e.lines, upper(shownTimes(n))+": "+inSentence(v.behaviour(b)))
		}
	}
	e.lines = append(e.lines, v.nextTime(ref)...)
	return e
}

// skillName is the name of a skill on a command line.
func (v viewer) skillName(ref content.Ref) string {
	if len(v.lib.Find(content.KindCompetency, ref.ID)) > 1 {
		return ref.String()
	}
	return ref.ID
}

// tallyWords says what evidence there is, where from, and when the last came.
func (v viewer) tallyWords(t engine.Tally) string {
	if t.Pieces == 0 {
		return "Nothing shown yet."
	}
	return upper(piecesOf(t.Pieces)) + ", " + v.where(t) + "."
}

// where says where evidence comes from, and when the last came.
func (v viewer) where(t engine.Tally) string {
	words := "on " + countOf(t.Days, "day") + "; last " + t.Last.Ago(v.today)
	if t.Scenarios > 0 {
		words = "in " + countOf(t.Scenarios, "conversation") + " and " + words
	}
	return words
}

// nextTime names what better replies would have shown of a skill and has not been shown yet, the newest first, two at most.
func (v viewer) nextTime(skill content.Ref) []string {
	var out []string
	for _, m := range v.p.Misses() {
		_, of, ok := v.lib.Behaviour(m.Behaviour)
		unseen := v.p.Tally(engine.OfBehaviour(m.Behaviour)).Pieces == 0
		if ok && unseen && of == skill && !v.lib.IsObstacle(m.Behaviour) && len(out) < mostNext {
			out = append(out, nextTime(v.behaviour(m.Behaviour)))
		}
	}
	return out
}

// skill is one skill: what it looks like, what gets in the way, and every piece of evidence.
func (v viewer) skill(item string) (listing, bool) {
	ref, err := content.ParseRef(item)
	if err != nil || v.lib.Competency(ref) == nil {
		return listing{}, false
	}
	c := v.lib.Competency(ref)
	pieces := Ledger(v.p, ref)
	l := listing{
		name: v.title(content.KindCompetency, ref), side: v.area(ref), command: "hearten skills " + v.skillName(ref),
		intro: append([]string{v.tallyWords(v.p.Tally(engine.OfCompetency(ref))) + " " + notMeasured}, v.nextTime(ref)...),
	}
	if len(pieces) == 0 {
		l.intro[0] = "Nothing shown yet; what you show stands here, each piece with its day and place."
		l.way = wayTo("A way to begin", "today", "hearten today")
	}
	for _, b := range c.Behaviours {
		l.entries = append(l.entries, v.behaviourEntry("What it looks like", content.Ref{Pack: ref.Pack, ID: b.ID}, false))
	}
	for _, b := range c.Obstacles {
		l.entries = append(l.entries, v.behaviourEntry("What gets in the way", content.Ref{Pack: ref.Pack, ID: b.ID}, true))
	}
	for _, piece := range pieces {
		l.entries = append(l.entries, v.pieceEntry(piece))
	}
	return l, true
}

func (v viewer) behaviourEntry(group string, ref content.Ref, obstacle bool) entry {
	e := entry{group: group, title: v.behaviour(ref), find: ref.ID}
	t := v.p.Tally(engine.OfBehaviour(ref))
	switch {
	case obstacle && t.Against > 0:
		e.side = "came up " + timesWords(t.Against)
		e.lines = []string{"Last " + t.Last.Ago(v.today) + "."}
	case obstacle:
		e.side = "not so far"
	case t.Pieces == 0:
		e.side = "not yet"
	default:
		e.side = "shown " + timesWords(t.Pieces)
		e.lines = []string{upper(v.where(t)) + "."}
	}
	return e
}

// timesWords counts how often: "once", "twice", "3 times".
func timesWords(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return countOf(n, "time")
}

// Ledger is every piece of evidence of a skill that counts, the newest first.
func Ledger(p engine.Progress, skill content.Ref) []engine.Piece {
	var out []engine.Piece
	for _, piece := range slices.Backward(p.Pieces) {
		if piece.Competency == skill {
			out = append(out, piece)
		}
	}
	return out
}

// pieceEntry is one piece of evidence: which behaviour, when and where.
func (v viewer) pieceEntry(piece engine.Piece) entry {
	e := entry{
		group: "Evidence, the newest first", title: v.behaviour(piece.Behaviour), side: dayOfMonth(piece.Day, v.today),
		lines: []string{v.placeWords(piece)}, find: piece.Day.String() + " " + piece.Behaviour.ID,
		do: v.whereabouts(piece.Place.Kind, piece.Place.Ref), doWords: "open",
	}
	if !piece.Positive() {
		e.lines = append(e.lines, "It got in the way there; another reply would have left more room.")
	}
	return e
}

// placeWords says where a piece of evidence comes from.
func (v viewer) placeWords(piece engine.Piece) string {
	words := "In " + v.itemWords(piece.Place.Kind, piece.Place.Ref)
	if moment := v.moment(piece.Place); moment != "" {
		words += ", at “" + inner(moment) + "”"
	}
	for _, c := range v.lib.Contexts() {
		if c.ID == piece.Context && piece.Place.Kind == content.KindScenario {
			words += "; setting: " + oneLine(c.Title)
		}
	}
	return words + "."
}

// moment is what the scene or the question of a place is called, "" where its pack has it no more.
func (v viewer) moment(at engine.Place) string {
	var asked []*content.Question
	switch at.Kind {
	case content.KindScenario:
		if sc := v.lib.Scenario(at.Ref); sc != nil && sc.Scene(at.Slug) != nil {
			return oneLine(plainLine(sc.Scene(at.Slug).Name))
		}
	case content.KindLesson:
		if lesson := v.lib.Lesson(at.Ref); lesson != nil {
			asked = lesson.Checks
		}
	case content.KindCheckup:
		if up := v.lib.Checkup(at.Ref); up != nil {
			asked = up.Items
		}
	case content.KindPack, content.KindCompetency, content.KindBadge, content.KindRole, content.KindNudges, content.KindWalk:
	}
	for _, q := range asked {
		if q.Slug == at.Slug {
			return oneLine(plainLine(q.Ask))
		}
	}
	return ""
}
