package engine_test

import (
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"example.com/hearten/engine"
)

func TestUnsentSaysWhatADraftIsFor(t *testing.T) {
	lib, err := packs.Library()
	if err != nil {
		t.Fatal(err)
	}
	talk := engine.Item{Kind: content.KindScenario, Ref: content.Ref{Pack: "first-days", ID: "copied-in"}, Version: "0.1.0"}
	lesson := content.Target{Kind: content.KindLesson, Ref: content.Ref{Pack: "first-days", ID: "say-it-back"}}
	mem := new(engine.Memory)
	c := &engine.Coach{Journal: mem, Drafts: mem, Library: lib}
	p := engine.Progress{
		Runs:  []engine.Run{{ID: "r1", Item: talk}, {ID: "r2", Item: talk, Done: true}},
		Plans: []engine.PlanRecord{{PlanMade: engine.PlanMade{Plan: "p1"}, Open: true}, {PlanMade: engine.PlanMade{Plan: "p2"}}},
	}
	for _, d := range []struct {
		name, key, text string
		want            *engine.Unsent
	}{
		{"a turn of a conversation", "turn/r1/2", "I see.", &engine.Unsent{Kind: engine.DoScenario, Item: content.Target{Kind: talk.Kind, Ref: talk.Ref}}},
		{"a turn of one that is over", "turn/r2/2", "I see.", nil},
		{"a turn of one that was forgotten", "turn/r9/2", "I see.", nil},
		{"a line", "reflect", "Half a", &engine.Unsent{Kind: engine.DoReflect}},
		{"a line after a lesson", "reflect/first-days/say-it-back", "Half a", &engine.Unsent{Kind: engine.DoReflect, Item: lesson}},
		{"a line after a lesson that is gone", "reflect/gone/gone", "Half a", &engine.Unsent{Kind: engine.DoReflect}},
		{"a plan", "plan/new/first-days/say-it-back", "When → I", &engine.Unsent{Kind: engine.DoPlan, Item: lesson}},
		{"a plan without words", "plan/new", " → ", nil},
		{"what came of a plan", "plan/p1/words", "She", &engine.Unsent{Kind: engine.DoFollowUp, Plan: "p1"}},
		{"what came of one that is closed", "plan/p2/words", "She", nil},
		{"the close of a week", "week/thanks/who", "K.", &engine.Unsent{Kind: engine.DoWeek}},
		{"another program's", "later/x", "?", nil},
	} {
		t.Run(d.name, func(t *testing.T) {
			if err := mem.SetDraft(d.key, d.text); err != nil {
				t.Fatal(err)
			}
			got, err := c.Unsent(p)
			if err != nil || len(got) > 1 || (len(got) == 1) != (d.want != nil) {
				t.Fatalf("got %+v, %v", got, err)
			}
			if d.want != nil {
				if d.want.Text = d.text; got[0] != *d.want {
					t.Errorf("got %+v, want %+v", got[0], *d.want)
				}
			}
			if kept, _ := mem.Draft(d.key); kept != d.text {
				t.Errorf("looking at it left %q", kept)
			}
			if err := mem.SetDraft(d.key, ""); err != nil {
				t.Fatal(err)
			}
		})
	}
}
