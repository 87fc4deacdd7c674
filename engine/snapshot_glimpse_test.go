package engine_test

import (
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// firstReason is the first reason of a snapshot in which the learner sees the skills so and answers all alike.
func firstReason(t *testing.T, l *learner, points []int, g content.Grade) engine.Glimpse {
	t.Helper()
	return lastOf[engine.Glimpse](t, l.through(l.begin(takeSnapshot()), func(p engine.Prompt) engine.Input {
		switch p := p.(type) {
		case engine.SelfView:
			if points != nil {
				return engine.Rate{Points: points}
			}
			return engine.Skip{}
		case engine.Question:
			return graded(p, g)
		}
		return plainly(p)
	}))
}

func TestAFirstReasonRestsOnMomentsAboutTheSkillThatItNames(t *testing.T) {
	lib, named := wide(t, 6, 20), 0
	for seed := range uint64(8) {
		l := newLearner(t, lib)
		l.coach.Seed = seed
		g := firstReason(t, l, nil, content.Grade(seed%4))
		words := g.Reasons[len(g.Reasons)-1].Words
		skill, ok := strings.CutPrefix(words, "Skill ")
		t.Logf("%s rests on %v", words, g.Moments)
		if !ok {
			continue
		}
		named++
		for _, m := range g.Moments {
			if !strings.HasSuffix(m.String(), " of "+skill[:2]) {
				t.Errorf("%q rests on %q", words, m)
			}
		}
		if len(g.Moments) == 0 || g.View || g.Before {
			t.Errorf("%q rests on %d moments, a view: %v, earlier: %v", words, len(g.Moments), g.View, g.Before)
		}
	}
	if named == 0 {
		t.Error("no first reason names a skill")
	}
}

func TestWhatIsMostlyTheLearnersOwnViewIsNamedSo(t *testing.T) {
	l := newLearner(t, wide(t, 6, 20))
	g := firstReason(t, l, []int{1, 1, 1, 1, 1, 5}, content.Good)
	words := g.Reasons[len(g.Reasons)-1].Words // the last one in the order of areas is skill 3
	t.Logf("%s %v", words, g.Moments)
	if !strings.HasPrefix(words, "Skill 03 ") || !strings.Contains(words, "mostly by your own view so far") || !g.View {
		t.Errorf("it says %q, a view: %v", words, g.View)
	}
	p := l.progress()
	r, _ := p.LastSnapshot()
	for _, s := range engine.ResultOf(p, l.coach.Library, r).Stands {
		answers := 0.0
		own := 0.0
		for _, line := range p.Belief(r.On).Ledger(s.Competency) {
			switch {
			case line.Near > 0:
			case line.Kind == engine.SelfRated:
				own += line.Shift
			default:
				answers += line.Shift
			}
		}
		if want := max(own, -own) > max(answers, -answers); s.Own != want {
			t.Errorf("%s: own view %v; the ledger has %.2f by it and %.2f by answers", s.Title, s.Own, own, answers)
		}
	}
}

func TestASnapshotAsksNothingOfACheckupThatIsSetAside(t *testing.T) {
	l := newLearner(t, wide(t, 3, 4))
	ref := content.Ref{Pack: "wide", ID: "moments-01"}
	l.wishes(content.Target{Kind: content.KindCheckup, Ref: ref}, engine.Skipped)
	asked := 0
	for _, p := range snapped(l, func(p engine.Question) engine.Input { return graded(p, content.Good) }) {
		if q, ok := p.(engine.Question); ok {
			asked++
			if strings.HasSuffix(q.Ask.String(), " of 01") {
				t.Errorf("it asks %q", q.Ask)
			}
		}
	}
	if t.Logf("%d moments", asked); asked == 0 {
		t.Error("it asks nothing")
	}
}

func TestAGroupedLineTellsWhatItStandsFor(t *testing.T) {
	l := newLearner(t, wide(t, 4, 6))
	l.through(l.begin(takeSnapshot()), func(p engine.Prompt) engine.Input {
		if q, ok := p.(engine.Question); ok {
			return graded(q, content.Grade(q.N%4))
		}
		if _, ok := p.(engine.SelfView); ok {
			return engine.Rate{Points: []int{4, 0, 2, 0}}
		}
		return plainly(p)
	})
	b, grouped := l.progress().Belief(l.coach.Today()), 0
	for _, ref := range b.Competencies() {
		for _, line := range b.Ledger(ref) {
			beside := b.Beside(ref, line)
			if len(beside) != line.Near {
				t.Errorf("%s: %d observations in a line of %d", ref, len(beside), line.Near)
			}
			for i, o := range beside {
				grouped++
				about := b.About(o)
				if len(about) == 0 || about[0] == ref || o.Seq > line.Seq || (i == len(beside)-1 && o.Seq != line.Seq) {
					t.Errorf("%s: %d stands in the line of %d, about %v", ref, o.Seq, line.Seq, about)
				}
			}
		}
	}
	if t.Logf("%d observations in grouped lines", grouped); grouped == 0 {
		t.Error("no line is grouped")
	}
}
