package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"example.com/hearten/content"
	"example.com/hearten/engine"
)

// TestWhatAFileOfAnswersHoldsIsSaidInPlainWords hands in files of all sorts, and looks at what is said of each.
func TestWhatAFileOfAnswersHoldsIsSaidInPlainWords(t *testing.T) {
	lib, err := library()
	if err != nil {
		t.Fatal(err)
	}
	pack := lib.Packs()[0]
	const answer = `{"person":"0c4f9a21b3d7","item":{"kind":"checkup","id":"p/x","version":"1"},"slug":"s","grade":"good","offered":["good","best"]}` + "\n"
	const ask = "Ask for what hearten data share --answers -o FILE writes."
	for what, c := range map[string]struct{ text, holds, said string }{
		"as written":       {answer, "answers", ""},
		"a mark in front":  {"\ufeff" + answer, "answers", ""},
		"ends of Windows":  {strings.ReplaceAll(answer, "\n", "\r\n"), "answers", ""},
		"empty":            {"\n\n", "nothing", "F is empty. " + ask},
		"a mark alone":     {"\ufeff", "nothing", "F is empty. " + ask},
		"a picture":        {"\x89PNG\r\n\x1a\n\x00\x00\n\x00", "something_else", "F holds no answers. " + ask},
		"a list of things": {"[1,\n2,\n3]\n", "something_else", "F holds no answers. " + ask},
		"saved as UTF-16": {
			"\xff\xfe{\x00\"\x00\n\x00", "something_else",
			"F was saved anew, as UTF-16, and cannot be read so. Save it as UTF-8, or ask for the file as it was written.",
		},
		"a whole record": {
			`{"seq":1,"at":"x","type":"session.began","fact":{}}` + "\n" + `{"seq":2,"type":"reflected","fact":{"text":"` + strings.Repeat("my words ", 999) + `"}}`, "whole_record",
			"F is a whole record with the person's own words, not answers. Don't keep it; ask for hearten data share --answers.",
		},
		"a line that was cut": {answer + answer[:40], "answers", "F:2: this line is no answer, or was cut short"},
		"all lines were cut":  {answer[:40], "answers", "F:1: this line is no answer, or was cut short"},
		"a line without end":  {answer + strings.Repeat("a", 9000) + "\n" + answer, "answers", "F:2: this line is longer than 4 KB, which no answer is"},
		"a name for a mark": {
			strings.Replace(answer, "0c4f9a21b3d7", "Mai", 1), "answers", "F:1: `person` is not a mark of twelve digits and letters from a to f",
		},
		"other values": {strings.Replace(answer, `"good",`, `2,`, 1), "answers", "F:1: `grade` has a value of another kind"},
	} {
		path := filepath.Join(t.TempDir(), "F")
		if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
			t.Fatal(err)
		}
		e := world(false)
		var said strings.Builder
		e.err = &said
		calibrating := &calibrating{pack: pack, pool: engine.NewAnswerPool(lib, pack), fates: map[engine.Fate]int{}}
		if err := calibrating.read(e, path); err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		got := strings.Join(strings.Fields(strings.ReplaceAll(said.String(), path, "F")), " ")
		if holds := calibrating.files[0].holds(); holds != c.holds || got != c.said {
			t.Errorf("%s: got %s, %q, want %s, %q", what, holds, got, c.holds, c.said)
		}
	}
}

func TestOfManyLinesThatAreNoAnswersTheFirstAreNamed(t *testing.T) {
	of := &answerFile{name: "F"}
	c := &calibrating{}
	for line := range 50 {
		of.flaw(line+1, c.take(of, []byte(`{"person":1}`), false))
	}
	e := world(false)
	var said strings.Builder
	e.err = &said
	of.say(e)
	lines := strings.Split(strings.TrimSpace(said.String()), "\n")
	if len(lines) != mostAnswerFlaws+1 || lines[mostAnswerFlaws] != "F: and 30 lines more" {
		t.Errorf("%d lines, the last is %q", len(lines), lines[len(lines)-1])
	}
}

