package scenariotest_test

import (
	"io/fs"
	"testing"
	"testing/fstest"

	"example.com/hearten/content"
	"example.com/hearten/content/packs"
	"example.com/hearten/content/scenariotest"
)

// what a random conversation may be reported for: its shape, never its signs.
func allowed() map[string]bool {
	out := map[string]bool{}
	for _, code := range []string{"P013", "S012", "S013", "S015", "S022", "S023", "S024", "S030", "S031"} {
		out[code] = true
	}
	return out
}

func TestRandomConversationsParse(t *testing.T) {
	first, err := packs.Open("first-days")
	if err != nil {
		t.Fatal(err)
	}
	around := fstest.MapFS{}
	err = fs.WalkDir(first, ".", func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			var src []byte
			src, err = fs.ReadFile(first, p)
			around[p] = &fstest.MapFile{Data: src}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	const seeds = 300
	found := map[string]int{}
	for seed := range uint64(seeds) {
		src := scenariotest.Random(seed)
		if again := scenariotest.Random(seed); again != src {
			t.Fatalf("seed %d gives two conversations", seed)
		}
		around["scenarios/random.md"] = &fstest.MapFile{Data: []byte(src)}
		_, problems := content.Load(around, nil)
		for _, p := range problems {
			found[p.Code]++
			if p.File == "scenarios/random.md" && !allowed()[p.Code] {
				t.Errorf("seed %d: %s", seed, p)
			}
		}
	}
	t.Logf("%d conversations; reported: %v", seeds, found)
}
