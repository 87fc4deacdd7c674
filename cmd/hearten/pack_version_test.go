package main

import "testing"

func TestAnOlderVersionIsToldOf(t *testing.T) {
	const older, same = "This one is older than what is there.", "It has the same version, and other files."
	for _, c := range []struct {
		version, before string
		sameFiles       bool
		want            string
	}{
		{"0.1.0", "0.2.0", false, older},
		{"0.9.0", "0.10.0", false, older},
		{"1", "1.0.1", false, older},
		{"1.0", "1.0.0", false, ""},
		{"0.10.0", "0.9.0", false, ""},
		{"0.2.0", "0.2.0", false, same},
		{"0.2.0", "0.2.0", true, ""},
		{"spring", "summer", false, ""},
		{"1-4eae5374", "1.2", false, ""},
		{"0.1.0", "", false, ""},
	} {
		if got := precedence(c.version, c.before, c.sameFiles); got != c.want {
			t.Errorf("%s in place of %s: got %q, want %q", c.version, c.before, got, c.want)
		}
	}
}