// TestWhatIsACalibration looks at what pack calibrate may replace.
func TestWhatIsACalibration(t *testing.T) {
	whole := string(content.Calibration{}.JSON())
	for _, c := range []struct {
		what, name, text string
		want             bool
	}{
		{"as written", "c.json", whole, true},
		{"with a mark in front", "c.json", "\ufeff" + whole, true},
		{"broken, under its own name", calibrationFile, whole[:18], true},
		{"broken, under another name", "c.json", whole[:18], false},
		{"answers, under its name", calibrationFile, `{"person":"000000000001"}` + "\n" + `{"person":"000000000002"}`, false},
		{"empty", calibrationFile, "", false},
		{"words, under its name", calibrationFile, "version", false},
		{"a package", "package.json", `{"name":"x","version":"1","items":{}}`, false},
		{"a version alone", calibrationFile, `{"version":1}`, false},
		{"a list of items", "c.json", `{"version":1,"items":[]}`, false},
	} {
		if got := isCalibration([]byte(c.text), c.name); got != c.want {
			t.Errorf("%s: got %v, want %v", c.what, got, c.want)
		}
	}
}

func TestWhatStandsOutComesFirstAndTheRestIsCounted(t *testing.T) {
	item := func(slug string, answers int, a, b float64) engine.CalibratedItem {
		it := engine.CalibratedItem{Place: engine.Place{Kind: content.KindLesson, Ref: content.Ref{Pack: "p", ID: "l"}, Slug: slug}, Level: 1, Answers: answers}
		if answers >= engine.FewestAnswers {
			it.Calibrated = content.Calibrated{A: a, B: [3]float64{b - 1, b, b + 1}, SE: 0.1, N: answers}
		}
		return it
	}
	findings, asLevel, few := sorted([]engine.CalibratedItem{
		item("fewer", 1, 0, 0), item("as-level", 20, 1, 0), item("blunt", 20, 0.3, 0), item("few", 4, 0, 0), item("easier", 20, 1, -0.5),
		item("harder", 20, 1, 0.5), item("much-harder", 20, 1, 1), item("as-level-too", 20, 1, 0.1), item("harder-and-blunt", 20, 0.4, 0.5),
	})
	var got []string
	for _, it := range findings {
		got = append(got, it.Place.Slug+": "+verdict(it))
	}
	want := []string{
		"much-harder: much harder than its level says", "harder: harder than its level says",
		"harder-and-blunt: harder than its level says, and it hardly tells people apart", "easier: easier than its level says",
		"blunt: as hard as its level says, and it hardly tells people apart",
	}
	if fmt.Sprint(got) != fmt.Sprint(want) || asLevel != 2 || len(few) != 2 || few[0].Place.Slug != "few" {
		t.Errorf("got %q, %d, %v; want %q", got, asLevel, few, want)
	}
	var out strings.Builder
	e := world(false)
	e.out = &out
	sayFew(e, slices.Repeat(few, 10))
	if lines := strings.Split(strings.TrimSpace(out.String()), "\n"); len(lines) != 2+mostNamed+1 || lines[len(lines)-1] != "  and 8 more; all of them: --json" {
		t.Errorf("got %q", lines)
	}
}

// TestMoreAnswersThanThereIsRoomFor are refused: which of them counted would depend on the order of the files.
func TestMoreAnswersThanThereIsRoomFor(t *testing.T) {
	path := filepath.Join(t.TempDir(), "F")
	if err := os.WriteFile(path, []byte("x\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c := &calibrating{fates: map[engine.Fate]int{engine.Full: 1}}
	var usage *usageError
	if err := c.read(world(false), path); !errors.As(err, &usage) || !strings.Contains(err.Error(), "hand in fewer files") {
		t.Errorf("got %v", err)
	}
}
