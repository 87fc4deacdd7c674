package recall_test

import (
	"slices"
	"testing"

	"example.com/hearten/engine/recall"
)

// TestTheBetterViewIsHeeded has two learners answer the same questions a month after the first time: one still knows them, as
// FSRS foretells of a question that went well, the other does not.
func TestTheBetterViewIsHeeded(t *testing.T) {
	model := recall.Default()
	of := func(g recall.Grade) []recall.Memory {
		var out []recall.Memory
		for range 12 {
			first := model.Review(recall.Memory{}, 0, recall.Easy)
			out = append(out, model.Review(first, 30, g))
		}
		return out
	}
	asked := model.Review(recall.Memory{}, 0, recall.Easy)
	plain := model.Outlook(asked, 30).Recall
	knows := model.Heed(slices.Values(of(recall.Good))).Outlook(asked, 30).Recall
	lost := model.Heed(slices.Values(of(recall.Again))).Outlook(asked, 30).Recall
	t.Logf("recall foretold after a month: %.2f; after twelve recalls %.2f, after twelve lapses %.2f", plain, knows, lost)
	if !(lost < plain-.05 && plain < knows-.05) {
		t.Error("the answers are not heeded")
	}
	if none := model.Heed(slices.Values([]recall.Memory{})).Outlook(asked, 30); none.Recall != plain {
		t.Errorf("without answers: %v, want %v", none.Recall, plain)
	}
	fsrs := model.Retrievability(asked, 30)
	byHand := recall.Memory{Stability: asked.Stability, Difficulty: asked.Difficulty}
	if got := model.Outlook(byHand, 30).Recall; got != fsrs {
		t.Errorf("a memory put together by hand: recall %v, want that of FSRS, %v", got, fsrs)
	}
}
