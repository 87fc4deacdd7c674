package engine_test

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// besideTheHarbour is the library of the packs that come along, and the harbour where it is here.
func besideTheHarbour(t *testing.T, here bool) *content.Library {
	t.Helper()
	lib := embedded(t)
	if !here {
		return lib
	}
	harbour, problems := content.Load(harbourOld(t), nil)
	if harbour == nil {
		t.Fatal(problems)
	}
	both, err := content.NewLibrary(append(lib.Packs(), harbour)...)
	if err != nil {
		t.Fatal(err)
	}
	return both
}

func TestAPackThatGoesAndReturnsFindsAllAsItWas(t *testing.T) {
	events := harbourJournal(t)
	with, without := besideTheHarbour(t, true), besideTheHarbour(t, false)
	before, gone := fold(t, with, events), fold(t, without, events)
	if reflect.DeepEqual(before, gone) {
		t.Error("without the pack all is the same: the comparison shows nothing")
	}
	if len(gone.Pieces) != len(before.Pieces) || len(gone.Awards) != 1 || len(gone.KeptSkills(without)) != 1 || len(before.KeptSkills(with)) != 0 {
		t.Errorf("evidence %d of %d, %d badges, kept skills %v", len(gone.Pieces), len(before.Pieces), len(gone.Awards), gone.KeptSkills(without))
	}
	if again := fold(t, with, events); !reflect.DeepEqual(before, again) {
		t.Error("returned, it is not as it was")
	}

	l := newLearner(t, without)
	if _, err := l.mem.Append(events...); err != nil {
		t.Fatal(err)
	}
	followed, offered := 0, 0
	for n := range 28 {
		l.now = events[len(events)-1].At.AddDate(0, 0, n+1)
		agenda := l.coach.Agenda(l.progress(), 10)
		for _, act := range agenda.Activities {
			offered++
			if act.Kind == engine.DoFollowUp {
				followed++
			}
			begins := act.Kind == engine.DoLesson || act.Kind == engine.DoScenario || act.Kind == engine.DoCheckup
			if begins && act.Item.Ref.Pack == "harbour" {
				t.Errorf("offered: %+v", act)
			}
			for _, q := range act.Questions {
				if q.Ref.Pack == "harbour" {
					t.Errorf("asked: %v", q)
				}
			}
			for _, r := range act.Reasons {
				if strings.Contains(r.Words, "harbour/") {
					t.Errorf("a bare name: %q", r.Words)
				}
			}
		}
		l.through(l.begin(agenda.Activities...), turning(n))
		if due := engine.NextSession(l.progress(), without, l.coach.Today()); strings.Contains(due.Why, "harbour/") {
			t.Errorf("a bare name: %q", due.Why)
		}
	}
	t.Logf("%d activities in four weeks without the pack, %d of them follow-ups", offered, followed)
	if followed == 0 {
		t.Error("the plan from its lesson is not followed up")
	}
	var all []engine.Event
	for e, err := range l.mem.Read(0) {
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
	}
	if !reflect.DeepEqual(fold(t, with, all[:len(events)]), before) {
		t.Error("the record of before was changed while the pack was not here")
	}
	l.coach.Library, l.now = with, l.now.Add(24*time.Hour)
	if id := (engine.QuestionID{Ref: content.Ref{Pack: "harbour", ID: "soundings"}, Slug: "which-one-asks"}); !l.progress().Answered(id) {
		t.Error("returned, its questions are not known")
	}
	due := 0
	for _, q := range l.progress().Due(l.coach.Today()) {
		if q.ID.Ref.Pack == "harbour" {
			due++
		}
	}
	if due == 0 {
		t.Error("returned, none of its questions comes back")
	}
}

func TestWhatIsNotHereHasALegibleName(t *testing.T) {
	lib := embedded(t)
	title := lib.Packs()[0].Title
	for _, c := range []struct{ pack, want string }{
		{"clear-talk", "say-what-you-saw, of the pack clear-talk, which is not here"},
		{string(lib.Packs()[0].ID), "say-what-you-saw, which the pack " + title + " has no more"},
	} {
		ref := content.Ref{Pack: content.PackID(c.pack), ID: "say-what-you-saw"}
		if got := engine.TitleOf(lib, content.KindLesson, ref); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
		if got := engine.Stand(engine.Progress{}, lib, ref).Title; got != c.want {
			t.Errorf("a badge: got %q, want %q", got, c.want)
		}
	}
}
