package tui

import (
	"fmt"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// mostMisses is how many confident misses stand with all skills; each skill has all of its own.
const mostMisses = 5

// sureness says how sure the learner was beside how it went, nothing where they never said.
func (a assessment) sureness() []entry {
	c := a.belief.Calibration()
	if c.Given == 0 {
		return nil
	}
	title := upper(string(c.Verdict))
	if c.Verdict == engine.Unsaid {
		title = "Too early to say"
	}
	out := []entry{{group: "How sure you were", title: title, side: sureWords(c), lines: []string{verdictWords(c.Verdict)}}}
	for i, o := range c.Misses {
		if i == mostMisses {
			break
		}
		out = append(out, a.miss(o))
	}
	return out
}

// sureWords count how often it held to be sure.
func sureWords(c engine.Calibration) string {
	if c.Sure == 0 {
		return "said " + engine.Times(c.Given)
	}
	return fmt.Sprintf("sure %s, %d held", engine.Times(c.Sure), c.SureHeld)
}

// verdictWords say what a verdict means.
func verdictWords(v engine.Verdict) string {
	switch v {
	case engine.SurerThanRight:
		return "Being sure holds a little less often than it feels. Being sure never lifts a score by itself; the moments where it did not hold are the ones to look at."
	case engine.RighterThanSure:
		return "It goes well more often than you expect. It costs you no score; your first thought may be worth more trust."
	case engine.AboutRight:
		return "When you are sure, it holds about as often as it feels."
	case engine.Unsaid:
	}
	return "Some more answers with how sure you were, and there is something to say."
}

// missesOf are the answers about a skill that were given surely and were not good, the newest first.
func (a assessment) missesOf(ref content.Ref) []entry {
	var out []entry
	for _, o := range a.belief.Calibration().Misses {
		if a.belief.IsAbout(o, ref) {
			out = append(out, a.miss(o))
		}
	}
	return out
}

func (a assessment) miss(o engine.Observation) entry {
	return entry{
		group: "Sure, and worth a second look", title: SourceWords(a.lib, o), side: dayOfMonth(o.Day, a.today), lines: []string{a.answerWords(o)},
		find: o.Day.String(), do: a.whereabouts(o.Place.Kind, o.Place.Ref), doWords: "open",
	}
}

// views are how the learner and others see a skill, side by side; nothing where one of them is missing.
func (a assessment) views(ref content.Ref) []entry {
	d, ok := a.p.Difference(ref)
	if !ok {
		return nil
	}
	const group = "How you see it, and how others do"
	return []entry{
		{group: group, title: "You", side: decimal(d.Self) + " of 5"},
		{group: group, title: upper(othersWords(d.Raters)), side: decimal(d.Others) + " of 5"},
		{group: group, title: "Apart by", side: fmt.Sprintf("%s, give or take %s", decimal(max(d.Points, -d.Points)), decimal(d.Give)), lines: []string{DifferenceWords(d)}},
	}
}

// DifferenceWords say what a difference between two views means: a difference in perception, never more.
func DifferenceWords(d engine.Difference) string {
	switch {
	case !d.Wide():
		return "Two honest views of one person often differ by as much."
	case d.Points > 0:
		return "You see more of it than reaches them. A moment that they have in mind would tell more than the numbers."
	}
	return "They see more of it than you do. Ask them for the moment that they have in mind."
}
