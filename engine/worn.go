package engine

import (
	"cmp"
	"slices"

	"example.com/hearten/content"
)

// worn is on which days each competency was practised, with the runs, and how often each thing was gone through, with the
// last time.
type worn struct {
	days    [][]Day
	runs    [][]Run
	through map[content.Target]through
}

type through struct {
	times int
	last  Run
}

// wear looks up what was gone through, and when each competency was practised.
func (d day) wear() *worn {
	n := len(d.belief.Competencies())
	w := &worn{make([][]Day, n), make([][]Run, n), map[content.Target]through{}}
	for _, r := range d.Runs {
		if !r.Done || r.Practice || r.Item.Ref.Own() {
			continue
		}
		t := content.Target{Kind: r.Item.Kind, Ref: r.Item.Ref}
		w.through[t] = through{w.through[t].times + 1, r}
		o, _ := d.lib.Outline(r.Item.Kind, r.Item.Ref)
		for _, ref := range o.Competencies {
			if k, ok := d.belief.Index(ref); ok {
				w.days[k] = append(w.days[k], r.Ended)
				w.runs[k] = append(w.runs[k], r)
			}
		}
	}
	return w
}

// last is the last day on which competency k was practised, and the events of that day's runs.
func (w *worn) last(k int) (on Day, seqs []uint64) {
	if len(w.days[k]) == 0 {
		return 0, nil
	}
	on = slices.Max(w.days[k])
	for i, r := range w.runs[k] {
		if w.days[k][i] != on {
			continue
		}
		seqs = append(seqs, r.Seq)
		for _, a := range r.Answers {
			seqs = append(seqs, a.Seq)
		}
		if r.Done {
			seqs = append(seqs, r.EndSeq)
		}
	}
	slices.SortFunc(seqs, cmp.Compare)
	return on, seqs
}
