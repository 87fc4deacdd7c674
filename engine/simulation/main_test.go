package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

func TestRequestsThatCannotBeMet(t *testing.T) {
	for name, c := range map[string]struct {
		args []string
		want string
	}{
		"no part":           {nil, "one part is named, after the flags; here there are 0"},
		"two parts":         {[]string{"schedule", "all"}, "one part is named, after the flags; here there are 2"},
		"an unknown part":   {[]string{"weather"}, "there is no part “weather”"},
		"too few learners":  {[]string{"-n", "1", "schedule"}, "-n takes a number of learners from 2 on, not 1"},
		"a word for a seed": {[]string{"-seed", "x", "schedule"}, `invalid value "x" for flag -seed`},
	} {
		var out bytes.Buffer
		err := run(c.args, &out)
		if err == nil || !strings.HasPrefix(err.Error(), c.want) || !strings.Contains(err.Error(), "Usage: go run ./engine/simulation") || out.Len() > 0 {
			t.Errorf("%s: got %v and %d bytes, want %q, the usage and nothing", name, err, out.Len(), c.want)
		}
	}
}

func TestOneObjectIsPrinted(t *testing.T) {
	var out bytes.Buffer
	if err := run([]string{"-n", "2", "-seed", "7", "schedule"}, &out); err != nil {
		t.Fatal(err)
	}
	var r report
	if err := json.Unmarshal(out.Bytes(), &r); err != nil {
		t.Fatal(err)
	}
	p := r.Parts["schedule"]
	t.Logf("%d bytes, %d figures, goals %v", out.Len(), len(p.Policies), r.Goals)
	if r.N != 2 || r.Seed != 7 || len(p.Policies) == 0 || len(p.World) == 0 || r.Goals["S1"] == nil || r.Goals["S2"] == nil {
		t.Errorf("got n %d, seed %d, %d figures, goals %v", r.N, r.Seed, len(p.Policies), r.Goals)
	}
}
