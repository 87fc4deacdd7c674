package engine

import (
	"fmt"

	"example.com/hearten/content"
)

// missedLesson takes a lesson that teaches what was passed over, unless it was finished since.
func (d day) missedLesson() (Activity, bool) {
	for _, m := range d.Misses() {
		if d.shownSince(m) {
			continue
		}
		for _, t := range teaching(d.lib, []content.Ref{m.Behaviour}) {
			if run, done := d.LastRun(content.KindLesson, t.Lesson); done && (run.EndSeq > m.Last() || d.today-run.Ended < 2) {
				continue
			}
			act, _ := d.activity(content.Target{Kind: content.KindLesson, Ref: t.Lesson})
			if d.crowds(act) {
				continue
			}
			act.Reasons = []Reason{{d.missWords(m, t), m.Seqs}}
			return act, true
		}
	}
	return Activity{}, false
}

func (d day) missWords(m Miss, t Teaches) string {
	where := TitleOf(d.lib, m.Item.Kind, m.Item.Ref)
	what := "another reply would have shown this"
	if m.Cue {
		what = "a cue went by, and a reply that hears it shows this"
	}
	return fmt.Sprintf("In “%s”, %s, %s: “%s” The lesson is about it.", where, m.Day.Ago(d.today), what, t.Behaviour)
}
