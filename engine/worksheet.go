package engine

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"example.com/hearten/content"
)

// WorksheetOf is the worksheet of a talk as it can be shown on a day.
func WorksheetOf(lib *content.Library, talk Preparation, today Day) Worksheet {
	w := Worksheet{Title: "Your talk with " + talk.With(), Talk: talk}
	for _, m := range talk.Moves {
		var l MoveLesson
		if m.Lesson != nil {
			l.Title = TitleOf(lib, content.KindLesson, m.Lesson.Ref)
			if lesson := lib.Lesson(m.Lesson.Ref); lesson != nil {
				l.Rule = ruleOf(lesson)
			}
		}
		w.Lessons = append(w.Lessons, l)
	}
	if talk.Rehearsal != nil {
		if sc := lib.Scenario(talk.Rehearsal.Ref); sc != nil {
			w.Rehearsal = &Rehearsal{talk.Rehearsal.Ref, sc.Title, sc.Minutes, closestWords(sc, talk.PreparationMade)}
		}
	}
	switch {
	case !talk.Open:
	case talk.On <= today:
		w.Asks = "It is today; I'll ask how it went, once."
		if talk.On < today {
			w.Asks = "Its day has come; I'll ask how it went, once."
		}
	default:
		w.Asks = "I'll ask " + talk.On.Ahead(today) + ", once."
	}
	return w
}

// ruleOf is the rule of a lesson in a line: what stands out in each item of the numbered list in its idea, such as “Gist. Gap.
// Change.” It is "" where not every item begins so.
func ruleOf(l *content.Lesson) string {
	for _, b := range l.Idea {
		list, ok := b.(content.List)
		if !ok || !list.Ordered {
			continue
		}
		var parts []string
		for _, item := range list.Items {
			words := leadOf(item)
			if words == "" {
				return ""
			}
			parts = append(parts, strings.TrimRight(words, ".:,")+".")
		}
		return strings.Join(parts, " ")
	}
	return ""
}

// leadOf are the strong words that an item begins with.
func leadOf(item content.Prose) string {
	if len(item) == 0 {
		return ""
	}
	p, ok := item[0].(content.Paragraph)
	if !ok || len(p.Text) == 0 {
		return ""
	}
	strong, ok := p.Text[0].(content.Strong)
	if !ok {
		return ""
	}
	return content.Line(strong).String()
}

// closest is the conversation to rehearse a talk in: one whose best replies show its moves, with somebody who stands where the
// other stands, in the same mood. What was gone through in the last days comes after others; what was set aside does not come.
func (d day) closest(made PreparationMade) (content.Ref, bool) {
	type scored struct {
		ref   content.Ref
		value float64
	}
	var all []scored
	for _, ref := range d.lib.All(content.KindScenario) {
		t := content.Target{Kind: content.KindScenario, Ref: ref}
		sc := d.lib.Scenario(ref)
		if sc == nil || d.Wish(t) == Skipped {
			continue
		}
		moves, skills := inCommon(sc, made.Moves)
		if moves+skills == 0 && likeness(sc, made) == "" {
			continue
		}
		v := float64(moves) + 0.5*float64(skills) + alike(sc, made)
		if last, done := d.LastRun(content.KindScenario, ref); done && d.today-last.Ended < scenarioRests {
			v -= 3
		}
		all = append(all, scored{ref, v})
	}
	if len(all) == 0 {
		return content.Ref{}, false
	}
	best := all[0]
	for _, s := range all[1:] {
		if cmp.Compare(s.value, best.value) > 0 {
			best = s
		}
	}
	return best.ref, true
}

// inCommon counts the moves that the best replies of a conversation show, and the skills of the moves that it is about.
func inCommon(sc *content.Scenario, moves []Move) (shown, skills int) {
	best := shownBest(sc)
	var about []content.Ref
	for _, m := range moves {
		shown += one(best[m.Behaviour])
		if slices.Contains(sc.Competencies, m.Competency) && !slices.Contains(about, m.Competency) {
			about = append(about, m.Competency)
		}
	}
	return shown, len(about)
}

// closestWords say why a conversation is close to a talk.
func closestWords(sc *content.Scenario, made PreparationMade) string {
	var why []string
	if like := likeness(sc, made); like != "" {
		why = append(why, "it is "+like)
	}
	switch shown, skills := inCommon(sc, made.Moves); {
	case shown == 1:
		why = append(why, "its best replies show one of your moves")
	case shown > 1 && shown == len(made.Moves):
		why = append(why, "its best replies show all of your moves")
	case shown > 1:
		why = append(why, fmt.Sprintf("its best replies show %d of your moves", shown))
	case skills > 0:
		why = append(why, "it practises a skill of your moves")
	}
	return upperFirst(strings.Join(why, ", and ")) + "."
}
