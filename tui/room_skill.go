package tui

import (
	"slices"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// skill is one skill: its score and every line behind it, how sure the learner was, what others see, what it looks like, what
// gets in the way, and every piece of evidence.
func (v viewer) skill(item string) (listing, bool) {
	ref, err := content.ParseRef(item)
	if err != nil || v.lib.Competency(ref) == nil {
		return listing{}, false
	}
	c := v.lib.Competency(ref)
	a, pieces := v.assess(), Ledger(v.p, ref)
	score, trend := a.stands(ref)
	l := listing{
		name: v.title(content.KindCompetency, ref), side: v.area(ref), command: "hearten skills " + v.skillName(ref),
		span: spanOf(score, trend),
	}
	if score.Observations > 0 {
		l.intro = []string{upper(scoreWords(score)) + ", on a scale from 0 to 100."}
	}
	l.intro = append(l.intro, a.scoreLines(ref)...)
	if len(pieces) == 0 {
		l.intro = append(l.intro, "Nothing shown yet; what you show stands here, each piece with its day and place.")
	} else {
		l.intro = append(l.intro, v.tallyWords(v.p.Tally(engine.OfCompetency(ref))))
	}
	l.intro = append(l.intro, v.nextTime(ref)...)
	if len(pieces) == 0 && score.Observations == 0 {
		l.way = wayTo("A way to begin", "today", "hearten today")
	}
	l.entries = slices.Concat(a.why(ref), a.missesOf(ref), a.views(ref))
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
		e.side = "came up " + engine.Times(t.Against)
		e.lines = []string{"Last " + t.Last.Ago(v.today) + "."}
	case obstacle:
		e.side = "not so far"
	case t.Pieces == 0 && t.Against > 0:
		e.side = "not yet"
		e.lines = []string{"Missing " + engine.Times(t.Against) + ", last " + t.Last.Ago(v.today) + "."}
	case t.Pieces == 0:
		e.side = "not yet"
	default:
		e.side = "shown " + engine.Times(t.Pieces)
		e.lines = []string{upper(v.where(t)) + "."}
	}
	return e
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
		lines: append([]string{v.placeWords(piece)}, v.wroteLines(piece.Seq)...), find: piece.Day.String() + " " + piece.Behaviour.ID,
		do: v.whereabouts(piece.Place.Kind, piece.Place.Ref), doWords: "open",
	}
	if !piece.Positive() {
		e.lines = append(e.lines, against(v.lib.IsObstacle(piece.Behaviour)))
	}
	return e
}

// against says what a piece of evidence below zero means: an obstacle came up, or the reply did the opposite of what is wanted.
func against(obstacle bool) string {
	if obstacle {
		return "It got in the way there; another reply would have left more room."
	}
	return "It was missing there: the reply did the opposite. Another one would have shown it."
}

// placeWords says where a piece of evidence comes from.
func (v viewer) placeWords(piece engine.Piece) string {
	words := "In " + v.spot(piece.Place)
	if setting := v.setting(piece.Place, piece.Context); setting != "" {
		words += "; setting: " + setting
	}
	return words + "."
}

// spot names a place within a sentence: "the conversation “Copied in”, at “Her Thursday”".
func (v viewer) spot(at engine.Place) string {
	words := v.itemWords(at.Kind, at.Ref)
	if moment := v.moment(at); moment != "" {
		words += ", at “" + inner(moment) + "”"
	}
	return words
}

// setting is what the context of a conversation is called, "" for anything else.
func (v viewer) setting(at engine.Place, context content.ContextID) string {
	for _, c := range v.lib.Contexts() {
		if c.ID == context && at.Kind == content.KindScenario {
			return oneLine(c.Title)
		}
	}
	return ""
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
