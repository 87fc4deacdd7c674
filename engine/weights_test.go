package engine_test

import (
	"math"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

func TestWhatCountsForALearner(t *testing.T) {
	lib := embedded(t)
	ref := func(id string) content.Ref { return content.Ref{Pack: "first-days", ID: id} }
	listening, messages, empathy := ref("active-listening"), ref("clear-messages"), ref("empathy")
	for name, c := range map[string]struct {
		profile engine.ProfileSet
		want    map[content.Ref]float64
	}{
		"nobody said anything":              {engine.ProfileSet{}, map[content.Ref]float64{listening: 1, messages: 1, empathy: 1}},
		"a role":                            {engine.ProfileSet{Role: "new-lead"}, map[content.Ref]float64{listening: 5. / 6, messages: 4. / 6, empathy: 4. / 6}},
		"only a focus":                      {engine.ProfileSet{Focus: []content.Ref{empathy}}, map[content.Ref]float64{listening: .3, messages: .3, empathy: 1}},
		"a role and a focus in it":          {engine.ProfileSet{Role: "remote-collaborator", Focus: []content.Ref{empathy}}, map[content.Ref]float64{listening: 4. / 6, messages: 5. / 6, empathy: 1}},
		"a focus that no pack here defines": {engine.ProfileSet{Focus: []content.Ref{ref("juggling")}}, map[content.Ref]float64{listening: 1, messages: 1, empathy: 1}},
		"a role that no pack here defines":  {engine.ProfileSet{Role: "pilot", Focus: []content.Ref{empathy}}, map[content.Ref]float64{listening: .3, messages: .3, empathy: 1}},
	} {
		got := engine.Weights(engine.Progress{Profile: c.profile}, lib)
		order := newLearner(t, lib).progress().Belief(0).Competencies()
		if len(got) != len(order) || len(got) != 3 {
			t.Fatalf("%s: %d weights for %d competencies", name, len(got), len(order))
		}
		for k, r := range order {
			if math.Abs(got[k]-c.want[r]) > 1e-12 {
				t.Errorf("%s: %s weighs %.3f, want %.3f", name, r.ID, got[k], c.want[r])
			}
		}
	}
}
