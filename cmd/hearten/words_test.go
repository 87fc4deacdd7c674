package main

import (
	"encoding/json"
	"slices"
	"testing"

	"example.com/hearten/engine"
)

func TestNear(t *testing.T) {
	legal := []string{"today", "learn", "practice", "status", "say-it-back", "copied-in"}
	for name, want := range map[string][]string{
		"tody":       {"today"},
		"stauts":     {"status"},
		"say-it-bak": {"say-it-back"},
		"copied":     {"copied-in"},
		"LEARN":      {"learn"},
		"xyz":        nil,
	} {
		if got := near(name, legal); !slices.Equal(got, want) {
			t.Errorf("near %q: %q, want %q", name, got, want)
		}
	}
}

func TestDayFrom(t *testing.T) {
	today, _ := engine.ParseDay("2026-11-24") // a Tuesday
	for words, want := range map[string]string{
		"monday": "2026-11-30", "Tuesday": "2026-12-01", "wednesday": "2026-11-25", "tomorrow": "2026-11-25",
		"3d": "2026-11-27", "2027-01-01": "2027-01-01", "0d": "2026-11-24",
	} {
		if got, err := dayFrom(words, today); err != nil || got.String() != want {
			t.Errorf("%s: %s, %v; want %s", words, got, err, want)
		}
	}
	for _, words := range []string{"", "moonday", "-3d", "99999999999d", "2026-13-01", "yesterday"} {
		if got, err := dayFrom(words, today); err == nil {
			t.Errorf("%q: %s, want an error", words, got)
		}
	}
}

func TestFold(t *testing.T) {
	for _, c := range []struct {
		words string
		width int
		want  string
	}{
		{"one two three", 7, "one two\n  three"},
		{"", 10, ""},
		{"incomprehensibilities are wide", 6, "incomprehensibilities\n  are\n  wide"},
		{"“ä” ö ü", 5, "“ä” ö\n  ü"},
	} {
		if got := fold(c.words, c.width, "  "); got != c.want {
			t.Errorf("fold %q to %d: %q, want %q", c.words, c.width, got, c.want)
		}
	}
}

func TestPrintableKeepsTheMeaning(t *testing.T) {
	for _, words := range []string{"plain", "\u009b2J", "a\u202eb", "\u007f", "tag \U000E0041", "ñandú → “好”", "line\nbreak \x1b"} {
		b, err := json.Marshal(words)
		if err != nil {
			t.Fatal(err)
		}
		text := printable(string(b))
		for _, r := range text {
			if r == 0x1b || r >= 0x7f && r < 0xa0 || r == 0x202e || r >= 0xe0000 {
				t.Errorf("%q: %U is left", words, r)
			}
		}
		var got string
		if err := json.Unmarshal([]byte(text), &got); err != nil || got != words {
			t.Errorf("%q came back as %q, %v", words, got, err)
		}
	}
}
