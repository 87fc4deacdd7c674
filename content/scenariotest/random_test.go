package scenariotest_test

import (
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/content/scenariotest"
)

// what a random conversation may be reported for: its shape, never its signs.
func allowed() map[string]bool {
	out := map[string]bool{}
	for _, code := range []string{"S012", "S013", "S015", "S022", "S023", "S024", "S025", "S030", "S031"} {
		out[code] = true
	}
	return out
}

func TestRandomConversationsParse(t *testing.T) {
	const seeds = 300
	found, scenes := map[string]int{}, 0
	for seed := range uint64(seeds) {
		src := scenariotest.Random(seed)
		if again := scenariotest.Random(seed); again != src {
			t.Fatalf("seed %d gives two conversations", seed)
		}
		draft, problems, err := content.LoadDraft(scenariotest.Alone(seed), "random.md", nil)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		n := len(draft.Scenarios[0].Scenes)
		if n < 2 || n > 8 {
			t.Errorf("seed %d has %d scenes", seed, n)
		}
		scenes += n
		for _, p := range problems {
			found[p.Code]++
			if !allowed()[p.Code] {
				t.Errorf("seed %d: %s", seed, p)
			}
		}
	}
	t.Logf("%d conversations, %d scenes; reported: %v", seeds, scenes, found)
}
