package tui

import (
	"slices"
	"strings"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// TrendDays is over how many days a trend goes.
const TrendDays = 28

// assessment is what the skills are seen from: the record, and what is believed of them.
type assessment struct {
	viewer
	belief engine.Belief
	trends []engine.Trend
}

func (v viewer) assess() assessment {
	b := v.p.Belief(v.today)
	return assessment{v, b, b.Trends(TrendDays)}
}

// stands is how a skill stands: its score and where that went.
func (a assessment) stands(ref content.Ref) (engine.Score, engine.Trend) {
	k, ok := a.belief.Index(ref)
	if !ok {
		return engine.Score{}, engine.Trend{}
	}
	s, _ := a.belief.Score(ref)
	return s, a.trends[k]
}

// skills are all skills by area, with their scores and the evidence of the last weeks.
func (v viewer) skills() listing {
	l := listing{
		name: "Skills", weeks: weeksUntil(v.today), command: "hearten skills",
		empty: "What you show in lessons and conversations stands here. No pack that is open names a skill.",
	}
	refs := v.lib.All(content.KindCompetency)
	kept := v.keptSkills()
	if len(refs) == 0 {
		l.entries, l.weeks, l.way = kept, weeks{}, wayToPacks()
		return l
	}
	l.side = countOf(len(refs), "skill")
	if len(v.p.Pieces) == 0 {
		l.intro = []string{"Nothing shown yet. What you show in a lesson or a conversation stands here."}
		l.way = wayTo("A way to begin", "today", "hearten today")
	} else {
		l.intro = []string{"Scores run from 0 to 100. " + l.weeks.words()}
		l.way = wayTo("What a score is", "help scores", "hearten help scores")
	}
	var areas []string
	for _, ref := range refs {
		if area := v.area(ref); !slices.Contains(areas, area) {
			areas = append(areas, area)
		}
	}
	all := v.assess()
	for _, area := range areas {
		for _, ref := range refs {
			if v.area(ref) == area {
				l.entries = append(l.entries, all.skillEntry(ref))
			}
		}
	}
	l.entries = slices.Concat(l.entries, kept, all.sureness())
	return l
}

// keptSkills are those whose packs are not here: what was shown of them stands, and what is thought of it comes back with them.
func (v viewer) keptSkills() []entry {
	var out []entry
	for _, ref := range v.p.KeptSkills(v.lib) {
		_, counts := EvidenceByWeek(v.p, v.today, engine.OfCompetency(ref))
		e := entry{
			group: "Kept, of the pack " + oneLine(string(ref.Pack)) + ", which is not here", title: oneLine(ref.ID), side: "kept",
			heat: counts, find: ref.String(),
			lines: []string{v.tallyWords(v.p.Tally(engine.OfCompetency(ref))), "Its score comes back with its pack."},
		}
		if pack := v.lib.Pack(ref.Pack); pack != nil {
			e.group = "Kept, which the pack “" + inner(oneLine(pack.Title)) + "” has no more"
			e.lines = e.lines[:1]
		}
		out = append(out, e)
	}
	return out
}

func (v viewer) area(ref content.Ref) string { return oneLine(v.lib.Competency(ref).Area) }

func (a assessment) skillEntry(ref content.Ref) entry {
	_, counts := EvidenceByWeek(a.p, a.today, engine.OfCompetency(ref))
	score, trend := a.stands(ref)
	e := entry{
		group: a.area(ref), title: a.title(content.KindCompetency, ref), side: scoreWords(score), heat: counts, find: ref.String(),
		span: spanOf(score, trend), do: a.opens(SkillsRoom, ref.String()), doWords: "open", command: "hearten skills " + a.skillName(ref),
	}
	e.lines = append(a.scoreLines(ref), a.tallyWords(a.p.Tally(engine.OfCompetency(ref))))
	e.lines = append(e.lines, a.nextTime(ref)...)
	return e
}

// scoreLines say what there is to say of a score, and of the level.
func (a assessment) scoreLines(ref content.Ref) []string {
	score, trend := a.stands(ref)
	if score.Observations == 0 {
		return append([]string{beginsWith}, a.levelWords(ref)...)
	}
	stands := trendWords(score, trend)
	if len(a.belief.Competencies()) > 1 {
		stands = tierSentence(score) + " " + stands
	}
	out := []string{rangeWords(score)}
	if stands = strings.TrimSpace(stands); stands != "" {
		out = append(out, stands)
	}
	return append(out, a.levelWords(ref)...)
}

// skillName is the name of a skill on a command line.
func (v viewer) skillName(ref content.Ref) string {
	if len(v.lib.Find(content.KindCompetency, ref.ID)) > 1 {
		return ref.String()
	}
	return ref.ID
}

// tallyWords says what evidence there is, where from, and when it was last shown.
func (v viewer) tallyWords(t engine.Tally) string {
	if t.Pieces == 0 {
		return "Nothing shown yet."
	}
	return upper(piecesOf(t.Pieces)) + ", " + v.where(t) + "."
}

// where says where evidence comes from, and when it was last shown.
func (v viewer) where(t engine.Tally) string {
	words := "on " + countOf(t.Days, "day") + "; last shown " + t.Shown.Ago(v.today)
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
