package engine_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// wide is a pack of many competencies in four areas, each with a checkup of situations, and a role that asks for the first.
func wide(t *testing.T, competencies, situations int) *content.Library {
	t.Helper()
	fsys := fstest.MapFS{}
	file := func(name, text string) { fsys[name] = &fstest.MapFile{Data: []byte(text)} }
	path, skills := "", ""
	for c := range competencies {
		id := fmt.Sprintf("skill-%02d", c)
		file("competencies/"+id+".md", fmt.Sprintf("---\nkind: competency\nid: %s\ntitle: Skill %02d\narea: Area %d\n---\n\n# Skill %02d\n\nA skill.\n\n"+
			"## What it looks like\n\n- `shows-%02d` Shows the skill of number %d.\n\n## What gets in the way\n\n- `bars-%02d` Shows its opposite.\n\n"+
			"## Levels\n\n| Level | In short | You can tell because | EQF |\n| --- | --- | --- | --- |\n| 1 Foundation | Begins | It is there. | 3 |\n", id, c, c%4, c, c, c, c))
		var b strings.Builder
		fmt.Fprintf(&b, "---\nkind: checkup\nid: moments-%02d\ntitle: Moments %02d\ncompetency: %s\nminutes: %d\nask: best\n---\n\n# Moments %02d\n\nMoments.\n", c, c, id, max(1, situations/2), c)
		for i := range situations {
			fmt.Fprintf(&b, "\n## Moment %02d of %02d\n\n`level %d`\nSomebody says something, %d.\n\n", i, c, 1+i%4, i)
			fmt.Fprintf(&b, "- [x] The best reply to it `best` `+2 shows-%02d`\n  > It carries.\n", c)
			fmt.Fprintf(&b, "- [ ] A good reply to it `good` `+1 shows-%02d`\n  > It helps.\n", c)
			fmt.Fprintf(&b, "- [ ] A reply that goes part of the way `weak` `-1 bars-%02d`\n  > It goes part of the way.\n", c)
			fmt.Fprintf(&b, "- [ ] A reply that leads away from it `poor` `-2 bars-%02d`\n  > It leads away.\n", c)
		}
		file(fmt.Sprintf("checkups/moments-%02d.md", c), b.String())
		path += fmt.Sprintf("%d. [Moments %02d](checkups/moments-%02d.md)\n", c+1, c, c)
		skills += fmt.Sprintf("- [Skill %02d](competencies/%s.md)\n", c, id)
	}
	file("pack.md", "---\nkind: pack\nformat: 1\nid: wide\ntitle: Wide\nversion: 0.1.0\nlanguage: en\nlicence: CC-BY-4.0\nauthors: [Hearten contributors]\n---\n\n"+
		"# Wide\n\nMany skills.\n\n## Path\n\n"+path+"\n## Competencies\n\n"+skills+"\n## Roles\n\n- [Keeper](roles/keeper.md)\n")
	file("roles/keeper.md", "---\nkind: role\nid: keeper\ntitle: Keeper\n---\n\n# Keeper\n\nKeeps.\n\n## What it asks for\n\n"+
		"- [Skill 00](../competencies/skill-00.md) `weight 6` Daily.\n- [Skill 01](../competencies/skill-01.md) `weight 3` Often.\n")
	pack, problems := content.Load(fsys, nil)
	if pack == nil {
		t.Fatal(problems)
	}
	lib, err := content.NewLibrary(pack)
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

func takeSnapshot() engine.Activity {
	return engine.Activity{Kind: engine.DoSnapshot, Title: "Snapshot"}
}

// graded answers a situation by a grade: the option's place in the order shown is found by its words.
func graded(p engine.Question, g content.Grade) engine.Choose {
	words := map[content.Grade]string{
		content.Best: "The best", content.Good: "A good", content.Weak: "A reply that goes", content.Poor: "A reply that leads",
	}[g]
	return engine.Choose{N: slices.IndexFunc(p.Options, func(o content.Line) bool { return strings.HasPrefix(o.String(), words) })}
}

// snapped goes through a snapshot with an answer for its situations and returns the prompts.
func snapped(l *learner, answer func(engine.Question) engine.Input) []engine.Prompt {
	return l.through(l.begin(takeSnapshot()), func(p engine.Prompt) engine.Input {
		if q, ok := p.(engine.Question); ok {
			return answer(q)
		}
		return plainly(p)
	})
}

func lastOf[T engine.Prompt](t *testing.T, prompts []engine.Prompt) T {
	t.Helper()
	for _, p := range slices.Backward(prompts) {
		if p, ok := p.(T); ok {
			return p
		}
	}
	var none T
	t.Fatalf("no %T came", none)
	return none
}

func TestASnapshotGivesAReasonAfterThreeAnswersAndEnds(t *testing.T) {
	for name, lib := range map[string]*content.Library{"three skills and eight moments": embedded(t), "sixteen skills": wide(t, 16, 20)} {
		l := newLearner(t, lib)
		prompts := snapped(l, func(engine.Question) engine.Input { return engine.Choose{N: 1} })
		answers, glimpses := 0, 0
		for _, p := range prompts {
			switch p := p.(type) {
			case engine.Question:
				if answers++; p.N != answers || p.Of != 0 || !p.Snapshot {
					t.Errorf("%s: moment %d says %d of %d", name, answers, p.N, p.Of)
				}
			case engine.Glimpse:
				glimpses++
				if answers != 3 || len(p.Moments) != 3 || len(p.Reasons) != 2 {
					t.Errorf("%s: after %d answers %d moments and %d reasons, want 3, 3, 2", name, answers, len(p.Moments), len(p.Reasons))
				}
				for _, r := range p.Reasons {
					t.Logf("%s: %s %v", name, r.Words, r.Causes)
					if len(r.Causes) == 0 {
						t.Errorf("%s: %q rests on nothing", name, r.Words)
					}
				}
			}
		}
		r := lastOf[engine.Result](t, prompts)
		t.Logf("%s: %d answers, stopped by %q after %v", name, r.Asked, r.Why, l.now.Format("04:05"))
		if glimpses != 1 || r.Asked != answers || answers < 3 {
			t.Errorf("%s: %d first reasons, %d answers, the result says %d", name, glimpses, answers, r.Asked)
		}
		if len(r.Stands) != len(lib.All(content.KindCompetency)) {
			t.Errorf("%s: %d skills in the result", name, len(r.Stands))
		}
		rec, ok := l.progress().LastSnapshot()
		if !ok || len(rec.Answers) != answers {
			t.Errorf("%s: the journal has %d answers of it, want %d", name, len(rec.Answers), answers)
		}
	}
}

func TestWhenASnapshotStops(t *testing.T) {
	lib := wide(t, 16, 20)
	best := func(p engine.Question) engine.Input { return graded(p, content.Best) }
	mixed := func(p engine.Question) engine.Input { return graded(p, content.Grade(p.N%4)) }
	const quick = -14 * time.Second // instead of 21 seconds
	for name, c := range map[string]struct {
		lib    *content.Library
		slow   time.Duration // each moment takes so long
		answer func(engine.Question) engine.Input
		before func(*learner)
		want   engine.SnapshotStop
	}{
		"the time is up":                   {lib, 90 * time.Second, best, nil, engine.TimeUp},
		"the learner has enough":           {lib, 0, func(engine.Question) engine.Input { return engine.Enough{} }, nil, engine.LearnerDone},
		"all moments are answered":         {embedded(t), 0, func(engine.Question) engine.Input { return engine.Choose{N: 0} }, nil, engine.NothingLeft},
		"what counts is known":             {wide(t, 3, 20), quick, mixed, nil, engine.SureEnough},
		"the focus is clear":               {lib, 0, best, func(l *learner) { l.record(engine.ProfileSet{Role: "keeper", Minutes: 5}) }, engine.FocusClear},
		"there is nothing to be asked for": {wide(t, 2, 1), 0, best, nil, engine.NothingLeft},
	} {
		l := newLearner(t, c.lib)
		if c.before != nil {
			c.before(l)
		}
		r := lastOf[engine.Result](t, snapped(l, func(p engine.Question) engine.Input {
			l.now = l.now.Add(c.slow)
			return c.answer(p)
		}))
		t.Logf("%s: %d answers, %s", name, r.Asked, r.Why)
		if r.Why != c.want {
			t.Errorf("%s: stopped by %q after %d answers, want %q", name, r.Why, r.Asked, c.want)
		}
	}
}

// lowFirst answers the first n skills poorly and the others well.
func lowFirst(p engine.Question, n int) content.Grade {
	var of int
	if _, err := fmt.Sscanf(p.Ask.String()[len("Moment 00 of "):], "%d", &of); err == nil && of < n {
		return content.Poor
	}
	return content.Best
}

func (l *learner) record(facts ...engine.Fact) {
	l.t.Helper()
	if err := l.coach.Record(facts...); err != nil {
		l.t.Fatal(err)
	}
}

// samePrompt compares prompts by their words.
func samePrompt(a, b engine.Prompt) bool { return reflect.DeepEqual(a, b) }

func TestASnapshotGoesOnWhereverItIsLeft(t *testing.T) {
	lib := wide(t, 6, 4)
	answer := func(p engine.Prompt) engine.Input {
		switch p := p.(type) {
		case engine.SelfView:
			return engine.Rate{Points: []int{4, 0, 2, 0, 5, 3}}
		case engine.Question:
			return graded(p, content.Grade(p.N%4))
		}
		return plainly(p)
	}
	whole := newLearner(t, lib)
	all := whole.through(whole.begin(takeSnapshot()), answer)
	left := 0
	for stop := range len(all) - 1 {
		l := newLearner(t, lib)
		s := l.begin(takeSnapshot())
		for range stop {
			s = l.reply(s, answer(s.Prompt()))
		}
		at := s.Prompt()
		if _, sure := at.(engine.Confidence); sure { // a front end keeps the answer without it
			l.reply(s, engine.Skip{})
		}
		l.now = l.now.Add(time.Hour)
		again := l.begin(takeSnapshot())
		switch want := at.(type) {
		case engine.SelfView, engine.Question, engine.Result:
			got := again.Prompt()
			if _, recap := got.(engine.Glimpse); recap {
				got = l.reply(again, engine.Continue{}).Prompt()
			}
			if !samePrompt(got, want) {
				t.Errorf("left at prompt %d, %T; it goes on with %T", stop, at, got)
			}
		case engine.ChooseFocus:
			if _, ok := again.Prompt().(engine.Result); !ok {
				t.Errorf("left at the focus, it goes on with %T", again.Prompt())
			}
		case engine.Glimpse:
			if _, ok := again.Prompt().(engine.Glimpse); !ok {
				t.Errorf("left at the first reason, it goes on with %T", again.Prompt())
			}
		}
		l.through(again, answer)
		p := l.progress()
		if r, ok := p.LastSnapshot(); !ok || len(p.Snapshots) != 1 || len(r.Answers) < 3 {
			t.Errorf("left at prompt %d: %d snapshots, ended %t, %d answers", stop, len(p.Snapshots), ok, len(r.Answers))
		}
		left++
	}
	t.Logf("left at %d prompts", left)

	l := newLearner(t, lib)
	l.reply(l.begin(takeSnapshot()), engine.Skip{})
	for _, c := range []struct {
		days int
		want bool
	}{{14, true}, {15, false}} {
		if _, open := l.progress().OpenSnapshot(l.coach.Today() + engine.Day(c.days)); open != c.want {
			t.Errorf("after %d days it goes on: %t, want %t", c.days, open, c.want)
		}
	}
}

func TestTheSameSnapshotAsksTheSameAndMovesTheBelief(t *testing.T) {
	lib := wide(t, 16, 20)
	answer := func(p engine.Question) engine.Input { return graded(p, content.Grade(p.N%4)) }
	a, b := newLearner(t, lib), newLearner(t, lib)
	first, second := snapped(a, answer), snapped(b, answer)
	if !reflect.DeepEqual(first, second) {
		t.Error("the same learner was asked otherwise the second time")
	}
	before, after := newLearner(t, lib).progress().Belief(a.coach.Today()), a.progress().Belief(a.coach.Today())
	moved := 0
	for k := range before.Competencies() {
		if before.State().Mean(k) != after.State().Mean(k) && after.State().Sd(k) < before.State().Sd(k) {
			moved++
		}
	}
	t.Logf("%d of %d skills moved", moved, len(before.Competencies()))
	if moved != len(before.Competencies()) {
		t.Errorf("%d of %d skills moved", moved, len(before.Competencies()))
	}
	c := newLearner(t, lib)
	c.coach.Seed = 8
	if reflect.DeepEqual(first, snapped(c, answer)) {
		t.Error("another learner was asked the very same")
	}
}

func TestASituationIsNotAskedOnceItCountsNoMore(t *testing.T) {
	l := newLearner(t, embedded(t))
	var asked []int
	for range 4 {
		n := 0
		snapped(l, func(engine.Question) engine.Input { n++; return engine.Choose{N: 0} })
		asked = append(asked, n)
		l.now = l.now.Add(24 * time.Hour)
	}
	t.Logf("asked on four days: %v", asked)
	if want := []int{8, 8, 0, 0}; !slices.Equal(asked, want) {
		t.Errorf("asked %v moments on four days, want %v", asked, want)
	}
}

func TestAnAnswerOfASnapshotCanBeTakenBack(t *testing.T) {
	l := newLearner(t, wide(t, 6, 4))
	s := l.reply(l.begin(takeSnapshot()), engine.Skip{})
	question := s.Prompt()
	s = l.reply(s, engine.Choose{N: 1})
	if _, ok := s.Undoable(); !ok {
		t.Fatal("the answer cannot be taken back before its feedback")
	}
	s = l.reply(s, engine.Undo{})
	if !samePrompt(s.Prompt(), question) {
		t.Errorf("taken back, %T comes", s.Prompt())
	}
	s = l.reply(l.reply(s, engine.Choose{N: 2}), engine.Sure{Level: 2})
	if _, ok := s.Undoable(); ok {
		t.Error("an answer can be taken back once its feedback was shown")
	}
}

func TestTheFocusOfASnapshotIsTheLearners(t *testing.T) {
	lib := wide(t, 6, 4)
	ref := func(n int) content.Ref { return content.Ref{Pack: "wide", ID: fmt.Sprintf("skill-%02d", n)} }
	before := engine.ProfileSet{Role: "keeper", Minutes: 9, EasyDays: []string{"friday"}}
	toFocus := func(l *learner) engine.Session {
		s := l.begin(takeSnapshot())
		for {
			p := s.Prompt()
			if _, ok := p.(engine.ChooseFocus); ok {
				return s
			}
			in := plainly(p)
			if q, ok := p.(engine.Question); ok {
				in = graded(q, lowFirst(q, 1))
			}
			s = l.reply(s, in)
		}
	}
	l := newLearner(t, lib)
	l.record(before)
	s := toFocus(l)
	c := s.Prompt().(engine.ChooseFocus)
	t.Logf("proposed: %v", c.Chosen)
	if len(c.Chosen) == 0 || len(c.Chosen) > engine.MostFocus || c.Chosen[0] != ref(0) {
		t.Errorf("proposed %v, want what the role asks for and is low first", c.Chosen)
	}
	for _, o := range c.Offers {
		if o.Proposed() {
			t.Logf("%s: %s %v", o.Title, o.Reason.Words, o.Reason.Causes)
			if len(o.Reason.Causes) == 0 {
				t.Errorf("%s is proposed for no cause", o.Title)
			}
		}
		if o.Proposed() && o.Tier == engine.TierStrength {
			t.Errorf("%s is proposed, though it is a strength", o.Title)
		}
	}
	for _, bad := range [][]content.Ref{{ref(0), ref(1), ref(2), ref(3)}, {ref(0), ref(0)}, {{Pack: "wide", ID: "juggling"}}} {
		if _, err := l.coach.Reply(s, engine.Aim{Focus: bad}); err == nil {
			t.Errorf("%v was taken as a focus", bad)
		}
	}
	l.reply(s, engine.Aim{Focus: []content.Ref{ref(5), ref(2)}})
	want := before
	want.Focus = []content.Ref{ref(2), ref(5)} // in the order of the packs
	if got := l.progress().Profile; !reflect.DeepEqual(got, want) {
		t.Errorf("the profile is %+v, want %+v", got, want)
	}

	l = newLearner(t, lib)
	l.record(want)
	s = toFocus(l)
	if got := s.Prompt().(engine.ChooseFocus).Chosen; !slices.Equal(sorted(got), sorted(want.Focus)) {
		t.Errorf("marked are %v, want the learner's own %v", got, want.Focus)
	}
	seq := l.progress().ProfileSeq
	l.reply(s, engine.Skip{})
	if p := l.progress(); p.ProfileSeq != seq {
		t.Error("skipped, the focus was set all the same")
	}
}

func sorted(refs []content.Ref) []content.Ref {
	out := slices.Clone(refs)
	slices.SortFunc(out, func(a, b content.Ref) int { return strings.Compare(a.String(), b.String()) })
	return out
}

func TestADifferenceOfViewsHasItsInterval(t *testing.T) {
	lib := wide(t, 3, 3)
	ref := content.Ref{Pack: "wide", ID: "skill-01"}
	l := newLearner(t, lib)
	for i, n := range []int{2, 3, 4} {
		l.record(engine.CompetencyRated{Competency: ref, Source: engine.ByPeer, Rater: fmt.Sprint(i), Points: n})
	}
	s := l.reply(l.begin(takeSnapshot()), engine.Rate{Points: []int{0, 5, 3}})
	s = l.reply(s, engine.Enough{})
	r := s.Prompt().(engine.Result)
	if len(r.Gaps) != 1 {
		t.Fatalf("%d differences, want the one that both have seen", len(r.Gaps))
	}
	g := r.Gaps[0]
	t.Logf("self %.1f, %d others %.1f: %+.1f, from %.1f to %.1f", g.Self, g.Raters, g.Others, g.Points, g.Low, g.High)
	if g.Competency != ref || g.Self != 5 || g.Others != 3 || g.Raters != 3 || g.Points != 2 || g.Low >= g.Points || g.High <= g.Points {
		t.Errorf("the difference is %+v", g)
	}
}

func TestASnapshotTellsStrengthsFromGapsMoreOftenThanChance(t *testing.T) {
	lib := wide(t, 16, 20)
	const people = 24
	right, wrong, open, asked := 0, 0, 0, 0
	for seed := range uint64(people) {
		r := rand.New(rand.NewPCG(seed, 3))
		l := newLearner(t, lib)
		l.coach.Seed = seed
		high, low := r.IntN(16), r.IntN(15)
		if low >= high {
			low++
		}
		res := lastOf[engine.Result](t, snapped(l, func(p engine.Question) engine.Input {
			var of int
			if _, err := fmt.Sscanf(p.Ask.String()[len("Moment 00 of "):], "%d", &of); err != nil {
				t.Fatal(err)
			}
			chance := []float64{.15, .35, .35, .15} // best, good, weak, poor
			switch of {
			case high:
				chance = []float64{.7, .25, .05, 0}
			case low:
				chance = []float64{0, .05, .25, .7}
			}
			x := r.Float64()
			for i, g := range []content.Grade{content.Best, content.Good, content.Weak} {
				if x -= chance[i]; x < 0 {
					return graded(p, g)
				}
			}
			return graded(p, content.Poor)
		}))
		asked += res.Asked
		for _, s := range res.Stands {
			want, not := "", ""
			switch s.Title {
			case fmt.Sprintf("Skill %02d", high):
				want, not = engine.TierStrength, engine.TierLook
			case fmt.Sprintf("Skill %02d", low):
				want, not = engine.TierLook, engine.TierStrength
			default:
				continue
			}
			switch s.Tier {
			case want:
				right++
			case not:
				wrong++
			default:
				open++
			}
		}
	}
	t.Logf("%d people, %.1f moments each: of %d skills that stand out, %d told rightly, %d the other way, %d left open", people, float64(asked)/people, 2*people, right, wrong, open)
	if right < 3*wrong || right < people/2 {
		t.Errorf("%d right, %d the other way, %d open", right, wrong, open)
	}
}
