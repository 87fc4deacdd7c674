package engine_test

import (
	"slices"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// wishes records a wish on something of the embedded pack.
func (l *learner) wishes(t content.Target, w engine.Wish) {
	l.t.Helper()
	if err := l.coach.Record(engine.WishSet{Kind: t.Kind, Item: t.Ref, Wish: w}); err != nil {
		l.t.Fatal(err)
	}
}

// offers is what an agenda offers besides a follow-up and a warm-up.
func (l *learner) offers() []engine.Activity {
	l.t.Helper()
	return slices.DeleteFunc(l.coach.Agenda(l.progress(), 5).Activities, func(a engine.Activity) bool {
		return a.Kind == engine.DoFollowUp || a.Kind == engine.DoReview
	})
}

func TestWhatIsPinnedComesNextUntilItIsDone(t *testing.T) {
	for _, kind := range []content.Kind{content.KindLesson, content.KindScenario, content.KindCheckup} {
		l := newLearner(t, embedded(t))
		pinned := 0
		for _, ref := range l.coach.Library.All(kind) {
			item := content.Target{Kind: kind, Ref: ref}
			l.wishes(item, engine.Pinned)
			first := l.offers()[0]
			if first.Item.Ref != ref || first.Reasons[0].Words != engine.AskedFor || len(first.Reasons[0].Causes) != 1 {
				t.Fatalf("%s is pinned, and the day begins with %s for %v", ref, first.Item.Ref, first.Reasons)
			}
			if pinned == 0 {
				act, _ := engine.Do(l.coach.Library, l.progress(), item)
				l.through(l.begin(act), plainly)
				if got := l.progress().Wish(item); got != engine.NoWish {
					t.Errorf("%s is done, and its wish is %q", ref, got)
				}
			}
			l.wishes(item, engine.NoWish)
			pinned++
		}
		t.Logf("%d of kind %s pinned", pinned, kind)
	}
}

func TestWhatIsSkippedIsNotOfferedAndCanComeBack(t *testing.T) {
	l := newLearner(t, embedded(t))
	lib, n := l.coach.Library, 0
	for {
		offered := l.offers()
		if len(offered) == 0 {
			break
		}
		for _, act := range offered {
			item := content.Target{Kind: act.Item.Kind, Ref: act.Item.Ref}
			if l.progress().Wish(item) == engine.Skipped {
				t.Fatalf("%s is skipped and offered", item.Ref)
			}
			l.wishes(item, engine.Skipped)
			n++
		}
	}
	for _, s := range engine.Path(l.progress(), lib, l.coach.Today()) {
		if s.State != engine.StepSkipped && s.Target.Kind != content.KindCheckup {
			t.Errorf("%s is %s", s.Target.Ref, s.State)
		}
	}
	if all := len(lib.All(content.KindLesson)) + len(lib.All(content.KindScenario)); n < all {
		t.Errorf("%d things were skipped, and there are %d lessons and conversations", n, all)
	}
	first := content.Target{Kind: content.KindLesson, Ref: lib.All(content.KindLesson)[0]}
	l.wishes(first, engine.NoWish)
	if got := l.offers(); len(got) != 1 || got[0].Item.Ref != first.Ref {
		t.Errorf("taken back, %s is not offered: %+v", first.Ref, got)
	}
	t.Logf("%d things skipped one after the other", n)
}
