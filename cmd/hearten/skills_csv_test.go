package main

import (
	"encoding/csv"
	"strings"
	"testing"
)

func TestNoCellIsAFormula(t *testing.T) {
	for in, want := range map[string]string{
		"":                  "",
		"Active listening":  "Active listening",
		"a=b":               "a=b",
		"=HYPERLINK(\"x\")": "'=HYPERLINK(\"x\")",
		"+1":                "'+1",
		"-1+2":              "'-1+2",
		"@SUM(A1)":          "'@SUM(A1)",
		"\t=1":              "'\t=1",
		"\n=1":              "'\n=1",
		"\x1b[2J=1":         "␛[2J=1",
		"\u200b=1":          "'=1", // what is invisible is gone before it is looked at
		"\u202e=1":          "⟨bidi⟩=1",
		"“quoted, with, …”": "“quoted, with, …”",
	} {
		if got := cell(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestATableIsReadBackAsItWas(t *testing.T) {
	var out strings.Builder
	e := &env{out: &out}
	rows := [][]string{{"a", "b"}, {cell("one, \"two\""), cell("three\nfour")}}
	if err := e.sayCSV(rows); err != nil {
		t.Fatal(err)
	}
	got, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	if err != nil || len(got) != 2 || got[1][0] != rows[1][0] || got[1][1] != rows[1][1] {
		t.Errorf("got %q, %v", got, err)
	}
}
