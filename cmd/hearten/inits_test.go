package main

import (
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"
)

// TestNoPackageTakesLongToInitialise looks at what every start pays before main. Of some runs the quickest counts, since
// others work on this machine too.
func TestNoPackageTakesLongToInitialise(t *testing.T) {
	const runs, mostMS = 8, 5.0
	program := build(t)
	least := map[string]float64{}
	line := regexp.MustCompile(`(?m)^init (\S+) @\S+ ms, (\S+) ms clock`)
	for range runs {
		cmd := exec.Command(program, "version")
		cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		for _, m := range line.FindAllStringSubmatch(string(out), -1) {
			ms, err := strconv.ParseFloat(m[2], 64)
			if err != nil {
				t.Fatal(err)
			}
			if before, ok := least[m[1]]; !ok || ms < before {
				least[m[1]] = ms
			}
		}
	}
	if len(least) < 20 {
		t.Fatalf("%d packages initialise, want 20 at least: is the trace read rightly?", len(least))
	}
	sum, slowest := 0.0, ""
	for pkg, ms := range least {
		if sum += ms; slowest == "" || ms > least[slowest] {
			slowest = pkg
		}
		if ms > mostMS {
			t.Errorf("%s takes %.1f ms, %.0f at most", pkg, ms, mostMS)
		}
	}
	t.Logf("%d packages: %.1f ms, the slowest %s with %.2f ms", len(least), sum, slowest, least[slowest])
}
